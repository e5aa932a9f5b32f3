// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// The size of an effect, or its p-value, is outside the range of its kind.
    package static let effectSize = DiagnosticCode(1705)
    /// The interval of an effect does not contain its size.
    package static let effectInterval = DiagnosticCode(1706)
    /// An effect does not say what it compares, or compares what its finding does not read.
    package static let effectContrast = DiagnosticCode(1707)
    /// The unit of an effect is missing, or its kind has none.
    package static let effectUnit = DiagnosticCode(1708)
}

extension Analysis {
    private static let kinds = Effect.Kind.allCases.map { ($0.name, $0) }

    /// The effects of a finding in the order written; `nil`, with messages, if one has an error.
    ///
    /// - Parameter subjects: what the table of the finding reads; `nil` if that is broken.
    func effects(_ clauses: [EffectClause], reading subjects: [Subject]?) -> [Effect]? {
        let effects = clauses.map { effect($0, reading: subjects) }
        return effects.contains { $0 == nil } ? nil : effects.compactMap { $0 }
    }

    private func effect(_ clause: EffectClause, reading subjects: [Subject]?) -> Effect? {
        let kind = word(clause.kind, of: Self.kinds, as: "a kind of effect")
        let isComplete = isComplete(
            clause.span, clause.kind, "effect",
            [
                ("of", clause.outcome?.isBlank == false, "add what was measured: `of \"type 2 diabetes\"`"),
                ("cite", !clause.cites.isEmpty, "add `cite` and the name of the source on the same line"),
            ])
        let arePeople = clause.people.map { check($0, isPositive: "`n` is a number of people") } ?? true
        let isInRange = kind.map { checkSize(clause, $0) && checkUnit(clause, $0) } ?? false
        let isProbability = clause.pValue.map(checkProbability) ?? true
        let contrast = contrast(clause, reading: subjects)
        let cites = citations(clause.cites)
        guard isComplete, arePeople, isInRange, isProbability, let kind, let contrast, let cites,
            let outcome = clause.outcome
        else { return nil }
        return Effect(
            kind: kind, value: DecimalNumber(clause.value),
            interval: clause.interval.map { .init(DecimalNumber($0.lower), DecimalNumber($0.upper)) },
            pValue: clause.pValue.map { .init(DecimalNumber($0.value), isBelow: $0.isBelow) },
            people: clause.people?.value, unit: RuleText(clause.unit), outcome: RuleText(outcome),
            population: RuleText(clause.population), contrast: contrast, cites: cites, place: location(clause.span))
    }

    private func checkSize(_ clause: EffectClause, _ kind: Effect.Kind) -> Bool {
        let numbers = [clause.value] + (clause.interval.map { [$0.lower, $0.upper] } ?? [])
        for number in numbers {
            guard let scaled = number.scaled else {
                report(
                    .effectSize, "the size of an effect has at most 8 digits after the point", at: number.span,
                    help: "write it as the source prints it, without an exponent")
                return false
            }
            switch kind {
            case .oddsRatio, .hazardRatio, .relativeRisk:
                // An interval may start at 0 where the source rounds to it.
                guard scaled < 0 || scaled == 0 && number.span == clause.value.span else { continue }
                report(
                    .effectSize, "a ratio is above 0", at: number.span,
                    help: "if this is its logarithm, look up the ratio; if it is a difference, write `mean_difference`")
                return false
            case .correlation:
                guard !(-Decimal.one...Decimal.one).contains(scaled) else { continue }
                report(
                    .effectSize, "a correlation is between -1 and 1", at: number.span,
                    help: "look it up in the source")
                return false
            case .meanDifference: continue
            }
        }
        guard let interval = clause.interval, let value = clause.value.scaled, let lower = interval.lower.scaled,
            let upper = interval.upper.scaled
        else { return true }
        if lower <= value, value <= upper { return true }
        report(
            .effectInterval, "the interval does not contain \(DecimalNumber(clause.value).text)", at: interval.span,
            others: [.init(clause.value.span, "the size of the effect")],
            help: lower > upper
                ? "write the lower end first" : "look up both in the source: one of them is of another effect")
        return false
    }

