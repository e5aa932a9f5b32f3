// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime

/// An invented person, as a file and answers.
struct GoldenPerson {
    let name: String
    var sex: Sex?
    var rows: [(id: String, genotype: String)] = []
    var answers: [(name: String, value: String)] = []
    var isPlusStrand = true
    var path = "person.txt"
    var issues: [FileFacts.Issue] = []
    var date: String?
    var isRedacted = false
    var audience = Audience.lay

    static let all: [GoldenPerson] = [
        GoldenPerson(name: "typical", sex: .female, rows: whole, answers: [("wilson", "no"), ("consent", "no")]),
        GoldenPerson(name: "all-unknown"),
        GoldenPerson(
            name: "one-copy", sex: .male,
            rows: [("rs10", "AG"), ("rs20", "CC"), ("rs25", "CC"), ("rs40", "GG"), ("rs30", "C"), ("rs35", "G")],
            answers: [("wilson", "no"), ("consent", "yes")], date: "2026-01-31"),
        GoldenPerson(
            name: "every-flag", sex: .female,
            rows: [
                ("rs10", "AA"), ("rs20", "TT"), ("rs25", "TT"), ("rs40", "CC"), ("rs50", "TT"), ("rs30", "CT"),
                ("rs35", "AA"),
            ], answers: [("wilson", "no"), ("consent", "yes")]),
        GoldenPerson(
            name: "disagreeing-rows",
            rows: [("rs10", "AA"), ("rs10", "GG"), ("rs20", "TT"), ("rs35", "AG"), ("rs35", "--")]),
        GoldenPerson(name: "guarded", rows: [("rs10", "AA"), ("rs20", "CT"), ("rs30", "TT")]),
        GoldenPerson(
            name: "set-aside", rows: [("rs10", "AA"), ("rs20", "CT")], answers: [("wilson", "yes"), ("consent", "no")]),
        GoldenPerson(
            name: "half-read", rows: [("rs10", "A-"), ("rs20", "--"), ("rs25", "GG"), ("rs40", "CG"), ("rs50", "??")]),
        GoldenPerson(name: "no-strand", rows: whole, isPlusStrand: false),
        GoldenPerson(
            name: "hostile",
            rows: [("rs10", "<b>AA</b>\u{1B}[2J"), ("<script>alert(1)</script>", "AA"), ("rs20", "\u{202E}TT`\u{0}")],
            path: "<img src=x onerror=alert(1)>\u{202E}.txt\u{7}",
            issues: [.init("line 3: `</script><script>` \u{2066}", brief: "line 3")]),
        GoldenPerson(
            name: "redacted", sex: .female, rows: whole, answers: [("consent", "yes")], path: "jane-doe.txt",
            issues: [.init("line 9: odd: rs10 AG", brief: "line 9: odd", id: "rs10")], isRedacted: true),
    ]

    private static let whole = [
        (id: "rs10", genotype: "AG"), ("rs20", "CT"), ("rs25", "CC"), ("rs40", "CG"), ("rs50", "AT"), ("rs30", "CC"),
        ("rs35", "GG"),
    ]

    func content() throws -> ReportContent {
        var genome = Genome(sex: sex, isPlusStrand: isPlusStrand)
        for (index, row) in rows.enumerated() {
            let letters =
                row.genotype.utf8.count == 2 ? row.genotype.map { String($0) }.joined(separator: "/") : row.genotype
            let call = row.genotype == "--" ? Call.noCall : Call(letters.utf8)
            genome.records.append(
                Record(
                    id: VariantID(row.id.utf8) ?? VariantID(key: .max), call: call, written: row.genotype, name: row.id,
                    line: index + 2))
        }
        let file = FileFacts(
            path: path, kind: "23andMe text", build: .grch37, buildEvidence: ["GRCh37: all positions are its own"],
            counts: [.init("rows", rows.count), .init("no-calls", rows.count { $0.genotype == "--" })], issues: issues)
        let evaluation = try Evaluation(Self.pack.get(), genome: genome, answers: Answers(answers))
        return ReportContent(evaluation, file: file, date: date, isRedacted: isRedacted, audience: audience)
    }

    private static let pack = Result { Example.compile(try Golden.rules()) }
}
