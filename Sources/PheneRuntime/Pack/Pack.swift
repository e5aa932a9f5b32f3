// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// A compiled rule book: what to ask a genome, how to evaluate it, and what to say of the results.
///
/// Opening a pack reads its loci and its program; what a report says of a rule is read when it is asked for.
public final class Pack: Sendable {
    /// What the pack says of its rules. Indices into its lists are those of the rule book.
    public let records: PackRecords
    /// The loci, found by id. Their indices here are those of `Subject.locus`.
    public let loci: LocusTable
    /// The rules as gates.
    public let program: GateProgram
    /// The tables that the pack was opened from, as a compiler wrote them.
    package let tables: Tables
    /// For each variant where its record goes on behind the locus.
    private let variantEnds: [Int]
    /// The genes whose named alleles are matched, in the order of the rule book.
    let matchedGenes: [MatchedGene]

    /// The bytes of a pack.
    package struct Tables: Sendable {
        /// All texts.
        package let texts: PackBytes
        /// What the pack says of its rules.
        package let facts: PackBytes
        /// The rules as gates.
        package let gates: PackBytes

        /// Takes the value of each property.
        package init(texts: PackBytes, facts: PackBytes, gates: PackBytes) {
            self.texts = texts
            self.facts = facts
            self.gates = gates
        }
    }

    /// Reads the tables that a compiler wrote into a program.
    ///
    /// - Returns: `nil` where they are not those of one whole pack of this layout.
    /// - Complexity: linear in the size of the tables.
    public convenience init?(texts: StaticString, facts: StaticString, gates: StaticString) {
        self.init(texts: .literal(texts), facts: .literal(facts), gates: .literal(gates))
    }

    /// Reads the tables that a compiler wrote.
    ///
    /// - Returns: `nil` where they are not those of one whole pack of this layout. Tables in memory are checked through;
    ///   of literals, which a compiler of this layout wrote, only the program is.
    /// - Complexity: linear in the size of the tables.
    public convenience init?(texts: PackBytes, facts: PackBytes, gates: PackBytes) {
        let isCompiled = texts.isLiteral && facts.isLiteral && gates.isLiteral
        self.init(Tables(texts: texts, facts: facts, gates: gates), isChecked: !isCompiled)
    }

    /// - Parameters:
    ///   - tables: the bytes of a pack.
    ///   - isChecked: whether to check them through; without it they must be what a compiler of this layout wrote.
    /// - Returns: as ``init(texts:facts:gates:)``.
    package init?(_ tables: Tables, isChecked: Bool) {
        let (texts, facts, gates) = (tables.texts, tables.facts, tables.gates)
        guard let records = PackRecords(facts, texts: texts), let table = GateTable(gates), records.fit(table) else {
            return nil
        }
        self.records = records
        self.tables = tables
        guard let (loci, ends) = records.loci() else { return nil }
        variantEnds = ends
        guard let hash = records.hash(of: loci) else { return nil }
        self.loci = LocusTable(loci: loci, hash: hash)
        program = GateProgram(table)
        guard !isChecked || records.isSound(under: table, loci: loci) else { return nil }
        var genes: [MatchedGene] = []
        for index in 0..<records.pharmacogeneCount {
            genes.append(MatchedGene(records.pharmacogene(index), of: records, loci: loci))
        }
        matchedGenes = genes
    }

    /// The name as rules spell it.
    public var name: String { records.name }
    /// The version of the pack.
    public var version: String { records.version }
    /// What a report calls it.
    public var title: RuleText { records.title }
    /// What the pack says of itself; may be empty.
    public var about: RuleText { records.about }
    /// The SHA-256 of what the rules mean, in hexadecimal digits; how and where they are written, and whether they were
    /// compiled or interpreted, changes nothing. `Pack.lock` of a pack that uses this one holds the same digest.
    public var digest: String { records.digest }
    /// The language of the texts, by its two letters; empty where the rules do not name it.
    public var language: String { records.language }
    /// The languages that the pack has texts in, by their two letters: that of the rules first.
    public var languages: [String] { (language.isEmpty ? [] : [language]) + records.translatedLanguages }

    /// The texts of the rules in one of the pack's languages, with their references; see `PackRecords.texts(in:)`.
    public func texts(in language: String?) -> RuleTexts { records.texts(in: language) }

