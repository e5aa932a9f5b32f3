// SPDX-License-Identifier: Apache-2.0

/// Names of generated Swift: `dbh_activity` becomes `dbhActivity` or `DbhActivity`.
///
/// Within one list no two names are the same, and none is one that Swift or the generated code reads as something else.
/// A name whose short form is free gets it; of names whose short form is one, such as `a_b` and `aB`, and of those that
/// would be a reserved one, each keeps its own spelling, with `_` behind it, and a number, where that is taken too.
enum SwiftName {
    /// The words that Swift would read as something else where a member's name stands, by the Swift book, "Keywords and
    /// Punctuation"; in backticks they are names.
    private static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "inout",
        "internal", "let", "open", "operator", "private", "precedencegroup", "protocol", "public", "rethrows",
        "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer",
        "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where",
        "while", "Any", "as", "await", "false", "is", "nil", "super", "throws", "true", "try",
    ]

    /// What no member of a generated type can be called, in backticks or without: Swift reads it otherwise, or the type
    /// has such a member already.
    private static let membersTaken: Set<String> = [
        "self", "Self", "init", "Type", "Protocol", "_",
        "first", "index", "hash", "allCases", "rawValue", "hashValue",
    ]

    /// Members for a list of names, which differ from each other.
    static func members(_ names: [String]) -> [String] {
        unique(names.map { (short: member($0), own: spelled($0)) }, isFree: isFree).map(escaped)
    }

    private static func isFree(_ member: String) -> Bool {
        !membersTaken.contains(member) && !SwiftTypeNames.reserved.contains(member)
    }

    /// `dbhActivity`
    private static func member(_ name: String) -> String {
        let words = words(of: name)
        var result = ""
        for (index, word) in words.enumerated() { result += index == 0 ? lowerFirst(word) : upperFirst(word) }
        return begun(result)
    }

    /// `DbhActivity`
    static func type(_ name: String) -> String { begun(words(of: name).map { upperFirst($0) }.joined()) }

    /// Short names where they are free and nobody else's, own spellings elsewhere.
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

    /// The name as it is, but for what no Swift name can hold; a star and a dot of an allele's name and a number are
    /// spelled.
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

    /// A first word all in capitals is an abbreviation and is lowered whole.
    private static func lowerFirst(_ word: Substring) -> String {
        word.allSatisfy { !$0.isLowercase } ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
    }

    /// A name that is empty, or begins with a digit, begins with `_`.
    private static func begun(_ name: String) -> String {
        if name.isEmpty { return "_unnamed" }
        return name.first.map { $0.isNumber } == true ? "_" + name : name
    }

    private static func escaped(_ name: String) -> String { reserved.contains(name) ? "`" + name + "`" : name }
}
