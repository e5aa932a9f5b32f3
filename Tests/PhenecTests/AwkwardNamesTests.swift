// SPDX-License-Identifier: Apache-2.0

import Foundation
import SeededRandom
import Testing

/// The output of `phenec` compiles with any names in the rules.
@Suite struct AwkwardNamesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "phenec-\(UUID().uuidString)")

    /// Names that would clash in Swift, and names of Swift, the runtime or the generated code.
    private static let scales = [
        "level", "Level", "LEVEL", "le_vel", "le__vel", "leVel", "_level", "level_", "_", "__", "_1", "1a",
        "level_finding",
        "levelFinding", "level_finding2", "level_pathway", "level_scale", "level_finding_scale", "advice", "advice2",
        "sources", "variants", "pack", "report", "finding_name", "int", "Int", "bool", "hasher", "string", "self",
        "Self",
        "type", "Type", "Protocol", "Any", "p", "P", "step", "steps", "value", "swift", "phene_runtime", "scale_step",
        "static_string", "optional", "genome", "truth", "hashable", "raw_value", "all_cases", "class", "where", "5HT",
    ]
    private static let members = [
        "first", "index", "hash", "hash_value", "raw_value", "all_cases", "init", "self", "Self", "Type", "Protocol",
        "default", "class", "func", "in", "is", "nil", "true", "none", "some", "any", "await", "async", "copy",
        "consume",
        "each", "actor", "macro", "package", "step", "Step", "a_b", "aB", "a__b", "A_B", "AB", "ab", "_a", "a_", "_",
        "__",
        "___", "_2", "1a", "2a", "repeat", "throws", "get", "set", "willSet", "Any", "super", "operator", "x", "x_",
        "X",
        "int", "Int", "bool", "Bool", "hasher", "Hasher", "M", "m", "awkward", "Awkward",
    ]

    private static func rules(pack: String) -> String {
        var text = "pack \(pack) 1.0.0 \"Awkward \\\"names\\\" \\\\(x)\"\nvariant rs1 { at GRCh38 1:1000 A>G }\n"
        for source in members { text += "source \(source) { pmid 1  title \"\(source)\" }\n" }
        for (number, scale) in scales.enumerated() {
            let one = members[number % members.count], other = members[(number + 1) % members.count]
            text += "scale \(scale) = \(one) < \(other)\n"
            text += """
                finding on_\(scale) : \(scale) {
                  by rs1 { A/A, A/G -> \(one)  G/G -> \(other) }
                  evidence strong
                  cite \(members[number])
                }
                pathway through_\(scale) : \(scale) {
                  stage on_\(scale) { \(one) -> 0  \(other) -> 1 }
                  net { ..0 -> \(one)  1.. -> \(other) }
                  evidence strong
                  cite first
                }

                """
        }
        // A scale has at most 64 steps. The remaining names are steps of the scales above.
        let steps = members.prefix(60)
        text += "scale steps_of_all = " + steps.joined(separator: " < ") + "\n"
        for (number, name) in members.enumerated() {
            let one = steps[number % steps.count], other = steps[(number + 1) % steps.count]
            text += """
                finding \(name) : steps_of_all {
                  by rs1 { A/A, A/G -> \(one)  G/G -> \(other) }
                  evidence strong
                  cite \(name)
                }
                advice do_\(name) {
                  when \(name) = \(one)
                  consider \(name)
                  on unknown "?"
                  evidence strong
                  cite \(name)
                }
                test "of \(name)" {
                  given rs1 A/A
                  expect \(name) = \(one)
                  expect advice do_\(name) applies on \(name)
                  expect not \(name) = \(other)
                }

                """
        }
        return text
    }

    /// A question of each sort under each name, and each name as an answer.
    private static var questions: String {
        var text = "pack awkward 1.0.0\nsource paper { pmid 1  title \"Paper\" }\n"
        for (number, name) in (members + ["answers", "answer", "number", "range"]).enumerated() {
            let one = members[number % members.count], other = members[(number + 1) % members.count]
            let (answers, test) = [
                ("yes | no", "= yes"), ("\(one) | \(other)", "= \(one)"), ("\(one) < \(other)", "= \(other)"),
                ("-2..9 years", ">= 5"),
            ][number % 4]
            text += """
                input \(name) : \(answers) "The question \\"\(name)\\"?"
                advice do_\(number) {
                  when \(name) \(test)
                  consider it_\(number)
                  on unknown "?"
                  evidence strong
                  cite paper
                }

                """
        }
        return text
    }

    /// A pack or scale with such a name would shadow the type if both are imported.
    @Test func noGeneratedTypeHasTheNameOfATypeOfTheRuntime() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let table = try String(
            contentsOf: sources.appending(path: "PheneCodegen/Swift/SwiftTypeNames.swift"), encoding: .utf8)
        let reserved = Set(table.split { !$0.isLetter && !$0.isNumber }.map { String($0) })
        var count = 0
        for module in ["PheneRuntime", "PheneModel", "PheneGenome"] {
            let folder = sources.appending(path: module)
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift")
            {
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                for match in text.matches(
                    of: /\n(?:@\w+ )?public (?:final )?(?:struct|enum|class|protocol|typealias) (\w+)/)
                {
                    // Its name changes with the layout, and no rule gets such a long number by chance.
                    if match.1.hasPrefix("PackLayout") { continue }
                    count += 1
                    #expect(reserved.contains(String(match.1)), "\(match.1)")
                }
            }
        }
        #expect(count > 40)
    }

    @Test(arguments: Cases.some(of: ["awkward", "int", "genome", "p", "swift", "_"]))
    func aBookOfAwkwardNamesCompiles(pack: String) throws {
        try compile(Self.rules(pack: pack), namesTests: pack == "awkward" || pack == "genome")
    }

    @Test func questionsOfAwkwardNamesCompile() throws { try compile(Self.questions, namesTests: false) }

    private func compile(_ rules: String, namesTests: Bool) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(rules.utf8).write(to: folder.appending(path: "a.phene"))
        for command in ["pack", "tests"] {
            let made = try run(Self.built("phenec"), [command, "--module", "M", "--out", "out", "a.phene"])
            #expect(made.code == 0, "\(made.errors.prefix(2000))")
        }
        let swift = try #require(Self.swiftc, "swiftc is not on the path")
        let module = try run(
            swift,
            [
                "-swift-version", "6", "-enable-upcoming-feature", "InternalImportsByDefault", "-I",
                Self.built("Modules").path, "-emit-module", "-module-name", "M", "-o", "M.swiftmodule",
                "out/Pack.swift", "out/Tables.swift",
            ])
        #expect(module.code == 0, "\(module.errors.prefix(4000))")
        // The tests use the same names from outside. Macro expansion is slow, so that two packs are enough.
        guard namesTests else { return }
        let tests = try run(
            swift,
            [
                "-swift-version", "6", "-I", Self.built("Modules").path, "-I", ".", "-typecheck", "-plugin-path",
                swift.deletingLastPathComponent().deletingLastPathComponent()
                    .appending(path: "lib/swift/host/plugins").path,
                "out/M+RuleTests.swift",
            ])
        #expect(tests.code == 0, "\(tests.errors.prefix(4000))")
    }

    private func run(_ program: URL, _ arguments: [String]) throws -> (code: Int32, errors: String) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    private static var swiftc: URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").lazy.map { URL(filePath: String($0)).appending(path: "swiftc") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// A build product, in the folder of the tests.
    private static func built(_ name: String) -> URL {
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = tests ?? URL(filePath: CommandLine.arguments[0])
        return folder.deletingLastPathComponent().appending(path: name)
    }
}
