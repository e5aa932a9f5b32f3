// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A test uses a file that cannot be read.
    package static let givenFileUnreadable = DiagnosticCode(906)
}

extension Analysis {
    /// The genotype file of a test; a path that leaves the folder of the rule file is reported.
    func givenFile(_ path: Text) -> RuleTest.GivenFile? {
        let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.value.isEmpty, !parts.contains(where: { $0 == ".." || $0.isEmpty }) else {
            report(
                .givenFileUnreadable, "`\(path.value)` is not below the folder of the rule file", at: path.span,
                help: "put the file in that folder or below it, and write its path relative to that folder")
            return nil
        }
        return RuleTest.GivenFile(path: path.value, place: location(path.span))
    }
}
