// SPDX-License-Identifier: Apache-2.0

extension RuleText {
    /// The rule file of the guidance of one guideline.
    init(_ guidance: [DrugGuidance], licence: String?) {
        self.init()
        comment("Guidance on medicines: \(Texts.written) \(TableName.guidanceNames).")
        comment("Recommendations are restated, not quoted.")
        if let licence { comment("Licence of the data: \(licence)") }
        for part in guidance {
            line()
            block(part)
        }
    }

    private mutating func block(_ guidance: DrugGuidance) {
        line("guidance \(guidance.name) \(Self.quoted(guidance.title)) {")
        let drug = Identifier.of(guidance.drug)
        if guidance.name != drug { line("drug \(drug)") }
        if guidance.population != DrugGuidance.everyone { line("population \(Self.quoted(guidance.population))") }
        if !guidance.populations.isEmpty {
            line("when \(guidance.question) = \(Identifier.of(guidance.population))")
        }
        if !guidance.without.isEmpty { line("without \(guidance.without.map(\.text).joined(separator: ", "))") }
        line("by \(guidance.subjects.map(\.text).joined(separator: ", ")) {")
        for row in guidance.rows { line(Self.row(row)) }
        line("}")
        line("caution \(Self.quoted(Texts.prescriber))")
        line("authority \(Authorities.cpic.name)")
        line("on unknown \(Self.quoted(Texts.unknownGuidance))")
        line("evidence guideline")
        list("cite", guidance.cites.map { "\($0.source) \(Self.quoted($0.supports))" })
        line("}")
    }

    /// A row of one subject, or of a grid of several.
    private static func row(_ row: DrugGuidance.Row) -> String {
        let cells = row.cells.map { $0.isEmpty ? "*" : $0.map(\.cell).joined(separator: ", ") }
        var rest = row.also.isEmpty ? "" : " also " + row.also.joined(separator: ", ")
        rest += " strength \(row.strength ?? "unseen") note \(quoted(row.gist))"
        return cells.count == 1
            ? "\(cells[0]) -> \(row.action)" + rest : "| \(cells.joined(separator: " | ")) | \(row.action) |" + rest
    }

    /// The rule file of what only a laboratory or a person can say; `nil` if the guidance asks nothing.
    static func questions(_ guidance: [DrugGuidance]) -> RuleText? {
        var questions: [String] = []
        for subject in guidance.flatMap(\.subjects) {
            if case .question(let allele) = subject, !questions.contains(allele) { questions.append(allele) }
        }
        let asked = Dictionary(grouping: guidance.filter { !$0.populations.isEmpty }, by: \.drug)
            .compactMap { $0.value.first }.sorted { $0.question < $1.question }
        if questions.isEmpty, asked.isEmpty { return nil }
        var rules = RuleText()
        rules.comment("What genotypes do not show: \(Texts.written) \(TableName.guidance.fileName).")
        for allele in questions {
            rules.line()
            rules.line(
                "input \(Identifier.of(allele)) : positive | negative "
                    + quoted("Did a laboratory test find \(allele)? Positive means that it was found."))
        }
        for part in asked {
            rules.line()
            rules.line(
                "input \(part.question) : \(part.populations.map(Identifier.of).joined(separator: " | ")) "
                    + quoted(question(part)))
        }
        return rules
    }

    /// `To which of the groups of people does ... apply? neurovascular: neurovascular; ...`, in the words of the table.
    private static func question(_ guidance: DrugGuidance) -> String {
        let groups = guidance.populations.map { Identifier.of($0) == $0 ? $0 : Identifier.of($0) + ": " + $0 }
        return "What the guideline on \(guidance.drug) says differs between groups of people. Of which one are you? "
            + groups.joined(separator: "; ") + ". If you do not know, or none of them fits, leave it open."
    }
}

extension DrugGuidance.Subject {
    /// The subject as a table names it.
    fileprivate var text: String {
        switch self {
        case .phenotype(let gene): gene
        case .score(let gene): "score(\(gene))"
        case .question(let allele): Identifier.of(allele)
        }
    }
}

extension DrugGuidance.Key {
    /// The key as a cell of a table has it.
    fileprivate var cell: String {
        switch self {
        case .phenotype(let name): Identifier.ofPhenotype(name)
        case .scores(let low, let high):
            high == low ? Score.text(low) : "\(Score.text(low))..\(high.map(Score.text) ?? "")"
        case .noScore: "unscored"
        case .answer(let isPositive): isPositive ? "positive" : "negative"
        }
    }
}
