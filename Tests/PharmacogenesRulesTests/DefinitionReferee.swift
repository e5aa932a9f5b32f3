// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime

/// A gene of the pack, as far as the tables say what it must be: a value, so that a mistake can be made in it.
struct DefinedGene {
    var gene: Pharmacogene
    /// Those of the gene, by its places.
    var loci: [Locus]
    /// The titles of its phenotypes, by their numbers.
    let phenotypes: [String]
    /// How often its alleles were counted.
    var frequencies: [AlleleFrequencies]

    /// The genes of a pack, by symbol.
    static func all(in pack: Pack) -> [String: DefinedGene] {
        var genes: [String: DefinedGene] = [:]
        let findings = (0..<pack.findingCount).map { pack.finding($0) }
        for index in 0..<pack.pharmacogeneCount {
            let gene = pack.pharmacogene(index)
            let symbol = pack.gene(gene.gene).symbol
            let finding = findings.first { $0.name == symbol }
            genes[symbol] = DefinedGene(
                gene: gene, loci: gene.loci.map { pack.loci.loci[$0] },
                phenotypes: pack.scale(finding?.scale ?? 0).steps.map(\.title.string),
                frequencies: pack.records.frequencies(ofPharmacogene: index))
        }
        return genes
    }
}

/// What the tables say of genes, read without the importer, and where a gene says something else.
struct DefinitionReferee {
    private let positions, alleles, index, functions, phenotypes, exemptions, frequencies: [String: [[String: String]]]

    init() throws {
        positions = try DefinitionTable("positions").byGene
        alleles = try DefinitionTable("alleles").byGene
        index = try DefinitionTable("allele_index").byGene
        functions = try DefinitionTable("functions").byGene
        phenotypes = try DefinitionTable("phenotypes").byGene
        exemptions = try DefinitionTable("exemptions").byGene
        frequencies = try DefinitionTable("frequencies").byGene
    }

    /// Everything in which a gene is not what the tables say, one line each.
    func faults(of it: DefinedGene, named symbol: String) -> [String] {
        faultsOfPositions(it, symbol) + faultsOfCells(it, symbol) + faultsOfFunctions(it, symbol)
            + faultsOfPhenotypes(it, symbol) + faultsOfExemptions(it, symbol) + faultsOfFrequencies(it, symbol)
    }

    private static let codes: [String: Set<String>] = [
        "R": ["A", "G"], "Y": ["C", "T"], "S": ["C", "G"], "W": ["A", "T"], "K": ["G", "T"], "M": ["A", "C"],
    ]

    private func faultsOfPositions(_ it: DefinedGene, _ symbol: String) -> [String] {
        let rows = (positions[symbol] ?? []).sorted { Int($0["pos38"]!)! < Int($1["pos38"]!)! }
        guard rows.count == it.loci.count else { return ["\(it.loci.count) positions, not \(rows.count)"] }
        var faults: [String] = []
        for (locus, row) in zip(it.loci, rows) {
            let name = row["pos38"]!
            if locus.alleles.map(\.text) != [row["ref38"]!] + row["alts38"]!.split(separator: ",").map(String.init) {
                faults.append("alleles at \(name)")
            }
            let position37 = row["pos37"] == "?" ? row["pos37_lift"] : row["pos37"]
            let reference = row["ref37"] == "?" ? nil : row["ref37"]
            let old = locus.placement(on: .grch37), new = locus.placement(on: .grch38)
            if new.map({ Int($0.position.value) }) != Int(name) || new?.reference != 0 {
                faults.append("place \(name)")
            }
            if old.map({ Int($0.position.value) }) != Int(position37 ?? "")
                || old?.reference.map({ locus.alleles[$0].text }) != reference
            {
                faults.append("place on GRCh37 of \(name)")
            }
        }
        return faults
    }

    private func faultsOfCells(_ it: DefinedGene, _ symbol: String) -> [String] {
        let rows = (positions[symbol] ?? []).sorted { Int($0["pos38"]!)! < Int($1["pos38"]!)! }
        let named = it.gene.named.filter(\.isCallable)
        guard named.map(\.name) == (index[symbol] ?? []).map({ $0["allele"]! }) else { return ["names of alleles"] }
        var faults: [String] = []
        for (row, allele) in zip(index[symbol] ?? [], named) {
            let isReference = row["is_reference"] == "yes"
            if isReference != (it.gene.named[it.gene.reference].name == allele.name) { faults.append("reference") }
            var wanted: [String: String] = [:]
            for row in isReference ? rows : [] { wanted[row["pos38"]!] = row["ref_allele_base"] }
            for cell in alleles[symbol] ?? [] where cell["allele"] == allele.name {
                wanted[cell["pos38"]!] = cell["base"]
            }
            for (place, row) in rows.enumerated() where place < it.loci.count {
                let bases = it.loci[place].alleles.map(\.text)
                let cell = allele.cells.first { $0.place == place }
                var found = cell.map { cell in Set(cell.alleles.map { bases[$0] }) }
                // The reference allele has cells only where it has an ambiguity code.
                if isReference, found == nil { found = [bases[it.gene.filling(at: place)]] }
                if found != wanted[row["pos38"]!].map({ Self.codes[$0] ?? [$0] }) {
                    faults.append("\(allele.name) at \(row["pos38"]!)")
                }
            }
            let core = row["rename_to"].flatMap { $0.isEmpty ? nil : $0 }
            if allele.reportedAs.map({ it.gene.named[$0].name }) != core { faults.append("name of \(allele.name)") }
        }
        return faults
    }

