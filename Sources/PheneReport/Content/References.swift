// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// A source that the report cites, with its number. Texts are empty where the rules give none.
public struct Reference: Sendable {
    /// Counted from 1 in the order of first use.
    public let number: Int
    /// The name in the rules.
    public let name: String
    /// `article`, `book`, `database`, `dataset`, `guideline`, `label` or `web`.
    public let kind: String
    public let title: String
    /// `Zabetian CP et al.`
    public let authors: String
    /// The journal, database or book: `Am J Hum Genet`.
    public let journal: String
    /// With the issue: `68(2)`.
    public let volume: String
    /// `515-522`
    public let pages: String
    /// Without the prefix `doi:`.
    public let doi: String
    /// The PubMed Central id: `PMC4222356`.
    public let pmcid: String
    public let url: String
    /// The PubMed id.
    public let pmid: Int?
    /// The year of publication.
    public let year: Int?
    /// `file:line` of the source in the rules.
    public let place: String
    private let isArticle: Bool
    private let isDatabase: Bool

    /// - Parameter index: the index of the source in its pack.
    init(_ number: Int, source index: Int, of pack: Pack) {
        let source = pack.source(index)
        self.number = number
        name = source.name
        kind = source.kind?.name ?? ""
        isArticle = source.kind == .article
        isDatabase = source.kind == .database
        title = source.title
        authors = source.authors
        journal = source.journal
        volume = source.volume
        pages = source.pages
        doi = source.doi
        pmcid = source.pmcid
        url = source.url
        pmid = source.pmid
        year = source.year
        place = pack.text(of: source.place)
    }

    /// The reference on one line, as journals print it: `Zabetian CP et al. Am J Hum Genet 2001;68:515-22. PMID 11170900`. Without
    /// a journal the title stands in its place, and without a PubMed id another way to find it. A missing part is left out.
    public var text: String {
        var text = authors
        if !text.isEmpty, text.utf8.last != 0x2E { text += "." }
        if journal.isEmpty {
            add(title, to: &text, " ")
            if let year { add(String(year), to: &text, ". ") }
        } else {
            // Volume and page are enough to find an article; anything else is found by its title. An entry of a database follows
            // the name of the database.
            let (before, after) = isArticle ? ("", "") : isDatabase ? ("", title) : (title, "")
            add(before, to: &text, " ")
            add(journal, to: &text, before.isEmpty ? " " : ". ")
            add(after, to: &text, ". ")
            if let year { add(String(year), to: &text, after.isEmpty ? " " : ". ") }
            add(Self.withoutIssue(volume), to: &text, year == nil ? " " : ";")
            add(Self.shortened(pages), to: &text, volume.isEmpty ? " " : ":")
        }
        if text.utf8.last != 0x2E, text.utf8.last != 0x3F { text += "." }
        if let pmid {
            text += " PMID " + String(pmid)
        } else if !doi.isEmpty {
            text += " doi:" + doi
        } else if !pmcid.isEmpty {
            text += " " + pmcid
        } else {
            add(url, to: &text, " ")
        }
        return text
    }

    private func add(_ part: String, to text: inout String, _ separator: String) {
        if part.isEmpty { return }
        if !text.isEmpty {
            let isEnded = text.utf8.last == 0x2E || text.utf8.last == 0x3F
            text += isEnded && separator.utf8.first == 0x2E ? String(separator.dropFirst()) : separator
        }
        text += part
    }

    /// `68` for `68(2)`.
    static func withoutIssue(_ volume: String) -> String {
        String(volume.prefix { $0 != "(" })
    }

    /// `515-22` for `515-522`: without the digits that both numbers start with. Other spellings stay as they are.
    static func shortened(_ pages: String) -> String {
        let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts.first, let last = parts.last, !first.isEmpty,
            first.utf8.count == last.utf8.count, first.utf8.allSatisfy({ (48...57).contains($0) }),
            last.utf8.allSatisfy({ (48...57).contains($0) })
        else { return pages }
        let common = zip(first.utf8, last.utf8).prefix { $0 == $1 }.count
        return common == last.utf8.count ? String(first) : first + "-" + last.dropFirst(common)
    }
}

/// Numbers sources in the order of their first citation. All parts of one report share it while the report is made.
final class ReferenceList {
    /// For each source of the pack its number; 0 if it is not cited yet.
    private var numbers: [Int]
    private let pack: Pack
    private let bibliography: Bibliography

    /// - Parameter bibliography: where new sources are numbered.
    init(_ pack: Pack, in bibliography: Bibliography) {
        self.pack = pack
        self.bibliography = bibliography
        numbers = [Int](repeating: 0, count: pack.sourceCount)
    }

    /// The sources that are numbered so far, by number.
    var sources: [Bibliography.Entry] { bibliography.entries }

    /// The numbers of the sources that the pack cites, ascending.
    var cited: [Int] { Set(numbers).subtracting([0]).sorted() }

    /// The number of a source of the pack; numbers a new one.
    func number(of source: Int) -> Int {
        if numbers[source] == 0 { numbers[source] = bibliography.number(of: source, in: pack) }
        return numbers[source]
    }

    /// A text with its references as numbers: `[1]`.
    func numbered(_ segments: [RuleTexts.Segment]) -> String {
        var numbered = ""
        for segment in segments {
            switch segment {
            case .plain(let words): numbered += words
            case .source(let source): numbered += String(number(of: source))
            }
        }
        return numbered
    }
}
