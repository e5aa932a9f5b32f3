// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// One file without a shared library, which starts in a third of the time of one with them. It needs the static libraries
// that come with the C compiler's own (on Debian and Ubuntu in libc6-dev, libstdc++ and zlib1g-dev). Packages that depend
// on this one, by path or by version, still build. No test target may depend on `phene`: it would be linked so too.
let startsFast: LinkerSetting = .unsafeFlags(
    ["-static-executable", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))

let package = Package(
    name: "Phene",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PheneRuntime", targets: ["PheneRuntime", "PheneGenome"]),
        .library(name: "PheneReaders", targets: ["PheneReaders"]),
        .library(name: "PheneReport", targets: ["PheneReport"]),
        .library(
            name: "PheneCompiler",
            targets: [
                "PheneCompiler", "PheneSemantics", "PheneProofs", "PheneExam", "PheneCodegen", "PheneIR", "PheneSyntax",
                "PheneMessages", "PheneDiagnostics",
            ]),
        .executable(name: "phene", targets: ["phene"]),
        .executable(name: "phenec", targets: ["phenec"]),
        .library(name: "NorepinephrineRules", targets: ["NorepinephrineRules"]),
        .plugin(name: "PhenePlugin", targets: ["PhenePlugin"]),
        .plugin(name: "PheneGenerate", targets: ["PheneGenerate"]),
    ],
    targets: [
        // Floor 0: words that every floor above uses.
        .target(name: "PheneGenome", swiftSettings: strict),  // the words of genetics; no Foundation
        .target(name: "PheneTables", swiftSettings: strict),  // how a compiled pack writes numbers, and reads them
        .target(name: "PheneDiagnostics", swiftSettings: strict),  // source files, spans, messages
        .target(name: "PheneJSON", swiftSettings: strict),  // the one writer of JSON

        // Floor 1: the two wings begin.
        .target(name: "PheneSyntax", dependencies: ["PheneDiagnostics"], swiftSettings: strict),  // text -> tree
        .target(  // messages for programs: JSON and SARIF
            name: "PheneMessages", dependencies: ["PheneDiagnostics", "PheneJSON"], swiftSettings: strict),
        .target(  // the checked rule book as plain data
            name: "PheneIR", dependencies: ["PheneGenome", "PheneDiagnostics", "PheneJSON"], swiftSettings: strict),
        .target(  // evaluates compiled packs; no Foundation, Embedded-Swift clean
            name: "PheneRuntime", dependencies: ["PheneGenome", "PheneTables"], swiftSettings: strict),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),  // inflate, from the system
        .target(  // genotype files -> calls
            name: "PheneReaders", dependencies: ["PheneGenome", "PheneDiagnostics", "CZlib"],
            swiftSettings: strict),

        .target(  // what only the whole rule book shows: advices that clash, conditions that say nothing
            name: "PheneProofs", dependencies: ["PheneIR", "PheneGenome", "PheneDiagnostics"], swiftSettings: strict),

        // Floor 2.
        .target(  // tree -> names, domains, checks -> IR
            name: "PheneSemantics",
            dependencies: ["PheneSyntax", "PheneProofs", "PheneIR", "PheneGenome", "PheneDiagnostics"],
            swiftSettings: strict),
        .target(  // IR -> gates, tables and Swift source
            name: "PheneCodegen",
            dependencies: ["PheneProofs", "PheneIR", "PheneGenome", "PheneDiagnostics", "PheneTables"],
            swiftSettings: strict),
        .target(  // findings -> text and JSON
            name: "PheneReport", dependencies: ["PheneRuntime", "PheneGenome", "PheneJSON"], swiftSettings: strict),

        // Floor 3: the pipeline.
        .target(  // runs the tests of a rule book against its own tables
            name: "PheneRuleTests",
            dependencies: ["PheneCodegen", "PheneIR", "PheneRuntime", "PheneGenome", "PheneTables"],
            swiftSettings: strict),
        .target(
            name: "PheneCompiler",
            dependencies: [
                "PheneSyntax", "PheneSemantics", "PheneProofs", "PheneCodegen", "PheneRuleTests", "PheneReaders",
                "PheneRuntime", "PheneIR", "PheneGenome", "PheneJSON", "PheneDiagnostics",
            ],
            swiftSettings: strict),

        .target(  // rule books put to the question: what their tests leave out, and what changed from one to another
            name: "PheneExam",
            dependencies: ["PheneRuleTests", "PheneRuntime", "PheneProofs", "PheneIR", "PheneGenome", "PheneJSON"],
            swiftSettings: strict),

        // Floor 4: programs. Only they touch disk, terminal and environment.
        .executableTarget(name: "phenec", dependencies: ["PheneCompiler", "PheneDiagnostics"], swiftSettings: strict),
        .target(  // what `phene` does: arguments, files, exit codes; a library, so that tests can run it
            name: "PheneCommand",
            dependencies: [
                "PheneReport", "PheneReaders", "PheneRuntime", "PheneGenome", "PheneCompiler", "PheneRuleTests",
                "PheneExam", "PheneSemantics", "PheneProofs", "PheneSyntax", "PheneIR", "PheneMessages", "PheneJSON",
                "PheneDiagnostics", "NorepinephrineRules",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "phene", dependencies: ["PheneCommand"], swiftSettings: strict, linkerSettings: [startsFast]),

        // Floor 5: SwiftPM asks phenec.
        .plugin(  // at each build
            name: "PhenePlugin", capability: .buildTool(), dependencies: ["phenec"], path: "Sources/PhenePlugin"),
        .plugin(  // on demand: the copy in Generated/ that people review
            name: "PheneGenerate",
            capability: .command(
                intent: .custom(verb: "generate", description: "Write what the rules compile to into Generated/."),
                permissions: [.writeToPackageDirectory(reason: "Generated/ holds what the rules compile to.")]),
            dependencies: ["phenec"], path: "Sources/PheneGenerate"),

        // The packs that ship: a target whose folder holds rule files, which PhenePlugin compiles.
        .target(
            name: "NorepinephrineRules", dependencies: ["PheneRuntime", "PheneGenome"],
            path: "Rules/Norepinephrine", swiftSettings: strict, plugins: ["PhenePlugin"]),

        // Tests: one target for each target, in its own folder.
        .target(  // the referee, and random rule books and people
            name: "PheneTestSupport", dependencies: ["PheneIR", "PheneGenome"], path: "Tests/PheneTestSupport",
            swiftSettings: strict),
        .testTarget(name: "PheneGenomeTests", dependencies: ["PheneGenome"], swiftSettings: strict),
        .testTarget(
            name: "PheneSyntaxTests", dependencies: ["PheneSyntax", "PheneDiagnostics"], swiftSettings: strict),
        .testTarget(
            name: "PheneDiagnosticsTests", dependencies: ["PheneDiagnostics", "PheneSyntax", "PheneSemantics"],
            swiftSettings: strict),
        .testTarget(
            name: "PheneMessagesTests",
            dependencies: ["PheneMessages", "PheneSemantics", "PheneSyntax", "PheneDiagnostics", "PheneJSON"],
            swiftSettings: strict),
        .testTarget(
            name: "PheneIRTests", dependencies: ["PheneIR", "PheneGenome", "PheneJSON"], swiftSettings: strict),
        .testTarget(
            name: "PheneSemanticsTests",
            dependencies: ["PheneSemantics", "PheneSyntax", "PheneIR", "PheneGenome", "PheneJSON", "PheneDiagnostics"],
            swiftSettings: strict),
        .testTarget(
            name: "PheneProofsTests",
            dependencies: [
                "PheneProofs", "PheneSemantics", "PheneSyntax", "PheneIR", "PheneGenome", "PheneDiagnostics",
                "PheneTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneCompilerTests",
            dependencies: [
                "PheneCompiler", "PheneRuleTests", "PheneSemantics", "PheneSyntax", "PheneRuntime", "PheneIR",
                "PheneGenome", "PheneDiagnostics",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneExamTests",
            dependencies: [
                "PheneExam", "PheneRuleTests", "PheneRuntime", "PheneProofs", "PheneSemantics", "PheneSyntax",
                "PheneIR",
                "PheneGenome", "PheneJSON", "PheneDiagnostics",
            ],
            swiftSettings: strict),
        .testTarget(name: "PheneTablesTests", dependencies: ["PheneTables"], swiftSettings: strict),
        .testTarget(name: "PheneJSONTests", dependencies: ["PheneJSON"], swiftSettings: strict),
        // Runs the built program; a dependency on the plugin's own tool would link it twice.
        .testTarget(name: "PhenecTests", swiftSettings: strict),
        .testTarget(  // the tables that the compiler writes say what the referee says
            name: "RefereeTests",
            dependencies: [
                "PheneTestSupport", "PheneIR", "PheneGenome", "PheneCodegen", "PheneRuleTests", "PheneRuntime",
                "PheneTables", "PheneCompiler", "PheneSemantics", "PheneDiagnostics",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneRuntimeTests", dependencies: ["PheneRuntime", "PheneGenome", "NorepinephrineRules"],
            swiftSettings: strict),
        .testTarget(  // the list of known ways to point the wrong way, one named test each
            name: "InversionsTests",
            dependencies: [
                "PheneCompiler", "PheneSemantics", "PheneCodegen", "PheneIR", "PheneTables", "PheneDiagnostics",
                "PheneRuntime", "PheneReaders", "PheneReport", "PheneGenome",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NorepinephrineRulesTests",
            dependencies: [
                "NorepinephrineRules", "PheneRuntime", "PheneGenome", "PheneProofs", "PheneSemantics", "PheneSyntax",
                "PheneIR", "PheneDiagnostics",
            ],
            exclude: ["assays.tsv", "loci.tsv", "sources.tsv"], swiftSettings: strict, plugins: ["PhenePlugin"]),

        .testTarget(  // rule files, good and bad, beside what comes of them; and every code has its page and its case
            name: "CorpusTests",
            dependencies: [
                "PheneCommand", "PheneCompiler", "PheneSemantics", "PheneProofs", "PheneCodegen", "PheneIR",
                "PheneSyntax", "PheneRuntime", "PheneTables", "PheneGenome", "PheneDiagnostics",
            ],
            swiftSettings: strict),

        .target(  // what the fuzzer runs, and the laws it looks for
            name: "PheneFuzzTargets",
            dependencies: [
                "PheneSyntax", "PheneSemantics", "PheneCodegen", "PheneIR", "PheneRuntime", "PheneReaders",
                "PheneMessages", "PheneGenome", "PheneTables", "PheneJSON", "PheneDiagnostics", "CZlib",
            ],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .testTarget(  // what the fuzzer once found
            name: "PheneFuzzTests", dependencies: ["PheneFuzzTargets"], path: "Tests/Fuzz/RegressionTests",
            swiftSettings: strict),

        .testTarget(
            name: "PheneReadersTests", dependencies: ["PheneReaders", "PheneGenome", "CZlib"], swiftSettings: strict),
        .testTarget(
            name: "PheneReportTests",
            dependencies: [
                "PheneReport", "PheneRuntime", "PheneGenome", "PheneCompiler", "PheneSemantics", "PheneCodegen",
                "PheneIR",
                "PheneTables", "PheneDiagnostics",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneCommandTests",
            dependencies: ["PheneCommand", "NorepinephrineRules", "PheneRuntime", "PheneGenome"],
            swiftSettings: strict),
    ]
)