    private func checkUnit(_ clause: EffectClause, _ kind: Effect.Kind) -> Bool {
        switch (kind, clause.unit?.isBlank == true ? nil : clause.unit) {
        case (.meanDifference, nil):
            guard isWhole(clause.span) else { return false }
            report(
                .effectUnit, "a difference needs a unit", at: clause.kind.span,
                help: "add `unit` and the unit in quotes, such as `unit \"mmol/L\"`")
            return false
        case (.oddsRatio, let unit?), (.hazardRatio, let unit?), (.relativeRisk, let unit?), (.correlation, let unit?):
            report(
                .effectUnit, "`\(clause.kind.text)` has no unit", at: unit.span,
                help: "remove `unit`; a number with a unit is a `mean_difference`")
            return false
        case (.meanDifference, _), (_, nil): return true
        }
    }

    private func checkProbability(_ pValue: EffectClause.PValue) -> Bool {
        let number = pValue.value
        // Past eighteen digits after the point a number of nine digits is below 1.
        let most = (0..<min(number.fractionDigits, 18)).reduce(1) { power, _ in power * 10 }
        if number.digits > 0, number.digits <= most { return true }
        report(
            .effectSize, "a p-value is above 0 and at most 1", at: number.span,
            help: "write it as the source prints it; for \"p = 0.000\" write `p < 0.001`")
        return false
    }

    /// What an effect compares; `nil`, with a message, if it is wrong or missing.
    private func contrast(_ clause: EffectClause, reading subjects: [Subject]?) -> Effect.Contrast?? {
        guard let subjects else { return nil }
        let loci = subjects.compactMap { if case .locus(let index) = $0 { index } else { nil } }
        guard let contrast = clause.contrast else {
            guard !loci.isEmpty, isWhole(clause.span) else { return .some(nil) }
            report(
                .effectContrast, "the effect does not say for which allele", at: clause.kind.span,
                help: "add `for A` for each copy of an allele, or `for A/A against G/G` for genotypes")
            return nil
        }
        guard let variant = variant(of: contrast, among: loci), let locus = variants[variant]?.locus else { return nil }
        let declaration = declared.variants.items[variant].id.span
        if let name = contrast.allele {
            let allele = alleles([name], span: name.span, at: locus, declaredAt: declaration)
            return allele.map { .init(variant: variant, allele: $0[0]) }
        }
        guard let genotypes = codes(contrast.genotypes, at: variant),
            let reference = codes(contrast.reference, at: variant)
        else { return nil }
        guard genotypes.intersection(reference).isEmpty else {
            report(
                .effectContrast, "a genotype is on both sides of `against`", at: contrast.span,
                help: "name each genotype once")
            return nil
        }
        return .init(variant: variant, genotypes: genotypes, against: reference)
    }

    private func variant(of contrast: EffectClause.Contrast, among loci: [Int]) -> Int? {
        guard let name = contrast.variant else {
            if let only = loci.first, loci.count == 1 { return only }
            report(
                .effectContrast, "the effect does not say of which variant", at: contrast.span,
                help:
                    "write its id first: `for \(loci.first.map { name(of: .locus($0)) } ?? "rs4680") \(contrast.allele?.text ?? "...")`"
            )
            return nil
        }
        guard let index = index(of: name, in: declared.variants, as: "variant") else { return nil }
        if loci.isEmpty || loci.contains(index) { return index }
        report(
            .effectContrast, "the finding does not read `\(name.text)`", at: name.span,
            notes: ["its variants are " + quoted(loci.map { self.name(of: .locus($0)) })],
            help: "name one of them, or move the effect to a finding that reads this variant")
        return nil
    }

    private func codes(_ patterns: [GenotypePattern], at variant: Int) -> CodeSet? {
        var codes = CodeSet.empty
        for pattern in patterns {
            guard
                let code = code(
                    of: pattern.alleles, isPhased: pattern.isPhased, span: pattern.span, at: variant)
            else { return nil }
            codes.insert(code)
        }
        return codes
    }
}

extension DecimalNumber {
    init(_ decimal: Decimal) { self.init(decimal.digits, fractionDigits: decimal.fractionDigits) }
}

extension Decimal {
    /// What stands for 1 among ``scaled`` numbers.
    static let one: Int64 = 100_000_000

    /// The number times 100,000,000; `nil` with more than eight digits after the point.
    var scaled: Int64? {
        guard fractionDigits <= 8 else { return nil }
        return (fractionDigits..<8).reduce(Int64(digits)) { number, _ in number * 10 }
    }
}
