// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The packs that `use` can name, as their rule files in memory.
public struct PackLibrary: Sendable {
    /// The folders of rule files that a rule file can use; called only where a file has a `use`.
    let folders: @Sendable (_ ruleFile: String) -> [[SourceFile]]

    /// - Parameter folders: for each pack that may be used its files, given the path of the rule file with the `use`.
    ///   Folders of no pack, and that of the rule file itself, may be among them.
    public init(_ folders: @escaping @Sendable (_ ruleFile: String) -> [[SourceFile]]) { self.folders = folders }

    /// There are none.
    public static let none = PackLibrary { _ in [] }
}
