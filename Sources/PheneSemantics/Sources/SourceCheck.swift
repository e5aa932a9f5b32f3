// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let retractedCited = DiagnosticPage(
        DiagnosticCode(801), "a retracted source is cited",
        """
        A source that says `retracted` may stay in the pack, so that a reader sees that it was weighed. No claim may \
        rest on it.
        """,
        wrong: """
            source withdrawn {
              pmid 2
              title "A paper"
              retracted "by the journal, 2020"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite withdrawn
            }
            """,
        right: """
            source withdrawn {
              pmid 2
              title "A paper"
              retracted "by the journal, 2020"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let sourceUnused = DiagnosticPage(
        DiagnosticCode(802), severity: .warning, "a source is never cited",
        "A source that no claim cites is either left over, or a claim forgot it.",
        wrong: """
            source other {
              pmid 2
              title "A paper"
            }
            """,
        right: """
            source other {
              pmid 2
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001, other
            }
            """)
    static let numberOutOfRange = DiagnosticPage(
        DiagnosticCode(803), "a number of a source cannot be right",
        "A PubMed id counts from 1. A year of publication is between 1800 and 2100.",
        wrong: """
            source other {
              pmid 2
              year 20019
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """,
        right: """
            source other {
              pmid 2
              year 2001
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """)
    static let citedTwice = DiagnosticPage(
        DiagnosticCode(804), "a source is cited twice by one claim",
        "One claim rests on a source or does not; naming it twice adds nothing.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001, zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    func resolveSources() {
        sources = declared.sources.items.map(resolve)
    }

    private func resolve(_ declaration: SourceDeclaration) -> PheneIR.Source? {
        var pmid: Number?, year: Number?
        var doi: Text?, url: Text?, title: Text?, authors: Text?, seen: Text?, retracted: Text?
        for clause in declaration.clauses {
            switch clause {
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
        check(pmid, in: 1...Int(Int32.max), "`pmid` counts from 1")
        check(year, in: 1800...2100, "`year` is between 1800 and 2100")
        if pmid == nil, doi == nil, url == nil {
            reportMissing(
                "pmid", of: declaration.name, in: declaration.span,
                help: "add one of `pmid`, `doi` and `url`, so that a reader can find it")
        }
        guard let title else {
            reportMissing(
                "title", of: declaration.name, in: declaration.span, help: "add `title` as the paper gives it")
            return nil
        }
        return PheneIR.Source(
            name: declaration.name.text, pmid: pmid?.value, doi: doi?.value, url: url?.value, year: year?.value,
            title: title.value, authors: authors?.value, seen: seen?.value, place: place(declaration.name.span))
    }

    private func check(_ number: Number?, in range: ClosedRange<Int>, _ reason: String) {
        guard let number, !range.contains(number.value) else { return }
        report(
            .numberOutOfRange, "\(reason), and this is \(number.value)", at: number.span,
            help: "look it up where the source was found")
    }

    /// The indices of cited sources in the order written; `nil` where a name is unknown.
    func citedSources(_ names: [Name]) -> [Int]? {
        var cited: [Int] = []
        var isSound = true
        for (number, name) in names.enumerated() {
            guard let index = index(of: name, in: declared.sources, as: "source") else {
                isSound = false
                continue
            }
            usedSources.insert(index)
            if let retraction = retraction(of: index) {
                report(
                    .retractedCited, "`\(name.text)` is retracted", at: name.span, label: "a claim rests on it here",
                    others: [.init(retraction.span, "retracted: \(retraction.value)")],
                    help: "cite another source, or drop the claim")
                isSound = false
            }
            if cited.contains(index) {
                report(
                    .citedTwice, "`\(name.text)` is cited twice", at: name.span, help: "name it once",
                    fixes: [removal(of: name.span, after: names[max(0, number - 1)].span)], areFixesSafe: true)
            } else {
                cited.append(index)
            }
        }
        return isSound ? cited : nil
    }

    private func retraction(of source: Int) -> Text? {
        for clause in declared.sources.items[source].clauses {
            if case .retracted(let text) = clause { return text }
        }
        return nil
    }
}
