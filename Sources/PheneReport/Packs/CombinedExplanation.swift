// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneRuntime

/// Why results of one name are what they are, in each pack that has the name; see ``ExplanationText``.
public struct CombinedExplanation: Sendable {
    /// The version of the schema of ``json`` for several packs.
    public static let version = 1

    /// The explanation of each pack that has the name, at least one.
    public let parts: [(pack: String, text: ExplanationText)]
    private let isOfSeveral: Bool

    /// Explains a finding, pathway, recommendation, question or site, in all packs that have it. The name of a pack and a dot before the
    /// name choose one of several packs: `norepinephrine.comt_activity`.
    ///
    /// - Returns: `nil` if no pack has anything of this name.
    public init?(of name: String, in person: CombinedEvaluation) {
        var parts: [(pack: String, text: ExplanationText)] = []
        for part in person.parts {
            let pack = part.evaluation.pack.name
            let text =
                ExplanationText(of: name, in: part.evaluation, file: part.file)
                ?? (name.utf8.starts(with: (pack + ".").utf8)
                    ? ExplanationText(
                        of: String(name.dropFirst(pack.count + 1)), in: part.evaluation, file: part.file) : nil)
            if let text { parts.append((pack, text)) }
        }
        if parts.isEmpty { return nil }
        self.parts = parts
        isOfSeveral = person.packs.isOfSeveral
    }

    /// Plain text of at most 80 columns; of several packs the explanation of one below that of another.
    ///
    /// - Parameter isColoured: whether to use ANSI colours; the words are the same without.
    public func text(isColoured: Bool = false) -> String {
        parts.map { $0.text.text(isColoured: isColoured) }.joined(separator: "\n")
    }

    /// The same for programs; see <doc:ReportAsJSON>.
    public var json: String {
        if !isOfSeveral { return parts[0].text.json }
        let json: JSON = [
            "schema": "phene-explanation-packs", "version": .integer(Self.version),
            "packs": .array(
                parts.map { .object([JSON.Member("pack", .string($0.pack))] + $0.text.members) }),
        ]
        return json.inertText
    }
}
