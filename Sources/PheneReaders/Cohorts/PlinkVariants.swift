// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// The lines of a `.bim` that are read, and the number of all.
struct PlinkVariants {
    /// One line.
    struct Line {
        /// Its place among the variants, counted from 0.
        let variant: Int
        /// Whether it can be of a locus or show the build, and does not only count for the sex.
        let isSite: Bool
        /// Id, chromosome and position, each with a tab behind it.
        let head: [UInt8]
        let first: [UInt8]
        let second: [UInt8]

        /// The row of a person with a code, as the reader of one person has it; see ``PlinkRows``.
        func text(ofCode code: Int) -> [UInt8] {
            let (a, b) =
                switch code {
                case 0: (first, first)
                case 2: (first, second)
                case 3: (second, second)
                default: ([0x30], [0x30])
                }
            return head + a + [0x09] + b + [0x0A]
        }
    }

    /// The lines in file order.
    let lines: [Line]
    /// How many lines the file has.
    let count: Int

    /// The lines that can be of a locus, or show the build.
    var sites: [Line] { lines.filter { $0.isSite } }

    /// Reads a `.bim`.
    ///
    /// - Parameters:
    ///   - source: its bytes.
    ///   - path: as the user gave it, for messages.
    ///   - loci: the loci to read.
    /// - Throws: ``CohortError/malformedVariant(path:line:text:)``, and the system's errors.
    init(_ source: any ByteSource, path: String, loci: LocusTable) throws(CohortError) {
        let reader = ExactReader(source, path: path, container: "PLINK")
        var sites = PlinkSites(loci)
        var lines: [Line] = []
        var variant = 0
        while let line = try reading({ () throws(FileError) in
            try reader.line(variant + 1, limit: RowLimits.longestLine)
        }) {
            let columns = line.split { $0 == 0x20 || $0 == 0x09 }
            guard columns.count == 6 else {
                throw .malformedVariant(path: path, line: variant + 1, text: visible(line))
            }
            if let need = sites.need(id: columns[1], chromosome: columns[0], position: columns[3]) {
                var head: [UInt8] = []
                for column in [columns[1], columns[0], columns[3]] { head += column + [0x09] }
                lines.append(
                    Line(
                        variant: variant, isSite: need == .site, head: head, first: Array(columns[4]),
                        second: Array(columns[5])))
            }
            variant += 1
        }
        self.lines = lines
        count = variant
    }
}
