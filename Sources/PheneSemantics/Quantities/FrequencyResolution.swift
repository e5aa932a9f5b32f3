// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A frequency is not a share from 0 to 1, or counts more copies than its people have.
    package static let frequencyShare = DiagnosticCode(1701)
    /// The frequencies of a variant in one population add up to more than 1.
    package static let frequencySum = DiagnosticCode(1702)
    /// A variant has two frequencies of one allele in one population and panel.
    package static let frequencyTwice = DiagnosticCode(1703)
    /// A frequency does not say whose plus strand it uses, where the alleles do not show it, or names another build.
    package static let frequencyBuild = DiagnosticCode(1704)
}

extension Analysis {
    /// The largest number of copies or people that a rule file can give.
    static let mostCounted = 1_000_000_000

    /// The frequencies of a variant in the order written; `nil`, with messages, if one has an error.
    func frequencies(_ clauses: [FrequencyClause], of locus: Locus, _ declaration: VariantDeclaration) -> [Frequency]? {
        let resolved = clauses.map { frequency($0, of: locus, declaration) }
        let frequencies = resolved.compactMap { $0 }
        guard frequencies.count == clauses.count else { return nil }
        return areDistinct(frequencies, clauses) && addUp(frequencies, clauses) ? frequencies : nil
    }

    private func frequency(
        _ clause: FrequencyClause, of locus: Locus, _ declaration: VariantDeclaration
    ) -> Frequency? {
        let allele = alleles([clause.allele], span: clause.allele.span, at: locus, declaredAt: declaration.id.span)
        let share = share(clause)
        let isComplete = isComplete(
            clause.span, clause.allele, "frequency",
            [
                (
                    "in", clause.population?.isBlank == false,
                    "add the people who were counted: `in \"European ancestry\"`"
                ),
                ("panel", clause.panel?.isBlank == false, "add the data set: `panel \"1000 Genomes phase 3\"`"),
                ("n", clause.people != nil, "add the number of people: `n 2504`"),
                ("cite", !clause.cites.isEmpty, "add `cite` and the name of the source on the same line"),
            ])
        let arePeople = clause.people.map { check($0, isPositive: "`n` is a number of people") } ?? false
        let build = build(clause, of: locus, declaration)
        let cites = citations(clause.cites)
        guard isComplete, arePeople, let allele, let share, let build, let cites, let population = clause.population,
            let panel = clause.panel, let people = clause.people
        else { return nil }
        let copies = (locus.domain.ploidy == .one ? 1 : 2) * people.value
        if case .counted(_, let total) = clause.share, total.value > copies {
            report(
                .frequencyShare, "\(people.value) people have at most \(copies) copies", at: total.span,
                others: [.init(people.span, "the number of people")],
                help: "write the copies with the allele, `/`, and all copies of the locus in these people")
            return nil
        }
        return Frequency(
            allele: allele[0], count: share.count, of: share.total, isCounted: share.isCounted,
            population: RuleText(population), panel: panel.value, people: people.value, build: build.map { $0 },
            cites: cites, place: location(clause.span))
    }

    private func share(_ clause: FrequencyClause) -> (count: Int, total: Int, isCounted: Bool)? {
        switch clause.share {
        case .decimal(let decimal):
            let total = (0..<min(decimal.fractionDigits, 9)).reduce(1) { power, _ in power * 10 }
            guard decimal.digits >= 0, decimal.fractionDigits <= 8, decimal.digits <= total else {
                report(
                    .frequencyShare, "the share of an allele is between 0 and 1", at: decimal.span,
                    notes: ["a percentage divided by 100 is a share"],
                    help: "write it with up to 8 digits after the point, such as `0.3716`, or as counts: `1861/5008`")
                return nil
            }
            return (decimal.digits, total, false)
        case .counted(let count, let total):
            guard total.value > 0, (0...total.value).contains(count.value), total.value <= Self.mostCounted else {
                report(
                    .frequencyShare, "\(count.value) of \(total.value) is no share",
                    at: count.span.joined(to: total.span),
                    help: "write the copies with the allele, `/`, and all copies that were counted")
                return nil
            }
            return (count.value, total.value, true)
        }
    }

