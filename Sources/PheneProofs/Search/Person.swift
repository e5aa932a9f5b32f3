// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// A person that demonstrates a message: the codes of a few loci and inputs; the others do not matter.
public struct Person: Sendable, Hashable {
    /// The codes by side: the index of a locus, or the number of loci plus the index of an input.
    package let codes: [Int: Int]
    /// The sex, if a locus on X matters.
    public let sex: Sex?

    package init(codes: [Int: Int], sex: Sex?) {
        self.codes = codes
        self.sex = sex
    }

    /// The code of each locus and input that matters, in the order of the book.
    public func codes(in book: RuleBook) -> [(subject: Subject, code: Int)] {
        let loci = book.variants.count
        return codes.sorted { $0.key < $1.key }.map { side, code in
            (side < loci ? .locus(side) : .input(side - loci), code)
        }
    }

    /// The `given` clauses of a test of this person.
    package func givens(in book: RuleBook) -> [String] {
        let test = test(in: book)
        var lines: [String] = []
        if let sex = test.sex { lines.append("given sex \(sex.name)") }
        lines += test.genotypes.map { "given \(book.name(of: .locus($0.variant))) \($0.text)" }
        lines += test.answers.map { answer in
            "given \(book.name(of: .input(answer.input))) = \(book.inputs[answer.input].answer(answer.value))"
        }
        return lines
    }

    /// A test of this person without expectations.
    package func test(in book: RuleBook) -> RuleTest {
        var test = RuleTest(
            title: "", sex: sex, genotypes: [], answers: [], expectations: [],
            place: .init(file: 0, line: 1, column: 1))
        for (subject, code) in codes(in: book) {
            switch subject {
            case .input(let index):
                guard book.inputs[index].kind.isQuestion else { continue }
                test.answers.append(.init(input: index, value: code))
            case .locus(let index):
                let text = phased(index, in: book) ?? book.name(of: code, of: subject)
                test.genotypes.append(.init(variant: index, text: text))
            case .finding, .pathway: break
            }
        }
        return test
    }

    /// A heterozygous genotype with its alleles in the order of the person's phase; `nil` for any other genotype.
    private func phased(_ locus: Int, in book: RuleBook) -> String? {
        for block in book.haplotypes {
            guard let input = block.phase, let value = codes[book.variants.count + input],
                let index = block.loci.firstIndex(of: locus)
            else { continue }
            let genotypes = block.loci.map { codes[$0] ?? 0 }
            let phasing = Phasing(
                domains: block.loci.map { book.variants[$0].locus.domain }, named: block.named.map { $0.alleles },
                assumesNamed: block.assumesNamed)
            let choices = phasing.choices(genotypes)
            let phase =
                value < phasing.phaseCount ? value : choices[(value - phasing.phaseCount) % choices.count]
            let variant = book.variants[locus].locus
            let alleles = variant.domain.alleles(of: genotypes[index])
            guard alleles.count == 2, alleles[0] != alleles[1] else { return nil }
            let isReversed = index > 0 && phase >> (index - 1) & 1 == 1
            let ordered = (isReversed ? [alleles[1], alleles[0]] : alleles).map { variant.alleles[$0].text }
            return ordered.joined(separator: "|")
        }
        return nil
    }

    /// A test of this person, ready to paste.
    package func test(_ title: String, expecting expectations: [String], in book: RuleBook) -> String {
        let lines = givens(in: book) + expectations.map { "expect " + $0 }
        return "test \"\(title)\" {\n" + lines.map { "  " + $0 + "\n" }.joined() + "}"
    }
}
