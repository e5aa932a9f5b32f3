// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The mitochondrial genomes that the header of a VCF names, with the lengths that it states.
///
/// GRCh37 and GRCh38 have one mitochondrial genome (NC_012920.1, 16,569 bases), on which loci have their positions. `chrM` of
/// UCSC's hg19 is another one (NC_001807.4, 16,571 bases), which counts other positions and has other bases. The law: a record
/// is one of the mitochondrial genome only where its sequence is not, and cannot be, that of hg19.
struct Mitochondria {
    private var lengths: [(name: [UInt8], length: UInt32)] = []

    /// More names than there are.
    private static let mostNames = 8
    /// The bases of NC_001807.4.
    private static let lengthOfOther: UInt32 = 16_571

    mutating func take(_ name: ArraySlice<UInt8>, length: UInt32?) {
        guard let length, ContigName(name).chromosome == .mt, lengths.count < Self.mostNames else { return }
        lengths.append((Array(name), length))
    }

    /// True where the header says that a sequence is that of hg19.
    func isOther(_ name: ArraySlice<UInt8>) -> Bool {
        lengths.contains { $0.name.elementsEqual(name) && $0.length == Self.lengthOfOther }
    }

    /// True where nobody can say which of the two a sequence is on a build: it has the name of UCSC, `chrM`, and the header does
    /// not state its length.
    func isDoubtful(_ name: ArraySlice<UInt8>, on build: Build) -> Bool {
        // That of hg18 is NC_001807 too.
        guard build != .grch38, let last = name.last, last | 0x20 == 0x6D, ContigName(name).chromosome == .mt else {
            return false
        }
        return !lengths.contains { $0.name.elementsEqual(name) }
    }
}
