// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

/// The messages that only a comparison with a reference genome gives.
extension DiagnosticCode {
    /// The genome has another base than the declared reference.
    package static let otherReference = DiagnosticCode(1601)
    /// The genome does not have the chromosome or position.
    package static let noPosition = DiagnosticCode(1602)
}
