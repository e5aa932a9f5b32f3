// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneGenome
internal import PheneIR
internal import PheneJSON
internal import PheneRuntime

/// `phene diff OLD NEW`
func diff(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let old = try book(at: invocation.operands[0], invocation, in: surroundings)
    let new = try book(at: invocation.operands[1], invocation, in: surroundings)
    let shown: DifferenceTable
    if let path = invocation.value(.against) {
        if path == "-" { throw .usage("`--against` needs the name of a file, which is read twice", of: .diff) }
        let packs = try [old, new].map { book throws(Fault) in try CompiledRules.pack(book) }
        // What one of the two withholds, the other does not tell.
        let answers = Answers(invocation)
        let withheld = packs.flatMap { pack in pack.withheldLoci(under: answers).map { pack.loci.loci[$0] } }
        let evaluations = try packs.map { pack throws(Fault) in
            try Person(invocation, file: path, pack: pack, asksAll: false, withholding: withheld, in: surroundings)
                .evaluation.disclosed
        }
        shown = DifferenceTable(PersonDifference(from: evaluations[0], to: evaluations[1]))
    } else {
        shown = DifferenceTable(Difference(from: old, to: new))
    }
    _ = try surroundings.put(invocation.has(.json) ? shown.json.text : shown.text)
    return shown.isMoreThanWording ? .rulesFail : .done
}

/// - Throws: a ``Fault`` of the input where the rules have errors, so that 1 always means a difference.
private func book(at path: String, _ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> RuleBook {
    let rules = try CompiledRules([path], packPaths: invocation.all(.packPath))
    surroundings.tellUnread(rules.unread)
    guard let book = rules.book else {
        throw Fault(
            message: "\(path): the rules have errors: " + rules.summary, exitCode: .input,
            report: rules.messages(isColoured: surroundings.isColoured(.errors, invocation)))
    }
    return book
}
