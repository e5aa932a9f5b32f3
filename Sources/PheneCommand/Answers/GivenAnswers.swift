// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneReport
internal import PheneRuntime

/// The answers of `--input` and of the file of `--answers`, of which the packs take each.
struct GivenAnswers {
    let answers: Answers
    /// Where an answer of the file is, by the name of the question.
    private let places: [String: String]

    /// An answer of `--input`, or the sex of `--sex`, takes precedence over the file, which is said if they differ.
    ///
    /// - Throws: a ``Fault`` for a file that cannot be read or is for other packs, and for an answer that a pack does not take.
    init(_ invocation: Invocation, to packs: PackSet, in environment: Environment) throws(Fault) {
        let options = try Answers(invocation)
        do throws(AnswerError) { _ = try packs.answers(from: options) } catch { throw .usage(error) }
        var pairs = options.pairs
        var places: [String: String] = [:]
        if let path = invocation.value(.answers) {
            let sexQuestions = packs.packs.flatMap { pack in
                (0..<pack.inputCount).map { pack.input($0) }.filter { $0.kind == .sex }.map { $0.name }
            }
            let file = try AnswersFile.read(path, for: packs, in: environment)
            for entry in file.entries {
                let input = options.pairs.first { $0.name == entry.name }?.value
                let sex = sexQuestions.contains(entry.name) ? invocation.value(.sex) : nil
                guard let value = input ?? sex else {
                    pairs.append((entry.name, entry.value))
                    places[entry.name] = file.place(of: entry)
                    continue
                }
                if value == entry.value { continue }
                let option = input == nil ? "--sex \(value)" : "--input \(entry.name)=\(value)"
                environment.writeMessage(
                    "note: `\(option)` is used, and not `\(entry.name) = \(entry.value)` (\(file.place(of: entry)))"
                        .inert
                        + "\n")
            }
        }
        answers = Answers(pairs)
        self.places = places
    }

    /// The message for an answer that contradicts the genotype file, with its place in the answers file.
    func fault(_ error: AnswerError) -> Fault {
        let name =
            switch error {
            case .unknownInput(let name, _, _), .ambiguousInput(let name, _), .contradictory(let name, _),
                .otherSex(_, let name, _):
                name
            case .invalidValue(_, let input): input.name
            }
        guard let place = places[name] else { return .usage(error) }
        return .input("\(place): " + error.messageWithChoices)
    }
}
