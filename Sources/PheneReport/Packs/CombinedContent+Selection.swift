// SPDX-License-Identifier: Apache-2.0

extension CombinedContent {
    /// The report with only what a selection shows, of each pack that has some of it; see ``ReportContent/selecting(_:)``.
    ///
    /// - Throws: an ``UnknownSelection`` for a gene or finding that no pack has.
    /// - Complexity: linear in the report.
    public func selecting(_ selection: ReportSelection) throws(UnknownSelection) -> CombinedContent {
        if selection.isEverything { return self }
        if parts.count == 1 {
            var part = self
            part.parts = [try parts[0].selecting(selection)]
            return part
        }
        let genes = try owned(selection.genes, .gene) { $0.selectableGenes.map { $0.lowercased() } }
        let findings = try owned(selection.findings, .finding) { $0.selectableFindings }
        var chosen = self
        chosen.parts = []
        let isNarrow = !selection.genes.isEmpty || !selection.findings.isEmpty
        for (number, part) in parts.enumerated() {
            var own = selection
            own.genes = genes[number]
            own.findings = findings[number]
            if isNarrow, own.genes.isEmpty, own.findings.isEmpty {
                chosen.leftOut.append(part.pack.name)
            } else {
                chosen.parts.append(try part.selecting(own))
            }
        }
        return chosen
    }

    /// For each part those of some names that it has.
    private func owned(
        _ names: [String], _ kind: UnknownSelection.Kind, in has: (ReportContent) -> [String]
    ) throws(UnknownSelection) -> [[String]] {
        if names.isEmpty { return parts.map { _ in [] } }
        let known = parts.map { Set(has($0)) }
        func isKnown(_ name: String, _ number: Int) -> Bool {
            known[number].contains(kind == .gene ? name.lowercased() : name)
        }
        for name in names where !parts.indices.contains(where: { isKnown(name, $0) }) {
            let all = parts.flatMap { kind == .gene ? $0.selectableGenes : $0.selectableFindings }
            throw UnknownSelection(kind: kind, name: name, known: all)
        }
        return parts.indices.map { number in names.filter { isKnown($0, number) } }
    }
}
