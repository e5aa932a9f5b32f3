// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// For each site how many people have a known genotype, and why others have none, from the worst site to the best.
    mutating func callRates(_ part: CohortPageContent.Part, _ content: CohortPageContent) {
        section(part.id, part.title) { page in
            page.element(
                "p", ["class": "quiet"],
                "The call rate is the share of people whose genotype at the site is known. Sites with the lowest rate come first; those whose rate is not shown come last. Not determined: a genotype was called and fits several, as where the strand or the sex is not known. A woman has no copy of a site on Y, so she lowers its rate."
            )
            let groups = Array(content.table.columns.indices.dropFirst())
            let read = part.subjects.filter { !$0.isNotRead }
            for reason in [CohortEvaluation.MissingLocus.notInFile, .withheld] {
                page.missingSites(part.subjects.filter { $0.missing.first?.reason == reason }, reason)
            }
            if read.isEmpty { return }
            page.scrollingTable(part.title) { page in
                page.tableHead(
                    ["Site", "Call rate", "Known", "No call", "Not in the file", "Not usable", "Not determined"]
                        + groups.map { "Call rate: " + content.name(ofColumn: $0) })
                page.element("tbody") { page in
                    for site in content.fromTheWorst(read) {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"]) { page in
                                page.text(site.name)
                                if let reason = site.missing.first?.reason {
                                    page.element("small", "nobody: " + reason.rawValue)
                                }
                            }
                            page.element("td", content.callRate(of: site, column: 0))
                            page.element("td", content.knownPeople(of: site))
                            for gap in site.gaps { page.element("td", content.text(gap.cells[0])) }
                            for group in groups { page.element("td", content.callRate(of: site, column: group)) }
                        }
                    }
                }
            }
        }
    }

    /// The sites of which the file has nothing of anyone, or nothing that is shown.
    private mutating func missingSites(_ sites: [CohortTable.Subject], _ reason: CohortEvaluation.MissingLocus) {
        if sites.isEmpty { return }
        let count = Wording.count(sites.count, "site", "sites")
        element("details") { page in
            page.element("summary", "Of nobody, because \(reason.clause): \(count)")
            page.element("p") { $0.text(sites.map { $0.name }.joined(separator: ", ")) }
        }
    }

    /// For each allele of each site its share in the cohort, and the published ones.
    mutating func frequencies(_ part: CohortPageContent.Part, _ content: CohortPageContent) {
        section(part.id + "-alleles", part.allelesTitle) { page in
            page.element(
                "p", ["class": "quiet"],
                "The share of an allele among all copies that people with a known genotype have: two, or one of X in men, of Y and of MT. Where numbers are rounded, or called genotypes are not determined, two bounds are given. Nothing is corrected: a check says where to look. Sites to check come first, and sites without a genotype of anyone are left out."
            )
            let read = part.subjects.filter { !$0.isNotRead }
            if read.isEmpty { return }
            page.scrollingTable(part.allelesTitle) { page in
                page.tableHead(
                    ["Site and allele"] + content.table.columns.indices.map { content.name(ofColumn: $0) }
                        + ["Published", "Check"])
                page.element("tbody") { page in
                    let sites = read.map {
                        (site: $0, found: CohortPageContent.comparison($0, minCount: content.minCount))
                    }
                    for (site, found) in sites where found.isLikelyMixUp { page.alleles(of: site, found, content) }
                    for (site, found) in sites where !found.isLikelyMixUp { page.alleles(of: site, found, content) }
                }
            }
        }
    }

    private mutating func alleles(
        of site: CohortTable.Subject, _ found: PublishedComparison, _ content: CohortPageContent
    ) {
        guard let alleles = site.alleles else { return }
        for (allele, name) in alleles.names.enumerated() {
            element("tr") { page in
                page.element("th", ["scope": "row"]) { $0.text(site.name + " " + name) }
                for column in content.table.columns.indices {
                    let share = AlleleShare(of: allele, at: site, column: column, minCount: content.minCount)
                    page.element("td", share.text)
                }
                page.element("td", ["class": "wide"]) { page in
                    let lines = alleles.publishedLines(allele, content.sources)
                    if lines.isEmpty {
                        page.text("not known")
                    } else {
                        for line in lines { page.element("small") { $0.text(line) } }
                    }
                }
                page.element("td", ["class": "wide"]) { page in
                    if found.isLikelyMixUp {
                        page.element("span", ["class": "check"], found.text(alleles))
                    } else {
                        page.text(found.text(alleles))
                    }
                }
            }
        }
    }
}

