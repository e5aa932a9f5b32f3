// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// What a reading says of the copies of a gene at one place.
struct PlaceReading: Sendable {
    /// What is known of the genotype.
    enum Status: Sendable {
        /// Nothing was read: every genotype is possible.
        case missing
        /// Something was read, and several genotypes are possible.
        case uncertain
        /// One genotype is possible; on X of a person whose sex is not known, one for two copies and one for a single copy.
        case known
        /// An allele was read that no definition lists.
        case unlisted
    }

    /// The possible codes of two copies; none where a person has one copy.
    private(set) var pairs: CodeSet
    /// The possible codes of one copy.
    private(set) var singles: CodeSet
    private(set) var status: Status
    /// Whether the codes are those of an allele that no definition lists, read as the one of the reference sequence.
    private(set) var isReadAsReference = false
    /// Whether the codes leave no genotype out, so that the place restricts no pair.
    private(set) var isOpen: Bool
    /// What the source states of the place and was not used, or contradicts itself, such as a variant of low quality. What other places
    /// say must not decide it.
    private(set) var doubt = Doubt.none
    /// Which of two different alleles a source names first, for each phase set.
    private(set) var orders: [PhaseOrder] = []

    /// - Parameters:
    ///   - reading: what was read.
    ///   - locus: where.
    ///   - substitute: the allele as which one is read that no definition lists; `nil` where none is.
    ///   - mayBeDeleted: whether a deletion that a definition lists covers the place.
    ///   - number: the number of an allele that the locus does not list and that changes of other places explain.
    init(
        _ reading: Reading, at locus: Locus, readingUnlistedAs substitute: Int?, mayBeDeleted: Bool,
        number: (Allele) -> Int?
    ) {
        let domain = locus.domain
        var possible = reading.possible
        var isUnlisted = Self.showsUnlisted(reading.records, mayBeDeleted: mayBeDeleted, number: number)
        if !isUnlisted, let explained = Self.explained(reading, at: locus, number: number) { possible = explained }
        if isUnlisted, case .invalid(.unexpectedAllele) = reading.call, let substitute,
            Self.statesUnlisted(reading.records, at: locus),
            let read = Self.codes(of: reading, at: locus, readingUnlistedAs: substitute)
        {
            possible = read
            isReadAsReference = true
            isUnlisted = false
        }
        let all = CodeSet.all(domain.pairCount)
        pairs = possible.intersection(all)
        singles = possible.subtracting(all)
        isOpen = (pairs.isEmpty || pairs == all) && (singles.isEmpty || singles == domain.all.subtracting(all))
        if isUnlisted {
            status = .unlisted
        } else if isOpen {
            switch reading.call {
            case .notOnAssay, .noCall: status = .missing
            case .called, .assumedReference, .invalid: status = .uncertain
            }
        } else {
            status = pairs.count < 2 && singles.count < 2 ? .known : .uncertain
        }
        if !isReadAsReference, status != .known {
            doubt = Self.doubt(reading, at: locus, mayBeDeleted: mayBeDeleted, number: number)
        }
        if status == .known, !pairs.isEmpty {
            orders = PhaseOrder.orders(
                of: reading.records, at: locus, readingUnlistedAs: isReadAsReference ? substitute : nil)
        }
    }

    /// Whether a record shows an allele that the locus does not list, if only perhaps: one of the other strand, or a deletion or other
    /// structural variant over the place. It must not count as nothing read, which any listed genotype fits.
    private static func showsUnlisted(
        _ records: [Record], mayBeDeleted: Bool, number: (Allele) -> Int?
    ) -> Bool {
        for record in records {
            switch record.call {
            case .invalid(.unexpectedAllele), .invalid(.otherStrand), .invalid(.structural): return true
            case .invalid(.deleted): if !mayBeDeleted { return true }
            case .called(let genotype):
                // What a vendor writes in place of bases, such as `I` or `D`, may be any allele that is listed.
                for case .some(let allele) in genotype.alleles where number(allele) == nil {
                    if allele.complemented != nil { return true }
                }
            case .noCall, .notOnAssay, .assumedReference, .invalid: continue
            }
        }
        return false
    }

