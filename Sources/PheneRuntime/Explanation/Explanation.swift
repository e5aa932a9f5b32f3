// SPDX-License-Identifier: Apache-2.0

/// Why a result is what it is: a headline and the lines beneath it, from the rule down to the row of the file.
public struct Explanation: Sendable, CustomStringConvertible {
    /// A reason.
    public struct Line: Sendable {
        /// 1 for a line right beneath the headline, 2 for what that line rests on ...
        public let depth: Int
        /// One sentence, without indentation.
        public let text: String
    }
    /// What the result is.
    public var headline: String
    /// The reasons, each behind what it explains.
    public var lines: [Line] = []

    init(_ headline: String) { self.headline = headline }

    mutating func add(_ text: String, depth: Int = 1) {
        if !text.isEmpty { lines.append(Line(depth: depth, text: text)) }
    }

    mutating func add(_ other: Explanation, depth: Int) {
        add(other.headline, depth: depth)
        for line in other.lines { add(line.text, depth: depth + line.depth) }
    }

    /// The headline and its lines, each indented by two spaces a level.
    public var description: String {
        var text = headline
        for line in lines {
            text += "\n"
            for _ in 0..<line.depth { text += "  " }
            text += line.text
        }
        return text
    }
}

/// Texts with a comma between, and a word before the last: `low, reduced or high`.
func joined(_ texts: [String], _ word: String) -> String {
    var all = ""
    for (index, text) in texts.enumerated() {
        if index > 0 { all += index == texts.count - 1 ? " " + word + " " : ", " }
        all += text
    }
    return all
}
