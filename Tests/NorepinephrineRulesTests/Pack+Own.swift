// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime

/// What the pack itself has, without the rules of the pack that it uses, which are tested there.
extension Pack {
    func isOwn(_ place: RuleLocation) -> Bool { text(of: place).hasPrefix("Rules/Norepinephrine/") }

    /// The indices of its findings.
    var ownFindings: [Int] { (0..<findingCount).filter { isOwn(finding($0).place) } }

    /// The indices of its loci.
    var ownLoci: [Int] { loci.loci.indices.filter { isOwn(variant($0).place) } }

    /// The indices of its genes.
    var ownGenes: [Int] { (0..<geneCount).filter { isOwn(gene($0).place) } }

    /// The indices of its sources.
    var ownSources: [Int] { (0..<sourceCount).filter { isOwn(source($0).place) } }
}
