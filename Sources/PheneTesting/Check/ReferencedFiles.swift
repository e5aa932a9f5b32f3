// SPDX-License-Identifier: Apache-2.0

/// The genotype files that tests name. The caller reads them, because this module does not access the disk.
public struct ReferencedFiles: Sendable {
    /// The content of a file, or why it cannot be read.
    public enum Content: Sendable {
        /// The bytes of the file, as stored.
        case bytes([UInt8])
        /// The reason why it cannot be read, as a phrase without a full stop.
        case unreadable(String)
    }

    let read: @Sendable (_ path: String, _ ruleFile: String) -> Content

    /// Creates a set of files that are read on demand.
    ///
    /// - Parameter read: returns the content of a file. Its arguments are the path of the file relative to the folder of the
    ///   rule file, and the path of the rule file in the compilation.
    public init(_ read: @escaping @Sendable (_ path: String, _ ruleFile: String) -> Content) { self.read = read }

    /// No files: each one is unreadable.
    public static let none = ReferencedFiles { _, _ in .unreadable("there is no such file") }
}
