// SPDX-License-Identifier: Apache-2.0

/// The address of a page of a public database or journal.
///
/// Only these forms are built, so a text of the rules becomes a link only as an identifier of the right form or as a web address.
enum ExternalLink {
    /// An article in PubMed: https://pubmed.ncbi.nlm.nih.gov/help/#linking-to-pubmed
    static func article(pmid: Int) -> String { "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/" }

    /// The free full text of an article; `nil` unless the id has the form `PMC123`.
    static func fullText(pmcid: String) -> String? {
        let digits = pmcid.utf8.dropFirst(3)
        guard pmcid.utf8.starts(with: "PMC".utf8), !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        return "https://pmc.ncbi.nlm.nih.gov/articles/\(pmcid)/"
    }

    /// An article by its DOI; `nil` unless it begins as DOIs do.
    static func article(doi: String) -> String? {
        doi.utf8.starts(with: "10.".utf8) ? "https://doi.org/" + encoded(doi) : nil
    }

    /// A page of the web; `nil` unless it is an address by HTTP.
    static func page(_ url: String) -> String? {
        let isWeb = url.utf8.starts(with: "https://".utf8) || url.utf8.starts(with: "http://".utf8)
        return isWeb && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? url : nil
    }

    /// A site in dbSNP; `nil` unless the id is an rsID.
    static func dbSNP(_ id: String) -> String? {
        isRSID(id) ? "https://www.ncbi.nlm.nih.gov/snp/" + id : nil
    }

    /// What ClinVar has on a site; `nil` unless the id is an rsID.
    static func clinVar(_ id: String) -> String? {
        isRSID(id) ? "https://www.ncbi.nlm.nih.gov/clinvar/?term=" + id : nil
    }

    /// The human gene with a symbol in NCBI Gene, as a search by the fields of https://www.ncbi.nlm.nih.gov/books/NBK3841/
    static func gene(_ symbol: String) -> String {
        "https://www.ncbi.nlm.nih.gov/gene/?term=" + encoded(symbol) + "%5Bsym%5D+AND+human%5Borgn%5D"
    }

    private static func isRSID(_ id: String) -> Bool {
        let digits = id.utf8.dropFirst(2)
        return id.utf8.starts(with: "rs".utf8) && !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Percent-encodes every byte that is not a letter, a digit or one of `-._~/` (RFC 3986, sections 2.3 and 3.3).
    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + hexadecimal(byte >> 4) + hexadecimal(byte & 15)
            }
        }
        return encoded
    }

    private static func hexadecimal(_ digit: UInt8) -> String { String(digit, radix: 16, uppercase: true) }
}

extension Markup {
    /// A link out of the page, which tells the other side nothing of this page; plain text where there is no address.
    mutating func outward(_ words: String, to address: String?) {
        guard let address else { return text(words) }
        element("a", ["href": address, "rel": "noreferrer"], words)
    }

    /// A reference with a link to the article or page, and to its free full text. A DOI is a link where no PubMed id is.
    ///
    /// - Parameter isRedacted: whether addresses that could name a site stay plain text.
    mutating func reference(_ reference: Reference, isRedacted: Bool) {
        var links = [(reference.pmcid, "full text", ExternalLink.fullText(pmcid: reference.pmcid))]
        if let pmid = reference.pmid {
            links.insert(("PMID \(pmid)", "PubMed", ExternalLink.article(pmid: pmid)), at: 0)
        } else if let article = ExternalLink.article(doi: reference.doi) {
            links.insert((reference.doi, "DOI", article), at: 0)
        } else if !isRedacted {
            links.insert((reference.url, "web page", ExternalLink.page(reference.url)), at: 0)
        }
        links.removeAll { $0.0.isEmpty || $0.2 == nil }
        var rest = Substring(reference.text)
        var behind: [(name: String, address: String?)] = []
        for link in links {
            guard let place = rest.range(ofBytes: link.0) else {
                behind.append((link.1, link.2))
                continue
            }
            text(String(rest[..<place.lowerBound]))
            outward(link.0, to: link.2)
            rest = rest[place.upperBound...]
        }
        text(String(rest))
        for link in behind {
            text(" ")
            outward(link.name, to: link.address)
        }
    }
}

extension Substring {
    /// The first range of a text with the same bytes; the search of the standard library compares characters.
    fileprivate func range(ofBytes text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return startIndex..<startIndex }
        var index = startIndex
        while let place = self[index...].utf8.firstIndex(of: first) {
            if self[place...].utf8.starts(with: text.utf8) {
                return place..<utf8.index(place, offsetBy: text.utf8.count)
            }
            index = utf8.index(after: place)
        }
        return nil
    }
}
