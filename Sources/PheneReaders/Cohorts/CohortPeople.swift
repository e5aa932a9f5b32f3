// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
public import PheneGenome

/// The people of a cohort in the order of its file, with what the file lists of their sex.
///
/// The names stay in the bytes of the list, so that half a million people take a few megabytes.
public struct CohortPeople: Sendable {
    /// The bytes of the list.
    let text: [UInt8]
    // Where the family, and where the own id begins, and how many bytes each has.
    private var families: [(start: UInt32, count: UInt32)] = []
    private var ids: [(start: UInt32, count: UInt32)] = []
    /// The sex that is listed: 1 is male, 2 female, 0 not known.
    package private(set) var sexes: [UInt8] = []

    /// The number of people.
    public var count: Int { ids.count }

    /// The sex that the file lists of a person.
    ///
    /// - Parameter person: counted from 0.
    public func listedSex(of person: Int) -> Sex? {
        switch sexes[person] {
        case 1: .male
        case 2: .female
        default: nil
        }
    }

    /// The own id of a person, counted from 0.
    public func id(of person: Int) -> String { string(ids[person]) }

    /// The family of a person, counted from 0.
    public func family(of person: Int) -> String { string(families[person]) }

    /// The bytes of a person's own id.
    package func idBytes(of person: Int) -> ArraySlice<UInt8> { slice(ids[person]) }
    /// The bytes of a person's family.
    package func familyBytes(of person: Int) -> ArraySlice<UInt8> { slice(families[person]) }

    private func slice(_ range: (start: UInt32, count: UInt32)) -> ArraySlice<UInt8> {
        text[Int(range.start)..<Int(range.start) + Int(range.count)]
    }

    private func string(_ range: (start: UInt32, count: UInt32)) -> String {
        String(decoding: slice(range), as: UTF8.self)
    }

    /// Reads a `.fam`: one person on each line, with family, own id, father, mother, sex and phenotype between white space.
    ///
    /// - Parameters:
    ///   - text: the content of the file.
    ///   - path: as the user gave it, for messages.
    /// - Throws: ``CohortError/malformedPerson(path:line:text:)``, ``CohortError/personTwice(path:name:lines:)`` and
    ///   ``CohortError/noPeople(path:)``.
    /// - Complexity: linear in the bytes.
    init(fam text: [UInt8], path: String) throws(CohortError) {
        self.text = text
        var lines: [UInt32] = []
        var bad: (line: Int, range: Range<Int>)?
        text.withUnsafeBufferPointer { bytes in
            var line: UInt32 = 0
            var at = 0
            while at < bytes.count {
                line += 1
                var columns = 0
                var fields: (UInt32, UInt32, UInt32, UInt32, Int, Int) = (0, 0, 0, 0, 0, 0)
                let first = at
                while at < bytes.count, bytes[at] != 0x0A {
                    if Self.isBlank(bytes[at]) {
                        at += 1
                        continue
                    }
                    let start = at
                    while at < bytes.count, bytes[at] != 0x0A, !Self.isBlank(bytes[at]) { at += 1 }
                    switch columns {
                    case 0: (fields.0, fields.1) = (UInt32(start), UInt32(at - start))
                    case 1: (fields.2, fields.3) = (UInt32(start), UInt32(at - start))
                    case 4: (fields.4, fields.5) = (start, at - start)
                    default: break
                    }
                    columns += 1
                }
                let end = at
                at += 1
                if columns == 0 { continue }
                guard columns == 6 else {
                    bad = (Int(line), first..<end)
                    return
                }
                families.append((fields.0, fields.1))
                ids.append((fields.2, fields.3))
                let code = fields.5 == 1 ? bytes[fields.4] : 0
                sexes.append(code == 0x31 ? 1 : code == 0x32 ? 2 : 0)
                lines.append(line)
            }
        }
        if let bad { throw .malformedPerson(path: path, line: bad.line, text: visible(text[bad.range])) }
        if ids.isEmpty { throw .noPeople(path: path) }
        if let (a, b) = firstPair(where: {
            familyBytes(of: $0) == familyBytes(of: $1) && idBytes(of: $0) == idBytes(of: $1)
        }) {
            throw .personTwice(
                path: path, name: visible(familyBytes(of: a) + [0x2F] + idBytes(of: a)),
                lines: [Int(lines[a]), Int(lines[b])])
        }
    }

