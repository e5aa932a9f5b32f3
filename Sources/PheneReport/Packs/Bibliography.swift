// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The sources of a report, numbered in the order of their first citation. The reports of several packs share one, so that a source of two
/// packs has one number.
final class Bibliography {
    /// A source, by its index in the first pack that cites it.
    struct Entry: Sendable {
        let pack: Pack
        let source: Int
    }

    /// By number, from 1.
    private(set) var entries: [Entry] = []
    /// The number of each identifier that a source has.
    private var numbers: [String: Int] = [:]
    private let isOfSeveral: Bool

    /// - Parameter isOfSeveral: whether several packs cite; the sources of one are told apart by their names.
    init(isOfSeveral: Bool = false) { self.isOfSeveral = isOfSeveral }

    /// The number of a source that its pack has not cited yet.
    func number(of source: Int, in pack: Pack) -> Int {
        let identifiers = isOfSeveral ? pack.source(source).identifiers : []
        if let known = identifiers.lazy.compactMap({ self.numbers[$0] }).first { return known }
        entries.append(Entry(pack: pack, source: source))
        for identifier in identifiers { numbers[identifier] = entries.count }
        return entries.count
    }
}

extension Source {
    /// What tells a publication from others, whatever pack cites it: its ids in databases; where it has none, all of what it says.
    fileprivate var identifiers: [String] {
        var identifiers: [String] = []
        if let pmid { identifiers.append("pmid:" + String(pmid)) }
        if !doi.isEmpty { identifiers.append("doi:" + doi.lowercased()) }
        if !pmcid.isEmpty { identifiers.append("pmcid:" + pmcid) }
        if !identifiers.isEmpty { return identifiers }
        let words = [authors, title, journal, volume, pages, year.map { String($0) } ?? "", url]
        return ["text:" + words.joined(separator: "\n")]
    }
}
