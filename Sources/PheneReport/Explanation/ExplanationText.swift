// SPDX-License-Identifier: Apache-2.0

public import PheneRuntime
internal import PheneGenome
internal import PheneJSON

/// Why one result is what it is: the rule and its line, the row, the row of the file, and what would change it.
public struct ExplanationText: Sendable {
    /// What can be explained: something with a value, or an advice by its index.
    public enum Topic: Sendable, Hashable {
        case subject(Subject)
        case advice(Int)
    }

    private let topic: Topic
    private let name: String
    private let headline: String
    private let lines: [(depth: Int, text: String)]
    private let provenance: [String]

    /// Explains what a name stands for: a finding, pathway, advice, input, rsID or alias.
    ///
    /// - Parameters:
    ///   - name: as rules write it.
    ///   - evaluation: the person under the pack.
    ///   - file: what was read, for its build and strand.
    /// - Returns: `nil` where the pack has nothing of this name; ``names(in:)`` has all there are.
    public init?(of name: String, in evaluation: Evaluation, file: FileFacts) {
        guard let topic = Self.topic(name, in: evaluation.pack) else { return nil }
        self.topic = topic
        self.name = name
        let shown = evaluation.disclosed
        let explanation =
            switch topic {
            case .subject(let subject): shown.explanation(of: subject)
            case .advice(let index): shown.explanation(ofAdvice: index)
            }
        headline = explanation.headline
        lines = explanation.lines.map { ($0.depth, $0.text) }
        var provenance = file.grounds.map { "build: " + $0 }
        if provenance.isEmpty, let build = file.build { provenance.append("build: " + build.name) }
        provenance.append(
            evaluation.genome.isPlusStrand
                ? "strand: the letters of the file are those of the plus strand, as rules write them; none was turned"
                : "strand: the file does not state it, so letters that read both ways keep both readings")
        provenance.append("rules: \(evaluation.pack.name) \(evaluation.pack.version)")
        self.provenance = provenance
    }

    /// Plain text of at most 80 columns.
    public func text(isColoured: Bool = false) -> String {
        var page = Page(isColoured: isColoured)
        page.paragraphs(headline, tone: .strong)
        for line in lines { page.paragraphs(line.text, indent: 2 * line.depth) }
        page.blank()
        for line in provenance { page.paragraphs(line, tone: .quiet) }
        return page.text
    }

    /// The same as JSON: `schema` is `phene-explanation`, and `lines` have a depth of 1 or more below the headline.
    public var json: String {
        let kind =
            switch topic {
            case .subject(.locus): "locus"
            case .subject(.input): "input"
            case .subject(.finding): "finding"
            case .subject(.pathway): "pathway"
            case .advice: "advice"
            }
        let json: JSON = [
            "schema": "phene-explanation", "version": .integer(JSONReport.version), "name": .string(name),
            "kind": .string(kind), "headline": .string(headline),
            "lines": .array(
                lines.map { ["depth": .integer($0.depth), "text": .string($0.text)] }),
            "provenance": .strings(provenance),
        ]
        return json.inertText
    }

    /// All names that can be explained, aliases left out.
    public static func names(in pack: Pack) -> [String] {
        var names: [String] = []
        for index in 0..<pack.findingCount { names.append(pack.finding(index).name) }
        for index in 0..<pack.pathwayCount { names.append(pack.pathway(index).name) }
        for index in 0..<pack.adviceCount { names.append(pack.advice(index).name) }
        for index in 0..<pack.inputCount where pack.input(index).isAsked {
            names.append(pack.input(index).name)
        }
        return names + pack.loci.loci.map { $0.id.name }
    }

    private static func topic(_ name: String, in pack: Pack) -> Topic? {
        if let id = VariantID(Array(name.utf8)), let index = pack.loci.index(of: id) { return .subject(.locus(index)) }
        for index in 0..<pack.findingCount where pack.finding(index).name == name { return .subject(.finding(index)) }
        for index in 0..<pack.pathwayCount where pack.pathway(index).name == name { return .subject(.pathway(index)) }
        for index in 0..<pack.adviceCount where pack.advice(index).name == name { return .advice(index) }
        for index in 0..<pack.inputCount where pack.input(index).name == name { return .subject(.input(index)) }
        return nil
    }
}
