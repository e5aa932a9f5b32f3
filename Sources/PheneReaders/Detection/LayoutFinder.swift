// SPDX-License-Identifier: Apache-2.0

/// Finds the layout of a text by its first lines: the names of the columns, and the words of the comments.
struct LayoutFinder {
    /// The layout; of a text that nobody signs, that of 23andMe.
    let found: FoundLayout
    /// True where one of the first lines is a row.
    let hasRow: Bool
    /// The columns are divided in another way than the layout has it.
    private(set) var oddity: Oddity?

    private enum Answer {
        case layout(RowLayout, ColumnPlan)
        case unsupported(String)
    }

    /// - Parameters:
    ///   - head: the first bytes of the text, without a byte order mark.
    ///   - columns: what the user says of the columns.
    /// - Throws: `unsupported` for a report without the columns that are needed, `missingColumns` where those that the
    ///   user names are not there.
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
            switch Self.answer(lines) {
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

    /// What fits most of the first rows, where the layout that the names tell does not: the same columns divided in another
    /// way, and where nothing names columns, two of alleles, as AncestryDNA has them.
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

    /// The names of columns that do not hold a person's alleles, as far as anybody can tell.
    ///
    /// The law: what a site has, or a study found, is nobody's genotype. Two columns are taken for a person's alleles only
    /// where their names say so, the vendor signed the file, or nothing names any column.
    private static func unknownAlleles(
        _ lines: FirstLines, _ layout: RowLayout, _ plan: ColumnPlan, isGuess: Bool
    ) -> [String]? {
        if let written = lines.writtenNames {
            return plan.second != nil && ColumnNames.areOfStudy(written.names) ? written.names : nil
        }
        // A line of prose has as many words as it likes.
        guard let names = lines.otherNames, names.count == plan.count, layout.signs.isEmpty || !lines.isSigned(layout)
        else { return nil }
        return isGuess || ColumnNames.nameSites(names) ? names : nil
    }

    private static func answer(_ lines: FirstLines) -> Answer {
        if lines.hasSections || lines.isLabTable { return laboratory(lines) }
        if let written = lines.writtenNames {
            for layout in RowLayout.catalogue where layout.names == written.names && lines.isSigned(layout) {
                guard let layout = layout.separated(like: written), let plan = layout.plan else { continue }
                if layout.kind == .tellmeGen, !lines.hasTellmeGenNames { continue }
                // Four names that many programs write are no vendor's.
                if layout.kind == .twentyThreeAndMe, !written.isComment, !lines.says("23andme") {
                    return .layout(layout.asTable, plan)
                }
                return .layout(layout, plan)
            }
            let table = RowLayout(kind: .table, separator: written.separator, names: written.names)
            // A line may speak of columns without being their names, so most of the first rows have to agree.
            if let plan = table.plan {
                let found = FoundLayout(table, plan: plan, firstRow: nil)
                let fitting = lines.rows.count { found.fits($0) }
                if fitting * 2 > lines.rows.count { return .layout(table, plan) }
            }
        }
        for layout in RowLayout.catalogue
        where layout.isKnownBySignAlone && !layout.signs.isEmpty && lines.isSigned(layout) {
            if let plan = layout.plan { return .layout(layout, plan) }
        }
        let plan = ColumnPlan(count: 4, id: 0, chromosome: 1, position: 2, first: 3, second: nil)
        return .layout(.twentyThreeAndMe, plan)
    }

    /// A report of a lab's program, whose columns were chosen by the lab.
    private static func laboratory(_ lines: FirstLines) -> Answer {
        if let written = lines.writtenNames {
            let layout = RowLayout.genomeStudio(
                names: written.names, separator: written.separator, hasSections: lines.hasSections,
                isCodigo46: lines.says("codigo46"))
            if let plan = layout.plan { return .layout(layout, plan) }
        }
        return .unsupported(
            "a GenomeStudio report without the columns SNP Name, Chr, Position and alleles as Plus or Forward")
    }
}

extension RowLayout {
    /// Where the columns of these names are.
    var plan: ColumnPlan? { ColumnPlan(names: names, hasStrand: strand == .eachRow) }

    /// The same rows under no vendor's name.
    fileprivate var asTable: RowLayout { RowLayout(kind: .table, separator: separator, names: names) }

    /// This layout with the separator that the line of names has; `nil` where that is another than the vendor's.
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
