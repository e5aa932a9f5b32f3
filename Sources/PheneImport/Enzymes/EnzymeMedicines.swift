// SPDX-License-Identifier: Apache-2.0

/// The medicines and foods that change how active an enzyme is, and the genes of the enzyme.
struct EnzymeMedicines {
    /// What they do to the enzyme.
    enum Role: String, CaseIterable {
        /// They make it less active.
        case inhibitor
        /// They make more of it.
        case inducer
    }

    /// How much, by the change of exposure to what the enzyme breaks down.
    enum Strength: String, CaseIterable {
        case strong, moderate, weak
    }

    /// As the table lists it: `CYP2D6`, or `CYP3A` for several genes together.
    let enzyme: String
    /// The genes of the enzyme; several where the table lists them under one name.
    let genes: [GeneDefinition]
    /// The substances by role and strength, each in the order of the table.
    let substances: [Role: [Strength: [String]]]
    let cites: [(source: String, supports: String)]

    /// The roles that any substance has, inhibitors first.
    var roles: [Role] { Role.allCases.filter { substances[$0] != nil } }

    /// The strengths that any substance of a role has, the strongest first.
    func strengths(_ role: Role) -> [Strength] { Strength.allCases.filter { substances[role]?[$0] != nil } }

    /// The name of the question about one role: `cyp2d6_inhibitor`.
    func question(_ role: Role) -> String { Identifier.of(enzyme) + "_" + role.rawValue }

    /// Whether the table says nothing of each gene alone.
    var isGroup: Bool { genes.count > 1 || genes.first?.symbol != enzyme }
}

extension GeneDefinition {
    /// What the genotype predicts, as far as it matters for a change of activity.
    enum Predicted {
        /// No copy has any function.
        case noFunction
        /// Some people with it have no function, and others have some.
        case unclear
        /// At least one copy has some function.
        case someFunction
        /// The function of a copy is not known, so that nothing is predicted.
        case nothing
    }

    /// The cells of a table by ``phenotypeSubject`` for each kind of prediction, in the order of the rules.
    var predictions: [(cell: String, predicted: Predicted)] {
        if hasScores {
            let activities = named.compactMap { $0.activity?.hundredths }
            let lowest = activities.filter { $0 > 0 }.min() ?? Score.step
            let isUnknown = named.contains { $0.activity == nil }
            return (activities.contains(0) ? [("0", .noFunction)] : [])
                + [(Score.text(activities.contains(0) ? lowest : 2 * lowest) + "..", .someFunction)]
                + (isUnknown ? [("unscored", .nothing)] : [])
        }
        return steps.map { (Identifier.ofPhenotype($0), predicted(by: $0)) }
    }

    /// The finding that says what the genotype predicts: `CYP2C19`, `score(CYP2D6)`.
    var phenotypeSubject: String { hasScores ? "score(\(symbol))" : symbol }

    private func predicted(by phenotype: String) -> Predicted {
        func isOpen(_ text: String) -> Bool { text == Texts.notAssigned || PhenotypeMark.isOpen(text) }
        if isOpen(phenotype) { return .nothing }
        let copies =
            phenotypes.pairs.filter { $0.phenotype == phenotype }.map { [$0.first, $0.second] }
            + phenotypes.singles.filter { $0.phenotype == phenotype }.map { [$0.function] }
        let withoutFunction = copies.count { $0.allSatisfy { $0 == Self.noFunction } }
        // An allele of which nobody knows the function may have none.
        let undecided = copies.count {
            $0.contains(where: isOpen) && $0.allSatisfy { isOpen($0) || $0 == Self.noFunction }
        }
        if copies.isEmpty || undecided > 0 { return .unclear }
        return withoutFunction == 0 ? .someFunction : withoutFunction == copies.count ? .noFunction : .unclear
    }

    private static let noFunction = "No function"
}
