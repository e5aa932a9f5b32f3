// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A condition can never be true.
    package static let neverTrue = DiagnosticCode(601)
    /// A condition is always true.
    package static let alwaysTrue = DiagnosticCode(602)
    /// A comparison with a value of the wrong kind.
    package static let comparedWithWrongKind = DiagnosticCode(603)
    /// Values of an unordered input are compared by order.
    package static let inputHasNoOrder = DiagnosticCode(604)
}

extension Analysis {
    private static let comparable: [NameKind] = [.finding, .pathway, .input]

    /// The resolved condition; `nil` if a part has an error. All parts are checked.
    func lowered(_ condition: PheneSyntax.Condition) -> PheneModel.Condition? {
        switch condition {
        case .and(let parts, _): return all(parts).map { .and($0) }
        case .or(let parts, _): return all(parts).map { .or($0) }
        case .not(let inner, _): return lowered(inner).map { .not($0) }
        case .atLeast(let number, let parts, let span): return atLeast(number, parts, span)
        case .comparison(let subject, let comparison, let step, let span):
            return compare(subject, comparison, step, span)
        case .within(let subject, let isEqual, let from, let to, let span):
            return within(subject, isEqual, from, to, span)
        case .genotype(let variant, let isEqual, let pattern, let span):
            return genotype(variant, isEqual, pattern, span)
        case .has(let variant, let allele, let span):
            return copies(variant, allele, .greaterOrEqual, 1, span)
        case .copies(let variant, let allele, let comparison, let number, let span):
            return copies(variant, allele, comparison, number.value, span)
        case .missing(let subject, _): return known(subject).map { .not(.known($0)) }
        case .known(let subject, _): return known(subject).map { .known($0) }
        }
    }

    private func all(_ parts: [PheneSyntax.Condition]) -> [PheneModel.Condition]? {
        let resolved = parts.map(lowered)
        return resolved.contains { $0 == nil } ? nil : resolved.compactMap { $0 }
    }

    private func atLeast(
        _ number: Number, _ parts: [PheneSyntax.Condition], _ span: Span
    ) -> PheneModel.Condition? {
        let resolved = all(parts)
        if number.value < 1 {
            report(
                .alwaysTrue, "at least \(number.value) of a list is always true", at: span, help: "use 1 or more",
                fixes: [.init(number.span, "1")])
            return nil
        }
        if number.value > parts.count {
            report(
                .neverTrue, "at least \(number.value) of \(counted(parts.count, "condition")) can never be true",
                at: span,
                help: "use at most \(parts.count)", fixes: [.init(number.span, "\(parts.count)")])
            return nil
        }
        return resolved.map { .atLeast(number.value, $0) }
    }

    private func known(_ name: Name) -> Subject? {
        let subject = subject(name, [.variant, .finding, .pathway, .input], for: "`known` or `missing`")
        if let subject { usedSubjects.insert(subject) }
        return subject
    }

    private func compare(
        _ name: Name, _ comparison: Comparison, _ value: Name, _ span: Span
    ) -> PheneModel.Condition? {
        if declared.variants.index(of: name.text) != nil {
            reportNoGenotype(name, value, span)
            return nil
        }
        guard let subject = subject(name, Self.comparable, for: "a comparison") else { return nil }
        usedSubjects.insert(subject)
        if let range = numberRange(of: subject) {
            guard let codes = codes(comparison, value, in: range, name.text) else { return nil }
            return test(subject, codes, span)
        }
        if case .input(let input) = subject, inputs[input]?.isOrdered == false, comparison != .equal,
            comparison != .notEqual
        {
            report(
                .inputHasNoOrder, "the values of `\(name.text)` have no order", at: span,
                help: "compare with `=` or `!=`",
                fixes: [.init(Span(file: span.file, start: name.span.end, end: value.span.start), " = ")])
            return nil
        }
        if comparison != .equal, comparison != .notEqual, isUnordered(subject) {
            guard case .finding(let finding) = subject, haplotypesOfFinding[finding] != nil else {
                report(
                    .unorderedDiplotypes, "the steps of `\(name.text)` have no order", at: span,
                    help: "compare with `=` or `!=`, or name several with `or`")
                return nil
            }
            report(
                .unorderedDiplotypes, "diplotypes have no order", at: span,
                help: "compare with `=` or `!=`, or count copies: `copies(\(name.text), ...) >= 1`")
            return nil
        }
        if case .finding(let finding) = subject, let score = scoresOfFinding[finding] {
            guard let codes = codes(of: value, comparison, on: score) else { return nil }
            return test(subject, codes, span)
        }
        guard let code = code(value, of: subject), let count = codeCount(of: subject) else { return nil }
        var codes = CodeSet.empty
        for other in 0..<count where comparison.holds(other, code) { codes.insert(other) }
        return test(subject, codes, span)
    }

    /// `age = 18..64`: a test for all codes in a closed range.
    private func within(
        _ name: Name, _ isEqual: Bool, _ from: Name, _ to: Name, _ span: Span
    ) -> PheneModel.Condition? {
        guard let subject = subject(name, Self.comparable, for: "a comparison") else { return nil }
        usedSubjects.insert(subject)
        let pattern = CellPattern.range(from: from, to: to, span: span)
        guard let codes = codes(of: [pattern], on: subject), let count = codeCount(of: subject) else { return nil }
        return test(subject, isEqual ? codes : CodeSet.all(count).subtracting(codes), span)
    }

