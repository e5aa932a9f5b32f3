// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

// A question whose name is that of a gene and an allele, such as `hla_b_15_02`, is answered by a call of that gene.

extension Pack {
    /// Takes a call of a gene without named alleles: it may answer a question of the pack, or no rule uses it.
    func answer(_ call: OutsideCall, into results: inout OutsideResults) {
        var isUsed = false
        for index in 0..<inputCount where kind(ofInput: index) == .question {
            let input = input(index)
            guard let question = AlleleQuestion(input, ofGene: call.gene) else { continue }
            switch question.value(of: call) {
            case .notAbout: continue
            case .value(let value): take(OutsideResults.Answer(input: index, value: value, call: call), into: &results)
            case .undecided:
                results.open.append(index)
                results.problems.append(OutsideProblem(call, .undecided(question: input.name)))
            }
            isUsed = true
        }
        if !isUsed { results.unused.append(call) }
    }

    /// Adds an answer; where another call says otherwise, the question stays open.
    private func take(_ answer: OutsideResults.Answer, into results: inout OutsideResults) {
        for other in results.answers where other.input == answer.input && other.value != answer.value {
            let input = input(answer.input)
            results.problems.append(
                OutsideProblem(
                    answer.call,
                    .contradiction([
                        "`" + input.name + "` `" + input.values[other.value] + "` (" + other.call.place + ")",
                        "`" + input.values[answer.value] + "` (" + answer.call.place + ")",
                    ])))
        }
        results.answers.append(answer)
    }
}

/// A question of whether a person has an allele of a gene.
struct AlleleQuestion {
    /// What a call says of it.
    enum Result {
        case value(Int)
        /// It is about the gene, and leaves the question open.
        case undecided
        /// It is about another allele.
        case notAbout
    }

    /// `15_02` of `hla_b_15_02`; empty where the cell of the gene has the allele too, so that the call decides nothing.
    private let allele: [UInt8]
    /// `hla_b` of `hla_b_15_02`.
    private let gene: [UInt8]
    private let positive: Int
    private let negative: Int

    /// - Parameter gene: the cell of the gene, such as `HLA-B`.
    /// - Returns: `nil` for a question that is not one of an allele of the gene, with the answers `positive` and `negative`.
    init?(_ input: Input, ofGene gene: String) {
        let name = Array(input.name.utf8)
        let word = Spelling.word(gene.utf8)
        var end = 0
        var matched = 0
        while end < name.count, matched < word.count {
            if name[end] == word[matched] {
                matched += 1
            } else if name[end] != 0x5F {
                return nil
            }
            end += 1
        }
        guard !word.isEmpty, matched == word.count else { return nil }
        if end < name.count {
            guard name[end] == 0x5F, Self.isNumbers(Array(name[(end + 1)...])) else { return nil }
            end += 1
        }
        guard let positive = input.code(of: "positive"), let negative = input.code(of: "negative") else { return nil }
        allele = Array(name[end...])
        let isBehindBlank = end > 0 && name[end - 1] == 0x5F
        self.gene = Array(name[..<(isBehindBlank ? end - 1 : end)])
        self.positive = positive
        self.negative = negative
    }

    /// A text as names in rules have it: `hla_b` of `HLA-B`, `15_02` of `*15:02`.
    static func name(_ text: some Sequence<UInt8>) -> [UInt8] {
        var name: [UInt8] = []
        for byte in Spelling.folded(text) {
            if Spelling.isDigit(byte) || byte >= 0x61 && byte <= 0x7A {
                name.append(byte)
            } else if let last = name.last, last != 0x5F {
                name.append(0x5F)
            }
        }
        while name.last == 0x5F { name.removeLast() }
        return name
    }

    /// What a call of the gene says: its phenotype, such as `*15:02 positive`, which may stand for the diplotype too, and its two
    /// alleles.
    func value(of call: OutsideCall) -> Result {
        if allele.isEmpty { return .undecided }
        var results: [Result] = []
        for (text, mayBeAlleles) in [(call.phenotype, false), (call.diplotype, true)] where !text.utf8.isEmpty {
            let parts = text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B })
            if mayBeAlleles, !parts.contains(where: Self.isTestResult) {
                results.append(carried(text))
            } else {
                for part in parts { results.append(stated(Array(part))) }
            }
        }
        if results.isEmpty { return .undecided }
        var found = Result.notAbout
        for result in results {
            switch (found, result) {
            case (_, .notAbout): break
            case (.value(let one), .value(let other)): if one != other { return .undecided }
            case (.value, .undecided): break
            case (_, let other): found = other
            }
        }
        return found
    }

    /// Whether a text ends with the result of a test.
    private static func isTestResult(_ text: some Sequence<UInt8>) -> Bool {
        guard let last = Array(text).split(separator: 0x20).last else { return false }
        let word = Spelling.word(last)
        return word == Array("positive".utf8) || word == Array("negative".utf8)
    }

    /// `*15:02 positive`
    private func stated(_ text: [UInt8]) -> Result {
        let words = text.split(separator: 0x20)
        var name: [UInt8] = []
        for word in words.dropLast() { name += word }
        let own = allele(name)
        // A name in full of another allele is about that one; what is no such name may be about this one.
        if Self.isFullName(own), !isPart(own, of: allele), !isPart(allele, of: own) { return .notAbout }
        let result = words.last.map { Spelling.word($0) } ?? []
        if result == Array("positive".utf8) { return isPart(allele, of: own) ? .value(positive) : .undecided }
        return result == Array("negative".utf8) && own == allele ? .value(negative) : .undecided
    }

    /// `*15:02/*07:02`
    private func carried(_ text: String) -> Result {
        let alleles = Spelling.split(Array(text.utf8)[...]) { $0 == Spelling.slash || $0 == Spelling.bar }
        var isOpen = alleles.count != 2
        for text in alleles {
            let own = allele(text)
            if isPart(allele, of: own) { return alleles.count > 2 ? .undecided : .value(positive) }
            // A name with fewer fields, a letter behind them or digits that no allele has may be this allele too.
            if !Self.isFullName(own) || isPart(own, of: allele) { isOpen = true }
        }
        return isOpen ? .undecided : .value(negative)
    }

    /// Whether the fields of one name are the first of another one's.
    private func isPart(_ name: [UInt8], of other: [UInt8]) -> Bool {
        name == other || Self.isNumbers(other) && other.starts(with: name + [0x5F])
    }

    /// Whether a name is written as alleles are: one field of two digits, or several of two to four digits, of which those of more than
    /// two do not begin with 0. `15_2` and `1502` are not.
    private static func isFullName(_ name: [UInt8]) -> Bool {
        guard isNumbers(name) else { return false }
        let fields = name.split(separator: 0x5F, omittingEmptySubsequences: false)
        for field in fields {
            if field.count < 2 || field.count > 4 || field.count > 2 && field.first == 0x30 { return false }
        }
        return fields.count > 1 || name.count == 2
    }

    /// `15_02` of `*15:02`, also behind the symbol of the gene.
    private func allele(_ text: some Sequence<UInt8>) -> [UInt8] {
        let name = Self.name(text)
        guard name.starts(with: gene + [0x5F]) else { return name }
        return Array(name.dropFirst(gene.count + 1))
    }

    private static func isNumbers(_ name: [UInt8]) -> Bool {
        for byte in name where !Spelling.isDigit(byte) && byte != 0x5F { return false }
        return !name.isEmpty
    }
}
