// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene cohort` from the command line: what a damaged fileset is answered with, and what is written when.
@Suite struct CohortCommandTests {
    private static let bim = "9\trs1611115\t0\t136500515\tT\tC\n22\trs4680\t0\t19951271\tA\tG\n1\trs1\t0\t1000\tA\tG\n"
    private static func fam(_ people: Int) -> String {
        (0..<people).map { "F P\($0) 0 0 \(1 + $0 % 2) -9\n" }.joined()
    }
    /// Each variant of six people takes two bytes, of which the last has two people.
    private static let bed: [UInt8] = [0x6C, 0x1B, 0x01, 0b11_10_11_00, 0b10_11, 0b00_11_01_10, 0b11_11, 0, 0b11]

    @discardableResult
    private func fileset(
        _ bench: Bench, bed: [UInt8] = bed, bim: String = bim, fam: String = fam(6)
    ) throws -> String {
        try Data(bed).write(to: bench.folder.appending(path: "c.bed"))
        try bench.file("c.bim", bim)
        try bench.file("c.fam", fam)
        return bench.folder.appending(path: "c.bed").path
    }

    /// Runs a cohort that is refused, with a message that names the file and nothing on standard output.
    private func refuse(
        _ words: String, bed: [UInt8] = bed, bim: String = bim, fam: String = fam(6), options: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let bench = try Bench()
        let people = bench.folder.appending(path: "people.tsv").path
        let path = try fileset(bench, bed: bed, bim: bim, fam: fam)
        let result = bench.run(["cohort", path, "--people", people] + options)
        #expect(result.code == .input, sourceLocation: location)
        #expect(result.output.isEmpty, sourceLocation: location)
        #expect(result.errors.contains(words), "\(result.errors)", sourceLocation: location)
        #expect(result.errors.contains(bench.folder.path), "\(result.errors)", sourceLocation: location)
        #expect(bench.files == ["c.bed", "c.bim", "c.fam"], sourceLocation: location)
    }

    @Test func aSoundFilesetIsCounted() throws {
        let bench = try Bench()
        let result = bench.run("cohort", try fileset(bench))
        #expect(result.code == .done && result.errors.isEmpty)
        #expect(result.output.contains("c.bed: 6 people, 2 of 3 variants read\n"), "\(result.output)")
    }

    @Test func aBedThatIsNoneOrOfAnotherSizeIsRefused() throws {
        try refuse("c.bed: this is not a PLINK .bed", bed: [])
        try refuse("c.bed: this is not a PLINK .bed", bed: [0x6C, 0x1B])
        try refuse("c.bed: this is not a PLINK .bed", bed: [0x6C, 0x1B, 0x02] + Self.bed.dropFirst(3))
        try refuse("c.bed: this is not a PLINK .bed", bed: Array("##fileformat=VCFv4.2\n".utf8))
        try refuse(
            "c.bed: 3 variants of 6 people take 9 bytes, and it has 8; it is cut short", bed: Self.bed.dropLast())
        try refuse("take 9 bytes, and it has 10; the .bim or .fam is of another fileset", bed: Self.bed + [0])
        // A whole variant less, as where a copy was interrupted.
        try refuse("take 9 bytes, and it has 7", bed: Self.bed.dropLast(2))
    }

    /// In the order of people six of them take a byte each.
    @Test func theObsoleteOrderIsReadAndCheckedLikewise() throws {
        let bed: [UInt8] = [0x6C, 0x1B, 0x00, 0b00_10_00, 0b00_01_11, 0b00_11_10, 0b00_00_11, 0b11_11_11, 0b00_11_10]
        let (one, other) = (try Bench(), try Bench())
        let text = one.run("cohort", try fileset(one, bed: bed)).output
        let same = other.run("cohort", try fileset(other)).output
        #expect(text.split(separator: ": ", maxSplits: 1).last == same.split(separator: ": ", maxSplits: 1).last)
        try refuse("take 9 bytes, and it has 8; it is cut short", bed: bed.dropLast())
        try refuse("take 10 bytes, and it has 9", bed: bed, fam: Self.fam(7))
        let behind: [UInt8] = bed.dropLast() + [0b01_00_11_10]
        try refuse("c.bed: a row has more genotypes than the 3 that", bed: behind)
    }

