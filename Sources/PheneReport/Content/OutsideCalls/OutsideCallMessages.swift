// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
package import PheneRuntime

/// What is said beside a report of calls from outside: which are not used, or not as they are written, and which the genotype file
/// contradicts.
///
/// What a consent withholds is left out, and of a report that is redacted, what calls state. A call that one of several packs uses
/// is used.
package struct OutsideCallMessages {
    /// One message.
    package struct Message: Sendable, Hashable {
        /// What begins it.
        package enum Kind: String, Sendable {
            /// The report is not what was asked for.
            case error
            /// The report has both sides.
            case warning
            /// The call is not used, and need not be.
            case note
        }

        /// How grave it is.
        package let kind: Kind
        /// The place of the call, if it has one, and what is said of it; one sentence without a full stop.
        package let text: String
    }

    /// The person under each pack.
    private let people: [Evaluation]
    private let isRedacted: Bool
    private let others: () -> [Pack]
    private let remedy: (Pack) -> String

    /// - Parameters:
    ///   - people: one person under each of several packs, as it may be shown.
    ///   - isRedacted: whether what calls state is left out.
    ///   - others: the packs that could be open too; asked for only where a call is not used.
    ///   - remedy: how to open one of them, from the punctuation on; may be empty.
    package init(
        _ people: [Evaluation], isRedacted: Bool = false, others: @escaping () -> [Pack],
        remedy: @escaping (Pack) -> String
    ) {
        self.people = people
        self.isRedacted = isRedacted
        self.others = others
        self.remedy = remedy
    }

    /// The messages, each once.
    package var all: [Message] {
        var messages: [Message] = []
        func say(_ kind: Message.Kind, _ call: OutsideCall, _ text: String) {
            let place = call.file.utf8.isEmpty ? "" : call.file + ":" + String(call.line) + ": "
            let message = Message(kind: kind, text: place + text)
            if !messages.contains(message) { messages.append(message) }
        }
        for shown in people {
            for problem in shown.outside.allProblems {
                var message = problem.message
                if isRedacted {
                    message = "a call of " + problem.call.gene + " could not be used as it is written"
                } else if let name = problem.unknownName {
                    message += Self.suggestion(for: name, among: problem.known)
                }
                say(problem.isError ? .error : .warning, problem.call, message)
            }
        }
        let unused = unused
        let packs = unused.isEmpty ? [] : others()
        for call in unused {
            let (kind, text) = message(ofUnused: call, packs)
            say(kind, call, text)
        }
        for shown in people {
            for (index, symbol) in shown.pack.symbols.enumerated()
            where shown.agreement(ofPharmacogene: index) == .disagrees {
                for call in shown.outside.genes[index]?.calls ?? [] {
                    say(
                        .warning, call,
                        "the genotype file disagrees with this call of " + symbol + "; the report has both")
                }
            }
        }
        return messages
    }

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
    private func message(ofUnused call: OutsideCall, _ others: [Pack]) -> (Message.Kind, String) {
        let supplied = call.gene + ": supplied from outside; no rule of " + names + " uses it"
        if let reader = others.first(where: { $0.reads(call) }) {
            return (.note, supplied + ", but the pack `" + reader.name + "` does" + remedy(reader))
        }
        if let nearest = SpellingSuggestion.nearest(to: call.gene, among: people.flatMap { $0.pack.symbols }, edits: 1)
        {
            return (
                .error,
                "`" + call.gene + "` is not a gene of " + names + "; did you mean `" + nearest
                    + "`? If not, put `#` before the row"
            )
        }
        for other in others {
            guard let nearest = SpellingSuggestion.nearest(to: call.gene, among: other.symbols, edits: 1) else {
                continue
            }
            return (.note, supplied + "; did you mean `" + nearest + "` of the pack `" + other.name + "`?")
        }
        return (.note, supplied)
    }

    /// The packs, each name once.
    private var names: String {
        var names: [String] = []
        for person in people where !names.contains(person.pack.name) { names.append(person.pack.name) }
        let quoted = names.map { "`" + $0 + "`" }
        if names.count == 1 { return "the pack " + quoted[0] }
        return "the packs " + quoted.dropLast().joined(separator: ", ") + " and " + quoted[names.count - 1]
    }

    /// The nearest name, and all of them where they are few.
    private static func suggestion(for name: String, among known: [String]) -> String {
        if known.count <= 12 { return SpellingSuggestion.ending(for: name, among: known, as: "it has") }
        return SpellingSuggestion.nearest(to: name, among: known).map { "; did you mean `" + $0 + "`?" } ?? ""
    }
}

extension Pack {
    /// The symbols of the genes with named alleles.
    fileprivate var symbols: [String] { (0..<pharmacogeneCount).map { symbol(ofPharmacogene: $0) } }

    /// Whether a rule uses a call: one of its gene, or a question that is named for its allele.
    fileprivate func reads(_ call: OutsideCall) -> Bool { results(of: [call], sex: nil).unused.isEmpty }
}
