// SPDX-License-Identifier: Apache-2.0

internal import PheneCodegen
public import PheneModel
public import PheneRuntime

extension PheneRuntime.Pack {
    /// Compiles a checked rule book to a pack in memory.
    ///
    /// - Returns: `nil` if the tables cannot be read back, which is a fault of the compiler.
    public convenience init?(_ book: RuleBook) {
        let tables = PackTables(book)
        let texts = tables.texts.texts.reduce(into: [UInt8]()) { $0 += $1.utf8 }
        self.init(
            texts: .memory(texts), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits))
    }
}
