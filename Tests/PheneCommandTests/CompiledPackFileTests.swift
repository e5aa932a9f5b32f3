// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene pack` writes rules as one file, and `--pack FILE` gives what the rules give, or refuses the file.
@Suite struct CompiledPackFileTests {
    private static let bim = "9\trs1611115\t0\t136500515\tT\tC\n22\trs4680\t0\t19951271\tA\tG\n2\trs10\t0\t1000\tA\tG\n"
    private static let bed: [UInt8] = [0x6C, 0x1B, 0x01, 0b11_10_11_00, 0b10_11, 0b00_11_01_10, 0b11_11, 0b10, 0b11]

    /// A folder of rules, the file that `phene pack` makes of it, a person and a cohort.
    private struct Setting {
        let bench: Bench
        let rules: String
        let file: String
        let person: String
        let cohort: String
        let written: Bench.Result

        init(_ text: String = Bench.rules) throws {
            bench = try Bench()
            rules = URL(filePath: try bench.file("rules/small.phene", text)).deletingLastPathComponent().path
            person = try bench.file("me.txt", "# calls on the plus strand, build 37\nrs10\t2\t1000\tGG\n")
            file = bench.folder.path + "/small.phenepack"
            try Data(CompiledPackFileTests.bed).write(to: bench.folder.appending(path: "c.bed"))
            try bench.file("c.bim", CompiledPackFileTests.bim)
            try bench.file("c.fam", (0..<6).map { "F P\($0) 0 0 1 -9\n" }.joined())
            cohort = bench.folder.path + "/c.bed"
            written = bench.run("pack", rules, "--output", file)
        }

        var bytes: [UInt8] { get throws { Array(try Data(contentsOf: URL(filePath: file))) } }

