// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A name is not declared.
    package static let unknownName = DiagnosticCode(301)
    /// A name refers to the wrong kind of declaration.
    package static let wrongKind = DiagnosticCode(307)
}

/// The kinds of declarations that conditions, tables and tests can name.
enum NameKind: CaseIterable {
    case variant, input, finding, pathway, advice

    var phrase: String {
        switch self {
        case .variant: "a variant"
        case .input: "an input"
        case .finding: "a finding"
        case .pathway: "a pathway"
        case .advice: "a recommendation"
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

    /// The declaration that a name refers to, if it is of one of the kinds; another is reported.
    ///
    /// - Parameter role: what takes the name, for a message such as "a table takes a variant": `a table`.
    func named(_ name: Name, _ kinds: [NameKind], for role: String) -> (kind: NameKind, index: Int)? {
        for kind in NameKind.allCases {
            guard let index = index(of: name.text, kind) else { continue }
            if kinds.contains(kind) { return (kind, index) }
            let expected = listed(kinds.map { $0.phrase }, "or")
            report(
                .wrongKind, "`\(name.text)` is \(kind.phrase), but \(role) takes \(expected)", at: name.span,
                help: kind == .pathway
                    ? "findings are evaluated before pathways: use the findings of the pathway"
                    : "name \(expected) here")
            return nil
        }
        if let id = aliases[name.text] {
            report(
                .unknownName, "`\(name.text)` is an alias of `\(id)`", at: name.span,
                label: "rules use the primary id of a locus", help: "write `\(id)`", fixes: [.init(name.span, id)],
                areFixesSafe: true)
            return nil
        }
        let noun = kinds.map { String($0.phrase.drop { $0 != " " }.dropFirst()) }
        reportUnknown(name, as: listed(noun, "or"), among: kinds.flatMap(names))
        return nil
    }

    /// The subject with a name; a recommendation is not a subject.
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
        // Each search compares all names: after some hundreds of messages it would only cost time.
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
        case .advice: declared.recommendations.index(of: name)
        }
    }

    private func names(of kind: NameKind) -> [String] {
        switch kind {
        case .variant: declared.variants.names
        case .input: declared.inputs.names
        case .finding: declared.findings.names
        case .pathway: declared.pathways.names
        case .advice: declared.recommendations.names
        }
    }
}

/// `a`, `a or b`, `a, b or c`.
func listed(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Names in backticks, at most `limit` of them, then the number of the others.
func quoted(_ names: some Collection<String>, atMost limit: Int = 4, _ conjunction: String = "and") -> String {
    let shown = names.prefix(limit).map { "`\($0)`" }
    guard names.count > limit else { return listed(shown, conjunction) }
    return shown.joined(separator: ", ") + " and \(names.count - limit) more"
}
