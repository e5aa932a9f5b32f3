// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

extension Call {
    /// True for an allele that was not called, as vendors write it: `-`, `0`, `N`, `n`, `?` or `.`.
    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        // A bit for each of these characters below 64.
        byte < 64 ? (0x8001_6000_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1 : byte | 0x20 == 0x6E
    }

    /// Parses one or two characters as 23andMe writes them: one for each allele, `-` for an allele that was not called.
    ///
    /// Characters of ``isBlank(_:)`` alone are a no-call. Beside an allele only `-` is valid.
    init(twentyThreeAndMe text: [UInt8]) {
        if text.allSatisfy({ Self.isBlank($0) }) {
            self = .noCall
            return
        }
        var alleles: [Allele?] = []
        for byte in text {
            if byte == 0x2D {
                alleles.append(nil)
            } else if let allele = Allele(CollectionOfOne(byte)) {
                alleles.append(allele)
            } else {
                self = .invalid(.unreadable)
                return
            }
        }
        self = Genotype(alleles: alleles).map { .called($0) } ?? .invalid(.unreadable)
    }
}

/// The first issues of a file, and the number of all.
struct IssueList {
    private(set) var kept: [ReadIssue] = []
    private(set) var count = 0

    mutating func append(_ issue: ReadIssue) {
        count += 1
        if kept.count < GenotypeFile.maxIssuesKept { kept.append(issue) }
    }
}
