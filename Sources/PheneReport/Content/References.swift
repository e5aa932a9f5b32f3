// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// A source that the report rests on, with the number under which the report cites it.
public struct Reference: Sendable {
    /// Counted from 1 in the order of first use.
    public let number: Int
    /// The name under which rules cite it.
    public let name: String
    public let title: String
    /// Empty where the rule file gives none; so are ``doi``, ``url`` and ``seen``.
    public let authors: String
    public let doi: String
    public let url: String
    /// When the page was read.
    public let seen: String
    public let pmid: Int?
    public let year: Int?
    /// The rule file and line.
    public let place: String

    fileprivate init(_ number: Int, _ source: SourceFacts, place: String) {
        self.number = number
        name = source.name
        title = source.title
        authors = source.authors
        doi = source.doi
        url = source.url
        seen = source.seen
        pmid = source.pmid > 0 ? source.pmid : nil
        year = source.year > 0 ? source.year : nil
        self.place = place
    }

    /// The reference on one line, as lists of references have it.
    public var text: String {
        var text = authors
        if let year { text += text.isEmpty ? String(year) : " (\(year))" }
        text += (text.isEmpty ? "" : ". ") + title
        if text.last != ".", text.last != "?" { text += "." }
        if let pmid { text += " PMID \(pmid)." }
        if !doi.isEmpty { text += " doi:\(doi)" }
        if !url.isEmpty { text += " \(url)" }
        if !seen.isEmpty { text += " (seen \(seen))" }
        return text
    }
}

/// Numbers sources in the order in which they are first cited; all parts of one report share it while they are made.
final class ReferenceList {
    private let pack: Pack
    private var numbers: [Int: Int] = [:]
    private(set) var references: [Reference] = []

    init(_ pack: Pack) { self.pack = pack }

    /// The numbers of some sources of the pack, rising.
    func cite(_ sources: [Int]) -> [Int] {
        var cited: [Int] = []
        for source in sources {
            if let number = numbers[source] {
                cited.append(number)
                continue
            }
            let facts = pack.source(source)
            let number = references.count + 1
            references.append(Reference(number, facts, place: pack.text(of: facts.place)))
            numbers[source] = number
            cited.append(number)
        }
        return cited.sorted()
    }

    /// A text with its references, `[zabetian2001]`, as numbers, `[1]`. Any other bracket stays as it is.
    func numbered(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x5B) else { return text }
        var numbered: [UInt8] = []
        var start = 0
        while let open = bytes[start...].firstIndex(of: 0x5B), let close = bytes[open...].firstIndex(of: 0x5D) {
            let name = bytes[(open + 1)..<close]
            if let source = (0..<pack.sourceCount).first(where: { pack.source($0).name.utf8.elementsEqual(name) }) {
                numbered += bytes[start...open] + cite([source]).flatMap { Array(String($0).utf8) }
                start = close
            } else {
                numbered += bytes[start...open]
                start = open + 1
            }
        }
        return String(decoding: numbered + bytes[start...], as: UTF8.self)
    }
}
