// SPDX-License-Identifier: Apache-2.0

/// What the sources between a file and its text share: how much may come out, and what was odd.
///
/// It belongs to who reads the sources; a thread that reads them takes it over, and gives it back at their end.
final class Unpacking {
    private let path: String
    /// False for a text that is looked through without being kept, so that its size does no harm.
    var isLimited = true
    /// What was odd of a container whose content could be read all the same.
    private(set) var problems: [ReadIssue.Problem] = []

    // Raw data files are some 25 MB; what goes past this is made to fill a disk or a memory.
    private static let mostBytes: UInt64 = 4 << 30
    // Genotype text packs to a quarter or so. Small files may be mostly repetition, so they are let through.
    private static let mostTimes: UInt64 = 100
    private static let unboundedBytes: UInt64 = 16 << 20

    init(path: String) { self.path = path }

    /// - Throws: `ReadError.tooLarge` where more came out than a genotype file has.
    func check(packed: UInt64, unpacked: UInt64) throws(ReadError) {
        guard isLimited else { return }
        if unpacked > Self.mostBytes { throw .tooLarge(path: path, limit: "4 GiB") }
        if unpacked > Self.unboundedBytes, unpacked / Self.mostTimes > packed {
            throw .tooLarge(path: path, limit: "100 times the packed size")
        }
    }

    /// The file goes on behind its last member with bytes that begin none.
    func noteStrayBytes(at offset: UInt64) {
        if problems.isEmpty { problems.append(.strayBytes(offset)) }
    }

    /// The problems as issues of the file.
    var issues: [ReadIssue] { problems.map { ReadIssue(line: 0, problem: $0, text: visible(path.utf8)) } }
}
