// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders
internal import PheneSemantics

/// Files that rule files name and that are no rule files, such as the genotype files of tests.
public struct Companions: Sendable {
    /// What became of reading a file.
    public enum Answer: Sendable {
        case bytes([UInt8])
        /// Why it cannot be read, in half a sentence.
        case unreadable(String)
    }

    let read: @Sendable (_ path: String, _ ruleFile: String) -> Answer

    /// - Parameter read: the bytes of a file, by its path from the folder of a rule file, and the path of the rule file
    ///   in the compilation.
    public init(_ read: @escaping @Sendable (_ path: String, _ ruleFile: String) -> Answer) { self.read = read }

    /// There are none.
    public static let none = Companions { _, _ in .unreadable("there is no such file") }

    /// The same files, read as genotypes.
    var genotypes: GivenFiles {
        GivenFiles { [read] path, ruleFile, loci in
            switch read(path, ruleFile) {
            case .unreadable(let reason): return .unreadable(reason)
            case .bytes(let bytes):
                do throws(ReadError) {
                    return .read(try readGenotypes(in: bytes, path: path, loci: loci).genome)
                } catch {
                    return .unreadable(error.message)
                }
            }
        }
    }
}
