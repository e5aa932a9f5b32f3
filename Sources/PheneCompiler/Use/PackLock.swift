// SPDX-License-Identifier: Apache-2.0

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
