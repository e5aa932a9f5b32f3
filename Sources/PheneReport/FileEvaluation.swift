// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneReaders
public import PheneRuntime

/// A genotype file evaluated under a pack: what a report is made of.
///
///     let person = try FileEvaluation(of: "genome.txt", under: Norepinephrine.self, inputs: .init(wilson: false))
///     print(TextReport(ReportContent(person)).text)
///
/// Loci that a consent withholds are not read, so that no message can speak of them.
public struct FileEvaluation: Sendable {
    /// The person under the pack.
    public let evaluation: Evaluation
    /// What a report says of the file.
    public let file: FileFacts

    /// Reads and evaluates a file under a pack that is compiled into the program.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - pack: the type that the compiler generates for the pack.
    ///   - inputs: the answers to the pack's questions.
    ///   - options: what the caller states of the file.
    /// - Throws: a `ReadError` where the file as a whole cannot be read.
    /// - Complexity: O(bytes of the file + gates of the pack).
    public init<P: CompiledPack>(
        of path: String, under pack: P.Type, inputs: P.Inputs = P.Inputs(), options: ReadOptions = ReadOptions()
    ) throws(ReadError) {
        do throws(Failure) {
            try self.init(of: path, under: P.pack, answers: inputs.answers, options: options)
        } catch {
            switch error {
            case .file(let error): throw error
            case .answer: preconditionFailure("generated inputs answer as their pack asks")
            }
        }
    }

    /// A person who was evaluated under one of several packs.
    init(evaluation: Evaluation, file: FileFacts) {
        self.evaluation = evaluation
        self.file = file
    }

    /// Why a file could not be evaluated.
    public enum Failure: Error, Sendable {
        /// The file as a whole cannot be read.
        case file(ReadError)
        /// The pack does not take an answer, or it contradicts another one.
        case answer(AnswerError)

        /// One sentence without a full stop.
        public var message: String {
            switch self {
            case .file(let error): error.message
            case .answer(let error): error.message
            }
        }
    }

    /// Reads and evaluates a file under a pack that is opened at run time.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - pack: the rules.
    ///   - answers: the answers to the pack's questions, by name.
    ///   - calls: results of genes from outside, which override what the file says of them.
    ///   - options: what the caller states of the file. The loci in its `withheld` are not read either.
    /// - Throws: a ``Failure`` for a file that cannot be read as a whole, or an answer that the pack does not take.
    /// - Complexity: O(bytes of the file + gates of the pack).
    public init(
        of path: String, under pack: Pack, answers: Answers = [:], calls: OutsideCalls = OutsideCalls(),
        options: ReadOptions = ReadOptions()
    ) throws(Failure) {
        var options = options
        do throws(AnswerError) {
            options.withheld += try pack.withheldLoci(under: answers).map { pack.loci.loci[$0] }
        } catch {
            throw .answer(error)
        }
        let read: GenotypeFile
        do throws(ReadError) {
            read = try readGenotypes(at: path, loci: pack.loci, options: options)
        } catch {
            throw .file(error)
        }
        do throws(AnswerError) {
            evaluation = try Evaluation(pack, genome: read.genome, answers: answers, calls: calls)
        } catch {
            throw .answer(error)
        }
        file = FileFacts(read)
    }

    /// Evaluates what is known without a genotype file: results from outside, and answers.
    ///
    /// - Parameters:
    ///   - pack: the rules.
    ///   - answers: the answers to the pack's questions, by name.
    ///   - calls: results of genes from outside.
    ///   - sex: of the person; `nil` where it is not stated.
    /// - Throws: an `AnswerError` for an answer that the pack does not take.
    public init(
        withoutFileUnder pack: Pack, answers: Answers = [:], calls: OutsideCalls, sex: Sex? = nil
    ) throws(AnswerError) {
        try pack.check(answers)
        evaluation = try Evaluation(pack, genome: Genome(sex: sex), answers: answers, calls: calls)
        file = .none
    }
}
