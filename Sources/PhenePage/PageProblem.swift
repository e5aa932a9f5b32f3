// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

/// Why the page has no report, in one sentence without a full stop.
package struct PageProblem: Error, Sendable, Equatable {
    /// What is wrong, and what to do.
    package let message: String
    /// The control of the page that can help: `build`, `strand`, `sample` or `absent`; empty where there is none.
    package let control: String

    init(_ message: String, control: String = "") {
        self.message = message
        self.control = control
    }

    /// A file that cannot be read, or an answer that is not taken. The message is that of `phene`, with the page's own setting in place of an
    /// option of the command.
    init(_ failure: FileEvaluation.Failure) {
        guard case .file(let error) = failure, let setting = error.setting else {
            self.init(failure.message)
            return
        }
        let (remedy, control) =
            switch setting {
            case .build(let builds): ("choose " + Self.list(builds.map { $0.name }), "build")
            case .noBuild: ("leave the genome build to the file", "build")
            case .columns: ("the command for reports has an option that names the columns", "")
            case .sample: ("name the sample", "sample")
            case .strand(.minus?): ("choose minus", "strand")
            case .strand: ("choose the strand", "strand")
            case .noAbsentMeansReference: ("leave out that sites without a row are the reference", "absent")
            }
        let place = control.isEmpty ? "" : " in the settings of the file"
        self.init(failure.message + " (" + remedy + place + ")", control: control)
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: " or ") }
}
