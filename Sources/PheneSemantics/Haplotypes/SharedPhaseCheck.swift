// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension Analysis {
    /// Reports a block of haplotypes two of whose loci are joined already by blocks before it: their phases would not be
    /// independent, and each block has a phase of its own.
    func checkSharedPhase() {
        // For each locus a locus that stands for all that blocks join with it, and the block that joined it first.
        var heads: [Int: Int] = [:]
        var blocks: [Int: Int] = [:]
        func head(_ locus: Int) -> Int {
            var locus = locus
            while let next = heads[locus], next != locus { locus = next }
            return locus
        }
        for (index, block) in haplotypes.enumerated() {
            guard let block else { continue }
            var firsts: [Int: Int] = [:]
            for locus in block.loci {
                let joined = head(locus)
                if let other = firsts[joined], let before = blocks[locus] ?? blocks[other] {
                    report(
                        .phaseShared,
                        "`\(block.name)` needs the phase of \(listed([other, locus].map { name(of: .locus($0)) }, "and")), "
                            + "as `\(declared.haplotypes.items[before].name.text)` does",
                        at: declared.haplotypes.items[index].name.span,
                        others: [.init(declared.haplotypes.items[before].name.span, "joins these loci already")],
                        help: "name all haplotypes of these loci in one block")
                    return
                }
                firsts[joined] = locus
            }
            let whole = block.loci.map { head($0) }
            for locus in block.loci { blocks[locus] = blocks[locus] ?? index }
            for other in whole { heads[other] = whole[0] }
        }
    }
}
