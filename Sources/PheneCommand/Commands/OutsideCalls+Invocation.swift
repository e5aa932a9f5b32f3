// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

extension OutsideCalls {
    /// The calls in the files of `--calls`.
    ///
    /// - Throws: a ``Fault`` for a file that cannot be read as a whole, is given twice, or would be read twice from standard input.
    init(_ invocation: Invocation) throws(Fault) {
        var calls = OutsideCalls()
        let paths = invocation.all(.calls)
        for (index, path) in paths.enumerated() {
            if path.isEmpty { throw .usage("`--calls` needs a file name", of: invocation.command) }
            if path == "-", paths[..<index].contains("-") || invocation.operands.first == "-" {
                throw .usage("standard input can be read once only", of: invocation.command)
            }
            if path != "-", paths[..<index].contains(where: { Disk.isSame($0, path) }) {
                throw .usage("`--calls \(path)` is given twice", of: invocation.command)
            }
            do throws(OutsideCallFile.Failure) {
                calls.add(try OutsideCallFile(at: path).calls)
            } catch {
                throw .input(error.message)
            }
        }
        self = calls
    }
}

extension CombinedEvaluation {
    /// Says on standard error which calls from outside are not used, or not as they are written, and which the genotype file contradicts.
    ///
    /// What a consent withholds is left out, and of a report that is redacted, what calls state. A call that one of several packs uses
    /// is used.
    ///
    /// - Returns: ``ExitCode/input`` if a call has an error, as the report is then not what was asked for; else ``ExitCode/done``.
    func reportOutsideCalls(_ invocation: Invocation, in environment: Environment) -> ExitCode {
        var hasError = false
        var said: Set<String> = []
        func say(_ kind: String, _ call: OutsideCall, _ message: String) {
            let place = call.file.isEmpty ? "" : call.file + ":" + String(call.line) + ": "
            let text = (kind + ": " + place + message).inert + "\n"
            if said.insert(text).inserted { environment.writeMessage(text) }
        }
        let people = parts.map { $0.evaluation.disclosed }
        for shown in people {
            for problem in shown.outside.allProblems {
                hasError = hasError || problem.isError
                var message = problem.message
                if invocation.has(.redact) {
                    message = "a call of \(problem.call.gene) could not be used as it is written"
                } else if let name = problem.unknownName {
                    message += Self.suggestion(for: name, among: problem.known)
                }
                say(problem.isError ? "error" : "warning", problem.call, message)
            }
        }
        let symbols = people.flatMap { $0.symbols }
        let names = packs.isOfSeveral ? "the packs \(packs.names)" : "the pack \(packs.names)"
        func key(_ call: OutsideCall) -> String { call.file + ":" + String(call.line) + ":" + call.gene }
        let unused = people.map { Set($0.outside.unused.map(key)) }
        for call in people[0].outside.unused where unused.allSatisfy({ $0.contains(key(call)) }) {
            // A symbol with one mistake may be that of a gene which would else keep the results of the file.
            if let nearest = SpellingSuggestion.nearest(to: call.gene, among: symbols, edits: 1) {
                hasError = true
                say(
                    "error", call,
                    "`\(call.gene)` is not a gene of \(names); did you mean `\(nearest)`? If not, put `#` before the row"
                )
            } else {
                say("note", call, "\(call.gene): supplied from outside; no rule of \(names) uses it")
            }
        }
        for shown in people {
            for (index, symbol) in shown.symbols.enumerated()
            where shown.agreement(ofPharmacogene: index) == .disagrees {
                for call in shown.outside.genes[index]?.calls ?? [] {
                    say(
                        "warning", call,
                        "the genotype file disagrees with this call of \(symbol); the report has both")
                }
            }
        }
        return hasError ? .input : .done
    }

    /// The nearest name, and all of them where they are few.
    private static func suggestion(for name: String, among known: [String]) -> String {
        if known.count <= 12 { return Fault.suggestion(for: name, among: known, as: "it has") }
        return SpellingSuggestion.nearest(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    }
}

extension Evaluation {
    /// The symbols of the genes with named alleles.
    fileprivate var symbols: [String] {
        (0..<pack.pharmacogeneCount).map { pack.symbol(ofPharmacogene: $0) }
    }
}
