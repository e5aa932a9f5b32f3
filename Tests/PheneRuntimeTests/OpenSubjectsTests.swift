// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Which subjects keep a result open, and which would decide it.
@Suite struct OpenSubjectsTests {
    private static let pack = Norepinephrine.pack

    /// A random person for whom many loci have no row, or no call.
    private static func person(_ seed: Int) -> Evaluation {
        var genome = Genome.random(under: pack, seed: UInt64(seed), missing: 30)
        if seed % 2 == 0 { genome.sex = nil }
        return Norepinephrine.report(on: genome, inputs: .init(pots: seed % 3 == 0 ? false : nil)).undisclosed
            .evaluation
    }

    /// The evaluation of a person with one variable set to a code.
    private static func batch(of person: Evaluation, variable: Int? = nil, code: Int = 0) -> Batch<UInt8> {
        var batch = Batch<UInt8>(pack)
        let loci = person.readings.count
        for index in 0..<loci + pack.inputCount {
            let possible = person.value(of: index < loci ? .locus(index) : .input(index - loci))
            batch.set(index == variable ? .only(code) : possible, of: index, person: 0)
        }
        batch.evaluate()
        return batch
    }

    @Test(arguments: 0..<12) func onlyOpenSubjectsCanChangeAnOpenResult(seed: Int) {
        let person = Self.person(seed)
        let loci = person.readings.count
        var isOpen = false
        for index in 0..<Self.pack.findingCount where person.value(of: .finding(index)).known == nil {
            let open = person.openSubjects(of: .finding(index))
            if open.isEmpty { continue }
            isOpen = true
            for subject in Self.pack.finding(index).subjects where !open.contains(subject) {
                let variable: Int
                switch subject {
                case .locus(let locus): variable = locus
                case .input(let input): variable = loci + input
                case .finding, .pathway: continue
                }
                // The phase follows from the genotypes, and is not asked for if they are unknown.
                if case .input(let input) = subject, !Self.pack.input(input).isAsked { continue }
                for code in person.value(of: subject) {
                    let batch = Self.batch(of: person, variable: variable, code: code)
                    #expect(batch.value(of: .finding(index)) == person.value(of: .finding(index)))
                }
            }
        }
        #expect(isOpen)
    }

    @Test(arguments: 0..<12) func neededSubjectsDecideTheResult(seed: Int) {
        let person = Self.person(seed)
        let loci = person.readings.count
        for index in 0..<Self.pack.adviceCount where person.verdict(ofAdvice: index) == .unknown {
            for set in person.needs(ofAdvice: index) where set.count == 1 {
                let variable: Int
                switch set[0] {
                case .locus(let locus): variable = locus
                case .input(let input): variable = loci + input
                case .finding, .pathway: continue
                }
                for code in person.value(of: set[0]) {
                    let condition = Self.batch(of: person, variable: variable, code: code).condition(ofAdvice: index)
                    #expect(condition.canBeTrue != condition.canBeFalse)
                }
            }
        }
    }

    @Test(arguments: 0..<12) func theOrderOfQueriesDoesNotMatter(seed: Int) {
        let person = Self.person(seed)
        let gates = person.openGates()
        for index in (0..<Self.pack.adviceCount).reversed() {
            #expect(person.needs(ofAdvice: index, by: gates) == person.needs(ofAdvice: index))
            #expect(person.openSubjects(ofAdvice: index, by: gates) == person.openSubjects(ofAdvice: index))
        }
        for index in 0..<Self.pack.findingCount {
            #expect(
                person.openSubjects(of: .finding(index), by: gates) == person.openSubjects(of: .finding(index)))
        }
    }
}
