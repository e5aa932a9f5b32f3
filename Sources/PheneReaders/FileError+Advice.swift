// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

extension FileError {
    /// What is wrong with a genotype file and what to do about it, without the path.
    var advice: String {
        switch self {
        case .system(_, let reason):
            "\(reason); check the path and that you may read the file"
        case .directory:
            "this is a folder; give the genotype file in it"
        case .damaged(_, let container, let offset, let what):
            "the \(container) file is damaged at byte \(offset): \(what); download the file again"
        case .inconsistent(_, let what): what
        case .encrypted(_, let member):
            "`\(member)` in the zip file is encrypted; extract it with its password and give the text file"
        case .zipFeature(_, let feature):
            "the zip file uses \(feature), which is not supported; extract it and give the text file"
        case .tooLarge(_, let limit):
            "decompressed, the file is larger than a genotype file can be (\(limit)); "
                + "give the raw data file as you downloaded it"
        case .endlessLine(_, let line):
            "line \(line) is longer than 64 MiB, which is too long for a VCF; the file is damaged"
        }
    }
}

/// The value of a call that reads bytes.
///
/// - Throws: `ReadError.file` with the error of the call.
@inline(__always)
func readingFile<Value>(_ call: @autoclosure () throws(FileError) -> Value) throws(ReadError) -> Value {
    do throws(FileError) { return try call() } catch { throw .file(error) }
}
