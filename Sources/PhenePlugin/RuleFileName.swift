// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a file's name says of rules in it. A plugin can use no library, so that this file lies beside each of the two, byte
/// for byte the same, and says what `RuleFileName` of `PheneSyntax` says.
enum RuleFileName {
    /// All of it is rules: `.phene`, in small or large letters.
    case rules
    /// A text in Markdown, which may hold blocks of rules: `.md` or `.markdown`.
    case literate
    /// It looks like a rule file, and is not read: `wilson.phene.txt`, `.wilson.phene`, `.phene`.
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

    /// Whether a file is to be given to the compiler, which knows better what a block of rules is: a line that holds the
    /// word and the marks of a fence, in whatever encoding.
    static func mayHoldRules(_ file: URL) -> Bool {
        switch RuleFileName(file) {
        case .rules: return true
        case .lookalike, .other: return false
        case .literate:
            guard let data = try? Data(contentsOf: file) else { return false }
            // Of text in UTF-16 every other byte is a zero; what nobody sees is no part of the word.
            let plain = data.filter { $0 != 0 && $0 < 0x80 }
            return plain.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
                let text = String(decoding: line, as: UTF8.self).lowercased()
                return text.contains("phene") && (text.contains("```") || text.contains("~~~"))
            }
        }
    }
}
