// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What a finding stands for, which decides the part of the report that shows it.
enum FindingRole: Equatable, Sendable {
    /// The phenotype of a pharmacogene, by its index.
    case phenotype(Int)
    /// The activity score of a pharmacogene, by its index.
    case score(Int)
    /// What a guideline says of a medicine.
    case guidance
    /// What answers make of the phenotype of a pharmacogene, by its index.
    case expected(Int)
    /// Everything else.
    case other

    init(_ finding: Finding, inputs: [Input]) {
        if finding.guidance != nil {
            self = .guidance
        } else if finding.subjects.count == 1, case .input(let index) = finding.subjects[0] {
            switch inputs[index].kind {
            case .phenotype(let number): self = .phenotype(number)
            case .score(let number): self = .score(number)
            case .question, .consent, .phase, .open, .sex: self = .other
            }
        } else {
            self = .other
        }
    }
}

extension RuleFacts {
    /// The findings that a pharmacogene makes, by their indices; the first of each kind, which is that of its block.
    func findings(ofPharmacogene number: Int) -> (phenotype: Int?, score: Int?) {
        (roles.firstIndex(of: .phenotype(number)), roles.firstIndex(of: .score(number)))
    }

    /// The titles of the steps of a finding.
    func titles(ofFinding index: Int, in shown: DisclosurePolicy) -> [String] {
        scales[findings[index].scale].steps.map { shown.localized($0.title) }
    }

    /// The indices of the findings that are guidance, as declared.
    var guidance: [Int] { roles.indices.filter { roles[$0] == .guidance } }

    /// For each locus, whether it only defines named alleles.
    func pharmacogenePositions(in pack: Pack) -> [Bool] {
        var isPosition = [Bool](repeating: false, count: pack.loci.loci.count)
        for gene in pharmacogenes { for locus in gene.loci { isPosition[locus] = true } }
        for finding in findings {
            for case .locus(let locus) in finding.subjects { isPosition[locus] = false }
        }
        for advice in recommendations {
            for case .locus(let locus) in advice.subjects { isPosition[locus] = false }
        }
        return isPosition
    }
}
