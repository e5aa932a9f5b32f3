// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneTesting

extension DiagnosticCode {
    /// How the command line does what the help of a message says.
    var hint: String? {
        switch self {
        case .packNotFound: "`\(OptionName.packPath.spelling) DIR` names a folder of packs"
        case .lockDiffers: "`phene check \(OptionName.updateLock.spelling)` writes the lock"
        case .otherReference:
            "`phene check \(OptionName.reference.spelling) FASTA` compares each reference with a genome"
        default: nil
        }
    }
}

extension Diagnostic {
    /// The message with the hint of its code as its last note.
    var hinted: Diagnostic {
        guard let hint = code.hint, code != .otherReference else { return self }
        return Diagnostic(
            code, severity: severity, title, at: primary.span, label: primary.label, others: others,
            notes: notes + [hint], help: help, fixes: fixes, areFixesSafe: areFixesSafe)
    }
}
