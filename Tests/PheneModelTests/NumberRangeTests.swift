// SPDX-License-Identifier: Apache-2.0

import PheneModel
import Testing

/// A range of integers is divided into parts that cover it, with each number in exactly one part.
@Suite struct NumberRangeTests {
    private static let cases: [(range: ClosedRange<Int>, cuts: Set<Int>, names: [String])] = [
        (0...120, [18, 65], ["0..17", "18..64", "65..120"]),
        (0...1, [], ["0", "1"]),
        (0...10, [], ["0..9", "10"]),
        (0...10, [0, 11, -5, 40], ["0..9", "10"]),
        (-3...3, [0, 1], ["-3..-1", "0", "1..3"]),
    ]

    @Test(arguments: cases)
    func thePartsCoverTheRange(range: ClosedRange<Int>, cuts: Set<Int>, names: [String]) {
        let number = NumberRange(range, unit: "", cuts: cuts)
        #expect(number.names == names)
        for value in range {
            let code = number.code(of: value)
            #expect(code.map { number.numbers(of: $0).contains(value) } == true)
        }
        #expect(number.code(of: range.lowerBound - 1) == nil && number.code(of: range.upperBound + 1) == nil)
    }
}
