// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension DisclosurePolicy {
    /// How a diplotype was determined: whether the file states the phase, and what the rules assume if it does not. A finding
    /// based on diplotypes states it too if something was assumed.
    ///
    /// - Returns: an empty text for a finding that is not based on a diplotype.
    func phase(ofFinding index: Int) -> String {
        switch evaluation.phaseBasis(of: facts.findings[index]) {
        case .stated: return "stated by the file, at least in part"
        case .notStated: return "not stated by the file, so every diplotype that fits the genotypes is possible"
        case .assumed(let leftOut): return assumption(leftOut, ofFinding: index)
        case nil: break
        }
        var texts: [String] = []
        for case .finding(let part) in facts.findings[index].subjects {
            guard case .assumed(let leftOut) = evaluation.phaseBasis(of: facts.findings[part]) else { continue }
            texts.append(assumption(leftOut, ofFinding: part))
        }
        return texts.joined(separator: "; ")
    }

    private func assumption(_ leftOut: CodeSet, ofFinding index: Int) -> String {
        let text =
            "not stated by the file; the rules assume that haplotypes without a name do not occur where named ones fit"
        // The diplotypes would reveal genotypes.
        if isRedacted { return text }
        let names = leftOut.map { evaluation.pack.name(of: $0, of: .finding(index)) }
        return text + ", which leaves out " + Wording.list(names, "and")
    }
}
