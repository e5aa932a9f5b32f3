// SPDX-License-Identifier: Apache-2.0
import SeededRandom

/// Writes the `.pgen` of some genotypes, in any of the ways in which a record can be stored.
struct PgenWriter {
    /// What a person has at a variant.
    struct Call: Equatable {
        /// The numbers of two alleles; `nil` for a missing genotype.
        var alleles: (Int, Int)?
        /// Whether the first is on the first chromosome copy; of no consequence for two of the same allele.
        var isPhased = false
        /// The dosage of alternate alleles, in 16384ths of a copy.
        var dosage: Int?

        static func == (a: Call, b: Call) -> Bool {
            a.alleles?.0 == b.alleles?.0 && a.alleles?.1 == b.alleles?.1 && a.isPhased == b.isPhased
                && a.dosage == b.dosage
        }

        /// The code of the main track.
        var code: UInt8 {
            guard let alleles else { return 3 }
            return UInt8((alleles.0 > 0 ? 1 : 0) + (alleles.1 > 0 ? 1 : 0))
        }
    }

    struct Variant {
        var alleleCount: Int
        var calls: [Call]
        var hasDosages = false
        var isProvisional = false
    }

    var people: Int
    var variants: [Variant]
    /// What the header states of reference alleles: 0 nothing, 1 that they are known, 2 that they are not, 3 a flag for each.
    var flags: UInt8 = 1

    /// The types of main tracks that can store some codes behind a base.
    private func kinds(_ codes: [UInt8], base: [UInt8]?) -> [UInt8] {
        var kinds: [UInt8] = [0, 1, 4, 6, 7]
        if codes.allSatisfy({ $0 == 0 }) { kinds.append(5) }
        if base != nil { kinds += [2, 3, 2, 3] }
        return kinds
    }

    /// The file, with records in ways that are chosen at random.
    func bytes(random: inout SeededGenerator) -> [UInt8] {
        var records: [(kind: UInt8, bytes: [UInt8])] = []
        var base: [UInt8]?
        for (index, variant) in variants.enumerated() {
            if index % 65_536 == 0 { base = nil }
            let codes = variant.calls.map { $0.code }
            let kind = random.one(of: kinds(codes, base: base))
            var (full, bytes) = (kind, main(codes, kind, base: base, random: &random))
            if kind & 6 != 2 { base = codes }
            let highest = variant.calls.map { max($0.alleles?.0 ?? 0, $0.alleles?.1 ?? 0) }.max() ?? 0
            if highest > 1 {
                full |= 8
                bytes += alleles(variant, random: &random)
            }
            let phase = phases(variant, random: &random)
            if !phase.isEmpty {
                full |= 16
                bytes += phase
            }
            if variant.hasDosages {
                let (form, added) = dosages(variant, random: &random)
                full |= form
                bytes += added
            }
            records.append((full, bytes))
        }
        return file(records, random: &random)
    }

    private func file(_ records: [(kind: UInt8, bytes: [UInt8])], random: inout SeededGenerator) -> [UInt8] {
        let isWide = records.contains { $0.kind > 15 } || random.chance(30)
        let longest = records.map { $0.bytes.count }.max() ?? 0
        var width = longest < 1 << 8 ? 1 : longest < 1 << 16 ? 2 : 3
        if random.chance(20) { width += 1 }
        let hasCounts = variants.contains { $0.alleleCount > 2 } || random.chance(30)
        var control = UInt8(width - 1) | (isWide ? 4 : 0)
        control |= (hasCounts ? 16 : 0) | flags << 6
        var head: [UInt8] = [0x6C, 0x1B, 0x10] + Self.little(variants.count, 4) + Self.little(people, 4) + [control]
        var tables: [UInt8] = []
        let blocks = stride(from: 0, to: records.count, by: 65_536).map { $0..<min(records.count, $0 + 65_536) }
        for block in blocks {
            let kinds = records[block].map { $0.kind }
            if isWide {
                tables += kinds
            } else {
                for index in stride(from: 0, to: kinds.count, by: 2) {
                    tables.append(kinds[index] | (index + 1 < kinds.count ? kinds[index + 1] << 4 : 0))
                }
            }
            for record in records[block] { tables += Self.little(record.bytes.count, width) }
            if hasCounts { tables += variants[block].map { UInt8($0.alleleCount - 1) } }
            if flags == 3 { tables += Self.bits(variants[block].map { $0.isProvisional }) }
        }
        var place = head.count + 8 * blocks.count + tables.count
        for block in blocks {
            head += Self.little(place, 8)
            for record in records[block] { place += record.bytes.count }
        }
        return head + tables + records.flatMap { $0.bytes }
    }

    /// The file in the form in which all records have one size; only codes are stored.
    var fixedBytes: [UInt8] {
        let head: [UInt8] = [0x6C, 0x1B, 0x02] + Self.little(variants.count, 4) + Self.little(people, 4) + [flags << 6]
        let own = flags == 3 ? Self.bits(variants.map { $0.isProvisional }) : []
        return head + own + variants.flatMap { Self.codes($0.calls.map { $0.code }) }
    }

    // MARK: Tracks

