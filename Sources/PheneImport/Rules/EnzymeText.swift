// SPDX-License-Identifier: Apache-2.0
import PheneDiagnostics

extension RuleText {
    /// The rule file of the medicines that change how active enzymes are: for each enzyme the questions, and for each of its genes
    /// what the answers make of the phenotype that the genotype predicts.
    init(_ enzymes: [EnzymeMedicines], licence: String?) {
        self.init()
        comment("Medicines that inhibit or induce enzymes: \(Texts.written) \(TableName.inhibitors.fileName).")
        comment(
            "The genotype predicts a phenotype, and these medicines change it. Only the direction is said, in words: no score is "
                + "computed from it.")
        if let licence { comment("Licence of the data: \(licence)") }
        for enzyme in enzymes { questions(enzyme) }
        for (name, enzymes) in Dictionary(grouping: enzymes, by: Self.scale).sorted(by: { $0.key < $1.key }) {
            let used = Set(enzymes.flatMap { ExpectedStep.used(by: $0) })
            scale(name, ExpectedStep.allCases.filter(used.contains), of: enzymes[0])
        }
        for enzyme in enzymes { for gene in enzyme.genes { finding(gene, of: enzyme) } }
    }

    /// The scale of an enzyme. Where the table lists several genes as one, the steps are about all of them together.
    private static func scale(_ enzyme: EnzymeMedicines) -> String {
        (enzyme.isGroup ? Identifier.of(enzyme.enzyme) + "_" : "") + "activity_with_medicines"
    }

    // MARK: Questions

    private mutating func questions(_ enzyme: EnzymeMedicines) {
        for role in enzyme.roles {
            let strengths = enzyme.strengths(role)
            line()
            line(
                "input \(enzyme.question(role)) : \((strengths.map(\.rawValue) + [Self.none]).joined(separator: " | ")) "
                    + Self.quoted(Self.question(enzyme, role)))
        }
    }

    /// `Do you take something that makes the enzyme CYP2D6 less active? strong: bupropion, fluoxetine; none: none of these. ...`
    private static func question(_ enzyme: EnzymeMedicines, _ role: EnzymeMedicines.Role) -> String {
        let change = role == .inhibitor ? "less active (an inhibitor)" : "more active (an inducer)"
        let lists = enzyme.strengths(role).map { strength in
            "\(strength.rawValue): " + (enzyme.substances[role]?[strength] ?? []).joined(separator: ", ")
        }
        let missing = EnzymeMedicines.Strength.allCases.filter { !enzyme.strengths(role).contains($0) }
        let unlisted =
            missing.isEmpty
            ? "" : " No \(missing.map(\.rawValue).joined(separator: " or ")) ones are listed here."
        return "Do you take something that makes the enzyme \(enzyme.enzyme) \(change)? "
            + lists.joined(separator: "; ")
            + "; \(none): none of these. Of several, the strongest counts. The lists are examples and not complete."
            + unlisted
    }

    /// The answer that nothing on the lists is taken.
    private static let none = "none"

    // MARK: Steps

    private mutating func scale(_ name: String, _ steps: [ExpectedStep], of enzyme: EnzymeMedicines) {
        line()
        var start = "scale \(name) ="
        for (number, step) in steps.enumerated() {
            let end = number + 1 < steps.count ? " <" : ""
            let title = enzyme.isGroup && step.isChange ? "\(enzyme.enzyme) as a whole: " + step.title : step.title
            line(
                (number == 0 ? "" : "    ")
                    + "\(start) \(step.rawValue) \(Self.quoted(title)) \(step.mark)\(end)".trimmed)
            start = ""
        }
    }

    // MARK: Findings

    private mutating func finding(_ gene: GeneDefinition, of enzyme: EnzymeMedicines) {
        line()
        let name = Identifier.of(gene.symbol) + "_with_medicines"
        line("finding \(name) : \(Self.scale(enzyme)) \(Self.quoted("\(gene.symbol) with what you take")) {")
        line("by \(([gene.phenotypeSubject] + enzyme.roles.map(enzyme.question)).joined(separator: ", ")) {")
        for row in ExpectedRow.all(gene, enzyme) {
            let note = row.note.isEmpty ? "" : " note " + Self.quoted(row.note)
            line("| \(row.cells.joined(separator: " | ")) | \(row.step.rawValue) |" + note)
        }
        line("}")
        line("about \(Self.quoted(Texts.expected))")
        line("caution \(Self.quoted(Texts.unlistedMedicines))")
        if enzyme.isGroup {
            let symbols = enzyme.genes.map(\.symbol).joined(separator: " and ")
            line(
                "caution "
                    + Self.quoted(
                        "The source lists \(enzyme.enzyme), which is \(symbols) together. How much of the change is in "
                            + "\(gene.symbol) alone, it does not say."))
        }
        line("on unknown \(Self.quoted(Texts.unknownExpected))")
        line("evidence moderate")
        list("cite", enzyme.cites.map { "\($0.source) \(Self.quoted($0.supports))" })
        line("}")
    }
}

/// What becomes of the activity that the genotype predicts.
enum ExpectedStep: String, CaseIterable {
    case notStated = "not_stated"
    case notPredicted = "not_predicted"
    case noFunction = "no_function"
    case muchLess = "much_less"
    case less
    case slightlyLess = "slightly_less"
    case asPredicted = "as_predicted"
    case slightlyMore = "slightly_more"
    case more
    case muchMore = "much_more"