    /// The bytes of a variant show the number of people by fours, and the bits behind the last person show those that are not listed.
    @Test func aFamWithLinesTooManyOrTooFewIsNoticed() throws {
        try refuse("3 variants of 9 people take 12 bytes, and it has 9", fam: Self.fam(9))
        try refuse("3 variants of 4 people take 6 bytes, and it has 9", fam: Self.fam(4))
        try refuse("c.bed: a row has more genotypes than the 5 that", fam: Self.fam(5))
        // No bit shows that nobody was read: the documentation says so.
        let bench = try Bench()
        #expect(bench.run("cohort", try fileset(bench, fam: Self.fam(7))).code == .done)
    }

    @Test func aBimWithLinesTooManyOrTooFewIsNoticed() throws {
        try refuse("4 variants of 6 people take 11 bytes, and it has 9", bim: Self.bim + "1\trs2\t0\t2000\tA\tG\n")
        try refuse("1 variants of 6 people take 5 bytes", bim: "9\trs1611115\t0\t136500515\tT\tC\n")
    }

    @Test func nobodyAndNothingAreRefused() throws {
        try refuse("c.fam: no people are listed", fam: "")
        try refuse("c.fam: no people are listed", fam: "\n \n")
        try refuse("c.bim: no variants are listed", bed: [0x6C, 0x1B, 0x01], bim: "")
        try refuse(
            "c.bim: no variant is a site of the rules",
            bim: "1\ta\t0\t1\tA\tG\n1\tb\t0\t2\tA\tG\n1\tc\t0\t3\tA\tG\n")
    }

    @Test func linesThatCannotBeReadAreNamed() throws {
        try refuse("c.fam: line 7 is `F P6 0`", fam: Self.fam(6) + "F P6 0\n")
        try refuse("c.fam: line 3 is `F P2 0 0 1 -9 x`", fam: Self.fam(2) + "F P2 0 0 1 -9 x\n")
        try refuse("c.bim: line 2 is ``", bim: Self.bim.replacing("\n22", with: "\n\n22"))
        try refuse(
            "c.bim: line 3 is `1 rs1 0 1000 A`",
            bim: Self.bim.replacing("1\trs1\t0\t1000\tA\tG", with: "1 rs1 0 1000 A"))
        try refuse("c.fam: line 1 is `\\x1B[2J`", fam: "\u{1B}[2J\n")
        // A line of the right form that says nothing usable is a note, and the other lines are read.
        let bench = try Bench()
        let path = try fileset(bench, bim: Self.bim.replacing("19951271", with: "here"))
        let result = bench.run("cohort", path)
        #expect(result.code == .done)
        #expect(result.output.contains("Note: line 2"), "\(result.output)")
    }

    @Test func twoPeopleOfOneNameAreRefusedAndOfTwoFamiliesTaken() throws {
        let twice = Self.fam(6).replacing("F P4", with: "F P1")
        try refuse("c.fam: `F/P1` is on line 2 and on line 5", fam: twice)
        let bench = try Bench()
        let result = bench.run("cohort", try fileset(bench, fam: Self.fam(6).replacing("F P4", with: "G P1")))
        #expect(result.code == .done)
        let sheet = try bench.file("s.csv", "IID,site\nP1,A\n")
        let named = bench.run("cohort", bench.folder.appending(path: "c.bed").path, "--sheet", sheet, "--by", "site")
        #expect(named.code == .input && named.errors.contains("2 people have the id `P1`"), "\(named.errors)")
    }

