// SPDX-License-Identifier: Apache-2.0

public import PheneIR
public import PheneTables

/// A compiled pack: what generated Swift holds in string literals, and what a runtime reads.
public struct PackTables: Sendable {
    /// Every text of the pack; records name a text by offset and length.
    public var texts: TextHeap
    /// Everything but the gates: sources, loci, scales, rules, their places.
    public var facts: TableWriter
    /// The program of gates and its outputs.
    public var gates: TableWriter

    /// Compiles a checked rule book.
    ///
    /// - Parameters:
    ///   - book: the rule book.
    ///   - digest: that of its meaning, where it is known or, as for a pack that nobody reports on, not wanted.
    /// - Complexity: linear in the rules but for conditions that read one locus twice, which are enumerated.
    public init(_ book: RuleBook, digest: String? = nil) {
        var facts = FactsWriter()
        facts.write(book, digest: digest ?? book.digest)
        self.facts = facts.table
        texts = facts.texts
        gates = Program(book).table
    }
}

extension Program {
    /// The program as numbers, in the order that the runtime's `GateProgram` reads.
    var table: TableWriter {
        var table = TableWriter()
        table.write(sizes.count)
        for size in sizes { table.write(size) }
        table.write(runs.count)
        for run in runs {
            table.write(run.operation.rawValue)
            table.write(run.width)
            table.write(run.count)
        }
        table.write(inputs.count)
        for input in inputs { table.write(input) }
        for planes in findings + pathways {
            table.write(planes.count)
            for plane in planes { table.write(plane) }
        }
        for pathway in sums {
            table.write(pathway.count)
            for it in pathway {
                table.write(signed: it.sum)
                table.write(it.plane)
            }
        }
        for advice in advices {
            table.write(advice.yes)
            table.write(advice.no)
            table.write(advice.overridden.count)
            for planes in advice.overridden {
                table.write(planes == nil ? 0 : 1)
                if let planes {
                    table.write(planes.yes)
                    table.write(planes.no)
                }
            }
        }
        return table
    }
}
