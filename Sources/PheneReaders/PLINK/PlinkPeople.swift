// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// The people of a `.fam` file: one per line, with family, own id, father, mother, sex and phenotype between white space.
struct PlinkPeople {
    /// The number of people.
    let count: Int
    /// The index of the person to read, counted from 0.
    let index: Int
    /// The person's sex in the fifth column: 1 is male, 2 female, anything else unknown.
    let sex: Sex?

    /// Finds a person.
    ///
    /// - Parameter sample: an own id, `FAMILY/ID`, or a number from 1; absent where there must be a single person.
    /// - Throws: `ReadError.notGenotypes`, `.noSamples`, `.sampleNeeded`, `.sampleTwice` and `.noSuchSample`.
    init(_ source: any ByteSource, path: String, sample: String?) throws(ReadError) {
        let lines = ExactReader(source, path: path, container: "PLINK")
        let name = sample.map { Array($0.utf8) }
        var count = 0
        var first: [String] = []
        var found: [Int] = []
        var sexes: [UInt8] = []
        var number = 0
        while let line = try readingFile(lines.line(number + 1, limit: RowLimits.longestLine)) {
            number += 1
            let columns = line.split { $0 == 0x20 || $0 == 0x09 }
            if columns.isEmpty { continue }
            guard columns.count == 6 else {
                throw .notGenotypes(path: path, line: number, text: visible(line))
            }
            let own = Array(columns[1])
            if own == name || columns[0] + [0x2F] + own == name ?? [] { found.append(count) }
            if first.count < 5 { first.append(visible(columns[1])) }
            sexes.append(columns[4].count == 1 ? columns[4][columns[4].startIndex] : 0)
            count += 1
        }
        self.count = count
        guard count > 0 else { throw .noSamples(path: path) }
        guard let sample else {
            guard count == 1 else { throw .sampleNeeded(path: path, count: count, first: first) }
            index = 0
            sex = Self.sex(sexes[0])
            return
        }
        if found.count > 1 { throw .sampleTwice(path: path, sample: sample) }
        if let only = found.first {
            index = only
        } else if let number = Int(sample), (1...count).contains(number) {
            index = number - 1
        } else {
            throw .noSuchSample(path: path, sample: sample, count: count, first: first)
        }
        sex = Self.sex(sexes[index])
    }

    private static func sex(_ code: UInt8) -> Sex? {
        switch code {
        case 0x31: .male
        case 0x32: .female
        default: nil
        }
    }
}
