// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

extension Evaluation {
    /// Over how many combinations of genotypes and answers a condition is decided; the language's own limit for
    /// conditions.
    public static var askedCap: Int { 32_768 }

    /// Whether a condition can be true of this person and can be false, over all combinations of what is still possible.
    ///
    /// - Returns: `nil` where its parts do not decide it and there are more combinations than `cap`: it is not proved.
    /// - Complexity: linear in the open combinations and in the pack's gates, where the parts alone do not decide it.
    public func possibility(of condition: Condition, cap: Int = askedCap) -> Possibility? {
        func isKnown(_ subject: Subject) -> Bool { value(of: subject).known != nil }
        let apart = condition.possibility({ value(of: $0) }, known: isKnown)
        guard apart.canBeTrue, apart.canBeFalse else { return apart }
        var open: [(variable: Int, codes: [Int])] = []
        var combinations = 1
        for variable in variables(readBy: condition.testedSubjects) {
            let codes = Array(codes(of: variable))
            guard codes.count > 1 else { continue }
            combinations *= codes.count
            if combinations > cap { return nil }
            open.append((variable, codes))
        }
        var result = (canBeTrue: false, canBeFalse: false)
        var next = 0
        while next < combinations, !(result.canBeTrue && result.canBeFalse) {
            let people = min(SIMD8<UInt64>.width, combinations - next)
            var batch = Batch<SIMD8<UInt64>>(pack)
            for variable in pack.program.bases.indices {
                let possible = codes(of: variable)
                for code in 0..<pack.program.sizes[variable] where !possible.contains(code) {
                    batch[variable: variable, code: code] = .none
                }
            }
            for person in 0..<people {
                var number = next + person
                for (variable, codes) in open {
                    batch.set(.only(codes[number % codes.count]), of: variable, person: person)
                    number /= codes.count
                }
            }
            batch.evaluate()
            for person in 0..<people {
                let one = condition.possibility({ batch.value(of: $0, person: person) }, known: isKnown)
                if one.canBeTrue { result.canBeTrue = true }
                if one.canBeFalse { result.canBeFalse = true }
            }
            next += people
        }
        return Possibility(canBeTrue: result.canBeTrue, canBeFalse: result.canBeFalse)
    }

    /// Whether a condition is true of this person whatever is not known; false too where that is not proved.
    public func holds(_ condition: Condition) -> Bool {
        guard let possibility = possibility(of: condition) else { return false }
        return !possibility.canBeFalse
    }

    /// The loci and inputs that subjects rest on, rising.
    private func variables(readBy subjects: [Subject]) -> [Int] {
        var found: Set<Int> = []
        for subject in subjects { collectVariables(of: subject, into: &found) }
        return found.sorted()
    }

    private func collectVariables(of subject: Subject, into found: inout Set<Int>) {
        switch subject {
        case .locus(let index): found.insert(index)
        case .input(let index): found.insert(readings.count + index)
        case .finding(let index):
            for part in pack.subjects(ofFinding: index) { collectVariables(of: part, into: &found) }
        case .pathway(let index):
            for finding in pack.findings(ofPathway: index) { collectVariables(of: .finding(finding), into: &found) }
        }
    }
}
