// SPDX-License-Identifier: Apache-2.0

internal import PheneReport
internal import PheneRuntime

extension Answers {
    /// The answers that the options give.
    ///
    /// - Throws: a ``Fault`` for one without a value.
    init(_ invocation: Invocation) throws(Fault) {
        var pairs: [(name: String, value: String)] = []
        for given in invocation.all(.input) {
            let parts = given.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == 2 else {
                throw .usage("`--input \(given)` has no value; write `--input NAME=VALUE`", of: invocation.command)
            }
            pairs.append((parts[0], parts[1]))
        }
        self.init(pairs)
    }

    /// For each of several packs the answers that it takes.
    ///
    /// - Throws: a ``Fault`` for an answer that none of them takes.
    func taken(by packs: [Pack]) throws(Fault) -> [Answers] {
        var taken = [[(name: String, value: String)]](repeating: [], count: packs.count)
        for pair in pairs {
            var refusal: AnswerError?
            var isTaken = false
            for (index, pack) in packs.enumerated() {
                do throws(AnswerError) {
                    try pack.check(Answers(taken[index] + [pair]))
                    taken[index].append(pair)
                    isTaken = true
                } catch {
                    refusal = refusal ?? error
                }
            }
            if !isTaken, let refusal { throw .usage(refusal) }
        }
        return taken.map { Answers($0) }
    }
}

extension Fault {
    /// An answer in the arguments that a pack does not take, with what it would take.
    static func usage(_ error: AnswerError) -> Fault { .usage(error.messageWithChoices) }
}
