// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneProofs
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct ReferenceFlagsTests {
    @Test func theReferenceOfDBHIsTheLowAllele() throws {
        let book = try #require(analyzed("").book)
        let flags = referenceFlags(book)
        #expect(flags.map(\.variant) == [0, 0])
        #expect(Set(flags.map(\.build)) == [.grch37, .grch38])
        #expect(flags.map(\.allele) == ["T", "T"])
        let step = try #require(flags.first?.results.first?.step)
        #expect(book.scales[book.findings[0].scale].steps[step].name == "low")
    }

    @Test func aLabelOfAMinusStrandGeneIsTurned() throws {
        func flags(_ reference: String, _ other: String) throws -> [String] {
            let text = """
                gene SLC6A2X {
                  chromosome 16
                  strand minus
                }
                variant rs3785143 in SLC6A2X {
                  at GRCh38 16:55661202 \(reference)>\(other)
                  label "c.1C>T"
                }
                finding probe : activity {
                  by rs3785143 {
                    * -> low
                  }
                  evidence strong
                  cite zabetian2001
                }
                """
            let result = analyzed(text)
            let book = try #require(result.book, "\(result.messages)")
            return referenceFlags(book).filter { book.variants[$0.variant].label == "c.1C>T" }.map(\.allele)
        }
        #expect(try flags("G", "A") == [])
        #expect(try flags("A", "G") == ["A"])
    }

    @Test(arguments: ["C677T", "677C>T p.Ala222Val", "c.665C>T p.Ala222Val", "g.1C>T"])
    func everyFormOfALabelTellsItsEffectAllele(label: String) throws {
        let text = """
            variant rs5 in DBH {
              at GRCh38 9:2000 T>C
              label "\(label)"
            }
            finding probe : activity {
              by rs5 {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """
        let book = try #require(analyzed(text).book)
        let index = try #require(book.variants.firstIndex { $0.locus.id.name == "rs5" })
        #expect(referenceFlags(book).filter { $0.variant == index }.map(\.allele) == ["T"])
    }
}
