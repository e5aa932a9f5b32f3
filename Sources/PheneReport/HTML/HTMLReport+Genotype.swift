// SPDX-License-Identifier: Apache-2.0

/// A genotype as marks: one for each copy, filled where it is the allele that the site's label names as the change.
///
/// What is not determined is a dashed mark with a question mark, never an empty one that could be taken for no copy.
extension Markup {
    /// - Parameter statesWhy: whether to say why there is no genotype; a table of findings says it in a chip.
    mutating func marks(of locus: LocusEntry, statesWhy: Bool = true) {
        guard let genotype = locus.genotype else {
            element("span", ["class": "alleles"]) { $0.element("i", ["class": "undetermined"], "?") }
            element(
                statesWhy ? "small" : "span", ["class": statesWhy ? "open" : "hidden"], " " + locus.openState)
            return
        }
        let style = locus.isMeasured ? "alleles" : "alleles assumed"
        let change = locus.changedAllele
        element("span", ["class": style]) { page in
            for (index, allele) in genotype.split(separator: "/").enumerated() {
                if index > 0 { page.text("/") }
                let allele = String(allele)
                page.element(
                    allele == change ? "mark" : "i", ["class": change == nil ? "either" : ""],
                    Wording.short(allele, 12))
            }
        }
        if !locus.isMeasured { element("small", ["class": "open"], locus.isImputed ? "imputed" : locus.state.text) }
    }
}

extension LocusEntry {
    /// Whether the genotype is a call of the lab.
    fileprivate var isMeasured: Bool { state == .called && !isImputed }

    /// Why no genotype is shown.
    fileprivate var openState: String {
        if state != .called { return state.text }
        return isConflicting ? "rows disagree" : hasBothStrandReadings ? "strand not stated" : "called in part"
    }
}
