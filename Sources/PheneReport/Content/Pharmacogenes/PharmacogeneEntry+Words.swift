// SPDX-License-Identifier: Apache-2.0

extension PharmacogeneEntry {
    /// The pairs that fit in words, or why none is named.
    ///
    /// Few pairs are listed: `*1/*4 or *2/*17`. Of many none is named: what is surely carried is said, or that no tested variant was
    /// found.
    public var alleleText: String {
        switch state {
        case .needsLaboratory:
            if isWithheld { return "not shown" }
            return "not determined from this file: copies and hybrids of the gene are invisible to it"
                + (positions.isUnread ? ", and none of its positions was read" : foundText)
        case .nothingRead:
            if isWithheld { return "not shown" }
            return positions.count == 1
                ? "not determined: its one position was not read"
                : "not determined: none of its \(positions.count) positions was read"
        case .unlistedAllele:
            return "not determined: an allele that no definition lists was read" + at(positions.unlisted)
        case .noPairFits:
            return "not determined: no pair of named alleles has everything that was read"
        case .requiredMissing:
            let ids = positions.requiredMissing
            return "not determined: "
                + (ids.isEmpty || ids.count > Self.pairLimit
                    ? "positions were not read for certain," : Wording.list(ids, "and") + " not read for certain,")
                + " without which no pair is named"
        case .fits: return fittingText
        case .outsideCall: return outsideText + Self.outsideNote
        case .outsideUnclear: return "not determined: a call from outside is about it and could not be used"
        }
    }

    /// What stands behind a result that does not come from the genotype file.
    static let outsideNote = " (from outside)"

    /// The same for a result of this gene; empty where it comes from the file.
    var sourceNote: String { outside == nil ? "" : Self.outsideNote }

    /// The alleles that a call from outside states.
    private var outsideText: String {
        if isRedacted { return "left out" }
        return diplotypes.isEmpty ? "alleles not stated" : Wording.list(diplotypes.map { $0.name }, "or")
    }

    /// The pairs that fit, or what is sure of them.
    private var fittingText: String {
        if isRedacted { return "left out" }
        let count = diplotypeCount ?? 0
        if count <= Self.pairLimit, positions.rulesOutAnything {
            return Wording.list(diplotypes.map { $0.name }, "or")
        }
        let fit = "\(Wording.grouped(count)) pairs of alleles fit"
        if !carried.isEmpty { return "carries \(carriedNames); the other allele is not determined (\(fit))" }
        if positions.readCount == 0 { return "not determined: no position was read for certain; \(fit)" }
        if positions.variantCount == 0 {
            let uncertain = positions.uncertain.isEmpty ? "" : ", \(positions.uncertain.count) uncertain"
            return "no tested variant found: \(positions.text), "
                + (positions.readCount == 1 ? "with" : "all with") + " the reference allele\(uncertain); \(fit)"
        }
        return "not determined: \(fit); " + variantText
    }

    /// The same in few words, for the line of a table.
    var shortAlleleText: String {
        switch state {
        case .needsLaboratory:
            return carried.isEmpty ? "needs a laboratory" : "needs a laboratory; variants of \(carriedNames) found"
        case .nothingRead: return isWithheld ? "not shown" : "nothing read"
        case .unlistedAllele: return "unlisted allele read"
        case .noPairFits: return "no pair fits"
        case .requiredMissing: return "needed positions not read for certain"
        case .outsideCall: return outsideText + Self.outsideNote
        case .outsideUnclear: return "a call from outside is unclear"
        case .fits:
            if isRedacted { return "left out" }
            let count = diplotypeCount ?? 0
            if !positions.rulesOutAnything { return "nothing read for certain" }
            let list = count <= Self.pairLimit ? Wording.list(diplotypes.map { $0.name }, "or") : ""
            if !list.isEmpty, count < 3 || list.utf8.count < 60 { return list }
            if !carried.isEmpty { return "carries \(carriedNames); other not determined" }
            if positions.variantCount == 0, positions.readCount > 0 {
                return "no tested variant found; \(Wording.grouped(count)) pairs fit"
            }
            return "\(Wording.grouped(count)) pairs fit"
        }
    }

    /// Whether a consent withholds every position.
    private var isWithheld: Bool { positions.isWithheld }

    private var carriedNames: String { Wording.list(carried.map { $0.name }, "and") }

    /// Of a gene that needs a laboratory, the alleles whose variants were found.
    private var foundText: String {
        if carried.isEmpty {
            return isRedacted || positions.variantCount == 0 ? "" : "; " + variantText
        }
        let names = carried.map { $0.name + ($0.function.isEmpty ? "" : " (" + Wording.inSentence($0.function) + ")") }
        return "; the variants of \(Wording.list(names, "and")) were found, on at least one copy"
    }

    /// `other alleles than the reference allele at rs3758581 G/G`
    private var variantText: String {
        if isRedacted || positions.variants.count > Self.pairLimit {
            return "other alleles than the reference allele at "
                + Wording.count(positions.variantCount, "position", "positions")
        }
        return "other alleles than the reference allele at "
            + Wording.list(positions.variants.map { $0.id + " " + $0.genotype }, "and")
    }

    private func at(_ ids: [String]) -> String { ids.isEmpty ? "" : " at " + Wording.list(ids, "and") }

    /// What was read and with what: `33 of 35 positions read, of these 2 imputed, not measured`, and what was not.
    var basisText: String {
        var parts = [positions.text]
        if !positions.missing.isEmpty { parts.append("\(positions.missing.count) not read") }
        if !positions.uncertain.isEmpty { parts.append("\(positions.uncertain.count) uncertain") }
        if !positions.withheld.isEmpty { parts.append("\(positions.withheld.count) not shown") }
        return parts.joined(separator: "; ")
    }

    /// That an allele which no definition lists counts as the reference, by whom and where, without its first word; `nil` where none was
    /// read.
    var unlistedNote: String? {
        if positions.readAsReference.isEmpty { return nil }
        return "allele that no definition lists is read as the reference, as " + unlistedAuthority + " has it, at "
            + Wording.list(positions.readAsReference, "and") + "."
    }

    /// What a reader must know of how the pairs were determined, in sentences.
    var notes: [String] {
        var notes = outside?.sentences ?? []
        if state == .fits, let count = diplotypeCount, count > 1, isRedacted {
            notes.append("\(Wording.grouped(count)) pairs of alleles fit.")
        }
        if isLowestFunction, state == .fits {
            notes.append("Of several alleles on one copy, the one with the lowest function is named.")
        }
        if isPhaseDecisive {
            notes.append("The phase that the file states leaves out pairs that would fit otherwise.")
        } else if state == .fits, isPhaseStated {
            notes.append("The phase that the file states leaves no pair out.")
        }
        if let unlisted = unlistedNote { notes.append("An " + unlisted) }
        if !positions.unexplained.isEmpty {
            notes.append(
                "Alleles that count only together with others, which were not found, at "
                    + Wording.list(positions.unexplained, "and") + ": they count as nothing.")
        }
        notes += singlePositions.map { $0.text }
        if !invisible.isEmpty, state == .fits, invisible.count <= Self.pairLimit {
            notes.append("Genotypes never show \(Wording.list(invisible, "and")): a laboratory does.")
        }
        if !remedies.isEmpty, phenotype?.isKnown != true || (diplotypeCount ?? 0) > 1 {
            notes.append("To decide it: " + Wording.list(remedies, "and") + ".")
        }
        return notes
    }
}
