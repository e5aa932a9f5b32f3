// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let scaleShape = DiagnosticPage(
        DiagnosticCode(309), "a scale does not have two to 64 different steps",
        """
        A scale orders the results of a finding, the lowest first. One step would say nothing, and a step that stands \
        twice would have two places in the order.
        """,
        wrong: """
            scale tone = low < high < low
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> high
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let inputShape = DiagnosticPage(
        DiagnosticCode(310), "an input does not have a question and two to 64 different values",
        """
        An input is what the file cannot know. It is asked for in the words of its question, never assumed, so it \
        needs the question and at least two values to choose from.
        """,
        wrong: """
            input salt : yes | no
            advice more {
              when salt = yes
              discuss salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            input salt : yes | no "Do you eat much salt?"
            advice more {
              when salt = yes
              discuss salt
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    func resolveScales() {
        for declaration in declared.scales.items {
            if isOfHaplotypes(declaration) {
                resolveHaplotypeScale(declaration)
                continue
            }
            let names = declaration.steps.map(\.name)
            let indices = distinct(names, .scaleShape, kind: "step", of: declaration.name, in: declaration.span)
            steps.append(indices ?? [:])
            guard indices != nil else {
                scales.append(nil)
                continue
            }
            scales.append(
                PheneIR.Scale(
                    name: declaration.name.text,
                    steps: declaration.steps.map { step in
                        .init(
                            name: step.name.text, title: step.title?.value ?? step.name.text,
                            notability: step.mark.flatMap { Notability(rawValue: $0.text) })
                    },
                    place: place(declaration.name.span)))
        }
    }

    func resolveInputs() {
        for declaration in declared.inputs.items {
            if isOfHaplotypes(declaration) {
                resolveHaplotypeInput(declaration)
                continue
            }
            // `consent` alone stands for its two answers, `yes` first.
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
                    help: "end the line with the question in quotes, as a person is to be asked")
            }
            guard indices != nil else {
                inputs.append(nil)
                continue
            }
            let range = range(of: declaration)
            var input = PheneIR.Input(
                name: declaration.name.text,
                values: declaration.isConsent ? ["yes", "no"] : range?.names ?? declaration.values.map(\.text),
                question: declaration.question?.value ?? "",
                kind: declaration.name.text == "sex" ? .sex : .question, place: place(declaration.name.span))
            input.isConsent = declaration.isConsent
            input.isOrdered = declaration.isOrdered
            input.number = range
            inputs.append(input)
        }
    }

    /// The parts of an input of whole numbers, where its range is one.
    private func range(of declaration: InputDeclaration) -> NumberRange? {
        guard let shape = declaration.number, shape.lower.value < shape.upper.value else { return nil }
        return NumberRange(
            shape.lower.value...shape.upper.value, unit: shape.unit?.text ?? "",
            cuts: inputUse.cuts[declaration.name.text] ?? [])
    }

    /// The parts of an input of whole numbers by name; a range of fewer than two numbers, with a number past a thousand
    /// million, or cut into more than 64 parts is reported.
    private func numberValues(of declaration: InputDeclaration) -> [String: Int]? {
        guard let shape = declaration.number else { return nil }
        let name = declaration.name.text
        guard shape.lower.value < shape.upper.value else {
            let isTurned = shape.lower.value > shape.upper.value
            report(
                .inputShape, "the range of `\(name)` holds fewer than two numbers", at: shape.lower.span,
                help: isTurned
                    ? "write the lower number first: `\(shape.upper.value)..\(shape.lower.value)`"
                    : "give it two numbers or more")
            return nil
        }
        guard abs(shape.lower.value) <= 1_000_000_000, abs(shape.upper.value) <= 1_000_000_000 else {
            report(
                .inputShape, "the range of `\(name)` holds a number past a thousand million", at: shape.upper.span,
                help: "ask in a larger unit")
            return nil
        }
        guard let range = range(of: declaration), range.starts.count <= 64 else {
            report(
                .inputShape, "rules cut `\(name)` into more than 64 parts", at: declaration.name.span,
                notes: ["each number with which it is compared begins a part"], help: "compare it with fewer numbers")
            return nil
        }
        return Dictionary(uniqueKeysWithValues: range.names.enumerated().map { ($1, $0) })
    }

    /// Names by index, where there are two to 64 and all differ; else it is reported and `nil`.
    private func distinct(
        _ names: [Name], _ page: DiagnosticPage, kind: String, of owner: Name, in span: Span
    ) -> [String: Int]? {
        guard (2...64).contains(names.count) else {
            if isWhole(span) {
                report(
                    page, "`\(owner.text)` has \(counted(names.count, kind))", at: owner.span,
                    help: "give it two to 64 \(kind)s")
            }
            return nil
        }
        var indices: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if let first = indices[name.text] {
                report(
                    page, "`\(owner.text)` has the \(kind) `\(name.text)` twice", at: name.span, label: "again here",
                    others: [.init(names[first].span, "first here")], help: "give one of them another name")
                return nil
            }
            indices[name.text] = index
        }
        return indices
    }
}
