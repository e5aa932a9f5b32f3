// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneReport
internal import PheneRuntime

extension CombinedEvaluation {
    /// Says on standard error what is wrong with calls from outside; see ``OutsideCallMessages``.
    func reportOutsideCalls(_ invocation: Invocation, in environment: Environment) -> ExitCode {
        OutsideCallMessages(parts.map { $0.evaluation.disclosed }, invocation).report(in: environment)
    }
}

/// What is said on standard error of calls from outside: which are not used, or not as they are written, and which the genotype file
/// contradicts.
///
/// What a consent withholds is left out, and of a report that is redacted, what calls state. A call that one of several packs uses
/// is used.
struct OutsideCallMessages {
    /// The person under each pack.
    private let people: [Evaluation]
    private let invocation: Invocation

    /// - Parameters:
    ///   - people: one person under each of several packs, as it may be shown.
    ///   - invocation: the command.
    init(_ people: [Evaluation], _ invocation: Invocation) {
        self.people = people
        self.invocation = invocation
    }

    /// Writes the messages, each once.
    ///
    /// - Returns: ``ExitCode/input`` if a call has an error, as the report is then not what was asked for; else ``ExitCode/done``.
    func report(in environment: Environment) -> ExitCode {
        var hasError = false
        var said: Set<String> = []
        func say(_ kind: Kind, _ call: OutsideCall, _ message: String) {
            hasError = hasError || kind == .error
            let place = call.file.isEmpty ? "" : call.file + ":" + String(call.line) + ": "
            let text = (kind.rawValue + ": " + place + message).inert + "\n"
            if said.insert(text).inserted { environment.writeMessage(text) }
        }
        for shown in people {
            for problem in shown.outside.allProblems {
                var message = problem.message
                if invocation.has(.redact) {
                    message = "a call of \(problem.call.gene) could not be used as it is written"
                } else if let name = problem.unknownName {
                    message += Self.suggestion(for: name, among: problem.known)
                }
                say(problem.isError ? .error : .warning, problem.call, message)
            }
        }
        for call in unused {
            let (kind, message) = message(ofUnused: call)
            say(kind, call, message)
        }
        for shown in people {
            for (index, symbol) in shown.pack.symbols.enumerated()
            where shown.agreement(ofPharmacogene: index) == .disagrees {
                for call in shown.outside.genes[index]?.calls ?? [] {
                    say(
                        .warning, call, "the genotype file disagrees with this call of \(symbol); the report has both")
                }
            }
        }
        return hasError ? .input : .done
    }

    /// What begins a message.
    private enum Kind: String { case error, warning, note }

    /// The calls that no pack uses.
    private var unused: [OutsideCall] {
        func key(_ call: OutsideCall) -> String { call.file + ":" + String(call.line) + ":" + call.gene }
        let unused = people.map { Set($0.outside.unused.map(key)) }
        return people[0].outside.unused.filter { call in unused.allSatisfy { $0.contains(key(call)) } }
    }

    /// What is said of a call that no pack uses.
    ///
    /// A symbol that another pack reads is no misspelt one, however near it is to another: CYP2C9 is a gene, and not CYP2C19. Any other with
    /// one mistake may be that of a gene which would else keep the results of the file.
    private func message(ofUnused call: OutsideCall) -> (Kind, String) {
        let supplied = "\(call.gene): supplied from outside; no rule of \(names) uses it"
        let others = CompiledPackTable.all.map { (name: $0.name, pack: $0.open()) }
        if let reader = others.first(where: { $0.pack.reads(call) }) {
            return (.note, supplied + ", but the pack `\(reader.name)` does" + way(to: reader.name))
        }
        if let nearest = SpellingSuggestion.nearest(to: call.gene, among: people.flatMap { $0.pack.symbols }, edits: 1)
        {
            return (
                .error,
                "`\(call.gene)` is not a gene of \(names); did you mean `\(nearest)`? If not, put `#` before the row"
            )
        }
        for other in others {
            guard let nearest = SpellingSuggestion.nearest(to: call.gene, among: other.pack.symbols, edits: 1) else {
                continue
            }
            return (.note, supplied + "; did you mean `\(nearest)` of the pack `\(other.name)`?")
        }
        return (.note, supplied)
    }

    /// How to open a pack beside those that are open; empty where the command has no option for it.
    private func way(to pack: String) -> String {
        if !invocation.command.options.contains(.pack) { return "" }
        let open = invocation.packNames.isEmpty ? [CompiledPackTable.all[0].name] : invocation.packNames
        return "; open it with `\(OptionName.pack.spelling) " + (open + [pack]).joined(separator: ",") + "`"
    }

    /// The packs, each name once.
    private var names: String {
        var names: [String] = []
        for person in people where !names.contains(person.pack.name) { names.append(person.pack.name) }
        let quoted = names.map { "`\($0)`" }
        if names.count == 1 { return "the pack " + quoted[0] }
        return "the packs " + quoted.dropLast().joined(separator: ", ") + " and " + quoted[names.count - 1]
    }

    /// The nearest name, and all of them where they are few.
    private static func suggestion(for name: String, among known: [String]) -> String {
        if known.count <= 12 { return Fault.suggestion(for: name, among: known, as: "it has") }
        return SpellingSuggestion.nearest(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    }
}

extension Pack {
    /// The symbols of the genes with named alleles.
    fileprivate var symbols: [String] { (0..<pharmacogeneCount).map { symbol(ofPharmacogene: $0) } }

    /// Whether a rule uses a call: one of its gene, or a question that is named for its allele.
    fileprivate func reads(_ call: OutsideCall) -> Bool { results(of: [call], sex: nil).unused.isEmpty }
}
