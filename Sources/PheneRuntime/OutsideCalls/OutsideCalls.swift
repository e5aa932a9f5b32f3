// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// Results of genes that a laboratory or another program determined, which a person hands in beside a genotype file or instead of one.
///
///     let calls: OutsideCalls = [OutsideCall(gene: "CYP2D6", diplotype: "*1/*4x2")]
///     let evaluation = try Evaluation(pack, genome: genome, answers: [:], calls: calls)
///
/// A call overrides what the genotypes say of its gene, and a report says so beside what the genotypes alone give. Calls are no
/// answers: ``Pack/check(_:)`` refuses an answer that states a phenotype, because nothing would show where it comes from.
///
/// What calls mean under a pack is ``OutsideResults``. No call is dropped, and a fault of one changes nothing of other genes.
public struct OutsideCalls: Sendable, ExpressibleByArrayLiteral {
    /// In the order given.
    public private(set) var calls: [OutsideCall]

    /// Calls in the order given.
    public init(_ calls: [OutsideCall] = []) { self.calls = calls }

    /// Calls in the order given.
    public init(arrayLiteral calls: OutsideCall...) { self.calls = calls }

    /// Whether there are none.
    public var isEmpty: Bool { calls.isEmpty }

    /// Adds the calls of another file.
    public mutating func add(_ more: [OutsideCall]) { calls += more }
}
