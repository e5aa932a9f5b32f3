// SPDX-License-Identifier: Apache-2.0
import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneReaders
import PheneRuntime
import SeededRandom
import Testing

@testable import PheneReport

/// The page of a cohort: what it draws, that nothing on it becomes markup, and that what is not shown cannot be read from it.
@Suite struct CohortPageTests {
    private static let names = ["A", "T"]
    private static let copies = [[2, 0], [1, 1], [0, 2]]

    private func results(_ names: [String], _ cells: [[Int]]) -> [CohortTable.Result] {
        zip(names, cells).map { CohortTable.Result(name: $0, title: $0, cells: $1.map { .count($0) }) }
    }

    /// A site with the numbers of A/A, A/T, T/T and those of no call, in each column.
    private func site(
        _ numbers: [[Int]], name: String = "rs1", published: [SiteAlleles.Published] = [], alleles: [String] = names,
        isPalindromic: Bool = true
    ) -> CohortTable.Subject {
        let gaps = [numbers[3]] + (0..<3).map { _ in numbers[3].map { _ in 0 } }
        return CohortTable.Subject(
            pack: "p", kind: .site, name: name, title: name,
            results: results(["A/A", "A/T", "T/T", "unknown"], numbers), missing: [], siteCount: 1,
            gaps: results(SiteGap.allCases.map { $0.name }, gaps),
            alleles: SiteAlleles(
                names: alleles, isPalindromic: isPalindromic, copies: Self.copies, published: published))
    }

    private func finding(_ numbers: [[Int]], name: String = "f", title: String = "Finding") -> CohortTable.Subject {
        CohortTable.Subject(
            pack: "p", kind: .finding, name: name, title: title, results: results(["low", "high", "unknown"], numbers),
            missing: [], siteCount: 1)
    }

    private func summary(
        _ subjects: [CohortTable.Subject], columns: [String] = ["all"], people: [Int], path: String = "c.bed",
        refused: Int = 0, refusals: [String] = []
    ) -> CohortSummary {
        CohortSummary(
            facts: CohortFacts(
                path: path, format: "PLINK bed", variants: 9, rows: 3, build: "GRCh37: as stated", issues: [],
                issueCount: 0),
            packs: [CohortSummary.PackName(name: "p", version: "1.0.0", digest: "d")], part: nil,
            listed: people[0] + refused, people: people[0] + refused, refused: refused, onBothStrands: 0,
            refusals: refusals, decisions: 0, personalDecisions: 0,
            table: CohortTable(columns: columns, people: people, subjects: subjects))
    }

    private func published(_ share: Int, people: Int = 5000, in population: String = "everyone")
        -> SiteAlleles.Published
    {
        SiteAlleles.Published(
            allele: 1, text: "0.\(share)", count: share, total: 100, isCounted: false, population: population,
            panel: "a panel", people: people, sources: ["Author 2001"])
    }

