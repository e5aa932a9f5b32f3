// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// What the rows of a fileset say of the loci of packs, as the reader of one person understands them.
struct RowMeanings {
    let build: Build
    let basis: BuildBasis
    let issues: [ReadIssue]
    let issueCount: Int
    /// For each pack the rows of its loci, in file order.
    let rows: [[CohortRow]]
    /// The place of each row that is read among the variants, counted from 0.
    let variants: [Int]
    /// For each locus of all packs that has rows the codes that fit one strand only.
    let strands: [StrandRows]

    /// Reads the rows of four people, who have the same code in every row.
    ///
    /// - Parameters:
    ///   - bim: the lines that are read.
    ///   - path: the path of the `.bed`, for messages.
    ///   - joined: the loci of the packs.
    ///   - loci: those of them that are not withheld.
    ///   - hidden: those that are.
    ///   - options: what the user states.
    /// - Throws: ``CohortError/read(_:)`` where the reader of one person refuses the file.
    init(
        _ bim: PlinkVariants, path: String, joined: JoinedLoci, loci: LocusTable, hidden: HiddenLoci,
        options: ReadOptions
    ) throws(CohortError) {
        let found = FoundLayout(
            .plink, plan: ColumnPlan(count: 5, id: 0, chromosome: 1, position: 2, first: 3, second: 4), firstRow: nil
        ).disablingFastPath
        var people: [PlacedRows] = []
        for code in 0..<4 {
            var text: [UInt8] = []
            for line in bim.lines { text += line.text(ofCode: code) }
            do throws(ReadError) {
                people.append(
                    try PlacedRows(
                        MemorySource(text), found: found, in: .plain, oddities: [], path: path, loci: loci,
                        hidden: hidden, options: options))
            } catch {
                throw .read(error)
            }
        }
        let first = people[0]
        for other in people where !Self.haveSameRows(first, other) {
            throw .read(
                .file(
                    .damaged(
                        path: path, container: "PLINK bim", offset: 0,
                        what: "an allele is not a text that a row can hold, such as one with a quotation mark")))
        }
        build = first.build
        basis = first.basis
        // The rows are those of the lines that were read, so a line number is that of such a line.
        func lineInFile(_ number: Int) -> Int { number > 0 ? bim.lines[number - 1].variant + 1 : 0 }
        var issues: [ReadIssue] = []
        var skipped = 0
        for issue in first.issues {
            // Whether two rows of a locus state different genotypes depends on the person.
            if case .duplicate = issue.problem {
                skipped += 1
                continue
            }
            issues.append(
                ReadIssue(line: lineInFile(issue.line), problem: issue.problem, text: issue.text, loci: issue.loci))
        }
        self.issues = issues.sorted { $0.line < $1.line }
        issueCount = first.issueCount - skipped

        let isMinus = options.strand == .minus
        let records = people.map { isMinus ? StrandBasis.complementing($0.records) : $0.records }
        var number: [Int: Int] = [:]
        var variants: [Int] = []
        func row(ofLine line: Int?) -> Int? {
            guard let line, line > 0 else { return nil }
            if let known = number[line] { return known }
            number[line] = variants.count
            variants.append(bim.lines[line - 1].variant)
            return variants.count - 1
        }
        var rows: [[CohortRow]] = []
        for pack in joined.packIndices {
            let own = records.map { joined.genome(of: first.file(path: path, records: $0), forPack: pack).records }
            rows.append(
                own[0].indices.map { index in
                    let same = own.map { $0[index] }
                    let isConstant = same.allSatisfy { $0.call == same[0].call }
                    return CohortRow(row: isConstant ? nil : row(ofLine: same[0].line), records: same)
                })
        }
        strands = StrandRows.all(people.map { $0.records }, loci: loci) { row(ofLine: $0) }
        self.rows = rows
        self.variants = variants
    }

    private static func haveSameRows(_ a: PlacedRows, _ b: PlacedRows) -> Bool {
        guard a.records.count == b.records.count, a.build == b.build else { return false }
        for (one, other) in zip(a.records, b.records) where one.id != other.id || one.line != other.line {
            return false
        }
        return true
    }
}

extension PlacedRows {
    /// A file of some records, of which only these, the build and the layout matter.
    fileprivate func file(path: String, records: [Record]) -> GenotypeFile {
        GenotypeFile(
            path: path, layout: .plink, container: .plain, build: build, buildBasis: basis,
            strandBasis: StrandBasis(
                stated: nil, fileSaysPlus: false, plus: 0, minus: 0, isOnOldBuild: build == .grch36),
            sexBasis: SexBasis(stated: nil), assumedCount: 0, genome: Genome(records: records), counts: counts,
            issues: [], issueCount: 0, flippedLines: [])
    }
}

extension JoinedLoci {
    /// The numbers of the packs.
    var packIndices: Range<Int> { own.indices }
}
