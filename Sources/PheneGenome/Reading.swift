// SPDX-License-Identifier: Apache-2.0

/// What a genome shows at one locus: the genotypes that are still possible, and why.
public struct Reading: Sendable {
    /// The codes of the genotypes that fit all records. Never empty.
    public let possible: CodeSet
    /// The state of the call. If several records disagree, the call of one of them, which does not depend on their order.
    public let call: Call
    /// The records of the locus; none where it was not tested.
    public let records: [Record]
    /// True where two records state different genotypes; the genotypes of both are possible.
    public let isConflicting: Bool
    /// True where the strand of the source is not known and the genotype is possible on both strands.
    public let hasBothStrandReadings: Bool

    /// True where a genotype was computed from other sites and not measured.
    public var isImputed: Bool {
        for record in records where record.isImputed {
            if record.call != .noCall { return true }
        }
        return false
    }

    /// Why the genotypes of the records were not used, each reason once; empty where a genotype was used, and where there was none.
    public var refusals: [String] {
        guard call == .noCall else { return [] }
        var reasons: [String] = []
        for record in records {
            if let reason = record.refusal, !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }
}

extension Locus {
    /// The genotypes that fit the records of this locus.
    ///
    /// An invalid record, a no-call and a missing record leave every genotype possible. They never mean the reference.
    ///
    /// - Parameters:
    ///   - records: the records of this locus.
    ///   - genome: the genome that they belong to, for its sex and its strand.
    public func reading(of records: [Record], in genome: Genome) -> Reading {
        let open = domain.possible(for: genome.sex)
        guard !records.isEmpty else {
            return Reading(
                possible: open, call: .notOnAssay, records: [], isConflicting: false, hasBothStrandReadings: false)
        }
        // A no-call beside a call does not contradict it; it counts only where there is nothing else.
        let fitted = records.map { fit($0.call, in: genome) }
        let informative = fitted.filter { $0.call != .noCall }
        // A damaged row may have stated any genotype, so other rows beside it are not certain.
        if let unusable = informative.first(where: { $0.call.isUnusable }) {
            return Reading(
                possible: open, call: unusable.call, records: records, isConflicting: false,
                hasBothStrandReadings: false)
        }
        var possible = CodeSet.empty
        var conflicting = false
        var bothStrands = false
        for fit in informative.isEmpty ? fitted : informative {
            let codes = genome.isPlusStrand ? fit.possible : fit.possible.union(complements(of: fit.possible))
            bothStrands = bothStrands || codes != fit.possible
            conflicting = conflicting || !possible.isEmpty && codes != possible
            possible = possible.union(codes)
        }
        return Reading(
            possible: possible, call: Call.first(of: informative.map { $0.call }), records: records,
            isConflicting: conflicting, hasBothStrandReadings: bothStrands)
    }

    /// The codes that one call allows, and the call, which is invalid where it cannot be true at this locus.
    private func fit(_ call: Call, in genome: Genome) -> (possible: CodeSet, call: Call) {
        let open = domain.possible(for: genome.sex)
        switch call {
        case .noCall, .notOnAssay, .invalid:
            return (open, call)
        case .assumedReference(let build):
            if chromosome == .y, genome.sex == .female { return (open, .invalid(.noSuchChromosome)) }
            guard let reference = placement(on: build)?.reference else { return (open, .notOnAssay) }
            var fitting = CodeSet.empty
            for code in open where domain.copies(of: reference, in: code) == domain.alleles(of: code).count {
                fitting.insert(code)
            }
            return (fitting, call)
        case .called(let genotype):
            if chromosome == .y, genome.sex == .female { return (open, .invalid(.noSuchChromosome)) }
            var numbers: [Int?] = []
            for allele in genotype.alleles {
                guard let allele else {
                    numbers.append(nil)
                    continue
                }
                guard let index = index(of: allele) else { return (open, .invalid(reasonAgainst(genotype))) }
                numbers.append(index)
            }
            if chromosome == .mt, numbers.count == 2, numbers[0] != nil, numbers[1] != nil, numbers[0] != numbers[1] {
                return (open, .invalid(.heteroplasmic))
            }
            let fitting = codes(fitting: numbers, among: open)
            return fitting.isEmpty ? (open, .invalid(.wrongCopyNumber)) : (fitting, call)
        }
    }

    /// The codes that have the stated alleles. One allele written twice may be a vendor's way to write one copy.
    ///
    /// - Parameters:
    ///   - stated: the numbers of one or two alleles; `nil` for one that was not called.
    ///   - open: the codes that are possible.
    package func codes(fitting stated: [Int?], among open: CodeSet) -> CodeSet {
        var fitting = CodeSet.empty
        for code in open {
            let carried = domain.alleles(of: code)
            let fits: Bool
            switch (carried.count, stated.count) {
            case (1, 1): fits = stated[0] == carried[0]
            case (1, 2): fits = (stated[0] ?? carried[0]) == carried[0] && (stated[1] ?? carried[0]) == carried[0]
            case (2, 2):
                fits =
                    agrees(stated[0], carried[0]) && agrees(stated[1], carried[1])
                    || agrees(stated[0], carried[1]) && agrees(stated[1], carried[0])
            default: fits = false
            }
            if fits { fitting.insert(code) }
        }
        return fitting
    }

    private func agrees(_ stated: Int?, _ carried: Int) -> Bool { stated == nil || stated == carried }

    /// Why a genotype with an undeclared allele cannot be true: the other strand if all complements are alleles of this locus.
    private func reasonAgainst(_ genotype: Genotype) -> InvalidCall {
        for case .some(let allele) in genotype.alleles {
            guard let other = allele.complemented, index(of: other) != nil else { return .unexpectedAllele }
        }
        return .otherStrand
    }

    /// The codes of the same genotypes on the other strand, where their alleles are alleles of this locus too.
    private func complements(of codes: CodeSet) -> CodeSet {
        var complements = CodeSet.empty
        for code in codes {
            var indices: [Int] = []
            for allele in domain.alleles(of: code) {
                if let other = alleles[allele].complemented, let index = index(of: other) { indices.append(index) }
            }
            let other =
                switch (domain.alleles(of: code).count, indices.count) {
                case (1, 1): domain.code(indices[0])
                case (2, 2): domain.code(indices[0], indices[1])
                default: Int?.none
                }
            if let other { complements.insert(other) }
        }
        return complements
    }
}

extension Call {
    fileprivate var isUnusable: Bool {
        if case .invalid(.unusable) = self { return true }
        return false
    }

    /// The call that represents several, independent of their order: a genotype before an assumed reference before an invalid row, and
    /// of two genotypes the first one in ASCII order.
    fileprivate static func first(of calls: [Call]) -> Call {
        guard var first = calls.first else { return .noCall }
        for call in calls.dropFirst() {
            let (rank, other) = (call.rank, first.rank)
            if rank < other || rank == other && call.text.utf8.lexicographicallyPrecedes(first.text.utf8) {
                first = call
            }
        }
        return first
    }

    private var rank: Int {
        switch self {
        case .called: 0
        case .assumedReference: 1
        case .invalid: 2
        case .noCall: 3
        case .notOnAssay: 4
        }
    }

    private var text: String {
        switch self {
        case .called(let genotype): genotype.text
        case .assumedReference(let build): build.name
        case .invalid(let reason): reason.text
        case .noCall, .notOnAssay: ""
        }
    }
}
