// SPDX-License-Identifier: Apache-2.0

/// Why the bytes of a file, or those of a compressed file once they are decompressed, cannot be read. Each case names the path as the user
/// gave it.
public enum FileError: Error, Sendable, Hashable {
    /// The system refuses for the reason that it states: the file is missing, or may not be read, or the disk fails.
    case system(path: String, reason: String)
    /// The path is that of a folder.
    case directory(path: String)
    /// The file is cut short or altered; `offset` counts bytes of the file as it is on disk, from 0, and `container` names its
    /// format, such as `gzip`.
    case damaged(path: String, container: String, offset: Int, what: String)
    /// Each of several files may be sound, but they do not belong together.
    case inconsistent(path: String, what: String)
    /// A member of a zip file is encrypted.
    case encrypted(path: String, member: String)
    /// The zip file is valid but uses a feature that is not supported, such as zip64.
    case zipFeature(path: String, feature: String)
    /// Decompression gives more bytes than the limit, which is stated as text such as `4 GiB`.
    case tooLarge(path: String, limit: String)
    /// A line, counted from 1, is longer than the limit of the format; 0 where an index led to it, and lines were not counted.
    case endlessLine(path: String, line: Int)

    /// The path as it was given, `-` for standard input.
    public var path: String {
        switch self {
        case .system(let path, _), .directory(let path), .damaged(let path, _, _, _), .encrypted(let path, _),
            .inconsistent(let path, _), .zipFeature(let path, _), .tooLarge(let path, _), .endlessLine(let path, _):
            path
        }
    }
}
