// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A claim is neither proved nor disproved.
    package static let notProved = DiagnosticCode(1006, .warning)
}