    /// Two rows of one site are read as in the file of one person: what contradicts itself is not known.
    @Test func aVariantOnTwoLinesIsKnownWhereTheyAgree() throws {
        let bench = try Bench()
        let bim = "9\trs1611115\t0\t136500515\tT\tC\n9\trs1611115\t0\t136500515\tT\tC\n22\trs4680\t0\t19951271\tA\tG\n"
        let bed: [UInt8] = [0x6C, 0x1B, 0x01, 0b11_11_00_00, 0b11_11, 0b11_11_11_00, 0b11_11, 0, 0]
        let result = bench.run("cohort", try fileset(bench, bed: bed, bim: bim), "--tsv")
        let rows = result.output.split(separator: "\n").filter { $0.contains("\tsite\trs1611115\t") }
        let counts = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[5] }
        #expect(rows.first?.contains("\tT/T\t") == true || rows.contains { $0.contains("\tT/T\t") })
        #expect(counts.reduce(0) { $0 + (Int($1) ?? 0) } == 6)
        #expect(rows.contains { $0.contains("\tunknown\tall\t1\t6\t") }, "\(rows)")
    }

    @Test func positionsOfTwoBuildsAreRefusedWithTheOptionToState() throws {
        let mixed = Self.bim.replacing("19951271", with: "19963748")
        let bench = try Bench()
        let result = bench.run("cohort", try fileset(bench, bim: mixed))
        #expect(result.code == .input && result.output.isEmpty)
        #expect(result.errors.contains("`--build 3"), "\(result.errors)")
    }

    @Test func missingFilesAreNamed() throws {
        for ending in ["bed", "bim", "fam"] {
            let bench = try Bench()
            let path = try fileset(bench)
            try FileManager.default.removeItem(at: bench.folder.appending(path: "c.\(ending)"))
            let result = bench.run("cohort", path)
            #expect(result.code == .input && result.output.isEmpty)
            #expect(result.errors.contains("c.\(ending): "), "\(result.errors)")
        }
        let bench = try Bench()
        #expect(bench.run("cohort", bench.folder.path).code == .input)
    }

    /// What cannot be written is said before anybody is evaluated, and nothing is left behind.
    @Test func anOutputThatCannotBeWrittenLeavesNothing() throws {
        let bench = try Bench()
        let path = try fileset(bench)
        let folder = bench.folder.path
        let people = folder + "/people.tsv"
        for output in [folder + "/none/counts.json", folder, "/dev/null/counts"] {
            let result = bench.run("cohort", path, "--json", "--output", output, "--people", people)
            #expect(result.code == .output && result.output.isEmpty)
            #expect(result.errors.contains(output), "\(result.errors)")
            let second = bench.run("cohort", path, "--people", output + ".tsv", "--output", folder + "/counts.txt")
            if output != folder {
                #expect(second.code == .output && second.errors.contains(output), "\(second.errors)")
            } else {
                try FileManager.default.removeItem(atPath: folder + ".tsv")
                try FileManager.default.removeItem(atPath: folder + "/counts.txt")
            }
            #expect(bench.files == ["c.bed", "c.bim", "c.fam"])
        }
        let device = bench.run("cohort", path, "--planes", "/dev/null")
        #expect(device.code == .output && device.errors.contains("/dev/null: this is a device or a pipe"))
    }

    @Test func filesThatAreReadAreNotOverwritten() throws {
        let bench = try Bench()
        let path = try fileset(bench)
        let sheet = try bench.file("s.tsv", "id\tsite\nP1\tA\n")
        let stem = String(path.dropLast(4))
        for input in [path, stem + ".bim", stem + ".fam", sheet] {
            let result = bench.run("cohort", path, "--sheet", sheet, "--output", input)
            #expect(result.code == .usage && result.errors.contains("overwrite"), "\(result.errors)")
            let planes = bench.run("cohort", path, "--sheet", sheet, "--planes", input)
            #expect(planes.code == .usage && planes.errors.contains("is an input file"), "\(planes.errors)")
        }
        let twice = bench.run("cohort", path, "--planes", stem + ".out", "--output", stem + ".out")
        #expect(twice.code == .usage)
        #expect(bench.files == ["c.bed", "c.bim", "c.fam", "s.tsv"])
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(Self.bed))
    }

    /// A run that fails keeps the file of an earlier one.
    @Test func aFailureKeepsTheFileThatIsThere() throws {
        let bench = try Bench()
        let path = try fileset(bench, bed: Self.bed.dropLast())
        let people = try bench.file("people.tsv", "earlier")
        #expect(bench.run("cohort", path, "--people", people).code == .input)
        #expect(try String(contentsOfFile: people, encoding: .utf8) == "earlier")
        #expect(bench.files == ["c.bed", "c.bim", "c.fam", "people.tsv"])
    }

    /// Each of several machines evaluates a part, and what they wrote makes what one run prints.
    @Test func partsAreMergedIntoWhatOneRunPrints() throws {
        let bench = try Bench()
        let path = try fileset(bench)
        let parts = (1...3).map { bench.folder.appending(path: "\($0).json").path }
        for (index, part) in parts.enumerated() {
            #expect(bench.run("cohort", path, "--shard", "\(index + 1)/3", "--json", "--output", part).code == .done)
        }
        for form in [[], ["--full"], ["--json"], ["--tsv"], ["--json", "--min-count", "3"], ["--min-count", "3"]] {
            let merged = bench.run(["cohort", "--merge"] + parts.reversed() + form)
            let whole = bench.run(["cohort", path] + form)
            #expect(merged.code == .done && merged.errors.isEmpty, "\(merged.errors)")
            #expect(merged.output == whole.output && !whole.output.isEmpty, "\(form)")
        }
        let few = bench.run("cohort", "--merge", parts[0], parts[2])
        #expect(few.code == .input && few.output.isEmpty && few.errors.contains("part 2 of 3 is missing"))
        let small = bench.run("cohort", path, "--shard", "1/3", "--json", "--min-count", "3", "--output", parts[0])
        #expect(small.code == .done)
        let hidden = bench.run(["cohort", "--merge"] + parts)
        #expect(hidden.code == .input && hidden.errors.contains("(`--min-count`)"), "\(hidden.errors)")
        let other = bench.run("cohort", "--merge", path)
        #expect(other.code == .input && other.errors.contains("c.bed: this is not JSON: line 1"), "\(other.errors)")
        #expect(bench.run("cohort", "--merge", bench.folder.path + "/4.json").code == .input)
        let over = bench.run(["cohort", "--merge"] + parts + ["--output", parts[1]])
        #expect(over.code == .usage && over.errors.contains("would overwrite a part"))
        for option in [
            ["--pack", "all"], ["--shard", "1/2"], ["--people", "p.tsv"], ["--sheet", "s"], ["--threads", "1"],
        ] {
            #expect(bench.run(["cohort", "--merge"] + parts + option).code == .usage)
        }
        #expect(bench.run(["cohort", "--merge"]).code == .usage)
        #expect(bench.run("cohort", path, path).code == .usage)
    }

    /// The page is written beside the text or in its place, of one run or of merged parts.
    @Test func aPageIsWrittenToItsFileOrInPlaceOfText() throws {
        let bench = try Bench()
        let path = try fileset(bench)
        let page = bench.folder.appending(path: "page.html").path
        func written() throws -> String { try String(contentsOfFile: page, encoding: .utf8) }
        for form in [[], ["--json"], ["--tsv", "--min-count", "3"]] {
            let both = bench.run(["cohort", path, "--html", page] + form)
            #expect(both.code == .done && both.errors.isEmpty, "\(both.errors)")
            #expect(both.output == bench.run(["cohort", path] + form).output)
            #expect(try written().hasPrefix("<!doctype html>\n"))
        }
        let alone = bench.run("cohort", path, "--html")
        #expect(alone.code == .done && alone.output.hasPrefix("<!doctype html>"))
        #expect(bench.run("cohort", path, "--html", page).code == .done)
        #expect(try written() == alone.output)
        let parts = (1...2).map { bench.folder.appending(path: "\($0).json").path }
        for (index, part) in parts.enumerated() {
            #expect(bench.run("cohort", path, "--shard", "\(index + 1)/2", "--json", "--output", part).code == .done)
        }
        #expect(bench.run(["cohort", "--merge"] + parts + ["--html"]).output == alone.output)
        #expect(bench.run(["cohort", "--merge"] + parts + ["--html", page]).code == .done)
        #expect(try written() == alone.output)
        // Nothing takes the place of what is read, or of another output.
        for (arguments, words) in [
            ([path, "--html", path], "would overwrite an input file"),
            ([path, "--html", parts[0]], "would overwrite a file that is not a page"),
            (["--merge"] + parts + ["--html", parts[1]], "would overwrite a"),
            ([path, "--html", page, "--output", page], "name the same file"),
            ([path, "--html", "--json"], "have one place"), ([path, "--html", ""], "needs a file name"),
        ] {
            let result = bench.run(["cohort"] + arguments)
            #expect(result.code == .usage && result.errors.contains(words), "\(result.errors)")
        }
        #expect(bench.run("cohort", path, "--html", bench.folder.path + "/no/page.html").code == .output)
    }

    private static let vcf =
        "##fileformat=VCFv4.2\n##reference=GRCh37\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tAda\tBen\tCleo\n"
        + "9\t136500515\trs1611115\tT\tC\t.\tPASS\t.\tGT\t0/0\t0/1\t./.\n"
        + "22\t19951271\trs4680\tG\tA\t.\tPASS\t.\tGT\t0|1\t1/1\t0/0\n"

    @Test func samplesAndFoldersAreCounted() throws {
        let bench = try Bench()
        let path = try bench.file("c.vcf", Self.vcf)
        let people = bench.folder.appending(path: "people.tsv").path
        let result = bench.run("cohort", path, "--people", people)
        #expect(result.code == .done && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.contains("c.vcf: 3 people, 2 of 2 records read (VCF)\n"), "\(result.output)")
        let lines = try String(contentsOfFile: people, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 4 && lines[1].hasPrefix("\tAda\t"))
        let folder = try Bench()
        for name in ["b.vcf", "a.vcf"] {
            try folder.file(
                name,
                Self.vcf.split(separator: "\n").map { line in
                    line.hasPrefix("##") ? String(line) : line.split(separator: "\t").prefix(10).joined(separator: "\t")
                }.joined(separator: "\n") + "\n")
        }
        try folder.file("notes.txt", "nothing\n")
        let all = folder.run("cohort", folder.folder.path)
        #expect(all.code == .done && all.errors.isEmpty, "\(all.errors)")
        #expect(all.output.contains(": 3 people, each in a file\n"), "\(all.output)")
        #expect(all.output.contains("Not counted: 1 person of whom nothing can be read"))
        #expect(all.output.contains("/notes.txt: "))
        let few = folder.run("cohort", folder.folder.path, "--min-count", "5")
        #expect(few.code == .done && !few.output.contains("notes.txt"))
        let inside = folder.run("cohort", folder.folder.path, "--people", folder.folder.path + "/p.tsv")
        #expect(inside.code == .usage && inside.errors.contains("is in the folder of the cohort"))
        let output = folder.run("cohort", folder.folder.path, "--output", folder.folder.path + "/o.txt")
        #expect(output.code == .usage && output.errors.contains("is in the folder of the cohort"))
        #expect(folder.files == ["a.vcf", "b.vcf", "notes.txt"])
    }

    @Test func whatHoldsNoCohortIsRefused() throws {
        let bench = try Bench()
        func refuse(_ text: String, _ words: String, _ options: String...) throws {
            let result = bench.run(["cohort", try bench.file("c.vcf", text)] + options)
            #expect(result.code == .input && result.output.isEmpty)
            #expect(result.errors.contains("c.vcf: ") && result.errors.contains(words), "\(result.errors)")
        }
        try refuse(Self.vcf.replacing("\tCleo", with: "\tAda"), "the samples 1 and 3 are both named `Ada`")
        try refuse("", "the file is empty")
        try refuse(String(Self.vcf.prefix(60)), "`#CHROM`")
        let bare = Self.vcf.replacing("##reference=GRCh37\n", with: "").replacing("\trs", with: "\tid")
        try refuse(bare, "(`--build 37` or `--build 38`)")
        let sites = Self.vcf.split(separator: "\n").map { $0.hasPrefix("##") ? $0 : $0.prefix { $0 != "F" } }
        try refuse(sites.joined(separator: "\n") + "\n", "c.vcf: ")
        try refuse(
            Self.vcf + String(repeating: "22\t19951271\t.\tG\tA\t.\tPASS\t.\tGT\t0|1\t1/1\t0/0\n", count: 4000),
            "(`--memory`)", "--memory", "1")
        let empty = bench.folder.appending(path: "none")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
        let result = bench.run("cohort", empty.path)
        #expect(result.code == .input && result.errors.contains("the folder has no genotype files"))
        #expect(bench.run("cohort", bench.folder.path + "/absent.vcf").code == .input)
    }

    @Test func wrongArgumentsAreUsageErrors() throws {
        let bench = try Bench()
        let path = try fileset(bench)
        let wrong: [[String]] = [
            ["--shard", "0/2"], ["--shard", "3/2"], ["--shard", "1"], ["--shard", "1/2/3"], ["--shard", "a/b"],
            ["--min-count", "-1"], ["--min-count", "few"], ["--threads", "0"], ["--memory", "x"], ["--by", "site"],
            ["--json", "--tsv"], ["--people", "p.txt"], ["--people", "p.tsv", "--planes", "p"],
        ]
        for options in wrong {
            let result = bench.run(["cohort", path] + options)
            #expect(result.code == .usage && result.output.isEmpty, "\(options)")
            #expect(!result.errors.isEmpty)
        }
        #expect(bench.files == ["c.bed", "c.bim", "c.fam"])
    }
}

extension Bench {
    /// The names of the files in the folder, sorted.
    fileprivate var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
