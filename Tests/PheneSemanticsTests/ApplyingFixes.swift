// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel

/// Applies the fixes of a message to the text of its file.
func applying(_ diagnostic: Diagnostic, to text: String) -> String {
    var bytes = Array(text.utf8)
    for fix in diagnostic.fixes.sorted(by: { $0.span > $1.span }) {
        bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension RuleBook {
    /// The finding of a name.
    func finding(_ name: String) -> Finding? { findings.first { $0.name == name } }
}
