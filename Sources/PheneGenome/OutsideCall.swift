// SPDX-License-Identifier: Apache-2.0

/// What a laboratory or another program states of one gene, as a row of a file has it.
///
/// Nothing of it is interpreted yet: the names of alleles and phenotypes are those of whoever wrote the file.
public struct OutsideCall: Sendable {
    /// Why a row cannot be read as it is written.
    public enum Fault: Sendable, Hashable {
        /// The row is not in UTF-8.
        case encoding
        /// The row has a control character, such as a zero byte.
        case controlCharacter
        /// The row is longer than a row of this kind can be.
        case tooLong
        /// The row has this number of columns.
        case columns(Int)
        /// A quotation mark is opened and not closed.
        case openQuote
        /// The row has no gene.
        case noGene
        /// The cell of the gene has more than its symbol.
        case gene

        /// What is wrong, in a few words.
        public var text: String {
            switch self {
            case .encoding: "the row is not in UTF-8"
            case .controlCharacter: "the row has a control character"
            case .tooLong: "the row is longer than 4096 bytes"
            case .columns(1): "the row has one column, and columns are separated by tabs"
            case .columns(let count): "the row has " + String(count) + " columns, and the table has fewer"
            case .openQuote: "a quotation mark is not closed"
            case .noGene: "the row names no gene"
            case .gene: "the column of the gene has more than its symbol"
            }
        }
    }

    /// The symbol of the gene as written; empty where it cannot be read.
    public let gene: String
    /// Two alleles, such as `*1/*4x2`, or one where a person has one copy; empty where the row states none.
    public let diplotype: String
    /// The phenotype, or another result such as `*15:02 positive`; empty where the row states none.
    public let phenotype: String
    /// The activity score; empty where the row states none.
    public let score: String
    /// The file; empty where there is none.
    public let file: String
    /// The line in the file, counted from 1; 0 where there is none.
    public let line: Int
    /// Why the row cannot be read; `nil` where it can.
    public let fault: Fault?

    /// A call as it is stated.
    public init(
        gene: String, diplotype: String = "", phenotype: String = "", score: String = "", file: String = "",
        line: Int = 0, fault: Fault? = nil
    ) {
        self.gene = gene
        self.diplotype = diplotype
        self.phenotype = phenotype
        self.score = score
        self.file = file
        self.line = line
        self.fault = fault
    }

    /// The same call as one that cannot be read.
    package func faulty(_ fault: Fault) -> OutsideCall {
        OutsideCall(
            gene: gene, diplotype: diplotype, phenotype: phenotype, score: score, file: file, line: line, fault: fault)
    }

    /// Where it is: `laboratory.tsv, line 3`; empty for a call of no file.
    public var place: String {
        if file.utf8.isEmpty { return line > 0 ? "line " + String(line) : "" }
        return line > 0 ? file + ", line " + String(line) : file
    }

    /// What it states: `*1/*4, Intermediate Metabolizer, activity score 1`.
    public var stated: String {
        var text = diplotype
        if !phenotype.utf8.isEmpty { text += (text.utf8.isEmpty ? "" : ", ") + phenotype }
        if !score.utf8.isEmpty { text += (text.utf8.isEmpty ? "" : ", ") + "activity score " + score }
        return text
    }

    /// Where a result comes from: by the outside call `*1/*4` in laboratory.tsv, line 3.
    public var source: String {
        let stated = stated
        return "by the outside call" + (stated.utf8.isEmpty ? "" : " `" + stated + "`")
            + (place.utf8.isEmpty ? "" : " in " + place)
    }
}
