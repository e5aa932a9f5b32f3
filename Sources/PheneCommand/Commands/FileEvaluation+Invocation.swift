// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

extension CombinedEvaluation {
    /// A person's file, or only results from outside, evaluated under all packs of `--pack` as the options say. The file is read once.
    ///
    /// - Parameter path: the genotype file; `nil` where there is none.
    /// - Throws: a ``Fault`` for rules or a file that cannot be read, or an answer that a pack does not take.
    init(_ invocation: Invocation, file path: String?, in environment: Environment) throws(Fault) {
        let packs = try CompiledPackTable.packs(invocation, in: environment)
        let given = try GivenAnswers(invocation, to: packs, in: environment)
        let calls = try OutsideCalls(invocation)
        guard let path else {
            do throws(AnswerError) {
                try self.init(
                    withoutFileUnder: packs, answers: given.answers, calls: calls,
                    sex: Sex.allCases.first { $0.name == invocation.value(.sex) })
            } catch {
                throw given.fault(error)
            }
            return
        }
        try self.init(
            invocation, file: path, packs: packs, answers: given.answers, calls: calls, fault: { given.fault($0) },
            in: environment)
    }

    /// - Parameters:
    ///   - answers: those that the packs take.
    ///   - calls: results from outside.
    ///   - fault: the message for an answer that contradicts the file.
    init(
        _ invocation: Invocation, file path: String, packs: PackSet, answers: Answers,
        calls: OutsideCalls = OutsideCalls(), fault: (AnswerError) -> Fault = { .usage($0) },
        in environment: Environment
    ) throws(Fault) {
        let options = try ReadOptions(invocation)
        let isShown = environment.isTerminal(.errors)
        if isShown { environment.begin("reading") }
        defer { if isShown { environment.end() } }
        do throws(FileEvaluation.Failure) {
            try self.init(of: path, under: packs, answers: answers, calls: calls, options: options)
        } catch {
            switch error {
            case .file(let error): throw .input(error)
            case .answer(let error): throw fault(error)
            }
        }
    }
}

extension FileEvaluation {
    /// A person's file, evaluated under one pack.
    ///
    /// - Parameters:
    ///   - answers: those that the pack takes.
    ///   - calls: results from outside.
    ///   - fault: the message for an answer that contradicts the file.
    ///   - others: loci of which nothing may be shown, besides those that the answers withhold in this pack.
    init(
        _ invocation: Invocation, file path: String, pack: Pack, answers: Answers, calls: OutsideCalls = OutsideCalls(),
        withholding others: [Locus] = [],
        fault: (AnswerError) -> Fault = { .usage($0) }, in environment: Environment
    ) throws(Fault) {
        var options = try ReadOptions(invocation)
        options.withheld = others
        let isShown = environment.isTerminal(.errors)
        if isShown { environment.begin("reading") }
        defer { if isShown { environment.end() } }
        do throws(Failure) {
            try self.init(of: path, under: pack, answers: answers, calls: calls, options: options)
        } catch {
            switch error {
            case .file(let error): throw .input(error)
            case .answer(let error): throw fault(error)
            }
        }
    }
}

extension AnswerSyntax {
    /// The options of `phene` that answer a question.
    static var options: AnswerSyntax {
        AnswerSyntax(input: OptionName.input.spelling + " ", sex: OptionName.sex.spelling + " ")
    }
}
