// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

extension Evaluation {
    /// How many what-if evaluations one question may cost before the answer is given in full instead.
    private static let budget = 20_000

    /// What is asked about this person's open results, for several questions together.
    package func openGates() -> OpenGates {
        var codes: [CodeSet] = []
        for variable in pack.program.sizes.indices { codes.append(self.codes(of: variable)) }
        return OpenGates(pack.program, codes: codes)
    }

    /// For an unknown advice: the smallest sets of loci and inputs that would surely decide it, once they are known.
    ///
    /// Past a stated effort the one set of all open loci and inputs is given. Empty where the advice is not unknown.
    public func needs(ofAdvice advice: Int) -> [[Subject]] { needs(ofAdvice: advice, by: openGates()) }

    /// The same as ``needs(ofAdvice:)``, by what is already known of this person's gates.
    package func needs(ofAdvice advice: Int, by gates: OpenGates) -> [[Subject]] {
        let rule = pack.program.table.recommendations[advice]
        return needs(yes: rule.yes, no: rule.no, by: gates)
    }

    /// For a recommendation that is held on a target: the smallest sets that would decide whether it is overridden there.
    public func needs(ofAdvice advice: Int, heldOn target: Int) -> [[Subject]] {
        needs(ofAdvice: advice, heldOn: target, by: openGates())
    }

    /// The same as ``needs(ofAdvice:heldOn:)``, by what is already known of this person's gates.
    package func needs(ofAdvice advice: Int, heldOn target: Int, by gates: OpenGates) -> [[Subject]] {
        guard let rule = pack.program.overridden(advice: advice, target: target) else { return [] }
        return needs(yes: rule.yes, no: rule.no, by: gates)
    }

    /// The loci and inputs that an open finding or pathway rests on and that are not known; all of them together decide it.
    public func openSubjects(of subject: Subject) -> [Subject] { openSubjects(of: subject, by: openGates()) }

    /// The same as ``openSubjects(of:)``, by what is already known of this person's gates.
    package func openSubjects(of subject: Subject, by gates: OpenGates) -> [Subject] {
        var found: [Subject] = []
        collectOpen(subject, into: &found)
        switch subject {
        case .locus, .input: return found
        case .finding, .pathway: return mattering(found, to: pack.program.steps(of: subject).map { Int($0) }, by: gates)
        }
    }

    /// The loci and inputs that an open condition of a recommendation rests on, that are not known, and that could matter still.
    public func openSubjects(ofAdvice advice: Int) -> [Subject] { openSubjects(ofAdvice: advice, by: openGates()) }

    /// The same as ``openSubjects(ofAdvice:)``, by what is already known of this person's gates.
    package func openSubjects(ofAdvice advice: Int, by gates: OpenGates) -> [Subject] {
        var found: [Subject] = []
        for subject in pack.subjects(ofAdvice: advice) { collectOpen(subject, into: &found) }
        let rule = pack.program.table.recommendations[advice]
        return mattering(found, to: [rule.yes, rule.no], by: gates)
    }

    /// Those of some open loci and inputs on which what these planes say can still hang, given what is known: what only
    /// matters in a woman is not asked of a man.
    private func mattering(_ subjects: [Subject], to planes: [Int], by gates: OpenGates) -> [Subject] {
        // What is alone open is what all hangs on.
        if subjects.count < 2 { return subjects }
        let isOpen = gates.variables(under: planes)
        var left: [Subject] = []
        for subject in subjects {
            let variable: Int
            switch subject {
            case .locus(let index): variable = index
            case .input(let index): variable = readings.count + index
            case .finding, .pathway: continue
            }
            if isOpen[variable] { left.append(subject) }
        }
        // Past the cap something may be open though nothing that it rests on decides it.
        return left.isEmpty ? subjects : left
    }

    private func collectOpen(_ subject: Subject, into found: inout [Subject]) {
        switch subject {
        case .locus, .input:
            if isOpen(subject), !found.contains(subject) { found.append(subject) }
        case .finding(let index):
            for part in pack.subjects(ofFinding: index) { collectOpen(part, into: &found) }
        case .pathway(let index):
            for finding in pack.findings(ofPathway: index) { collectOpen(.finding(finding), into: &found) }
        }
    }

    /// Whether a locus or input is not known. A phase counts where all its loci are known and two of them heterozygous; what
    /// nature leaves open cannot be asked for.
    private func isOpen(_ subject: Subject) -> Bool {
        guard value(of: subject).known == nil else { return false }
        guard case .input(let index) = subject else { return true }
        switch pack.kind(ofInput: index) {
        case .question, .consent, .sex, .phenotype, .score: return true
        case .open: return false
        case .phase(let loci):
            var mixed = 0
            for locus in loci {
                guard let code = readings[locus].possible.known else { return false }
                let alleles = pack.loci.loci[locus].domain.alleles(of: code)
                if alleles[0] != alleles[alleles.count - 1] { mixed += 1 }
            }
            return mixed > 1
        }
    }

