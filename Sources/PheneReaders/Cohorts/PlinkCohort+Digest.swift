// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

extension PlinkCohort {
    /// A digest by which two runs know that they read the same fileset, in hexadecimal digits.
    ///
    /// It is of the `.fam`, of the lines of the `.bim` that are read, of the number of variants, and of the genotypes of the first 512
    /// people in the rows that are read. Other genotypes are not part of it: a `.bed` has too many bytes to read them all.
    ///
    /// - Throws: a ``CohortError`` for what the system cannot read.
    /// - Complexity: linear in the `.fam` and the lines.
    package func digest() throws(CohortError) -> String {
        var bytes = people.text
        bytes += Array("\n\(people.count) people, \(variantCount) variants\n".utf8)
        for line in lines {
            bytes += Array("\(line.variant)\t".utf8) + line.head + line.first + [0x09] + line.second + [0x0A]
        }
        let reader = CohortReader(self, capacity: GenotypePlanes.width)
        try reader.read(0..<min(people.count, GenotypePlanes.width))
        let block = reader.block(0)
        let all = block.people | block.refused
        for row in 0..<rowCount {
            for plane in [block.rows[row].low & all, block.rows[row].high & all] {
                for word in 0..<8 {
                    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: plane[word] >> UInt64(8 * shift))) }
                }
            }
        }
        return SHA256(bytes).hex
    }

    /// The stated sex of each person: 1 is male, 2 female, 0 not stated; empty where none is.
    package var statedSexes: [UInt8] { stated.sexes }
}
