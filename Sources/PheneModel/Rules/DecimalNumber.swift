// SPDX-License-Identifier: Apache-2.0

/// A decimal number as a source prints it, stored exactly: `1.10` is 110 with two digits after the point.
///
/// - Invariant: at most nine digits, so that numbers with eight digits after the point can be compared in 64 bits.
public struct DecimalNumber: PackRecord, Hashable {
    /// The number times 10 to the power of ``fractionDigits``.
    public var digits: Int
    /// How many digits follow the point; more than eight only in a p-value.
    public var fractionDigits: Int

    /// Takes the value of each property.
    public init(_ digits: Int, fractionDigits: Int = 0) {
        self.digits = digits
        self.fractionDigits = fractionDigits
    }

    package static var blank: DecimalNumber { DecimalNumber(0) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.signed(&digits)
        coder.number(&fractionDigits)
    }

    /// The number in digits: `1.10`, `-0.3`; with more than eight digits after the point as `5.4e-8`.
    public var text: String { Self.text(Int64(digits), fractionDigits: fractionDigits) }

    /// The text of a number whose digits may be more than `Int` counts on a machine of 32 bits.
    package static func text(_ digits: Int64, fractionDigits: Int) -> String {
        let sign = digits < 0 ? "-" : ""
        var plain = String(digits.magnitude)
        if fractionDigits > 8 {
            let exponent = fractionDigits - (plain.utf8.count - 1)
            let rest = plain.utf8.count > 1 ? "." + String(decoding: plain.utf8.dropFirst(), as: UTF8.self) : ""
            return sign + String(decoding: plain.utf8.prefix(1), as: UTF8.self) + rest + "e-" + String(exponent)
        }
        if fractionDigits == 0 { return sign + plain }
        while plain.utf8.count <= fractionDigits { plain = "0" + plain }
        let whole = String(decoding: plain.utf8.dropLast(fractionDigits), as: UTF8.self)
        return sign + whole + "." + String(decoding: plain.utf8.suffix(fractionDigits), as: UTF8.self)
    }
}
