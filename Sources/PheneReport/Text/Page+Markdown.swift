// SPDX-License-Identifier: Apache-2.0

// The forms of a page in Markdown (CommonMark, with the tables of GitHub). All words are literal: nothing of the rules or of a file is
// markup.
extension Page {
    mutating func markdown(heading words: String, level: Int) {
        put(line: String(repeating: "#", count: level) + " " + words.literalMarkdown)
    }

    mutating func markdown(paragraphs: [String]) {
        for paragraph in paragraphs where !paragraph.isEmpty {
            endList()
            put(line: paragraph.literalMarkdown)
        }
    }

    mutating func markdown(field label: String, _ paragraphs: [String]) {
        for (index, paragraph) in paragraphs.enumerated() {
            let words = paragraph.literalMarkdown
            if index > 0 || label.isEmpty {
                put(line: "    - " + words)
            } else if label == "-" || label.utf8.last == 0x2E {
                put(line: label + " " + words)
            } else {
                put(line: "- **" + label.literalMarkdown + "** " + words)
            }
        }
    }

    mutating func markdown(item words: String) { put(line: "- " + words.literalMarkdown) }

    mutating func markdown(table rows: [[String]]) {
        endList()
        for (number, row) in rows.enumerated() {
            put(line: "| " + row.map { $0.literalMarkdown }.joined(separator: " | ") + " |")
            if number == 0 { put(line: "|" + String(repeating: " --- |", count: row.count)) }
        }
    }

    /// Begins a new paragraph: without an empty line, it would continue what is above.
    private mutating func endList() {
        let isAfterBlank = utf8.isEmpty || utf8.suffix(2) == [0x0A, 0x0A]
        if !isAfterBlank { blank() }
    }
}

extension String {
    /// The text with all that Markdown or HTML would interpret escaped, on one line.
    var literalMarkdown: String {
        var literal = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in inert.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
                literal.append("\\")
                literal.append(scalar)
            case "&": literal.append(contentsOf: "&amp;".unicodeScalars)
            case "<": literal.append(contentsOf: "&lt;".unicodeScalars)
            case ">": literal.append(contentsOf: "&gt;".unicodeScalars)
            // At the start of a line it would begin a list; after digits, a numbered one.
            case "-", "+", "=":
                if literal.isEmpty { literal.append("\\") }
                literal.append(scalar)
            case ".", ")":
                if literal.allSatisfy({ ("0"..."9").contains($0) }), !literal.isEmpty { literal.append("\\") }
                literal.append(scalar)
            case " ":
                if last != " " { literal.append(scalar) }
            default: literal.append(scalar)
            }
            last = scalar
        }
        return String(literal)
    }
}
