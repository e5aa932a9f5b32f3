// SPDX-License-Identifier: Apache-2.0

/// The columns of a table that no vendor's layout describes, by the names in its own line of names.
///
/// That line may begin with `#`. Names are compared without regard to case, and to quotes and spaces around them.
public struct TableColumns: Sendable, Hashable {
    public var id: String
    public var chromosome: String
    public var position: String
    public var genotype: Genotype
    /// What stands between columns; where that finds none of these names, the others are tried.
    public var separator: Separator

    /// How the genotype is written.
    public enum Genotype: Sendable, Hashable {
        /// In one column: `AG`, `A`, `--`.
        case together(String)
        /// An allele in each of two columns; `0` and `-` are alleles that were not read.
        case apart(String, String)
    }

    /// What stands between columns.
    public enum Separator: Sendable, Hashable {
        case tab
        case comma
        case semicolon
        /// Any run of tabs and spaces.
        case whiteSpace
    }

    public init(
        id: String = "rsid", chromosome: String = "chromosome", position: String = "position",
        genotype: Genotype = .together("genotype"), separator: Separator = .tab
    ) {
        self.id = id
        self.chromosome = chromosome
        self.position = position
        self.genotype = genotype
        self.separator = separator
    }

    /// Where these columns are among a line's; `nil` where one is missing.
    func plan(in line: ArraySlice<UInt8>, _ separator: RowLayout.Separator) -> ColumnPlan? {
        let columns = separator.columns(of: line).map { Self.folded(line[$0]) }
        func place(_ name: String) -> Int? { columns.firstIndex(of: Self.folded(name.utf8)) }
        guard let id = place(id), let chromosome = place(chromosome), let position = place(position) else { return nil }
        let first: Int?
        var second: Int?
        switch genotype {
        case .together(let name): first = place(name)
        case .apart(let one, let other):
            first = place(one)
            second = place(other)
            if second == nil { return nil }
        }
        guard let first else { return nil }
        return ColumnPlan(
            count: columns.count, id: id, chromosome: chromosome, position: position, first: first, second: second)
    }

    var rowSeparator: RowLayout.Separator {
        switch separator {
        case .tab: .tab
        case .comma: .comma
        case .semicolon: .semicolon
        case .whiteSpace: .whiteSpace
        }
    }

    /// The names, for a message.
    var names: [String] {
        switch genotype {
        case .together(let name): [id, chromosome, position, name]
        case .apart(let one, let other): [id, chromosome, position, one, other]
        }
    }

    /// A name in lower case and without quotes and spaces around it.
    private static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in name where !bytes.isEmpty || byte != 0x20 && byte != 0x22 {
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        while bytes.last == 0x20 || bytes.last == 0x22 { bytes.removeLast() }
        return bytes
    }
}
