// SPDX-License-Identifier: Apache-2.0

/// The layout of one file, where its columns are, and which road its rows can take.
struct FoundLayout: Sendable {
    let layout: RowLayout
    let plan: ColumnPlan
    private(set) var road: Road

    /// How rows are skimmed: the forms that ``RowSkimmer`` is made for, or none of them.
    enum Road: Sendable {
        case tabs
        case tabsAndAlleles
        case commas
        case commasAndAlleles
        case quotes
        case doubledQuotes
        /// Each line goes to the judge.
        case judgeOnly
    }

    /// - Parameter firstRow: the first row of the file, whose quotes decide the road; absent where there is none.
    init(_ layout: RowLayout, plan: ColumnPlan, firstRow: ArraySlice<UInt8>?) {
        self.layout = layout
        self.plan = plan
        let hasAlleles = plan.second != nil
        guard plan.isPlainOrder, !layout.hasSections else {
            road = .judgeOnly
            return
        }
        switch layout.separator {
        case .tab: road = hasAlleles ? .tabsAndAlleles : .tabs
        // Runs of white space are the judge's; most rows of such files have single tabs.
        case .whiteSpace: road = hasAlleles ? .tabsAndAlleles : .judgeOnly
        case .comma:
            road = Self.road(amongCommas: firstRow ?? [], hasAlleles: hasAlleles)
        case .semicolon: road = .judgeOnly
        }
    }

    /// The same by the road on which each line goes to the judge.
    var withoutHaste: FoundLayout {
        var other = self
        other.road = .judgeOnly
        return other
    }

    private static func road(amongCommas row: ArraySlice<UInt8>, hasAlleles: Bool) -> Road {
        guard row.first == 0x22 else { return hasAlleles ? .commasAndAlleles : .commas }
        if hasAlleles { return .judgeOnly }
        return row.holds([0x22, 0x22]) ? .doubledQuotes : .quotes
    }

    /// True where a line has the columns of a row, and digits for a position.
    func fits(_ line: ArraySlice<UInt8>) -> Bool {
        var columns = layout.separator.columns(of: line).map { column in
            line[column].drop { $0 == 0x20 || $0 == 0x22 }.reversed().drop { $0 <= 0x20 || $0 == 0x22 }
        }
        while columns.count > plan.count, columns.last?.isEmpty == true { columns.removeLast() }
        guard columns.count == plan.count else { return false }
        let position = columns[plan.position]
        return !position.isEmpty && position.allSatisfy { $0 &- 0x30 < 10 }
    }
}
