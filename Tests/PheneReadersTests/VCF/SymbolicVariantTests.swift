// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Variants that are written as symbols or breakends, over called and over unread loci.
@Suite struct SymbolicVariantTests {
    private static func counted(_ type: String) -> String {
        "invalid: a structural variant (\(type)) covers this position, so its copies cannot be counted"
    }

    private static let deleted = "invalid: a deletion covers this position"

    /// ALT with its effect on a locus in its range; `nil` where it has none.
    static let variants: [(alternate: String, call: String?)] = [
        ("<INV>", nil), ("<INS>", nil), ("<INS:ME:ALU>", nil), ("<TRA>", nil), ("<BND>", nil), ("<CTX>", nil),
        ("G]17:198982]", nil), ("G[17:198982[", nil), ("]13:123456]T", nil), ("[17:1[G", nil), (".A", nil), ("A.", nil),
        ("G[<ctg1>:7[", nil),
        ("<DEL>", deleted), ("<DEL:ME:ALU>", deleted), ("<CN0>", deleted),
        ("<DUP>", counted("DUP")), ("<DUP:TANDEM>", counted("DUP:TANDEM")), ("<CNV>", counted("CNV")),
        ("<STR10>", counted("STR10")), ("<CN2>", counted("CN2")), ("<CNV:TR>", counted("CNV:TR")),
        ("<INV:DUP>", counted("INV:DUP")), ("<CPX>", counted("CPX")),
    ]

    @Test(arguments: variants) func aCalledSiteInItsRange(alternate: String, call: String?) throws {
        for (id, position, reference, own, called) in [
            ("rs1", 3000, "G", "A", "A/G"), ("rs3", 3200, "CAT", "CATAT", "CAT/CATAT"),
        ] {
            let site = "1 \(position) . \(reference) \(own) . PASS . GT 0/1"
            for variant in [
                "1 \(position - 100) . N \(alternate) . PASS END=\(position + 900);SVTYPE=X GT 0/1",
                "1 \(position - 100) . C \(alternate) . PASS SVTYPE=X;END=\(position + 900) GT 1/1",
            ] {
                #expect(try PlaceText.call([variant, site], id) == call ?? called)
                #expect(try PlaceText.call([site, variant], id) == call ?? called)
                #expect(try PlaceText.call([variant], id) == call ?? "absent")
            }
            let absent = "1 \(position - 100) . N \(alternate) . PASS END=\(position + 900) GT 0/0"
            #expect(try PlaceText.call([absent, site], id) == called)
            #expect(try PlaceText.call([absent], id) == "absent")
            let unread = "1 \(position - 100) . N \(alternate) . PASS END=\(position + 900) GT ./."
            #expect(try PlaceText.call([unread, site], id) == called)
        }
    }

    @Test func aFilteredRecordMakesTheSiteUnknown() throws {
        let site = "1 3000 . G A . PASS . GT 0/1"
        #expect(try PlaceText.call(["1 2900 . N <DUP> . LowQual END=3900 GT 0/1", site], "rs1") == "A/.")
        #expect(try PlaceText.call(["1 2900 . N <INV> . LowQual END=3900 GT 0/1", site], "rs1") == "A/G")
        #expect(try PlaceText.call(["1 2900 . N <DUP> . LowQual END=3900 GT 0/0", site], "rs1") == "A/G")
    }

    @Test func itsOwnPositionIsTheBaseBefore() throws {
        let site = "1 3000 . G A . PASS . GT 0/1"
        #expect(try PlaceText.call(["1 3000 . G <DUP> . . END=3900 GT 0/1", site], "rs1") == "A/G")
        #expect(try PlaceText.call(["1 2999 . C <DUP> . . END=2999 GT 0/1", site], "rs1") == "A/G")
    }

    /// An insertion of unknown bases at the point of a listed one may be that one, or another.
    @Test func anInsertionWithoutBasesAtAnAnchorIsNotTheReference() throws {
        #expect(try PlaceText.call(["1 3200 . C <INS> . . . GT 0/1"], "rs3").hasPrefix("invalid: "))
        let site = "1 3200 . CAT CATAT . . . GT 0/0"
        #expect(try PlaceText.call(["1 3200 . C <INS> . . . GT 0/1", site], "rs3").hasPrefix("invalid: "))
        #expect(try PlaceText.call(["1 3000 . G <INS> . . END=3000 GT 0/1"], "rs1") == "absent")
    }

    @Test func besideBasesASymbolKeepsItsRange() throws {
        let record = "1 2900 . C T,<DEL> . . END=3900 GT "
        #expect(try PlaceText.call([record + "0/2"], "rs1") == Self.deleted)
        #expect(try PlaceText.call([record + "0/1"], "rs1") == "absent")
        #expect(try PlaceText.call([record + "0/1", "1 3000 . G A . . . GT 0/1"], "rs1") == "A/G")
    }

    @Test func theTypeIsShown() throws {
        let file = try PlaceText.file(["1 2900 . N <DUP:TANDEM> . . END=3900 GT 0/1"])
        #expect(file.record("1:2900")?.written == "0/1 (N><DUP:TANDEM>)")
    }
}
