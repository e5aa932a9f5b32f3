// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneGenome
internal import PheneIR
internal import PheneJSON
internal import PheneReaders
internal import PheneRuntime

/// `phene diff OLD NEW`
func diff(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    if invocation.value(.format) == "sarif" { throw .usage("`diff` prints text or json", of: .diff) }
    let old = try book(at: invocation.operands[0], invocation, in: surroundings)
    let new = try book(at: invocation.operands[1], invocation, in: surroundings)
    let difference = Difference(from: old, to: new)
    let against = try invocation.value(.against).map { path throws(Fault) in
        try personDifference(old, new, file: path, invocation)
    }
    if invocation.value(.format) == "json" {
        guard case .object(var members) = difference.json else { return .fault }
        if let against { members.append(.init("against", against.json)) }
        _ = try surroundings.put(JSON.object(members).text)
    } else {
        var text = DifferenceText.text(difference)
        if let against { text += "\n" + DifferenceText.text(against, file: invocation.value(.against) ?? "") }
        _ = try surroundings.put(text)
    }
    return difference.entries.isEmpty ? .done : .rulesFail
}

/// - Throws: a ``Fault`` of the input where the rules have errors, so that 1 always means a difference.
private func book(at path: String, _ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> RuleBook {
    let rules = try CompiledRules([path])
    guard let book = rules.book else {
        throw Fault(
            message: "\(path): the rules have errors: " + rules.summary, exitCode: .input,
            report: rules.messages(isColoured: surroundings.isColoured(.errors, invocation)))
    }
    return book
}

/// A person's file read for both books; an answer may be one to a question of either.
private func personDifference(
    _ old: RuleBook, _ new: RuleBook, file path: String, _ invocation: Invocation
) throws(Fault) -> PersonDifference {
    if path == "-" { throw .usage("`--against` needs the name of a file, which is read twice", of: .diff) }
    var pairs: [(name: String, value: String)] = []
    for given in invocation.all(.input) {
        let parts = given.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        let inputs = (old.inputs + new.inputs).filter { $0.kind == .question && $0.name == parts[0] }
        guard parts.count == 2, inputs.contains(where: { $0.values.contains(parts[1]) }) else {
            throw .usage("`--input \(given)` answers no question of these rules; write `--input NAME=VALUE`", of: .diff)
        }
        pairs.append((parts[0], parts[1]))
    }
    let options = ReadOptions(
        build: invocation.value(.build).flatMap { UInt8($0) }.flatMap { Build(rawValue: $0) },
        sex: Sex.allCases.first { $0.name == invocation.value(.sex) })
    let evaluations = try [old, new].map { book throws(Fault) in
        let pack = try CompiledRules.pack(book)
        do throws(ReadError) {
            let read = try readGenotypes(at: path, loci: pack.loci, options: options)
            return Evaluation(pack, genome: read.genome, answers: Answers(pairs))
        } catch {
            throw .input(error.message)
        }
    }
    return PersonDifference(from: evaluations[0], to: evaluations[1])
}
