// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

@Suite struct BuildBasisTests {
    private let on37 = "rs1611115\t9\t136500515\tTT\nrs4680\t22\t19951271\tAG\n"
    private let on38 = "rs1611115\t9\t133635393\tTT\nrs4680\t22\t19963748\tAG\n"
    private let unknown = "rs7\t9\t133635393\tTT\n"

    private func read(_ text: String, build: Build? = nil) throws(ReadError) -> GenotypeFile {
        try readGenotypes(in: Array(text.utf8), path: "me", loci: TestLoci.table, options: ReadOptions(build: build))
    }

    @Test func positionsDecideWithoutAHeader() throws {
        #expect(try read(on37).buildBasis.conclusion == .positions(.grch37))
        #expect(try read(on38).build == .grch38)
        #expect(
            try read(on38).buildBasis.text
                == "GRCh38: of 2 known positions 2 match GRCh38; the header names no build")
    }

    @Test func headerAndPositionsThatAgreeAreReportedTogether() throws {
        #expect(try read("# build 38\n" + on38).buildBasis.text.hasSuffix("the header names GRCh38"))
    }

    @Test func headerThatContradictsThePositionsIsAnErrorThatNamesBoth() {
        #expect(throws: ReadError.self) { try read("# build 37\n" + on38) }
        let message = outcome { () throws(ReadError) in
            try readGenotypes(at: Fixture.path("build-38-under-a-header-of-37.txt"), loci: TestLoci.table)
        }
        #expect(
            message.contains(
                "the header names GRCh37, but 9 of 9 known positions match GRCh38 and 0 GRCh37"))
        #expect(message.hasSuffix("if you know which is right, state it"))
    }

    @Test func theStatedBuildDecidesOverPositionsAndHeader() throws {
        let file = try read("# build 37\n" + on38, build: .grch38)
        #expect(file.buildBasis.conclusion == .stated(.grch38))
        #expect(file.genome.records.allSatisfy { $0.call != .invalid(.wrongPosition) })
    }

    @Test func aWrongStatedBuildMakesPositionsInvalid() throws {
        let file = try read(on38, build: .grch37)
        #expect(file.genome.records.map(\.call) == [.invalid(.wrongPosition), .invalid(.wrongPosition)])
        #expect(file.issueCount == 2)
    }

    @Test func theHeaderAloneIsUsedAndReportedAsUnconfirmed() throws {
        let file = try read("# build 37\n" + unknown)
        #expect(file.buildBasis.conclusion == .header(.grch37))
        #expect(file.buildBasis.text.contains("not confirmed by positions"))
    }

    @Test func withoutPositionsAndHeaderTheBuildIsUndecided() {
        let message = outcome { () throws(ReadError) in try read(unknown) }
        #expect(message.contains("the build of the positions is not known"))
        #expect(message.hasSuffix("if you know it, state it"))
    }

    @Test func headerOfTwoBuildsIsNoStatement() throws {
        #expect(try read("# build 37\n# build 38\n" + on37).buildBasis.header == [.grch37, .grch38])
        #expect(throws: ReadError.self) { try read("# build 37, lifted from build 36\n" + unknown) }
    }

    @Test func theHeaderIsNotBelievedWherePositionsAreOfNoBuild() {
        let nowhere = "rs1611115\t9\t1\tTT\nrs4680\t22\t2\tAG\nrs4633\t22\t3\tCT\n"
        #expect(throws: ReadError.self) { try read("# build 37\n" + nowhere) }
    }

    @Test func positionsOfTwoBuildsInEqualNumberDecideNothing() {
        let mixed = "rs1611115\t9\t136500515\tTT\nrs4680\t22\t19963748\tAG\n"
        #expect(throws: ReadError.self) { try read(mixed) }
    }

    @Test func oneContradictingRowDoesNotOverrideTheOthers() throws {
        let file = try read("# build 37\n" + on37 + "rs4633\t22\t19962712\tCT\n")
        #expect(file.build == .grch37)
        #expect(file.record("rs4633")?.call == .invalid(.wrongPosition))
    }

    @Test func aLocusWithoutAPositionOnTheBuildKeepsItsCallAndIsCounted() throws {
        let file = try read("# NCBI36\nrs1611115\t9\t135490336\tTT\n")
        #expect(file.build == .grch36)
        #expect(file.buildBasis.unplacedRows == 1)
        #expect(file.record("rs1611115")?.call != .invalid(.wrongPosition))
        #expect(file.buildBasis.text.contains("1 known id has no position declared on it"))
    }

    /// Rows on NCBI36 and a palindromic site, for which no pack declares a position on that build.
    private let on36 = """
        rs3094315\t1\t742429\tAA
        rs2341354\t1\t908436\tGG
        rs1611115\t9\t135490336\tTT
        rs1800544\t10\t112826493\tGG

        """

    @Test func positionsOfMarkersShowNCBI36() throws {
        for header in ["", "# plus strand, build 36\n"] {
            let file = try read(header + on36)
            #expect(
                file.build == .grch36 && file.buildBasis.text.contains("of 4 known positions 2 match NCBI36"))
            #expect(file.buildBasis.unplacedRows == 2)
            #expect(file.record("rs1611115")?.call == Call("T/T".utf8))
            // What was plus then may be minus now, so a palindromic homozygote keeps both readings.
            #expect(
                !file.genome.isPlusStrand && file.strandBasis.text.contains("the plus strand of NCBI36 is not that"))
        }
        #expect(throws: ReadError.self) { try read("# build 37\n" + on36) }
    }

    @Test func positionsOfMarkersShowLaterBuilds() throws {
        #expect(try read("rs3094315\t1\t752566\tAA\nrs3850290\t14\t23245301\tAG\n").build == .grch37)
        #expect(try read("rs3094315\t1\t817186\tAA\n").build == .grch38)
        #expect(throws: ReadError.self) { try read("rs3094315\t1\t817187\tAA\n") }
    }

    @Test func aWrongChromosomeIsAWrongPosition() throws {
        let file = try read(on37 + "rs4633\tX\t19950235\tCT\nrs6271\tchr9\t136522274\tCC\n")
        #expect(file.record("rs4633")?.call == .invalid(.wrongPosition))
        #expect(file.record("rs6271")?.call != .invalid(.wrongPosition))
    }
}