    /// How many rule files there are.
    package var fileCount: Int { records.fileCount }
    /// How many sources there are.
    public var sourceCount: Int { records.sourceCount }
    /// How many genes there are.
    public var geneCount: Int { records.geneCount }
    /// How many targets of recommendations there are.
    public var targetCount: Int { records.targetCount }
    /// How many inputs there are.
    public var inputCount: Int { records.inputCount }
    /// How many findings there are.
    public var findingCount: Int { records.findingCount }
    /// How many pathways there are.
    public var pathwayCount: Int { records.pathwayCount }
    /// How many recommendations there are.
    public var adviceCount: Int { records.adviceCount }
    /// How many topics there are.
    public var topicCount: Int { records.topicCount }
    /// How many figures of pathways there are.
    public var figureCount: Int { records.figureCount }

    /// The name under which rules cite a source.
    package func name(ofSource index: Int) -> String { records.name(ofSource: index) }
    /// The gene of a locus; `nil` where the rules name none.
    package func gene(ofLocus index: Int) -> Int? { records.gene(ofVariant: index) }
    func kind(ofInput index: Int) -> Input.Kind { records.kind(ofInput: index) }
    func subjects(ofFinding index: Int) -> [Subject] { records.subjects(ofFinding: index) }
    func findings(ofPathway index: Int) -> [Int] { records.findings(ofPathway: index) }
    func targets(ofAdvice index: Int) -> [Int] { records.targets(ofAdvice: index) }
    func subjects(ofAdvice index: Int) -> [Subject] { records.subjects(ofAdvice: index) }
    func gatedLoci(ofInput index: Int) -> [Int] { records.gatedLoci(ofInput: index) }

    /// The path of a rule file, relative to the package.
    public func file(_ index: Int) -> String { records.file(index) }
    /// A source, by its index in the rule book.
    public func source(_ index: Int) -> Source { records.source(index) }
    /// An authority, by its index in the rule book.
    public func authority(_ index: Int) -> Authority { records.authority(index) }
    /// A gene, by its index in the rule book.
    public func gene(_ index: Int) -> Gene { records.gene(index) }
    /// A scale, by its index in the rule book.
    public func scale(_ index: Int) -> Scale { records.scale(index) }
    /// What the rules say of a locus, by its index in ``loci``.
    public func variant(_ index: Int) -> Variant {
        records.variant(index, locus: loci.loci[index], end: variantEnds[index])
    }
    /// An input, by its index in the rule book.
    public func input(_ index: Int) -> Input { records.input(index) }
    /// A finding, by its index in the rule book.
    public func finding(_ index: Int) -> Finding { records.finding(index) }
    /// A pathway, by its index in the rule book.
    public func pathway(_ index: Int) -> Pathway { records.pathway(index) }
    /// A recommendation, by its index in the rule book.
    public func advice(_ index: Int) -> Advice { records.advice(index) }
    /// What a recommendation is about: a food, a habit, a test.
    public func target(_ index: Int) -> String { records.target(index) }
    /// A topic, by its index in the rule book.
    public func topic(_ index: Int) -> Topic { records.topic(index) }
    /// The figure of a pathway, by its index in the rule book.
    public func figure(_ index: Int) -> PathwayFigure { records.figure(index) }

    /// The place of a rule as `file:line`.
    public func text(of place: RuleLocation) -> String {
        (place.file < records.fileCount ? file(place.file) : "?") + ":" + String(place.line)
    }

    /// The name under which rules speak of a subject.
    public func name(of subject: Subject) -> String {
        switch subject {
        case .locus(let index): loci.loci[index].id.name
        case .input(let index): records.name(ofInput: index)
        case .finding(let index): records.name(ofFinding: index)
        case .pathway(let index): records.name(ofPathway: index)
        }
    }

    /// A code of a subject as rules write it: `C/T`, `yes`, `low`.
    public func name(of code: Int, of subject: Subject) -> String {
        switch subject {
        case .locus(let index): loci.loci[index].text(of: code)
        case .input(let index): input(index).values[code]
        case .finding(let index): scale(finding(index).scale).steps[code].name
        case .pathway(let index): scale(pathway(index).scale).steps[code].name
        }
    }
}
