// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The packs that `use` can name, as rule files in memory, and their lock files.
public struct PackLibrary: Sendable {
    /// The folders of rule files that a rule file can use. Called only if the file has a `use`.
    let folders: @Sendable (_ ruleFile: String) -> [[SourceFile]]

    /// The content of the ``PackLock`` file in the folder of a rule file. `nil` if there is no readable one.
    let lock: @Sendable (_ ruleFile: String) -> [UInt8]?

    /// Creates a library.
    ///
    /// - Parameters:
    ///   - folders: returns the files of each pack that may be used, given the path of the rule file with the `use`. Folders
    ///     without a pack, and the folder of the rule file itself, may be included.
    ///   - lock: returns the content of the file ``PackLock/fileName`` in the folder of that rule file. `nil` if there is none.
    public init(
        _ folders: @escaping @Sendable (_ ruleFile: String) -> [[SourceFile]],
        lock: @escaping @Sendable (_ ruleFile: String) -> [UInt8]? = { _ in nil }
    ) {
        self.folders = folders
        self.lock = lock
    }

    /// No packs.
    public static let none = PackLibrary { _ in [] }
}
