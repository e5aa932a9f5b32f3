// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneTables

/// A compiled rule book: what to ask a genome, how to evaluate it, and what to say of the results.
///
/// Opening a pack reads its numbers once; the texts and rows of a rule are read when they are asked for.
public final class Pack: Sendable {
    public let name: String
    public let version: String
    public let title: String
    public let about: String
    /// The SHA-256 of what the rules mean, in hexadecimal digits; how and where they are written, and whether they were
    /// compiled or interpreted, changes nothing. `Pack.lock` of a pack that uses this one holds the same digest.
    public let digest: String
    /// The loci, found by id. Their indices here are those of ``Subject/locus(_:)``.
    public let loci: LocusTable
    public let program: GateProgram

    private let facts: [UInt32]
    private let texts: PackBytes
    private let files: Range<Int>
    private let sources: [Int]
    private let authorities: [Int]
    private let genes: [Int]
    private let scales: [Int]
    private let variants: [Int]
    private let inputs: [Int]
    private let findings: [Int]
    private let pathways: [Int]
    private let advices: [Int]
    private let targets: [Int]
    private let topics: [Int]
    private let courses: [Int]
    /// The language of the texts, by its two letters; empty where the rules do not name it.
    public let language: String
    /// For each further language its texts, sorted by their originals.
    let translations: [(language: String, texts: [Int])]
    private let fileOffsets: [Int]

    /// Reads the tables that a compiler wrote.
    ///
    /// - Returns: `nil` where they are not those of one whole pack of this layout. Tables in memory are checked through;
    ///   of literals, which a compiler of this layout wrote, only the program is.
    /// - Complexity: linear in the size of the tables.
    public init?(texts: PackBytes, facts: PackBytes, gates: PackBytes) {
        guard let numbers = facts.withBytes(Digits.numbers(in:)), let gateNumbers = gates.withBytes(Digits.numbers(in:))
        else { return nil }
        self.facts = numbers
        self.texts = texts
        var reader = FactsReader(TableReader(numbers), texts: texts)
        name = reader.text()
        version = reader.text()
        title = reader.text()
        about = reader.text()
        digest = reader.text()
        fileOffsets = reader.offsets()
        files = 0..<fileOffsets.count
        sources = reader.offsets()
        authorities = reader.offsets()
        genes = reader.offsets()
        scales = reader.offsets()
        variants = reader.offsets()
        inputs = reader.offsets()
        findings = reader.offsets()
        pathways = reader.offsets()
        advices = reader.offsets()
        targets = reader.offsets()
        topics = reader.offsets()
        courses = reader.offsets()
        language = reader.text()
        translations = reader.list { (language: $0.text(), texts: $0.offsets()) }
        var loci: [Locus] = []
        for offset in variants {
            var record = FactsReader(TableReader(numbers, at: offset), texts: texts)
            guard let locus = record.locus(), !record.isBroken else { return nil }
            loci.append(locus)
        }
        guard let hash = reader.lookUp(loci), !reader.isBroken else { return nil }
        self.loci = LocusTable(loci: loci, hash: hash)
        var advicesTargets: [Int] = []
        for offset in advices {
            var record = FactsReader(TableReader(numbers, at: offset), texts: texts)
            advicesTargets.append(record.advice().targets.count)
        }
        guard
            let program = GateProgram(
                gateNumbers, findings: findings.count, pathways: pathways.count, targetCounts: advicesTargets)
        else { return nil }
        self.program = program
        guard texts.isLiteral && facts.isLiteral && gates.isLiteral || isSound else { return nil }
    }

    /// Whether the records that are read on demand hold all that they should.
    var areRecordsWhole: Bool {
        isWhole(fileOffsets) { _ = $0.text() } && isWhole(sources) { _ = $0.source() }
            && isWhole(authorities) { _ = $0.authority() } && isWhole(genes) { _ = $0.gene() }
            && isWhole(scales) { _ = $0.scale() }
            && isWhole(variants) { _ = $0.variant() } && isWhole(inputs) { _ = $0.input() }
            && isWhole(findings) { _ = $0.finding() } && isWhole(pathways) { _ = $0.pathway() }
            && isWhole(advices) { _ = $0.advice() } && isWhole(targets) { _ = $0.text() }
            && isWhole(topics) { _ = $0.topic() } && isWhole(courses) { _ = $0.course() }
            && translations.allSatisfy { isWhole($0.texts) { _ = $0.translation() } }
    }

    private func isWhole(_ offsets: [Int], _ read: (inout FactsReader) -> Void) -> Bool {
        for index in offsets.indices {
            var reader = reader(offsets, index)
            read(&reader)
            if reader.isBroken { return false }
        }
        return true
    }

    func reader(_ offsets: [Int], _ index: Int) -> FactsReader {
        FactsReader(TableReader(facts, at: offsets[index]), texts: texts)
    }

    public var sourceCount: Int { sources.count }
    var authorityCount: Int { authorities.count }
    public var geneCount: Int { genes.count }
    var scaleCount: Int { scales.count }
    public var targetCount: Int { targets.count }
    public var inputCount: Int { inputs.count }
    public var findingCount: Int { findings.count }
    public var pathwayCount: Int { pathways.count }
    public var adviceCount: Int { advices.count }
    public var topicCount: Int { topics.count }
    public var courseCount: Int { courses.count }

    /// The path of a rule file, relative to the package.
    public func file(_ index: Int) -> String {
        var reader = reader(fileOffsets, index)
        return reader.text()
    }

    public func source(_ index: Int) -> SourceFacts {
        var reader = reader(sources, index)
        return reader.source()
    }

    public func authority(_ index: Int) -> AuthorityFacts {
        var reader = reader(authorities, index)
        return reader.authority()
    }

    public func gene(_ index: Int) -> GeneFacts {
        var reader = reader(genes, index)
        return reader.gene()
    }

    public func scale(_ index: Int) -> ScaleFacts {
        var reader = reader(scales, index)
        return reader.scale()
    }

    public func variant(_ index: Int) -> VariantFacts {
        var reader = reader(variants, index)
        return reader.variant()
    }

    public func input(_ index: Int) -> InputFacts {
        var reader = reader(inputs, index)
        return reader.input()
    }

    public func finding(_ index: Int) -> FindingFacts {
        var reader = reader(findings, index)
        return reader.finding()
    }

    public func pathway(_ index: Int) -> PathwayFacts {
        var reader = reader(pathways, index)
        return reader.pathway()
    }

    public func advice(_ index: Int) -> AdviceFacts {
        var reader = reader(advices, index)
        return reader.advice()
    }

    /// What an advice is about: a food, a habit, a test.
    public func target(_ index: Int) -> String {
        var reader = reader(targets, index)
        return reader.text()
    }

    /// Topics stand in the order of their names.
    public func topic(_ index: Int) -> TopicFacts {
        var reader = reader(topics, index)
        return reader.topic()
    }

    public func course(_ index: Int) -> CourseFacts {
        var reader = reader(courses, index)
        return reader.course()
    }

    /// The place of a rule as `file:line`.
    public func text(of place: RulePlace) -> String {
        (place.file < fileOffsets.count ? file(place.file) : "?") + ":" + String(place.line)
    }

    /// The name under which rules speak of a subject.
    public func name(of subject: Subject) -> String {
        switch subject {
        case .locus(let index): loci.loci[index].id.name
        case .input(let index): input(index).name
        case .finding(let index): finding(index).name
        case .pathway(let index): pathway(index).name
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
