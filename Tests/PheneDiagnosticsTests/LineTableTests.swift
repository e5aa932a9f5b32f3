// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import Testing

@Suite struct LineTableTests {
    @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (5, 3, 1), (7, 3, 3), (9, 4, 1)])
    func linesAndColumnsCountBytesFromOne(offset: Int, line: Int, column: Int) {
        let table = LineTable(Array("ab\r\n\ncé\n".utf8))
        let place = table.location(of: offset)
        #expect(place.line == line && place.column == column)
    }

    @Test func aLineHasNoLineBreak() {
        let table = LineTable(Array("one\n\nthree".utf8))
        #expect(table.range(ofLine: 1) == 0..<3)
        #expect(table.range(ofLine: 2) == 4..<4)
        #expect(table.range(ofLine: 3) == 5..<10)
        #expect(table.range(ofLine: 99) == 5..<10)
    }

    @Test func anEmptyFileHasOneLine() {
        let place = LineTable([]).location(of: 0)
        #expect(place.line == 1 && place.column == 1)
        #expect(LineTable([]).range(ofLine: 1) == 0..<0)
    }
}