    /// The codes of genotypes some of whose alleles are listed only without the changes of other places; `nil` where none is, and where
    /// a record states something else.
    private static func explained(_ reading: Reading, at locus: Locus, number: (Allele) -> Int?) -> CodeSet? {
        var all = CodeSet.empty
        var common = reading.possible
        var isChanged = false
        for record in reading.records {
            switch record.call {
            case .noCall, .notOnAssay: continue
            case .assumedReference, .invalid: return nil
            case .called(let genotype):
                var numbers: [Int?] = []
                for allele in genotype.alleles {
                    guard let allele else {
                        numbers.append(nil)
                        continue
                    }
                    guard let known = number(allele) else { return nil }
                    if locus.index(of: allele) == nil { isChanged = true }
                    numbers.append(known)
                }
                let codes = locus.codes(fitting: numbers, among: reading.possible)
                all = all.union(codes)
                common = common.intersection(codes)
            }
        }
        // Records that differ in the changes of other places only do not contradict each other.
        let codes = common.isEmpty ? all : common
        return isChanged && !codes.isEmpty ? codes : nil
    }

    /// What a source holds in doubt.
    enum Doubt: Sendable {
        /// Nothing.
        case none
        /// These genotypes, by their codes.
        case genotypes(CodeSet)
        /// Something of which nothing is known.
        case anything
    }

    private static func doubt(
        _ reading: Reading, at locus: Locus, mayBeDeleted: Bool, number: (Allele) -> Int?
    ) -> Doubt {
        var codes = reading.isConflicting ? reading.possible : .empty
        for record in reading.records {
            if let refused = record.refusedVariant {
                var numbers: [Int?] = []
                for allele in refused.alleles {
                    guard let known = allele.flatMap(number) else { return .anything }
                    numbers.append(known)
                }
                codes = codes.union(locus.codes(fitting: numbers, among: reading.possible))
            }
            switch record.call {
            case .invalid(.deleted): if !mayBeDeleted { return .anything }
            // It is about another place, and this one was not read.
            case .invalid(.unusable(.otherRecord)): continue
            case .invalid: return .anything
            case .called(let genotype):
                for case .some(let allele) in genotype.alleles where number(allele) == nil { return .anything }
            case .noCall, .notOnAssay, .assumedReference: continue
            }
        }
        return codes.isEmpty ? .none : .genotypes(codes)
    }

    /// Whether records state a genotype with an allele in bases that the locus does not list, and nothing else.
    private static func statesUnlisted(_ records: [Record], at locus: Locus) -> Bool {
        var isUnlisted = false
        for record in records {
            switch record.call {
            case .noCall, .notOnAssay: continue
            // A reader that finds another insertion or deletion there states no bases.
            case .invalid(.unexpectedAllele): isUnlisted = true
            case .assumedReference, .invalid: return false
            case .called(let genotype):
                for case .some(let allele) in genotype.alleles where locus.index(of: allele) == nil {
                    guard allele.complemented != nil else { return false }
                    isUnlisted = true
                }
            }
        }
        return isUnlisted
    }

    /// The codes of the genotypes with another allele in place of each that the locus does not list.
    ///
    /// A single base where an insertion or deletion is listed is left as it is: nobody says that it is the reference.
    private static func codes(of reading: Reading, at locus: Locus, readingUnlistedAs substitute: Int) -> CodeSet? {
        var codes = CodeSet.empty
        for record in reading.records {
            if case .invalid = record.call { return nil }
            guard case .called(let genotype) = record.call else { continue }
            var numbers: [Int?] = []
            for allele in genotype.alleles {
                guard let allele else {
                    numbers.append(nil)
                    continue
                }
                if let number = locus.index(of: allele) {
                    numbers.append(number)
                } else {
                    if locus.isIndel, allele.bytes.count == 1 { return nil }
                    numbers.append(substitute)
                }
            }
            codes = codes.union(locus.codes(fitting: numbers, among: reading.possible))
        }
        return codes.isEmpty ? nil : codes
    }
}
