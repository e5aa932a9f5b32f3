// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package as a user of Phene writes it: packs of its own, compiled by Phene's plugin, and tests of them.
let package = Package(
    name: "PluginConsumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Phene", path: "../..")],
    targets: [
        .target(
            name: "DopamineRules", dependencies: [.product(name: "PheneRuntime", package: "Phene")],
            path: "Rules/Dopamine", plugins: [.plugin(name: "PhenePlugin", package: "Phene")]),
        .testTarget(
            name: "DopamineRulesTests",
            dependencies: [
                "DopamineRules", .product(name: "PheneRuntime", package: "Phene"),
                // A test of the rules gives a genotype file.
                .product(name: "PheneReaders", package: "Phene"),
            ],
            plugins: [.plugin(name: "PhenePlugin", package: "Phene")]),
        .target(  // rules that `use` the pack of the package Phene; Pack.lock beside them says which one
            name: "PersonalRules", dependencies: [.product(name: "PheneRuntime", package: "Phene")],
            path: "Rules/Personal", plugins: [.plugin(name: "PhenePlugin", package: "Phene")]),
        .testTarget(
            name: "PersonalRulesTests",
            dependencies: ["PersonalRules", .product(name: "PheneRuntime", package: "Phene")],
            plugins: [.plugin(name: "PhenePlugin", package: "Phene")]),
    ]
)
