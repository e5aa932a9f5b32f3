// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A relation names the wrong kind of declaration.
    package static let wrongObject = DiagnosticCode(1201)
    /// A relation names something twice.
    package static let objectTwice = DiagnosticCode(1202)
}

/// The kinds of declarations that relations and steps can name.
enum ObjectKind: Equatable {
    case gene
    case variant
    case topic(TopicDeclaration.Kind)

    static let substance = ObjectKind.topic(.substance)
    static let place = ObjectKind.topic(.place)

    var phrase: String {
        switch self {
        case .gene: "a gene"
        case .variant: "a variant"
        case .topic(let kind): withArticle(kind.rawValue)
        }
    }
}

extension Analysis {
    /// The declaration that a name refers to in a relation, if it is of one of the kinds; another is reported. The
    /// named declaration counts as used.
    ///
    /// - Parameter role: the start of a message about a wrong kind, before the kinds: "`blocks` takes".
    func object(_ name: Name, _ kinds: [ObjectKind], for role: String) -> PheneModel.Topic.Object? {
        let kind: ObjectKind
        let object: PheneModel.Topic.Object
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
            let topics = declared.topics.items.filter { kinds.contains(.topic($0.kind)) }.map({ $0.name.text })
            reportUnknown(
                name, as: listed(nouns, "or"),
                among: topics + (kinds.contains(.gene) ? declared.genes.names : [])
                    + (kinds.contains(.variant) ? declared.variants.names : []))
            return nil
        }
        if kinds.contains(kind) { return object }
        let expected = listed(kinds.map { $0.phrase }, "or")
        report(
            .wrongObject, "`\(name.text)` is \(kind.phrase), but \(role) \(expected)", at: name.span,
            help: "name \(expected) here")
        return nil
    }

    /// The indices of the named topics, in the order written; `nil` if a name is repeated or of another kind.
    func topics(_ names: [Name], _ kinds: [ObjectKind], for role: String) -> [Int]? {
        guard areDistinct(names) else { return nil }
        var indices: [Int] = []
        for name in names {
            if case .topic(let index) = object(name, kinds, for: role) { indices.append(index) }
        }
        return indices.count == names.count ? indices : nil
    }

    /// The indices of the named genes, in the order written; `nil` if a name is repeated or not a gene.
    func genes(_ names: [Name], for role: String) -> [Int]? {
        guard areDistinct(names) else { return nil }
        var indices: [Int] = []
        for name in names {
            if case .gene(let index) = object(name, [.gene], for: role) { indices.append(index) }
        }
        return indices.count == names.count ? indices : nil
    }

    /// Reports the first repeated name of a list.
    func areDistinct(_ names: [Name]) -> Bool {
        var firsts: [String: Span] = [:]
        for (index, name) in names.enumerated() {
            if let first = firsts[name.text] {
                report(
                    .objectTwice, "`\(name.text)` is named twice", at: name.span, label: "again here",
                    others: [.init(first, "first here")], help: "name it once",
                    fixes: [removal(of: name.span, after: names[max(0, index - 1)].span)], areFixesSafe: true)
                return false
            }
            firsts[name.text] = name.span
        }
        return true
    }
}
