// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The byte ranges of a file that contain rules, and the problems in the rest.
struct Reading {
    /// The byte ranges of the rules; ascending.
    private(set) var code: [Range<Int>] = []
    private(set) var problems: [Problem] = []

    /// Something that people would take for rules, or that prevents rules from being read.
    enum Problem {
        /// The opening fence of an unterminated block.
        case unclosedFence(Range<Int>)
        /// A misspelled fence of rules; `info` is the text after the fence characters.
        case otherSpelling(fence: Range<Int>, info: Range<Int>)
        /// A fence of rules that is indented, or inside a quotation or a list.
        case indented(fence: Range<Int>)
        /// A fence of rules inside another block, whose fence is not longer.
        case within(fence: Range<Int>, outer: Range<Int>)
        /// An unterminated HTML comment before rules.
        case unclosedComment(Range<Int>)
        /// A character in the text between blocks at which an editor would start a line, or reverse the text.
        case hidden(HiddenCharacter, Range<Int>)
        /// The file is in another encoding, such as UTF-16.
        case encoding(String)
    }

    /// - Complexity: linear in the size of the file.
    init(_ source: SourceFile) {
        let bytes = source.bytes
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if let encoding = Self.otherEncoding(bytes) {
            if !source.isLiterate || Fences(Self.utf8(bytes, encoding), from: 0).mayContainRules {
                problems = [.encoding(encoding.name)]
            }
        } else if source.isLiterate {
            let fences = Fences(bytes, from: hasMark ? 3 : 0)
            code = fences.code
            problems = fences.problems
            if fences.mayContainRules { findHidden(in: bytes, from: hasMark ? 3 : 0, lookalikes: fences.lookalikes) }
        } else {
            code = [(hasMark ? 3 : 0)..<bytes.count]
        }
    }

    private enum Encoding {
        case utf16(isBig: Bool), utf32(isBig: Bool)

        var name: String { if case .utf16 = self { "UTF-16" } else { "UTF-32" } }
    }

    /// The encoding, if it is not UTF-8, by the byte order mark or by the zeros next to the first letter.
    private static func otherEncoding(_ bytes: [UInt8]) -> Encoding? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(isBig: false) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(isBig: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBig: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBig: true) }
        guard bytes.count >= 4 else { return nil }
        let isZero = bytes.prefix(4).map { $0 == 0 }
        switch (isZero[0], isZero[1], isZero[2], isZero[3]) {
        case (false, true, true, true): return .utf32(isBig: false)
        case (true, true, true, false): return .utf32(isBig: true)
        case (false, true, false, true): return .utf16(isBig: false)
        case (true, false, true, false): return .utf16(isBig: true)
        default: return nil
        }
    }

    private static func utf8(_ bytes: [UInt8], _ encoding: Encoding) -> [UInt8] {
        let width: Int, isBig: Bool
        switch encoding {
        case .utf16(let big): (width, isBig) = (2, big)
        case .utf32(let big): (width, isBig) = (4, big)
        }
        // Fences are ASCII; other characters need not be decoded.
        let other: UInt8 = 0x3F
        let text = stride(from: 0, to: bytes.count - bytes.count % width, by: width).map { start -> UInt8 in
            let unit = bytes[start..<start + width]
            let high = isBig ? unit.dropLast() : unit.dropFirst()
            let low = isBig ? unit.last : unit.first
            return high.allSatisfy { $0 == 0 } ? low ?? other : other
        }
        // A byte order mark is not part of the first line.
        return text.first == other ? Array(text.dropFirst()) : text
    }

    /// Searches the text between the blocks for hidden characters.
    ///
    /// Joiners and similar characters are allowed there, except in lines that look like a fence without them.
    private mutating func findHidden(in bytes: [UInt8], from start: Int, lookalikes: [Range<Int>]) {
        var place = start
        for next in code.map({ ($0.lowerBound, $0.upperBound) }) + [(bytes.count, bytes.count)] {
            while place < next.0 {
                if bytes[place] >= 0x20 && bytes[place] < 0x7F {
                    place += 1
                    continue
                }
                let (scalar, length) = CharacterScan.character(bytes[place..<next.0])
                if let hidden = scalar.flatMap({ HiddenCharacter($0) }) {
                    let isOfFence = lookalikes.contains { $0.contains(place) }
                    if isOfFence || hidden.endsLine || hidden.turnsOrder {
                        problems.append(.hidden(hidden, place..<place + length))
                    }
                }
                place += length
            }
            place = next.1
        }
    }
}

extension Reading.Problem {
    func diagnostic(in source: SourceFile, file: Int) -> Diagnostic {
        func span(_ range: Range<Int>) -> Span { Span(file: file, start: range.lowerBound, end: range.upperBound) }
        switch self {
        case .unclosedFence(let opening):
            let bytes = source.bytes
            let marks = String(decoding: bytes[opening].prefix { $0 == bytes[opening.lowerBound] }, as: UTF8.self)
            let end = Span(file: file, start: bytes.count, end: bytes.count)
            let isOnLine = bytes.last.map { !LineEnd.isPart($0) } ?? false
            return Diagnostic(
                .unclosedFence, "unterminated block of rules", at: span(opening), label: "opened here",
                help: "close it with a line of as many backticks",
                fixes: [Diagnostic.Fix(end, (isOnLine ? "\n" : "") + marks + "\n")])
        case .otherSpelling(let fence, let info):
            return Diagnostic(
                .ignoredBlock, "a block that looks like rules is ignored", at: span(fence),
                label: "the word after the fence is not `phene`",
                help: "write `phene`, or another word such as `text` if these are not rules",
                fixes: [Diagnostic.Fix(span(info), "phene")])
        case .indented(let fence):
            return Diagnostic(
                .ignoredBlock, "a block that looks like rules is ignored", at: span(fence),
                label: "its fence does not start the line",
                notes: ["a fence may be indented by up to three spaces, and must not be in a list or a quotation"],
                help: "start its lines at the margin, or write another word such as `text` if these are not rules")
        case .within(let fence, let outer):
            return Diagnostic(
                .ignoredBlock, "a block that looks like rules is ignored", at: span(fence),
                label: "it is inside another block",
                others: [Diagnostic.Mark(span(outer), "which is opened here and not closed")],
                help: "close the other block, or open it with a longer fence if it should contain this one")
        case .unclosedComment(let comment):
            return Diagnostic(
                .ignoredBlock, "rules after an unterminated HTML comment are ignored", at: span(comment),
                label: "opened here", help: "close it with `-->`")
        case .hidden(let character, let range):
            return .hidden(character, at: span(range), fix: character.endsLine ? "\n" : "")
        case .encoding(let name):
            return Diagnostic(
                .notUTF8, "the file is encoded in \(name)", at: Span(file: file, start: 0, end: 0),
                notes: ["rule files are encoded in UTF-8"], help: "save the file as UTF-8")
        }
    }
}
