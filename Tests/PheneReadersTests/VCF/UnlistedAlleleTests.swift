// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Alleles that a locus does not list, beside those that it does: never read as the reference.
@Suite struct UnlistedAlleleTests {
    private static let unlisted = "invalid: an allele that is not known at this locus"

    @Test(arguments: [
        // CAT>CATAT: a deletion from the anchor on, at the very point of the insertion.
        ("rs3", "3200 . CAT C,CATAT . . . GT 1/1"), ("rs3", "3200 . CAT C,CATAT . . . GT 0/1"),
        ("rs3", "3200 . CAT C,CATAT . . . GT 1/2"), ("rs3", "3200 . CAT C . . . GT 0/1"),
        ("rs3", "3200 . CAT C . . . GT 1|0"), ("rs3", "3200 . CAT CATAT,CATATAT . . . GT 0/2"),
        ("rs3", "3200 . C CTT . . . GT 0/1"), ("rs3", "3202 . T TG . . . GT 0/1"),
        ("rs3", "3202 . TGG T . . . GT 0/1"), ("rs3", "3198 . GGCAT G . . . GT 0/1"),
        // Bases of the anchor and of the repeat.
        ("rs3", "3200 . C G . . . GT 0/1"), ("rs3", "3201 . A G . . . GT 1/1"),
        ("rs3", "3199 . GC AT . . . GT 0/1"), ("rs3", "3200 . CA TG . . . GT 0/1"),
        // Other units of the repeat, before the anchor too where it rolls through.
        ("rs3", "3201 . AT ATAT,A . . . GT 0/2"), ("rs3", "3199 . G GCA . . . GT 0/1"),
        // A third allele beside two listed ones.
        ("rs4", "3300 . CAT CATAT,C,CATATAT . . . GT 2/3"), ("rs4", "3300 . CAT CATAT,C,CAA . . . GT 0/3"),
        // A deletion: an insertion at its point, and more than it deletes.
        ("rs5", "3400 . GA G,GAA . . . GT 0/2"), ("rs5", "3400 . G GA . . . GT 0/1"),
        ("rs5", "3400 . GAC G . . . GT 0/1"), ("rs5", "3400 . GA GC . . . GT 0/1"),
        ("rs5", "3401 . A AT . . . GT 0/1"), ("rs5", "3401 . AC A . . . GT 0/1"),
        // Several bases before the point.
        ("rs6", "3500 . GCAT GC . . . GT 0/1"), ("rs6", "3501 . CAT C . . . GT 0/1"),
        ("rs6", "3500 . G T . . . GT 0/1"),
    ])
    func anAlleleThatIsNotListedIsInvalidAtAnAnchor(id: String, record: String) throws {
        let call = try PlaceText.call(["1 " + record], id)
        #expect(call.hasPrefix("invalid: "), "\(call)")
        // Beside a record that found nothing, and before or after it.
        let anchor = record.split(separator: " ")[0]
        guard let locus = PlaceText.loci.loci.first(where: { $0.id.name == id }),
            let position = locus.placement(on: .grch38)?.position.value
        else { return }
        let absent = "1 \(position) . \(locus.alleles[0].text) \(locus.alleles[1].text) . . . GT 0/0"
        for rows in [["1 " + record, absent], [absent, "1 " + record]] {
            #expect(try PlaceText.call(rows, id).hasPrefix("invalid: "), "\(anchor)")
        }
    }

    @Test(arguments: [
        ("rs3", "3203 . G A . . . GT 0/1"), ("rs3", "3203 . G GA . . . GT 0/1"), ("rs3", "3199 . G A . . . GT 0/1"),
        ("rs3", "3190 . GAT G . . . GT 0/1"), ("rs5", "3402 . C T . . . GT 0/1"), ("rs5", "3399 . T G . . . GT 0/1"),
        ("rs1", "3000 . G GT . . . GT 0/1"), ("rs1", "2999 . C CT . . . GT 0/1"),
    ])
    func aChangeBesideTheLocusHasNoEffect(id: String, record: String) throws {
        // A record whose bases cover the locus is a row all the same.
        let alone = try PlaceText.call(["1 " + record], id)
        #expect(alone == "absent" || alone.contains("covers this position and says nothing of this variant"))
        guard let locus = PlaceText.loci.loci.first(where: { $0.id.name == id }),
            let position = locus.placement(on: .grch38)?.position.value
        else { return }
        let (reference, own) = (locus.alleles[0].text, locus.alleles[1].text)
        let found = "1 \(position) . \(reference) \(own) . . . GT 0/1"
        let call = try PlaceText.call(["1 " + record, found], id)
        #expect([reference + "/" + own, own + "/" + reference].contains(call))
    }

    /// In a repeat, the same units or another number of them may be written at another position.
    @Test(arguments: [
        ("3220 . TAT T . . . GT 0/1", true), ("3220 . T TAT . . . GT 0/1", true), ("3220 . TATAT T . . . GT 0/1", true),
        ("3221 . ATA A . . . GT 0/1", true),
        // Aligned to the left: the first base is not the last one of the unit.
        ("3220 . GAT G . . . GT 0/1", false), ("3220 . C CAT . . . GT 0/1", false),
        ("3220 . TCG T . . . GT 0/1", false), ("3220 . TAT T . . . GT 0/0", false),
    ])
    func otherUnitsOfARepeatMayBeTheLocus(record: String, isMeant: Bool) throws {
        let expected =
            isMeant ? "invalid: an insertion or deletion nearby may be this one, written at another position" : "absent"
        #expect(try PlaceText.call(["1 " + record], "rs3") == expected)
    }

    @Test func noReferenceIsAssumedBesideAnUnlistedAllele() throws {
        var options = ReadOptions()
        options.absentMeansReference = true
        let file = try PlaceText.file(["1 3200 . CAT C . . . GT 0/1"], options: options)
        #expect(VCFText.calls(file, "rs3") == [Self.unlisted])
        #expect(VCFText.calls(file, "rs1") == ["reference of GRCh38"])
    }
}
