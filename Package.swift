// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// What reads rule files, compiles and tests them, prints messages or only parses the command line. The report of a genotype
// file runs none of it in a loop. The passes left out here copy generic code for each of its types: without them these
// modules take a third of the processor time to build, the program stays as small, and `phene check` of all rules takes
// a third of a second instead of a tenth. Modules that read genotype files, open and evaluate packs and write reports stay
// optimized for speed: without these passes a report takes twice as long.
let compact: [SwiftSetting] =
    strict + [
        .unsafeFlags(["-Osize", "-Xfrontend", "-disable-sil-perf-optzns"], .when(configuration: .release))
    ]

// What compresses the module of a page is optimized in debug builds too: there, it would take minutes.
let fast: [SwiftSetting] =
    strict + [.unsafeFlags(["-O", "-disable-batch-mode", "-wmo", "-num-threads", "2"], .when(configuration: .debug))]

// One file without a shared library, which starts in a third of the time of one with them. It needs the static libraries
// that README names. Packages that depend on this one, by path or by version, still build. No test target may depend on
// `phene`: it would be linked so too. The build system `swiftbuild` lets the linker drop sections that nothing names, and
// conformances are found by their section alone: without `nostart-stop-gc` the program crashes.
let startsFast: LinkerSetting = .unsafeFlags(
    ["-static-executable", "-use-ld=lld", "-Xlinker", "-znostart-stop-gc"],
    .when(platforms: [.linux], configuration: .release))

