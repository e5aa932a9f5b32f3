// SPDX-License-Identifier: Apache-2.0

/// What a genome says of one locus: the genotypes that are still possible, and how they came to be.
public struct Reading: Sendable {
    /// The genotypes that fit all that was read. Never empty.
    public let possible: CodeSet
    /// The state of the call. Where several records disagree, one of theirs, whatever their order; `isConflicting` then tells.
    public let call: Call
    /// The records it rests on: none where the locus is not on the assay.
    public let records: [Record]
    /// True where two records state different genotypes; their union is possible.
    public let isConflicting: Bool
    /// True where the strand of the source is not known and the letters read both ways.
    public let hasBothStrandReadings: Bool

    /// True where a genotype that it rests on was computed from other sites and not read.
    public var isImputed: Bool {
        for record in records where record.isImputed {
            if record.call != .noCall { return true }
        }
        return false
    }

    /// Why the genotypes that the source states were not taken, each reason once; empty where the source itself has none, and where a
    /// genotype was taken.
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
    /// The genotypes that fit what the records say of this locus, in a person of this sex.
    ///
    /// An invalid record, a no-call and an absent record leave every genotype possible: they are never read as "no".
    public func reading(of records: [Record], in genome: Genome) -> Reading {
        let open = domain.possible(for: genome.sex)
        guard !records.isEmpty else {
            return Reading(
                possible: open, call: .notOnAssay, records: [], isConflicting: false, hasBothStrandReadings: false)
        }
        // A no-call beside a call is silence and not contradiction; it counts only where there is nothing else.
        let fitted = records.map { fit($0.call, in: genome) }
        let speaking = fitted.filter { $0.call != .noCall }
        // A damaged row may have stated any genotype, so beside it no other row is certain.
        if let unusable = speaking.first(where: { $0.call.isUnusable }) {
            return Reading(
                possible: open, call: unusable.call, records: records, isConflicting: false,
                hasBothStrandReadings: false)
        }
        var possible = CodeSet.empty
        var conflicting = false
        var bothStrands = false
        for fit in speaking.isEmpty ? fitted : speaking {
            let turned = genome.isPlusStrand ? fit.possible : fit.possible.union(complements(of: fit.possible))
            bothStrands = bothStrands || turned != fit.possible
            conflicting = conflicting || !possible.isEmpty && turned != possible
            possible = possible.union(turned)
        }
        return Reading(
            possible: possible, call: Call.first(of: speaking.map { $0.call }), records: records,
            isConflicting: conflicting, hasBothStrandReadings: bothStrands)
    }

    /// The codes that one call allows, and the call itself or why it cannot be true here.
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
            var wanted: [Int?] = []
            for allele in genotype.alleles {
                guard let allele else {
                    wanted.append(nil)
                    continue
                }
                guard let index = index(of: allele) else { return (open, .invalid(reasonAgainst(genotype))) }
                wanted.append(index)
            }
            if chromosome == .mt, wanted.count == 2, wanted[0] != nil, wanted[1] != nil, wanted[0] != wanted[1] {
                return (open, .invalid(.heteroplasmic))
            }
            let fitting = codes(fitting: wanted, among: open)
            return fitting.isEmpty ? (open, .invalid(.wrongCopyNumber)) : (fitting, call)
        }
    }

    /// Codes that carry the wanted alleles. One allele written twice may be a vendor's spelling of one copy.
    private func codes(fitting wanted: [Int?], among open: CodeSet) -> CodeSet {
        var fitting = CodeSet.empty
        for code in open {
            let carried = domain.alleles(of: code)
            let fits: Bool
            switch (carried.count, wanted.count) {
            case (1, 1): fits = wanted[0] == carried[0]
            case (1, 2): fits = (wanted[0] ?? carried[0]) == carried[0] && (wanted[1] ?? carried[0]) == carried[0]
            case (2, 2):
                fits =
                    agrees(wanted[0], carried[0]) && agrees(wanted[1], carried[1])
                    || agrees(wanted[0], carried[1]) && agrees(wanted[1], carried[0])
            default: fits = false
            }
            if fits { fitting.insert(code) }
        }
        return fitting
    }

    private func agrees(_ wanted: Int?, _ carried: Int) -> Bool { wanted == nil || wanted == carried }

    /// Why a genotype with a letter from elsewhere cannot be true: the other strand if all complements are alleles here.
    private func reasonAgainst(_ genotype: Genotype) -> InvalidCall {
        for case .some(let allele) in genotype.alleles {
            guard let other = allele.complemented, index(of: other) != nil else { return .unexpectedAllele }
        }
        return .otherStrand
    }

    /// The codes that the same letters mean on the other strand, where those are alleles of this locus too.
    private func complements(of codes: CodeSet) -> CodeSet {
        var turned = CodeSet.empty
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
            if let other { turned.insert(other) }
        }
        return turned
    }
}

extension Call {
    fileprivate var isUnusable: Bool {
        if case .invalid(.unusable) = self { return true }
        return false
    }

    /// The call that stands for several, which does not depend on their order: a genotype before a reference before an
    /// invalid row, and of two genotypes the one that is first in the order of letters.
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
