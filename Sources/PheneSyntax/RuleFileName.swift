// SPDX-License-Identifier: Apache-2.0

/// What a file's name says of rules in it.
///
/// The names of rule files end in `.phene`, `.md` or `.markdown`, in small or large letters. The build plugins, which can
/// use no library, hold the same table.
public enum RuleFileName: Sendable {
    /// All of it is rules.
    case rules
    /// A text in Markdown, which may hold blocks of rules.
    case literate
    /// It looks like a rule file, and is not read: `wilson.phene.txt`, `wilson.phene.bak`, `.wilson.phene`, `.phene`.
    case lookalike
    /// Anything else.
    case other

    /// - Parameter path: a name, perhaps with folders before it.
    public init(_ path: String) {
        let name = path.utf8.split(separator: 0x2F).last.map { Array($0.map { Self.small($0) }) } ?? []
        let parts = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        let ending = parts.count > 1 ? parts[parts.count - 1] : []
        let isHidden = name.first == 0x2E
        func isPhene(_ part: ArraySlice<UInt8>) -> Bool { part.elementsEqual("phene".utf8) }
        if isPhene(ending) {
            self = isHidden ? .lookalike : .rules
        } else if ending.elementsEqual("md".utf8) || ending.elementsEqual("markdown".utf8) {
            self = isHidden ? .other : .literate
        } else {
            // `x.phene~` is a copy that an editor left.
            let hasPhene = parts.dropFirst().dropLast().contains(where: isPhene) || ending.elementsEqual("phene~".utf8)
            self = hasPhene ? .lookalike : .other
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
