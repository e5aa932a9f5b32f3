// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A pack that was compiled into a Swift module. Generated enums conform to it; there are no values of them.
public protocol CompiledPack: Sendable {
    /// The pack, opened at its first use and kept.
    static var pack: Pack { get }
}

extension CompiledPack {
    /// Evaluates the pack for one person.
    ///
    ///     let report = Norepinephrine.report(on: Genome(["rs1611115": "T/T"]), answers: ["pots": "no"])
    ///     report[.dbhActivity] == .low
    public static func report(on genome: Genome, answers: Answers = [:]) -> Report<Self> {
        Report(Evaluation(pack, genome: genome, answers: answers))
    }
}

/// The steps of a scale as a generated enum; the raw value is the step's index, the lowest first.
public protocol ScaleStep: RawRepresentable, CaseIterable, Hashable, Comparable, Sendable where RawValue == Int {}

extension ScaleStep {
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a finding of a pack, with the scale of its result.
public struct FindingKey<P: CompiledPack, Step: ScaleStep>: Sendable {
    public let index: Int
    @inlinable public init(_ index: Int) { self.index = index }
}

/// The name of a pathway of a pack, with the scale of its bands.
public struct PathwayKey<P: CompiledPack, Step: ScaleStep>: Sendable {
    public let index: Int
    @inlinable public init(_ index: Int) { self.index = index }
}

/// The name of an advice of a pack.
public struct AdviceKey<P: CompiledPack>: Sendable {
    public let index: Int
    @inlinable public init(_ index: Int) { self.index = index }
}
