// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics

extension Diagnostic {
    /// The test that the help shows, from its first line on.
    var test: String? {
        guard let help else { return nil }
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("test ") }) else { return nil }
        return lines[first...].joined(separator: "\n")
    }
}