    private func genotype(
        _ name: Name, _ isEqual: Bool, _ pattern: GenotypePattern, _ span: Span
    ) -> PheneModel.Condition? {
        if let finding = declared.findings.index(of: name.text), let block = haplotypesOfFinding[finding] {
            usedSubjects.insert(.finding(finding))
            guard let equal = pairs(pattern.alleles, of: block), let count = codeCount(of: .finding(finding)) else {
                return nil
            }
            return test(.finding(finding), isEqual ? equal : CodeSet.all(count).subtracting(equal), span)
        }
        if declared.variants.index(of: name.text) == nil, subjectKindIsComparable(name) {
            let own = subject(name, Self.comparable, for: "a comparison").flatMap(codes)
            let names = (own ?? [:]).sorted { $0.value < $1.value }.map { $0.key }
            report(
                .comparedWithWrongKind,
                "`\(name.text)` is not a variant, but `\(line(pattern.span))` is a genotype", at: span,
                help: names.isEmpty
                    ? "compare it with one of its steps or values"
                    : "compare it with " + quoted(names, atMost: 8, "or"))
            return nil
        }
        guard case .locus(let variant)? = subject(name, [.variant], for: "a genotype test") else { return nil }
        let names = variants[variant]?.locus.names ?? []
        let isGenotype = { (name: Name) in
            names.contains(name.text) || Allele(name.text.uppercased().utf8) != nil || name.text == "."
        }
        if let word = pattern.alleles.first(where: { !isGenotype($0) }) {
            reportNoGenotype(name, word, span)
            return nil
        }
        usedSubjects.insert(.locus(variant))
        guard
            let code = code(of: pattern.alleles, isPhased: pattern.isPhased, span: pattern.span, at: variant),
            let locus = variants[variant]?.locus
        else { return nil }
        let equal = CodeSet.only(code)
        return test(.locus(variant), isEqual ? equal : locus.domain.all.subtracting(equal), span)
    }

    private func reportNoGenotype(_ name: Name, _ value: Name, _ span: Span) {
        report(
            .comparedWithWrongKind, "`\(name.text)` is a variant, but `\(value.text)` is not a genotype", at: span,
            help: "write a genotype, as in `\(name.text) = C/T`")
    }

    private func subjectKindIsComparable(_ name: Name) -> Bool {
        declared.findings.index(of: name.text) != nil || declared.pathways.index(of: name.text) != nil
            || declared.inputs.index(of: name.text) != nil
    }

    private func copies(
        _ name: Name, _ allele: Name, _ comparison: Comparison, _ number: Int, _ span: Span
    ) -> PheneModel.Condition? {
        if let finding = declared.findings.index(of: name.text), let block = haplotypesOfFinding[finding] {
            usedSubjects.insert(.finding(finding))
            guard let haplotype = haplotype(allele, of: block) else { return nil }
            var codes = CodeSet.empty
            for (step, pair) in block.pairs.enumerated() {
                if comparison.holds(pair.count { $0 == haplotype }, number) { codes.insert(step) }
            }
            return test(.finding(finding), codes, span)
        }
        guard case .locus(let variant)? = subject(name, [.variant], for: "a test of copies") else { return nil }
        usedSubjects.insert(.locus(variant))
        guard let locus = variants[variant]?.locus,
            let index = alleles(
                [allele], span: allele.span, at: locus, declaredAt: declared.variants.items[variant].id.span)?.first
        else { return nil }
        var codes = CodeSet.empty
        for code in locus.domain.all where comparison.holds(locus.domain.copies(of: index, in: code), number) {
            codes.insert(code)
        }
        let most = locus.domain.all.map { locus.domain.copies(of: index, in: $0) }.max() ?? 0
        return test(
            .locus(variant), codes, span, because: "a person has 0 to \(most) copies of `\(allele.text)`")
    }

    /// The test of a subject for codes; one that is never or always true is reported, with the possible codes.
    private func test(
        _ subject: Subject, _ codes: CodeSet, _ span: Span, because: String? = nil
    ) -> PheneModel.Condition? {
        guard let possible = reachable(subject) else { return .test(subject, codes) }
        let met = codes.intersection(possible)
        guard met.isEmpty || met == possible else { return .test(subject, codes) }
        let names = possible.map { text(of: $0, subject) }
        let reason = because ?? "`\(name(of: subject))` can only be \(quoted(names, atMost: 8, "or"))"
        if met.isEmpty {
            report(.neverTrue, "this can never be true", at: span, notes: [reason], help: "test for a possible value")
        } else {
            report(
                .alwaysTrue, "this is always true", at: span, notes: [reason],
                help: "remove it, or exclude a value")
        }
        return nil
    }

    /// The codes that a subject can have: the steps of the rows of a finding, and the steps of those bands of a pathway
    /// that its sums can reach.
    private func reachable(_ subject: Subject) -> CodeSet? {
        switch subject {
        case .locus, .input: return codeCount(of: subject).map { .all($0) }
        case .finding(let index):
            return findings[index].map { $0.rows.reduce(into: .empty) { $0.insert($1.step) } }
        case .pathway(let index): return pathways[index].map { $0.reachableSteps }
        }
    }
}

extension Comparison {
    func holds(_ a: Int, _ b: Int) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}
