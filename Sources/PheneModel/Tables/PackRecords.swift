// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// The records of a compiled pack, each read when it is asked for: what a report says of the rules.
///
/// Opening finds where each record begins, and reads nothing else of it.
///
/// - Precondition: of all functions, that an index is one of the list's; that nothing reads past an end was checked when the pack
///   was opened.
public struct PackRecords: Sendable {
    let memory: PackMemory
    let texts: TextTable
    let heading: PackHeading
    /// The language of the texts, by its two letters; empty where the rules do not name it.
    public let language: String
    let sections: Sections
    /// For each further language where the numbers of the translated texts begin.
    let translations: [(language: String, start: Int)]
    /// Where the references of each text begin that has some.
    let references: [Int]
    private let hashPosition: Int

    /// For each kind of record where those records begin.
    struct Sections {
        let files: [Int], sources: [Int], authorities: [Int], genes: [Int], scales: [Int]
        let variants: [Int], inputs: [Int], gatedLoci: [Int], pharmacogenes: [Int], alleleFrequencies: [Int]
        let findings: [Int], pathways: [Int]
        let recommendations: [Int], overriders: [Int], targets: [Int]
        let topics: [Int], figures: [Int]

        init(_ reader: inout TableReader) {
            files = reader.nextSection()
            sources = reader.nextSection()
            authorities = reader.nextSection()
            genes = reader.nextSection()
            scales = reader.nextSection()
            variants = reader.nextSection()
            inputs = reader.nextSection()
            gatedLoci = reader.nextSection()
            pharmacogenes = reader.nextSection()
            alleleFrequencies = reader.nextSection()
            findings = reader.nextSection()
            pathways = reader.nextSection()
            recommendations = reader.nextSection()
            overriders = reader.nextSection()
            targets = reader.nextSection()
            topics = reader.nextSection()
            figures = reader.nextSection()
        }
    }

    /// - Parameters:
    ///   - digits: the numbers, as the compiler wrote them.
    ///   - texts: the texts, as UTF-8.
    /// - Returns: `nil` where they are not those of one whole pack.
    /// - Complexity: linear in the number of records and texts, and not in their size.
    public init?(_ digits: PackBytes, texts: PackBytes) {
        memory = PackMemory(digits)
        var table = TableReader(memory)
        self.texts = TextTable(texts, lengths: &table)
        guard self.texts.isWhole else { return nil }
        var reader = RecordReader(table, texts: self.texts)
        heading = reader.nextRecord(PackHeading.self)
        sections = reader.sections()
        language = reader.nextText()
        var translations: [(language: String, start: Int)] = []
        for _ in 0..<reader.nextCount() {
            let language = reader.nextText()
            guard let start = reader.section().first else { return nil }
            translations.append((language, start))
        }
        self.translations = translations
        references = reader.section()
        hashPosition = reader.position
        guard !reader.isBroken, sections.gatedLoci.count == sections.inputs.count,
            sections.overriders.count == sections.recommendations.count,
            sections.alleleFrequencies.count == sections.pharmacogenes.count
        else { return nil }
    }

    /// The name of the pack as rules spell it.
    public var name: String { heading.header.name }
    /// The version of the pack.
    public var version: String { heading.header.version }
    /// What a report calls the pack.
    public var title: RuleText { heading.header.title }
    /// What the pack says of itself; may be empty.
    public var about: RuleText { heading.header.about }
    /// The SHA-256 of what the rules mean, in hexadecimal digits; how and where they are written, and whether they were
    /// compiled or interpreted, changes nothing. `Pack.lock` of a pack that uses this one holds the same digest.
    public var digest: String { heading.digest }

    /// How many rule files there are.
    public var fileCount: Int { sections.files.count }
    /// How many sources there are.
    public var sourceCount: Int { sections.sources.count }
    /// How many authorities there are.
    public var authorityCount: Int { sections.authorities.count }
    /// How many genes there are.
    public var geneCount: Int { sections.genes.count }
    /// How many scales there are.
    public var scaleCount: Int { sections.scales.count }
    /// How many variants there are.
    public var variantCount: Int { sections.variants.count }
    /// How many inputs there are.
    public var inputCount: Int { sections.inputs.count }
    /// How many pharmacogenes there are.
    public var pharmacogeneCount: Int { sections.pharmacogenes.count }
    /// How many findings there are.
    public var findingCount: Int { sections.findings.count }
    /// How many pathways there are.
    public var pathwayCount: Int { sections.pathways.count }
    /// How many recommendations there are.
    public var adviceCount: Int { sections.recommendations.count }
    /// How many targets of recommendations there are.
    public var targetCount: Int { sections.targets.count }
    /// How many topics there are.
    public var topicCount: Int { sections.topics.count }
    /// How many figures of pathways there are.
    public var figureCount: Int { sections.figures.count }

