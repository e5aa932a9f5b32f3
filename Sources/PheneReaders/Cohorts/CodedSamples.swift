// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// What each sample has in a record, as the number of one of few texts: those of the columns of a VCF.
struct CodedSamples: Sendable {
    /// The texts.
    let texts: [[UInt8]]
    /// How many bits a number takes: 2, 8, 16 or 32.
    private let width: Int
    private let bytes: [UInt8]

    /// Genotypes of two bits, whose text is that of the same number.
    init(_ codes: PgenCodes, texts: [[UInt8]]) {
        self.texts = texts
        width = 2
        bytes = codes.bytes
    }

    /// - Parameters:
    ///   - texts: at most 2 to the power of 32.
    ///   - numbers: for each sample that of its text.
    init(texts: [[UInt8]], numbers: [UInt32]) {
        self.texts = texts
        width = texts.count <= 4 ? 2 : texts.count <= 256 ? 8 : texts.count <= 65_536 ? 16 : 32
        var bytes: [UInt8] = []
        if width == 2 {
            bytes = [UInt8](repeating: 0, count: (numbers.count + 3) / 4)
            for (sample, number) in numbers.enumerated() {
                bytes[sample >> 2] |= UInt8(truncatingIfNeeded: number & 3) << UInt8(2 * (sample & 3))
            }
        } else {
            bytes.reserveCapacity(numbers.count * width / 8)
            for number in numbers {
                for place in 0..<width / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place))) }
            }
        }
        self.bytes = bytes
    }

    /// The same numbers with other texts.
    init(_ other: CodedSamples, text: ([UInt8]) -> [UInt8]) {
        texts = other.texts.map { text($0) }
        width = other.width
        bytes = other.bytes
    }

    /// The number of the text of a sample, counted from 0.
    func number(of sample: Int) -> Int {
        if width == 2 { return Int(bytes[sample >> 2] >> UInt8(2 * (sample & 3)) & 3) }
        var number = 0
        let size = width >> 3
        for place in 0..<size { number |= Int(bytes[sample * size + place]) << (8 * place) }
        return number
    }

    /// The text of a sample, counted from 0.
    func text(of sample: Int) -> [UInt8] { texts[number(of: sample)] }

    /// The bytes that it takes, about.
    var byteCount: Int { bytes.count + texts.reduce(0) { $0 + $1.count + 32 } }

    /// A digest, in hexadecimal digits.
    var digest: String {
        var all: [UInt8] = []
        for text in texts { all += text + [0x09] }
        return SHA256(all + bytes).hex
    }
}
