// SPDX-License-Identifier: Apache-2.0

internal import PheneTesting
internal import PheneGenome
internal import PheneModel
internal import PheneJSON
internal import PheneReport
internal import PheneRuntime

/// `phene diff OLD NEW`
func diff(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let old = try book(at: invocation.operands[0], invocation, in: environment)
    let new = try book(at: invocation.operands[1], invocation, in: environment)
    let shown: DifferenceTable
    var code = ExitCode.done
    if let path = invocation.value(.against) {
        if path == "-" { throw .usage("`--against` needs a file name, because the file is read twice", of: .diff) }
        let packs = try [old, new].map { book throws(Fault) in try CompiledRules.pack(book) }
        // What one of the two packs withholds, the other does not reveal.
        let calls = try OutsideCalls(invocation)
        let people = Array(zip(packs, try Answers(invocation).taken(by: packs)))
        let withheld = try people.map { pack, answers throws(Fault) in try pack.loci(withheldUnder: answers) }
        let evaluations = try people.map { pack, answers throws(Fault) in
            try FileEvaluation(
                invocation, file: path, pack: pack, answers: answers, calls: calls,
                withholding: Array(withheld.joined()), in: environment
            ).evaluation.disclosed
        }
        code = OutsideCallMessages(evaluations, invocation).report(in: environment)
        shown = DifferenceTable(PersonDifference(from: evaluations[0], to: evaluations[1]))
    } else {
        shown = DifferenceTable(Difference(from: old, to: new))
    }
    _ = try environment.put(invocation.has(.json) ? shown.json.text : shown.text)
    // A call that cannot be used is not in the comparison, so that 0 and 1 would say what they do not mean.
    if code != .done { return code }
    return shown.isMoreThanWording ? .rulesFail : .done
}

extension PheneRuntime.Pack {
    /// The loci that the answers withhold.
    fileprivate func loci(withheldUnder answers: Answers) throws(Fault) -> [Locus] {
        do throws(AnswerError) {
            return try withheldLoci(under: answers).map { loci.loci[$0] }
        } catch {
            throw .usage(error)
        }
    }
}

/// The compiled rules of one operand.
///
/// - Throws: a ``Fault`` with the exit code of an invalid input if the rules have errors, so that 1 always means a difference.
private func book(at path: String, _ invocation: Invocation, in environment: Environment) throws(Fault) -> RuleBook {
    let rules = try CompiledRules([path], packPaths: invocation.all(.packPath))
    environment.reportUnreadFiles(rules.unread)
    guard let book = rules.book else {
        throw Fault(
            message: "\(path): the rules have errors: " + rules.summary, exitCode: .input,
            report: rules.messages(isColoured: environment.isColoured(.errors, invocation)))
    }
    return book
}
