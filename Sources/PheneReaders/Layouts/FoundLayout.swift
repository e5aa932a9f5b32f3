// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The layout of one file, with the indexes of its columns and the fast path that fits its rows.
struct FoundLayout: Sendable {
    let layout: RowLayout
    let plan: ColumnPlan
    private(set) var fastPath: FastPath

    /// The form of rows that ``RowSkimmer`` is specialized for.
    enum FastPath: Sendable {
        /// Tabs, with the genotype in one column.
        case tabs
        /// Tabs, with an allele in each of two columns.
        case tabsAndAlleles
        /// Commas, with the genotype in one column.
        case commas
        /// Commas, with an allele in each of two columns.
        case commasAndAlleles
        /// Commas, with each column in quotation marks.
        case quotes
        /// Commas, with each column in doubled quotation marks.
        case doubledQuotes
        /// No fast path: each line goes to the parser.
        case parserOnly
    }

    /// Chooses the fast path.
    ///
    /// - Parameter firstRow: the first row of the file, whose quotation marks decide; absent where there is none.
    init(_ layout: RowLayout, plan: ColumnPlan, firstRow: ArraySlice<UInt8>?) {
        self.layout = layout
        self.plan = plan
        let hasAlleles = plan.second != nil
        guard plan.isPlainOrder, !layout.hasSections else {
            fastPath = .parserOnly
            return
        }
        switch layout.separator {
        case .tab: fastPath = hasAlleles ? .tabsAndAlleles : .tabs
        // Most rows of such files have single tabs; the parser reads those with runs of white space.
        case .whiteSpace: fastPath = hasAlleles ? .tabsAndAlleles : .parserOnly
        case .comma:
            fastPath = Self.fastPath(amongCommas: firstRow ?? [], hasAlleles: hasAlleles)
        case .semicolon: fastPath = .parserOnly
        }
    }

    /// The same layout without a fast path.
    var disablingFastPath: FoundLayout {
        var other = self
        other.fastPath = .parserOnly
        return other
    }

    private static func fastPath(amongCommas row: ArraySlice<UInt8>, hasAlleles: Bool) -> FastPath {
        guard row.first == 0x22 else { return hasAlleles ? .commasAndAlleles : .commas }
        if hasAlleles { return .parserOnly }
        return row.contains(bytes: [0x22, 0x22]) ? .doubledQuotes : .quotes
    }

    /// True where a line has the columns of a row, and digits for a position.
    func fits(_ line: ArraySlice<UInt8>) -> Bool {
        var columns = layout.separator.columns(of: line).map { column in
            var text = line[column].drop { $0 == 0x20 || $0 == 0x22 }
            while let last = text.last, last <= 0x20 || last == 0x22 { text = text.dropLast() }
            return text
        }
        while columns.count > plan.count, columns.last?.isEmpty == true { columns.removeLast() }
        guard columns.count == plan.count else { return false }
        let position = columns[plan.position]
        return !position.isEmpty && position.allSatisfy { $0 &- 0x30 < 10 }
    }
}
