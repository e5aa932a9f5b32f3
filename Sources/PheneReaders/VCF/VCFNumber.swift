// SPDX-License-Identifier: Apache-2.0

/// A decimal number of a VCF with its exact value, so that comparisons do not round.
///
/// Its text is an Integer or a finite Float of the VCF specification (4.5, section 1.3): `[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?`. NaN,
/// infinities and numbers that are too large for a 32-bit float are not accepted.
package struct VCFNumber: Sendable {
    /// False for zero, whatever its sign.
    package let isNegative: Bool
    /// The digits from the first nonzero one to the last; none for zero.
    private let digits: [UInt8]
    /// The value is 0.digits times ten to the power of this.
    private let magnitude: Int

    /// Parses a number; `nil` for any other text.
    package init?(_ text: some Collection<UInt8>) {
        var rest = text[...]
        let isMinus = rest.first == 0x2D
        if isMinus || rest.first == 0x2B { rest = rest.dropFirst() }
        var digits: [UInt8] = []
        var magnitude = 0
        var hasPoint = false
        // The significand must end in a digit: `5.` is not a Float.
        var endsInDigit = false
        while let byte = rest.first, byte | 0x20 != 0x65 {
            rest = rest.dropFirst()
            endsInDigit = byte &- 0x30 < 10
            if endsInDigit {
                let isLeadingZero = digits.isEmpty && byte == 0x30
                if !isLeadingZero { digits.append(byte &- 0x30) }
                if !hasPoint, !isLeadingZero { magnitude += 1 }
                if hasPoint, isLeadingZero { magnitude -= 1 }
            } else {
                guard byte == 0x2E, !hasPoint else { return nil }
                hasPoint = true
            }
        }
        guard endsInDigit else { return nil }
        if !rest.isEmpty {
            guard let exponent = Self.exponent(rest.dropFirst()) else { return nil }
            magnitude += exponent
        }
        while digits.last == 0 { digits.removeLast() }
        self.init(isNegative: isMinus && !digits.isEmpty, digits: digits, magnitude: digits.isEmpty ? 0 : magnitude)
        let size = VCFNumber(isNegative: false, digits: self.digits, magnitude: self.magnitude)
        guard size <= Self.greatest else { return nil }
    }

    /// An integer.
    package init(_ number: Int) {
        var digits: [UInt8] = []
        for digit in String(number.magnitude).utf8 { digits.append(digit - 0x30) }
        let magnitude = digits.count
        while digits.last == 0 { digits.removeLast() }
        self.init(isNegative: number < 0, digits: digits, magnitude: digits.isEmpty ? 0 : magnitude)
    }

    /// The number with the shortest decimal representation of a `Double`: 0.9 is nine tenths. `nil` where it is not finite.
    package init?(_ number: Double) { self.init(Array(number.description.utf8)) }

    private init(isNegative: Bool, digits: [UInt8], magnitude: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.magnitude = magnitude
    }

    /// True for zero, whatever its sign.
    package var isZero: Bool { digits.isEmpty }

    /// A `Double` for sums and products: the nearest one for at most 15 digits and a power of ten between -22 and 22, otherwise one
    /// close to it.
    ///
    /// The standard library's parser needs the C library, which Embedded Swift does not have.
    package var double: Double {
        // 17 digits identify every `Double`.
        let leading = digits.prefix(17)
        var whole: UInt64 = 0
        for digit in leading { whole = whole * 10 + UInt64(digit) }
        let power = magnitude - leading.count
        var value = Double(whole)
        var left = min(abs(power), 400)
        while left > 0 {
            var factor = 1.0
            for _ in 0..<min(left, 22) { factor *= 10 }
            value = power < 0 ? value / factor : value * factor
            left -= min(left, 22)
        }
        return isNegative ? -value : value
    }

    /// The exponent behind `e`, with or without a sign; `nil` for other text. Large exponents are clamped.
    private static func exponent(_ text: some Collection<UInt8>) -> Int? {
        var digits = text[...]
        let isMinus = digits.first == 0x2D
        if isMinus || digits.first == 0x2B { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = min(value * 10 + Int(digit &- 0x30), 100_000_000)
        }
        return isMinus ? -value : value
    }

    /// The largest finite 32-bit float of IEEE 754, 340282346638528859811704183484516925440.
    private static let greatest = VCFNumber(
        isNegative: false,
        digits: [
            3, 4, 0, 2, 8, 2, 3, 4, 6, 6, 3, 8, 5, 2, 8, 8, 5, 9, 8, 1, 1, 7, 0, 4, 1, 8, 3, 4, 8, 4, 5, 1, 6, 9, 2, 5,
            4, 4,
        ], magnitude: 39)
}

extension VCFNumber: Comparable {
    /// Equal where the values are.
    package static func == (a: VCFNumber, b: VCFNumber) -> Bool {
        a.isNegative == b.isNegative && a.magnitude == b.magnitude && a.digits == b.digits
    }

    /// In the order of the values.
    package static func < (a: VCFNumber, b: VCFNumber) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? isSmaller(b, a) : isSmaller(a, b)
    }

    /// Compares absolute values.
    private static func isSmaller(_ a: VCFNumber, _ b: VCFNumber) -> Bool {
        if a.isZero || b.isZero { return a.isZero && !b.isZero }
        if a.magnitude != b.magnitude { return a.magnitude < b.magnitude }
        return a.digits.lexicographicallyPrecedes(b.digits)
    }
}

/// The numbers of one field.
enum FieldNumbers {
    /// The field is missing or has only `.`.
    case absent
    /// The numbers between commas; `nil` for `.`.
    case numbers([VCFNumber?])
    /// A value is not a number.
    case unreadable

    init(_ text: ArraySlice<UInt8>?) {
        guard let text else {
            self = .absent
            return
        }
        var numbers: [VCFNumber?] = []
        for part in text.split(separator: 0x2C, omittingEmptySubsequences: false) {
            if part.elementsEqual([0x2E]) {
                numbers.append(nil)
            } else if let number = VCFNumber(part) {
                numbers.append(number)
            } else {
                self = .unreadable
                return
            }
        }
        self = numbers.allSatisfy { $0 == nil } ? .absent : .numbers(numbers)
    }

    /// The numbers; `nil` where one of them is missing.
    var complete: [VCFNumber]? {
        guard case .numbers(let numbers) = self else { return nil }
        let known = numbers.compactMap { $0 }
        return known.count == numbers.count ? known : nil
    }
}