    /// The path of a rule file, relative to the package.
    public func file(_ index: Int) -> String { text(sections.files[index]) }
    /// A source, by its index in the rule book.
    public func source(_ index: Int) -> Source { record(sections.sources[index], Source.self) }
    /// An authority, by its index in the rule book.
    public func authority(_ index: Int) -> Authority { record(sections.authorities[index], Authority.self) }
    /// A gene, by its index in the rule book.
    public func gene(_ index: Int) -> Gene { record(sections.genes[index], Gene.self) }
    /// A scale, by its index in the rule book.
    public func scale(_ index: Int) -> Scale { record(sections.scales[index], Scale.self) }
    /// An input, by its index in the rule book.
    public func input(_ index: Int) -> Input { record(sections.inputs[index], Input.self) }
    /// The alleles of a gene, by its index in the rule book.
    public func pharmacogene(_ index: Int) -> Pharmacogene { record(sections.pharmacogenes[index], Pharmacogene.self) }
    /// How often the named alleles of a gene were counted, by population, in the order written.
    public func frequencies(ofPharmacogene index: Int) -> [AlleleFrequencies] {
        list(sections.alleleFrequencies[index]) { $0.records(&$1) }
    }
    /// A finding, by its index in the rule book.
    public func finding(_ index: Int) -> Finding { record(sections.findings[index], Finding.self) }
    /// A pathway, by its index in the rule book.
    public func pathway(_ index: Int) -> Pathway { record(sections.pathways[index], Pathway.self) }
    /// A recommendation, by its index in the rule book.
    public func advice(_ index: Int) -> Advice { record(sections.recommendations[index], Advice.self) }
    /// The recommendations that override a recommendation, with the clauses that say so.
    public func overriders(ofAdvice index: Int) -> [Overrider] {
        list(sections.overriders[index]) { $0.records(&$1) }
    }
    /// What a recommendation is about: a food, a habit, a test.
    public func target(_ index: Int) -> String { text(sections.targets[index]) }
    /// Topics are in the order of their names.
    public func topic(_ index: Int) -> Topic { record(sections.topics[index], Topic.self) }
    /// A figure of a pathway, by its index in the rule book.
    public func figure(_ index: Int) -> PathwayFigure { record(sections.figures[index], PathwayFigure.self) }
    /// The loci of which nothing is shown before an input of consent is answered `yes`; empty for other inputs.
    public func gatedLoci(ofInput index: Int) -> [Int] {
        list(sections.gatedLoci[index]) { $0.indices(&$1, in: .variants) }
    }

    // What evaluations ask for often comes first in a record, and is read without the rest.

    /// The name under which rules speak of it.
    public func name(ofFinding index: Int) -> String { text(sections.findings[index]) }
    /// The name under which rules speak of it.
    public func name(ofPathway index: Int) -> String { text(sections.pathways[index]) }
    /// The name under which rules speak of it.
    public func name(ofInput index: Int) -> String { text(sections.inputs[index]) }
    /// The name under which rules cite it.
    public func name(ofSource index: Int) -> String { text(sections.sources[index]) }
    /// What an input asks for.
    public func kind(ofInput index: Int) -> Input.Kind {
        head(sections.inputs[index], Input.self) { $0.codeHead(with: &$1) }.kind
    }
    /// The gene of a variant.
    public func gene(ofVariant index: Int) -> Int? {
        head(sections.variants[index], Variant.self) { $0.codeHead(with: &$1) }.gene
    }
    /// What a finding reads.
    public func subjects(ofFinding index: Int) -> [Subject] {
        head(sections.findings[index], Finding.self) { $0.codeHead(with: &$1) }.subjects
    }
    /// The findings that a pathway counts.
    public func findings(ofPathway index: Int) -> [Int] {
        head(sections.pathways[index], Pathway.self) { $0.codeHead(with: &$1) }.flows.map { $0.finding }
    }
    /// What a recommendation is about.
    public func targets(ofAdvice index: Int) -> [Int] {
        head(sections.recommendations[index], Advice.self) { $0.codeHead(with: &$1) }.targets
    }
    /// What the condition of a recommendation reads.
    public func subjects(ofAdvice index: Int) -> [Subject] {
        head(sections.recommendations[index], Advice.self) {
            $0.codeHead(with: &$1)
            $1.record(&$0.condition)
        }.subjects
    }

