// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

/// What outside calls mean under a pack: results of genes, answers to questions, and what no rule of the pack uses.
public struct OutsideResults: Sendable {
    /// An answer that a call gives to a question of the pack.
    public struct Answer: Sendable {
        /// The index of the input.
        public let input: Int
        /// The code of its value.
        public let value: Int
        /// The call that says so.
        public let call: OutsideCall
    }

    /// For each pharmacogene of the pack what calls say of it; `nil` where none is about it.
    public internal(set) var genes: [OutsideGene?]
    /// The answers to questions that are named for an allele, such as `hla_b_15_02`.
    public internal(set) var answers: [Answer] = []
    /// The questions that a call is about and does not decide: they stay open, whatever else answers them.
    public internal(set) var open: [Int] = []
    /// The calls that no rule of the pack uses: of a gene, or of an allele of a gene, that it does not ask for.
    public internal(set) var unused: [OutsideCall] = []
    /// What is wrong with calls that are not about a pharmacogene of the pack; see also ``OutsideGene/problems``.
    public internal(set) var problems: [OutsideProblem] = []
    /// The pharmacogenes whose calls are withheld with a locus of the gene, before a consent is answered `yes`.
    public internal(set) var withheld: [Int] = []

    /// Without a call.
    init(count: Int) { genes = [OutsideGene?](repeating: nil, count: count) }

    /// What is wrong with any call, by gene and then by question.
    public var allProblems: [OutsideProblem] {
        var all: [OutsideProblem] = []
        for gene in genes { if let gene { all += gene.problems } }
        return all + problems
    }

    /// Whether nothing was stated from outside.
    public var isEmpty: Bool {
        for gene in genes where gene != nil { return false }
        return answers.isEmpty && unused.isEmpty && problems.isEmpty && withheld.isEmpty
    }
}

extension Pack {
    /// What outside calls mean under this pack. Nothing is lost: a call that cannot be used is in a problem or among those unused.
    ///
    /// - Parameters:
    ///   - calls: of several genes in any order.
    ///   - sex: of the person, which decides how many copies of a gene on X there are; `nil` where it is not known.
    /// - Complexity: linear in the calls, and for each gene with one in its alleles.
    public func results(of calls: OutsideCalls, sex: Sex?) -> OutsideResults {
        var results = OutsideResults(count: matchedGenes.count)
        if calls.isEmpty { return results }
        var symbols: [[UInt8]] = []
        for index in matchedGenes.indices { symbols.append(Spelling.word(symbol(ofPharmacogene: index).utf8)) }
        var byGene = [[OutsideCall]](repeating: [], count: matchedGenes.count)
        for call in calls.calls {
            let symbol = Spelling.word(call.gene.utf8)
            let named = Self.named(by: call, among: symbols)
            if let index = symbols.firstIndex(of: symbol) {
                byGene[index].append(call)
            } else if !named.isEmpty {
                for index in named { byGene[index].append(call.faulty(call.fault ?? .gene)) }
            } else if let fault = call.fault {
                results.problems.append(OutsideProblem(call, .unreadable(fault)))
                for index in 0..<inputCount
                where kind(ofInput: index) == .question && AlleleQuestion(input(index), ofGene: call.gene) != nil {
                    results.open.append(index)
                }
            } else {
                answer(call, into: &results)
            }
        }
        for (index, calls) in byGene.enumerated() where !calls.isEmpty {
            results.genes[index] = OutsideGene(calls, statements(ofPharmacogene: index, sex: sex))
        }
        return results
    }

    /// The genes whose symbols a cell names beside something else: `CYP2C19*2/*2`, `P450-2C19`, `CYP2C9/CYP2C19`.
    private static func named(by call: OutsideCall, among symbols: [[UInt8]]) -> [Int] {
        let cell = Spelling.folded(call.gene.utf8)
        let parts = cell.split { byte in
            !(Spelling.isDigit(byte) || byte >= 0x61 && byte <= 0x7A || byte >= 0x80 || byte == 0x2D)
        }
        var named: [Int] = []
        for (index, symbol) in symbols.enumerated() {
            let short = symbol.starts(with: Array("cyp".utf8)) ? Array(symbol.dropFirst(3)) : symbol
            for part in parts {
                let word = Spelling.word(part)
                if word != symbol, word != short, word != Array("p450".utf8) + short { continue }
                named.append(index)
                break
            }
        }
        return named
    }

    /// The symbol of a gene with named alleles.
    public func symbol(ofPharmacogene index: Int) -> String { gene(matchedGenes[index].matcher.gene.gene).symbol }

    private func statements(ofPharmacogene index: Int, sex: Sex?) -> GeneStatements {
        let gene = matchedGenes[index].matcher.gene
        let names = input(gene.phenotype).values
        var titles = names
        // The finding that the gene's block makes has a title for each phenotype.
        for finding in 0..<findingCount where subjects(ofFinding: finding) == [.input(gene.phenotype)] {
            let steps = scale(self.finding(finding).scale).steps
            guard steps.count == names.count else { continue }
            titles = steps.map { $0.title.string }
            break
        }
        var phenotypes: [(name: String, title: String)] = []
        for (name, title) in zip(names, titles) { phenotypes.append((name, title.utf8.isEmpty ? name : title)) }
        return GeneStatements(
            gene, symbol: symbol(ofPharmacogene: index), phenotypes: phenotypes,
            scores: gene.score.map { input($0).values } ?? [], sex: sex)
    }
}
