// SPDX-License-Identifier: Apache-2.0

/// Small BCF files, written byte by byte (VCF specification 4.5, section 6), with values that tools do not write.
enum BCFText {
    enum Value: Sendable {
        case int8([Int8])
        case int16([Int16])
        case int32([Int32])
        /// By their bits.
        case floats([UInt32])
        case text(String)
        case flag

        static func float(_ value: Float) -> Value { .floats([value.bitPattern]) }

        var bytes: [UInt8] {
            switch self {
            case .int8(let values): [UInt8(values.count << 4 | 1)] + values.map { UInt8(bitPattern: $0) }
            case .int16(let values): [UInt8(values.count << 4 | 2)] + values.flatMap { little(UInt16(bitPattern: $0)) }
            case .int32(let values): [UInt8(values.count << 4 | 3)] + values.flatMap { little(UInt32(bitPattern: $0)) }
            case .floats(let values): [UInt8(values.count << 4 | 5)] + values.flatMap { little($0) }
            case .text(let text) where text.utf8.count > 14:
                [0xF7, 0x11, UInt8(text.utf8.count)] + Array(text.utf8)
            case .text(let text): [UInt8(text.utf8.count << 4 | 7)] + Array(text.utf8)
            case .flag: [0]
            }
        }
    }

    /// The keys that records may use, by their numbers; `PASS` is 0.
    private static let keys = [
        "PASS", "GT", "GQ", "DP", "AD", "PL", "GP", "DS", "LEN", "END", "IMPUTED", "R2", "MIN_DP", "HDS",
    ]

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// A file of one person on GRCh38, not compressed.
    static func file(_ records: [UInt8]...) -> [UInt8] {
        var header = "##fileformat=VCFv4.3\n##contig=<ID=1,length=248956422>\n"
        for key in keys.dropFirst() {
            header += "##FORMAT=<ID=\(key),Number=.,Type=String,Description=\"\">\n"
        }
        header += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        let text = Array(header.utf8) + [0]
        return Array("BCF\u{2}\u{2}".utf8) + little(UInt32(text.count)) + text + records.joined()
    }

    /// A record of chromosome 1.
    static func record(
        position: Int, _ reference: String, _ alternates: [String], info: [(String, Value)] = [], length: Int = 1,
        _ fields: [(String, Value)]
    ) -> [UInt8] {
        func key(_ name: String) -> [UInt8] { Value.int8([Int8(keys.firstIndex(of: name) ?? 0)]).bytes }
        var shared =
            little(Int32(0)) + little(Int32(position - 1)) + little(Int32(length)) + little(UInt32(0x7F80_0001))
        shared += little(UInt32(info.count | (alternates.count + 1) << 16))
        shared += little(UInt32(1 | fields.count << 24))
        shared += [0x07]
        for allele in [reference] + alternates { shared += Value.text(allele).bytes }
        shared += Value.int8([0]).bytes
        for (name, value) in info { shared += key(name) + value.bytes }
        var own: [UInt8] = []
        for (name, value) in fields { own += key(name) + value.bytes }
        return little(UInt32(shared.count)) + little(UInt32(own.count)) + shared + own
    }
}
