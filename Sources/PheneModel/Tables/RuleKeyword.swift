// SPDX-License-Identifier: Apache-2.0

/// A word of the rule language that is one of a closed list, such as a verb or a grade of evidence; the raw value is its
/// spelling.
public protocol RuleKeyword: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {}

extension RuleKeyword {
    /// The word as rules write it.
    public var name: String { rawValue }

    /// All words in the order of their declaration.
    static var spelling: String {
        var spelling = ""
        for word in allCases { spelling += (spelling.utf8.isEmpty ? "" : " ") + word.name }
        return spelling
    }

    /// Its index among all, in the order of their declaration.
    var number: Int {
        for (number, word) in Self.allCases.enumerated() where word == self { return number }
        return 0
    }
}
