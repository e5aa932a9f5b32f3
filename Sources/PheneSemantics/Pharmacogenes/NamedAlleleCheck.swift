// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension Analysis {
    /// The alleles of a pharmacogene in the order written, and the index of the reference allele; `nil` after an error.
    ///
    /// - Complexity: linear in the alleles, their cells and the positions.
    func namedAlleles(
        _ clauses: [NamedAlleleClause], _ functions: [String: Int], _ places: PharmacogenePlaces,
        of declaration: PharmacogeneDeclaration
    ) -> (list: [Pharmacogene.Named], reference: Int)? {
        guard let indices = distinctNames(clauses) else { return nil }
        let references = clauses.indices.filter { clauses[$0].isReference }
        guard references.count == 1 else {
            if isWhole(declaration.span) {
                report(
                    .referenceAllele,
                    "`\(declaration.name.text)` has \(references.isEmpty ? "no" : String(references.count)) reference allele\(references.isEmpty ? "" : "s")",
                    at: references.count > 1 ? clauses[references[1]].span : declaration.name.span,
                    others: references.prefix(1).map { .init(clauses[$0].span, "the first one") },
                    help: "mark just one allele as the reference: `*1 = reference`")
            }
            return nil
        }
        var list: [Pharmacogene.Named] = []
        var isValid = true
        for clause in clauses {
            let cells = cells(of: clause, places, of: declaration)
            let parent = clause.parent.flatMap { self.parent($0, of: clause, clauses, indices, declaration) }
            isValid = checkActivity(of: clause, in: declaration) && isValid
            guard let cells, (clause.parent == nil) == (parent == nil) else {
                isValid = false
                continue
            }
            // A sub-allele does what its core allele does, unless it says something else.
            let inherits = clause.function == nil && clause.activity == nil
            let source = inherits ? parent.map { clauses[$0] } ?? clause : clause
            let function = source.function.flatMap { functions[$0.text] }
            if let name = clause.function, function == nil {
                reportUnknown(name, as: "function", among: functions.keys.sorted())
                isValid = false
            }
            var named = Pharmacogene.Named(
                name: clause.name.text, cells: cells, function: function, reportedAs: parent,
                isCallable: !clause.isOutside)
            if case .value(let value, let isAtLeast) = source.activity {
                (named.activity, named.isAtLeast) = (value.hundredths, isAtLeast)
                if value.hundredths == nil {
                    report(
                        .functionActivity, "an activity has at most two digits after the point", at: value.span,
                        help: "write for example `0.25`")
                    isValid = false
                }
            }
            list.append(named)
        }
        guard isValid, distinguishes(list, reference: references[0], clauses, places) else { return nil }
        return (list, references[0])
    }

    private func distinctNames(_ clauses: [NamedAlleleClause]) -> [String: Int]? {
        var indices: [String: Int] = [:]
        var isValid = true
        for (index, clause) in clauses.enumerated() {
            if let first = indices[clause.name.text] {
                reportTwice("name", clauses[index], clauses[first])
                isValid = false
            } else {
                indices[clause.name.text] = index
            }
        }
        return isValid ? indices : nil
    }

    private func reportTwice(
        _ what: String, _ clause: NamedAlleleClause, _ first: NamedAlleleClause, notes: [String] = []
    ) {
        report(
            .namedAlleleTwice, "two alleles have the same \(what)", at: clause.span, label: "again here",
            others: [.init(first.span, "first here")], notes: notes, help: "keep one of them, or correct the \(what)")
    }

    // MARK: Cells

    private func cells(
        of clause: NamedAlleleClause, _ places: PharmacogenePlaces, of declaration: PharmacogeneDeclaration
    ) -> [Pharmacogene.Cell]? {
        if clause.cells.isEmpty, !clause.isOutside, !clause.isReference { return [] }
        var cells: [Pharmacogene.Cell] = []
        var firsts: [Int: Span] = [:]
        var isValid = true
        for cell in clause.cells {
            guard let place = place(cell.position, in: places, of: declaration),
                let alleles = alleles(cell, at: places.loci[place])
            else {
                isValid = false
                continue
            }
            if let first = firsts[place] {
                report(
                    .alleleCell, "the definition names `\(cell.position.text)` twice", at: cell.position.span,
                    label: "again here", others: [.init(first, "first here")], help: "keep one of them")
                isValid = false
            }
            firsts[place] = cell.position.span
            cells.append(Pharmacogene.Cell(place: place, alleles: alleles))
        }
        return isValid ? cells.sorted { $0.place < $1.place } : nil
    }

    /// The codes of IUPAC for more than one base.
    private static let ambiguities = [
        "R": "AG", "Y": "CT", "S": "CG", "W": "AT", "K": "GT", "M": "AC", "B": "CGT", "D": "AGT", "H": "ACT",
        "V": "ACG",
        "N": "ACGT",
    ]

    /// The alleles of a locus that a cell names, each base of an ambiguity code as one; others are reported.
    private func alleles(_ cell: NamedAlleleClause.Cell, at locus: Int) -> CodeSet? {
        guard let alleles = variants[locus]?.locus.alleles else { return nil }
        let wanted = Self.ambiguities[cell.bases.text].map { $0.map { String($0) } } ?? [cell.bases.text]
        var codes = CodeSet.empty
        for bases in wanted {
            guard let index = alleles.firstIndex(where: { $0.bytes.elementsEqual(bases.utf8) }) else {
                report(
                    .alleleCell, "`\(bases)` is not an allele of `\(cell.position.text)`", at: cell.bases.span,
                    notes: ["its alleles are \(quoted(alleles.map { $0.text }))"],
                    help: "name one of them, or add this one to `positions`")
                return nil
            }
            codes.insert(index)
        }
        return codes
    }

    /// Reports alleles that fit the same chromosomes, so that no genotype could tell which of them it is.
    private func distinguishes(
        _ list: [Pharmacogene.Named], reference: Int, _ clauses: [NamedAlleleClause], _ places: PharmacogenePlaces
    ) -> Bool {
        var filling = [CodeSet](repeating: .only(0), count: places.loci.count)
        for cell in list[reference].cells {
            if let known = cell.alleles.known { filling[cell.place] = .only(known) }
        }
        var firsts: [[UInt64]: Int] = [:]
        var isValid = true
        let order = [reference] + list.indices.filter { $0 != reference && list[$0].isCallable }
        for index in order {
            var definition: [UInt64] = []
            for cell in list[index].cells where cell.alleles != filling[cell.place] {
                definition += [UInt64(cell.place), cell.alleles.bits]
            }
            guard let first = firsts[definition] else {
                firsts[definition] = index
                continue
            }
            let isReference = first == reference
            reportTwice(
                "definition", clauses[index], clauses[first],
                notes: isReference ? ["at all positions it has what the reference allele has"] : [])
            isValid = false
        }
        return isValid
    }

    // MARK: Functions

    private func parent(
        _ name: Name, of clause: NamedAlleleClause, _ clauses: [NamedAlleleClause], _ indices: [String: Int],
        _ declaration: PharmacogeneDeclaration
    ) -> Int? {
        guard let parent = allele(name, indices, of: declaration) else { return nil }
        guard clauses[parent].parent == nil, clauses[parent].name.text != clause.name.text else {
            report(
                .alleleRelation, "`\(name.text)` is no core allele", at: name.span,
                help: "name the allele under whose name `\(clause.name.text)` is reported")
            return nil
        }
        return parent
    }

    /// The index of an allele; an unknown name is reported.
    func allele(_ name: Name, _ indices: [String: Int], of declaration: PharmacogeneDeclaration) -> Int? {
        if let index = indices[name.text] { return index }
        let near = SpellingSuggestion.nearest(to: name.text, among: indices.keys.sorted())
        report(
            .alleleRelation, "`\(declaration.name.text)` has no allele `\(name.text)`", at: name.span,
            help: near.map { "did you mean `\($0)`?" } ?? "define it, or name another allele")
        return nil
    }

    private func checkActivity(of clause: NamedAlleleClause, in declaration: PharmacogeneDeclaration) -> Bool {
        if (clause.function == nil) == (clause.activity == nil) || !declaration.hasScore { return true }
        let name = clause.name.text
        if let activity = clause.activity {
            report(
                .functionActivity, "`\(name)` has an activity, but no function", at: activity.span,
                help: "add `function` and its name, or remove the activity if nobody has assigned one")
        } else if isWhole(clause.span) {
            report(
                .functionActivity, "`\(name)` has a function, but no activity", at: clause.name.span,
                notes: [
                    "other alleles of `\(declaration.name.text)` have activity values, from which its score is calculated"
                ],
                help: "add `activity` and its value, or `activity unknown`")
        }
        return false
    }

    /// The pairs of a priority; a name that is not one of the alleles is reported.
    func priority(
        _ clause: PreferClause, _ indices: [String: Int], of declaration: PharmacogeneDeclaration
    ) -> Pharmacogene.Priority? {
        func pair(_ pair: PreferClause.Pair) -> Pharmacogene.Priority.Pair? {
            let first = allele(pair.first, indices, of: declaration),
                second = allele(pair.second, indices, of: declaration)
            guard let first, let second else { return nil }
            return .init(first: min(first, second), second: max(first, second))
        }
        let among = clause.among.compactMap(pair)
        guard let pick = pair(clause.pick), among.count == clause.among.count else { return nil }
        guard among.contains(pick), Set(among).count == among.count else {
            report(
                .alleleRelation, "the preferred pair must be one of the pairs after `among`, each of them once",
                at: clause.span,
                help: "list all pairs among which genotypes without phase cannot decide")
            return nil
        }
        return .init(among: among, pick: pick)
    }
}

