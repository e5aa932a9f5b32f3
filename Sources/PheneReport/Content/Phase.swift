// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

extension Evaluation {
    /// How a pair of haplotypes was told: whether the file says which letters lie on one chromosome.
    ///
    /// - Returns: an empty text for a finding that is no pair of haplotypes.
    func phase(of finding: FindingFacts) -> String {
        for case .input(let index) in finding.subjects {
            guard case .phase(let loci) = pack.input(index).kind else { continue }
            // Values for what a source states come first, one for each way in which the letters can lie.
            let stated = loci.isEmpty ? 1 : 1 << (loci.count - 1)
            let isStated = value(of: .input(index)).map { $0 }.contains { $0 < stated }
            return isStated
                ? "stated by the file, at least in part"
                : "not stated by the file, so what is told is what the letters allow"
        }
        return ""
    }
}
