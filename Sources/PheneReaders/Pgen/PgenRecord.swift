// SPDX-License-Identifier: Apache-2.0

/// What a record of a `.pgen` has of all people.
///
/// Source: the PGEN specification that PLINK 2 documents beside its library, version of storage modes 0x02 to 0x04 and 0x10.
struct PgenRecord: Sendable {
    /// The genotypes; 1 and 2 stand for the first alternate allele where ``alleles`` does not have the person.
    private(set) var codes: PgenCodes
    /// The two alleles, the smaller number first, of those who have another alternate allele than the first, in the order of people.
    private(set) var alleles: [(person: Int, low: Int, high: Int)] = []
    /// The people with two different alleles whose order on the chromosome copies is known, and whether the larger number is first; in the
    /// order of people.
    private(set) var phases: [(person: Int, isSwapped: Bool)] = []
    /// The people with a dosage of alternate alleles, in 16384ths of a copy; in their order.
    private(set) var dosages: [(person: Int, value: Int)] = []
    /// Whether the record holds dosages, perhaps of nobody.
    private(set) var hasDosages = false

    /// The bits of a type of records.
    enum Kind {
        /// Whether a record lists what differs from an earlier one.
        static func isDifference(_ kind: UInt8) -> Bool { kind & 6 == 2 }
        static let severalAlleles: UInt8 = 0x08
        static let phases: UInt8 = 0x10
        static let dosages: UInt8 = 0x60
        static let phasedDosages: UInt8 = 0x80
    }

    /// Reads a record.
    ///
    /// - Parameters:
    ///   - bytes: all of the record.
    ///   - kind: its type.
    ///   - people: how many there are.
    ///   - alleleCount: how many alleles the variant has, the reference included.
    ///   - base: the genotypes of the last record before it that is no list of differences; of no consequence for other records.
    /// - Returns: `nil` where the bytes are not such a record.
    /// - Complexity: linear in the people.
    init?(_ bytes: [UInt8], kind: UInt8, people: Int, alleleCount: Int, base: PgenCodes?) {
        var cursor = PgenCursor(bytes)
        guard let codes = Self.codes(&cursor, kind, people, base) else { return nil }
        self.codes = codes
        if kind & Kind.severalAlleles != 0, !readAlleles(&cursor, alleleCount) { return nil }
        if kind & Kind.phases != 0, !readPhases(&cursor) { return nil }
        if kind & Kind.dosages != 0 {
            // Dosages of several alternate alleles have further parts, which no release of PLINK writes.
            guard alleleCount == 2, readDosages(&cursor, kind & Kind.dosages, people) else { return nil }
        }
        if kind & Kind.phasedDosages == 0, !cursor.isAtEnd { return nil }
    }

    /// The genotypes of a record alone, as those that follow need them.
    static func codes(_ bytes: [UInt8], kind: UInt8, people: Int) -> PgenCodes? {
        var cursor = PgenCursor(bytes)
        return codes(&cursor, kind, people, nil)
    }

    private static func codes(
        _ cursor: inout PgenCursor, _ kind: UInt8, _ people: Int, _ base: PgenCodes?
    ) -> PgenCodes? {
        var codes: PgenCodes
        switch kind & 7 {
        case 0:
            guard let range = cursor.take((people + 3) / 4) else { return nil }
            return PgenCodes(cursor.bytes[range], count: people)
        case 1:
            // Two codes: the one of a clear bit, and what a set bit adds to it.
            guard let pair = cursor.byte(), pair < 16, pair & 3 != 0, pair >> 2 + pair & 3 < 4,
                let bits = cursor.take((people + 7) / 8)
            else { return nil }
            codes = PgenCodes(repeating: pair >> 2, count: people)
            for person in 0..<people where cursor.bit(person, from: bits.lowerBound) {
                codes[person] = pair >> 2 + pair & 3
            }
        case 2, 3:
            guard let base else { return nil }
            codes = base
        case 5: return PgenCodes(repeating: 0, count: people)
        default: codes = PgenCodes(repeating: kind & 3, count: people)
        }
        guard let others = cursor.people(of: people, hasCodes: true) else { return nil }
        for (person, code) in others { codes[person] = code }
        if kind & 7 == 3 { codes.exchange() }
        return codes
    }

    // MARK: Several alternate alleles