        func put(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: file)) }
    }

    /// The rules with whatever follows from them in each form, by the rules and by the file.
    @Test func theFileGivesWhatTheRulesGive() throws {
        let me = try Setting()
        #expect(me.written.code == .done && me.written.errors.isEmpty, "\(me.written.errors)")
        #expect(me.written.output.contains("pack small 1.0.0, digest "))
        let runs: [[String]] = [
            ["report", me.person], ["report", me.person, "--full"], ["report", me.person, "--json"],
            ["report", me.person, "--html"], ["coverage", me.person], ["explain", me.person, "aaa"],
            ["cohort", me.cohort, "--build", "37"], ["cohort", me.cohort, "--build", "37", "--json"],
            ["cohort", me.cohort, "--build", "37", "--shard", "1/1", "--json"],
            ["emit", "sites", "--build", "38"], ["emit", "sql", "--build", "38"],
        ]
        for words in runs {
            let byRules = me.bench.run(words + ["--pack", me.rules])
            let byFile = me.bench.run(words + ["--pack", me.file])
            #expect(byRules.code == .done, "\(words) \(byRules.errors)")
            #expect(byFile.code == byRules.code && byFile.errors == byRules.errors, "\(words) \(byFile.errors)")
            #expect(byFile.output == byRules.output, "\(words)")
        }
        // What is written of single people, too.
        for (option, ending) in [("--people", ".tsv"), ("--planes", "")] {
            var written: [Data] = []
            for (name, pack) in [("a", me.rules), ("b", me.file)] {
                let path = me.bench.folder.path + "/" + name + ending
                #expect(me.bench.run("cohort", me.cohort, "--build", "37", "--pack", pack, option, path).code == .done)
                written.append(try Data(contentsOf: URL(filePath: path)))
            }
            #expect(written[0] == written[1] && !written[0].isEmpty)
        }
    }

    @Test func theSameRulesGiveTheSameBytesAndOthersDoNot() throws {
        let me = try Setting()
        let first = try me.bytes
        #expect(me.bench.run("pack", me.rules, "--output", me.file).code == .done)
        #expect(try me.bytes == first)
        try me.bench.file("rules/small.phene", Bench.rules.replacing("A/G -> low", with: "A/G -> high"))
        #expect(me.bench.run("pack", me.rules, "--output", me.file).code == .done)
        #expect(try me.bytes != first)
    }

    /// The file does not need the rules any more, nor the packs that they use.
    @Test func usedPacksAreInTheFile() throws {
        let bench = try Bench()
        try bench.file("library/small/small.phene", Bench.rules)
        let own = try bench.file(
            "own/own.phene",
            """
            pack own 1.0.0
            use small 1.0.0
            advice look {
              when aaa = high
              discuss looking "Talk it over."
              on unknown "rs10 was not read."
              evidence limited
              cite paper
            }

            """)
        let library = bench.folder.path + "/library"
        let person = try bench.file("me.txt", "# calls on the plus strand, build 37\nrs10\t2\t1000\tGG\n")
        #expect(bench.run("check", own, "--pack-path", library, "--update-lock").code == .done)
        let byRules = bench.run("report", person, "--full", "--pack", own, "--pack-path", library)
        let file = bench.folder.path + "/own.phenepack"
        let written = bench.run("pack", own, "--pack-path", library, "--output", file)
        #expect(written.code == .done, "\(written.errors)")
        try FileManager.default.removeItem(atPath: library)
        try FileManager.default.removeItem(atPath: own)
        let byFile = bench.run("report", person, "--full", "--pack", file)
        #expect(byFile.code == .done, "\(byFile.errors)")
        #expect(byFile.output == byRules.output && byRules.output.contains("Talk it over."), "\(byRules.errors)")
    }

    /// Another file than the one that was written is refused, with nothing on standard output.
    private func refuse(
        _ me: Setting, _ bytes: [UInt8], _ words: String = "", at location: SourceLocation = #_sourceLocation
    ) throws {
        try me.put(bytes)
        let result = me.bench.run("report", me.person, "--pack", me.file)
        #expect(result.code == .input, "\(result.errors)", sourceLocation: location)
        #expect(result.output.isEmpty, sourceLocation: location)
        #expect(result.errors.contains("small.phenepack: this "), "\(result.errors)", sourceLocation: location)
        #expect(words.isEmpty || result.errors.contains(words), "\(result.errors)", sourceLocation: location)
    }

    @Test func eachDamagedByteIsRefused() throws {
        let me = try Setting()
        let sound = try me.bytes
        #expect(me.bench.run("report", me.person, "--pack", me.file).code == .done)
        for place in sound.indices {
            var bytes = sound
            bytes[place] ^= place % 2 == 0 ? 0x01 : 0x80
            try refuse(me, bytes)
        }
        try me.put(sound)
        #expect(me.bench.run("report", me.person, "--pack", me.file).code == .done)
    }

    @Test func filesThatAreCutOrLongerAreRefused() throws {
        let me = try Setting()
        let sound = try me.bytes
        for count in [0, 1, 7, 8, 9, 40, 200, sound.count / 2] { try refuse(me, Array(sound.prefix(count))) }
        try refuse(me, sound.dropLast(), "cut short: it has \(sound.count - 1) of \(sound.count) bytes")
        try refuse(me, sound + [0x0A], "has \(sound.count + 1) bytes where \(sound.count) belong to it")
        try refuse(me, Array(Bench.rules.utf8), "this is not a compiled pack")
        // A copy that changes line ends, as for text.
        try refuse(me, Array(String(decoding: sound, as: UTF8.self).replacing("\r\n", with: "\n").utf8))
    }

    @Test func anotherVersionIsNamed() throws {
        let me = try Setting()
        let sound = try me.bytes
        func changed(_ text: String, to other: String) throws -> [UInt8] {
            let place = try #require(Data(sound).range(of: Data(text.utf8)))
            return sound[..<place.lowerBound] + Array(other.utf8) + sound[place.upperBound...]
        }
        try refuse(me, changed("\nform 1\n", to: "\nform 2\n"), "has the form `2`")
        let line = String(decoding: sound.prefix(200), as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("phene ") }
        try refuse(me, changed("\n" + #require(line) + "\n", to: "\nphene 99.0.0\n"), "was written by phene `99.0.0`")
    }

    @Test func theFileIsFoundByItsBytesUnderAnotherName() throws {
        let me = try Setting()
        let other = me.bench.folder.path + "/rules.bin"
        try FileManager.default.copyItem(atPath: me.file, toPath: other)
        let result = me.bench.run("report", me.person, "--pack", other)
        #expect(result.code == .done && result.output == me.bench.run("report", me.person, "--pack", me.file).output)
    }

    @Test func nothingIsWrittenForWrongWordsAndRulesWithErrors() throws {
        let me = try Setting()
        let sound = try me.bytes
        #expect(me.bench.run("pack", me.rules).code == .usage)
        #expect(me.bench.run("pack", me.rules, "--output", me.bench.folder.path + "/small.txt").code == .usage)
        #expect(me.bench.run("pack", me.file, "--output", me.file).code == .usage)
        let again = me.bench.run("pack", me.file, "--output", me.bench.folder.path + "/b.phenepack")
        #expect(again.code == .usage && again.errors.contains("is a compiled pack already"))
        try me.bench.file("rules/small.phene", Bench.rules.replacing("A/A, A/G -> low", with: "A/A -> lower"))
        let wrong = me.bench.run("pack", me.rules, "--output", me.file)
        #expect(wrong.code == .rulesFail && wrong.output.isEmpty && wrong.errors.contains("the rules have errors"))
        #expect(try me.bytes == sound)
        let lost = me.bench.run("report", me.person, "--pack", me.bench.folder.path + "/none.phenepack")
        #expect(lost.code == .usage && lost.errors.contains("there is no pack, file or folder"))
    }
}
