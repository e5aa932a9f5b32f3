// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

/// The declarations of a pack by kind, each name once, each list in the order of the rule book.
struct Declarations {
    var packs: [PackDeclaration] = []
    var sources = NamedList<SourceDeclaration>([])
    var authorities = NamedList<AuthorityDeclaration>([])
    var genes = NamedList<GeneDeclaration>([])
    /// By id, until their loci are known.
    var variants = NamedList<VariantDeclaration>([])
    var haplotypes = NamedList<HaplotypesDeclaration>([])
    var guidance = NamedList<GuidanceDeclaration>([])
    var pharmacogenes = NamedList<PharmacogeneDeclaration>([])
    var scales = NamedList<ScaleDeclaration>([])
    var inputs = NamedList<InputDeclaration>([])
    var findings = NamedList<FindingDeclaration>([])
    var pathways = NamedList<PathwayDeclaration>([])
    var recommendations = NamedList<AdviceDeclaration>([])
    var topics = NamedList<TopicDeclaration>([])
    /// By path and place.
    var tests: [TestDeclaration] = []
    /// By path and place.
    var properties: [PropertyDeclaration] = []
}

/// A declaration that others refer to by its name.
protocol NamedDeclaration {
    var name: Name { get }
}

/// A declaration whose results are steps of a scale.
protocol ScaledDeclaration: NamedDeclaration {
    var scale: Name { get }
}

extension SourceDeclaration: NamedDeclaration {}
extension AuthorityDeclaration: NamedDeclaration {}
extension GeneDeclaration: NamedDeclaration {}
extension VariantDeclaration: NamedDeclaration {
    var name: Name { id }
}
extension HaplotypesDeclaration: NamedDeclaration {}
extension GuidanceDeclaration: NamedDeclaration {}
extension PharmacogeneDeclaration: NamedDeclaration {}
extension ScaleDeclaration: NamedDeclaration {}
extension InputDeclaration: NamedDeclaration {}
extension FindingDeclaration: ScaledDeclaration {}
extension PathwayDeclaration: ScaledDeclaration {}
extension AdviceDeclaration: NamedDeclaration {}
extension TopicDeclaration: NamedDeclaration {}

/// Declarations of one kind, found by index and by name.
struct NamedList<Item: NamedDeclaration> {
    let items: [Item]
    private let indices: [String: Int]

    /// - Precondition: the names differ.
    init(_ items: [Item]) {
        self.items = items
        indices = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.name.text, $0) })
    }

    static func sorted(_ items: [Item]) -> NamedList {
        NamedList(items.sorted { $0.name.text < $1.name.text })
    }

    func index(of name: String) -> Int? { indices[name] }

    var names: [String] { items.map { $0.name.text } }
}

extension NamedList where Item: ScaledDeclaration {
    /// By scale, then by name.
    static func byScale(_ items: [Item]) -> NamedList {
        NamedList(items.sorted { ($0.scale.text, $0.name.text) < ($1.scale.text, $1.name.text) })
    }
}
