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
    /// `hlab` of `hla_b_15_02`.
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
            guard name[end] == 0x5F else { return nil }
            end += 1
            for byte in name[end...] where !Spelling.isDigit(byte) && byte != 0x5F { return nil }
        }
        guard let positive = input.code(of: "positive"), let negative = input.code(of: "negative") else { return nil }
        allele = Array(name[end...])
        self.gene = word
        self.positive = positive
        self.negative = negative
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
                for part in parts where !Spelling.trimmed(ArraySlice(part)).isEmpty {
                    results.append(stated(Array(part)))
                }
            }
        }
        if results.isEmpty { return .undecided }
        var found = Result.notAbout
        for result in results {
            switch (found, result) {
            case (_, .notAbout): break
            case (.value(let one), .value(let other)): if one != other { return .undecided }
            // What is not understood may say that the allele was found, so no other part of the row says that it was not.
            case (.value(let known), .undecided), (.undecided, .value(let known)):
                found = known == positive ? .value(known) : .undecided
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
        for word in words.dropLast() { name += word + [0x20] }
        // A name of another allele is about that one; what is no name of one allele may be about this one.
        guard let own = allele(name) else { return .undecided }
        if !isPart(own, of: allele), !isPart(allele, of: own) { return .notAbout }
        let result = words.last.map { Spelling.word($0) } ?? []
        if result == Array("positive".utf8) { return isPart(allele, of: own) ? .value(positive) : .undecided }
        return result == Array("negative".utf8) && own == allele ? .value(negative) : .undecided
    }

    /// `*15:02/*07:02`
    private func carried(_ text: String) -> Result {
        let alleles = Spelling.split(Array(text.utf8)[...]) { $0 == Spelling.slash || $0 == Spelling.bar }
        var isOpen = alleles.count != 2
        for text in alleles {
            // A text that is no name of one allele, or a name with fewer fields, may be this allele too.
            guard let own = allele(text) else {
                isOpen = true
                continue
            }
            if isPart(allele, of: own) { return alleles.count > 2 ? .undecided : .value(positive) }
            if isPart(own, of: allele) { isOpen = true }
        }
        return isOpen ? .undecided : .value(negative)
    }

    /// Whether the fields of one name are the first of another one's.
    private func isPart(_ name: [UInt8], of other: [UInt8]) -> Bool {
        name == other || other.starts(with: name + [0x5F])
    }

    /// `15_02` of `*15:02`, also behind the symbol of the gene; `nil` for a text that is not the name of just one allele as alleles are
    /// named: one to four fields of digits between colons.
    ///
    /// A field has two to four digits, of which those of more than two do not begin with 0, and is not 0. Whatever else is in the text may
    /// make it another name or several, such as `*15:11 *15:02`. A single field has two digits behind an asterisk: without one it may be a
    /// serologic type, which has several alleles, and four may be those of two fields, as older names have them.
    private func allele(_ text: some Sequence<UInt8>) -> [UInt8]? {
        guard let bytes = withoutGene(text) else { return nil }
        let hasStar = bytes.first == Spelling.star
        var name: [UInt8] = []
        var digits = 0, fields = 1
        for byte in bytes.dropFirst(hasStar ? 1 : 0) {
            if Spelling.isDigit(byte) {
                digits += 1
                name.append(byte)
            } else {
                guard byte == 0x3A || byte == 0x5F, digits > 0 else { return nil }
                digits = 0
                fields += 1
                name.append(0x5F)
            }
        }
        guard digits > 0, fields > 1 || hasStar && digits == 2, fields <= 4 else { return nil }
        for field in name.split(separator: 0x5F) {
            if field.count < 2 || field.count > 4 || field.count > 2 && field.first == 0x30 { return nil }
            if !field.contains(where: { $0 != 0x30 }) { return nil }
        }
        return name
    }

    /// A text in one spelling without the symbol of the gene before it: `*15:02` of `HLA-B *15:02`; `nil` where it has blanks elsewhere.
    private func withoutGene(_ text: some Sequence<UInt8>) -> ArraySlice<UInt8>? {
        let words = Self.words(text)
        guard words.count == 1 || words.count == 2 && Spelling.word(words[0]) == gene else { return nil }
        let bytes = Spelling.folded(words[words.count - 1])[...]
        if words.count == 2 { return bytes }
        var rest = bytes
        var matched = 0
        while matched < gene.count, let byte = rest.first {
            if byte == gene[matched] {
                matched += 1
            } else if matched == 0 || byte != 0x2D && byte != 0x5F {
                return bytes
            }
            rest.removeFirst()
        }
        guard matched == gene.count else { return bytes }
        if rest.first == 0x5F || rest.first == 0x2D { rest.removeFirst() }
        return rest
    }

    /// The parts of a text between blanks of any kind.
    private static func words(_ text: some Sequence<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = [[]]
        let bytes = Array(text)
        var index = 0
        while index < bytes.count {
            let isWide = bytes[index...].starts(with: [0xC2, 0xA0])
            if isWide || bytes[index] == 0x20 || bytes[index] == 0x09 {
                if !words[words.count - 1].isEmpty { words.append([]) }
            } else {
                words[words.count - 1].append(bytes[index])
            }
            index += isWide ? 2 : 1
        }
        if words[words.count - 1].isEmpty { words.removeLast() }
        return words
    }
}