let package = Package(
    name: "Phene",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PheneRuntime", targets: ["PheneRuntime", "PheneModel", "PheneGenome"]),
        .library(name: "PheneReaders", targets: ["PheneReaders", "PheneBytes"]),
        .library(name: "PheneReport", targets: ["PheneReport"]),
        .library(name: "PheneExport", targets: ["PheneExport"]),
        .library(
            name: "PheneCompiler",
            targets: [
                "PheneCompiler", "PheneSemantics", "PheneProofs", "PheneCodegen", "PheneModel", "PheneSyntax",
                "PheneFormat", "PheneDiagnostics",
            ]),
        .library(name: "PheneTesting", targets: ["PheneTesting", "PheneMessages"]),
        .executable(name: "phene", targets: ["phene"]),
        .executable(name: "phenec", targets: ["phenec"]),
        .library(name: "NorepinephrineRules", targets: ["NorepinephrineRules"]),
        .library(name: "PharmacogenesRules", targets: ["PharmacogenesRules"]),
        .plugin(name: "PhenePlugin", targets: ["PhenePlugin"]),
        .plugin(name: "PheneGenerate", targets: ["PheneGenerate"]),
        .plugin(name: "PheneGeneratePage", targets: ["PheneGeneratePage"]),
    ],
    targets: [
        // Floor 0: words that every floor above uses.
        .target(name: "PheneBytes", swiftSettings: strict),  // files, sources of bytes, threads; no Foundation
        .target(name: "PheneGenome", swiftSettings: strict),  // the words of genetics; no Foundation
        .target(name: "PheneJSON", swiftSettings: strict),  // the one writer of JSON
        .target(name: "PheneDiagnostics", swiftSettings: compact),  // source files, spans, messages
        .target(  // the rule book as data, and how a compiled pack keeps it; no Foundation
            name: "PheneModel", dependencies: ["PheneBytes", "PheneGenome", "PheneJSON"], swiftSettings: strict),

        // Floor 1: the two wings begin.
        .target(name: "PheneSyntax", dependencies: ["PheneDiagnostics"], swiftSettings: compact),  // text -> tree
        .target(  // evaluates compiled packs; no Foundation, Embedded-Swift clean
            name: "PheneRuntime", dependencies: ["PheneGenome", "PheneModel"], swiftSettings: strict),
        .target(name: "PheneContainers", dependencies: ["PheneBytes"], swiftSettings: strict),  // gzip, BGZF, zip
        .target(  // genotype files -> calls
            name: "PheneReaders", dependencies: ["PheneContainers", "PheneBytes", "PheneGenome", "PheneDiagnostics"],
            swiftSettings: strict),

        .target(  // what only the whole rule book shows: advices that clash, conditions that say nothing
            name: "PheneProofs", dependencies: ["PheneModel", "PheneGenome", "PheneDiagnostics"], swiftSettings: compact
        ),

        // Floor 2.
        .target(  // tree -> the same in the one style
            name: "PheneFormat", dependencies: ["PheneSyntax", "PheneDiagnostics"], swiftSettings: compact),
        .target(  // tree -> names, domains, checks -> IR
            name: "PheneSemantics",
            dependencies: ["PheneSyntax", "PheneProofs", "PheneModel", "PheneGenome", "PheneDiagnostics"],
            swiftSettings: compact),
        .target(  // IR -> gates, tables and Swift source
            name: "PheneCodegen",
            dependencies: ["PheneProofs", "PheneModel", "PheneGenome", "PheneDiagnostics"],
            swiftSettings: compact),
        .target(  // findings -> text and JSON
            name: "PheneReport",
            dependencies: [
                "PheneBytes", "PheneReaders", "PheneRuntime", "PheneModel", "PheneGenome", "PheneJSON",
                "PheneDiagnostics",
            ],
            swiftSettings: strict),

        .target(name: "PheneCompression", swiftSettings: fast),  // what pages hold, compressed
        .target(  // a pack -> lists of sites, and SQL; no Foundation, no disk
            name: "PheneExport", dependencies: ["PheneReaders", "PheneRuntime", "PheneModel", "PheneGenome"],
            swiftSettings: compact),
        .target(  // what the private page does with a file; in a browser it is compiled from `Browser` too
            name: "PhenePage",
            dependencies: [
                "PheneReport", "PheneReaders", "PheneRuntime", "PheneModel", "PheneGenome", "PheneJSON", "PheneBytes",
            ],
            exclude: ["Browser"], swiftSettings: strict),

        // Floor 3: the pipeline, and above it what runs the compiled rules for people.
        .target(
            name: "PheneCompiler",
            dependencies: [
                "PheneSyntax", "PheneSemantics", "PheneProofs", "PheneCodegen", "PheneModel", "PheneGenome",
                "PheneJSON", "PheneDiagnostics",
            ],
            swiftSettings: compact),
        .target(  // runs the tests of rules, says what they leave out, and what changed from one rule book to another
            name: "PheneTesting",
            dependencies: [
                "PheneCompiler", "PheneSyntax", "PheneSemantics", "PheneCodegen", "PheneRuntime", "PheneReaders",
                "PheneProofs", "PheneModel", "PheneGenome", "PheneJSON", "PheneDiagnostics",
            ],
            swiftSettings: compact),

        .target(  // the page of each message, and messages as JSON and SARIF
            name: "PheneMessages",
            dependencies: [
                "PheneTesting", "PheneCompiler", "PheneSemantics", "PheneProofs", "PheneSyntax", "PheneDiagnostics",
                "PheneJSON",
            ],
            swiftSettings: compact),

        .target(  // what the playground does with rules; in a browser it is compiled from `Browser` too
            name: "PhenePlayground",
            dependencies: [
                "PhenePage", "PheneMessages", "PheneTesting", "PheneCompiler", "PheneSemantics", "PheneReaders",
                "PheneRuntime", "PheneModel", "PheneGenome", "PheneJSON", "PheneDiagnostics",
            ],
            exclude: ["Browser"], swiftSettings: compact),

        .target(  // tables of named alleles and guidance -> rule files
            name: "PheneImport", dependencies: ["PheneFormat", "PheneSyntax", "PheneDiagnostics"],
            swiftSettings: compact),

        // Floor 4: programs. Only they touch disk, terminal and environment.
        .executableTarget(
            name: "phenec", dependencies: ["PheneCompiler", "PheneDiagnostics", "PheneBytes"], swiftSettings: strict),
        .target(  // what `phene` does: arguments, files, exit codes; a library, so that tests can run it
            name: "PheneCommand",
            dependencies: [
                "PhenePage", "PheneReport", "PheneExport", "PheneCompression", "PheneReaders", "PheneContainers",
                "PheneRuntime", "PheneGenome",
                "PheneCompiler", "PheneTesting", "PheneMessages", "PheneImport", "PheneFormat", "PheneSemantics",
                "PheneSyntax", "PheneModel",
                "PheneDiagnostics", "PheneBytes", "PheneJSON", "NorepinephrineRules", "PharmacogenesRules",
            ],
            swiftSettings: compact),
        .executableTarget(
            name: "phene", dependencies: ["PheneCommand", "PheneBytes"], swiftSettings: strict,
            linkerSettings: [startsFast]),

        // Floor 5: SwiftPM asks phenec.
        .plugin(  // at each build
            name: "PhenePlugin", capability: .buildTool(), dependencies: ["phenec"], path: "Sources/PhenePlugin"),
        .plugin(  // on demand: the copy in Generated/ that people review
            name: "PheneGenerate",
            capability: .command(
                intent: .custom(verb: "generate", description: "Write what the rules compile to into Generated/."),
                permissions: [.writeToPackageDirectory(reason: "Generated/ holds what the rules compile to.")]),
            dependencies: ["phenec"], path: "Sources/PheneGenerate"),
        .plugin(  // on demand: the private page, whose program it compiles to WebAssembly
            name: "PheneGeneratePage",
            capability: .command(
                intent: .custom(
                    verb: "generate-page", description: "Write one HTML file that reads genotype files in a browser."),
                permissions: [.writeToPackageDirectory(reason: "The page is written where you ask for it.")]),
            path: "Sources/PheneGeneratePage"),

        // The packs that ship: a target whose folder holds rule files, which PhenePlugin compiles.
        .target(
            name: "NorepinephrineRules", dependencies: ["PheneRuntime", "PheneGenome"],
            path: "Rules/Norepinephrine", swiftSettings: compact, plugins: ["PhenePlugin"]),
        .target(
            name: "PharmacogenesRules", dependencies: ["PheneRuntime", "PheneGenome"],
            path: "Rules/Pharmacogenes", swiftSettings: compact, plugins: ["PhenePlugin"]),

        // Tests: one target for each target, in its own folder.
        .systemLibrary(  // what tests compare the decoder and the checksum with; no product links it
            name: "CZlib", path: "Tests/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(  // random numbers that are the same on every run
            name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
        .target(  // compressed files made by hand and by zlib
            name: "PheneBytesTestSupport", dependencies: ["PheneContainers", "PheneBytes", "SeededRandom", "CZlib"],
            path: "Tests/PheneBytesTestSupport",
            swiftSettings: strict),
        .testTarget(name: "PheneBytesTests", dependencies: ["PheneBytes"], swiftSettings: strict),
        .testTarget(
            name: "PheneCompressionTests",
            dependencies: ["PheneCompression", "PheneBytesTestSupport", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "PheneContainersTests",
            dependencies: ["PheneContainers", "PheneBytes", "PheneBytesTestSupport", "SeededRandom"],
            swiftSettings: strict),
        .target(  // the referee, and random rule books and people
            name: "PheneTestSupport", dependencies: ["PheneModel", "PheneGenome", "SeededRandom"],
            path: "Tests/PheneTestSupport", swiftSettings: strict),
        .target(  // analyzes rule texts beside the declarations that the examples of messages share
            name: "PheneRulesTestSupport",
            dependencies: ["PheneMessages", "PheneSemantics", "PheneProofs", "PheneSyntax", "PheneDiagnostics"],
            path: "Tests/PheneRulesTestSupport", swiftSettings: strict),
        .testTarget(name: "PheneGenomeTests", dependencies: ["PheneGenome"], swiftSettings: strict),
        .testTarget(
            name: "PheneSyntaxTests",
            dependencies: ["PheneSyntax", "PheneFormat", "PheneMessages", "PheneDiagnostics", "SeededRandom"],
            swiftSettings: strict),
        .testTarget(
            name: "PheneDiagnosticsTests", dependencies: ["PheneDiagnostics"], swiftSettings: strict),
        .testTarget(
            name: "PheneMessagesTests",
            dependencies: [
                "PheneMessages", "PheneTesting", "PheneCompiler", "PheneSemantics", "PheneProofs", "PheneSyntax",
                "PheneDiagnostics", "PheneJSON",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneModelTests", dependencies: ["PheneModel", "PheneGenome", "PheneJSON"], swiftSettings: strict),
        .testTarget(
            name: "PheneSemanticsTests",
            dependencies: [
                "PheneSemantics", "PheneMessages", "PheneModel", "PheneGenome", "PheneJSON", "PheneDiagnostics",
                "PheneRulesTestSupport", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneProofsTests",
            dependencies: [
                "PheneProofs", "PheneSemantics", "PheneModel", "PheneGenome", "PheneDiagnostics",
                "PheneRulesTestSupport", "PheneTestSupport", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneCompilerTests",
            dependencies: [
                "PheneCompiler", "PheneMessages", "PheneSemantics", "PheneSyntax", "PheneModel", "PheneGenome",
                "PheneDiagnostics", "PheneRulesTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneImportTests",
            dependencies: ["PheneImport", "PheneDiagnostics"], swiftSettings: strict),
        .testTarget(  // the shipped pack against the tables that it is imported from
            name: "PharmacogenesRulesTests",
            dependencies: [
                "PharmacogenesRules", "PheneImport", "PheneRuntime", "PheneModel", "PheneGenome", "PheneDiagnostics",
                "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneTestingTests",
            dependencies: [
                "PheneTesting", "PheneMessages", "PheneCompiler", "PheneRuntime", "PheneProofs", "PheneSemantics",
                "PheneSyntax", "PheneModel", "PheneGenome", "PheneJSON", "PheneDiagnostics", "PheneRulesTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(name: "PheneJSONTests", dependencies: ["PheneJSON", "SeededRandom"], swiftSettings: strict),
        // Runs the built program; a dependency on the plugin's own tool would link it twice.
        .testTarget(name: "PhenecTests", dependencies: ["SeededRandom"], swiftSettings: strict),
        .testTarget(  // the tables that the compiler writes say what the referee says
            name: "RefereeTests",
            dependencies: [
                "PheneTestSupport", "PheneModel", "PheneGenome", "PheneCodegen", "PheneTesting", "PheneRuntime",
                "PheneCompiler", "PheneMessages", "PheneSemantics", "PheneDiagnostics", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneRuntimeTests",
            dependencies: ["PheneRuntime", "PheneModel", "PheneGenome", "NorepinephrineRules", "SeededRandom"],
            swiftSettings: strict),
        .testTarget(  // pairs of star alleles: a referee, worked cases, all pairs of each gene
            name: "PharmacogeneTests",
            dependencies: [
                "PharmacogenesRules", "PheneReport", "PheneReaders", "PheneRuntime", "PheneModel", "PheneGenome",
                "PheneBytesTestSupport", "SeededRandom",
            ],
            exclude: ["Tables"], swiftSettings: strict),
        .testTarget(  // the list of known ways to point the wrong way, one named test each
            name: "InversionsTests",
            dependencies: [
                "PheneCompiler", "PheneTesting", "PheneMessages", "PheneSemantics", "PheneCodegen", "PheneModel",
                "PheneDiagnostics", "PheneRuntime", "PheneReaders", "PheneReport", "PheneGenome", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "NorepinephrineRulesTests",
            dependencies: [
                "NorepinephrineRules", "PheneRuntime", "PheneGenome", "PheneTesting", "PheneCompiler", "PheneSemantics",
                "PheneModel", "PheneDiagnostics",
            ],
            exclude: ["assays.tsv", "effects.tsv", "frequencies.tsv", "loci.tsv", "sources.tsv"], swiftSettings: strict,
            plugins: ["PhenePlugin"]),

        .testTarget(  // rule files, good and bad, beside what comes of them; and every code has its page and its case
            name: "CorpusTests",
            dependencies: [
                "PheneCommand", "PheneCompiler", "PheneTesting", "PheneMessages", "PheneFormat", "PheneSemantics",
                "PheneCodegen", "PheneModel", "PheneSyntax", "PheneRuntime", "PheneGenome", "PheneDiagnostics",
            ],
            swiftSettings: strict),

        .target(  // what the fuzzer runs, and the laws it looks for
            name: "PheneFuzzTargets",
            dependencies: [
                "PheneSyntax", "PheneFormat", "PheneSemantics", "PheneCodegen", "PheneModel", "PheneRuntime",
                "PheneReaders", "PheneMessages", "PheneDiagnostics", "PheneGenome", "PheneJSON", "PheneContainers",
                "PheneBytes", "PheneBytesTestSupport", "SeededRandom", "CZlib",
            ],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .testTarget(  // what the fuzzer once found
            name: "PheneFuzzTests", dependencies: ["PheneFuzzTargets", "SeededRandom"],
            path: "Tests/Fuzz/RegressionTests",
            swiftSettings: strict),

        .testTarget(
            name: "PheneReadersTests",
            dependencies: ["PheneReaders", "PheneBytes", "PheneBytesTestSupport", "PheneGenome", "SeededRandom"],
            swiftSettings: strict),
        .testTarget(
            name: "PhenePageTests",
            dependencies: [
                "PhenePage", "NorepinephrineRules", "PharmacogenesRules", "PheneReport", "PheneReaders", "PheneRuntime",
                "PheneModel", "PheneGenome", "PheneBytes", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PhenePlaygroundTests",
            dependencies: [
                "PhenePlayground", "PhenePage", "PheneMessages", "PheneTesting", "PheneCompiler", "PheneSemantics",
                "PheneRuntime", "PheneModel", "PheneGenome", "PheneJSON", "PheneDiagnostics", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneReportTests",
            dependencies: [
                "NorepinephrineRules", "PheneBytes", "PheneReport", "PheneReaders", "PheneRuntime", "PheneGenome",
                "PheneCompiler",
                "PheneSemantics", "PheneCodegen", "PheneModel", "PheneDiagnostics", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(  // people of generated cohorts against the same people one by one
            name: "CohortTests",
            dependencies: [
                "NorepinephrineRules", "PharmacogenesRules", "PheneReport", "PheneReaders", "PheneRuntime",
                "PheneModel",
                "PheneGenome", "PheneContainers", "PheneBytes", "PheneBytesTestSupport", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(  // lists of sites, and what the SQL of random rule books says
            name: "PheneExportTests",
            dependencies: [
                "PheneExport", "PheneTestSupport", "NorepinephrineRules", "PharmacogenesRules", "PheneCodegen",
                "PheneRuntime", "PheneModel", "PheneGenome", "SeededRandom",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PheneCommandTests",
            dependencies: [
                "PheneCommand", "NorepinephrineRules", "PheneRuntime", "PheneModel", "PheneGenome", "SeededRandom",
            ],
            swiftSettings: strict),
    ]
)

// Optimized tests of optimized modules would take twice the time to build, and half of it for the tests themselves.
for target in package.targets where target.type == .test {
    target.swiftSettings?.append(.unsafeFlags(["-Onone"], .when(configuration: .release)))
}
