// SPDX-License-Identifier: Apache-2.0

/// Signs in a header that records with several alleles were split into one for each.
///
/// In such records `0` is any allele but the record's own. Sources: `bcftools norm -m -` (its command is kept in the
/// header), vt decompose (`OLD_MULTIALLELIC`), Hail `split_multi` (`was_split`), GATK LeftAlignAndTrimVariants
/// (`--split-multi-allelics`), vcflib `vcfbreakmulti`.
enum SplitSigns {
    /// - Parameter line: a header line that begins with `##`.
    /// - Returns: false for a command that joins the records again, `nil` for a line that says nothing of it.
    static func verdict(_ line: ArraySlice<UInt8>) -> Bool? {
        guard line.count < 1 << 16, mayTell(line) else { return nil }
        let text = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for sign in signs where text[...].holds(Array(sign.utf8)) { return true }
        guard text[...].holds(Array("norm".utf8)) else { return nil }
        return multiallelics(String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == ";" })
    }

    /// In small letters.
    private static let signs = [
        "old_multiallelic", "was_split", "split-multi", "splitmulti", "split_multi", "breakmulti", "vt decompose",
    ]

    /// What `bcftools norm` did with sites of several alleles: `-m -any`, `-m-`, `-Nm -`, `--multiallelics -both`.
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

    /// Short options written together, of which the last takes a value.
    private static func isCluster(_ word: Substring) -> Bool {
        word.hasPrefix("-") && word.hasSuffix("m") && word.dropFirst().allSatisfy { $0.isLetter }
    }

    /// Only lines of programs and of INFO can tell; contigs, of which there may be thousands, cannot.
    private static func mayTell(_ line: ArraySlice<UInt8>) -> Bool {
        !line.starts(with: "##contig=".utf8) && !line.starts(with: "##FILTER=".utf8)
            && !line.starts(with: "##FORMAT=".utf8)
    }
}
