// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

/// A pack may use genes and guidance of another. In the report of both, what both say alike is shown once: in the part with more genes,
/// which is that of the pack they are from, and else in the first.
extension CombinedContent {
    /// The parts without the genes, medicines and calls from outside that another part shows alike.
    ///
    /// - Returns: the parts, and a sentence that says what is shown only once; empty where nothing is.
    static func showingOnce(_ parts: [ReportContent]) -> (parts: [ReportContent], note: String) {
        let counts = parts.map { $0.pharmacogenes.count }
        /// Whether the second of two parts shows what both have.
        func isShown(in other: Int, insteadOf part: Int) -> Bool {
            (-counts[other], other) < (-counts[part], part)
        }
        /// The items of a part that no other part shows for it.
        func kept<Item>(
            _ part: Int, _ items: (ReportContent) -> [Item], _ isSame: (Item, Item) -> Bool
        ) -> [Item] {
            items(parts[part]).filter { item in
                !parts.indices.contains { other in
                    isShown(in: other, insteadOf: part) && items(parts[other]).contains { isSame($0, item) }
                }
            }
        }
        var shown = parts
        var genes: [String] = [], packs: [String] = []
        for part in parts.indices {
            let medicines = kept(part, { $0.medicines }) { $0.drug == $1.drug && $0.json.isSame(as: $1.json) }
            let asked = Set(medicines.flatMap { $0.genes })
            let once = kept(part, { $0.pharmacogenes }) { $0.gene == $1.gene && $0.json.isSame(as: $1.json) }
                .map { $0.gene }
            shown[part].medicines = medicines
            // What is said of a medicine is next to the genes that it depends on.
            shown[part].pharmacogenes = parts[part].pharmacogenes.filter {
                once.contains($0.gene) || asked.contains($0.gene)
            }
            let kept = Set(shown[part].pharmacogenes.map { $0.gene })
            let left = parts[part].pharmacogenes.map { $0.gene }.filter { !kept.contains($0) }
            if !left.isEmpty { packs.append(parts[part].pack.name) }
            genes += left.filter { !genes.contains($0) }
            shown[part].outsideCalls = parts[part].outsideCalls.filter { call in
                !parts.indices.contains { other in
                    other != part
                        && parts[other].outsideCalls.contains { theirs in
                            guard theirs.isSameCall(as: call) else { return false }
                            if theirs.use == .unused || call.use == .unused {
                                return theirs.use != .unused || call.use == .unused && other < part
                            }
                            return theirs.json == call.json && isShown(in: other, insteadOf: part)
                        }
                }
            }
        }
        return (shown, note(genes, packs))
    }

    private static func note(_ genes: [String], _ packs: [String]) -> String {
        if genes.isEmpty { return "" }
        return "Shown once, although " + Wording.list(packs, "and") + (packs.count == 1 ? " has" : " have")
            + (genes.count == 1 ? " it too: " : " them too: ") + Wording.list(genes, "and")
            + ", and what guidelines say of medicines by " + (genes.count == 1 ? "this gene." : "these genes.")
    }
}

extension OutsideCallEntry {
    /// Whether it is the same row of the same file.
    fileprivate func isSameCall(as other: OutsideCallEntry) -> Bool {
        gene == other.gene && stated.file == other.stated.file && stated.line == other.stated.line
            && stated.text == other.stated.text
    }
}

extension JSON {
    /// Whether it says the same, wherever the rules are.
    fileprivate func isSame(as other: JSON) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let others)):
            own.count == others.count
                && zip(own, others).allSatisfy { one, two in
                    one.name == two.name && (one.name == "place" || one.value.isSame(as: two.value))
                }
        case (.array(let own), .array(let others)):
            own.count == others.count && zip(own, others).allSatisfy { $0.isSame(as: $1) }
        default: self == other
        }
    }
}
