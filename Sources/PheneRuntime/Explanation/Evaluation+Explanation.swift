// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

extension Evaluation {
    /// Why a subject has the value it has.
    public func explanation(of subject: Subject) -> Explanation {
        var explanation: Explanation
        switch subject {
        case .locus(let index): explanation = locusExplanation(index)
        case .input(let index): explanation = inputExplanation(index)
        case .finding(let index): explanation = findingExplanation(index)
        case .pathway(let index): explanation = pathwayExplanation(index)
        }
        return explanation
    }

    /// The possible codes of a subject in words: `low`, `unknown: low or reduced`.
    public func text(of subject: Subject) -> String {
        let value = value(of: subject)
        if let code = value.known { return pack.name(of: code, of: subject) }
        var names: [String] = []
        for code in value { names.append(pack.name(of: code, of: subject)) }
        return "unknown: " + joined(names, "or")
    }

    /// What the source says of a locus, in words: `called T/T (the file says "TT", line 31)`, `not on this assay`.
    public func callText(ofLocus index: Int) -> String {
        var consents = consents(withholding: index).map { pack.input($0).name }
        if !consentsElsewhere.isEmpty { consents += consentsElsewhere[index] }
        if !consents.isEmpty { return "not shown: that depends on the answer to " + joined(consents, "and") }
        let reading = readings[index]
        var text: String
        switch reading.call {
        case .called(let genotype): text = "called " + genotype.text
        case .noCall:
            text = "no-call: "
            text +=
                reading.refusals.isEmpty ? "the lab could not read it" : "not taken: " + joined(reading.refusals, "and")
        case .notOnAssay: text = "not on this assay"
        case .assumedReference(let build): text = "assumed to be the reference of " + build.name
        case .invalid(let reason): text = "invalid: " + reason.text
        }
        for record in reading.records {
            text += " (given as `" + record.written + "`"
            if !isSame(record.name, pack.loci.loci[index].id.name) { text += " under the id " + record.name }
            if let line = record.line { text += ", line " + String(line) }
            text += ")"
        }
        if reading.isImputed { text += "; imputed: a program computed it from other sites, and nobody read it" }
        if reading.isConflicting { text += "; the rows disagree, so each of them is possible" }
        if reading.hasBothStrandReadings { text += "; the strand is not stated, so both readings are possible" }
        return text
    }

    private func locusExplanation(_ index: Int) -> Explanation {
        let locus = pack.loci.loci[index]
        var explanation = Explanation(locus.id.name + " is " + text(of: .locus(index)))
        explanation.add(callText(ofLocus: index))
        let caution = pack.variant(index).caution.string
        if !caution.isEmpty { explanation.add("caution: " + caution) }
        return explanation
    }

    private func inputExplanation(_ index: Int) -> Explanation {
        let input = pack.input(index)
        var explanation = Explanation(input.name + " is " + text(of: .input(index)))
        switch input.kind {
        case .question, .consent:
            var given = given[index].map { input.number == nil ? "answered" : "answered: " + input.text(of: $0) }
            for answer in outside.answers where answer.input == index { given = "answered " + answer.call.source }
            explanation.add(given ?? "not answered: " + input.question.string)
        case .sex: explanation.add(answers[index] == nil ? "not stated" : "stated")
        case .phase(let loci):
            let isStated = (value(of: .input(index)).first ?? 0) < 1 << (loci.count - 1)
            explanation = Explanation(isStated ? "the file states the phase" : "the file does not state the phase")
            explanation.add(input.question.string)
        case .open: explanation = Explanation(input.question.string + " Nobody can tell.")
        case .phenotype(let gene), .score(let gene):
            guard let call = outside.genes[gene] else {
                explanation.add("from the alleles that fit the genotypes")
                break
            }
            for call in call.calls { explanation.add(call.source) }
            for problem in call.problems { explanation.add(problem.message) }
        }
        return explanation
    }

