// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneJSON

/// What a pack relies on in the packs that it uses: a line of name, version and digest for each, in `Pack.lock`.
public struct PackLock: Sendable, Hashable {
    /// The name of the file, which lies in the folder of the rule file with the `use`.
    public static let fileName = "Pack.lock"

    struct Entry: Sendable, Hashable {
        let name: String
        let version: String
        /// The SHA-256 of what the pack means, in hexadecimal digits.
        let digest: String
    }

    /// Sorted by name.
    let entries: [Entry]
    /// The path of the rule file in whose folder the lock lies.
    public let ruleFile: String

    /// The content of the file.
    public var text: String {
        "# What this pack was checked against; `phene check --update-lock` writes it.\n"
            + entries.map { "\($0.name) \($0.version) sha256 \($0.digest)\n" }.joined()
    }

    /// The entries of a lock file; lines that are none are passed over, and what they would lock is not locked.
    static func entries(in bytes: [UInt8]) -> [Entry] {
        bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            let words = line.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 4, words[2] == "sha256" else { return nil }
            return Entry(name: words[0], version: words[1], digest: words[3])
        }
    }
}

extension RuleBook {
    /// The SHA-256 of what the book means: of its form as JSON without its tests and without the places in the files.
    var digest: String {
        guard case .object(let members) = json else { return "" }
        let kept = members.filter { !["ir", "files", "tests", "properties"].contains($0.name) }
        return SHA256(Array(JSON.object(kept).withoutPlaces.text.utf8)).hex
    }
}

extension JSON {
    /// The same without the members that say where something stands.
    fileprivate var withoutPlaces: JSON {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutPlaces))
        case .object(let members):
            .object(members.filter { $0.name != "at" }.map { Member($0.name, $0.value.withoutPlaces) })
        default: self
        }
    }
}
