// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Numbers of a VCF mean what the standard library reads in them, and are compared exactly.
@Suite struct VCFNumberTests {
    private func parsed(_ text: String) -> VCFNumber? { VCFNumber(Array(text.utf8)) }

    @Test(arguments: [
        ("0", 0.0), ("20", 20), ("19.9", 19.9), ("1.6e+02", 160), (".5", 0.5), ("+5", 5), ("1e1", 10), ("-5", -5),
        ("5e-06", 0.000005), ("007", 7), ("0.0", 0), ("-0", 0), ("1E2", 100), ("00.0100", 0.01), ("3.4e38", 3.4e38),
        ("1e-400", 0), ("0e999999999999", 0), ("123456789012345678901234567890", 1.2345678901234568e29),
    ])
    func floatsOfTheSpecificationAreNumbers(text: String, value: Double) throws {
        let number = try #require(parsed(text))
        #expect(number.double == value)
        #expect(number.isNegative == (value < 0))
    }

    @Test(arguments: [
        "", "+", "-", ".", "e5", "5.", "5.e1", "5e", "5e+", "1e1.5", "nan", "NaN", "inf", "-inf", "Infinity", "abc",
        "5,5",
        "5 ", " 5", "--5", "+-5", "1_000", "0x10", "1e39", "3.5e38", "1e999999999999999999999", "5..5", "1.2.3", "٣",
    ])
    func otherTextIsNotANumber(text: String) { #expect(parsed(text) == nil) }

    @Test func textsThatDifferInNothingButSpellingAreEqual() {
        for texts in [["20", "+20", "20.0", "2e1", "0.2E+2", "200e-1", "0020.00"], ["0", "-0", "0.0", "0e5", ".0"]] {
            for text in texts { #expect(parsed(text) == parsed(texts[0])) }
        }
    }

    /// Any text that is put together of the characters of numbers is read as by `Double`, or by neither.
    @Test func anyTextIsReadAsTheStandardLibraryReadsIt() {
        var random = SeededGenerator(seed: 410)
        let characters = Array("0123456789012345.+-eE")
        var read = 0
        for _ in 0..<40_000 {
            let length = Int.random(in: 1...9, using: &random)
            let text = String(
                (0..<length).map { _ in characters[Int.random(in: 0..<characters.count, using: &random)] })
            // The specification has no number that ends in a point, and none that a 32-bit float cannot hold.
            let mantissa = text.split(whereSeparator: { $0 == "e" || $0 == "E" }).first.map(String.init) ?? ""
            let expected = Double(text).flatMap {
                mantissa.hasSuffix(".") || $0.magnitude > Double(Float.greatestFiniteMagnitude) ? nil : $0
            }
            let own = parsed(text)?.double
            // Powers of ten beyond 22 are rounded more than once.
            if let own, let expected, !(1e-12...1e22).contains(expected.magnitude), expected != 0 {
                #expect((own - expected).magnitude <= expected.magnitude * 1e-14, "\(text)")
            } else {
                #expect(own == expected, "\(text)")
            }
            if expected != nil { read += 1 }
        }
        #expect(read > 5000)
    }

    @Test func orderIsThatOfTheValues() throws {
        var random = SeededGenerator(seed: 411)
        var texts: [(text: String, value: Double)] = []
        for _ in 0..<200 {
            let value = Double(Int.random(in: -3000...3000, using: &random)) / 100
            texts.append((Bool.random(using: &random) ? "\(value)" : "\(value * 10)e-1", value))
        }
        for a in texts {
            for b in texts where a.text.contains("e") == b.text.contains("e") {
                let numbers = try (#require(parsed(a.text)), #require(parsed(b.text)))
                #expect((numbers.0 < numbers.1) == (a.value < b.value), "\(a) \(b)")
            }
        }
        // Digits that a `Double` cannot hold apart.
        #expect(try #require(parsed("19.99999999999999999999")) < VCFNumber(20))
        #expect(try #require(parsed("20.00000000000000000001")) > VCFNumber(20))
        #expect(VCFNumber(0.9) == parsed("0.9"))
    }
}
