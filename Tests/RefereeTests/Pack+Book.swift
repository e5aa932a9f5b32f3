// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneModel
import PheneRuntime

/// The runtime's pack; the rule book has one too.
typealias RuntimePack = PheneRuntime.Pack

extension RuntimePack {
    /// Compiles a rule book and opens the pack, all in memory.
    convenience init?(compiling book: RuleBook) {
        let tables = PackTables(book, digest: "")
        self.init(
            texts: .memory(tables.texts.bytes), facts: .memory(tables.facts.digits), gates: .memory(tables.gates.digits)
        )
    }
}
