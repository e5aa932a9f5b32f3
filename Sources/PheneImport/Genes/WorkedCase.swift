// SPDX-License-Identifier: Apache-2.0

/// One person with genotypes of one gene, and what the gene's rules say of them: a test of these rules.
struct WorkedCase {
    /// What the rules say.
    enum Expected {
        case unknown
        case phenotype(String)
        /// In hundredths, with the phenotype.
        case score(Int, String)
    }

    let title: String
    /// Of a gene on X: whether the person has one copy.
    let isMale: Bool?
    /// For each position that was read, its index and the alleles: `A/G`, `A|G`, `A`.
    let genotypes: [(place: Int, alleles: String)]
    let expected: Expected

    /// - Parameters:
    ///   - row: a row of the table of worked cases.
    ///   - gene: the gene that it names.
    /// - Returns: `nil` for a row that no test of the rules can state.
    /// - Throws: a ``RowFault`` for a row that cannot be read.
    init?(_ row: TableRow, of gene: GeneDefinition) throws(RowFault) {
        // Which allele a phase set, a half call or the other ways of matching give is no matter of the rules.
        let calls = row["calls"]
        guard row["mode"] == "default", !calls.contains(":"), !calls.contains(".") else { return nil }
        let isHaploid = row["phasing"] == "haploid"
        guard let expected = try Self.expected(row, gene) else { return nil }
        self.expected = expected
        let note = row["note"]
        title = try row.text("case") + (note.isEmpty ? "" : ": " + note)
        isMale = gene.chromosome == "X" ? isHaploid : nil
        var called: [Int: String] = [:]
        for call in calls == "(all reference)" || calls == "-" ? [] : calls.parts(";") {
            let halves = call.parts("=")
            let alleles = halves.count == 2 ? halves[1].split { $0 == "/" || $0 == "|" }.map { String($0) } : []
            guard halves.count == 2, let position = Int(halves[0]), [1, 2].contains(alleles.count),
                alleles.allSatisfy(\.isSequence)
            else {
                throw RowFault(message: "`calls` has `\(call)`", help: "write calls such as `94781859=G/A`")
            }
            called[position] = halves[1]
        }
        let missing = row["missing"] == "-" ? [] : row["missing"].split { $0 == "," || $0 == ";" || $0 == " " }
        let places = Set(called.keys).union(missing.compactMap { Int($0) })
        for position in places.sorted() where !gene.places.contains(where: { $0.position == position }) {
            throw RowFault(
                message: "`\(position)` is no position of `\(gene.symbol)`",
                help: "name positions of \(TableName.positions.fileName)")
        }
        // A test cannot give an allele that no definition has.
        let isListed = called.allSatisfy { position, text in
            guard let place = gene.places.first(where: { $0.position == position }) else { return false }
            return text.split { $0 == "/" || $0 == "|" }.allSatisfy { place.alleles.contains(String($0)) }
        }
        if !isListed { return nil }
        genotypes = gene.places.indices.compactMap { index in
            let place = gene.places[index]
            if missing.contains(where: { Int($0) == place.position }) { return nil }
            let reference = isHaploid ? place.reference : place.reference + "/" + place.reference
            return (index, called[place.position] ?? reference)
        }
    }

    private static func expected(_ row: TableRow, _ gene: GeneDefinition) throws(RowFault) -> Expected? {
        // Genotypes alone never determine such a gene, whatever they are.
        if gene.exemptions.needsLaboratory || row["kind"].hasPrefix("none") { return .unknown }
        let phenotype = row["phenotype"]
        if phenotype.isEmpty || phenotype.contains("|") { return nil }
        guard gene.phenotypes.names.contains(phenotype) else {
            throw RowFault(
                message: "`\(phenotype)` is no phenotype of `\(gene.symbol)`",
                help: "write one of: " + gene.phenotypes.names.joined(separator: ", "))
        }
        if gene.hasScores, let score = Score.hundredths(row["lookup"]) { return .score(score, phenotype) }
        return .phenotype(phenotype)
    }
}

extension GeneReader {
    /// The worked cases of a gene that its rules can be tested with, in the order of the table.
    ///
    /// A mistake in one of them leaves out the case, and not the gene, which does not depend on it.
    static func cases(
        of gene: GeneDefinition, _ tables: DefinitionTables, _ issues: inout ImportIssues, _ counts: inout RowCounts
    ) -> [WorkedCase] {
        var cases: [WorkedCase] = []
        for row in tables[.cases, gene.symbol] {
            do throws(RowFault) {
                if let found = try WorkedCase(row, of: gene) {
                    cases.append(found)
                } else {
                    counts.count(row, "worked cases that no test of the rules can state")
                }
            } catch {
                issues.error(row, error.message, help: error.help)
            }
        }
        return cases
    }
}
