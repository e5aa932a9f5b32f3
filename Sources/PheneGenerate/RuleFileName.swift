// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Whether a file contains rules, by its name. This is the same as `RuleFileName` of `PheneSyntax`: a plugin cannot use a
/// library, so that each of the two plugins has an identical copy of this file.
enum RuleFileName {
    /// A rule file: `.phene`, in any case.
    case rules
    /// A Markdown file, which may contain blocks of rules: `.md` or `.markdown`.
    case literate
    /// A file that looks like a rule file, but is not read: `wilson.phene.txt`, `.wilson.phene`, `.phene`.
    case lookalike
    case other

    init(_ file: URL) {
        let name = file.lastPathComponent.lowercased()
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? parts[parts.count - 1] : ""
        let isHidden = name.hasPrefix(".")
        if ending == "phene" {
            self = isHidden ? .lookalike : .rules
        } else if ending == "md" || ending == "markdown" {
            self = isHidden ? .other : .literate
        } else {
            self = parts.dropFirst().dropLast().contains("phene") || ending == "phene~" ? .lookalike : .other
        }
    }

    /// Whether to pass a file to the compiler. Markdown files are passed if a line contains `phene` and a fence, in any
    /// encoding; the compiler then decides exactly.
    static func mayHoldRules(_ file: URL) -> Bool {
        switch RuleFileName(file) {
        case .rules: return true
        case .lookalike, .other: return false
        case .literate:
            guard let data = try? Data(contentsOf: file) else { return false }
            // In UTF-16 every other byte is zero. Non-ASCII bytes, such as invisible characters, are ignored too.
            let plain = data.filter { $0 != 0 && $0 < 0x80 }
            return plain.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
                let text = String(decoding: line, as: UTF8.self).lowercased()
                return text.contains("phene") && (text.contains("```") || text.contains("~~~"))
            }
        }
    }
}
