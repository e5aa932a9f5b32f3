// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A locus or an answer that is not known and would help to decide something.
public enum Need: Sendable {
    /// A locus, and what is the matter with it: `rs4680 is not on this assay`.
    case locus(id: String, lack: String)
    /// A question that was not answered, with its words and how the command line is told an answer.
    case input(name: String, question: String, options: [String])
    /// The sex of the person, which nothing states.
    case sex
    /// Which letters of these loci lie on one chromosome.
    case phase(loci: [String])
    /// The answer `yes` to a question whether to know; it was answered `no`, or not at all.
    case consent(name: String, question: String, isDeclined: Bool)

    init?(_ subject: Subject, in shown: Discretion) {
        switch subject {
        case .locus(let index):
            // Whatever the file says of it, the answer to a question comes first; see `needs(in:)`.
            if shown.withheld[index] != nil { return nil }
            let entry = LocusEntry(index, in: shown)
            let id = shown.isRedacted ? "a site" + (entry.gene.isEmpty ? "" : " of " + entry.gene) : entry.id
            self = .locus(id: id, lack: entry.lack(of: id))
        case .input(let index):
            let pack = shown.evaluation.pack
            let input = pack.input(index)
            switch input.kind {
            case .question where input.isConsent:
                self = .consent(
                    name: input.name, question: shown.say(input.question),
                    isDeclined: shown.evaluation.answers[index] != nil)
            case .question:
                self = .input(
                    name: input.name, question: shown.say(input.question),
                    options: Question.options(
                        input.name, input.values, isNumber: input.number != nil, isSex: false))
            case .sex: self = .sex
            case .phase(let loci):
                let ids = loci.map { pack.loci.loci[$0].id.name }
                self = .phase(loci: shown.isRedacted ? [Wording.count(ids.count, "site", "sites")] : ids)
            case .open: return nil
            }
        case .finding, .pathway:
            return nil
        }
    }

    /// The name under which rules speak of it.
    public var name: String {
        switch self {
        case .locus(let id, _): id
        case .input(let name, _, _), .consent(let name, _, _): name
        case .sex: "sex"
        case .phase: "phase"
        }
    }

    /// Why it is not known, as the end of a sentence.
    public var lack: String {
        switch self {
        case .locus(_, let lack): lack
        case .input(let name, _, _): "the question `\(name)` was not answered"
        case .consent(let name, _, true): "it is not shown, as you asked by `\(name)`"
        case .consent(let name, _, false): "the question `\(name)` was not answered"
        case .sex: "the sex is not stated"
        case .phase(let loci):
            "the file does not say which letters of \(Wording.list(loci, "and")) lie on one chromosome"
        }
    }

    /// What would make it known: `a reading of rs4680`, ``an answer to `pots```.
    public var remedy: String {
        switch self {
        case .locus(let id, _): "a reading of \(id)"
        case .input(let name, _, _): "an answer to `\(name)`"
        case .consent(let name, _, true): "the answer `yes` to `\(name)`"
        case .consent(let name, _, false): "an answer to `\(name)`"
        case .sex: "the sex of the person"
        case .phase(let loci): "a file that states the phase of \(Wording.list(loci, "and"))"
        }
    }
}

extension [Need] {
    /// All of them together: ``a reading of rs4680 and an answer to `pots```.
    var remedies: String { Wording.list(map { $0.remedy }, "and") }
}

extension [[Need]] {
    /// The sets as alternatives.
    var alternatives: String {
        map { $0.remedies }.joined(separator: ", or ")
    }
}