    /// Reads a `.psam`: a line of column names that begins with `#FID` or `#IID`, and one person on each line. Without column names the
    /// columns are those of a `.fam`, perhaps without the phenotype.
    ///
    /// - Parameters:
    ///   - text: the content of the file.
    ///   - path: as the user gave it, for messages.
    /// - Throws: ``CohortError/listed(path:line:what:)``, ``CohortError/personTwice(path:name:lines:)`` and
    ///   ``CohortError/noPeople(path:)``.
    /// - Complexity: linear in the bytes.
    init(psam text: [UInt8], path: String) throws(CohortError) {
        self.text = text
        var lines: [UInt32] = []
        var (family, own, sex, width): (Int?, Int, Int?, Int?) = (0, 1, 4, nil)
        var number = 0
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let line = text[start..<end]
            start = end + 1
            number += 1
            let columns = line.split(whereSeparator: { Self.isBlank($0) })
            if columns.isEmpty || line.starts(with: "##".utf8) { continue }
            if line.first == 0x23, lines.isEmpty, width == nil {
                let names = columns.map { String(decoding: $0, as: UTF8.self) }
                family = names.firstIndex(of: "#FID")
                guard let id = names.firstIndex(of: family == nil ? "#IID" : "IID") else {
                    throw .listed(path: path, line: number, what: "the first column of a .psam is `#FID` or `#IID`")
                }
                own = id
                sex = names.firstIndex(of: "SEX")
                width = names.count
                continue
            }
            guard width.map({ columns.count == $0 }) ?? (columns.count == 5 || columns.count == 6) else {
                throw .listed(
                    path: path, line: number,
                    what: "expected \(width.map { "\($0)" } ?? "five or six") columns, found \(columns.count): "
                        + "`\(visible(line))`")
            }
            width = columns.count
            let name = columns[own]
            // A family of `0` is none.
            let kin = family.map { columns[$0] }.flatMap { $0.elementsEqual([0x30]) ? nil : $0 }
            families.append((UInt32(kin?.startIndex ?? name.startIndex), UInt32(kin?.count ?? 0)))
            ids.append((UInt32(name.startIndex), UInt32(name.count)))
            sexes.append(sex.map { Self.sex(columns[$0]) } ?? 0)
            lines.append(UInt32(number))
        }
        if ids.isEmpty { throw .noPeople(path: path) }
        if let (a, b) = firstPair(where: {
            familyBytes(of: $0) == familyBytes(of: $1) && idBytes(of: $0) == idBytes(of: $1)
        }) {
            let family = familyBytes(of: a)
            throw .personTwice(
                path: path, name: visible((family.isEmpty ? [] : family + [0x2F]) + idBytes(of: a)),
                lines: [Int(lines[a]), Int(lines[b])])
        }
    }

    /// The sex of a column of a `.psam` or a `.sample`: 1 is male, 2 female, 0 not known.
    static func sex(_ text: ArraySlice<UInt8>) -> UInt8 {
        guard text.count == 1, let code = text.first else { return 0 }
        switch code {
        case 0x31, 0x4D, 0x6D: return 1
        case 0x32, 0x46, 0x66: return 2
        default: return 0
        }
    }

    /// Reads a `.sample`: a line of column names, of which the first two are those of the family and the own id, a line of the types of
    /// columns, and one person on each line.
    ///
    /// - Parameters:
    ///   - text: the content of the file.
    ///   - path: as the user gave it, for messages.
    /// - Throws: ``CohortError/listed(path:line:what:)``, ``CohortError/personTwice(path:name:lines:)`` and
    ///   ``CohortError/noPeople(path:)``.
    /// - Complexity: linear in the bytes.
    init(sample text: [UInt8], path: String) throws(CohortError) {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let heads = lines.prefix(2).map { $0.split(whereSeparator: { Self.isBlank($0) }) }
        guard heads.count == 2, heads[0].count >= 2, heads[0].count == heads[1].count,
            heads[1].allSatisfy({ $0.count == 1 })
        else {
            throw .listed(
                path: path, line: 1,
                what:
                    "a .sample begins with a line of column names, such as `ID_1 ID_2 missing sex`, and one of their types"
            )
        }
        // As a `.psam`, with the same lines.
        var names = heads[0].map { column -> [UInt8] in
            column.elementsEqual("sex".utf8) ? Array("SEX".utf8) : Array(column)
        }
        names[0] = Array("#FID".utf8)
        names[1] = Array("IID".utf8)
        var psam = Array(names.joined(separator: [0x20])) + [0x0A, 0x0A]
        for line in lines.dropFirst(2) { psam += line + [0x0A] }
        try self.init(psam: psam, path: path)
    }

    /// People who are listed by name alone, without families.
    ///
    /// - Parameter names: all different.
    init(names: [[UInt8]]) {
        var text: [UInt8] = []
        for name in names {
            families.append((UInt32(clamping: text.count), 0))
            ids.append((UInt32(clamping: text.count), UInt32(clamping: name.count)))
            text += name
            sexes.append(0)
        }
        self.text = text
    }

    /// Whether anybody is listed with a family.
    var hasFamilies: Bool { families.contains { $0.count > 0 } }

    /// The numbers, counted from 0, of two people with one name; `nil` where all names differ.
    var firstTwins: (first: Int, second: Int)? {
        firstPair(where: { idBytes(of: $0) == idBytes(of: $1) }).map { (first: $0.0, second: $0.1) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// Two people with one own id of whom something holds; `nil` where there are none.
    ///
    /// - Complexity: linear in the number of people, as few share a hash.
    private func firstPair(where isSame: (Int, Int) -> Bool) -> (Int, Int)? {
        var capacity = 16
        while capacity < 2 * count { capacity *= 2 }
        // The person in each slot, counted from 1; open addressing.
        var slots = [UInt32](repeating: 0, count: capacity)
        for person in 0..<count {
            var slot = Int(truncatingIfNeeded: hash(of: person) & UInt64(capacity - 1))
            while slots[slot] != 0 {
                let other = Int(slots[slot]) - 1
                if isSame(other, person) { return (other, person) }
                slot = (slot + 1) & (capacity - 1)
            }
            slots[slot] = UInt32(person + 1)
        }
        return nil
    }

    /// FNV-1a over the own id, with a last mixing because the low bits choose the slot.
    private func hash(of person: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let (start, count) = (Int(ids[person].start), Int(ids[person].count))
        text.withUnsafeBufferPointer { bytes in
            for at in start..<start + count { hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3 }
        }
        return hash ^ hash >> 29
    }

    /// Looks up people by own id, or by family and own id with a `/` between them. A name may be that of several people, as ids may
    /// have a `/` too.
    ///
    /// - Complexity: linear in the number of people, to build it.
    func byName() -> [ArraySlice<UInt8>: [Int]] {
        var index: [ArraySlice<UInt8>: [Int]] = [:]
        for person in 0..<count {
            index[idBytes(of: person), default: []].append(person)
            if familyBytes(of: person).isEmpty { continue }
            index[familyBytes(of: person) + [0x2F] + idBytes(of: person), default: []].append(person)
        }
        return index
    }

    /// Looks up people by family and own id with a tab between them, which neither has.
    ///
    /// - Complexity: linear in the number of people, to build it.
    func byFamily() -> [ArraySlice<UInt8>: [Int]] {
        var index: [ArraySlice<UInt8>: [Int]] = [:]
        for person in 0..<count {
            index[familyBytes(of: person) + [0x09] + idBytes(of: person), default: []].append(person)
        }
        return index
    }
}
