// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The position that the row of a record states. It is checked against the locus once the build is known.
struct RowPosition {
    /// The index of the locus in its table.
    let locus: Int
    /// `nil` where the text does not name a human chromosome.
    let chromosome: Chromosome?
    /// Counted from 1; 0 where the number does not fit 32 bits.
    let position: UInt32
    /// `9:136500515` as the row has it, for a message.
    let text: String
}

/// A row whose id is not known and whose position is that of a locus on some build.
struct UnidentifiedRow {
    /// The chromosome and the position, as ``LociByPosition/key(_:_:)`` combines them.
    let key: UInt64
    let call: Call
    /// The genotype as the row has it.
    let written: String
    /// The id as the row has it.
    let name: String
    /// The number of the line, counted from 1.
    let line: Int
    /// True where the alleles were complemented, because the row states the minus strand.
    let isFlipped: Bool
}
