// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A table gives the same result in every row.
    package static let constantTable = DiagnosticCode(1161, .warning)
}
