// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneModel
internal import PheneReport
internal import PheneRuntime

/// A person's answers to the questions of one or several packs, as a text file; see <doc:AnswersFiles>.
struct AnswersFile {
    /// One line of the file.
    struct Entry {
        /// The name of the question in the rules; of one that several packs ask differently, with the name of its pack before it.
        let name: String
        let value: String
        /// Counted from 1.
        let line: Int
    }

    /// The size limit in bytes: 1 MiB, more than any pack has questions for.
    private static let largest = 1 << 20

    /// The answers to the questions of one pack.
    struct Section {
        /// The name of the pack that asks the questions.
        let pack: String
        /// The version of the pack for which the answers were given.
        let version: String
        /// In the order of the file; a name occurs once.
        var entries: [Entry] = []
    }

    let path: String
    /// In the order of the file; a pack occurs once.
    private(set) var sections: [Section] = []
    /// The answers of all ``sections``; a name occurs once.
    private(set) var entries: [Entry] = []

    /// Parses a file. No message quotes a line, because another private file may have been named by mistake.
    ///
    /// - Throws: a ``Fault`` with the path and, for a faulty line, its number.
    init(_ bytes: [UInt8], path: String) throws(Fault) {
        self.path = path
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Self.trimmed(line.prefix { $0 != 0x23 })
            if line.isEmpty { continue }
            let place = "\(path):\(index + 1)"
            guard let equals = line.firstIndex(of: 0x3D) else {
                let words = line.split { Self.isSpace($0) }.map { String(decoding: $0, as: UTF8.self) }
                guard words.count == 3, words[0] == "pack" else {
                    throw .input(
                        place
                            + (sections.isEmpty
                                ? ": expected `pack NAME VERSION`, the first line of an answers file"
                                : ": expected `NAME = VALUE`"))
                }
                if sections.contains(where: { $0.pack == words[1] }) {
                    throw .input("\(place): the pack `\(words[1])` has answers in this file already")
                }
                sections.append(Section(pack: words[1], version: words[2]))
                continue
            }
            guard let section = sections.indices.last else {
                throw .input("\(place): expected `pack NAME VERSION`, the first line of an answers file")
            }
            let name = String(decoding: Self.trimmed(line[..<equals]), as: UTF8.self)
            let value = String(decoding: Self.trimmed(line[(equals + 1)...]), as: UTF8.self)
            if name.isEmpty { throw .input("\(place): expected the name of a question before `=`") }
            if value.isEmpty {
                throw .input("\(place): `\(name)` has no answer; delete the line to leave the question open")
            }
            if let first = sections[section].entries.first(where: { $0.name == name }) {
                throw .input("\(place): `\(name)` is answered twice, first in line \(first.line)")
            }
            sections[section].entries.append(Entry(name: name, value: value, line: index + 1))
        }
        if sections.isEmpty {
            throw .input(
                "\(path): expected `pack NAME VERSION`, the first line of an answers file; the file has no line")
        }
        entries = sections.flatMap { $0.entries }
    }

    /// Reads a file and checks it against packs. Warns of a file that others can read, and of another version of a pack. Answers for other
    /// packs are not used.
    ///
    /// - Throws: a ``Fault`` for a file that cannot be read, is for other packs, or has an answer that a pack does not take.
    static func read(_ path: String, for packs: PackSet, in environment: Environment) throws(Fault) -> AnswersFile {
        var file = try AnswersFile(Disk.read(path, atMost: largest, as: "an answers file"), path: path)
        let given = file.sections
        file.sections = given.filter { section in packs.packs.contains { $0.name == section.pack } }
        if file.sections.isEmpty {
            let names = given.map { "`" + $0.pack + "`" }.joined(separator: ", ")
            throw .input(
                "\(path): these are answers for the \(given.count == 1 ? "pack" : "packs") \(names); the rules are "
                    + packs.names)
        }
        file.entries = []
        for section in file.sections {
            guard let pack = packs.packs.first(where: { $0.name == section.pack }) else { continue }
            for entry in section.entries {
                do throws(AnswerError) {
                    try pack.check(Answers([(entry.name, entry.value)]))
                } catch {
                    throw .input("\(file.place(of: entry)): " + Fault.text(of: error))
                }
                try file.add(
                    Entry(name: packs.shownName(of: entry.name, in: pack), value: entry.value, line: entry.line))
            }
        }
        if Disk.isReadableByOthers(path) {
            environment.writeMessage(
                "warning: \(path): other users of this machine can read these answers; `chmod 600` makes them private"
                    .inert
                    + "\n")
        }
        for (section, pack) in file.sections.flatMap({ section in
            packs.packs.filter { $0.name == section.pack }.map { (section, $0) }
        }) where section.version != pack.version {
            environment.writeMessage(
                "warning: \(path): written for \(pack.name) \(section.version), and the rules are \(pack.version)".inert
                    + "; questions may have changed, so check the answers with `phene ask`\n")
        }
        return file
    }

    /// Adds an answer; the same answer to a question of several packs counts once.
    private mutating func add(_ entry: Entry) throws(Fault) {
        guard let first = entries.first(where: { $0.name == entry.name }) else { return entries.append(entry) }
        if first.value == entry.value { return }
        throw .input(
            "\(place(of: entry)): `\(entry.name)` is one question of several packs, and line \(first.line) answers it "
                + "differently")
    }

    /// `answers.txt:4`
    func place(of entry: Entry) -> String { "\(path):\(entry.line)" }

    /// The version of a pack for which its answers were given; `nil` if there are none.
    func version(of pack: Pack) -> String? { sections.first { $0.pack == pack.name }?.version }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }
}
