// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// The findings, pathways, genes or recommendations of a pack: for each a bar for each group of people, and a table.
    mutating func results(_ part: CohortPageContent.Part, _ content: CohortPageContent) {
        section(part.id, part.title) { page in
            page.element(
                "p", ["class": "quiet"],
                part.kind == .advice
                    ? "Unknown: what is known of a person does not decide it. Held: it applies unless another one does, which is not known. In a bar, unknown has a dashed outline and stands at the end."
                    : "Unknown: several results are possible for a person, because genotypes or answers are missing; such a person is counted under none of them. In a bar, unknown has a dashed outline and stands at the end."
            )
            for subject in part.subjects { page.results(of: subject, content) }
        }
    }

    private mutating func results(of subject: CohortTable.Subject, _ content: CohortPageContent) {
        let shown = subject.results.filter { result in
            result.name == "unknown" || result.cells.contains { $0 != .count(0) }
        }
        element("section", ["class": "subject"]) { page in
            page.element("h3") { page in
                page.text(subject.heading)
            }
            page.element("figure") { page in
                for column in content.table.columns.indices { page.bar(shown, column, content) }
            }
            page.scrollingTable(subject.heading + ": people with each result") { page in
                page.tableHead(["Result"] + content.table.columns.indices.map { content.name(ofColumn: $0) })
                page.element("tbody") { page in
                    for (place, result) in shown.enumerated() {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"]) { page in
                                page.swatch(result, place)
                                page.text(result.title)
                            }
                            for (column, cell) in result.cells.enumerated() {
                                page.element("td", content.text(cell) + content.share(cell, column: column))
                            }
                        }
                    }
                }
            }
            if !subject.missing.isEmpty, subject.kind != .advice {
                page.element("p", ["class": "quiet"]) { $0.text(subject.missingText) }
            }
        }
    }

    private mutating func swatch(_ result: CohortTable.Result, _ place: Int) {
        element("svg", ["class": "swatch", "viewBox": "0 0 12 12", "aria-hidden": "true"]) { svg in
            svg.element("rect", ["class": result.fill(place), "x": "1", "y": "1", "width": "10", "height": "10"], "")
        }
    }

    /// The shares of a group: known results from the left, and what is unknown at the right end. What is not shown leaves a gap whose width
    /// follows from the shown numbers.
    private mutating func bar(_ results: [CohortTable.Result], _ column: Int, _ content: CohortPageContent) {
        let name = content.name(ofColumn: column)
        element("div", ["class": "share"]) { page in
            page.element("span") { $0.text(name) }
            guard let all = content.table.people[column].number else {
                page.element("span", ["class": "quiet"], "not shown: fewer than \(content.minCount) people")
                return
            }
            guard all > 0 else {
                page.element("span", ["class": "quiet"], "nobody")
                return
            }
            guard results.contains(where: { ($0.cells[column].number ?? 0) > 0 }) else {
                page.element("span", ["class": "quiet"], "not shown")
                return
            }
            let words = results.map { result in
                let cell = result.cells[column]
                return result.title + " " + content.text(cell) + content.share(cell, column: column)
            }
            page.element(
                "svg",
                [
                    "class": "bar", "viewBox": "0 0 1000 20", "preserveAspectRatio": "none", "role": "img",
                    "aria-label": name + ": " + words.joined(separator: ", "),
                ]
            ) { svg in
                // Ends are rounded and not widths, so that bars do not add up to more than the whole.
                func place(_ number: Int) -> Int { Int((Double(number) / Double(all) * 1000).rounded()) }
                var sum = 0
                for (index, result) in results.enumerated() {
                    guard let number = result.cells[column].number, number > 0 else { continue }
                    let isOpen = result.name == "unknown"
                    let start = isOpen ? place(all - number) : place(sum)
                    let end = isOpen ? 1000 : place(sum + number)
                    if !isOpen { sum += number }
                    svg.element(
                        "rect",
                        [
                            "class": result.fill(index), "x": "\(start)", "y": "1", "width": "\(end - start)",
                            "height": "18",
                        ], "")
                }
            }
        }
    }
}

extension CohortTable.Result {
    /// The class of its part of a bar.
    fileprivate func fill(_ place: Int) -> String { name == "unknown" ? "open-share" : "k\(place % 6)" }
}

extension CohortTable.Subject {
    /// The title, and the name in the rules where that is another text.
    fileprivate var heading: String { title == name ? title : "\(title) (\(name))" }

    /// The sites without a usable genotype of anyone.
    fileprivate var missingText: String {
        let most = 8
        var text = "No usable genotype of anyone at \(missing.count) of "
        text += Wording.count(siteCount, "site", "sites") + ": "
        text += missing.prefix(most).map { "\($0.site) (\($0.reason.rawValue))" }.joined(separator: ", ")
        if missing.count > most { text += " and \(missing.count - most) more" }
        return text + "."
    }
}
