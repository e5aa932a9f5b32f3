// SPDX-License-Identifier: Apache-2.0

/// Some of up to 512 people, who have the same of something.
package struct PeopleGroup: Sendable {
    /// The number of what they have.
    package let number: Int32
    /// The people: bit `n` of word `w` is person `64 w + n`.
    package let people: SIMD8<UInt64>

    /// A group of people.
    package init(number: Int32, people: SIMD8<UInt64>) {
        self.number = number
        self.people = people
    }
}

extension SIMD8<UInt64> {
    /// Whether a bit is set.
    package var isAny: Bool {
        (self[0] | self[1] | self[2] | self[3] | self[4] | self[5] | self[6] | self[7]) != 0
    }

    /// The first bits.
    ///
    /// - Parameter count: from 0 to 512.
    package static func first(_ count: Int) -> SIMD8<UInt64> {
        var people = SIMD8<UInt64>(repeating: 0)
        for word in 0..<8 {
            let bits = count - 64 * word
            if bits > 0 { people[word] = bits >= 64 ? .max : (1 << UInt64(bits)) - 1 }
        }
        return people
    }
}
