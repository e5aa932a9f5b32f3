// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let unknownName = DiagnosticPage(
        DiagnosticCode(301), "a name is not declared",
        """
        Each name that a rule uses is declared somewhere in the pack; the order of declarations and of files does not \
        matter. Where a declared name is spelled nearly the same, the message asks whether it was meant.
        """,
        wrong: """
            advice rest {
              when dbh_activty <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let wrongKind = DiagnosticPage(
        DiagnosticCode(307), "a name stands for another kind of thing",
        """
        A table reads variants, inputs and findings. A flow of a pathway reads a finding. A condition compares \
        findings, pathways and inputs, and tests the genotype of variants. A finding never reads a pathway: findings \
        come first.
        """,
        wrong: """
            advice rest {
              when has(dbh_activity, T)
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when has(rs1611115, T)
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

/// The kinds of things that share one space of names in conditions, tables and tests.
enum NameKind: CaseIterable {
    case variant, input, finding, pathway, advice

    var phrase: String {
        switch self {
        case .variant: "a variant"
        case .input: "an input"
        case .finding: "a finding"
        case .pathway: "a pathway"
        case .advice: "an advice"
        }
    }
}

extension Analysis {
    /// The index of a declaration; an unknown name is reported.
    func index<Item>(of name: Name, in list: NamedList<Item>, as kind: String) -> Int? {
        if let index = list.index(of: name.text) { return index }
        reportUnknown(name, as: kind, among: list.names)
        return nil
    }

    /// What a name stands for, where it is one of the kinds; else the name is reported.
    ///
    /// - Parameter role: what reads the name, to follow "reads": `a table`.
    func named(_ name: Name, _ kinds: [NameKind], for role: String) -> (kind: NameKind, index: Int)? {
        for kind in NameKind.allCases {
            guard let index = index(of: name.text, kind) else { continue }
            if kinds.contains(kind) { return (kind, index) }
            let wanted = listed(kinds.map(\.phrase), "or")
            report(
                .wrongKind, "`\(name.text)` is \(kind.phrase), and \(role) reads \(wanted)", at: name.span,
                help: kind == .pathway
                    ? "findings come before pathways: name the findings that the pathway reads"
                    : "name \(wanted) here")
            return nil
        }
        if let id = aliases[name.text] {
            report(
                .unknownName, "`\(name.text)` is an alias of `\(id)`", at: name.span,
                label: "rules name a locus by its first id", help: "write `\(id)`", fixes: [.init(name.span, id)],
                areFixesSafe: true)
            return nil
        }
        let noun = kinds.map { String($0.phrase.drop { $0 != " " }.dropFirst()) }
        reportUnknown(name, as: listed(noun, "or"), among: kinds.flatMap(names))
        return nil
    }

    /// The subject that a name stands for; an advice is none.
    func subject(_ name: Name, _ kinds: [NameKind], for role: String) -> Subject? {
        guard let (kind, index) = named(name, kinds, for: role) else { return nil }
        return switch kind {
        case .variant: .locus(index)
        case .input: .input(index)
        case .finding: .finding(index)
        case .pathway: .pathway(index)
        case .advice: nil
        }
    }

    func reportUnknown(_ name: Name, as kind: String, among names: @autoclosure () -> [String]) {
        // Each search looks at all names: past some hundreds of messages nobody reads, it would only cost time.
        searches += 1
        let near = searches <= 200 ? SpellingSuggestion.nearest(to: name.text, among: names()) : nil
        report(
            .unknownName, "there is no \(kind) `\(name.text)`", at: name.span,
            help: near.map { "did you mean `\($0)`?" }, fixes: near.map { [.init(name.span, $0)] } ?? [])
    }

    private func index(of name: String, _ kind: NameKind) -> Int? {
        switch kind {
        case .variant: declared.variants.index(of: name)
        case .input: declared.inputs.index(of: name)
        case .finding: declared.findings.index(of: name)
        case .pathway: declared.pathways.index(of: name)
        case .advice: declared.advices.index(of: name)
        }
    }

    private func names(of kind: NameKind) -> [String] {
        switch kind {
        case .variant: declared.variants.names
        case .input: declared.inputs.names
        case .finding: declared.findings.names
        case .pathway: declared.pathways.names
        case .advice: declared.advices.names
        }
    }
}

/// `a`, `a or b`, `a, b or c`.
func listed(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Names in backticks, at most so many, with how many more there are.
func quoted(_ names: some Collection<String>, atMost limit: Int = 4, _ conjunction: String = "and") -> String {
    let shown = names.prefix(limit).map { "`\($0)`" }
    guard names.count > limit else { return listed(shown, conjunction) }
    return shown.joined(separator: ", ") + " and \(names.count - limit) more"
}
