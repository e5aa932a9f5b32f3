// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The people of a `.fam`: one a line, family, own id, father, mother, sex, phenotype between white space.
struct PlinkPeople {
    let count: Int
    /// The wanted person, counted from 0.
    let index: Int
    /// That person's sex, as the fifth column has it: 1 is male, 2 female, all else unknown.
    let sex: Sex?

    /// - Parameter sample: an own id, `FAMILY/ID`, or a number from 1; absent where there should be one person only.
    init(_ source: any ByteSource, path: String, sample: String?) throws(ReadError) {
        let lines = ExactBytes(source, path: path, container: "PLINK")
        let wanted = sample.map { Array($0.utf8) }
        var count = 0
        var first: [String] = []
        var found: [Int] = []
        var sexes: [UInt8] = []
        var number = 0
        while let line = try lines.line(number + 1, limit: RowLimits.longestLine) {
            number += 1
            let columns = line.split { $0 == 0x20 || $0 == 0x09 }
            if columns.isEmpty { continue }
            guard columns.count == 6 else {
                throw .notGenotypes(path: path, line: number, text: visible(line))
            }
            let own = Array(columns[1])
            if own == wanted || columns[0] + [0x2F] + own == wanted ?? [] { found.append(count) }
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
