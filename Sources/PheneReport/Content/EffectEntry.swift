// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The size of an effect, as a source reports it: a number of groups of people, never of this person.
public struct EffectEntry: Sendable {
    /// `odds_ratio`, `hazard_ratio`, `relative_risk`, `mean_difference` or `correlation`.
    public let kind: String
    /// The kind in words: `odds ratio`.
    public let kindText: String
    /// The number.
    public let value: Double
    /// The ends of its 95 % confidence interval; `nil` where the source states none.
    public let interval: (lower: Double, upper: Double)?
    /// The numbers with the digits of the source: `1.16`, and `1.10`, `1.22`.
    public let written: (value: String, lower: String, upper: String)
    /// The number that means no effect: 1 for ratios, else 0.
    public let neutral: Double
    /// The p-value with the digits of the source, and whether the source only states that it is below; `nil` where it states none.
    public let p: (written: String, isBelow: Bool)?
    /// How many people were studied; `nil` where the source does not say.
    public let people: Int?
    /// The unit of a difference; else empty.
    public let unit: String
    /// What was measured: `type 2 diabetes`.
    public let outcome: String
    /// Who was studied; empty where the rules do not say.
    public let population: String
    /// The id of the variant; empty where the effect is of none.
    public let variant: String
    /// What is compared: `each copy of A`, or `A/G or A/A compared with G/G`; empty where the effect is of no variant.
    public var contrast: String {
        if !allele.isEmpty { return "each copy of " + allele }
        if genotypes.isEmpty { return "" }
        return Wording.list(genotypes, "or") + " compared with " + Wording.list(reference, "or")
    }
    /// The allele of which each copy is compared with the other alleles; empty where genotypes are compared.
    public let allele: String
    /// The genotypes that the number is of; empty for an allele.
    public let genotypes: [String]
    /// The genotypes that they are compared with; empty for an allele.
    public let reference: [String]
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]

    /// `0.002`, or `< 0.001`; empty where the source states none.
    public var pValue: String { p.map { ($0.isBelow ? "< " : "") + $0.written } ?? "" }

    /// `type 2 diabetes, each copy of A: odds ratio 1.16 (95 % interval 1.10 to 1.22); p 0.002; 44,833 people`
    public var text: String {
        var text = outcome
        if !contrast.isEmpty { text += ", " + contrast }
        text += ": " + kindText + " " + written.value + (unit.isEmpty ? "" : " " + unit)
        if interval != nil { text += " (95 % interval \(written.lower) to \(written.upper))" }
        if !pValue.isEmpty { text += "; p " + pValue }
        if let people { text += "; \(Wording.grouped(people)) people" }
        if !population.isEmpty { text += "; " + population }
        return text
    }

    init(_ effect: Effect, in shown: DisclosurePolicy) {
        kind = effect.kind.name
        kindText = Wording.words(of: effect.kind.name)
        value = Double(effect.value)
        interval = effect.interval.map { (Double($0.lower), Double($0.upper)) }
        written = (effect.value.text, effect.interval?.lower.text ?? "", effect.interval?.upper.text ?? "")
        neutral = Double(effect.kind.neutral)
        p = effect.pValue.map { ($0.value.text, $0.isBelow) }
        people = effect.people
        unit = shown.localized(effect.unit)
        outcome = shown.localized(effect.outcome)
        population = shown.localized(effect.population)
        let locus = effect.contrast.map { shown.evaluation.pack.loci.loci[$0.variant] }
        variant = locus?.id.name ?? ""
        allele = effect.contrast?.allele.flatMap { locus?.text(ofAllele: $0) } ?? ""
        genotypes = effect.contrast?.genotypes.compactMap { locus?.text(of: $0) } ?? []
        reference = effect.contrast?.reference.compactMap { locus?.text(of: $0) } ?? []
        citations = shown.cited(effect.cites)
    }
}

extension Double {
    /// The nearest value of a decimal number with at most eight digits after the point.
    fileprivate init(_ number: DecimalNumber) {
        var power = 1.0
        for _ in 0..<number.fractionDigits { power *= 10 }
        self = Double(number.digits) / power
    }
}
