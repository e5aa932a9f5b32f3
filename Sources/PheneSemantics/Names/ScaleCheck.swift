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
                : distinct(declaration.values, .inputShape, kind: "value", of: declaration.name, in: declaration.span)
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
            var input = PheneIR.Input(
                name: declaration.name.text,
                values: declaration.isConsent ? ["yes", "no"] : declaration.values.map(\.text),
                question: declaration.question?.value ?? "", place: place(declaration.name.span))
            input.isConsent = declaration.isConsent
            inputs.append(input)
        }
    }

    /// Names by index, where there are two to 64 and all differ; else it is reported and `nil`.
    private func distinct(
        _ names: [Name], _ page: DiagnosticPage, kind: String, of owner: Name, in span: Span
    ) -> [String: Int]? {
        guard (2...64).contains(names.count) else {
            if isWhole(span) {
                report(
                    page, "`\(owner.text)` has \(names.count) \(kind)\(names.count == 1 ? "" : "s")", at: owner.span,
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
