// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// Unexpected character.
    package static let unknownCharacter = DiagnosticCode(101)
    /// Unterminated text.
    package static let unclosedText = DiagnosticCode(102)
    /// Unknown escape in a text.
    package static let unknownEscape = DiagnosticCode(103)
    /// A number is too large.
    package static let numberTooLarge = DiagnosticCode(104)
    /// Unterminated block of rules.
    package static let unclosedFence = DiagnosticCode(105)
    /// A hidden character.
    package static let hiddenCharacter = DiagnosticCode(106)
    /// A rule file is not in UTF-8.
    package static let notUTF8 = DiagnosticCode(107)
    /// A block that looks like rules is ignored.
    package static let ignoredBlock = DiagnosticCode(108)
    /// Expected a declaration.
    package static let expectedDeclaration = DiagnosticCode(201)
    /// Unexpected token.
    package static let expected = DiagnosticCode(202)
    /// Unterminated block.
    package static let unclosedBlock = DiagnosticCode(203)
    /// Unknown clause.
    package static let unknownClause = DiagnosticCode(204)
    /// `and` and `or` are mixed without parentheses.
    package static let mixedAndOr = DiagnosticCode(205)
    /// Parentheses are nested too deeply.
    package static let tooDeep = DiagnosticCode(206)
    /// A variant needs two alleles.
    package static let tooFewAlleles = DiagnosticCode(207)
}
