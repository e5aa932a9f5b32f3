// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The results of a pack, in the order of the columns of `phene cohort --people`.
struct SQLResults {
    enum Kind: String {
        case finding, pathway, phenotype, advice
    }

    struct Result {
        let kind: Kind
        let name: String
        /// The column.
        let column: String
        let place: String
        let content: Content
    }

    enum Content {
        /// For each step its name and its plane.
        case steps([(name: String, plane: Int)])
        /// The condition, and what overrides it on each target.
        case verdict(GateTable.Pair, overridden: [GateTable.Pair?])
    }

    private(set) var all: [Result] = []
    /// The planes that results are read from, with the names of their columns.
    private(set) var planes: [(plane: Int, name: String)] = []

    init(_ pack: Pack) {
        let table = pack.program.table
        var columns = ColumnNames(taken: ["sample_id"])
        var names = ColumnNames(taken: ["sample_id", "sex"])
        func addPlane(_ plane: Int, _ name: String) {
            planes.append((plane, names.unique(name)))
        }
        func add(_ kind: Kind, _ name: String, at place: RuleLocation, _ content: Content) {
            all.append(
                Result(
                    kind: kind, name: name, column: columns.unique(name), place: pack.text(of: place), content: content)
            )
        }
        func steps(_ subject: Subject, _ scale: Scale, _ own: ArraySlice<UInt32>) -> Content {
            let name = pack.name(of: subject)
            var all: [(name: String, plane: Int)] = []
            for (step, plane) in zip(scale.steps, own) {
                addPlane(Int(plane), name + "=" + step.name)
                all.append((step.name, Int(plane)))
            }
            return .steps(all)
        }
        for index in 0..<pack.findingCount {
            let finding = pack.finding(index)
            add(
                .finding, finding.name, at: finding.place,
                steps(.finding(index), pack.scale(finding.scale), table.findings[index]))
        }
        for index in 0..<pack.pathwayCount {
            let pathway = pack.pathway(index)
            add(
                .pathway, pathway.name, at: pathway.place,
                steps(.pathway(index), pack.scale(pathway.scale), table.pathways[index]))
        }
        for index in 0..<pack.inputCount {
            let input = pack.input(index)
            guard case .phenotype = input.kind else { continue }
            let base = pack.program.bases[pack.loci.loci.count + index]
            let values = input.values.enumerated().map { (name: $1, plane: base + $0) }
            add(.phenotype, input.name, at: input.place, .steps(values))
        }
        for index in 0..<pack.adviceCount {
            let advice = pack.advice(index)
            let condition = table.recommendations[index]
            addPlane(condition.yes, advice.name + " can hold")
            addPlane(condition.no, advice.name + " can fail")
            let overridden = Array(table.overridden[index])
            for (target, pair) in zip(advice.targets, overridden) {
                guard let pair else { continue }
                let on = advice.name + " on " + pack.target(target)
                addPlane(pair.yes, on + ": can be overridden")
                addPlane(pair.no, on + ": can stand")
            }
            add(.advice, advice.name, at: advice.place, .verdict(condition, overridden: overridden))
        }
    }
}

extension SQLResults.Result {
    /// The planes that it is read from.
    var planes: [Int] {
        switch content {
        case .steps(let steps): steps.map { $0.plane }
        case .verdict(let condition, let overridden):
            [condition.yes, condition.no] + overridden.flatMap { $0.map { [$0.yes, $0.no] } ?? [] }
        }
    }

    /// The expression of the result as `phene cohort --people` writes it.
    func expression(_ dialect: SQLDialect, _ reference: (Int) -> String) -> String {
        switch content {
        case .steps(let steps):
            var text = ""
            var every = ""
            for step in steps {
                let plane = reference(step.plane)
                text += (text.isEmpty ? "" : " || ") + "CASE WHEN " + plane + " THEN "
                text += dialect.literal("|" + step.name) + " ELSE '' END"
                every += (every.isEmpty ? "" : " AND ") + plane
            }
            let joined = "SUBSTR(" + text + ", 2)"
            return steps.count > 1 ? "CASE WHEN " + every + " THEN 'unknown' ELSE " + joined + " END" : joined
        case .verdict(let condition, let overridden):
            if overridden.isEmpty { return "'does not apply'" }
            var applies: [String] = [], held: [String] = []
            var isAlways = false
            for pair in overridden {
                guard let pair else {
                    isAlways = true
                    continue
                }
                let (may, mayNot) = (reference(pair.yes), reference(pair.no))
                applies.append(mayNot + " AND NOT (" + may + ")")
                held.append(mayNot + " AND " + may)
            }
            var text = "CASE WHEN NOT (" + reference(condition.yes) + ") THEN 'does not apply' WHEN "
            text += reference(condition.no) + " THEN 'unknown'"
            if isAlways { return text + " ELSE 'applies' END" }
            text += " WHEN " + applies.joined(separator: " OR ") + " THEN 'applies'"
            text += " WHEN " + held.joined(separator: " OR ") + " THEN 'held'"
            return text + " ELSE 'overridden' END"
        }
    }
}
