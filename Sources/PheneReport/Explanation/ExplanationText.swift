// SPDX-License-Identifier: Apache-2.0

public import PheneModel
public import PheneRuntime
internal import PheneGenome
internal import PheneJSON

/// Why a result is what it is: the rule and its line, the row of the rule, the row of the file, and what would change it.
public struct ExplanationText: Sendable {
    /// What can be explained.
    public enum Topic: Sendable, Hashable {
        /// A locus, question, finding or pathway.
        case subject(Subject)
        /// A recommendation, by its index.
        case advice(Int)
    }

    /// The version of the schema of ``json``.
    public static let version = 2

    private let topic: Topic
    private let name: String
    private let headline: String
    private let lines: [(depth: Int, text: String)]
    private let provenance: [String]

    /// Explains the subject of a name: a finding, pathway, recommendation, question, rsID or alias.
    ///
    /// - Parameters:
    ///   - name: the name in the rules.
    ///   - evaluation: the person's evaluation under the pack.
    ///   - file: facts about the file, for the build.
    /// - Returns: `nil` if the pack has nothing of this name; ``names(in:)`` lists all names.
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
        if case .subject(.finding(let index)) = topic,
            let entry = Self.pharmacogene(ofFinding: index, in: evaluation, hasFile: !file.isNone)
        {
            headline = entry.gene + ": " + (entry.phenotype?.text ?? entry.alleleText)
            lines = entry.chain
        } else {
            headline = explanation.headline
            lines = explanation.lines.map { ($0.depth, $0.text) }
        }
        var provenance = file.buildEvidence.map { "build: " + $0 }
        if provenance.isEmpty, let build = file.build { provenance.append("build: " + build.name) }
        provenance.append(
            file.isNone
                ? "no genotype file: what is known comes from outside"
                : evaluation.genome.isPlusStrand
                    ? "strand: the alleles of the file are on the plus strand, as in the rules; none was complemented"
                    : "strand: the file does not state it, so where alleles fit both strands, both genotypes stay possible"
        )
        provenance.append("rules: \(evaluation.pack.name) \(evaluation.pack.version)")
        self.provenance = provenance
    }

    /// The gene whose phenotype or score a finding is; `nil` for other findings.
    private static func pharmacogene(
        ofFinding index: Int, in evaluation: Evaluation, hasFile: Bool
    ) -> PharmacogeneEntry? {
        if evaluation.pack.pharmacogeneCount == 0 { return nil }
        let shown = DisclosurePolicy(evaluation, hasFile: hasFile)
        switch shown.facts.roles[index] {
        case .phenotype(let number), .score(let number): return PharmacogeneEntry(number, in: shown)
        case .guidance, .expected, .other: return nil
        }
    }

    /// Plain text of at most 80 columns.
    ///
    /// - Parameter isColoured: whether to use ANSI colours; the words are the same without.
    public func text(isColoured: Bool = false) -> String {
        var page = Page(isColoured: isColoured)
        page.paragraphs(headline, tone: .strong)
        for line in lines { page.paragraphs(line.text, indent: 2 * line.depth) }
        page.blank()
        for line in provenance { page.paragraphs(line, tone: .quiet) }
        return page.text
    }

    /// The same as JSON: `schema` is `phene-explanation`; the depth of `lines` is 1 or more, below the headline.
    public var json: String {
        let head = [JSON.Member("schema", "phene-explanation"), JSON.Member("version", .integer(Self.version))]
        return JSON.object(head + members).inertText
    }

    /// What is explained, and the explanation.
    var members: [JSON.Member] {
        let kind =
            switch topic {
            case .subject(.locus): "locus"
            case .subject(.input): "input"
            case .subject(.finding): "finding"
            case .subject(.pathway): "pathway"
            case .advice: "advice"
            }
        return [
            JSON.Member("name", .string(name)), JSON.Member("kind", .string(kind)),
            JSON.Member("headline", .string(headline)),
            JSON.Member("lines", .array(lines.map { ["depth": .integer($0.depth), "text": .string($0.text)] })),
            JSON.Member("provenance", .strings(provenance)),
        ]
    }

    /// All names that can be explained, without aliases.
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
