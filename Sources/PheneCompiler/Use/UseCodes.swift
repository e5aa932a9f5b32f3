// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A used pack was not found.
    package static let packNotFound = DiagnosticCode(1301)
    /// A used pack was found at another version only.
    package static let usedVersion = DiagnosticCode(1302)
    /// A pack uses itself, directly or through others.
    package static let useCycle = DiagnosticCode(1303)
    /// A used pack differs from its lock.
    package static let lockDiffers = DiagnosticCode(1304)
    /// A used pack has errors.
    package static let usedPackBroken = DiagnosticCode(1305)
    /// A used pack does not declare a name after `for`.
    package static let usedNameNotFound = DiagnosticCode(1306)
}
