// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let wrongThing = DiagnosticPage(
        DiagnosticCode(1201), "a relation names a thing of another kind",
        """
        A drug blocks, inhibits or binds what a gene makes, and releases a substance; a condition goes with a substance \
        that is raised or lowered; an assay carries or lacks variants. A step of a pathway leads from a substance to a substance or a place, by genes, with \
        the help of substances; substances bind to receptors, which genes make.
        """,
        wrong: """
            condition fainting "Fainting" {
              about "Sudden loss of consciousness."
              lowered DBH
              cite zabetian2001
            }
            """,
        right: """
            substance norepinephrine "Norepinephrine" {
              about "A transmitter."
            }
            condition fainting "Fainting" {
              about "Sudden loss of consciousness."
              lowered norepinephrine
              cite zabetian2001
            }
            """)
    static let thingTwice = DiagnosticPage(
        DiagnosticCode(1202), "a thing is named twice",
        "A relation, a step or a binding names each thing once.",
        wrong: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            drug nepicastat "Nepicastat" {
              about "A medicine."
              inhibits DBH, DBH
              cite zabetian2001
            }
            """,
        right: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            drug nepicastat "Nepicastat" {
              about "A medicine."
              inhibits DBH
              cite zabetian2001
            }
            """)
}

/// The kinds of things that share one space of names in relations and steps.
enum ThingKind: Equatable {
    case gene
    case variant
    case topic(TopicDeclaration.Kind)

    static let substance = ThingKind.topic(.substance)
    static let place = ThingKind.topic(.place)

    var phrase: String {
        switch self {
        case .gene: "a gene"
        case .variant: "a variant"
        case .topic(let kind): withArticle(kind.rawValue)
        }
    }
}

extension Analysis {
    /// What a name stands for in a relation, where it is of one of the kinds; else the name is reported. What is named
    /// is used from then on.
    ///
    /// - Parameter role: what names it, to stand before the kinds: "`blocks` takes".
    func thing(_ name: Name, _ kinds: [ThingKind], for role: String) -> PheneIR.Topic.Object? {
        let kind: ThingKind
        let object: PheneIR.Topic.Object
        if let index = declared.topics.index(of: name.text) {
            kind = .topic(declared.topics.items[index].kind)
            object = .topic(index)
            usedTopics.insert(index)
        } else if let index = declared.genes.index(of: name.text) {
            kind = .gene
            object = .gene(index)
            placedGenes.insert(index)
        } else if let index = declared.variants.index(of: name.text) {
            kind = .variant
            object = .variant(index)
        } else {
            let nouns = kinds.map { String($0.phrase.dropFirst(2)) }
            let topics = declared.topics.items.filter { kinds.contains(.topic($0.kind)) }.map(\.name.text)
            reportUnknown(
                name, as: listed(nouns, "or"),
                among: topics + (kinds.contains(.gene) ? declared.genes.names : [])
                    + (kinds.contains(.variant) ? declared.variants.names : []))
            return nil
        }
        if kinds.contains(kind) { return object }
        let wanted = listed(kinds.map(\.phrase), "or")
        report(
            .wrongThing, "`\(name.text)` is \(kind.phrase), and \(role) \(wanted)", at: name.span,
            help: "name \(wanted) here")
        return nil
    }

    /// Topics of one of the kinds, in the order written, each once; `nil` where a name is none.
    func topics(_ names: [Name], _ kinds: [ThingKind], for role: String) -> [Int]? {
        guard areDistinct(names) else { return nil }
        var indices: [Int] = []
        for name in names {
            if case .topic(let index) = thing(name, kinds, for: role) { indices.append(index) }
        }
        return indices.count == names.count ? indices : nil
    }

    /// Genes in the order written, each once; `nil` where a name is none.
    func genes(_ names: [Name], for role: String) -> [Int]? {
        guard areDistinct(names) else { return nil }
        var indices: [Int] = []
        for name in names {
            if case .gene(let index) = thing(name, [.gene], for: role) { indices.append(index) }
        }
        return indices.count == names.count ? indices : nil
    }

    /// Reports the first name that stands twice in a list.
    func areDistinct(_ names: [Name]) -> Bool {
        var firsts: [String: Span] = [:]
        for (index, name) in names.enumerated() {
            if let first = firsts[name.text] {
                report(
                    .thingTwice, "`\(name.text)` is named twice", at: name.span, label: "again here",
                    others: [.init(first, "first here")], help: "name it once",
                    fixes: [removal(of: name.span, after: names[max(0, index - 1)].span)], areFixesSafe: true)
                return false
            }
            firsts[name.text] = name.span
        }
        return true
    }
}
