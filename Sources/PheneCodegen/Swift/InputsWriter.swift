// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// Writes the struct `Inputs` of a pack: a typed member for each question.
///
/// Yes and no is a `Bool`, a whole number a type that holds numbers of the range, and any other list of answers an enum. The
/// sex is no member: it is a property of the genome.
struct InputsWriter {
    private let inputs: [Input]
    private let members: [String]
    private let types: [String]
    private let pack: String

    init(_ book: RuleBook, _ names: PackNames) {
        inputs = book.inputs.filter { $0.isAsked && $0.kind != .sex }
        members = SwiftName.members(inputs.map { $0.name })
        types = SwiftTypeNames(pack: book.pack.name, scales: inputs.map { $0.name }, suffix: "Answer").scales
        pack = names.pack
    }

    func write(to swift: inout SwiftText) {
        swift.block("extension \(pack)") { swift in
            swift.doc(["Answers to the questions of the pack; `nil` is no answer."])
            swift.block("public struct Inputs: PackInputs") { swift in
                for (index, input) in inputs.enumerated() {
                    swift.doc([input.question.string])
                    swift.line("public var \(members[index]): \(type(index))?")
                }
                if !inputs.isEmpty { swift.line() }
                swift.line("public init() {}")
                swift.line()
                memberwise(&swift)
                swift.block("public var answers: Answers") { swift in
                    guard !inputs.isEmpty else { return swift.line("Answers()") }
                    swift.line("var answers = Answers()")
                    for (input, member) in zip(inputs, members) {
                        swift.line("answers.give(\(SwiftText.literal(input.name)), self.\(member))")
                    }
                    swift.line("return answers")
                }
                for index in inputs.indices { declare(index, &swift) }
            }
        }
        swift.line()
    }

    private func memberwise(_ swift: inout SwiftText) {
        if inputs.isEmpty { return }
        swift.line("public init(")
        for index in inputs.indices {
            let comma = index == inputs.count - 1 ? "" : ","
            swift.line("    \(members[index]): \(type(index))? = nil\(comma)")
        }
        swift.block(")") { swift in
            for member in members { swift.line("self.\(member) = \(member)") }
        }
        swift.line()
    }

    private func isYesOrNo(_ input: Input) -> Bool { input.number == nil && Set(input.values) == ["yes", "no"] }

    private func type(_ index: Int) -> String { isYesOrNo(inputs[index]) ? "Bool" : types[index] }

    /// The type of a question's answers, where it has one of its own.
    private func declare(_ index: Int, _ swift: inout SwiftText) {
        let input = inputs[index]
        if isYesOrNo(input) { return }
        swift.line()
        if let number = input.number {
            swift.doc(["An answer to `\(input.name)`: a whole number from \(number.text)."])
            swift.block("public struct \(types[index]): NumberInput") { swift in
                swift.line(
                    "public static var range: ClosedRange<Int> { \(number.range.lowerBound)...\(number.range.upperBound) }"
                )
                swift.line("public let number: Int")
                swift.line("public init(inRange number: Int) { self.number = number }")
            }
        } else {
            swift.doc(["An answer to `\(input.name)`\(input.isOrdered ? ", the lowest first" : "")."])
            swift.block("public enum \(types[index]): String, ChoiceInput") { swift in
                for (value, member) in zip(input.values, SwiftName.members(input.values)) {
                    swift.line("case \(member) = \(SwiftText.literal(value))")
                }
            }
        }
    }
}
