// SPDX-License-Identifier: Apache-2.0

public import PheneModel

/// The tables of a compiled pack. Generated Swift stores them as string literals, and the runtime reads them.
public struct PackTables: Sendable {
    /// All texts of the pack. Records refer to a text by its number, counted from 1.
    public var texts: TextHeap
    /// Everything except the gates: sources, loci, scales, rules and their locations.
    public var facts: TableWriter
    /// The program of gates and its outputs.
    public var gates: TableWriter

    /// Compiles a checked rule book.
    ///
    /// - Parameters:
    ///   - book: the rule book.
    ///   - digest: the digest of its meaning, if it is known already or not needed. `nil` to compute it.
    /// - Complexity: linear in the size of the rules, except for conditions that read a locus more than once: these are
    ///   enumerated, up to `jointCap` combinations each.
    public init(_ book: RuleBook, digest: String? = nil) {
        let records = book.records(digest: digest ?? book.digest)
        facts = records.numbers
        texts = records.texts
        gates = GateTable(book).table
    }
}
