// SPDX-License-Identifier: Apache-2.0

/// Names in generated Swift code: `dbh_activity` becomes `dbhActivity` or `DbhActivity`.
///
/// Names within one list are unique, and none is reserved by Swift or used by the generated code. A name gets its short form
/// if that is free. Names with the same short form, such as `a_b` and `aB`, and names with a reserved short form keep their
/// own spelling, followed by `_` and a number if that is taken too.
enum SwiftName {
    /// The keywords that must be in backticks as the name of a member, from "Keywords and Punctuation" in The Swift Programming
    /// Language.
    private static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "inout",
        "internal", "let", "open", "operator", "private", "precedencegroup", "protocol", "public", "rethrows",
        "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer",
        "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where",
        "while", "Any", "as", "await", "false", "is", "nil", "super", "throws", "true", "try",
    ]

    /// The names that a member of a generated type cannot have, even in backticks: Swift reserves them, or the type already has
    /// such a member.
    private static let membersTaken: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "_",
        "first", "index", "hash", "allCases", "rawValue", "hashValue", "answer", "answers",
    ]

    /// Unique member names for a list of names.
    static func members(_ names: [String]) -> [String] {
        unique(names.map { (short: member($0), own: spelled($0)) }, isFree: isFree).map(escaped)
    }

    private static func isFree(_ member: String) -> Bool {
        !membersTaken.contains(member) && !SwiftTypeNames.reserved.contains(member)
    }

    /// A name in lower camel case, such as `dbhActivity`.
    private static func member(_ name: String) -> String {
        let words = words(of: name)
        var result = ""
        for (index, word) in words.enumerated() { result += index == 0 ? lowerFirst(word) : upperFirst(word) }
        return begun(result)
    }

    /// A name in upper camel case, such as `DbhActivity`.
    static func type(_ name: String) -> String { begun(words(of: name).map { upperFirst($0) }.joined()) }

    /// Short names where they are free and unique, and the own spelling otherwise.
    private static func unique(
        _ names: [(short: String, own: String)], isFree: (String) -> Bool
    ) -> [String] {
        var count: [String: Int] = [:]
        for name in names { count[name.short, default: 0] += 1 }
        let hasShort = names.map { count[$0.short] == 1 && isFree($0.short) }
        var taken = Set(zip(names, hasShort).compactMap { $1 ? $0.short : nil })
        return zip(names, hasShort).map { name, hasShort in
            if hasShort { return name.short }
            var result = isFree(name.own) ? name.own : name.own + "_"
            var number = 2
            while !isFree(result) || !taken.insert(result).inserted {
                result = name.own + "_\(number)"
                number += 1
            }
            return result
        }
    }

    /// A name with the characters replaced that no Swift name can have. The star and dot of allele names are spelled out.
    private static func spelled(_ name: String) -> String {
        var plain = ""
        for character in name {
            switch character {
            case "*": plain += "_star"
            case ".": plain += "_point_"
            case "/", "(", ")": plain += "_"
            default: plain.append(character)
            }
        }
        return begun(plain)
    }

    private static func words(of name: String) -> [Substring] { spelled(name).split(separator: "_") }

    private static func upperFirst(_ word: Substring) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// A word with a lowercase first letter. An abbreviation in capitals is lowercased as a whole.
    private static func lowerFirst(_ word: Substring) -> String {
        word.allSatisfy { !$0.isLowercase } ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
    }

    /// A name with `_` at its start if it is empty or starts with a digit.
    private static func begun(_ name: String) -> String {
        if name.isEmpty { return "_unnamed" }
        return name.first.map { $0.isNumber } == true ? "_" + name : name
    }

    private static func escaped(_ name: String) -> String { reserved.contains(name) ? "`" + name + "`" : name }
}