    /// The loci of all variants, and where the records go on behind them; `nil` where a record is broken.
    package func loci() -> (loci: [Locus], ends: [Int])? {
        var loci: [Locus] = []
        var ends: [Int] = []
        for start in sections.variants {
            var reader = reader(start)
            var variant = Variant.blank
            variant.codeHead(with: &reader)
            reader.record(&variant.locus)
            if reader.isBroken { return nil }
            loci.append(variant.locus)
            ends.append(reader.position)
        }
        return (loci, ends)
    }

    /// A variant of which the locus has been read.
    ///
    /// - Parameter end: where its record goes on behind the locus.
    package func variant(_ index: Int, locus: Locus, end: Int) -> Variant {
        var variant = Variant.blank
        variant.gene = gene(ofVariant: index)
        variant.locus = locus
        var reader = reader(end)
        variant.codeTail(with: &reader)
        return variant
    }

    /// The perfect hash from the ids and aliases of loci to their indices; `nil` where the pack holds none that is whole.
    public func hash(of loci: [Locus]) -> PerfectHash? {
        var ids: [(key: UInt64, locus: UInt32)] = []
        for (index, locus) in loci.enumerated() {
            ids.append((locus.id.key, UInt32(index)))
            for alias in locus.aliases { ids.append((alias.key, UInt32(index))) }
        }
        var reader = reader(hashPosition)
        var displacements: [UInt32] = []
        for _ in 0..<reader.nextCount() { displacements.append(UInt32(reader.next())) }
        var keys: [UInt64] = []
        var values: [UInt32] = []
        for _ in 0..<reader.nextCount() {
            let number = reader.next()
            guard number <= ids.count else { return nil }
            keys.append(number == 0 ? PerfectHash.emptyKey : ids[number - 1].key)
            values.append(number == 0 ? 0 : ids[number - 1].locus)
        }
        return reader.isBroken ? nil : PerfectHash(displacements: displacements, keys: keys, values: values)
    }

    private func reader(_ start: Int) -> RecordReader { RecordReader(TableReader(memory, at: start), texts: texts) }

    private func record<Element: PackRecord>(_ start: Int, _ type: Element.Type) -> Element {
        var reader = reader(start)
        return reader.nextRecord(type)
    }

    private func head<Element: PackRecord>(
        _ start: Int, _ type: Element.Type, _ read: (inout Element, inout RecordReader) -> Void
    ) -> Element {
        var reader = reader(start)
        reader.skipsTexts = true
        var record = Element.blank
        read(&record, &reader)
        return record
    }

    private func list<Element>(_ start: Int, _ read: (inout RecordReader, inout [Element]) -> Void) -> [Element] {
        var reader = reader(start)
        var list: [Element] = []
        read(&reader, &list)
        return list
    }

    private func text(_ start: Int) -> String {
        var reader = reader(start)
        return reader.nextText()
    }

    /// The further languages in which there are texts, by their two letters.
    public var translatedLanguages: [String] { translations.map { $0.language } }

    /// The texts of the rules in one of the languages of the pack, with their references.
    ///
    /// - Parameter language: two letters, such as `de`; `nil` for the language of the rules.
    /// - Returns: of a language that the pack does not have, texts of which none is translated.
    /// - Complexity: linear in the number of texts.
    public func texts(in language: String?) -> RuleTexts {
        var references: [TextReferences] = []
        for start in self.references { references.append(record(start, TextReferences.self)) }
        var translations: [Int]?
        if let language, !isSame(language, self.language) {
            let own = self.translations.first { isSame($0.language, language) }
            translations = own.map { list($0.start) { $0.numbers(&$1) } } ?? []
        }
        return RuleTexts(texts, translations: translations, references: references)
    }
}

extension RecordReader {
    fileprivate mutating func sections() -> PackRecords.Sections { PackRecords.Sections(&reader) }
}
