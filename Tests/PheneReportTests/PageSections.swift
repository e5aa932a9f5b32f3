// SPDX-License-Identifier: Apache-2.0

/// The text of the sections of a page of HTML that differ from person to person, without markup and drawings.
struct PageSections {
    /// The ids of the sections, in the order of the page.
    static let ids = ["glance", "coverage", "results", "advice", "questions", "open"]

    /// Each section under its id, one line for each run of text between two tags.
    let text: String

    init(_ page: String) {
        text = Self.ids.compactMap { id in
            Self.part(of: page, from: "<section aria-labelledby=\"\(id)\">", to: "</section>")
                .map { "## \(id)\n" + Self.lines($0).joined(separator: "\n") + "\n" }
        }.joined(separator: "\n")
    }

    private static func part(of page: String, from start: String, to end: String) -> Substring? {
        guard let from = page.firstRange(of: start), let to = page[from.upperBound...].firstRange(of: end) else {
            return nil
        }
        return page[from.upperBound..<to.lowerBound]
    }

    private static func lines(_ html: Substring) -> [String] {
        var text = String(html)
        while let from = text.firstRange(of: "<svg"), let to = text[from.upperBound...].firstRange(of: "</svg>") {
            text.removeSubrange(from.lowerBound..<to.upperBound)
        }
        var lines = [""]
        var isTag = false
        for character in text {
            switch character {
            case "<":
                isTag = true
                lines.append("")
            case ">": isTag = false
            case "\n": lines.append("")
            default: if !isTag { lines[lines.count - 1].append(character) }
            }
        }
        return lines.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
