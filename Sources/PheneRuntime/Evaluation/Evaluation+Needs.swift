// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Evaluation {
    /// How many what-if evaluations one question may cost before the answer is given in full instead.
    private static let budget = 20_000

    /// For an unknown advice: the smallest sets of loci and inputs that would surely decide it, once they are known.
    ///
    /// Past a stated effort the one set of all open loci and inputs is given. Empty where the advice is not unknown.
    public func needs(ofAdvice advice: Int) -> [[Subject]] {
        let rule = pack.program.advices[advice]
        return needs(yes: rule.yes, no: rule.no)
    }

    /// For an advice that is held on a target: the smallest sets that would decide whether it is overridden there.
    public func needs(ofAdvice advice: Int, heldOn target: Int) -> [[Subject]] {
        guard let rule = pack.program.advices[advice].overridden[target] else { return [] }
        return needs(yes: rule.yes, no: rule.no)
    }

    /// The loci and inputs that an open finding or pathway rests on and that are not known; all of them together decide it.
    public func openSubjects(of subject: Subject) -> [Subject] {
        var found: [Subject] = []
        collectOpen(subject, into: &found)
        let planes: [Int]
        switch subject {
        case .locus, .input: return found
        case .finding(let index): planes = pack.program.findings[index]
        case .pathway(let index): planes = pack.program.pathways[index]
        }
        return mattering(found, to: planes)
    }

    /// The loci and inputs that an open condition of an advice rests on, that are not known, and that could matter still.
    public func openSubjects(ofAdvice advice: Int) -> [Subject] {
        var found: [Subject] = []
        for subject in pack.advice(advice).subjects { collectOpen(subject, into: &found) }
        let rule = pack.program.advices[advice]
        return mattering(found, to: [rule.yes, rule.no])
    }

    /// Those of some open loci and inputs on which what these planes say can still hang, given what is known: what only
    /// matters in a woman is not asked of a man.
    private func mattering(_ subjects: [Subject], to planes: [Int]) -> [Subject] {
        // What is alone open is what all hangs on.
        if subjects.count < 2 { return subjects }
        let variables = Cone(pack.program, roots: planes).open { codes(of: $0) }
        var left: [Subject] = []
        for subject in subjects {
            let variable: Int
            switch subject {
            case .locus(let index): variable = index
            case .input(let index): variable = readings.count + index
            case .finding, .pathway: continue
            }
            if variables.contains(variable) { left.append(subject) }
        }
        // Past the cap something may be open though nothing that it rests on decides it.
        return left.isEmpty ? subjects : left
    }

    private func collectOpen(_ subject: Subject, into found: inout [Subject]) {
        switch subject {
        case .locus, .input:
            if isOpen(subject), !found.contains(subject) { found.append(subject) }
        case .finding(let index):
            for part in pack.finding(index).subjects { collectOpen(part, into: &found) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collectOpen(.finding(flow.finding), into: &found) }
        }
    }

    /// Whether a locus or input is not known. A phase counts where all its loci are known and two of them heterozygous; what
    /// nature leaves open cannot be asked for.
    private func isOpen(_ subject: Subject) -> Bool {
        guard value(of: subject).known == nil else { return false }
        guard case .input(let index) = subject else { return true }
        switch pack.input(index).kind {
        case .question, .sex: return true
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

    private func needs(yes: Int, no: Int) -> [[Subject]] {
        guard planes[yes], planes[no] else { return [] }
        let cone = Cone(pack.program, yes: yes, no: no)
        var open: [Int] = []
        let mattering = cone.open { codes(of: $0) }
        for variable in cone.variables where codes(of: variable).known == nil && kind(of: variable) != .open {
            if mattering.isEmpty || mattering.contains(variable) { open.append(variable) }
        }
        var effort = 0
        for size in stride(from: 1, to: open.count, by: 1) {
            var deciding: [[Subject]] = []
            var choice = Array(0..<size)
            repeat {
                let chosen = choice.map { open[$0] }
                guard let decides = decides(chosen, cone, effort: &effort) else { return [open.map { subject($0) }] }
                if decides { deciding.append(chosen.map { subject($0) }) }
            } while advance(&choice, below: open.count)
            if !deciding.isEmpty { return deciding }
        }
        return [open.map { subject($0) }]
    }

    /// Whether the cone is decided under every choice of codes for these variables; `nil` past the budget.
    private func decides(_ variables: [Int], _ cone: Cone, effort: inout Int) -> Bool? {
        var sets: [[Int]] = []
        for variable in variables { sets.append(Array(codes(of: variable))) }
        var choice = [Int](repeating: 0, count: variables.count)
        while true {
            effort += 1
            if effort > Self.budget { return nil }
            let possibility = cone.possibility { variable in
                guard let place = variables.firstIndex(of: variable) else { return codes(of: variable) }
                return .only(sets[place][choice[place]])
            }
            if possibility.canBeTrue, possibility.canBeFalse { return false }
            var place = choice.count - 1
            while place >= 0 {
                choice[place] += 1
                if choice[place] < sets[place].count { break }
                choice[place] = 0
                place -= 1
            }
            if place < 0 { return true }
        }
    }

    /// The next combination of rising indices below a bound; false after the last.
    private func advance(_ choice: inout [Int], below count: Int) -> Bool {
        var place = choice.count - 1
        while place >= 0, choice[place] == count - choice.count + place { place -= 1 }
        guard place >= 0 else { return false }
        choice[place] += 1
        for next in stride(from: place + 1, to: choice.count, by: 1) { choice[next] = choice[next - 1] + 1 }
        return true
    }

    func codes(of variable: Int) -> CodeSet {
        var codes = CodeSet.empty
        let base = pack.program.bases[variable]
        for code in 0..<pack.program.sizes[variable] where planes[base + code] { codes.insert(code) }
        return codes
    }

    /// What an input asks for; a locus is asked for like a question.
    private func kind(of variable: Int) -> InputFacts.Kind {
        variable < readings.count ? .question : pack.input(variable - readings.count).kind
    }

    func subject(_ variable: Int) -> Subject {
        variable < readings.count ? .locus(variable) : .input(variable - readings.count)
    }

    /// For an advice that does not apply: a smallest change of genotypes and answers under which its condition would hold.
    ///
    /// At most three changes are tried, within a stated effort; `nil` where none is found.
    public func nearest(toAdvice advice: Int) -> [(subject: Subject, code: Int)]? {
        let rule = pack.program.advices[advice]
        guard !planes[rule.yes] else { return nil }
        let cone = Cone(pack.program, yes: rule.yes, no: rule.no)
        // A phase is read from a file and never changed by itself.
        var variables: [Int] = []
        for variable in cone.variables where kind(of: variable) == .question { variables.append(variable) }
        var effort = 0
        for size in 1...3 where size <= variables.count {
            var choice = Array(0..<size)
            repeat {
                let chosen = choice.map { variables[$0] }
                if let found = change(chosen, cone, effort: &effort) { return found }
                if effort > Self.budget { return nil }
            } while advance(&choice, below: variables.count)
        }
        return nil
    }

    private func change(_ variables: [Int], _ cone: Cone, effort: inout Int) -> [(subject: Subject, code: Int)]? {
        var choice = [Int](repeating: 0, count: variables.count)
        while true {
            effort += 1
            if effort > Self.budget { return nil }
            let possibility = cone.possibility { variable in
                guard let place = variables.firstIndex(of: variable) else { return codes(of: variable) }
                return .only(choice[place])
            }
            if possibility.canBeTrue, !possibility.canBeFalse, isPossible(choice, for: variables) {
                var changes: [(subject: Subject, code: Int)] = []
                for (variable, code) in zip(variables, choice) { changes.append((subject(variable), code)) }
                return changes
            }
            var place = choice.count - 1
            while place >= 0 {
                choice[place] += 1
                if choice[place] < pack.program.sizes[variables[place]] { break }
                choice[place] = 0
                place -= 1
            }
            if place < 0 { return nil }
        }
    }

    /// Whether a person of this sex can have these codes.
    private func isPossible(_ choice: [Int], for variables: [Int]) -> Bool {
        for (variable, code) in zip(variables, choice) where variable < readings.count {
            if !pack.loci.loci[variable].domain.possible(for: genome.sex).contains(code) { return false }
        }
        return true
    }
}
