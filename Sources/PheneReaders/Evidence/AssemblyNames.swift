// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The assemblies that a header names, for example in the path of a reference file or by a species.
///
/// Names are those of NCBI, Ensembl, UCSC, the Broad Institute and the 1000 Genomes Project. Assemblies without positions of loci are
/// known too, so that their positions are never mistaken for those of a human build.
struct AssemblyNames {
    private(set) var builds: [Build] = []
    /// An assembly without positions of loci.
    private(set) var other: String?

    /// Adds the assemblies that a text names.
    ///
    /// - Parameter isSpecies: whether the text names a species; an unknown one then counts as another assembly.
    mutating func take(_ text: some Sequence<UInt8>, isSpecies: Bool = false) {
        let words = Self.words(text)
        for (build, names) in Self.names where names.contains(where: { Self.contains($0, in: words) }) {
            if !builds.contains(build) { builds.append(build) }
        }
        for (name, starts) in Self.others
        where words.contains(where: { word in starts.contains { Self.matches(word, $0) } }) { other = other ?? name }
        if isSpecies, !words.isEmpty, other == nil, !words.contains(where: { Self.humans.contains($0) }) {
            other = "the species `" + words.joined(separator: " ") + "`"
        }
    }

    /// Lower-case words of letters and digits.
    private static func words(_ text: some Sequence<UInt8>) -> [String] {
        var words: [String] = [""]
        for byte in text.prefix(4096) {
            switch byte {
            case 0x41...0x5A: words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case 0x61...0x7A, 0x30...0x39: words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
            default: words.append("")
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// True where the words contain a name, which may be of several words: `build 37`.
    private static func contains(_ name: String, in words: [String]) -> Bool {
        let parts = name.split(separator: " ").map(String.init)
        return words.indices.contains { words[$0...].starts(with: parts) }
    }

    /// True where a word is a name, or begins with a name that ends in `*`.
    private static func matches(_ word: String, _ name: String) -> Bool {
        name.hasSuffix("*") ? word.hasPrefix(name.dropLast()) : word == name
    }

    private static let names: [(Build, [String])] = [
        (.grch36, ["grch36", "ncbi36", "hg18", "b36", "build36", "build 36", "ncbi 36"]),
        (
            .grch37,
            [
                "grch37", "hg19", "b37", "hs37", "hs37d5", "v37", "assembly19", "build37", "build 37", "humang1kv37",
                "g1k v37", "grch 37", "gcf 000001405 13", "gcf 000001405 25", "gca 000001405 1",
            ]
        ),
        (
            .grch38,
            [
                "grch38", "hg38", "b38", "hs38", "hs38dh", "hs38d1", "assembly38", "build38", "build 38", "grch 38",
                "gcf 000001405 26", "gcf 000001405 40", "gca 000001405 15",
            ]
        ),
    ]

    private static let others: [(String, [String])] = [
        ("T2T-CHM13", ["chm13*", "t2t*", "hs1", "gca009914755", "009914755"]),
        ("NCBI35 (hg17)", ["hg17", "ncbi35", "b35", "build35"]),
        ("NCBI34 (hg16)", ["hg16", "ncbi34", "b34", "build34"]),
        ("a mouse genome", ["mm7", "mm8", "mm9", "mm10*", "mm39*", "grcm*", "ncbim*", "musculus", "mouse"]),
        ("a rat genome", ["rn4", "rn5", "rn6", "rn7", "rnor", "mratbn7", "rattus"]),
        ("a dog genome", ["canfam*", "roscfam*", "uucfam*", "cfam", "canis", "dog", "dog10k*"]),
        ("a cat genome", ["felcat*", "felis"]), ("a genome of cattle", ["bostau*", "arsucd*", "taurus"]),
        ("a horse genome", ["equcab*", "equus"]), ("a pig genome", ["susscr*", "sscrofa*", "scrofa"]),
        ("a chicken genome", ["galgal*", "grcg*", "gallus"]), ("a zebrafish genome", ["danrer*", "grcz*", "danio"]),
        ("a fly genome", ["dm3", "dm6", "bdgp*", "drosophila"]), ("a worm genome", ["ce10", "ce11", "elegans"]),
        ("a yeast genome", ["saccer*", "cerevisiae"]), ("a chimpanzee genome", ["pantro*"]),
        ("a macaque genome", ["rhemac*", "mmul*", "mulatta"]),
    ]

    private static let humans: Set<String> = ["sapiens", "human", "homo", "9606", "hsapiens"]
}
