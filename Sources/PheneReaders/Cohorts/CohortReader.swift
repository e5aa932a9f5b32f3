// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Reads the people of a fileset, some thousands at a time, and gives them out in blocks of 512 as bit planes.
///
/// Each thread has a reader of its own, which reads into memory that it takes once.
package final class CohortReader {
    /// What was read of up to 512 people.
    package struct Block {
        /// Two planes for each row: the low bits of all people, and the high bits; see ``GenotypePlanes``.
        package let rows: UnsafePointer<GenotypePlanes>
        /// The number of the first person, counted from 0.
        package let first: Int
        /// The people that there are and whose alleles are on one strand.
        package var people: SIMD8<UInt64>
        /// Those whose alleles contradict each other about their strand: nothing can be said of them, as their reports would be refused.
        package var refused: SIMD8<UInt64>
        package var male: SIMD8<UInt64>
        package var female: SIMD8<UInt64>
        /// Those whose alleles are known to be on the plus strand.
        package var plus: SIMD8<UInt64>
    }

    private let cohort: PlinkCohort
    /// How many people are read at once: a multiple of 512.
    package let capacity: Int
    private let buffer: UnsafeMutableRawBufferPointer
    private let planes: UnsafeMutablePointer<GenotypePlanes>
    private var sexes: [UInt8] = []
    private var range = 0..<0
    /// The bytes of a row in the buffer.
    private var stride: Int { capacity / 4 }

    /// - Parameters:
    ///   - cohort: the fileset.
    ///   - capacity: how many people are read at once: a multiple of 512.
    package init(_ cohort: PlinkCohort, capacity: Int) {
        precondition(capacity > 0 && capacity % GenotypePlanes.width == 0, "people are read in whole blocks")
        self.cohort = cohort
        self.capacity = capacity
        // Room for one whole block behind the last row, and for one person of the obsolete order.
        buffer = .allocate(byteCount: max(1, cohort.rowCount) * (capacity / 4) + cohort.stride, alignment: 64)
        planes = .allocate(capacity: max(1, cohort.rowCount))
        planes.initialize(
            repeating: GenotypePlanes(low: SIMD8(repeating: 0), high: SIMD8(repeating: 0)),
            count: max(1, cohort.rowCount))
    }

    deinit {
        buffer.deallocate()
        planes.deallocate()
    }

    /// Reads the rows of some people.
    ///
    /// - Parameter people: counted from 0, at most ``capacity``, beginning at a multiple of 512.
    /// - Throws: a ``CohortError`` for what the system cannot read.
    package func read(_ people: Range<Int>) throws(CohortError) {
        precondition(people.lowerBound % GenotypePlanes.width == 0 && people.count <= capacity, "whole blocks")
        range = people
        do throws(FileError) {
            if cohort.isSampleMajor {
                try readPeople(people)
            } else {
                for (row, variant) in cohort.variants.enumerated() { try readRow(variant, row * stride) }
            }
            sexes = try sexes(of: people)
        } catch {
            throw .read(.file(error))
        }
    }

    /// The bytes of the people of ``range`` in a row.
    private func readRow(_ variant: Int, _ start: Int) throws(FileError) {
        let bytes = (range.count + 3) / 4
        try cohort.fill(
            UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + bytes]),
            at: PlinkCohort.headerSize + variant * cohort.stride + range.lowerBound / 4)
    }

    /// Sorts the genotypes of the obsolete order into rows.
    private func readPeople(_ people: Range<Int>) throws(FileError) {
        let end = cohort.rowCount * stride
        for index in 0..<end { buffer[index] = 0 }
        for (place, person) in people.enumerated() {
            try cohort.fill(
                UnsafeMutableRawBufferPointer(rebasing: buffer[end..<end + cohort.stride]),
                at: PlinkCohort.headerSize + person * cohort.stride)
            for (row, variant) in cohort.variants.enumerated() {
                let code = buffer[end + variant / 4] >> UInt8(2 * (variant % 4)) & 3
                buffer[row * stride + place / 4] |= code << UInt8(2 * (place % 4))
            }
        }
    }

    /// How many blocks were read.
    package var blockCount: Int { (range.count + GenotypePlanes.width - 1) / GenotypePlanes.width }

    /// A block of what was read; valid until the next one is asked for.
    package func block(_ index: Int) -> Block {
        guard let base = buffer.baseAddress else { preconditionFailure("the buffer has room for a row") }
        for row in 0..<cohort.rowCount {
            planes[row] = GenotypePlanes(base + row * stride + index * GenotypePlanes.byteCount)
        }
        let first = range.lowerBound + index * GenotypePlanes.width
        let count = min(GenotypePlanes.width, range.upperBound - first)
        var block = Block(
            rows: UnsafePointer(planes), first: first, people: Self.first(count), refused: SIMD8(repeating: 0),
            male: SIMD8(repeating: 0), female: SIMD8(repeating: 0), plus: SIMD8(repeating: 0))
        for person in 0..<count {
            let bit: UInt64 = 1 << UInt64(person & 63)
            switch sexes[index * GenotypePlanes.width + person] {
            case 1: block.male[person >> 6] |= bit
            case 2: block.female[person >> 6] |= bit
            default: break
            }
        }
        decideStrands(&block, count)
        return block
    }

    /// The first people of a block.
    private static func first(_ count: Int) -> SIMD8<UInt64> {
        var people = SIMD8<UInt64>(repeating: 0)
        for word in 0..<8 where count > 64 * word {
            people[word] = count >= 64 * word + 64 ? .max : (1 << UInt64(count - 64 * word)) - 1
        }
        return people
    }

    // MARK: Strand

    /// Decides for each person whether the alleles are on the plus strand, as ``StrandBasis`` does.
    private func decideStrands(_ block: inout Block, _ count: Int) {
        let none = SIMD8<UInt64>(repeating: 0)
        let isOld = cohort.build == .grch36
        var minusSomewhere = none
        for locus in cohort.strands { minusSomewhere |= minusPeople(locus) & block.people }
        // With no locus on the minus strand only whether enough are on the plus strand matters, which the first ones mostly show.
        let isPlain = cohort.stated.strand == nil && minusSomewhere == none
        if isPlain, isOld { return }
        var plus = PeopleCounter(), minus = PeopleCounter()
        for (number, locus) in cohort.strands.enumerated() {
            var fitsPlus = none
            for row in locus.rows where row.plus != 0 { fitsPlus |= planes[row.row].having(row.plus) }
            plus.add(fitsPlus & block.people)
            if !isPlain {
                minus.add(minusPeople(locus) & block.people)
            } else if number % 16 == 15, plus.atLeast(StrandBasis.enough) & block.people == block.people {
                break
            }
        }
        var undecided = block.people
        if cohort.stated.strand == nil {
            undecided = minusSomewhere
            if !isOld { block.plus = plus.atLeast(StrandBasis.enough) & ~undecided & block.people }
        }
        for person in 0..<count where undecided[person >> 6] >> UInt64(person & 63) & 1 == 1 {
            let basis = StrandBasis(
                stated: cohort.stated.strand, fileSaysPlus: false, plus: plus.number(of: person),
                minus: minus.number(of: person), isOnOldBuild: isOld)
            let bit: UInt64 = 1 << UInt64(person & 63)
            if basis.conclusion == .contradiction {
                block.people[person >> 6] &= ~bit
                block.refused[person >> 6] |= bit
            } else if basis.isPlus {
                block.plus[person >> 6] |= bit
            }
        }
    }

    /// The people whose alleles of a locus are possible on the minus strand only.
    @inline(__always)
    private func minusPeople(_ locus: StrandRows) -> SIMD8<UInt64> {
        var people = SIMD8<UInt64>(repeating: 0)
        for row in locus.rows where row.minus != 0 { people |= planes[row.row].having(row.minus) }
        return people
    }

    // MARK: Sex

    /// The sex of each person: what is stated, else what the list and the rows of X and Y show, as ``SexBasis`` concludes.
    private func sexes(of people: Range<Int>) throws(FileError) -> [UInt8] {
        let stated = cohort.stated.sexes
        guard cohort.countsSexes, !cohort.sexRows.isEmpty else {
            return people.map { person in
                let own = stated.isEmpty ? 0 : stated[person]
                return own != 0 ? own : cohort.people.sexes[person]
            }
        }
        let counts = try sexCounts(of: people)
        return people.enumerated().map { place, person in
            if !stated.isEmpty, stated[person] != 0 { return stated[person] }
            var basis = SexBasis(stated: nil)
            basis.listed = cohort.people.listedSex(of: person)
            basis.evidence = .rows(counts[place / GenotypePlanes.width].rows(of: place % GenotypePlanes.width))
            return basis.sex == .male ? 1 : basis.sex == .female ? 2 : 0
        }
    }

    /// The counts of the rows on X and Y, for each block.
    private func sexCounts(of people: Range<Int>) throws(FileError) -> [SexCounters] {
        let blocks = (people.count + GenotypePlanes.width - 1) / GenotypePlanes.width
        var counts = [SexCounters](repeating: SexCounters(), count: blocks)
        let row = UnsafeMutableRawBufferPointer.allocate(byteCount: blocks * GenotypePlanes.byteCount, alignment: 64)
        defer { row.deallocate() }
        guard let base = row.baseAddress else { return counts }
        for it in cohort.sexRows {
            if cohort.isSampleMajor {
                for index in row.indices { row[index] = 0 }
                for (place, person) in people.enumerated() {
                    let byte = try cohort.byte(ofPerson: person, variant: it.variant)
                    row[place / 4] |= (byte >> UInt8(2 * (it.variant % 4)) & 3) << UInt8(2 * (place % 4))
                }
            } else {
                try cohort.fill(
                    UnsafeMutableRawBufferPointer(rebasing: row[..<((people.count + 3) / 4)]),
                    at: PlinkCohort.headerSize + it.variant * cohort.stride + people.lowerBound / 4)
            }
            for block in 0..<blocks {
                counts[block].add(it, GenotypePlanes(UnsafeRawPointer(base) + block * GenotypePlanes.byteCount))
            }
        }
        return counts
    }
}