    private mutating func readAlleles(_ cursor: inout PgenCursor, _ count: Int) -> Bool {
        guard count > 2, count <= 256, let form = cursor.byte(),
            let one = Self.patched(&cursor, form & 15, codes, 1),
            let single = cursor.take(Self.bytes(one.count, Self.bitsOfOne(count)))
        else { return false }
        var found: [(person: Int, low: Int, high: Int)] = []
        for (place, person) in one.enumerated() {
            let bits = Self.bitsOfOne(count)
            let allele = 2 + (bits == 0 ? 0 : cursor.value(place, bits: bits, from: single.lowerBound))
            guard allele < count else { return false }
            found.append((person, 0, allele))
        }
        guard let two = Self.patched(&cursor, form >> 4, codes, 2) else { return false }
        // Of three alleles a bit says whether both are the last one.
        let bits = count == 3 ? 1 : count <= 5 ? 4 : count <= 17 ? 8 : 16
        guard let pairs = cursor.take(Self.bytes(two.count, bits)) else { return false }
        for (place, person) in two.enumerated() {
            var low = 1, high = 2
            switch bits {
            case 1: low = 1 + cursor.value(place, bits: 1, from: pairs.lowerBound)
            case 16:
                low = 1 + Int(cursor.bytes[pairs.lowerBound + 2 * place])
                high = 1 + Int(cursor.bytes[pairs.lowerBound + 2 * place + 1])
            default:
                let value = cursor.value(place, bits: bits, from: pairs.lowerBound)
                low = 1 + value & (1 << (bits / 2) - 1)
                high = 1 + value >> (bits / 2)
            }
            guard low <= high, high < count, high > 1 else { return false }
            found.append((person, low, high))
        }
        alleles = found.sorted { $0.person < $1.person }
        return true
    }

    /// The people of a code for whom other alleles are listed.
    private static func patched(
        _ cursor: inout PgenCursor, _ form: UInt8, _ codes: PgenCodes, _ code: UInt8
    ) -> [Int]? {
        switch form {
        case 0:
            let all = codes.people(with: code)
            guard let bits = cursor.take((all.count + 7) / 8) else { return nil }
            var found: [Int] = []
            for (place, person) in all.enumerated() where cursor.bit(place, from: bits.lowerBound) {
                found.append(person)
            }
            return found
        case 1:
            guard let listed = cursor.people(of: codes.count, hasCodes: false) else { return nil }
            var found: [Int] = []
            for (person, _) in listed {
                guard codes[person] == code else { return nil }
                found.append(person)
            }
            return found
        case 15: return []
        default: return nil
        }
    }

    /// The bits of the alternate allele of somebody with one copy of the reference.
    private static func bitsOfOne(_ count: Int) -> Int {
        count == 3 ? 0 : count == 4 ? 1 : count <= 6 ? 2 : count <= 18 ? 4 : 8
    }

    private static func bytes(_ count: Int, _ bits: Int) -> Int { (count * bits + 7) / 8 }

    // MARK: Phase

    private mutating func readPhases(_ cursor: inout PgenCursor) -> Bool {
        let differing = peopleWithTwoAlleles
        guard let first = cursor.take((differing.count + 8) / 8) else { return false }
        var phased = differing
        if cursor.bit(0, from: first.lowerBound) {
            phased = []
            for (place, person) in differing.enumerated() where cursor.bit(place + 1, from: first.lowerBound) {
                phased.append(person)
            }
            guard let orders = cursor.take((phased.count + 7) / 8) else { return false }
            for (place, person) in phased.enumerated() {
                phases.append((person, cursor.bit(place, from: orders.lowerBound)))
            }
            return true
        }
        for (place, person) in phased.enumerated() {
            phases.append((person, cursor.bit(place + 1, from: first.lowerBound)))
        }
        return true
    }

    private var peopleWithTwoAlleles: [Int] {
        var found = codes.people(with: 1)
        var further: [Int] = []
        for (person, low, high) in alleles where low > 0 && low != high { further.append(person) }
        if !further.isEmpty { found = (found + further).sorted() }
        return found
    }

    // MARK: Dosages

    private mutating func readDosages(_ cursor: inout PgenCursor, _ form: UInt8, _ people: Int) -> Bool {
        hasDosages = true
        var listed: [Int] = []
        switch form {
        case 0x20:
            guard let list = cursor.people(of: people, hasCodes: false) else { return false }
            for (person, _) in list { listed.append(person) }
        case 0x40: listed = Array(0..<people)
        default:
            guard let bits = cursor.take((people + 7) / 8) else { return false }
            for person in 0..<people where cursor.bit(person, from: bits.lowerBound) { listed.append(person) }
        }
        guard let values = cursor.take(2 * listed.count) else { return false }
        for (place, person) in listed.enumerated() {
            let start = values.lowerBound + 2 * place
            let value = cursor.number(in: start..<start + 2)
            if value == 0xFFFF, form == 0x40 { continue }
            guard value <= 2 * Self.dosageOfOneCopy else { return false }
            dosages.append((person, value))
        }
        return true
    }

    /// Exchanges the two alleles of a variant that has no others.
    mutating func exchange() {
        codes.exchange()
        phases = phases.map { ($0.person, !$0.isSwapped) }
        dosages = dosages.map { ($0.person, 2 * Self.dosageOfOneCopy - $0.value) }
    }

    /// The dosage of one copy.
    static let dosageOfOneCopy = 16384
}