    /// The build of `on`; `nil`, with a message, where it is needed and missing, or not one of the variant.
    private func build(_ clause: FrequencyClause, of locus: Locus, _ declaration: VariantDeclaration) -> Build?? {
        let builds = locus.placements.map { $0.build.name }
        guard let name = clause.build else {
            guard locus.isPalindromic, isWhole(clause.span) else { return .some(nil) }
            report(
                .frequencyBuild, "the strand of this frequency of `\(clause.allele.text)` is not stated",
                at: clause.allele.span,
                notes: [
                    "the alleles of \(locus.id.name) are complements of each other, so they do not show the strand"
                ],
                help:
                    "verify that the panel counts the plus strand, then add `on` and its build, such as `on \(builds[0])`"
            )
            return nil
        }
        if let placement = locus.placements.first(where: { $0.build.name == name.text }) { return placement.build }
        report(
            .frequencyBuild, "\(locus.id.name) has no position on `\(name.text)`", at: name.span,
            others: [.init(declaration.id.span, "declared here")],
            help: "write \(quoted(builds, "or")), or add `at \(name.text)` to the variant")
        return nil
    }

    private func areDistinct(_ frequencies: [Frequency], _ clauses: [FrequencyClause]) -> Bool {
        for (index, frequency) in frequencies.enumerated() {
            let first = frequencies[..<index].firstIndex {
                $0.allele == frequency.allele && $0.population == frequency.population && $0.panel == frequency.panel
            }
            guard let first else { continue }
            report(
                .frequencyTwice, "`\(clauses[index].allele.text)` has two frequencies in one population and panel",
                at: clauses[index].span, label: "again here", others: [.init(clauses[first].span, "first here")],
                help: "keep one of them")
            return false
        }
        return true
    }

    /// Whether the alleles of each population and panel have at most all copies; decimals may be rounded up.
    private func addUp(_ frequencies: [Frequency], _ clauses: [FrequencyClause]) -> Bool {
        for (index, frequency) in frequencies.enumerated() {
            let others = frequencies[...index].enumerated().filter {
                $1.population == frequency.population && $1.panel == frequency.panel
            }
            let sum = others.reduce(0) { $0 + Double($1.element.count) / Double($1.element.total) }
            let rounding = others.reduce(0) { $0 + ($1.element.isCounted ? 0 : 0.5 / Double($1.element.total)) }
            guard sum > 1 + rounding + 1e-9 else { continue }
            report(
                .frequencySum, "the frequencies in this population add up to more than 1", at: clauses[index].span,
                others: others.dropLast().map { .init(clauses[$0.offset].span, "counted in the same population") },
                help: "one of them is wrong, perhaps of another allele: look them up in the source")
            return false
        }
        return true
    }

    /// Whether all parts of a clause are there, and none is an empty text; a missing one is reported, unless the clause has a syntax error.
    func isComplete(
        _ clause: Span, _ name: Name, _ what: String, _ parts: [(word: String, isThere: Bool, help: String)]
    ) -> Bool {
        let missing = parts.filter { !$0.isThere }
        if let first = missing.first, isWhole(clause) {
            report(.clauseMissing, "this `\(what)` has no `\(first.word)`", at: name.span, help: first.help)
        }
        return missing.isEmpty
    }

    /// Whether a number is at least 1; another is reported.
    func check(_ number: Number, isPositive reason: String) -> Bool {
        if (1...Self.mostCounted).contains(number.value) { return true }
        report(
            .numberOutOfRange, "\(reason), but this is \(number.value)", at: number.span,
            help: "look it up in the source")
        return false
    }
}

extension Text {
    /// Whether it has no word.
    var isBlank: Bool { value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } }
}
