// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The words of a file's comment lines, in lower case, with one space between them.
///
/// Lines are joined, because vendors wrap sentences anywhere.
struct HeaderText {
    private var words: [UInt8] = [0x20]

    /// No vendor's header is longer than 16 KiB.
    private static let maxBytes = 16 << 10

    mutating func append(comment line: ArraySlice<UInt8>) {
        for byte in line {
            guard words.count < Self.maxBytes else { return }
            switch byte {
            case 0x41...0x5A: words.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: words.append(byte)
            case 0x2B:
                // `forward (+) strand` is the plus strand; `forward strand` may be that of dbSNP.
                space()
                words.append(byte)
                space()
            default: space()
            }
        }
        space()
    }

    private mutating func space() {
        if words.last != 0x20 { words.append(0x20) }
    }

    /// The builds that the header names, in ascending order.
    var builds: [Build] {
        var found: [Build] = []
        for (build, names) in Self.names where names.contains(where: { contains($0) }) { found.append(build) }
        return found
    }

    /// The assembly without positions of loci that the header names; `nil` where it names none, or names a build too.
    var otherAssembly: String? {
        guard builds.isEmpty else { return nil }
        return Self.others.first { $0.names.contains { contains($0) } }?.name
    }

    /// True where the header states that the alleles are on the plus strand.
    var statesPlusStrand: Bool { contains("plus strand") || contains("+ strand") }

    /// The names of builds (NCBI and UCSC).
    private static let names: [(Build, [String])] = [
        (.grch36, ["build 36", "build36", "grch36", "ncbi36", "hg18"]),
        (.grch37, ["build 37", "build37", "grch37", "hg19"]),
        (.grch38, ["build 38", "build38", "grch38", "hg38"]),
    ]

    private static let others: [(name: String, names: [String])] = [
        ("NCBI35 (hg17)", ["build 35", "build35", "ncbi35", "hg17"]),
        ("NCBI34 (hg16)", ["build 34", "build34", "ncbi34", "hg16"]),
        ("T2T-CHM13", ["chm13", "chm13v1", "chm13v2", "t2t chm13", "t2t chm13v2"]),
        ("a mouse genome", ["mm9", "mm10", "mm39", "grcm38", "grcm39"]),
        ("a dog genome", ["canfam2", "canfam3", "canfam4", "canfam6", "ros cfam", "uu cfam"]),
        ("a cat genome", ["felcat8", "felcat9"]),
    ]

    private func contains(_ phrase: String) -> Bool {
        let bytes = [0x20] + [UInt8](phrase.utf8)
        return words.indices.contains { start in
            guard words[start...].starts(with: bytes) else { return false }
            // `build 37.1` and `build 37` are the same; `build 370` is not.
            let next = start + bytes.count
            return next == words.count || words[next] == 0x20
        }
    }
}
