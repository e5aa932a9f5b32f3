// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

extension Analysis {
    /// Reports a haplotype block with two loci that previous blocks already join: the phases would not be
    /// independent, but each block has its own phase input.
    func checkSharedPhase() {
        // Union-find: for each locus, the representative of the loci joined with it, and the block that joined it
        // first.
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
                        others: [.init(declared.haplotypes.items[before].name.span, "already uses these loci")],
                        help: "list all haplotypes of these loci in one block")
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