    var title: String {
        switch self {
        case .notStated: "changed in a way that is not stated"
        case .notPredicted: "what the genotype predicts is not known"
        case .noFunction: "no function, which an inhibitor cannot lower"
        case .muchLess: "much less active than the genotype predicts"
        case .less: "less active than the genotype predicts"
        case .slightlyLess: "slightly less active than the genotype predicts"
        case .asPredicted: "as the genotype predicts"
        case .slightlyMore: "slightly more active than the genotype predicts"
        case .more: "more active than the genotype predicts"
        case .muchMore: "much more active than the genotype predicts"
        }
    }

    /// Whether it says that the activity is another one.
    var isChange: Bool {
        switch self {
        case .notPredicted, .noFunction, .asPredicted: false
        case .notStated, .muchLess, .less, .slightlyLess, .slightlyMore, .more, .muchMore: true
        }
    }

    /// How much reports make of it.
    var mark: String { isChange ? "notable" : self == .notPredicted ? "neutral" : "usual" }

    init(_ role: EnzymeMedicines.Role, _ strength: EnzymeMedicines.Strength) {
        self =
            switch (role, strength) {
            case (.inhibitor, .strong): .muchLess
            case (.inhibitor, .moderate): .less
            case (.inhibitor, .weak): .slightlyLess
            case (.inducer, .strong): .muchMore
            case (.inducer, .moderate): .more
            case (.inducer, .weak): .slightlyMore
            }
    }

    /// The steps in the tables of an enzyme.
    static func used(by enzyme: EnzymeMedicines) -> [ExpectedStep] {
        enzyme.genes.flatMap { ExpectedRow.all($0, enzyme).map(\.step) }
    }
}

/// A row of the table of a gene by what its genotype predicts and by what is taken.
struct ExpectedRow {
    let cells: [String]
    let step: ExpectedStep
    let note: String

    static func all(_ gene: GeneDefinition, _ enzyme: EnzymeMedicines) -> [ExpectedRow] {
        var rows: [ExpectedRow] = []
        func cell(_ kinds: GeneDefinition.Predicted...) -> String {
            gene.predictions.filter { kinds.contains($0.predicted) }.map(\.cell).joined(separator: ", ")
        }
        /// Adds a row unless nobody is in it. A role that the table does not have is never taken.
        func add(
            _ predicted: String, _ inhibitor: String, _ inducer: String, _ step: ExpectedStep, _ note: String = ""
        ) {
            if predicted.isEmpty { return }
            var cells = [predicted]
            for (role, cell) in [(EnzymeMedicines.Role.inhibitor, inhibitor), (.inducer, inducer)] {
                if enzyme.roles.contains(role) {
                    cells.append(cell)
                } else if cell != "none", cell != "*" {
                    return
                }
            }
            rows.append(ExpectedRow(cells: cells, step: step, note: note))
        }
        func taken(_ role: EnzymeMedicines.Role) -> String {
            enzyme.roles.contains(role) ? enzyme.strengths(role).map(\.rawValue).joined(separator: ", ") : "taken"
        }
        let some = cell(.someFunction), unclear = cell(.unclear)
        let known = cell(.someFunction, .unclear)
        add(cell(.noFunction), "*", "none", .noFunction)
        add(cell(.noFunction), "*", taken(.inducer), .notStated, Texts.inducedWithoutFunction)
        add(known, "none", "none", .asPredicted, Texts.nothingTaken)
        for strength in enzyme.strengths(.inhibitor) {
            add(
                some, strength.rawValue, "none", ExpectedStep(.inhibitor, strength),
                Texts.definition(.inhibitor, strength))
        }
        for strength in enzyme.strengths(.inducer) {
            add(some, "none", strength.rawValue, ExpectedStep(.inducer, strength), Texts.definition(.inducer, strength))
        }
        add(unclear, taken(.inhibitor), "none", .notStated, Texts.unclearFunction)
        add(unclear, "none", taken(.inducer), .notStated, Texts.unclearFunction)
        add(known, taken(.inhibitor), taken(.inducer), .notStated, Texts.bothTaken)
        add(cell(.nothing), "*", "*", .notPredicted)
        return rows
    }
}

extension Texts {
    static let expected = """
        What the genotype predicts, and what is expected with medicines and foods that are listed as inhibitors or inducers. The \
        direction only: no score is computed from it.
        """
    static let unlistedMedicines =
        "The lists are examples: a medicine that is not on them may inhibit or induce the enzyme too. Ask your prescriber or pharmacist."
    static let unknownExpected =
        "Either the result of the gene is not known, or whether you take something that changes the enzyme. Guidance is for the "
        + "phenotype that the genotype predicts."
    static let nothingTaken = "Nothing on the lists is taken."
    static let inducedWithoutFunction =
        "An inducer is taken. What it does where the genotype gives no function is not stated."
    static let unclearFunction =
        "Some people with this phenotype have no function, so that the direction is not stated."
    static let bothTaken = "An inhibitor and an inducer are taken. What they do together is not stated."

    /// What a class of medicines means, by its change of the exposure to substrates.
    static func definition(_ role: EnzymeMedicines.Role, _ strength: EnzymeMedicines.Strength) -> String {
        let change =
            switch (role, strength) {
            case (.inhibitor, .strong): "raises the exposure to substrates of the enzyme at least 5-fold"
            case (.inhibitor, .moderate): "raises the exposure to substrates of the enzyme 2- to 5-fold"
            case (.inhibitor, .weak): "raises the exposure to substrates of the enzyme 1.25- to 2-fold"
            case (.inducer, .strong): "lowers the exposure to substrates of the enzyme by at least 80 %"
            case (.inducer, .moderate): "lowers the exposure to substrates of the enzyme by 50 to 80 %"
            case (.inducer, .weak): "lowers the exposure to substrates of the enzyme by 20 to 50 %"
            }
        return "As the FDA defines the class, " + withArticle(strength.rawValue + " " + role.rawValue) + " " + change
            + "."
    }
}
