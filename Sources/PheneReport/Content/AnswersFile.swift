// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
package import PheneRuntime

/// A person's answers to the questions of one or several packs, as a text file; ``AnswersText`` writes one.
package struct AnswersFile: Sendable {
    /// One line of the file.
    package struct Entry: Sendable {
        /// The name of the question in the rules; of one that several packs ask differently, with the name of its pack before it.
        package let name: String
        /// The answer as it is written.
        package let value: String
        /// Counted from 1.
        package let line: Int
    }

    /// Why a file cannot be used.
    package struct Failure: Error, Sendable {
        /// The path, for a faulty line its number, and what is wrong; one sentence without a full stop.
        package let message: String
    }

    /// The size limit in bytes: 1 MiB, more than any pack has questions for.
    package static let largest = 1 << 20

    /// The answers to the questions of one pack.
    struct Section {
        /// The name of the pack that asks the questions.
        let pack: String
        /// The version of the pack for which the answers were given.
        let version: String
        /// In the order of the file; a name occurs once.
        var entries: [Entry] = []
    }

    /// The path in messages.
    package let path: String
    /// In the order of the file; a pack occurs once.
    private var sections: [Section] = []
    /// The answers of all ``sections``; a name occurs once.
    package private(set) var entries: [Entry] = []
    /// The packs of the file that are not among those of the reader, whose answers are not used.
    package private(set) var otherPacks: [String] = []

    /// Parses a file. No message quotes a line, because another private file may have been named by mistake.
    ///
    /// - Throws: a ``Failure`` with the path and, for a faulty line, its number.
    private init(_ bytes: [UInt8], path: String) throws(Failure) {
        self.path = path
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Self.trimmed(line.prefix { $0 != 0x23 })
            if line.isEmpty { continue }
            let place = "\(path):\(index + 1)"
            guard let equals = line.firstIndex(of: 0x3D) else {
                let words = line.split { Self.isSpace($0) }.map { String(decoding: $0, as: UTF8.self) }
                guard words.count == 3, words[0] == "pack" else {
                    throw Failure(
                        message: place
                            + (sections.isEmpty
                                ? ": expected `pack NAME VERSION`, the first line of an answers file"
                                : ": expected `NAME = VALUE`"))
                }
                if sections.contains(where: { $0.pack == words[1] }) {
                    throw Failure(message: "\(place): the pack `\(words[1])` has answers in this file already")
                }
                sections.append(Section(pack: words[1], version: words[2]))
                continue
            }
            guard let section = sections.indices.last else {
                throw Failure(message: "\(place): expected `pack NAME VERSION`, the first line of an answers file")
            }
            let name = String(decoding: Self.trimmed(line[..<equals]), as: UTF8.self)
            let value = String(decoding: Self.trimmed(line[(equals + 1)...]), as: UTF8.self)
            if name.isEmpty { throw Failure(message: "\(place): expected the name of a question before `=`") }
            if value.isEmpty {
                throw Failure(message: "\(place): `\(name)` has no answer; delete the line to leave the question open")
            }
            if let first = sections[section].entries.first(where: { $0.name == name }) {
                throw Failure(message: "\(place): `\(name)` is answered twice, first in line \(first.line)")
            }
            sections[section].entries.append(Entry(name: name, value: value, line: index + 1))
        }
        if sections.isEmpty {
            throw Failure(
                message:
                    "\(path): expected `pack NAME VERSION`, the first line of an answers file; the file has no line")
        }
    }

    /// Parses a file and checks it against packs. Answers for other packs are not used.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - path: the name of the file in messages.
    ///   - packs: the packs that ask the questions.
    /// - Throws: a ``Failure`` for a file that is no file of answers, is for other packs, or has an answer that a pack does not take.
    /// - Complexity: linear in the file, and in the number of questions for each answer.
    package init(_ bytes: [UInt8], path: String, for packs: PackSet) throws(Failure) {
        try self.init(bytes, path: path)
        let given = sections
        sections = given.filter { section in packs.packs.contains { $0.name == section.pack } }
        otherPacks = given.map { $0.pack }.filter { name in !packs.packs.contains { $0.name == name } }
        if sections.isEmpty {
            let names = otherPacks.map { "`" + $0 + "`" }.joined(separator: ", ")
            throw Failure(
                message:
                    "\(path): these are answers for the \(given.count == 1 ? "pack" : "packs") \(names); the rules are "
                    + packs.names)
        }
        for section in sections {
            guard let pack = packs.packs.first(where: { $0.name == section.pack }) else { continue }
            for entry in section.entries {
                do throws(AnswerError) {
                    try pack.check(Answers([(entry.name, entry.value)]))
                } catch {
                    throw Failure(message: place(of: entry) + ": " + error.messageWithChoices)
                }
                try add(Entry(name: packs.shownName(of: entry.name, in: pack), value: entry.value, line: entry.line))
            }
        }
    }

    /// Adds an answer; the same answer to a question of several packs counts once.
    private mutating func add(_ entry: Entry) throws(Failure) {
        guard let first = entries.first(where: { $0.name == entry.name }) else { return entries.append(entry) }
        if first.value == entry.value { return }
        throw Failure(
            message:
                "\(place(of: entry)): `\(entry.name)` is one question of several packs, and line \(first.line) answers it "
                + "differently")
    }

    /// `answers.txt:4`
    package func place(of entry: Entry) -> String { "\(path):\(entry.line)" }

    /// The version of a pack for which its answers were given; `nil` if there are none.
    package func version(of pack: Pack) -> String? { sections.first { $0.pack == pack.name }?.version }

    /// For each pack whose answers were given for another version of it, what to check; the remedy is the caller's.
    ///
    /// - Parameter packs: the packs that ask the questions.
    package func otherVersions(of packs: PackSet) -> [String] {
        sections.flatMap { section in
            packs.packs.filter { $0.name == section.pack && $0.version != section.version }.map { pack in
                "\(path): written for \(pack.name) \(section.version), and the rules are \(pack.version)"
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }
}
