// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReaders
import PheneReport
import PheneRuntime

/// Two invented packs that share a site, a source and a question, and reports of invented people under both.
enum TwoPacks {
    static let folder = Golden.folder.deletingLastPathComponent().appending(path: "packs")

    static func rules(_ name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name + ".phene"), encoding: .utf8)) ?? ""
    }

    static let garden = Example.compile(rules("garden"))
    static let orchard = Example.compile(rules("orchard"))

    static func both() throws -> PackSet { try PackSet([garden, orchard]) }

    /// Rows at all sites of both packs, on GRCh37.
    static let rows = "rs1\t2\t1000\tAG\nrs5\t3\t5000\tTT\nrs6\t3\t6000\tAC\nrs9\t4\t9000\tGA\n"

    static func text(_ rows: String) -> [UInt8] { Array(("# build 37, plus strand\n" + rows).utf8) }

    static func person(
        _ rows: String = rows, _ packs: PackSet? = nil, answers: Answers = [:]
    ) throws -> CombinedEvaluation {
        try CombinedEvaluation(
            in: text(rows), path: "person.txt", under: packs ?? both(), answers: answers,
            options: ReadOptions(build: .grch37))
    }
}

extension CombinedContent {
    /// All formats, one after the other.
    var forms: String {
        TextSummary(self).text + MarkdownReport(self).text + MarkdownReport(self, isFull: true).text
            + TSVReport(self).text + TextReport(self).text + JSONReport(self).text + HTMLReport(self).text
    }
}
