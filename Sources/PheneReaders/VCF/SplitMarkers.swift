// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// Marks in a header that records with several alleles were split by allele.
///
/// In such records `0` means any allele except the record's own. Sources: `bcftools norm -m -` (its command is kept in the
/// header), vt decompose (`OLD_MULTIALLELIC`), Hail `split_multi` (`was_split`), GATK LeftAlignAndTrimVariants
/// (`--split-multi-allelics`), vcflib `vcfbreakmulti`.
enum SplitMarkers {
    /// Whether a header line states that records are split.
    ///
    /// - Parameter line: a header line that begins with `##`.
    /// - Returns: false for a command that joins records again, `nil` for lines that are not about it.
    static func isSplit(_ line: ArraySlice<UInt8>) -> Bool? {
        guard line.count < 1 << 16, isRelevant(line) else { return nil }
        let text = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for mark in marks where text[...].contains(bytes: Array(mark.utf8)) { return true }
        guard text[...].contains(bytes: Array("norm".utf8)) else { return nil }
        return multiallelics(String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == ";" })
    }

    /// In lower case.
    private static let marks = [
        "old_multiallelic", "was_split", "split-multi", "splitmulti", "split_multi", "breakmulti", "vt decompose",
    ]

    /// Whether `bcftools norm` split or joined sites of several alleles: `-m -any`, `-m-`, `-Nm -`, `--multiallelics -both`.
    private static func multiallelics(_ words: [Substring]) -> Bool? {
        for (index, word) in words.enumerated() {
            var mode: Substring?
            if word == "-m" || word == "--multiallelics" || isCluster(word) {
                mode = index + 1 < words.count ? words[index + 1] : nil
            } else if word.hasPrefix("--multiallelics=") {
                mode = word.dropFirst("--multiallelics=".count)
            } else if word.hasPrefix("-m") {
                mode = word.dropFirst(2)
            }
            if mode?.first == "-" { return true }
            if mode?.first == "+" { return false }
        }
        return nil
    }

    /// True for short options that are written together, the last of which has a value.
    private static func isCluster(_ word: Substring) -> Bool {
        word.hasPrefix("-") && word.hasSuffix("m") && word.dropFirst().allSatisfy { $0.isLetter }
    }

    /// False for lines of contigs, of which there may be thousands, and of FILTER and FORMAT.
    private static func isRelevant(_ line: ArraySlice<UInt8>) -> Bool {
        !line.starts(with: "##contig=".utf8) && !line.starts(with: "##FILTER=".utf8)
            && !line.starts(with: "##FORMAT=".utf8)
    }
}
