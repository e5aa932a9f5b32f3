// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package of its own, so that its programs weigh on nobody who uses Phene.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Phene", path: "../..")],
    targets: [
        .executableTarget(
            name: "bench",
            dependencies: [
                .product(name: "PheneRuntime", package: "Phene"),
                .product(name: "PheneCompiler", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(  // star alleles of one person
            name: "pharmacogenes",
            dependencies: [
                .product(name: "PharmacogenesRules", package: "Phene"),
                .product(name: "PheneRuntime", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(  // sound and hostile rule files through the parser and the formatter
            name: "text",
            dependencies: [
                .product(name: "PheneCompiler", package: "Phene"), .product(name: "PheneTesting", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(  // calls of a VCF at some sites
            name: "sites",
            dependencies: [
                .product(name: "PheneReaders", package: "Phene"), .product(name: "PheneRuntime", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)],
            linkerSettings: [.unsafeFlags(["-static-executable"], .when(platforms: [.linux]))]),
        .executableTarget(  // adds the positions of star alleles to a VCF
            name: "stars",
            dependencies: [
                .product(name: "PharmacogenesRules", package: "Phene"),
                .product(name: "PheneRuntime", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(name: "variants"),  // writes an invented person's whole genome as a VCF
        .executableTarget(  // the proofs and the mutants of rule books that grow
            name: "proofs",
            dependencies: [
                .product(name: "PheneCompiler", package: "Phene"), .product(name: "PheneTesting", package: "Phene"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(name: "floor"),  // counts newlines: the floor of a text scan
        .executableTarget(name: "people"),  // writes an invented person's file
        .executableTarget(name: "rulebook"),  // writes a made-up rule file
        .executableTarget(name: "race"),  // times whole commands in turn
    ]
)
