// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

extension Pharmacogene {
    /// The phenotypes of the pairs that stay possible.
    ///
    /// All of them where nothing is known: in every state but ``DiplotypeSet/State/fits``, where a pair that fits has no rule, and of a
    /// gene whose copies and hybrids genotypes do not show (`needsLaboratory`).
    ///
    /// - Parameters:
    ///   - set: the pairs of this gene.
    ///   - count: how many values the input `phenotype` has.
    public func phenotypes(of set: DiplotypeSet, count: Int) -> CodeSet {
        outcomes(of: set, all: .all(count)) { phenotype(of: $0) }
    }

    /// The activity scores of the pairs that stay possible; all of them where nothing is known, as of phenotypes.
    ///
    /// - Parameters:
    ///   - set: the pairs of this gene.
    ///   - values: the values of the input `score`: rising numbers, `≥` before those that are the least of what they can be, and last
    ///     the unknown score; none where the gene has no score.
    public func scores(of set: DiplotypeSet, values: [String]) -> CodeSet {
        scores(of: set, numbers: values.map { Self.hundredths($0) })
    }

    /// The same.
    ///
    /// - Parameters:
    ///   - set: the pairs of this gene.
    ///   - numbers: the values of the input `score` as numbers, last the unknown score; none where the gene has no score.
    func scores(of set: DiplotypeSet, numbers: [(hundredths: Int, isAtLeast: Bool)?]) -> CodeSet {
        if numbers.isEmpty { return .empty }
        return outcomes(of: set, all: .all(numbers.count)) { scoreCode(of: $0, among: numbers) }
    }

    /// The code of the score of some alleles; `nil` where no value is it.
    ///
    /// - Parameter numbers: the values of the input `score` as numbers, last the unknown score.
    func scoreCode(of alleles: [Int], among numbers: [(hundredths: Int, isAtLeast: Bool)?]) -> Int? {
        guard let score = activity(of: alleles) else { return numbers.count - 1 }
        for (code, number) in numbers.enumerated() {
            if let number, number.hundredths == score.hundredths, number.isAtLeast == score.isAtLeast { return code }
        }
        return nil
    }

    /// The outcomes of all pairs and single alleles of a set, computed once for each pair of kinds of alleles: there are few kinds and
    /// many pairs.
    private func outcomes(of set: DiplotypeSet, all: CodeSet, _ outcome: ([Int]) -> Int?) -> CodeSet {
        guard set.state == .fits, !needsLaboratory else { return all }
        let rows = set.rows
        // For each kind one allele, and the columns of all of it.
        var kinds: [(allele: Int, columns: AlleleSet)] = []
        var pairing: [(row: Int, kind: Int)] = []
        for (row, allele) in rows.alleles.enumerated() where !rows.isEmpty(row: row) {
            var kind = 0
            while kind < kinds.count, !isSameKind(kinds[kind].allele, allele) { kind += 1 }
            if kind == kinds.count { kinds.append((allele, AlleleSet(width: rows.width))) }
            kinds[kind].columns.insert(row)
            pairing.append((row, kind))
        }
        var found = [Bool](repeating: false, count: kinds.count * kinds.count)
        for (row, first) in pairing {
            for second in kinds.indices where !found[first * kinds.count + second] {
                found[first * kinds.count + second] = rows.meets(row: row, kinds[second].columns)
            }
        }
        var codes = CodeSet.empty
        for first in kinds.indices {
            for second in first..<kinds.count
            where found[first * kinds.count + second] {
                guard let code = outcome([kinds[first].allele, kinds[second].allele]) else { return all }
                codes.insert(code)
            }
        }
        for allele in set.singles {
            guard let code = outcome([allele]) else { return all }
            codes.insert(code)
        }
        return codes.isEmpty ? all : codes
    }

    private func isSameKind(_ first: Int, _ second: Int) -> Bool {
        let a = named[first], b = named[second]
        return a.function == b.function && a.activity == b.activity && a.isAtLeast == b.isAtLeast
    }

    /// The number of a score, such as `1.25` or `≥3`; `nil` for another text.
    static func hundredths(_ text: String) -> (hundredths: Int, isAtLeast: Bool)? {
        var bytes = Array(text.utf8)[...]
        var isAtLeast = false
        if bytes.count > 3, bytes.starts(with: [0xE2, 0x89, 0xA5]) {
            isAtLeast = true
            bytes = bytes.dropFirst(3)
        }
        var hundredths = 0, decimals = -1
        guard let first = bytes.first, first != 0x2E else { return nil }
        for byte in bytes {
            if byte == 0x2E, decimals < 0 {
                decimals = 0
                continue
            }
            guard byte >= 0x30, byte <= 0x39, decimals < 2, hundredths < 1_000_000 else { return nil }
            hundredths = hundredths * 10 + Int(byte - 0x30)
            if decimals >= 0 { decimals += 1 }
        }
        for _ in max(decimals, 0)..<2 { hundredths *= 10 }
        return (hundredths, isAtLeast)
    }
}
