// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneModel
import PhenePage
import PheneReaders
import PheneRuntime
import SeededRandom
import Testing

/// Results of a laboratory on the page: what `phene report --calls` says.
@Suite struct OutsideResultsTests {
    private let both = ["norepinephrine", "pharmacogenes"]

    @Test func resultsOverrideTheFileAndCanBeRemoved() throws {
        var page = try PageBench(["pharmacogenes"])
        let bytes = try PageBench.fixture()
        let one = PageBench.file("one.tsv", "CYP2C19\t*2/*2\nCYP2D6\t*1/*4x2\n")
        let two = PageBench.file("two.tsv", "Gene\tPhenotype\nTPMT\tPoor Metabolizer\n")
        try page.report(bytes)
        let without = page.session.json
        #expect(try without == page.expected(bytes))
        for calls in [[one, two], [two]] {
            try page.report(bytes, calls: calls, isOther: false)
            #expect(try page.session.json == page.expected(bytes, calls: calls))
            #expect(page.session.json != without)
        }
        try page.report(bytes, isOther: false)
        #expect(page.session.json == without)
    }

    @Test func aLaboratoryReportMayBeAllThereIs() throws {
        var page = try PageBench(["pharmacogenes"])
        page.request.sex = "female"
        let calls = [PageBench.file("calls.tsv", "CYP2C19\t*2/*2\n")]
        try page.report(nil, calls: calls)
        #expect(try page.session.json == page.expected(nil, calls: calls, options: ReadOptions(sex: .female)))
        #expect(String(decoding: page.session.json, as: UTF8.self).contains("*2/*2"))
        #expect(String(decoding: page.session.html, as: UTF8.self).contains("no genotype file"))
        // The genotype file that is chosen afterwards is read.
        page.request.sex = ""
        let bytes = try PageBench.fixture()
        try page.report(bytes, calls: calls)
        #expect(try page.session.json == page.expected(bytes, calls: calls))
    }

    @Test func mistakesAreNamedInTheWordsOfTheProgram() throws {
        var page = try PageBench(["norepinephrine"])
        let calls = PageBench.file(
            "calls.tsv", "CYP2C19\t*2/*2\nCYP2D6\t*1/*999\nCYP2C91\t*1/*2\nTPMT\t*1/*1\nMT-RNR1\t1555A>G\n")
        try page.report(try PageBench.fixture(), calls: [calls])
        let said = try #require(try page.state.calls)
        #expect(said.count == 4, "\(said)")
        #expect(said.contains { $0.hasPrefix("error: calls.tsv:2: `*999` is not an allele of CYP2D6") }, "\(said)")
        #expect(
            said.contains(
                "error: calls.tsv:3: `CYP2C91` is not a gene of the pack `norepinephrine`; did you mean `CYP2C19`? "
                    + "If not, put `#` before the row"), "\(said)")
        #expect(
            said.contains(
                "note: calls.tsv:4: TPMT: supplied from outside; no rule of the pack `norepinephrine` uses it, but the "
                    + "pack `pharmacogenes` does; choose it among the rules"), "\(said)")
        #expect(said.allSatisfy { !$0.contains("--") }, "\(said)")
        // What the note says is so.
        page.request.packs = both
        try page.report(try PageBench.fixture(), calls: [calls], isOther: false)
        #expect(try page.state.calls?.contains { $0.contains("TPMT: supplied") } == false)
        try page.report(try PageBench.fixture(), isOther: false)
        #expect(try page.state.calls == [])
    }

    @Test func aDisagreementIsAWarning() throws {
        var page = try PageBench(["pharmacogenes"])
        let genome = Array(
            ("# reference human assembly build 37\n# rsid\tchromosome\tposition\tgenotype\n"
                + "rs4244285\t10\t96541616\tGG\nrs12248560\t10\t96521657\tCC\n").utf8)
        page.request.build = "37"
        try page.report(genome, calls: [PageBench.file("calls.tsv", "CYP2C19\t*2/*2\n")])
        #expect(
            try page.state.calls == [
                "warning: calls.tsv:1: the genotype file disagrees with this call of CYP2C19; the report has both"
            ])
    }

    @Test(arguments: ["", "# nothing\n", "\u{0}\u{1}\u{2}\u{3}", "Gene\tNothing\tAllele\nX\t1\t2\n"])
    func aFileThatIsNoTableLeavesTheReportBeforeIt(text: String) throws {
        var page = try PageBench(["norepinephrine"])
        let bytes = try PageBench.fixture()
        try page.report(bytes)
        let before = page.session.json
        let file = PageBench.file("calls.tsv", text)
        let failure = #expect(throws: OutsideCallFile.Failure.self) {
            _ = try OutsideCallFile(file.bytes, path: file.name)
        }
        let problem = #expect(throws: PageProblem.self) { try page.report(bytes, calls: [file], isOther: false) }
        #expect(problem?.message == failure?.message && problem?.control == "calls")
        #expect(page.session.json == before)
    }

    @Test func consentsHoldForResultsFromOutsideToo() throws {
        var random = SeededGenerator(seed: 7)
        let pack = try #require(PageBench.packs.first)
        let inputs = (0..<pack.inputCount).map { pack.input($0) }.filter { $0.isAsked && $0.number == nil }
        var page = try PageBench(["norepinephrine"])
        let bytes = try PageBench.fixture()
        let calls = [PageBench.file("calls.tsv", "CYP2D6\t*4/*4\nCYP2C19\t*1/*17\n")]
        try page.report(bytes, calls: calls)
        for _ in 0..<Cases.count(20, atLeast: 3) {
            let input = random.one(of: inputs.filter { $0.isConsent } + random.some(1, of: inputs))
            page.request.answers = [.init(name: input.name, value: random.one(of: input.values))]
            let expected = Result { try page.expected(bytes, calls: calls) }
            let own = Result {
                try page.report(bytes, calls: calls, isOther: false)
                return page.session.json
            }
            guard case .success(let wanted) = expected else {
                #expect(throws: PageProblem.self) { try own.get() }
                continue
            }
            #expect(try own.get() == wanted)
        }
    }

    @Test func whatTheScriptPassesIsANameAndBytes() {
        let file = ChosenFile(passed: Array("a b.tsv\nCYP2C19\t*1/*1\n".utf8))
        #expect(file.name == "a b.tsv" && file.bytes == Array("CYP2C19\t*1/*1\n".utf8))
        #expect(ChosenFile(passed: Array("a\n".utf8)).bytes.isEmpty)
        #expect(ChosenFile(passed: Array("a".utf8)).name == "a")
    }
}
