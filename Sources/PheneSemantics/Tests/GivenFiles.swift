// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// The genotype files that tests name, as the checks get at them: the checks touch no disk themselves.
public struct GivenFiles: Sendable {
    /// What became of reading a file.
    public enum Answer: Sendable {
        case read(Genome)
        /// Why it cannot be read, in half a sentence.
        case unreadable(String)
    }

    let read: @Sendable (_ path: String, _ ruleFile: String, _ loci: LocusTable) -> Answer

    /// - Parameter read: reads a file at some loci; its path is relative to the folder of a rule file, which is named by
    ///   its path among the sources.
    public init(_ read: @escaping @Sendable (_ path: String, _ ruleFile: String, _ loci: LocusTable) -> Answer) {
        self.read = read
    }

    /// There are no files.
    public static let none = GivenFiles { _, _, _ in .unreadable("there is no such file") }
}
