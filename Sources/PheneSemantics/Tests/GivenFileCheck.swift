// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let givenFileUnreadable = DiagnosticPage(
        DiagnosticCode(906), "a test gives a file that cannot be read",
        """
        `given file` names a genotype file by its path from the folder of the rule file. The file lies in that folder or \
        in one below it, so that a build sees when it changes; it is read as `phene report` reads it, when the rules are \
        compiled.
        """,
        wrong: """
            test "a person with two T" {
              given file "people/nobody.txt"
              expect dbh_activity = low
            }
            """,
        right: """
            test "a person with two T" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            """)
}

extension Analysis {
    /// What a genotype file says of the pack's loci, as genotypes that a test can give; a file that cannot be read is
    /// reported.
    func genotypes(inFile path: Text, sex: Sex?) -> [RuleTest.Genotype] {
        let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.value.isEmpty, !parts.contains(where: { $0 == ".." || $0.isEmpty }) else {
            report(
                .givenFileUnreadable, "`\(path.value)` does not lie below the rule file", at: path.span,
                help: "put the file in the folder of the rule file or in one below it, and write its path from there")
            return []
        }
        guard let loci = whole(variants)?.map(\.locus), let table = LocusTable(loci) else { return [] }
        switch givenFiles.read(path.value, texts[path.span.file].path, table) {
        case .unreadable(let reason):
            report(
                .givenFileUnreadable, "`\(path.value)` cannot be read", at: path.span, label: reason,
                help: "write the path from the folder of the rule file, as in `given file \"people/one.txt\"`")
            return []
        case .read(let genome):
            return loci.indices.flatMap { variant in
                let records = genome.records.filter { table.index(of: $0.id) == variant }
                return Self.texts(of: records, at: loci[variant], in: genome, sex: sex).map {
                    RuleTest.Genotype(variant: variant, text: $0)
                }
            }
        }
    }

    /// Genotypes that together read as the records of a file do: two that differ leave both possible.
    private static func texts(of records: [Record], at locus: Locus, in genome: Genome, sex: Sex?) -> [String] {
        guard !records.isEmpty else { return [] }
        var person = genome
        person.sex = sex
        if genome.isPlusStrand, records.count == 1, case .called(let genotype) = records[0].call {
            return [genotype.text]
        }
        let possible = locus.reading(of: records, in: person).possible
        // What leaves everything possible is not read: a no-call, or a row that cannot be true.
        if possible == locus.domain.possible(for: sex) { return ["./."] }
        return possible.map { locus.text(of: $0) }
    }
}

extension LocusTable {
    /// - Returns: `nil` where an id names two loci.
    fileprivate init?(_ loci: [Locus]) {
        var entries: [(key: UInt64, value: UInt32)] = []
        for (index, locus) in loci.enumerated() {
            for id in [locus.id] + locus.aliases { entries.append((id.key, UInt32(index))) }
        }
        guard let hash = PerfectHash(building: entries) else { return nil }
        self.init(loci: loci, hash: hash)
    }
}
