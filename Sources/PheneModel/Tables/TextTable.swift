// SPDX-License-Identifier: Apache-2.0

/// The texts of an open pack, by their numbers; 0 is the empty text.
struct TextTable: Sendable {
    private let memory: PackMemory
    /// Where each text begins, and behind the last one where that ends.
    private let starts: [UInt32]

    /// How many texts there are, the empty one among them.
    var count: Int { starts.count - 1 }

    /// No text but the empty one.
    static var none: TextTable { TextTable() }

    private init() {
        memory = PackMemory(.memory([]))
        starts = [0, 0]
    }

    /// - Parameters:
    ///   - bytes: UTF-8, one text behind the other.
    ///   - reader: where the lengths of the texts come next, after how many they are.
    /// - Complexity: linear in the number of texts.
    init(_ bytes: PackBytes, lengths reader: inout TableReader) {
        memory = PackMemory(bytes)
        let count = reader.nextCount()
        var starts: [UInt32] = [0]
        starts.reserveCapacity(count + 2)
        var end: UInt32 = 0
        starts.append(end)
        for _ in 0..<count {
            let (next, isTooLong) = end.addingReportingOverflow(reader.nextNumber())
            if isTooLong { break }
            end = next
            starts.append(end)
        }
        self.starts = starts
    }

    /// Whether all texts lie within the bytes.
    var isWhole: Bool { starts[count] <= memory.count }

    /// - Precondition: `0 <= number < count`, and the table is whole.
    subscript(number: Int) -> String {
        let start = Int(starts[number]), end = Int(starts[number + 1])
        return String(decoding: UnsafeBufferPointer(start: memory.start + start, count: end - start), as: UTF8.self)
    }
}

/// The texts of a pack while it is written; equal texts are kept once.
public struct TextHeap: Sendable {
    /// In the order in which they were first asked for; the number of the first is 1.
    public private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    /// The heap as it is kept in a pack: UTF-8.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for text in texts { bytes += text.utf8 }
        return bytes
    }

    /// No texts yet.
    public init() {}

    /// The number of a text; that of the empty one is 0.
    mutating func number(of text: String) -> Int {
        if text.utf8.isEmpty { return 0 }
        if let number = numbers[text] { return number }
        texts.append(text)
        numbers[text] = texts.count
        return texts.count
    }
}
