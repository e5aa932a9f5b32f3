// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A source does not say what it is, or an article lacks a part that readers need to find it.
    package static let sourceIncomplete = DiagnosticCode(851, .warning)
    /// A claim rests on secondary web pages alone.
    package static let secondarySource = DiagnosticCode(852, .warning)
    /// The interval of an effect includes no effect, but the evidence is called good.
    package static let intervalIncludesNone = DiagnosticCode(1751, .warning)
}
