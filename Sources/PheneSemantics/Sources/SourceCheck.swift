// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A retracted source is cited.
    package static let retractedCited = DiagnosticCode(801)
    /// A source is never cited.
    package static let sourceUnused = DiagnosticCode(802, .warning)
    /// A number in a source is out of range.
    package static let numberOutOfRange = DiagnosticCode(803)
    /// A claim cites a source twice.
    package static let citedTwice = DiagnosticCode(804)
}

extension Analysis {
    func resolveSources() {
        sources = declared.sources.items.map(resolve)
        checkSameSources()
    }

    private func resolve(_ declaration: SourceDeclaration) -> PheneModel.Source? {
        var pmid: Number?, year: Number?
        var doi: Text?, url: Text?, title: Text?, authors: Text?, seen: Text?, retracted: Text?
        var journal: Text?, volume: Text?, pages: Text?, pmcid: Text?
        var kind: Name?
        for clause in declaration.clauses {
            switch clause {
            case .kind(let it): fill(&kind, with: it, "kind")
            case .journal(let it): fill(&journal, with: it, "journal")
            case .volume(let it): fill(&volume, with: it, "volume")
            case .pages(let it): fill(&pages, with: it, "pages")
            case .pmcid(let it): fill(&pmcid, with: it, "pmcid")
            case .pmid(let it): fill(&pmid, with: it, "pmid")
            case .year(let it): fill(&year, with: it, "year")
            case .doi(let it): fill(&doi, with: it, "doi")
            case .url(let it): fill(&url, with: it, "url")
            case .title(let it): fill(&title, with: it, "title")
            case .authors(let it): fill(&authors, with: it, "authors")
            case .seen(let it): fill(&seen, with: it, "seen")
            case .retracted(let it): fill(&retracted, with: it, "retracted")
            }
        }
        if let doi { checkForm(doi: doi) }
        if let pmcid { checkForm(pmcid: pmcid) }
        check(pmid, in: 1...Int(Int32.max), "`pmid` starts at 1")
        check(year, in: 1800...2100, "`year` is between 1800 and 2100")
        let sort = kind.map {
            word($0, of: PheneModel.Source.Kind.allCases.map { ($0.name, $0) }, as: "a kind of source")
        }
        if pmid == nil, pmcid == nil, doi == nil, url == nil {
            reportMissing(
                "pmid", of: declaration.name, in: declaration.span,
                help: "add one of `pmid`, `pmcid`, `doi` and `url`, so that readers can find it")
        }
        guard let title else {
            reportMissing(
                "title", of: declaration.name, in: declaration.span, help: "add `title`, as in the paper")
            return nil
        }
        return PheneModel.Source(
            name: declaration.name.text, kind: sort ?? nil, title: title.value, doi: doi?.value ?? "",
            url: url?.value ?? "", authors: authors?.value ?? "", journal: journal?.value ?? "",
            volume: volume?.value ?? "", pages: pages?.value ?? "", pmcid: pmcid?.value ?? "",
            seen: seen?.value ?? "", pmid: pmid?.value, year: year?.value,
            place: location(declaration.name.span))
    }

    private func check(_ number: Number?, in range: ClosedRange<Int>, _ reason: String) {
        guard let number, !range.contains(number.value) else { return }
        report(
            .numberOutOfRange, "\(reason), but this is \(number.value)", at: number.span,
            help: "look it up in the record of the source")
    }

    /// The citations of a clause in the order written; `nil` where a source is unknown.
    func citations(_ clause: [CitedSource]) -> [Citation]? {
        var citations: [Citation] = []
        var isValid = true
        for (number, cited) in clause.enumerated() {
            let name = cited.source
            guard let index = index(of: name, in: declared.sources, as: "source") else {
                isValid = false
                continue
            }
            usedSources.insert(index)
            if let retraction = retraction(of: declared.sources.items[index]) {
                report(
                    .retractedCited, "`\(name.text)` is retracted", at: name.span, label: "cited by a claim here",
                    others: [.init(retraction.span, "retracted: \(retraction.value)")],
                    help: "cite another source, or remove the claim")
                isValid = false
            }
            if citations.contains(where: { $0.source == index }) {
                report(
                    .citedTwice, "`\(name.text)` is cited twice", at: name.span, help: "name it once",
                    fixes: [removal(of: cited.span, after: clause[max(0, number - 1)].span)],
                    areFixesSafe: cited.supports == nil)
            } else {
                citations.append(Citation(source: index, supports: RuleText(cited.supports)))
            }
        }
        return isValid ? citations : nil
    }

    /// When and where a source was retracted; `nil` if it was not.
    func retraction(of source: SourceDeclaration) -> Text? {
        for clause in source.clauses {
            if case .retracted(let text) = clause { return text }
        }
        return nil
    }
}
