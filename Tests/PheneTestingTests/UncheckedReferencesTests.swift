// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneSemantics
import PheneTesting
import Testing

@Suite struct UncheckedReferencesTests {
    @Test func uncheckedReferencesAreListedByBuild() throws {
        let book = try #require(checked("").book)
        let all = UncheckedReferences(book)
        #expect(all.declaredCount == 3)
        #expect(all.unchecked.count == 3)
        #expect(
            all.text(book) == """
                references: 3 of 3 declared were not compared with a genome
                  GRCh37: rs1611115 T
                  GRCh38: rs1611115 T, rs72554632 C
                  GRCh37, reference is the effect allele: rs1611115 T
                  GRCh38, reference is the effect allele: rs1611115 T

                """)
        let some = UncheckedReferences(book, checked: [.grch38: [0, 1]])
        #expect(some.unchecked.map(\.build) == [.grch37])
        #expect(UncheckedReferences(book, checked: [.grch38: [0, 1], .grch37: [0]]).text(book) == "")
    }
}
