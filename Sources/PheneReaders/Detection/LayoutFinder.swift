// SPDX-License-Identifier: Apache-2.0

/// Detects the layout of a text by its first lines: column names and the words of comments.
struct LayoutFinder {
    /// The layout; that of 23andMe for a text without column names and signature.
    let found: FoundLayout
    /// True where one of the first lines is a row.
    let hasRow: Bool
    /// Set where the separator differs from that of the layout.
    private(set) var oddity: Oddity?

    private enum Match {
        case layout(RowLayout, ColumnPlan)
        case unsupported(String)
    }

    /// - Parameters:
    ///   - head: the first bytes of the text, without a byte order mark.
    ///   - columns: the columns that the user named; absent, they are detected.
    ///   - path: the path of the file for messages.
    /// - Throws: `ReadError.unsupported` for a report without the required columns, `.missingColumns` where the columns that the user
    ///   named are missing, `.unknownAlleles` where none is known to hold a person's alleles.
    init(head: ArraySlice<UInt8>, columns: TableColumns?, path: String) throws(ReadError) {
        let lines = FirstLines(head)
        var layout: RowLayout
        var plan: ColumnPlan
        if let columns {
            guard let (names, separator, own) = lines.names(of: columns) else {
                throw .missingColumns(path: path, names: columns.names)
            }
            layout = RowLayout(
                kind: .table, separator: separator, names: names, hasSections: lines.hasSections)
            plan = own
        } else {
            switch Self.match(lines) {
            case .layout(let known, let own): (layout, plan) = (known, own)
            case .unsupported(let format): throw .unsupported(path: path, format: format)
            }
        }
        let row = lines.rows.first
        var isGuess = false
        if columns == nil, let other = Self.other(than: layout, plan, lines) {
            if other.0.separator != layout.separator { oddity = .separator(other.0.separator.plural) }
            isGuess = plan.second == nil && other.1.second != nil
            (layout, plan) = other
        }
        if columns == nil, let names = Self.unknownAlleles(lines, layout, plan, isGuess: isGuess) {
            throw .unknownAlleles(path: path, names: names)
        }
        let found = FoundLayout(layout, plan: plan, firstRow: row)
        self.found = found
        hasRow = lines.rows.contains { found.fits($0) }
    }

    /// A layout that fits most of the first rows, where the one by the column names does not: the same columns with another separator,
    /// or without column names two columns of alleles as in AncestryDNA files.
    private static func other(
        than layout: RowLayout, _ plan: ColumnPlan, _ lines: FirstLines
    ) -> (RowLayout, ColumnPlan)? {
        func fitting(_ layout: RowLayout, _ plan: ColumnPlan) -> Int {
            let found = FoundLayout(layout, plan: plan, firstRow: nil)
            return lines.rows.count { found.fits($0) }
        }
        guard !lines.rows.isEmpty, fitting(layout, plan) * 2 <= lines.rows.count else { return nil }
        var candidates = [(layout, plan)]
        if lines.writtenNames == nil, let plan = RowLayout.ancestry.plan { candidates.append((.ancestry, plan)) }
        var best: (count: Int, layout: RowLayout, plan: ColumnPlan)?
        for (layout, plan) in candidates {
            for separator in [RowLayout.Separator.tab, .comma, .semicolon, .whiteSpace] {
                var other = layout
                other.separator = separator
                let count = fitting(other, plan)
                if count * 2 > lines.rows.count, count > best?.count ?? 0 { best = (count, other, plan) }
            }
        }
        return best.map { ($0.layout, $0.plan) }
    }

    /// The column names of a table whose alleles are not known to be a person's; `nil` for other tables.
    ///
    /// The law: the alleles of a site, or the results of a study, are not a genotype. Two columns are a person's alleles only if their
    /// names say so, the comments have a vendor's signature, or there are no column names.
    private static func unknownAlleles(
        _ lines: FirstLines, _ layout: RowLayout, _ plan: ColumnPlan, isGuess: Bool
    ) -> [String]? {
        if let written = lines.writtenNames {
            return plan.second != nil && ColumnNames.areOfStudy(written.names) ? written.names : nil
        }
        // A line of prose may have any number of words.
        guard let names = lines.otherNames, names.count == plan.count,
            layout.signatures.isEmpty || !lines.isSigned(layout)
        else { return nil }
        return isGuess || ColumnNames.nameSites(names) ? names : nil
    }

    private static func match(_ lines: FirstLines) -> Match {
        if lines.hasSections || lines.isLabTable { return laboratory(lines) }
        if let written = lines.writtenNames {
            for layout in RowLayout.catalogue where layout.names == written.names && lines.isSigned(layout) {
                guard let layout = layout.separated(like: written), let plan = layout.plan else { continue }
                if layout.kind == .tellmeGen, !lines.hasTellmeGenNames { continue }
                // These four names are written by many programs.
                if layout.kind == .twentyThreeAndMe, !written.isComment, !lines.commentsContain("23andme") {
                    return .layout(layout.asTable, plan)
                }
                return .layout(layout, plan)
            }
            let table = RowLayout(kind: .table, separator: written.separator, names: written.names)
            // A line may mention columns without naming them, so most of the first rows must fit.
            if let plan = table.plan {
                let found = FoundLayout(table, plan: plan, firstRow: nil)
                let fitting = lines.rows.count { found.fits($0) }
                if fitting * 2 > lines.rows.count { return .layout(table, plan) }
            }
        }
        for layout in RowLayout.catalogue
        where layout.isKnownBySignatureAlone && !layout.signatures.isEmpty && lines.isSigned(layout) {
            if let plan = layout.plan { return .layout(layout, plan) }
        }
        let plan = ColumnPlan(count: 4, id: 0, chromosome: 1, position: 2, first: 3, second: nil)
        return .layout(.twentyThreeAndMe, plan)
    }

    /// The layout of a report of laboratory software, whose columns the laboratory chose.
    private static func laboratory(_ lines: FirstLines) -> Match {
        if let written = lines.writtenNames {
            let layout = RowLayout.genomeStudio(
                names: written.names, separator: written.separator, hasSections: lines.hasSections,
                isCodigo46: lines.commentsContain("codigo46"))
            if let plan = layout.plan { return .layout(layout, plan) }
        }
        return .unsupported(
            "a GenomeStudio report without the columns SNP Name, Chr, Position and alleles as Plus or Forward")
    }
}

extension RowLayout {
    /// The indexes of its columns; `nil` where a required one is missing.
    var plan: ColumnPlan? { ColumnPlan(names: names, hasStrand: strand == .eachRow) }

    /// The same columns as a table without a vendor.
    fileprivate var asTable: RowLayout { RowLayout(kind: .table, separator: separator, names: names) }

    /// This layout with the separator of the line of column names; `nil` where that does not fit the vendor's.
    fileprivate func separated(like written: FirstLines.Names) -> RowLayout? {
        var layout = self
        switch (separator, written.separator) {
        case (.tab, .tab), (.comma, .comma), (.whiteSpace, .whiteSpace), (.whiteSpace, .tab): return layout
        case (.tab, .whiteSpace):
            if !written.isComment { layout.separator = .whiteSpace }
            return layout
        default: return nil
        }
    }
}
