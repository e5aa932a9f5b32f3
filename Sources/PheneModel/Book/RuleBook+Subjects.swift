// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension RuleBook {
    /// How many codes a subject has in all.
    public func codeCount(of subject: Subject) -> Int {
        switch subject {
        case .locus(let index): variants[index].locus.domain.count
        case .input(let index): inputs[index].values.count
        case .finding(let index): scales[findings[index].scale].steps.count
        case .pathway(let index): scales[pathways[index].scale].steps.count
        }
    }

    /// The name under which rules speak of a subject.
    public func name(of subject: Subject) -> String {
        switch subject {
        case .locus(let index): variants[index].locus.id.name
        case .input(let index): inputs[index].name
        case .finding(let index): findings[index].name
        case .pathway(let index): pathways[index].name
        }
    }

    /// A code of a subject as rules write it: `C/T`, `yes`, `low`.
    public func name(of code: Int, of subject: Subject) -> String {
        switch subject {
        case .locus(let index): variants[index].locus.text(of: code)
        case .input(let index): inputs[index].values[code]
        case .finding(let index): scales[findings[index].scale].steps[code].name
        case .pathway(let index): scales[pathways[index].scale].steps[code].name
        }
    }
}
