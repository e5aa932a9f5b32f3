// SPDX-License-Identifier: Apache-2.0

/// The names of the numbers in BCF records, from the header lines.
///
/// Source: VCF specification 4.5, section 6.2.1: contigs are numbered by their lines, and FILTER, INFO and FORMAT together,
/// each name once and `PASS` first, unless a line states its own number with `IDX`.
struct BCFDictionary {
    /// The names of sequences by their numbers.
    private(set) var contigs: [Int: [UInt8]] = [:]
    /// The names of FILTER, INFO and FORMAT by their numbers.
    private(set) var keys: [Int: [UInt8]] = [0: Array("PASS".utf8)]
    private var numbers: [[UInt8]: Int] = [Array("PASS".utf8): 0]
    private var nextContig = 0
    private var nextKey = 1

    /// Reads a header line that begins with `##`.
    mutating func take(_ line: ArraySlice<UInt8>) {
        if let fields = Self.fields(of: line, key: "##contig=<") {
            guard let name = fields["ID"] else { return }
            let number = Self.number(fields["IDX"]) ?? nextContig
            contigs[number] = name
            nextContig = max(nextContig, number) + 1
            return
        }
        for key in ["##FILTER=<", "##INFO=<", "##FORMAT=<"] {
            guard let fields = Self.fields(of: line, key: key), let name = fields["ID"] else { continue }
            if let stated = Self.number(fields["IDX"]) {
                keys[stated] = name
                numbers[name] = stated
                nextKey = max(nextKey, stated + 1)
            } else if numbers[name] == nil {
                keys[nextKey] = name
                numbers[name] = nextKey
                nextKey += 1
            }
            return
        }
    }

    /// The number of a name in FILTER, INFO or FORMAT; `nil` where the header does not have it.
    func number(of name: String) -> Int? { numbers[Array(name.utf8)] }

    private static func number(_ text: [UInt8]?) -> Int? {
        guard let text, !text.isEmpty, text.count < 10 else { return nil }
        return Int(String(decoding: text, as: UTF8.self))
    }

    /// `ID` and `IDX` of a line; commas in quotation marks separate nothing. `nil` for lines without the key.
    private static func fields(of line: ArraySlice<UInt8>, key: String) -> [String: [UInt8]]? {
        guard line.starts(with: key.utf8) else { return nil }
        var found: [String: [UInt8]] = [:]
        var field: [UInt8] = []
        var isQuoted = false
        func close() {
            for name in ["ID", "IDX"] where field.starts(with: (name + "=").utf8) {
                found[name] = Array(field[(name.utf8.count + 1)...])
            }
            field.removeAll(keepingCapacity: true)
        }
        var isEscaped = false
        for byte in line.dropFirst(key.utf8.count) {
            switch byte {
            case 0x22 where !isEscaped: isQuoted.toggle()
            case 0x2C where !isQuoted, 0x3E where !isQuoted: close()
            default: field.append(byte)
            }
            isEscaped = byte == 0x5C && !isEscaped
        }
        close()
        return found
    }
}
