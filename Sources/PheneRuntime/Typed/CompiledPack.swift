// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A pack that was compiled into a Swift module. Generated enums conform to it; there are no values of them.
public protocol CompiledPack: Sendable {
    /// Answers to the questions of the pack.
    associatedtype Inputs: PackInputs

    /// The pack, opened at its first use and kept.
    static var pack: Pack { get }
}

extension CompiledPack {
    /// Evaluates the pack for one person.
    ///
    ///     let report = Norepinephrine.report(on: Genome(["rs1611115": "T/T"]), inputs: .init(pots: false))
    ///     report[.dbhActivity] == .veryLow
    ///
    /// Of what a consent withholds it has nothing; ``Report/undisclosed`` has.
    public static func report(on genome: Genome, inputs: Inputs = Inputs()) -> Report<Self> {
        do throws(AnswerError) {
            return try report(on: genome, answers: inputs.answers)
        } catch {
            preconditionFailure("generated inputs answer as their pack asks")
        }
    }

    /// Evaluates the pack for one person, with answers by names that are known only at run time.
    ///
    /// - Throws: an ``AnswerError`` for an answer that the pack does not take, or that contradicts another one or the genome.
    public static func report(on genome: Genome, answers: Answers) throws(AnswerError) -> Report<Self> {
        Report(try Evaluation(pack, genome: genome, answers: answers))
    }
}

/// The steps of a scale as a generated enum; the raw value is the step's index, the lowest first.
public protocol ScaleStep: RawRepresentable, CaseIterable, Hashable, Comparable, Sendable where RawValue == Int {}

extension ScaleStep {
    /// A lower step comes first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The names of some rules of a pack as a generated enum without payload, in the order of the pack.
///
/// Cases and not constants: for a public constant the compiler emits a key path, and for ten thousand of them that takes
/// three times as long as all the rest of the pack. For the same reason the index is read from the tag and not from a raw
/// value.
///
/// - Invariant: at most 256 cases, so that the tag is one byte; the cases' tags count from 0 in the order of declaration
///   (Swift ABI, "Type Layout", enum types with only empty cases).
public protocol RuleName: Sendable {
    /// The index in the pack of the first case.
    static var first: Int { get }
}

extension RuleName {
    /// The index of the rule in its pack.
    public var index: Int {
        // An enum of one case has no byte at all.
        withUnsafeBytes(of: self) { Self.first + Int($0.first ?? 0) }
    }
}

/// Names of findings whose results are steps of one scale.
public protocol FindingName: RuleName {
    associatedtype Step: ScaleStep
}

/// Names of pathways whose bands are steps of one scale.
public protocol PathwayName: RuleName {
    associatedtype Step: ScaleStep
}

/// Names of recommendations.
public protocol AdviceName: RuleName {}
