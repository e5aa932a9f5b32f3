// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PhenePage
internal import PheneRuntime

/// A compiled pack as a file on disk, `NAME.phenepack`, which `--pack` takes instead of rule files.
///
/// Eight bytes that no text begins with; lines of ASCII that say who wrote it and what it holds, in a fixed order; then the tables. The
/// last line has the SHA-256 of all other bytes. The same rules, read by the same paths, give the same bytes.
enum CompiledPackFile {
    /// The ending of the name.
    static let ending = ".phenepack"
    /// The most bytes of a file.
    static let largest = 1 << 30
    /// The version of this form.
    private static let form = "1"
    /// The first bytes. The first is none of ASCII, and a copy that changes line ends changes the last two.
    private static let magic: [UInt8] = [0x8B] + Array("PHENE\r\n".utf8)
    /// The digits of a SHA-256.
    private static let digits = 64

    /// Whether a file says of itself that it is a compiled pack, by its name or its first bytes.
    static func isNamed(_ path: String) -> Bool {
        let kind = Disk.kind(of: path)
        if path.hasSuffix(ending) { return kind != .folder }
        return kind == .file && Disk.prefix(of: path, count: magic.count) == magic
    }

    /// The bytes of a pack.
    ///
    /// - Parameter pack: its name, version and digest have no line ends.
    /// - Complexity: linear in the size of the pack.
    static func bytes(of pack: Pack) -> [UInt8] {
        let tables = PackFile.bytes(of: pack)
        var head = magic
        for (name, value) in [
            ("form", form), ("phene", version), ("layout", PackFile.layout), ("pack", pack.name),
            ("version", pack.version), ("digest", pack.digest), ("bytes", String(tables.count)),
        ] {
            head += Array("\(name) \(value)\n".utf8)
        }
        let sum = SHA256(head + tables).hex
        return head + Array("sha256 \(sum)\n".utf8) + tables
    }

    /// Reads a pack from a file.
    ///
    /// - Parameter path: of the file.
    /// - Throws: a ``Fault`` where it cannot be read, is damaged, or was written by another version of `phene`.
    static func pack(at path: String) throws(Fault) -> Pack {
        let bytes = try Disk.read(path, atMost: largest, as: "a compiled pack")
        do throws(Damage) {
            return try pack(bytes)
        } catch {
            throw .input("\(path): \(error.message)")
        }
    }

    /// Why a file is not read.
    private enum Damage: Error {
        case notOne
        case otherForm(String)
        case otherProgram(String)
        case otherLayout
        case cutShort(has: Int, needs: Int)
        case tooLong(has: Int, needs: Int)
        case damagedHead
        case damaged

        /// One sentence without a full stop.
        var message: String {
            let again = "write it again from the rules: `phene pack RULES --output FILE\(ending)`"
            switch self {
            case .notOne: return "this is not a compiled pack, or its first bytes are damaged; \(again)"
            case .otherForm(let form):
                return
                    "this compiled pack has the form `\(form)`, and phene \(PheneCommand.version) reads the form \(CompiledPackFile.form); \(again)"
            case .otherProgram(let program):
                return
                    "this compiled pack was written by phene `\(program)`, and this is phene \(PheneCommand.version), which may read the same rules another way; \(again)"
            case .otherLayout:
                return "this compiled pack was written by another build of phene \(PheneCommand.version); \(again)"
            case .cutShort(let has, let needs):
                return "this compiled pack is cut short: it has \(has) of \(needs) bytes; copy it again, or \(again)"
            case .tooLong(let has, let needs):
                return "this compiled pack has \(has) bytes where \(needs) belong to it; copy it again, or \(again)"
            case .damagedHead:
                return
                    "this compiled pack is damaged or cut short in the lines at its beginning; copy it again, or \(again)"
            case .damaged:
                return
                    "this compiled pack is damaged: its bytes do not have the checksum in it; copy it again, or \(again)"
            }
        }
    }

    private static func pack(_ bytes: [UInt8]) throws(Damage) -> Pack {
        guard bytes.starts(with: magic) else { throw .notOne }
        var rest = bytes[magic.count...]
        func line(_ name: String) throws(Damage) -> String {
            // A name or a version has no more bytes than a rule file.
            guard let end = rest.firstIndex(of: 0x0A) else { throw .damagedHead }
            let text = String(decoding: rest[..<end], as: UTF8.self)
            guard text.hasPrefix(name + " ") else { throw .damagedHead }
            rest = rest[(end + 1)...]
            return String(text.dropFirst(name.utf8.count + 1))
        }
        let form = try line("form")
        guard form == Self.form else { throw .otherForm(String(form.prefix(20))) }
        let program = try line("phene")
        guard program == version else { throw .otherProgram(String(program.prefix(20))) }
        guard try line("layout") == PackFile.layout else { throw .otherLayout }
        let name = try line("pack")
        let packVersion = try line("version")
        let digest = try line("digest")
        let size = try line("bytes")
        guard let count = Int(size), count >= 0, count <= largest, size == String(count) else { throw .damagedHead }
        let headEnd = rest.startIndex
        let sum = try line("sha256")
        guard sum.utf8.count == digits else { throw .damagedHead }
        let needs = rest.startIndex + count
        if bytes.count < needs { throw .cutShort(has: bytes.count, needs: needs) }
        if bytes.count > needs { throw .tooLong(has: bytes.count, needs: needs) }
        guard SHA256(Array(bytes[..<headEnd]) + rest).hex == sum else { throw .damaged }
        // The checksum is right, and the tables are checked through all the same: anyone can compute a checksum.
        guard let pack = PackFile.pack(Array(rest), isChecked: true), pack.name == name, pack.version == packVersion,
            pack.digest == digest
        else { throw .damaged }
        return pack
    }
}