extension CohortTable.Subject {
    /// Whether the file has nothing of the site, or a consent withholds it.
    fileprivate var isNotRead: Bool { missing.contains { $0.reason != .unusable } }
}

extension CohortEvaluation.MissingLocus {
    fileprivate var clause: String {
        switch self {
        case .notInFile: "the file does not have them"
        case .unusable: "they cannot be used"
        case .withheld: "a consent withholds them"
        }
    }
}

extension CohortPageContent {
    /// The call rate in a column, where it is shown.
    func callRate(of site: CohortTable.Subject, column: Int) -> String {
        guard let all = table.people[column].number, let open = site.results.last?.cells[column].number else {
            return "not shown"
        }
        return all > 0 ? Self.percent(all - open, of: all) : "nobody"
    }

    /// How many people have a known genotype, where it is shown.
    func knownPeople(of site: CohortTable.Subject) -> String {
        guard let all = table.people[0].number, let open = site.results.last?.cells[0].number else {
            return "not shown"
        }
        return Wording.grouped(all - open)
    }

    /// Sites without a genotype of anyone, then by the call rate, then those whose rate is not shown; else in the order of the rules.
    func fromTheWorst(_ sites: [CohortTable.Subject]) -> [CohortTable.Subject] {
        func rank(_ site: CohortTable.Subject) -> (Int, Int) {
            if !site.missing.isEmpty { return (0, 0) }
            guard let open = site.results.last?.cells[0].number else { return (2, 0) }
            return (1, -open)
        }
        let ranked = sites.enumerated().map { (rank: rank($1), place: $0, site: $1) }
        return ranked.sorted { ($0.rank.0, $0.rank.1, $0.place) < ($1.rank.0, $1.rank.1, $1.place) }.map { $0.site }
    }
}

extension AlleleShare {
    /// `30.8 % (123 of 400 copies)`, or its bounds.
    fileprivate var text: String {
        switch self {
        case .suppressed: return "not shown"
        case .nobody: return "nobody has a known genotype"
        case .between(let low, let high, let copies, let counted):
            if let counted {
                return "\(Share.percent(low)) (\(Wording.grouped(counted)) of \(Wording.grouped(copies)))"
            }
            let (least, most) = (Share.percent(low), Share.percent(high))
            return least == most ? "about " + least : least + " to " + most
        }
    }
}

extension SiteAlleles {
    /// What is published of an allele, one line for each population: `37 %, European ancestry (1000 Genomes phase 3, 503 people) [1]`.
    ///
    /// - Parameters:
    ///   - allele: by its place. Of two alleles, the frequency of the other one determines it too.
    ///   - sources: in the order of their numbers.
    fileprivate func publishedLines(_ allele: Int, _ sources: [String]) -> [String] {
        let own = published.filter { $0.allele == allele }
        let isOther = own.isEmpty && names.count == 2 && !published.isEmpty
        let head = isOther ? ["what the other allele leaves:"] : []
        return head
            + (isOther ? published : own).map { line in
                let share = isOther ? 1 - line.share : line.share
                let numbers = line.sources.compactMap { source in sources.firstIndex(of: source).map { "\($0 + 1)" } }
                return Share.percent(share) + ", " + line.population
                    + " (\(line.panel), \(Wording.grouped(line.people)) people)"
                    + (numbers.isEmpty ? "" : " [" + numbers.joined(separator: ", ") + "]")
            }
    }
}

extension PublishedComparison {
    /// What a reader has to do.
    ///
    /// - Parameter alleles: of the site.
    fileprivate func text(_ alleles: SiteAlleles) -> String {
        switch self {
        case .notPublished: "not compared"
        case .notKnown: "not compared: not known here"
        case .severalAlleles: "not compared: more than two alleles"
        case .fewCopies: "not compared: fewer than \(Self.leastCopies) copies"
        case .explained: "no warning: chance and the published populations explain the difference"
        case .different: "no warning: more than chance explains, but other ancestry may"
        case .otherStrand:
            "likely mix-up of strand or alleles: check. \(alleles.names.joined(separator: "/")) is the same on both strands, and the frequencies fit when the alleles are exchanged"
        case .otherAllele:
            "likely mix-up of strand or alleles: check. The difference is larger than chance and the published populations explain"
        }
    }
}