    @Test func aBarHasKnownResultsFromTheLeftAndUnknownAtTheEnd() {
        let page = CohortHTML(summary([finding([[50], [20], [30]])], people: [100])).text
        #expect(
            page.contains(
                """
                <div class="share"><span>all</span><svg class="bar" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" \
                aria-label="all: low 50 (50.0 %), high 20 (20.0 %), unknown 30 (30.0 %)">\
                <rect class="k0" x="0" y="1" width="500" height="18"></rect>

                """))
        #expect(page.contains("<rect class=\"k1\" x=\"500\" y=\"1\" width=\"200\" height=\"18\"></rect>"))
        #expect(page.contains("<rect class=\"open-share\" x=\"700\" y=\"1\" width=\"300\" height=\"18\"></rect>"))
        #expect(page.contains("<td>50 (50.0 %)</td>"))
        #expect(page.contains("<dd>100 in the file; read: 100</dd>") && page.contains("GRCh37: as stated"))
        #expect(page.contains("p 1.0.0, digest d") && page.contains("All numbers are shown"))
        #expect(!page.contains("Call rate by site") && !page.contains("Sources of published"))
    }

    @Test func theWorstSitesComeFirstWithTheirReasons() throws {
        let sites = [
            site([[90], [0], [0], [10]], name: "good"), site([[10], [0], [0], [90]], name: "bad"),
            site([[100], [0], [0], [0]], name: "best"),
        ]
        let page = CohortHTML(summary(sites, people: [100])).text
        let rates = try #require(page.firstRange(of: "<caption>Call rate by site"))
        let text = page[rates.upperBound...]
        let places = try ["bad", "good", "best"].map { try #require(text.firstRange(of: ">\($0)<")).lowerBound }
        #expect(places == places.sorted())
        #expect(text.contains("<td>10.0 %</td>\n<td>10</td>\n<td>90</td>\n<td>0</td>\n<td>0</td>\n<td>0</td>"))
        #expect(text.contains("<td>10.0 % (20 of 200)</td>") == false)
        #expect(text.contains("<td>100 % (20 of 20)</td>"))
    }

    @Test func namesFromFilesAreText() {
        let bad = "</title><script>alert(1)</script>\" onload='x' `\u{1B}"
        let page = CohortHTML(
            summary(
                [
                    finding([[5, 2, 3], [0, 0, 0], [0, 0, 0]], name: bad, title: bad),
                    site(
                        [[5, 2, 3], [0, 0, 0], [0, 0, 0], [0, 0, 0]], name: bad, published: [published(50, in: bad)]),
                ], columns: ["all", bad, ""], people: [5, 2, 3], path: bad)
        ).text
        #expect(!page.contains("<script") && !page.contains("onload='") && !page.contains("\u{1B}"))
        #expect(page.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; `"))
        #expect(page.contains("<th scope=\"col\">(empty)</th>"))
        #expect(page.contains("default-src 'none'; style-src 'sha256-".replacing("'", with: "&#39;")))
        #expect(!page.contains(" style=\""))
    }

    @Test func nobodyIsNamedAndSmallNumbersAreNotShown() {
        let cohort = summary(
            [finding([[41], [4], [6]])], people: [51], refused: 3, refusals: ["Ada: her file is damaged"])
        #expect(!CohortHTML(cohort).text.contains("Ada"))
        let page = CohortHTML(cohort, minCount: 10).text
        #expect(!page.contains("Ada") && page.contains("not shown; a report refuses their files too"))
        #expect(page.contains("<td>40 (80.0 %)</td>") && !page.contains(">41"))
        #expect(page.contains("low 40 (80.0 %), high not shown, unknown not shown"))
        // Only the shown number has a bar.
        #expect(page.split(separator: "<rect").count { $0.contains("height=\"18\"") } == 1)
        #expect(page.contains("Numbers from 1 to 9 are not shown"))
        let few = summary(
            [finding([[41, 3, 38], [0, 0, 0], [9, 1, 8]])], columns: ["all", "few", "many"], people: [50, 4, 46])
        #expect(CohortHTML(few, minCount: 10).text.contains("not shown: fewer than 10 people"))
    }

    /// Two cohorts that differ only in numbers that are not shown, or in what rounding leaves out, have the same page.
    @Test func thePageFollowsFromWhatIsShown() {
        var random = SeededGenerator(seed: 31)
        var pairs = 0
        for _ in 0..<Cases.count(400, atLeast: 150) {
            let least = random.one(of: [5, 10])
            func numbers(_ rows: Int) -> [[Int]] {
                (0..<rows).map { _ in (0..<2).map { _ in random.one(of: [0, 2, 4, 30, 60]) + random.number(0...1) } }
            }
            var grids = [numbers(3), numbers(4)]
            func table(_ grids: [[[Int]]]) -> CohortSummary? {
                let grids = grids.map { $0.map { [$0.reduce(0, +)] + $0 } }
                let people = (0..<3).map { column in grids[0].reduce(0) { $0 + $1[column] } }
                return summary(
                    [finding(grids[0]), site(grids[1], published: [published(20)])], columns: ["all", "a", "b"],
                    people: people)
            }
            guard let one = table(grids) else { continue }
            // One person more or less, somewhere, as often as it stays hidden.
            let (grid, row, column) = (random.number(below: 2), random.number(below: 3), random.number(below: 2))
            grids[grid][row][column] += random.number(1...3)
            guard let other = table(grids), one.table != other.table else { continue }
            let isSame =
                one.table.suppressed(below: least) == other.table.suppressed(below: least)
                && Suppression(least: least).alone(one.people) == Suppression(least: least).alone(other.people)
            guard isSame else { continue }
            var listed = other
            listed.listed = one.listed
            pairs += 1
            #expect(CohortHTML(one, minCount: least).utf8 == CohortHTML(listed, minCount: least).utf8)
            #expect(CohortHTML(one).utf8 != CohortHTML(listed).utf8)
        }
        #expect(pairs > 10)
    }

    /// Reasons for an unknown genotype do not reveal a number that is left out: each sum that they are part of hides two or more, or none.
    @Test func reasonsDoNotTellWhatIsLeftOut() {
        var random = SeededGenerator(seed: 32)
        var hidden = 0
        for _ in 0..<Cases.count(2000, atLeast: 300) {
            let least = 10
            let gaps = (0..<4).map { _ in random.one(of: [0, 0, 3, 12, 40]) }
            let known = (0..<3).map { _ in random.one(of: [0, 4, 15, 50]) }
            var subject = site([[known[0]], [known[1]], [known[2]], [gaps.reduce(0, +)]])
            subject.gaps = results(SiteGap.allCases.map { $0.name }, gaps.map { [$0] })
            Suppression(least: least).apply(to: &subject)
            func isHidden(_ result: CohortTable.Result) -> Bool { result.cells[0] == .suppressed }
            let (genotypes, own) = (Array(subject.results.dropLast()), subject.gaps)
            let unknown = subject.results[3]
            let exact: [[(Int, CohortTable.Result)]] = [
                Array(zip(known + [gaps.reduce(0, +)], genotypes + [unknown])),
                Array(zip([gaps.reduce(0, +)] + gaps, [unknown] + own)), Array(zip(known + gaps, genotypes + own)),
            ]
            for sum in exact {
                let left = sum.filter { isHidden($0.1) }
                hidden += left.count
                #expect(left.count != 1)
                #expect(
                    left.isEmpty || left.reduce(0) { $0 + $1.0 } >= least || left.count == sum.count
                        || sum.allSatisfy { isHidden($0.1) || $0.0 == 0 })
                for (number, result) in sum where !isHidden(result) {
                    #expect(result.cells[0] == .count(number / least * least) && (number == 0 || number >= least))
                }
            }
        }
        #expect(hidden > 100)
    }

    // MARK: Published frequencies

    private func comparison(
        _ genotypes: [Int], _ all: [SiteAlleles.Published], isPalindromic: Bool = true, minCount: Int = 0
    ) -> PublishedComparison {
        let people = genotypes.reduce(0, +)
        let names = isPalindromic ? Self.names : ["A", "G"]
        let cohort = summary(
            [site((genotypes + [0]).map { [$0] }, published: all, alleles: names, isPalindromic: isPalindromic)],
            people: [people])
        return CohortPageContent.comparison(cohort.table.suppressed(below: minCount).subjects[0], minCount: minCount)
    }

    @Test func anExchangedPalindromeIsWarnedOfAndAnHonestOneIsNot() {
        // 20 % of T, and the same with the strands exchanged.
        let (honest, exchanged) = ([640, 320, 40], [40, 320, 640])
        #expect(comparison(honest, [published(20)]) == .explained)
        #expect(comparison(exchanged, [published(20)]) == .otherStrand)
        #expect(comparison(exchanged, [published(20)], minCount: 10) == .otherStrand)
        // 45 % reads as 55 %: one of them is four times nearer, and chance does not explain the other in many people only.
        #expect(comparison([2025, 4950, 3025], [published(45)]) == .otherStrand)
        #expect(comparison([3025, 4950, 2025], [published(45)]) == .explained)
        #expect(comparison([20, 50, 30], [published(45)]) == .explained)
        #expect(comparison([40, 50, 10], [published(50)]) == .explained)
        let page = CohortHTML(
            summary([site((exchanged + [0]).map { [$0] }, published: [published(20)])], people: [1000])
        ).text
        #expect(
            page.contains("Likely mix-up of strand or alleles at 1 site: check <a href=\"#part-0-alleles\">rs1</a>."))
        #expect(page.contains("likely mix-up of strand or alleles: check. A/T is the same on both strands"))
        #expect(page.contains("20 %, everyone (a panel, 5,000 people) [1]"))
        #expect(page.contains("<small>what the other allele leaves:</small><small>80 %, everyone"))
        #expect(page.contains("<li>Author 2001</li>"))
        let fine = CohortHTML(
            summary([site((honest + [0]).map { [$0] }, published: [published(20)])], people: [1000])
        ).text
        #expect(!fine.contains("ikely mix-up"))
    }

    @Test func aLargeDifferenceIsWarnedOfAndAncestryIsNot() {
        func found(_ genotypes: [Int], _ all: [SiteAlleles.Published]) -> PublishedComparison {
            comparison(genotypes, all, isPalindromic: false)
        }
        // 80 % against 20 % is beyond any margin; 40 % is within that of a single population, and beyond that of two.
        #expect(found([40, 320, 640], [published(20)]) == .otherAllele)
        #expect(found([360, 480, 160], [published(20)]) == .different)
        #expect(found([360, 480, 160], [published(20), published(25, in: "others")]) == .otherAllele)
        #expect(found([360, 480, 160], [published(20), published(32, in: "others")]) == .different)
        #expect(found([360, 480, 160], [published(20), published(60, in: "others")]) == .explained)
        // A small panel explains much.
        #expect(found([360, 480, 160], [published(20, people: 8)]) == .explained)
    }

    @Test func fewCopiesAndWhatIsNotKnownAreNotCompared() {
        #expect(comparison([0, 0, 49], [published(1)]) == .fewCopies)
        #expect(comparison([0, 0, 50], [published(1)]) == .otherStrand)
        #expect(comparison([0, 0, 0], [published(1)]) == .notKnown)
        #expect(comparison([0, 0, 900], []) == .notPublished)
        #expect(comparison([900, 3, 4], [published(90)], minCount: 10) == .notKnown)
        let few = CohortHTML(summary([site([[0], [0], [9], [0]], published: [published(1)])], people: [9])).text
        #expect(few.contains("not compared: fewer than 100 copies") && !few.contains("ikely mix-up"))
        #expect(
            CohortHTML(summary([site([[0], [0], [9], [0]])], people: [9])).text.contains(
                "<td class=\"wide\">not known</td>\n<td class=\"wide\">not compared</td>"))
    }

    /// The bounds of a share hold for every number of people that the shown ones allow.
    @Test func theBoundsOfAShareHold() {
        var random = SeededGenerator(seed: 33)
        var widths = 0
        for _ in 0..<Cases.count(2000, atLeast: 300) {
            let least = random.one(of: [1, 5, 10])
            let known = (0..<3).map { _ in random.one(of: [0, random.number(10...200)]) }
            let open = random.one(of: [0, 0, random.number(10...30)])
            var subject = site([[known[0]], [known[1]], [known[2]], [open]])
            subject.gaps = results(SiteGap.allCases.map { $0.name }, [[0], [0], [0], [open]])
            if least > 1 { Suppression(least: least).apply(to: &subject) }
            let share = AlleleShare(of: 1, at: subject, column: 0, minCount: least)
            guard case .between(let low, let high, let copies, let counted) = share else {
                #expect(share == .suppressed || known.reduce(0, +) == 0)
                continue
            }
            #expect(0 <= low && low <= high && high <= 1 && copies <= 2 * known.reduce(0, +))
            #expect((counted != nil) == (least == 1 && open == 0))
            if high - low > 0.001 { widths += 1 }
            // Whoever is not determined may have any genotype.
            for _ in 0..<8 {
                let one = random.number(0...open), two = random.number(0...open - one)
                let true_ = [known[0] + open - one - two, known[1] + one, known[2] + two]
                let exact = Double(true_[1] + 2 * true_[2]) / Double(2 * true_.reduce(0, +))
                #expect(low <= exact + 1e-9 && exact <= high + 1e-9, "\(known) \(open) \(least)")
            }
        }
        #expect(widths > 50)
    }
}
