// SPDX-License-Identifier: Apache-2.0

/// The genotypes of all people at one variant, four in a byte, the first in the lowest bits: 0 for two copies of the reference, 1 for one
/// copy of it, 2 for none, 3 for a missing genotype.
struct PgenCodes: Sendable, Equatable {
    private(set) var bytes: [UInt8]
    let count: Int

    /// The same genotype for everyone.
    init(repeating code: UInt8, count: Int) {
        bytes = [UInt8](repeating: code * 0x55, count: (count + 3) / 4)
        self.count = count
        clearEnd()
    }

    /// The genotypes in the bytes of a record; `nil` where there is one behind the last person.
    init?(_ bytes: ArraySlice<UInt8>, count: Int) {
        self.bytes = Array(bytes)
        self.count = count
        clearEnd()
        if self.bytes.last != bytes.last { return nil }
    }

    private mutating func clearEnd() {
        if count & 3 != 0, !bytes.isEmpty { bytes[bytes.count - 1] &= 1 << UInt8(2 * (count & 3)) - 1 }
    }

    subscript(person: Int) -> UInt8 {
        get { bytes[person >> 2] >> UInt8(2 * (person & 3)) & 3 }
        set {
            let shift = UInt8(2 * (person & 3))
            bytes[person >> 2] = bytes[person >> 2] & ~(3 << shift) | (newValue & 3) << shift
        }
    }

    /// Exchanges the two alleles.
    mutating func exchange() {
        for index in bytes.indices {
            // Codes 0 and 2 differ in their high bits; those with the low bit stay.
            bytes[index] ^= (~bytes[index] & 0x55) << 1
        }
        clearEnd()
    }

    /// The people with a code, in their order.
    func people(with code: UInt8) -> [Int] {
        var found: [Int] = []
        for (index, byte) in bytes.enumerated() {
            let other = byte ^ (code * 0x55)
            if (other | other >> 1) & 0x55 == 0x55 { continue }
            for place in 0..<4 where other >> UInt8(2 * place) & 3 == 0 && 4 * index + place < count {
                found.append(4 * index + place)
            }
        }
        return found
    }
}
