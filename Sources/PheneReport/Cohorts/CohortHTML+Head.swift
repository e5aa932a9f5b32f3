// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// What the page is of, and what to look at first.
    mutating func heading(_ content: CohortPageContent) {
        element("header", ["class": "top"]) { page in
            page.element("h1", "Cohort: results")
            page.element(
                "p", ["class": "lead"],
                "How many people have each result. It names nobody. What is unknown stays unknown: it is neither \u{201C}no\u{201D} nor \u{201C}typical\u{201D}."
            )
            page.element("p", ["class": "meta"]) { page in
                let facts = content.facts
                let packs = content.packs.map { $0.name + " " + $0.version }.joined(separator: ", ")
                page.text([Self.file(facts), facts.format, packs].joined(separator: " \u{00B7} "))
            }
            if !content.mixUps.isEmpty {
                page.element("p", ["class": "note"]) { page in
                    page.text("Likely mix-up of strand or alleles at ")
                    page.text(Wording.count(content.mixUps.count, "site", "sites") + ": check ")
                    for (index, site) in content.mixUps.enumerated() {
                        if index > 0 { page.text(", ") }
                        page.element("a", ["href": "#\(site.id)-alleles"], site.site)
                    }
                    page.text(".")
                }
            }
        }
    }

    private static func file(_ facts: CohortFacts) -> String { facts.path == "-" ? "standard input" : facts.path }

    /// The file, the people, the rules, and how small numbers are left out.
    mutating func whatWasRead(_ content: CohortPageContent) {
        let facts = content.facts
        section("read", "What was read") { page in
            var rows = [
                (facts.format == CohortFacts.folder ? "Folder" : "File", Self.file(facts)), ("Format", facts.format),
                ("Build", facts.build),
            ]
            if facts.format != CohortFacts.folder {
                let what = facts.format == CohortFacts.plink ? "Variants" : "Records"
                rows.append((what, "\(Wording.grouped(facts.rows)) of \(Wording.grouped(facts.variants)) read"))
            }
            if facts.issueCount > 0 {
                rows.append(("Lines with problems", "\(facts.issueCount); the text and JSON list the first ones"))
            }
            rows.append(
                ("People", "\(Wording.grouped(content.listed)) in the file; read: \(content.text(content.people))"))
            if let shard = content.shard { rows.append(("Part", "\(shard.number) of \(shard.count)")) }
            let strands =
                content.onBothStrands == .count(0)
                ? "" : "; \(content.text(content.onBothStrands)) of them have alleles on both strands"
            rows.append(
                (
                    "Refused people",
                    content.refused == .count(0)
                        ? "none"
                        : content.text(content.refused) + strands
                            + "; a report refuses their files too, and nothing below counts them"
                ))
            rows.append(
                (
                    "Rules",
                    content.packs.map { "\($0.name) \($0.version), digest \($0.digest)" }.joined(separator: "; ")
                ))
            rows.append(
                (
                    "Small numbers",
                    content.minCount > 1
                        ? "Numbers from 1 to \(content.minCount - 1) are not shown, nor others from which they would follow. The others are rounded down to a multiple of \(content.minCount); shares and bars are made of the rounded numbers."
                        : "All numbers are shown, also those of few people. Keep this page as you keep the genotypes."
                ))
            page.element("dl", ["class": "facts"]) { page in
                for (name, text) in rows {
                    page.element("div") { page in
                        page.element("dt", name)
                        page.element("dd") { $0.text(text) }
                    }
                }
            }
            if content.table.columns.count > 1 {
                page.scrollingTable("People of each group") { page in
                    page.element("thead") { page in
                        page.element("tr") { page in
                            page.element("th", ["scope": "col"], "Group")
                            page.element("th", ["scope": "col"], "People")
                        }
                    }
                    page.element("tbody") { page in
                        for (column, cell) in content.table.people.enumerated() {
                            page.element("tr") { page in
                                page.element("th", ["scope": "row"]) { $0.text(content.name(ofColumn: column)) }
                                page.element("td", content.text(cell))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Links to the sections.
    mutating func contents(_ content: CohortPageContent) {
        element("nav", ["aria-label": "On this page"]) { page in
            page.element("ul") { page in
                func link(_ id: String, _ title: String) {
                    page.element("li") { $0.element("a", ["href": "#" + id], title) }
                }
                for part in content.parts + content.sites { link(part.id, part.title) }
                for part in content.sites { link(part.id + "-alleles", part.allelesTitle) }
                if !content.sources.isEmpty { link("sources", "Sources of published frequencies") }
            }
        }
    }

    /// A table in a box that scrolls where it is too wide.
    ///
    /// - Parameter caption: what it is of, which also names the box.
    mutating func scrollingTable(_ caption: String, _ body: (inout Markup) -> Void) {
        element("div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": caption]) { page in
            page.element("table") { page in
                page.element("caption") { $0.text(caption) }
                body(&page)
            }
        }
    }

    /// The head of a table: what a row is of, and then the columns.
    mutating func tableHead(_ names: [String]) {
        element("thead") { page in
            page.element("tr") { page in
                for name in names { page.element("th", ["scope": "col"]) { $0.text(name) } }
            }
        }
    }

    /// Where the published frequencies are from.
    mutating func sources(_ content: CohortPageContent) {
        if content.sources.isEmpty { return }
        section("sources", "Sources of published frequencies") { page in
            page.element("ol", ["class": "references"]) { page in
                for source in content.sources { page.element("li") { $0.text(source) } }
            }
        }
    }
}

extension CohortPageContent.Part {
    /// The heading of the part with the alleles of its sites.
    var allelesTitle: String { "Allele frequencies" + title.dropFirst("Call rate by site".count) }
}
