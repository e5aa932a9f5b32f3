// SPDX-License-Identifier: Apache-2.0

internal import PheneCodegen
package import PheneIR
package import PheneRuntime
internal import PheneTables

extension PheneRuntime.Pack {
    /// The pack that a checked rule book compiles to, in memory.
    ///
    /// - Returns: `nil` where the tables cannot be read back, which is a fault of the compiler.
    package convenience init?(_ book: RuleBook) {
        let tables = PackTables(book)
        let texts = tables.texts.texts.reduce(into: [UInt8]()) { $0 += $1.utf8 }
        self.init(
            texts: .memory(texts), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits))
    }
}
