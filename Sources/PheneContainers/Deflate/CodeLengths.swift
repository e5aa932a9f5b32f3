// SPDX-License-Identifier: Apache-2.0

/// A prefix code for symbols that occur with some counts, as deflate writes it (RFC 1951, section 3.2.2).
struct CodeLengths {
    /// The bits of each symbol's code; 0 for one that does not occur.
    let lengths: [UInt8]
    /// The code of each symbol, its first bit lowest.
    let codes: [UInt16]

    /// - Parameters:
    ///   - counts: how often each symbol occurs.
    ///   - limit: the most bits that a code may have.
    init(_ counts: [Int], limit: Int) {
        var counts = counts
        // A code needs two symbols for a decoder to accept it, whatever occurs.
        var used = counts.count { $0 > 0 }
        for symbol in counts.indices where used < 2 && counts[symbol] == 0 {
            counts[symbol] = 1
            used += 1
        }
        var lengths = Self.huffman(counts)
        // Flatter counts give shorter codes.
        while lengths.contains(where: { $0 > limit }) {
            counts = counts.map { $0 == 0 ? 0 : $0 / 2 + 1 }
            lengths = Self.huffman(counts)
        }
        self.lengths = lengths.map { UInt8($0) }
        codes = Self.codes(lengths)
    }

    /// The lengths of a Huffman code. Equal counts are taken in the order of the symbols.
    private static func huffman(_ counts: [Int]) -> [Int] {
        let symbols = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
        // Leaves in order, then inner nodes, which come in the order of their weights too.
        var weights = symbols.map { counts[$0] }
        var parents = [Int](repeating: 0, count: max(1, 2 * symbols.count - 1))
        var leaf = 0
        var inner = symbols.count
        func take() -> Int {
            if leaf < symbols.count, inner >= weights.count || weights[leaf] <= weights[inner] {
                leaf += 1
                return leaf - 1
            }
            inner += 1
            return inner - 1
        }
        while weights.count < 2 * symbols.count - 1 {
            let (one, other) = (take(), take())
            parents[one] = weights.count
            parents[other] = weights.count
            weights.append(weights[one] + weights[other])
        }
        var depths = [Int](repeating: 0, count: weights.count)
        for node in weights.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
        var lengths = [Int](repeating: 0, count: counts.count)
        for (index, symbol) in symbols.enumerated() { lengths[symbol] = depths[index] }
        return lengths
    }

    /// The codes of some lengths: shorter ones first, and within a length in the order of the symbols.
    private static func codes(_ lengths: [Int]) -> [UInt16] {
        var codes = [UInt16](repeating: 0, count: lengths.count)
        var code = 0
        for length in 1...15 {
            for symbol in lengths.indices where lengths[symbol] == length {
                var reversed = 0
                for bit in 0..<length where code & 1 << bit != 0 { reversed |= 1 << (length - 1 - bit) }
                codes[symbol] = UInt16(reversed)
                code += 1
            }
            code <<= 1
        }
        return codes
    }
}
