// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Page {
    /// What the file is.
    mutating func coverageOfFile(_ report: CoverageReport) {
        field("File", report.content.file.path == "-" ? "standard input" : report.content.file.path)
        field("Format", report.content.file.kind)
        field("Build", report.content.file.buildEvidence.joined(separator: "; "))
        field("Strand", report.content.file.strand)
        field("Sex", report.content.file.sex)
        field("Assumed", report.content.file.assumption, tone: .warning)
        let bad = report.content.file.counts.first { $0.name == "bad lines" }?.count ?? 0
        field("Bad lines", bad == 0 ? "" : String(bad), tone: .warning)
    }

    /// What the file can answer of the rules of a pack, and what is missing.
    ///
    /// - Parameter isAlone: whether to list the problems of the file too; of several packs they are listed once.
    mutating func coverageOfRules(_ report: CoverageReport, isAlone: Bool = true) {
        pharmacogenes(report.genes)
        let (loci, rules) = (report.loci, report.rules)
        if loci.isEmpty, rules.isEmpty, !report.genes.isEmpty { return }
        section(loci.count == 1 ? "The one site" : "The \(loci.count) sites")
        for state in CallState.allCases {
            let own = loci.filter { $0.state == state }
            if own.isEmpty { continue }
            field(state.text, "\(own.count): " + own.map { $0.id }.joined(separator: ", "), column: 19)
        }
        let partial = loci.filter { $0.state == .called && $0.genotype == nil && $0.withheldFor.isEmpty }
        field(
            "of the called", partial.isEmpty ? "" : "called in part: " + partial.map { $0.id }.joined(separator: ", "),
            column: 19)
        let answered = rules.filter { $0.isAnswered }
        section("What it answers: \(answered.count) of \(rules.count)")
        for kind in [CoverageReport.Rule.Kind.finding, .pathway, .advice] {
            let own = answered.filter { $0.kind == kind }
            field(
                kind.rawValue, own.isEmpty ? "none" : own.map { $0.name }.joined(separator: ", "), column: 9)
        }
        let waiting = answered.filter { !$0.questions.isEmpty }
        if !waiting.isEmpty {
            let questions = Set(waiting.flatMap { $0.questions }).count
            paragraphs(
                "\(Wording.count(waiting.count, "of these waits", "of these wait")) for answers to "
                    + Wording.count(questions, "question", "questions") + ", which no file contains.")
        }
        let open = rules.filter { !$0.isAnswered }
        section("What it cannot answer: \(open.count) of \(rules.count)")
        if open.isEmpty { paragraphs("Nothing.") }
        for rule in open {
            item("\(rule.kind.rawValue) \(rule.name): " + Wording.list(rule.lacks.map { $0.why }, "and"))
        }
        if isAlone { coverageProblems(report.content.file, report.unusable) }
        if !report.missing.isEmpty {
            section("What would answer more")
            paragraphs("Genotypes at these sites, from another assay or from sequencing, the most useful first:")
            for (locus, count) in report.missing {
                let places = locus.places.isEmpty ? "" : ", " + locus.places.joined(separator: ", ")
                item("\(locus.name)\(places): for \(Wording.count(count, "rule", "rules"))")
            }
        }
        if !report.assays.isEmpty {
            section("Assays that are known to test some of these")
            let ids = report.missing.map { $0.locus.id }
            for assay in report.assays {
                let lacked = ids.filter(assay.lacks.contains)
                item(
                    "\(assay.title) includes " + Wording.list(ids.filter(assay.carries.contains), "and")
                        + (lacked.isEmpty ? "" : "; it does not include " + Wording.list(lacked, "and")))
                paragraphs(assay.about, indent: 4)
            }
        }
    }

    /// What of the file could not be used, with the sites that lack it.
    mutating func coverageProblems(_ file: FileFacts, _ unusable: [LocusEntry]) {
        if unusable.isEmpty, file.issues.isEmpty { return }
        section("Problems in the file")
        for locus in unusable {
            let lines = Wording.list(locus.rows.compactMap { $0.line.map { "line " + String($0) } }, "and")
            item("\(locus.name): \(locus.reason)" + (lines.isEmpty ? "" : " (\(lines))"))
        }
        for issue in file.issues { item(issue.brief) }
        let more = file.issueCount - file.issues.count
        if more > 0 { item("and \(more) more") }
        if !unusable.isEmpty {
            paragraphs(
                "An intact file from the same assay may answer more; no other assay is needed for these.")
        }
    }
}