    private func needs(yes: Int, no: Int, by gates: OpenGates) -> [[Subject]] {
        guard planes[yes], planes[no] else { return [] }
        var cone = Cone(pack.program, yes: yes, no: no, open: gates)
        if cone.variables.isEmpty { cone = Cone(pack.program, yes: yes, no: no) }
        var open: [Int] = []
        for (place, variable) in cone.variables.enumerated() {
            if codes(of: variable).known == nil && kind(of: variable) != .open { open.append(place) }
        }
        func subjects(_ places: [Int]) -> [Subject] { places.map { subject(cone.variables[$0]) } }
        let codes = open.map { Array(self.codes(of: cone.variables[$0])) }
        var question = WhatIf(cone, of: self)
        for size in stride(from: 1, to: open.count, by: 1) {
            var deciding: [[Subject]] = []
            var choice = Array(0..<size)
            repeat {
                let chosen = choice.map { open[$0] }
                guard let decides = decides(chosen, choice.map { codes[$0] }, &question) else {
                    return [subjects(open)]
                }
                if decides { deciding.append(subjects(chosen)) }
            } while advance(&choice, below: open.count)
            if !deciding.isEmpty { return deciding }
        }
        return [subjects(open)]
    }

    /// Whether a condition is decided under every choice of codes for these variables; `nil` past the budget.
    ///
    /// - Parameters:
    ///   - places: places among the question's variables.
    ///   - sets: for each of them the codes that are possible.
    private func decides(_ places: [Int], _ sets: [[Int]], _ question: inout WhatIf) -> Bool? {
        var choice = [Int](repeating: 0, count: places.count)
        var chosen = sets.map { $0[0] }
        while true {
            if question.effort >= Self.budget { return nil }
            let possibility = question.possibility(of: places, chosen)
            if possibility.canBeTrue, possibility.canBeFalse { return false }
            guard advance(&choice, through: { sets[$0].count }) else { return true }
            for place in choice.indices { chosen[place] = sets[place][choice[place]] }
        }
    }

    func codes(of variable: Int) -> CodeSet {
        var codes = CodeSet.empty
        let base = pack.program.bases[variable]
        for code in 0..<pack.program.sizes[variable] where planes[base + code] { codes.insert(code) }
        return codes
    }

    /// What an input asks for; a locus is asked for like a question.
    private func kind(of variable: Int) -> Input.Kind {
        variable < readings.count ? .question : pack.kind(ofInput: variable - readings.count)
    }

    func subject(_ variable: Int) -> Subject {
        variable < readings.count ? .locus(variable) : .input(variable - readings.count)
    }

    /// For a recommendation that does not apply: a smallest change of genotypes and answers under which its condition would hold.
    ///
    /// At most three changes are tried, within a stated effort; `nil` where none is found.
    public func nearest(toAdvice advice: Int) -> [(subject: Subject, code: Int)]? {
        let rule = pack.program.table.recommendations[advice]
        guard !planes[rule.yes] else { return nil }
        var question = WhatIf(Cone(pack.program, yes: rule.yes, no: rule.no), of: self)
        // A phase is read from a file and never changed by itself.
        let places = question.variables.indices.filter { kind(of: question.variables[$0]).isQuestion }
        for size in 1...3 where size <= places.count {
            var choice = Array(0..<size)
            repeat {
                if let found = change(choice.map { places[$0] }, &question) { return found }
                if question.effort >= Self.budget { return nil }
            } while advance(&choice, below: places.count)
        }
        return nil
    }

    /// The first choice of codes for these variables under which a condition holds; `nil` where there is none, and past the
    /// budget.
    private func change(_ places: [Int], _ question: inout WhatIf) -> [(subject: Subject, code: Int)]? {
        let variables = places.map { question.variables[$0] }
        var choice = [Int](repeating: 0, count: places.count)
        while question.effort < Self.budget {
            let possibility = question.possibility(of: places, choice)
            if possibility.canBeTrue, !possibility.canBeFalse, isPossible(choice, for: variables) {
                return zip(variables, choice).map { (subject: subject($0), code: $1) }
            }
            guard advance(&choice, through: { pack.program.sizes[variables[$0]] }) else { return nil }
        }
        return nil
    }

    /// Whether a person of this sex can have these codes.
    private func isPossible(_ choice: [Int], for variables: [Int]) -> Bool {
        for (variable, code) in zip(variables, choice) where variable < readings.count {
            if !pack.loci.loci[variable].domain.possible(for: genome.sex).contains(code) { return false }
        }
        return true
    }
}
