// SPDX-License-Identifier: Apache-2.0

/// The versions and digests of the packs that a pack uses, one on each line of `Pack.lock`.
public struct PackLock: Sendable, Hashable {
    /// The file name. The file is in the folder of the rule file with the `use`.
    public static let fileName = "Pack.lock"

    struct Entry: Sendable, Hashable {
        let name: String
        let version: String
        /// The SHA-256 of the meaning of the pack, in hexadecimal digits.
        let digest: String
    }

    /// The used packs, sorted by name.
    let entries: [Entry]
    /// The path of a rule file in the folder of the lock file.
    public let ruleFile: String

    /// The content of the file.
    public var text: String {
        "# The packs that this pack was checked against.\n"
            + entries.map { "\($0.name) \($0.version) sha256 \($0.digest)\n" }.joined()
    }

    /// The entries of a lock file. Malformed lines are ignored, so that their packs count as not locked.
    static func entries(in bytes: [UInt8]) -> [Entry] {
        bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            let words = line.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 4, words[2] == "sha256" else { return nil }
            return Entry(name: words[0], version: words[1], digest: words[3])
        }
    }
}