    private func faultsOfFunctions(_ it: DefinedGene, _ symbol: String) -> [String] {
        let rows = functions[symbol] ?? []
        var faults = rows.count == it.gene.named.count ? [] : ["\(it.gene.named.count) alleles, not \(rows.count)"]
        for row in rows {
            guard let allele = it.gene.named.first(where: { $0.name == row["allele"] }) else {
                faults.append("no allele \(row["allele"]!)")
                continue
            }
            let activity = row["activity"]!, isAtLeast = activity.hasPrefix("≥")
            let number = Double(isAtLeast ? String(activity.dropFirst()) : activity)
            if allele.function.map({ it.gene.functions[$0] }) ?? "" != row["function"]!
                || allele.isCallable != (row["in_definition"] == "yes")
                || allele.activity != number.map({ Int($0 * 100) }) || allele.isAtLeast != isAtLeast
            {
                faults.append("function of \(allele.name)")
            }
        }
        return faults
    }

    private func faultsOfPhenotypes(_ it: DefinedGene, _ symbol: String) -> [String] {
        let gene = it.gene
        var faults: [String] = []
        func check(_ step: Int?, _ wanted: String?, _ what: String) {
            if step.map({ $0 < it.phenotypes.count ? it.phenotypes[$0] : "" }) != wanted { faults.append(what) }
        }
        var bands = 0
        for row in phenotypes[symbol] ?? [] {
            let first = row["arg1"]!, second = row["arg2"]!, phenotype = row["phenotype"]!
            func function(_ name: String) -> Int { gene.functions.firstIndex(of: name) ?? -1 }
            switch row["rule_type"] {
            case "function_pair":
                let low = min(function(first), function(second)), high = max(function(first), function(second))
                let place = high * (high + 1) / 2 + low
                check(gene.pairs.indices.contains(place) ? gene.pairs[place] : nil, phenotype, "\(first)/\(second)")
            case "function_single":
                let place = function(first)
                check(gene.singles.indices.contains(place) ? gene.singles[place] : nil, phenotype, first)
            case "score_band":
                bands += 1
                let low = Int(Double(first)! * 100), high = second == "inf" ? nil : Int(Double(second)! * 100)
                check(gene.bands.first { $0.lowest == low && $0.highest == high }?.step, phenotype, "score \(first)")
            case "score_na":
                // Each allele of DPYD has an activity, so no score is unknown there.
                check(gene.unscored, symbol == "DPYD" ? nil : phenotype, "unknown score")
            case "genotype":
                let genotypes = ["rs12979860 C/C", "rs12979860 C/T", "rs12979860 T/T"]
                for (place, genotype) in genotypes.enumerated() {
                    check(gene.pairs.indices.contains(place) ? gene.pairs[place] : nil, genotype, genotype)
                }
            case "none":
                for step in gene.pairs { check(step, "no phenotype is assigned", "a phenotype that nobody assigned") }
            default: continue
            }
        }
        if bands != gene.bands.count { faults.append("bands of the score") }
        // Of a pair with an allele without a function nobody says anything.
        let none = gene.functions.count
        if gene.bands.isEmpty, gene.named.contains(where: { $0.function == nil }) {
            for other in 0...none where symbol != "CYP4F2" {
                let place = none * (none + 1) / 2 + other
                check(
                    gene.pairs.indices.contains(place) ? gene.pairs[place] : nil, "n/a", "a pair without a function")
            }
        }
        return faults
    }

    private func faultsOfExemptions(_ it: DefinedGene, _ symbol: String) -> [String] {
        let gene = it.gene, rows = exemptions[symbol] ?? []
        func values(_ kind: String) -> [String] { rows.filter { $0["kind"] == kind }.map { $0["value"]! } }
        var faults: [String] = []
        let positions = it.loci.map { $0.placement(on: .grch38).map { String($0.position.value) } ?? "" }
        if Set(gene.required.map { positions[$0] }) != Set(values("required_position")) { faults.append("required") }
        if (gene.unlistedAsReferenceBy != nil) != !values("undocumented_as_reference").isEmpty {
            faults.append("unlisted alleles")
        }
        if gene.takesLowestFunction != !values("lowest_function_gene").isEmpty { faults.append("lowest function") }
        if gene.needsLaboratory != !values("off_by_default").isEmpty { faults.append("laboratory") }
        func name(_ pair: Pharmacogene.Priority.Pair) -> Set<String> {
            [gene.named[pair.first].name, gene.named[pair.second].name]
        }
        let priorities = rows.filter { $0["kind"] == "unphased_priority" }
        func pair(_ text: some StringProtocol) -> Set<String> {
            Set(text.filter { $0 != " " }.split(separator: "/").map { String($0) })
        }
        if gene.priorities.map({ Set($0.among.map(name)) })
            != priorities.map({ Set($0["value"]!.split(separator: ";").map { pair($0) }) })
            || gene.priorities.map({ name($0.pick) }) != priorities.map({ pair($0["pick"]!) })
        {
            faults.append("priorities")
        }
        return faults
    }

    private func faultsOfFrequencies(_ it: DefinedGene, _ symbol: String) -> [String] {
        var figures: [String: String] = [:]
        for frequencies in it.frequencies {
            for figure in frequencies.figures {
                let key = it.gene.named[figure.allele].name + " in " + frequencies.population
                figures[key] = figure.share.text + " " + figure.basis.rawValue
            }
        }
        var faults: [String] = []
        for row in frequencies[symbol] ?? [] where it.gene.named.contains(where: { $0.name == row["allele"] }) {
            let key = row["allele"]! + " in " + row["population"]!
            if figures.removeValue(forKey: key) != row["frequency"]! + " " + row["kind"]! { faults.append(key) }
        }
        return faults + figures.keys.sorted()
    }
}