    private func findingExplanation(_ index: Int) -> Explanation {
        let finding = pack.finding(index)
        let value = value(of: .finding(index))
        var explanation = Explanation(
            finding.name + " is " + text(of: .finding(index)) + "  [" + pack.text(of: finding.place) + "]")
        for subject in finding.subjects { explanation.add(self.explanation(of: subject), depth: 1) }
        if case .assumed(let leftOut) = phaseBasis(ofFinding: index) {
            var names: [String] = []
            for code in leftOut { names.append(pack.name(of: code, of: .finding(index))) }
            explanation.add(
                "assumed: haplotypes without a name do not occur where named ones fit, which leaves out "
                    + joined(names, "and"))
        }
        let reached = finding.rows.filter { isReached($0, of: finding) }
        for row in reached {
            explanation.add(text(of: row, of: finding) + "  [" + pack.text(of: row.place) + "]")
            // Where several rows may hold, none of their sentences is surely the person's own.
            if reached.count == 1 { explanation.add(row.note.string, depth: 2) }
        }
        if value.known == nil {
            explanation.add(finding.unknownText.string)
            explanation.add("to know it: " + names(openSubjects(of: .finding(index))))
        }
        explanation.add("evidence: " + finding.evidence.name + citations(finding.cites))
        return explanation
    }

    /// Whether a row's cells are all possible, each for itself.
    public func isReached(_ row: Finding.Row, of finding: Finding) -> Bool {
        for (subject, cell) in zip(finding.subjects, row.cells) where value(of: subject).isDisjoint(with: cell) {
            return false
        }
        return true
    }

    /// A row as rules write it: `C/T, T/T -> low`.
    public func text(of row: Finding.Row, of finding: Finding) -> String {
        var text = ""
        for (subject, cell) in zip(finding.subjects, row.cells) {
            // The phase is no column of the rule.
            if case .input(let index) = subject, !pack.input(index).isAsked { continue }
            var names: [String] = []
            for code in cell { names.append(pack.name(of: code, of: subject)) }
            if !text.isEmpty { text += " | " }
            if names.count <= Self.maxNamed {
                text += joined(names, "or")
            } else if names.count == size(of: subject) {
                text += "*"
            } else {
                // What is left out is told: only what stands for all is `*`.
                let rest = names.count - Self.maxNamed
                text += joined(Array(names[..<Self.maxNamed]) + [String(rest) + " more"], "or")
            }
        }
        return text + " -> " + pack.scale(finding.scale).steps[row.step].name
    }

    /// So many genotypes or values of a cell are named.
    private static var maxNamed: Int { 8 }

    /// How many codes a subject has.
    private func size(of subject: Subject) -> Int {
        switch subject {
        case .locus(let index): pack.program.sizes[index]
        case .input(let index): pack.program.sizes[readings.count + index]
        case .finding(let index): pack.scale(pack.finding(index).scale).steps.count
        case .pathway(let index): pack.scale(pack.pathway(index).scale).steps.count
        }
    }

    private func pathwayExplanation(_ index: Int) -> Explanation {
        let pathway = pack.pathway(index)
        let sums = sums(ofPathway: index)
        var explanation = Explanation(
            pathway.name + " is " + text(of: .pathway(index)) + "  [" + pack.text(of: pathway.place) + "]")
        let isOne = sums.lowerBound == sums.upperBound
        explanation.add(
            "net " + String(sums.lowerBound) + (isOne ? "" : " to " + String(sums.upperBound))
                + ": a rank of the flows below, not a concentration")
        for flow in pathway.flows {
            let result = text(of: .finding(flow.finding))
            explanation.add(flow.stage + ": " + pack.finding(flow.finding).name + " is " + result)
        }
        let open = openSubjects(of: .pathway(index))
        if value(of: .pathway(index)).known == nil, !open.isEmpty { explanation.add("to know it: " + names(open)) }
        explanation.add("evidence: " + pathway.evidence.name + citations(pathway.cites))
        return explanation
    }

