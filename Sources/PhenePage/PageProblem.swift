// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

/// Why the page has no report, in one sentence without a full stop.
package struct PageProblem: Error, Sendable, Equatable {
    /// What is wrong, and what to do.
    package let message: String
    /// The control of the page that can help: `build`, `strand`, `sample`, `columns`, `absent`, `calls`, or `answers` where it is one
    /// of the questions; empty where there is none.
    package let control: String

    /// - Parameters:
    ///   - message: what is wrong, and what to do.
    ///   - control: the control that can help; empty where there is none.
    package init(_ message: String, control: String = "") {
        self.message = message
        self.control = control
    }

    /// An answer that is not taken.
    init(_ error: AnswerError) { self.init(error.message, control: "answers") }

    /// A file that cannot be read, or an answer that is not taken. The message is that of `phene`, with the page's own setting in place of an
    /// option of the command.
    init(_ failure: FileEvaluation.Failure) {
        switch failure {
        case .answer(let error): self.init(error)
        case .file(let error): self.init(error)
        }
    }

    private init(_ error: ReadError) {
        guard let setting = error.setting else {
            let isColumns = if case .missingColumns = error { true } else { false }
            self.init(error.message, control: isColumns ? "columns" : "")
            return
        }
        let (remedy, control) =
            switch setting {
            case .build(let builds): ("choose " + Self.list(builds.map { $0.name }), "build")
            case .noBuild: ("leave the genome build to the file", "build")
            case .columns: ("name the columns", "columns")
            case .sample: ("name the sample", "sample")
            case .strand(.minus?): ("choose minus", "strand")
            case .strand: ("choose the strand", "strand")
            case .noAbsentMeansReference: ("leave out that sites without a row are the reference", "absent")
            }
        let place = control.isEmpty ? "" : " in the settings of the file"
        self.init(error.message + " (" + remedy + place + ")", control: control)
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: " or ") }
}