extension Analysis {
    /// The place that alone names alleles, if an allele is defined by it alone.
    func fallback(
        _ name: Name?, of gene: Pharmacogene, in places: PharmacogenePlaces, _ declaration: PharmacogeneDeclaration
    ) -> Int? {
        guard let name, let place = place(name, in: places, of: declaration) else { return nil }
        if gene.named.contains(where: { $0.cells.map({ $0.place }) == [place] }) { return place }
        report(
            .alleleRelation, "no allele is defined by `\(name.text)` alone", at: name.span,
            help: "name the position of an allele that has no other position")
        return nil
    }

    /// The place of the proxy, if one allele has it and the variant that decides, and another the deciding variant alone.
    func proxy(
        _ name: Name?, of gene: Pharmacogene, in places: PharmacogenePlaces, _ declaration: PharmacogeneDeclaration
    ) -> Int? {
        guard let name, let place = place(name, in: places, of: declaration) else { return nil }
        let proxy = Pharmacogene.Proxy(place, in: gene)
        if proxy != nil { return place }
        report(
            .alleleRelation, "`\(name.text)` is no proxy of another position", at: name.span,
            notes: [
                "one allele has a proxy and the variant that decides, and another one has the deciding variant alone"
            ],
            help: "define both alleles, or remove `proxy`")
        return nil
    }
}

extension Decimal {
    /// The number in hundredths; `nil` if it has more digits after the point.
    var hundredths: Int? {
        switch fractionDigits {
        case 0: digits * 100
        case 1: digits * 10
        case 2: digits
        default: nil
        }
    }
}
