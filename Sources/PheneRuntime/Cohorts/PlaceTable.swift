// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// What the genotypes of people of a cohort say at the places of a gene, each read once for all people who have it.
struct PlaceTable {
    /// What a genotype leaves at a place, where that is simple.
    struct Entry {
        enum Kind: UInt8 {
            /// It was not read yet.
            case pending
            /// Every genotype of two copies is possible.
            case openPair
            /// Two copies have the same base.
            case same
            /// Two copies have different bases.
            case different
            /// Every base of a single copy is possible.
            case openSingle
            /// A single copy has a base.
            case single
            /// Something else: several genotypes, what is in doubt, an allele that no definition lists, or phase.
            case other
        }

        var kind = Kind.pending
        /// Whether nothing was read.
        var isMissing = false
        /// The numbers of the bases; the second one is that of the other copy.
        var first: UInt8 = 0
        var second: UInt8 = 0
    }

    private let matcher: DiplotypeMatcher
    private let loci: [Locus]
    private let records: [[CohortRecord]]
    /// For each place the rows that decide, by their indices among those of the gene.
    private let rows: [[Int]]
    /// The same where there is one row; -1 where there are none, and -2 where there are several.
    private let only: [Int]
    /// Where the entries of each place begin; last their count.
    private let starts: [Int]
    private var entries: [Entry]
    private var readings: [PlaceReading?]
    /// For each place where the entry of the person is who was looked up last; -1 where it is not kept.
    private var slots: [Int]

    /// For each place whether doubt of which nothing is known leaves it open, whatever other places say.
    private let staysOpen: [Bool]

    /// The most rows of a place whose readings are kept.
    private static let mostRows = 3

    /// - Parameters:
    ///   - matcher: of the gene.
    ///   - all: the rows that decide the gene.
    ///   - loci: those of the pack.
    ///   - records: for each locus of the pack what rows say of it.
    init(_ matcher: DiplotypeMatcher, rows all: [Int], loci table: [Locus], records: [[CohortRecord]]) {
        self.matcher = matcher
        var loci: [Locus] = [], own: [[CohortRecord]] = [], rows: [[Int]] = [], only: [Int] = [], starts = [0]
        for index in matcher.gene.loci {
            var found: [Int] = []
            for record in records[index] {
                guard let row = record.row, let place = all.firstIndex(of: row), !found.contains(place) else {
                    continue
                }
                found.append(place)
            }
            loci.append(table[index])
            own.append(records[index])
            rows.append(found)
            only.append(found.isEmpty ? -1 : found.count == 1 ? found[0] : -2)
            let states = PersonState.all.count
            starts.append(starts[starts.count - 1] + (found.count > Self.mostRows ? 0 : states << (2 * found.count)))
        }
        self.loci = loci
        self.records = own
        self.rows = rows
        self.only = only
        self.starts = starts
        entries = [Entry](repeating: Entry(), count: starts[starts.count - 1])
        readings = [PlaceReading?](repeating: nil, count: entries.count)
        slots = [Int](repeating: -1, count: loci.count)
        staysOpen = Self.staysOpen(matcher)
    }

    /// The places whose every base some allele has that no other place rules out, in a gene of which the lowest function counts. Then
    /// nothing that is found decides against what may be there.
    private static func staysOpen(_ matcher: DiplotypeMatcher) -> [Bool] {
        guard matcher.lowest != nil else { return [Bool](repeating: false, count: matcher.loci.count) }
        let named = matcher.gene.named
        let hasPlain = named.contains { $0.isCallable && $0.cells.isEmpty }
        return matcher.loci.indices.map { place in
            var bases = CodeSet.empty, own = CodeSet.only(matcher.definitions.filling[place])
            for cell in matcher.definitions.cells(at: place) {
                bases = bases.union(cell.numbers)
                if named[cell.allele].cells.count == 1 { own = own.union(cell.numbers) }
            }
            return hasPlain && bases.isSubset(of: own)
        }
    }

    /// Looks up a person.
    ///
    /// - Parameters:
    ///   - state: what is known of the person besides the genotypes.
    ///   - codes: the genotype of each row of the gene.
    ///   - found: takes the entry of each place; it has as many.
    mutating func read(_ state: PersonState, _ codes: [Int], into found: inout [Entry]) {
        for place in only.indices {
            let row = only[place]
            var slot = starts[place]
            switch row {
            case -1: slot += state.index
            case -2:
                if starts[place + 1] == slot {
                    slots[place] = -1
                    found[place] = Entry(kind: .other)
                    continue
                }
                var code = state.index << (2 * rows[place].count)
                for (shift, row) in rows[place].enumerated() { code |= codes[row] << (2 * shift) }
                slot += code
            default: slot += state.index << 2 | codes[row]
            }
            slots[place] = slot
            if entries[slot].kind == .pending {
                let reading = reading(at: place, state, codes)
                readings[slot] = reading
                entries[slot] = Entry(reading, at: place, of: matcher, staysOpen: staysOpen[place])
            }
            found[place] = entries[slot]
        }
    }

    /// What was read of the person who was looked up last.
    func placeReadings(_ state: PersonState, _ codes: [Int]) -> [PlaceReading] {
        var places: [PlaceReading] = []
        places.reserveCapacity(slots.count)
        for (place, slot) in slots.enumerated() {
            places.append((slot < 0 ? nil : readings[slot]) ?? reading(at: place, state, codes))
        }
        return places
    }

    private func reading(at place: Int, _ state: PersonState, _ codes: [Int]) -> PlaceReading {
        var own: [Int] = []
        for row in rows[place] { own.append(codes[row]) }
        var found: [Record] = []
        var known: [Int] = []
        // The rows of the place in the order in which they were found, each once.
        for record in records[place] {
            guard let row = record.row else {
                found.append(record.record(0))
                continue
            }
            var number = 0
            while number < known.count, known[number] != row { number += 1 }
            if number == known.count { known.append(row) }
            found.append(record.record(own[number]))
        }
        return matcher.placeReading(loci[place].reading(of: found, in: state.genome), at: place)
    }
}

extension PlaceTable.Entry {
    /// - Parameter staysOpen: whether doubt of which nothing is known leaves the place open, whatever other places say.
    init(_ reading: PlaceReading, at place: Int, of matcher: DiplotypeMatcher, staysOpen: Bool) {
        isMissing = reading.status == .missing
        kind = .other
        if reading.status == .unlisted || !reading.orders.isEmpty { return }
        switch reading.doubt {
        case .none: break
        case .anything: if !staysOpen || !reading.isOpen { return }
        case .genotypes: return
        }
        if reading.singles.isEmpty, !reading.pairs.isEmpty {
            if reading.isOpen {
                kind = .openPair
            } else if let code = reading.pairs.known {
                let (one, other) = matcher.alleles(of: code, at: place)
                kind = one == other ? .same : .different
                first = UInt8(truncatingIfNeeded: one)
                second = UInt8(truncatingIfNeeded: other)
            }
        } else if reading.pairs.isEmpty, !reading.singles.isEmpty {
            if reading.isOpen {
                kind = .openSingle
            } else if let base = matcher.bases(ofOneCopy: reading, at: place).known {
                kind = .single
                first = UInt8(truncatingIfNeeded: base)
            }
        }
    }
}
