// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package as a user of Phene writes it: a pack of its own, compiled by Phene's plugin, and a test of it.
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
            dependencies: ["DopamineRules", .product(name: "PheneRuntime", package: "Phene")],
            plugins: [.plugin(name: "PhenePlugin", package: "Phene")]),
    ]
)
