// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

@Suite struct LineInputTests {
    /// Lines from pieces of input, as a pipe gives them.
    private func lines(_ pieces: [String]) -> [String] {
        var rest = pieces.map { Array($0.utf8) }
        let input = LineInput { buffer in
            guard let piece = rest.popLast() else { return 0 }
            buffer.copyBytes(from: piece)
            return piece.count
        }
        rest.reverse()
        var lines: [String] = []
        while let line = input.next() { lines.append(line) }
        return lines
    }

    @Test func linesEndWhereTheyEndWhateverThePieces() {
        #expect(lines(["yes\nn", "o\n\nmay", "be"]) == ["yes", "no", "", "maybe"])
        #expect(lines([]) == [] && lines(["\n"]) == [""])
    }

    @Test func ofALongLineOneByteMoreThanTheLimitIsGivenAndTheRestIsNoAnswer() {
        let long = [String](repeating: String(repeating: "a", count: 1_000), count: 5)
        #expect(lines(long + ["\nno\n"]) == [String(repeating: "a", count: 1_001), "no"])
        #expect(lines(["yes", String(repeating: " ", count: 2_000), "\nno"]).map(\.utf8.count) == [1_001, 2])
    }

    @Test func inputWithoutAnEndOfLineEnds() {
        var count = 0
        let endless = LineInput { buffer in
            count += 1
            for index in buffer.indices { buffer[index] = 0x61 }
            return buffer.count
        }
        #expect(endless.next()?.utf8.count == 1_001)
        #expect(count < 1_000)
    }
}
