// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// Laws of results from outside, over every gene of the shipped pack.
@Suite struct OutsideCallLawTests {
    private static let pack = OutsidePerson.pack
    private static let genes = Array(0..<OutsidePerson.pack.pharmacogeneCount)

    /// The name of a pair as a laboratory writes it.
    private static func text(_ alleles: [Int], of gene: Pharmacogene) -> String {
        alleles.map { gene.named[$0].name }.joined(separator: "/")
    }

    @Test(arguments: genes) func everyPairOfAllelesGivesItsOwnPhenotype(index: Int) {
        let gene = Self.pack.pharmacogene(index)
        let symbol = Self.pack.symbol(ofPharmacogene: index)
        // Of large genes each allele with some others: texts are read one by one.
        let step = Cases.step(gene.named.count < 40 ? 1 : gene.named.count / 12)
        var pairs = 0
        for first in gene.named.indices {
            for second in stride(from: first % step, through: first, by: step) {
                let call = OutsideCall(gene: symbol, diplotype: Self.text([first, second], of: gene))
                let read = Self.pack.results(of: [call], sex: .female).genes[index]
                #expect(read?.diplotypes == [[second, first]], "\(symbol) \(call.diplotype)")
                let expected = gene.phenotype(of: [second, first])
                let values = Self.pack.input(gene.phenotype).values
                #expect(
                    read?.phenotypes == expected.map { .only($0) } ?? .all(values.count), "\(symbol) \(call.diplotype)")
                pairs += 1
            }
        }
        #expect(pairs >= gene.named.count)
    }

    /// A person's own pair, stated from outside, changes no result.
    @Test(arguments: genes) func aCallThatEqualsTheFileChangesNothing(index: Int) throws {
        let gene = Self.pack.pharmacogene(index)
        let symbol = Self.pack.symbol(ofPharmacogene: index)
        var random = SeededGenerator(seed: UInt64(index) + 1)
        let callable = gene.named.indices.filter { gene.named[$0].isCallable }
        var compared = 0
        for _ in 0..<8 {
            let alleles = [callable.randomElement(using: &random) ?? 0, callable.randomElement(using: &random) ?? 0]
            let genome = OutsidePerson.genome(alleles, ofPharmacogene: index, sex: .female)
            let own = try Evaluation(Self.pack, genome: genome, answers: [:])
            let set = own.diplotypes(ofPharmacogene: index)
            guard set.state == .fits, set.pairCount == 1, let pair = set.pairs.first(where: { _ in true }) else {
                continue
            }
            let call = OutsideCall(gene: symbol, diplotype: Self.text([pair.first, pair.second], of: gene))
            let stated = try Evaluation(Self.pack, genome: genome, answers: [:], calls: OutsideCalls([call]))
            #expect(stated.agreement(ofPharmacogene: index) == .compatible, "\(symbol) \(call.diplotype)")
            #expect(stated.outside.genes[index]?.problems.isEmpty == true)
            if gene.needsLaboratory { continue }
            for finding in 0..<Self.pack.findingCount {
                let subject = Subject.finding(finding)
                #expect(stated.value(of: subject) == own.value(of: subject), "\(symbol) \(call.diplotype)")
            }
            compared += 1
        }
        #expect(compared > 0 || gene.needsLaboratory, "\(symbol)")
    }

    /// What a file with the alleles of one pair says of a call with another one.
    @Test(arguments: ["CYP2C19", "NUDT15"]) func anotherPairThanThatOfTheFileDisagrees(symbol: String) throws {
        let index = OutsidePerson.index(of: symbol)
        let gene = Self.pack.pharmacogene(index)
        let genome = OutsidePerson.genome([gene.reference, gene.reference], ofPharmacogene: index)
        for (other, allele) in gene.named.enumerated() where allele.isCallable && other != gene.reference {
            let call = OutsideCall(gene: symbol, diplotype: Self.text([gene.reference, other], of: gene))
            let person = try OutsidePerson([call], genome: genome)
            #expect(person.evaluation.agreement(ofPharmacogene: index) == .disagrees, "\(call.diplotype)")
            #expect(person.evaluation.fileDiplotypes(ofPharmacogene: index).contains(gene.reference, gene.reference))
            // The call is what counts.
            let expected = gene.phenotype(of: [min(gene.reference, other), max(gene.reference, other)])
            #expect(person.evaluation.value(of: .input(gene.phenotype)).first == expected)
        }
    }

    @Test func genotypesConfirmNoCopies() throws {
        let index = OutsidePerson.index(of: "CYP2D6")
        let gene = Self.pack.pharmacogene(index)
        let number = { (name: String) in gene.named.firstIndex { $0.name == name } ?? 0 }
        func agreement(_ alleles: [String], _ call: String) throws -> OutsideAgreement? {
            let genome = OutsidePerson.genome(alleles.map(number), ofPharmacogene: index)
            return try OutsidePerson([OutsideCall(gene: "CYP2D6", diplotype: call)], genome: genome)
                .evaluation.agreement(ofPharmacogene: index)
        }
        #expect(try agreement(["*1", "*4"], "*1/*4x2") == .notComparable)
        #expect(try agreement(["*4", "*4"], "*4/*5") == .notComparable)
        #expect(try agreement(["*4", "*4"], "*1/*5") == .disagrees)
        #expect(try agreement(["*1", "*4"], "*1/*4") == .compatible)
        #expect(try agreement(["*1", "*4"], "*1/*1") == .disagrees)
        #expect(try OutsidePerson("CYP2D6", "*1/*1").evaluation.agreement(ofPharmacogene: index) == .nothingRead)
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        let calls = [
            OutsideCall(gene: "CYP2D6", diplotype: "*1/*4x2", line: 1), OutsideCall(gene: "DPYD", score: "1", line: 2),
            OutsideCall(gene: "CYP2C19", diplotype: "*1/*2", line: 3),
            OutsideCall(gene: "CYP2C19", phenotype: "PM", line: 4),
            OutsideCall(gene: "HLA-B", phenotype: "*15:02 positive", line: 5),
            OutsideCall(gene: "TPMT", diplotype: "*x", line: 6),
        ]
        let forward = try OutsidePerson(calls).evaluation, backward = try OutsidePerson(calls.reversed()).evaluation
        for finding in 0..<Self.pack.findingCount {
            #expect(forward.value(of: .finding(finding)) == backward.value(of: .finding(finding)))
        }
    }

    /// A fault in one gene never costs another.
    @Test func aFaultOfOneGeneChangesNoOther() throws {
        let good = OutsideCall(gene: "CYP2C19", diplotype: "*2/*2", line: 1)
        let alone = try OutsidePerson([good]).evaluation
        for bad in [
            OutsideCall(gene: "CYP2D6", diplotype: "*nonsense", line: 2), OutsideCall(gene: "CYP9X", line: 2),
            OutsideCall(gene: "", line: 2, fault: .encoding),
            OutsideCall(gene: "TPMT", line: 2, fault: .controlCharacter),
        ] {
            let both = try OutsidePerson([good, bad]).evaluation
            for finding in 0..<Self.pack.findingCount {
                #expect(both.value(of: .finding(finding)) == alone.value(of: .finding(finding)))
            }
        }
    }

    /// A batch of people gives the same.
    @Test func aBatchGivesTheSame() throws {
        let calls: OutsideCalls = [
            OutsideCall(gene: "CYP2D6", diplotype: "*1x3/*2"), OutsideCall(gene: "DPYD", diplotype: "Reference/HapB3"),
            OutsideCall(gene: "CYP2C9", diplotype: "*1/*3"), OutsideCall(gene: "HLA-B", phenotype: "*15:02 negative"),
        ]
        let one = try Evaluation(Self.pack, genome: Genome(), answers: [:], calls: calls)
        var batch = Batch<UInt64>(Self.pack)
        batch.set(Self.pack.results(of: calls, sex: nil), person: 7)
        batch.evaluate()
        for finding in 0..<Self.pack.findingCount {
            #expect(batch.value(of: .finding(finding), person: 7) == one.value(of: .finding(finding)))
        }
    }
}