    private func main(_ codes: [UInt8], _ kind: UInt8, base: [UInt8]?, random: inout SeededGenerator) -> [UInt8] {
        func others(than expected: (Int) -> UInt8) -> [UInt8] {
            list(codes.indices.filter { codes[$0] != expected($0) }, codes: codes)
        }
        switch kind {
        case 0: return Self.codes(codes)
        case 1:
            let low = UInt8(random.number(0...2))
            let step = UInt8(random.number(1...3 - Int(low)))
            let bits = codes.map { $0 == low + step }
            return [low << 2 | step] + Self.bits(bits) + others { bits[$0] ? low + step : low }
        case 2: return others { base?[$0] ?? 0 }
        case 3:
            func exchanged(_ code: UInt8) -> UInt8 { code == 0 ? 2 : code == 2 ? 0 : code }
            let own = codes.map { exchanged($0) }
            return list(own.indices.filter { own[$0] != base?[$0] }, codes: own)
        case 5: return []
        default: return others { _ in kind & 3 }
        }
    }

    /// A list of people, with their codes where there are any.
    private func list(_ listed: [Int], codes: [UInt8]?) -> [UInt8] {
        var bytes = Self.number(listed.count)
        if listed.isEmpty { return bytes }
        let width = people < 256 ? 1 : people < 65_536 ? 2 : 3
        let groups = stride(from: 0, to: listed.count, by: 64).map { Array(listed[$0..<min(listed.count, $0 + 64)]) }
        let steps = groups.map { group in zip(group.dropFirst(), group).flatMap { Self.number($0 - $1) } }
        for group in groups { bytes += Self.little(group[0], width) }
        for step in steps.dropLast() { bytes.append(UInt8(step.count - 63)) }
        if let codes { bytes += Self.codes(listed.map { codes[$0] }) }
        return bytes + steps.flatMap { $0 }
    }

    private func alleles(_ variant: Variant, random: inout SeededGenerator) -> [UInt8] {
        func patches(_ code: UInt8) -> (form: UInt8, bytes: [UInt8], people: [Int]) {
            let all = variant.calls.indices.filter { variant.calls[$0].code == code }
            let own = all.filter { max(variant.calls[$0].alleles?.0 ?? 0, variant.calls[$0].alleles?.1 ?? 0) > 1 }
            if own.isEmpty { return (15, [], []) }
            if random.chance(50) { return (1, list(own, codes: nil), own) }
            return (0, Self.bits(all.map { own.contains($0) }), own)
        }
        let count = variant.alleleCount
        func pair(_ person: Int) -> (Int, Int) {
            let (a, b) = variant.calls[person].alleles ?? (0, 0)
            return (min(a, b), max(a, b))
        }
        let one = patches(1), two = patches(2)
        let single = count == 3 ? 0 : count == 4 ? 1 : count <= 6 ? 2 : count <= 18 ? 4 : 8
        var bytes = [one.form | two.form << 4] + one.bytes
        bytes += Self.packed(one.people.map { pair($0).1 - 2 }, bits: single) + two.bytes
        if count == 3 { return bytes + Self.packed(two.people.map { pair($0).0 - 1 }, bits: 1) }
        let bits = count <= 5 ? 2 : count <= 17 ? 4 : 8
        return bytes + Self.packed(two.people.flatMap { [pair($0).0 - 1, pair($0).1 - 1] }, bits: bits)
    }

    private func phases(_ variant: Variant, random: inout SeededGenerator) -> [UInt8] {
        let differing = variant.calls.filter { $0.alleles.map { $0.0 != $0.1 } ?? false }
        let phased = differing.filter { $0.isPhased }
        if phased.isEmpty { return [] }
        let orders = phased.map { ($0.alleles?.0 ?? 0) > ($0.alleles?.1 ?? 0) }
        if phased.count == differing.count, random.chance(80) { return Self.bits([false] + orders) }
        return Self.bits([true] + differing.map { $0.isPhased }) + Self.bits(orders)
    }

    private func dosages(_ variant: Variant, random: inout SeededGenerator) -> (form: UInt8, bytes: [UInt8]) {
        let own = variant.calls.indices.filter { variant.calls[$0].dosage != nil }
        let values = own.flatMap { Self.little(variant.calls[$0].dosage ?? 0, 2) }
        switch random.number(0...2) {
        case 0: return (0x20, list(own, codes: nil) + values)
        case 1: return (0x40, variant.calls.flatMap { Self.little($0.dosage ?? 0xFFFF, 2) })
        default: return (0x60, Self.bits(variant.calls.map { $0.dosage != nil }) + values)
        }
    }

    // MARK: Bytes

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func number(_ value: Int) -> [UInt8] {
        value < 128 ? [UInt8(value)] : [UInt8(value & 127 | 128)] + number(value >> 7)
    }

    static func bits(_ flags: [Bool]) -> [UInt8] { packed(flags.map { $0 ? 1 : 0 }, bits: 1) }

    private static func codes(_ codes: [UInt8]) -> [UInt8] { packed(codes.map { Int($0) }, bits: 2) }

    static func packed(_ values: [Int], bits: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: (values.count * bits + 7) / 8)
        for (index, value) in values.enumerated() where bits > 0 {
            bytes[index * bits / 8] |= UInt8(value << (index * bits % 8))
        }
        return bytes
    }
}
