// SPDX-License-Identifier: Apache-2.0

/// The columns of a table without a known vendor layout, by the names in its line of column names.
///
/// That line may begin with `#`. Names are compared without regard to case and to quotes and spaces around them.
public struct TableColumns: Sendable, Hashable {
    /// The name of the column of ids.
    public var id: String
    /// The name of the column of chromosomes.
    public var chromosome: String
    /// The name of the column of positions.
    public var position: String
    /// The name or names of the columns of genotypes.
    public var genotype: Genotype
    /// The separator of the columns. If no line has these names with it, the other separators are tried.
    public var separator: Separator

    /// How the genotype is written.
    public enum Genotype: Sendable, Hashable {
        /// In one column: `AG`, `A`, `--`.
        case together(String)
        /// An allele in each of two columns; `0` and `-` are alleles that were not called.
        case apart(String, String)
    }

    /// What separates columns.
    public enum Separator: Sendable, Hashable {
        /// A tab.
        case tab
        /// A comma.
        case comma
        /// A semicolon.
        case semicolon
        /// Any run of tabs and spaces.
        case whiteSpace
    }

    /// Names columns; the defaults are common names, between tabs.
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

    /// Reads four or five names as a person writes them: `rsid,chromosome,position,genotype`.
    ///
    /// Commas separate names; where there is none, semicolons do; where there is none of them either, spaces.
    ///
    /// - Parameter list: the names of the columns of ids, chromosomes and positions, and of genotypes or of each allele.
    /// - Returns: `nil` where the list does not have four or five names.
    package init?(list: String) {
        // Names may contain spaces, so a space separates names only if there is no comma or semicolon.
        let separator: UInt8 = list.utf8.contains(0x2C) ? 0x2C : list.utf8.contains(0x3B) ? 0x3B : 0x20
        let names = list.utf8.split(separator: separator, omittingEmptySubsequences: separator == 0x20).map { part in
            String(decoding: part.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
        }
        guard names.count == 4 || names.count == 5, names.allSatisfy({ !$0.utf8.isEmpty }) else { return nil }
        self.init(
            id: names[0], chromosome: names[1], position: names[2],
            genotype: names.count == 4 ? .together(names[3]) : .apart(names[3], names[4]))
    }

    /// The indexes of these columns in a line of names; `nil` where one is missing.
    func plan(in line: ArraySlice<UInt8>, _ separator: RowLayout.Separator) -> ColumnPlan? {
        let columns = separator.columns(of: line).map { Self.folded(line[$0]) }
        func index(_ name: String) -> Int? { columns.firstIndex(of: Self.folded(name.utf8)) }
        guard let id = index(id), let chromosome = index(chromosome), let position = index(position) else { return nil }
        let first: Int?
        var second: Int?
        switch genotype {
        case .together(let name): first = index(name)
        case .apart(let one, let other):
            first = index(one)
            second = index(other)
            if second == nil { return nil }
        }
        guard let first else { return nil }
        return ColumnPlan(
            count: columns.count, id: id, chromosome: chromosome, position: position, first: first, second: second)
    }

    /// The same separator of a layout.
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
