// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// Writes a pack from tables of named alleles, functions, phenotypes and guidance.
///
/// A row with a mistake is reported, and the gene or medicine that it belongs to is not written, because without the row it would
/// mean something else. Everything else is written. The same tables give the same bytes.
///
/// - Parameter tables: the tables of ``TableName``, which are found by their file names; other files are ignored.
/// - Complexity: O(n²) in the positions and functions of a gene, linear in the number of genes and medicines.
public func importDefinitions(_ tables: [SourceFile]) -> ImportedPack {
    var issues = ImportIssues()
    let read = DefinitionTables(tables, &issues)
    guard read.isComplete, let version = read.version(&issues) else {
        return ImportedPack(files: [], issues: issues.all, genes: [], drugs: [], unwritten: [])
    }
    let sources = SourceList(read[.sources], &issues)
    read.checkGenes(&issues)
    var counts = RowCounts()
    var genes: [GeneDefinition] = []
    for symbol in read.genes {
        var reader = GeneReader(symbol, read, sources, issues)
        let result = reader.read()
        issues = result.issues
        counts.add(result.counts)
        if let gene = result.gene { genes.append(gene) }
    }
    let bySymbol = Dictionary(uniqueKeysWithValues: genes.map { ($0.symbol, $0) })
    var reader = GuidanceReader(tables: read, sources: sources, genes: bySymbol, issues: issues)
    let result = reader.read()
    counts.add(result.counts)

    var caseIssues = ImportIssues()
    var files: [(name: String, rules: RuleText)] = [("pack.phene", RuleText(pack: version, of: genes, read))]
    var cited: Set<String> = []
    for gene in genes {
        cited.formUnion(gene.cites.map(\.source))
        var rules = RuleText(gene, licence: read[.positions].comment("licence"))
        rules.tests(GeneReader.cases(of: gene, read, &caseIssues, &counts), of: gene)
        files.append((gene.symbol.lowercased() + ".phene", rules))
    }
    var enzymeReader = EnzymeReader(tables: read, sources: sources, genes: genes, issues: result.issues)
    let (enzymes, allIssues) = enzymeReader.read()
    cited.formUnion(enzymes.flatMap(\.cites).map(\.source))
    if !enzymes.isEmpty {
        files.append(("inhibitors.phene", RuleText(enzymes, licence: read[.inhibitors].comment("licence"))))
    }
    let guidance = result.guidance
    cited.formUnion(guidance.flatMap(\.cites).map(\.source))
    for (guideline, parts) in Dictionary(grouping: guidance, by: \.guideline) {
        let name = guideline.split(separator: "_").joined(separator: "-") + ".phene"
        files.append((name, RuleText(parts, licence: read[.guidance].comment("licence"))))
    }
    if let questions = RuleText.questions(guidance) { files.append(("questions.phene", questions)) }
    files.append(("sources.phene", RuleText(sources, cited: cited)))
    var drugs: [String] = []
    for drug in guidance.map(\.drug) where drugs.last != drug { drugs.append(drug) }
    return ImportedPack(
        files: files.sorted { $0.name < $1.name }.map {
            SourceFile(path: $0.name, bytes: $0.rules.formatted(path: $0.name))
        },
        issues: allIssues.all + caseIssues.all, genes: genes.map(\.symbol), drugs: drugs,
        unwritten: counts.unwritten)
}

extension DefinitionTables {
    /// The version of the pack: the date in the comment of the table of positions that says `data version 2025-11-05`.
    fileprivate func version(_ issues: inout ImportIssues) -> String? {
        let words = self[.positions].comments.joined(separator: " ").split { $0 == " " || $0 == "," }
        for (word, next) in zip(words.dropFirst(), words.dropFirst(2)) where word == "version" {
            let parts = next.split(separator: "-").map { UInt16($0) }
            if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] {
                return "\(year).\(month).\(day)"
            }
        }
        issues.error(
            self[.positions].path, "no comment says the version of the data",
            help: "write a comment such as `# source: ..., data version 2025-11-05`")
        return nil
    }

    /// Reports rows of genes that have no positions.
    fileprivate func checkGenes(_ issues: inout ImportIssues) {
        let known = genes
        for name in [
            TableName.alleles, .alleleIndex, .functions, .phenotypes, .exemptions, .frequencies, .genes, .cases,
        ] {
            // A gene whose rows of positions all have errors is known too.
            let stray = self[name].rows.filter {
                !known.contains($0["gene"]) && !issues.faultyGenes.contains($0["gene"])
            }
            for row in stray {
                let nearest = SpellingSuggestion.nearest(to: row["gene"], among: known)
                // The row that the right gene lacks would change its meaning.
                if let nearest { issues.doubt(gene: nearest) }
                issues.fail(
                    row, gene: row["gene"], "`\(row["gene"])` has no positions",
                    help: nearest.map { "did you mean `\($0)`?" } ?? "add it to \(TableName.positions.fileName)")
            }
        }
    }
}
