// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// A change in a repeat that a rule names at one of its units, and a file at another one before it.
@Suite struct ShiftedIndelTests {
    /// At units of repeats, as rules may have them that were not aligned to the left; the last one is.
    private static let loci = VCFText.table([
        ("rs1", "1", ["ATA", "A"], [(38, 3000, 0)]), ("rs2", "1", ["AA", "AAA"], [(38, 3500, 0)]),
        ("rs3", "1", ["CAT", "CATAT"], [(38, 4000, 0)]),
    ])

    private func call(_ records: [String], _ id: String, absent: Bool = false) throws -> Call {
        var options = ReadOptions(build: .grch38)
        options.absentMeansReference = absent
        let text = VCFText.file(records.map { "1 " + $0 })
        let file = try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: Self.loci, options: options)
        let locus = try #require(Self.loci.loci.first { $0.id.name == id })
        return locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome).call
    }

    @Test(arguments: [
        // Units that, counted on, meet those of the locus.
        ("rs1", "2990 . CTA C", true), ("rs1", "2989 . CAT C", true), ("rs1", "2988 . CTATA C", true),
        ("rs1", "2990 . C CTA", true), ("rs1", "2950 . CTA C", true), ("rs1", "2910 . CTAT CT", true),
        ("rs2", "3490 . CA C", true), ("rs2", "3490 . C CA", true), ("rs2", "3420 . C CAA", true),
        // Those that do not; bases of the record's own that stop it; other units; a locus that is aligned to the left.
        ("rs1", "2990 . CAT C", false), ("rs1", "2989 . CTA C", false), ("rs1", "2988 . CTAG CG", false),
        ("rs2", "3490 . CT C", false), ("rs2", "3490 . CAG CG", false), ("rs2", "3300 . CA C", false),
        ("rs3", "3989 . CAT C", false), ("rs3", "3990 . C CAT", false),
    ])
    func aChangeOfTheSameUnitBeforeTheLocusMayBeItsOwn(id: String, change: String, isMeant: Bool) throws {
        let locus = try #require(Self.loci.loci.first { $0.id.name == id })
        let position = Int(try #require(locus.placement(on: .grch38)).position.value)
        let record = change + " . PASS . GT 0/1"
        let block = "\(position - 4) . C <*> . . END=\(position + 50) GT 0/0"
        for records in [[record], [record, block], [block, record]] {
            let found = try call(records, id, absent: true)
            #expect(found == (isMeant ? .invalid(.otherSpelling) : .assumedReference(.grch38)), "\(records)")
        }
        // One that the person does not have has no effect.
        let absent = try call([change + " . PASS . GT 0/0", block], id)
        #expect(absent == .assumedReference(.grch38))
    }
}
