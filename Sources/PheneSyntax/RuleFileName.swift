// SPDX-License-Identifier: Apache-2.0

/// The kind of a file by its name.
///
/// The names of rule files end in `.phene`, `.md` or `.markdown`, in any case. The build plugins, which can
/// use no library, have the same table.
public enum RuleFileName: Sendable {
    /// A file of rules.
    case rules
    /// A Markdown text, which may contain blocks of rules.
    case literate
    /// A file that looks like a rule file, but is not read: `wilson.phene.txt`, `wilson.phene.bak`, `.wilson.phene`,
    /// `.phene`.
    case lookalike
    /// Anything else.
    case other

    /// - Parameter path: a file name, with or without folders.
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
            // `x.phene~` is a backup of an editor.
            let hasPhene = parts.dropFirst().dropLast().contains(where: isPhene) || ending.elementsEqual("phene~".utf8)
            self = hasPhene ? .lookalike : .other
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
