// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A property does not hold.
    package static let propertyFails = DiagnosticCode(909)
    /// A property selects no person.
    package static let propertySelectsNobody = DiagnosticCode(910)
    /// It is not proved which people a property selects.
    package static let propertyNotProved = DiagnosticCode(911)
}
