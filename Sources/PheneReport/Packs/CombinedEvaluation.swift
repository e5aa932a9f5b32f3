// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
public import PheneGenome
public import PheneReaders
public import PheneRuntime

/// A genotype file evaluated under several packs and read once: what a report of several packs is made of.
///
///     let packs = try PackSet([Norepinephrine.pack, Pharmacogenes.pack])
///     let person = try CombinedEvaluation(of: "genome.txt", under: packs, answers: ["pots": "no"])
///     print(TextReport(CombinedContent(person)).text)
///
/// What a consent withholds in one pack is not read for any other.
public struct CombinedEvaluation: Sendable {
    /// The packs.
    public let packs: PackSet
    /// The person under each pack, in the order of ``packs``.
    public let parts: [FileEvaluation]
    /// What a report says of the file.
    public let file: FileFacts
    /// For each pack and each of its loci the consents of other packs that withhold it; empty where there are none.
    let consentsElsewhere: [[[ForeignConsent]]]

    /// Reads a file once and evaluates it under each pack.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - packs: the rules.
    ///   - answers: the answers to the questions of all packs, by name; see ``PackSet/answers(from:)``.
    ///   - calls: results of genes from outside, which override what the file says of them in every pack.
    ///   - options: what the caller states of the file. The loci in its `withheld` are not read either.
    /// - Throws: a `FileEvaluation.Failure` for a file that cannot be read as a whole, or an answer that a pack does not take.
    /// - Complexity: O(bytes of the file + gates of the packs).
    public init(
        of path: String, under packs: PackSet, answers: Answers = [:], calls: OutsideCalls = OutsideCalls(),
        options: ReadOptions = ReadOptions()
    ) throws(FileEvaluation.Failure) {
        try self.init(under: packs, answers: answers, calls: calls, options: options) {
            loci, options throws(ReadError) in
            try readGenotypes(at: path, loci: loci, options: options)
        }
    }

    /// Reads a file that is in memory; see ``init(of:under:answers:calls:options:)``.
    ///
    /// - Parameter path: the name of the file in the report.
    package init(
        in bytes: [UInt8], path: String, under packs: PackSet, answers: Answers = [:],
        calls: OutsideCalls = OutsideCalls(), options: ReadOptions = ReadOptions()
    ) throws(FileEvaluation.Failure) {
        try self.init(under: packs, answers: answers, calls: calls, options: options) {
            loci, options throws(ReadError) in
            try readGenotypes(in: bytes, path: path, loci: loci, options: options)
        }
    }

    /// Reads a file whose bytes another program gives; see ``init(of:under:answers:calls:options:)``.
    ///
    /// - Parameter path: the name of the file in the report.
    package init(
        from source: ProvidedSource, path: String, under packs: PackSet, answers: Answers = [:],
        calls: OutsideCalls = OutsideCalls(), options: ReadOptions = ReadOptions()
    ) throws(FileEvaluation.Failure) {
        try self.init(under: packs, answers: answers, calls: calls, options: options) {
            loci, options throws(ReadError) in
            try readGenotypes(from: source, path: path, loci: loci, options: options)
        }
    }

    private init(
        under packs: PackSet, answers: Answers, calls: OutsideCalls, options: ReadOptions,
        reading: (LocusTable, ReadOptions) throws(ReadError) -> GenotypeFile
    ) throws(FileEvaluation.Failure) {
        let own: [Answers]
        var options = options
        do throws(AnswerError) {
            own = try packs.answers(from: answers)
            for (pack, answers) in zip(packs.packs, own) {
                options.withheld += try pack.withheldLoci(under: answers).map { pack.loci.loci[$0] }
            }
        } catch {
            throw .answer(error)
        }
        let read: GenotypeFile
        do throws(ReadError) {
            read = try reading(packs.loci.table, options)
        } catch {
            throw .file(error)
        }
        let evaluations: [Evaluation]
        do throws(AnswerError) {
            let genomes = packs.packs.indices.map { packs.loci.genome(of: read, forPack: $0) }
            evaluations = try Self.evaluations(packs, genomes, own, calls)
        } catch {
            throw .answer(error)
        }
        self.init(packs, evaluations, FileFacts(read))
    }

    /// Evaluates what is known without a genotype file: results from outside, and answers.
    ///
    /// - Parameters:
    ///   - packs: the rules.
    ///   - answers: the answers to the questions of all packs, by name.
    ///   - calls: results of genes from outside.
    ///   - sex: of the person; `nil` where it is not stated.
    /// - Throws: an `AnswerError` for an answer that a pack does not take.
    public init(
        withoutFileUnder packs: PackSet, answers: Answers = [:], calls: OutsideCalls, sex: Sex? = nil
    ) throws(AnswerError) {
        let genomes = packs.packs.map { _ in Genome(sex: sex) }
        self.init(packs, try Self.evaluations(packs, genomes, packs.answers(from: answers), calls), .none)
    }

    /// A file that was evaluated under one pack.
    public init(_ person: FileEvaluation) {
        packs = PackSet(person.evaluation.pack)
        parts = [person]
        file = person.file
        consentsElsewhere = [[]]
    }

    /// The same file under other answers to questions that withhold nothing: it is not read again.
    ///
    /// - Parameters:
    ///   - answers: the answers to the questions of all packs, by name.
    ///   - calls: results of genes from outside.
    /// - Throws: an `AnswerError` for an answer that a pack does not take.
    public func answering(
        _ answers: Answers, calls: OutsideCalls = OutsideCalls()
    ) throws(AnswerError) -> CombinedEvaluation {
        let genomes = parts.map { $0.evaluation.genome }
        return CombinedEvaluation(
            packs, try Self.evaluations(packs, genomes, packs.answers(from: answers), calls), file)
    }

    private init(_ packs: PackSet, _ evaluations: [Evaluation], _ file: FileFacts) {
        let elsewhere = ForeignConsent.all(in: evaluations, packs)
        self.packs = packs
        parts = zip(evaluations, elsewhere).map { evaluation, consents in
            let shown =
                consents.isEmpty ? evaluation : evaluation.withholding(elsewhere: consents.map { $0.map { $0.name } })
            return FileEvaluation(evaluation: shown, file: file)
        }
        self.file = file
        consentsElsewhere = elsewhere
    }

    /// The person under each pack. The sex that an answer to one of them states is that of the person under all.
    private static func evaluations(
        _ packs: PackSet, _ genomes: [Genome], _ answers: [Answers], _ calls: OutsideCalls
    ) throws(AnswerError) -> [Evaluation] {
        @Sendable func evaluation(_ number: Int, sex: Sex?) throws(AnswerError) -> Evaluation {
            var genome = genomes[number]
            if let sex { genome.sex = sex }
            return try Evaluation(packs.packs[number], genome: genome, answers: answers[number], calls: calls)
        }
        let results = mapOnThreads(packs.packs.count) { number -> Result<Evaluation, AnswerError> in
            do throws(AnswerError) { return .success(try evaluation(number, sex: nil)) } catch {
                return .failure(error)
            }
        }
        var evaluations: [Evaluation] = []
        for result in results { evaluations.append(try result.get()) }
        if let sex = evaluations.compactMap({ $0.genome.sex }).first {
            for number in packs.packs.indices where evaluations[number].genome.sex != sex {
                evaluations[number] = try evaluation(number, sex: sex)
            }
        }
        return evaluations
    }
}
