// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

extension Evaluation {
    /// How a pair of haplotypes was determined: whether the file states the phase, and what the rules assumed where it does
    /// not. A finding by such pairs says it too where something was assumed.
    ///
    /// - Parameter namesPairs: whether the pairs that were left out may be named.
    /// - Returns: an empty text for a finding that rests on no pair of haplotypes.
    func phase(ofFinding index: Int, namesPairs: Bool) -> String {
        switch phaseBasis(ofFinding: index) {
        case .stated: return "stated by the file, at least in part"
        case .notStated: return "not stated by the file, so every pair that fits the genotypes is possible"
        case .assumed(let leftOut): return assumption(leftOut, ofFinding: index, namesPairs: namesPairs)
        case nil: break
        }
        var texts: [String] = []
        for case .finding(let part) in pack.finding(index).subjects {
            guard case .assumed(let leftOut) = phaseBasis(ofFinding: part) else { continue }
            texts.append(assumption(leftOut, ofFinding: part, namesPairs: namesPairs))
        }
        return texts.joined(separator: "; ")
    }

    private func assumption(_ leftOut: CodeSet, ofFinding index: Int, namesPairs: Bool) -> String {
        let text =
            "not stated by the file; the rules assume that haplotypes without a name do not occur where named ones fit"
        guard namesPairs else { return text }
        let names = leftOut.map { pack.name(of: $0, of: .finding(index)) }
        return text + ", which leaves out " + Wording.list(names, "and")
    }
}
