// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A DOI or PubMed Central id has another form.
    package static let identifierForm = DiagnosticCode(853, .warning)
    /// Two sources are the same publication.
    package static let sameSource = DiagnosticCode(854, .warning)
}

extension Analysis {
    /// Warns of a DOI that is written as an address, or is none.
    func checkForm(doi: Text) {
        let lead = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"]
            .first { doi.value.hasPrefix($0) }
        let bare = String(doi.value.dropFirst(lead?.count ?? 0).drop { $0 == " " })
        if lead == nil, Self.isDOI(bare) { return }
        warn(
            doi, "\"\(doi.value)\" is not a DOI", "a DOI is `10.`, the number of its registrant, `/` and a name",
            Self.isDOI(bare) ? bare : nil)
    }

    /// Warns of a PubMed Central id that is not `PMC` and digits.
    func checkForm(pmcid: Text) {
        let digits = pmcid.value.uppercased().hasPrefix("PMC") ? pmcid.value.dropFirst(3) : pmcid.value[...]
        let isNumber = (1...9).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
        if isNumber, pmcid.value == "PMC" + digits { return }
        warn(
            pmcid, "\"\(pmcid.value)\" is not a PubMed Central id", "such an id is `PMC` and digits",
            isNumber ? "PMC" + digits : nil)
    }

    private func warn(_ text: Text, _ title: String, _ note: String, _ meant: String?) {
        report(
            .identifierForm, severity: .warning, title, at: text.span, notes: [note],
            help: meant.map { "write \"\($0)\"" } ?? "look it up in the record of the source",
            fixes: meant.map { [.init(text.span, "\"\($0)\"")] } ?? [], areFixesSafe: true)
    }

    private static func isDOI(_ text: String) -> Bool {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix("10."), !parts[1].isEmpty else { return false }
        let registrant = parts[0].dropFirst(3)
        let isNumber = registrant.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2E }
        return registrant.utf8.count >= 4 && isNumber && !text.utf8.contains(0x20)
    }

    /// Warns of two sources with one PubMed id, PubMed Central id or DOI.
    func checkSameSources() {
        var firsts: [String: Name] = [:]
        let inTextOrder = zip(declared.sources.items, sources).sorted {
            let a = $0.0.span, b = $1.0.span
            return (ranks[a.file], a.start) < (ranks[b.file], b.start)
        }
        for case (let declaration, let source?) in inTextOrder {
            let ids = [
                source.pmid.map { "PMID \($0)" }, source.pmcid.isEmpty ? nil : source.pmcid.uppercased(),
                source.doi.isEmpty ? nil : "DOI " + source.doi.lowercased(),
            ]
            for id in ids.compactMap({ $0 }) {
                guard let first = firsts[id] else {
                    firsts[id] = declaration.name
                    continue
                }
                report(
                    .sameSource, severity: .warning,
                    "`\(declaration.name.text)` and `\(first.text)` are the same source",
                    at: declaration.name.span, label: "also \(id)", others: [.init(first.span, "declared here first")],
                    help: "keep one of them, and cite it; or look up the number of each")
                break
            }
        }
    }
}
