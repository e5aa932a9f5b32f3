// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Phene",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PheneRuntime", targets: ["PheneRuntime", "PheneGenome"]),
        .library(name: "PheneReaders", targets: ["PheneReaders"]),
        .library(name: "PheneReport", targets: ["PheneReport"]),
        .library(name: "PheneCompiler", targets: ["PheneCompiler"]),
        .executable(name: "phenec", targets: ["phenec"]),
    ],
    targets: [
        // Floor 0: words that every floor above uses.
        .target(name: "PheneGenome", swiftSettings: strict),  // the words of genetics; no Foundation
        .target(name: "PheneTables", swiftSettings: strict),  // how numbers are written into a compiled pack, and read back
        .target(name: "PheneDiagnostics", swiftSettings: strict),  // source files, spans, messages
        .target(name: "PheneJSON", swiftSettings: strict),  // the one writer of JSON

        // Floor 1: the two wings begin.
        .target(name: "PheneSyntax", dependencies: ["PheneDiagnostics"], swiftSettings: strict),  // text -> tree
        .target(  // the checked rule book as plain data
            name: "PheneIR", dependencies: ["PheneGenome", "PheneDiagnostics", "PheneJSON"], swiftSettings: strict),
        .target(  // evaluates compiled packs; no Foundation, Embedded-Swift clean
            name: "PheneRuntime", dependencies: ["PheneGenome", "PheneTables"], swiftSettings: strict),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),  // inflate, from the system
        .target(  // genotype files -> calls
            name: "PheneReaders", dependencies: ["PheneGenome", "PheneDiagnostics", "CZlib"],
            swiftSettings: strict),

        // Floor 2.
        .target(  // tree -> names, domains, checks -> IR
            name: "PheneSemantics",
            dependencies: ["PheneSyntax", "PheneIR", "PheneGenome", "PheneDiagnostics"], swiftSettings: strict),
        .target(  // IR -> gates, tables and Swift source
            name: "PheneCodegen",
            dependencies: ["PheneIR", "PheneGenome", "PheneDiagnostics", "PheneTables"], swiftSettings: strict),
        .target(  // findings -> text and JSON
            name: "PheneReport", dependencies: ["PheneRuntime", "PheneGenome", "PheneJSON"], swiftSettings: strict),

        // Floor 3: the pipeline.
        .target(
            name: "PheneCompiler",
            dependencies: ["PheneSyntax", "PheneSemantics", "PheneCodegen", "PheneIR", "PheneDiagnostics"],
            swiftSettings: strict),

        // Floor 4: programs. Only they touch disk, terminal and environment.
        .executableTarget(name: "phenec", dependencies: ["PheneCompiler", "PheneDiagnostics"], swiftSettings: strict),

        .testTarget(
            name: "PheneReadersTests", dependencies: ["PheneReaders", "PheneGenome"], swiftSettings: strict),
    ]
)
