// SPDX-License-Identifier: Apache-2.0

/// Names of generated Swift: `dbh_activity` becomes `dbhActivity` or `DbhActivity`.
enum SwiftName {
    /// The words that Swift would read as something else where a member's name stands, by the Swift book, "Keywords and
    /// Punctuation".
    private static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
        "internal", "let", "open", "operator", "private", "precedencegroup", "protocol", "public", "rethrows",
        "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer",
        "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where",
        "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
        "Type", "Protocol",
    ]

    /// `dbhActivity`
    static func member(_ name: String) -> String {
        let words = words(of: name)
        var result = ""
        for (index, word) in words.enumerated() { result += index == 0 ? lowerFirst(word) : upperFirst(word) }
        return escaped(result)
    }

    /// `DbhActivity`
    static func type(_ name: String) -> String {
        let result = words(of: name).map { upperFirst($0) }.joined()
        return escaped(result)
    }

    /// Members for a list of names; two that would be one keep their own spelling.
    static func members(_ names: [String]) -> [String] {
        var count: [String: Int] = [:]
        for name in names { count[member(name), default: 0] += 1 }
        return names.map { count[member($0)] == 1 ? member($0) : escaped(words(of: $0).joined(separator: "_")) }
    }

    /// The words between what no Swift name can hold; a star and a dot of an allele's name and a number are spelled.
    private static func words(of name: String) -> [Substring] {
        var plain = ""
        for character in name {
            switch character {
            case "*": plain += "_star"
            case ".": plain += "_point_"
            case "/", "(", ")": plain += "_"
            default: plain.append(character)
            }
        }
        return plain.split(separator: "_")
    }

    private static func upperFirst(_ word: Substring) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// A first word all in capitals is an abbreviation and is lowered whole.
    private static func lowerFirst(_ word: Substring) -> String {
        word.allSatisfy { !$0.isLowercase } ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
    }

    private static func escaped(_ name: String) -> String {
        if name.isEmpty { return "_unnamed" }
        if reserved.contains(name) { return "`" + name + "`" }
        return name.first.map { $0.isNumber } == true ? "_" + name : name
    }
}
