// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The mitochondrial sequences that the header of a VCF names, with their lengths.
///
/// GRCh37 and GRCh38 have the same mitochondrial genome (NC_012920.1, 16,569 bases), on which loci have their positions. `chrM` of
/// UCSC's hg19 is another one (NC_001807.4, 16,571 bases) with other positions and bases. The law: a mitochondrial record is read only
/// if its sequence is not, and cannot be, that of hg19.
struct Mitochondria {
    private var lengths: [(name: [UInt8], length: UInt32)] = []

    /// The most names that are kept; there are fewer.
    private static let maxNames = 8
    /// The length of NC_001807.4, in bases.
    private static let lengthOfOther: UInt32 = 16_571

    mutating func take(_ name: ArraySlice<UInt8>, length: UInt32?) {
        guard let length, ContigName(name).chromosome == .mt, lengths.count < Self.maxNames else { return }
        lengths.append((Array(name), length))
    }

    /// True where a sequence has the length of that of hg19.
    func isOther(_ name: ArraySlice<UInt8>) -> Bool {
        lengths.contains { $0.name.elementsEqual(name) && $0.length == Self.lengthOfOther }
    }

    /// True where a sequence may be either of the two on a build: it has UCSC's name `chrM`, and the header does not state its length.
    func isAmbiguous(_ name: ArraySlice<UInt8>, on build: Build) -> Bool {
        // hg18 has NC_001807 too.
        guard build != .grch38, let last = name.last, last | 0x20 == 0x6D, ContigName(name).chromosome == .mt else {
            return false
        }
        return !lengths.contains { $0.name.elementsEqual(name) }
    }
}
