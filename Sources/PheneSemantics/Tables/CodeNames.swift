// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The codes of subjects, by their names, while the rule book is not complete.
extension Analysis {
    /// How many codes a subject has; `nil` where its declaration is broken.
    func codeCount(of subject: Subject) -> Int? {
        switch subject {
        case .locus(let index): variants[index]?.locus.domain.count
        case .input(let index): inputs[index]?.values.count
        case .finding(let index): findingScales[index].flatMap { scales[$0]?.steps.count }
        case .pathway(let index): pathwayScales[index].flatMap { scales[$0]?.steps.count }
        }
    }

    /// The names of the codes of a subject that is not a locus, with their indices.
    func codes(of subject: Subject) -> [String: Int]? {
        switch subject {
        case .locus: nil
        case .input(let index): inputs[index] == nil ? nil : values[index]
        case .finding(let index): findingScales[index].flatMap { scales[$0] == nil ? nil : steps[$0] }
        case .pathway(let index): pathwayScales[index].flatMap { scales[$0] == nil ? nil : steps[$0] }
        }
    }

    /// A code as rules write it: `C/T`, `yes`, `low`.
    func text(of code: Int, _ subject: Subject) -> String {
        switch subject {
        case .locus(let index): variants[index]?.locus.text(of: code) ?? "?"
        case .input(let index): inputs[index]?.values[code] ?? "?"
        case .finding(let index): stepName(code, of: findingScales[index])
        case .pathway(let index): stepName(code, of: pathwayScales[index])
        }
    }

    func name(of subject: Subject) -> String {
        switch subject {
        case .locus(let index): declared.variants.items[index].id.text
        case .input(let index): declared.inputs.items[index].name.text
        case .finding(let index): declared.findings.items[index].name.text
        case .pathway(let index): declared.pathways.items[index].name.text
        }
    }

    /// What a code of the subject is called in messages.
    func codeNoun(of subject: Subject) -> String {
        switch subject {
        case .locus: "genotype"
        case .input: "value"
        case .finding, .pathway: "step"
        }
    }

    /// The code that a name stands for on a subject that is not a locus; another name is reported.
    func code(_ name: Name, of subject: Subject) -> Int? {
        if let range = numberRange(of: subject) { return code(ofNumber: name, in: range, self.name(of: subject)) }
        guard let codes = codes(of: subject) else { return nil }
        return code(name, among: codes, noun: codeNoun(of: subject), of: self.name(of: subject))
    }

    /// The step of a scale that a name stands for; another name is reported.
    func step(_ name: Name, of scale: Int) -> Int? {
        guard scales[scale] != nil else { return nil }
        return code(name, among: steps[scale], noun: "step", of: declared.scales.items[scale].name.text)
    }

    private func code(_ name: Name, among codes: [String: Int], noun: String, of owner: String) -> Int? {
        if let code = codes[name.text] { return code }
        let names = codes.sorted { $0.value < $1.value }.map { $0.key }
        let near = SpellingSuggestion.nearest(to: name.text, among: names)
        report(
            .unknownName, "`\(owner)` has no \(noun) `\(name.text)`", at: name.span,
            notes: ["its \(noun)s are \(quoted(names, atMost: 8))"], help: near.map { "did you mean `\($0)`?" },
            fixes: near.map { [.init(name.span, $0)] } ?? [])
        return nil
    }

    private func stepName(_ step: Int, of scale: Int?) -> String {
        scale.flatMap { scales[$0]?.steps[step].name } ?? "?"
    }
}
