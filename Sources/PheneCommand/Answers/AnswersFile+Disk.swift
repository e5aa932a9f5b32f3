// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

extension AnswersFile {
    /// Reads a file and checks it against packs; see <doc:AnswersFiles>. Warns of a file that others can read, and of another version of a
    /// pack. Answers for other packs are not used.
    ///
    /// - Throws: a ``Fault`` for a file that cannot be read, is for other packs, or has an answer that a pack does not take.
    static func read(_ path: String, for packs: PackSet, in environment: Environment) throws(Fault) -> AnswersFile {
        let bytes = try Disk.read(path, atMost: largest, as: "an answers file")
        let file: AnswersFile
        do throws(Failure) { file = try AnswersFile(bytes, path: path, for: packs) } catch {
            throw .input(error.message)
        }
        if Disk.isReadableByOthers(path) {
            environment.writeMessage(
                "warning: \(path): other users of this machine can read these answers; `chmod 600` makes them private"
                    .inert
                    + "\n")
        }
        for text in file.otherVersions(of: packs) {
            environment.writeMessage(
                "warning: \(text)".inert + "; questions may have changed, so check the answers with `phene ask`\n")
        }
        return file
    }
}
