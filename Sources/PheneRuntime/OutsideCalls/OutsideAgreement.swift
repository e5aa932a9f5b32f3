// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Whether genotypes and an outside call of a gene can both be true.
public enum OutsideAgreement: String, Sendable, CaseIterable {
    /// No genotype of the gene was read.
    case nothingRead
    /// What the call states fits what was read.
    case compatible
    /// What the call states is ruled out by what was read.
    case disagrees
    /// Genotypes do not show what the call states, such as copies of the gene, or it could not be used.
    case notComparable
}

extension Evaluation {
    /// Whether an outside call fits what was read; `nil` for a gene without a call.
    public func agreement(ofPharmacogene index: Int) -> OutsideAgreement? {
        guard let call = outside.genes[index], let own = overridden[index] else { return nil }
        switch own.state {
        case .nothingRead, .allelesNotStated: return .nothingRead
        case .unlistedAllele: return .notComparable
        case .fits, .noPairFits, .requiredMissing: break
        }
        if call.isRefused { return .notComparable }
        let gene = pack.pharmacogene(index)
        if call.diplotypes.isEmpty {
            if gene.needsLaboratory || own.state != .fits { return .notComparable }
            let scores = fileScores(ofPharmacogene: index)
            let isRuledOut =
                call.phenotypes.isDisjoint(with: filePhenotypes(ofPharmacogene: index))
                || !scores.isEmpty && call.scores.isDisjoint(with: scores)
            return isRuledOut ? .disagrees : .compatible
        }
        var agreement = OutsideAgreement.disagrees
        for alleles in call.diplotypes {
            switch gene.agreement(of: alleles, with: own) {
            case .compatible: return .compatible
            case .notComparable: agreement = .notComparable
            case .disagrees, .nothingRead: break
            }
        }
        return agreement
    }
}

extension Pharmacogene {
    /// Whether stated alleles are among the pairs that fit what was read.
    fileprivate func agreement(of alleles: [Int], with own: DiplotypeSet) -> OutsideAgreement {
        let forms = alleles.map { shownForms(of: $0) }
        for (place, shown) in forms.enumerated() where shown.isEmpty {
            // Beside copies, deletions and hybrids, which genotypes do not show, the other allele is seen all the same.
            if forms.count < 2 || own.pairCount == 0 { return .notComparable }
            let others = forms[1 - place]
            if others.isEmpty { return .notComparable }
            for pair in own.pairs {
                for other in others where pair.first == other || pair.second == other { return .notComparable }
            }
            return .disagrees
        }
        if takesLowestFunction { return hasSameFunctions(alleles, as: own) ? .compatible : .disagrees }
        for first in forms[0] {
            guard forms.count == 2 else {
                for single in own.singles where single == first { return .compatible }
                continue
            }
            for second in forms[1] where own.contains(first, second) { return .compatible }
        }
        return .disagrees
    }

    /// The alleles by which genotypes show one: itself, its sub-alleles, and those of its core allele; none for one that they never show.
    private func shownForms(of allele: Int) -> [Int] {
        let core = named[allele].reportedAs ?? allele
        var forms: [Int] = []
        for (index, other) in named.enumerated() where other.isCallable && (other.reportedAs ?? index) == core {
            forms.append(index)
        }
        return forms
    }

    /// Whether a pair or single allele that fits has alleles of the same functions: of several alleles on one copy, a laboratory may name
    /// another one with the same function.
    private func hasSameFunctions(_ alleles: [Int], as own: DiplotypeSet) -> Bool {
        let stated = alleles.map { LowestFunction.severity(of: $0, in: self) }.sorted()
        guard stated.count == 2 else {
            for single in own.singles where LowestFunction.severity(of: single, in: self) == stated[0] { return true }
            return false
        }
        for pair in own.pairs {
            let first = LowestFunction.severity(of: pair.first, in: self)
            let second = LowestFunction.severity(of: pair.second, in: self)
            if min(first, second) == stated[0], max(first, second) == stated[1] { return true }
        }
        return false
    }
}