    /// Why a recommendation applies or does not.
    public func explanation(ofAdvice index: Int) -> Explanation {
        let advice = pack.advice(index)
        let verdict = verdict(ofAdvice: index)
        var explanation = Explanation(advice.name + ": " + verdict.name + "  [" + pack.text(of: advice.place) + "]")
        explanation.add("when " + advice.conditionText)
        if !advice.proceeds.isEmpty { explanation.add("what is missing does not keep it open: " + advice.proceeds) }
        for subject in advice.subjects { explanation.add(self.explanation(of: subject), depth: 2) }
        for (place, target) in advice.targets.enumerated() {
            let own = self.verdict(ofAdvice: index, target: place)
            for overrider in pendingOverriders(ofAdvice: index, target: place) {
                explanation.add(
                    "applies on " + pack.target(target) + "; " + pack.advice(overrider.advice).name
                        + ", which says " + pack.advice(overrider.advice).verb.name
                        + ", is unknown, and would take its place: " + overrider.reason.string + "  ["
                        + pack.text(of: overrider.place) + "]")
                for set in needs(ofAdvice: overrider.advice) {
                    explanation.add("to decide it: " + names(set), depth: 2)
                }
            }
            guard own == .held || own == .overridden else { continue }
            for overrider in overriders(ofAdvice: index, target: place) {
                let other = pack.advice(overrider.advice).name
                explanation.add(
                    own.name + " on " + pack.target(target) + " by " + other + ": " + overrider.reason.string + "  ["
                        + pack.text(of: overrider.place) + "]")
                if !overrider.despite.isEmpty {
                    explanation.add("although it is milder or weaker: " + overrider.despite.string, depth: 2)
                }
            }
            for set in needs(ofAdvice: index, heldOn: place) {
                explanation.add("to decide it: " + names(set), depth: 2)
            }
        }
        if let authority = advice.authority { explanation.add("by " + pack.authority(authority).title.string) }
        for other in advice.opposed where condition(ofAdvice: other).canBeTrue {
            let rule = pack.advice(other)
            let title = rule.authority.map { pack.authority($0).title.string } ?? rule.name
            explanation.add(title + " disagrees: " + rule.name + " says " + rule.verb.name)
        }
        if verdict == .unknown {
            explanation.add(advice.unknownText.string)
            for set in needs(ofAdvice: index) { explanation.add("to know it: " + names(set)) }
        }
        if verdict == .doesNotApply, let changes = nearest(toAdvice: index) {
            var texts: [String] = []
            for change in changes {
                texts.append(pack.name(of: change.subject) + " " + pack.name(of: change.code, of: change.subject))
            }
            explanation.add("it would apply with " + joined(texts, "and"))
        }
        explanation.add("evidence: " + advice.evidence.name + citations(advice.cites))
        return explanation
    }

    /// Names with what is missing of each: `rs4680 (not on this assay) and pots (not answered)`.
    public func names(_ subjects: [Subject]) -> String {
        var texts: [String] = []
        for subject in subjects {
            var text = pack.name(of: subject)
            switch subject {
            case .locus(let index)
            where !consents(withholding: index).isEmpty
                || !consentsElsewhere.isEmpty && !consentsElsewhere[index].isEmpty:
                text += " (not shown)"
            case .locus(let index):
                switch readings[index].call {
                case .notOnAssay: text += " (not on this assay)"
                case .noCall:
                    let refusals = readings[index].refusals
                    text += refusals.isEmpty ? " (no-call)" : " (not taken: " + joined(refusals, "and") + ")"
                case .invalid: text += " (invalid)"
                case .called, .assumedReference: text += " (read, but not to one genotype)"
                }
            case .input(let index):
                switch pack.input(index).kind {
                case .question, .consent: text += " (a question not answered)"
                case .sex: text += " (not stated)"
                case .phase, .open: text += " (the file does not say which alleles are on the same chromosome)"
                case .phenotype(let gene), .score(let gene):
                    text +=
                        outside.genes[gene] == nil
                        ? " (several alleles fit the genotypes)" : " (the outside call leaves it open)"
                }
            case .finding, .pathway: break
            }
            texts.append(text)
        }
        return joined(texts, "and")
    }

    private func citations(_ cites: [Citation]) -> String {
        var text = ""
        for cite in cites {
            let source = pack.source(cite.source)
            text += text.isEmpty ? "; " : ", "
            text += source.name
            if let pmid = source.pmid { text += " (PMID " + String(pmid) + ")" }
        }
        return text
    }
}