extension PlinkCohort {
    /// The byte that has a genotype in a file of the obsolete order.
    fileprivate func byte(ofPerson person: Int, variant: Int) throws(FileError) -> UInt8 {
        var byte: UInt8 = 0
        var failure: FileError?
        withUnsafeMutableBytes(of: &byte) { bytes in
            do throws(FileError) {
                try fill(bytes, at: Self.headerSize + person * stride + variant / 4)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return byte
    }
}

/// The counts of ``SexBasis/Rows`` for 512 people.
private struct SexCounters {
    private var x = PeopleCounter(), xDiffering = PeopleCounter(), y = PeopleCounter(), yCalled = PeopleCounter()
    private var rowsOfX = 0, rowsOfY = 0

    mutating func add(_ row: SexRow, _ planes: GenotypePlanes) {
        // A person's rows count up to a limit, which none reaches before as many rows were read.
        let limit = SexBasis.Rows.maxRows
        if row.x != 0 {
            let open = rowsOfX < limit ? SIMD8<UInt64>(repeating: .max) : ~x.atLeast(limit)
            rowsOfX += 1
            xDiffering.add(planes.having(row.xDiffering) & open)
            x.add(planes.having(row.x) & open)
        }
        if row.y != 0 {
            let open = rowsOfY < limit ? SIMD8<UInt64>(repeating: .max) : ~y.atLeast(limit)
            rowsOfY += 1
            yCalled.add(planes.having(row.yCalled) & open)
            y.add(planes.having(row.y) & open)
        }
    }

    func rows(of person: Int) -> SexBasis.Rows {
        var rows = SexBasis.Rows()
        rows.x = x.number(of: person)
        rows.xDiffering = xDiffering.number(of: person)
        rows.y = y.number(of: person)
        rows.yCalled = yCalled.number(of: person)
        return rows
    }
}
