// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A scale does not have 2 to 64 different steps.
    package static let scaleShape = DiagnosticCode(309)
    /// An input does not have a question and 2 to 64 different values.
    package static let inputShape = DiagnosticCode(310)
}

extension Analysis {
    func resolveScales() {
        for declaration in declared.scales.items {
            if isOfHaplotypes(declaration) {
                resolveHaplotypeScale(declaration)
                continue
            }
            let names = declaration.steps.map { $0.name }
            let indices = distinct(names, .scaleShape, kind: "step", of: declaration.name, in: declaration.span)
            steps.append(indices ?? [:])
            guard indices != nil else {
                scales.append(nil)
                continue
            }
            scales.append(
                PheneModel.Scale(
                    name: declaration.name.text,
                    steps: declaration.steps.map { step in
                        .init(
                            name: step.name.text, title: RuleText(step.title, or: step.name),
                            notability: step.mark.flatMap { Notability(rawValue: $0.text) })
                    },
                    isOrdered: declaration.isOrdered, place: location(declaration.name.span)))
        }
    }

    func resolveInputs() {
        for declaration in declared.inputs.items {
            if isOfHaplotypes(declaration) {
                resolveHaplotypeInput(declaration)
                continue
            }
            // `consent` declares the two answers `yes` and `no`.
            let indices =
                declaration.isConsent
                ? ["yes": 0, "no": 1]
                : declaration.number != nil
                    ? numberValues(of: declaration)
                    : distinct(
                        declaration.values, .inputShape, kind: "value", of: declaration.name, in: declaration.span)
            values.append(indices ?? [:])
            if declaration.question == nil, isWhole(declaration.span) {
                report(
                    .inputShape, "`\(declaration.name.text)` has no question", at: declaration.name.span,
                    help: "end the line with the question in quotes")
            }
            guard indices != nil else {
                inputs.append(nil)
                continue
            }
            let range = range(of: declaration)
            inputs.append(
                PheneModel.Input(
                    name: declaration.name.text,
                    values: declaration.isConsent ? ["yes", "no"] : range?.names ?? declaration.values.map { $0.text },
                    question: RuleText(declaration.question),
                    kind: declaration.isConsent ? .consent : declaration.name.text == "sex" ? .sex : .question,
                    isOrdered: declaration.isOrdered, number: range, place: location(declaration.name.span)))
        }
    }

    /// The parts of an input of whole numbers; `nil` if its range is not valid.
    private func range(of declaration: InputDeclaration) -> NumberRange? {
        guard let shape = declaration.number, shape.lower.value < shape.upper.value else { return nil }
        return NumberRange(
            shape.lower.value...shape.upper.value, unit: shape.unit?.text ?? "",
            cuts: inputUse.cuts[declaration.name.text] ?? [])
    }

    /// The parts of an input of whole numbers by name; a range with fewer than two numbers, with a number beyond
    /// ±1,000,000,000, or with more than 64 parts is reported.
    private func numberValues(of declaration: InputDeclaration) -> [String: Int]? {
        guard let shape = declaration.number else { return nil }
        let name = declaration.name.text
        guard shape.lower.value < shape.upper.value else {
            let isTurned = shape.lower.value > shape.upper.value
            report(
                .inputShape, "the range of `\(name)` contains fewer than two numbers", at: shape.lower.span,
                help: isTurned
                    ? "write the lower number first: `\(shape.upper.value)..\(shape.lower.value)`"
                    : "use at least two numbers")
            return nil
        }
        guard abs(shape.lower.value) <= 1_000_000_000, abs(shape.upper.value) <= 1_000_000_000 else {
            report(
                .inputShape, "the range of `\(name)` contains a number beyond 1000000000", at: shape.upper.span,
                help: "use a larger unit")
            return nil
        }
        guard let range = range(of: declaration), range.starts.count <= 64 else {
            report(
                .inputShape, "rules divide `\(name)` into more than 64 parts", at: declaration.name.span,
                notes: ["each number in a comparison starts a new part"], help: "compare it with fewer numbers")
            return nil
        }
        return Dictionary(uniqueKeysWithValues: range.names.enumerated().map { ($1, $0) })
    }

    /// The indices of names, if there are 2 to 64 and all differ; otherwise `nil`, with a message.
    func distinct(
        _ names: [Name], _ code: DiagnosticCode, kind: String, atLeast least: Int = 2, of owner: Name, in span: Span
    ) -> [String: Int]? {
        guard (least...64).contains(names.count) else {
            if isWhole(span) {
                report(
                    code, "`\(owner.text)` has \(counted(names.count, kind))", at: owner.span,
                    help: "use \(least) to 64 \(kind)s")
            }
            return nil
        }
        var indices: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if let first = indices[name.text] {
                report(
                    code, "`\(owner.text)` has the \(kind) `\(name.text)` twice", at: name.span, label: "again here",
                    others: [.init(names[first].span, "first here")], help: "give one of them another name")
                return nil
            }
            indices[name.text] = index
        }
        return indices
    }
}
