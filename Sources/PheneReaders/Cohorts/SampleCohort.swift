// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
package import PheneGenome

/// A VCF, BCF or PLINK 2 fileset with all of its samples.
///
/// It is read once. The records that the reader of one sample would parse are kept, and that reader then gets them for one sample after
/// the other; see `SampleReader`.
public final class SampleCohort: @unchecked Sendable {
    // Immutable after `init`: the parser is only copied from.

    /// The path as it was given.
    public let path: String
    /// The people in the order of the columns.
    public let people: CohortPeople
    /// The format: VCF or BCF, with its compression.
    public let format: String
    /// How many records the file has; where an index led to them, how many were read.
    public private(set) var variantCount = 0
    /// How many records were kept.
    public private(set) var rowCount = 0
    /// The evidence for the build, in one sentence.
    public private(set) var buildText = ""
    /// The problems of single lines that are the same for all samples.
    public private(set) var issues: [ReadIssue] = []

    let reader: VCFReader
    let parser: VCFRecordParser
    let ending: VCFReader.Ending
    let text: OpenedText
    let kept: KeptRecords
    /// The stated sex of each person: 1 is male, 2 female, 0 not stated; empty where none is.
    package let statedSexes: [UInt8]

    /// The loci that are read: those of the packs without those that are withheld.
    package var loci: LocusTable { reader.loci }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: of a VCF or BCF, which may be compressed; an index beside it is used.
    ///   - loci: the loci of the packs.
    ///   - options: what the user states of the file. No sample is chosen, and nothing is assumed at sites without a record.
    ///   - memory: the most bytes of records that are kept.
    ///   - sexes: the stated sex of each person: 1 is male, 2 female, 0 not stated.
    /// - Throws: a ``CohortError`` where the file as a whole cannot be read.
    /// - Complexity: linear in the file.
    public convenience init(
        at path: String, loci: JoinedLoci, options: ReadOptions = ReadOptions(), memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            reading { () throws(FileError) in try FileSource.open(path) }, path: path, loci: loci, options: options,
            memory: memory, sexes: sexes)
    }

    /// Reads a PLINK 2 fileset.
    ///
    /// - Parameters:
    ///   - path: the path of the `.pgen`; the other files are beside it.
    ///   - loci: the loci of the packs.
    ///   - options: what the user states of the fileset.
    ///   - memory: the most bytes of records that are kept.
    ///   - countsSexes: whether the sex of a person, as variants of X and Y show it, matters to anybody.
    ///   - sexes: the stated sex of each person: 1 is male, 2 female, 0 not stated.
    /// - Throws: a ``CohortError`` where the fileset as a whole cannot be read.
    /// - Complexity: linear in the `.pvar` and the `.psam`, and in the records that are kept.
    public convenience init(
        ofPgen path: String, loci: JoinedLoci, options: ReadOptions = ReadOptions(), memory: Int,
        countsSexes: Bool = true,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            pgen: reading { () throws(FileError) in try FileSource.open(path) }, path: path, loci: loci,
            options: options, memory: memory, countsSexes: countsSexes, sexes: sexes)
    }

    /// Reads a PLINK 2 fileset that is in memory, with its other files in `options`.
    package convenience init(
        ofPgen bytes: [UInt8], path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        countsSexes: Bool = true,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            pgen: MemorySource(bytes), path: path, loci: loci, options: options, memory: memory,
            countsSexes: countsSexes, sexes: sexes)
    }

    private convenience init(
        pgen source: some ByteSource, path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        countsSexes: Bool, sexes: (CohortPeople) throws(CohortError) -> [UInt8]?
    ) throws(CohortError) {
        let options = options.ofCohort
        let reader = VCFReader(
            path: path, loci: loci.table.without(HiddenLoci(options.withheld)), options: options, keeps: memory)
        var gatherer = try PgenGatherer(source, path: path, reader: reader, countsSexes: countsSexes)
        let stated = try sexes(gatherer.people) ?? []
        do throws(CohortError) {
            try gatherer.gather(stated: stated)
        } catch {
            if case .read(let failure) = error { throw Self.error(failure, path: path, memory: memory) }
            throw error
        }
        try self.init(
            path: path, format: "PLINK pgen", reader: reader, gatherer.gathered, gatherer.keeper.text,
            gatherer.people, stated)
    }

    /// Reads a BGEN file.
    ///
    /// - Parameters:
    ///   - path: the path of the `.bgen`; a `.sample` may be beside it.
    ///   - loci: the loci of the packs.
    ///   - options: what the user states of the file. Its gates have the lowest probability of a genotype that is used.
    ///   - memory: the most bytes of records that are kept.
    ///   - sexes: the stated sex of each person: 1 is male, 2 female, 0 not stated.
    /// - Throws: a ``CohortError`` where the file as a whole cannot be read.
    /// - Complexity: linear in the variants, and in the people of those that are kept.
    public convenience init(
        ofBgen path: String, loci: JoinedLoci, options: ReadOptions = ReadOptions(), memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            bgen: reading { () throws(FileError) in try FileSource.open(path) }, path: path, loci: loci,
            options: options, memory: memory, sexes: sexes)
    }

    /// Reads a BGEN file that is in memory, with its `.sample` in `options`.
    package convenience init(
        ofBgen bytes: [UInt8], path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            bgen: MemorySource(bytes), path: path, loci: loci, options: options, memory: memory, sexes: sexes)
    }

    private convenience init(
        bgen source: some ByteSource, path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]?
    ) throws(CohortError) {
        let options = options.ofCohort
        let reader = VCFReader(
            path: path, loci: loci.table.without(HiddenLoci(options.withheld)), options: options, keeps: memory)
        var gatherer = try BgenGatherer(source, path: path, reader: reader)
        let stated = try sexes(gatherer.people) ?? []
        do throws(CohortError) {
            try gatherer.gather()
        } catch {
            if case .read(let failure) = error { throw Self.error(failure, path: path, memory: memory) }
            throw error
        }
        let least = options.gates.minProbability
        try self.init(
            path: path,
            format: least > 0 ? "BGEN, imputed: genotypes with a probability of \(least)" : "BGEN, imputed",
            reader: reader, gatherer.gathered, gatherer.keeper.text, gatherer.people, stated)
    }

    private init(
        path: String, format: String, reader: VCFReader, _ gathered: VCFReader.Gathered, _ text: OpenedText,
        _ people: CohortPeople, _ stated: [UInt8]
    ) throws(CohortError) {
        self.path = path
        self.format = format
        self.reader = reader
        self.people = people
        self.text = text
        parser = gathered.parser
        ending = gathered.ending
        kept = gathered.parser.kept ?? KeptRecords(limit: 0)
        statedSexes = stated
        try readFacts()
    }

    /// Reads a file that is in memory.
    package convenience init(
        in bytes: [UInt8], path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            MemorySource(bytes), path: path, loci: loci, options: options, memory: memory, sexes: sexes)
    }

    private init(
        _ source: some ByteSource, path: String, loci: JoinedLoci, options: ReadOptions, memory: Int,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]?
    ) throws(CohortError) {
        let options = options.ofCohort
        let hidden = HiddenLoci(options.withheld)
        let reader = VCFReader(path: path, loci: loci.table.without(hidden), options: options, keeps: memory)
        let gathered: VCFReader.Gathered
        var onePerson: GenotypeFile.Layout?
        do throws(ReadError) {
            text = try OpenedText(source, path: path, columns: nil)
            switch text.content {
            case .vcf, .vcfBlocks, .bcf: break
            case .rows(let found): onePerson = found.layout.kind
            case .plink: onePerson = .plink
            }
        } catch {
            throw .read(error)
        }
        if let onePerson { throw .onePerson(path: path, format: onePerson.name) }
        do throws(ReadError) {
            gathered = try reader.gather(text, from: source)
        } catch {
            throw Self.error(error, path: path, memory: memory)
        }
        self.path = path
        self.reader = reader
        parser = gathered.parser
        ending = gathered.ending
        kept = gathered.parser.kept ?? KeptRecords(limit: 0)
        format = GenotypeFile.kind(text.layoutOfRecords, in: text.container)
        people = CohortPeople(names: kept.names)
        statedSexes = try sexes(people) ?? []
        if let twins = people.firstTwins {
            throw .sampleTwice(
                path: path, name: visible(people.idBytes(of: twins.first)),
                numbers: [twins.first + 1, twins.second + 1])
        }
        try readFacts()
    }

    /// Reads the first sample that can be read, for what is the same for all of them.
    ///
    /// - Throws: the error of the first sample where there is none, or where the file is to blame for it.
    private func readFacts() throws(CohortError) {
        var failure: ReadError?
        let reader = SampleReader(self)
        for person in 0..<people.count {
            if person % KeptRecords.markDistance == 0 {
                reader.read(person..<min(people.count, person + KeptRecords.markDistance))
            }
            do throws(ReadError) {
                let file = try reader.file(of: person, sex: nil)
                buildText = file.buildBasis.text
                variantCount = file.counts.data + file.counts.bad
                rowCount = kept.entries.count - reader.hiddenCount
                issues = file.issues.compactMap { shared($0) }
                return
            } catch {
                failure = failure ?? error
                if !kept.hasSampleLength, !error.isOfSample { break }
            }
        }
        if let failure { throw .read(failure) }
    }

    /// A problem of a line that no sample's genotype has a part in, shown by its first columns.
    private func shared(_ issue: ReadIssue) -> ReadIssue? {
        switch issue.problem {
        case .columns, .emptyColumn, .position, .cutOff, .invalidReference, .invalidAlternate, .alternateIsReference,
            .ambiguousReference, .wrongPosition, .end:
            guard let entry = kept.entries.first(where: { $0.number == issue.line }), issue.line > 0 else {
                return nil
            }
            let columns = entry.head.split(separator: 0x09, omittingEmptySubsequences: false).prefix(5)
            return ReadIssue(
                line: issue.line, problem: issue.problem, text: visible(columns.joined(separator: [0x09])),
                loci: issue.loci)
        case .index, .strayBytes, .normalized: return issue
        default: return nil
        }
    }

    /// A digest by which two runs know that they read the same file, in hexadecimal digits: of the names of the samples and all that is
    /// kept of the records.
    ///
    /// - Complexity: linear in what is kept.
    package func digest() -> String {
        var bytes = Array("\(people.count) samples, \(variantCount) records\n".utf8)
        for name in kept.names { bytes += name + [0x09] }
        for entry in kept.entries {
            bytes += entry.head + [0x0A]
            switch entry.samples {
            case .none: break
            case .text(let text, _): bytes += Array(SHA256(text).hex.utf8)
            case .record(_, let own): bytes += Array(SHA256(own).hex.utf8)
            case .coded(let samples): bytes += Array(samples.digest.utf8)
            }
        }
        return SHA256(bytes).hex
    }

    private static func error(_ error: ReadError, path: String, memory: Int) -> CohortError {
        switch error {
        case .file(.tooLarge(_, KeptRecords.limitName)): .tooManyRecords(path: path, limit: memory)
        default: .read(error)
        }
    }
}

extension ReadOptions {
    /// The options of a cohort: no sample is chosen, and nothing is assumed at sites without a record.
    fileprivate var ofCohort: ReadOptions {
        var options = self
        options.sample = nil
        options.absentMeansReference = false
        return options
    }
}

extension ReadError {
    /// Whether one sample may be to blame, so that others of the file can yet be read.
    fileprivate var isOfSample: Bool {
        switch self {
        case .file, .repeated, .contradictingStrands: true
        default: false
        }
    }
}
