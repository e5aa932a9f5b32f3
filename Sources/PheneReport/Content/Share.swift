// SPDX-License-Identifier: Apache-2.0

/// A share of people, in words that a reader can picture.
struct Share {
    private let share: Double

    /// - Parameter share: from 0 to 1.
    init(_ share: Double) { self.share = share }

    /// `about 1 in 5`, `about 7 in 10`; at the ends `fewer than 1 in 10,000` and `more than 19 in 20`. No more digits than an
    /// estimate has.
    var text: String {
        if share > 0.95 { return "more than 19 in 20" }
        let others = 1 / max(share, 0.000_001)
        if others > 10_000 { return "fewer than 1 in 10,000" }
        let whole = Self.rounded(others)
        let tenths = min(Int((share * 10).rounded()), 9)
        let isOneInWhole = abs(1 / Double(whole) - share) <= 0.08 * share
        if share < 0.35 || whole > 1 && isOneInWhole { return "about 1 in " + Wording.grouped(whole) }
        return tenths % 5 == 0 ? "about 1 in 2" : tenths % 2 == 0 ? "about \(tenths / 2) in 5" : "about \(tenths) in 10"
    }

    /// `37 %`, `0.4 %`, `less than 0.1 %`, `0 %`
    static func percent(_ share: Double) -> String {
        let percent = share * 100
        if percent == 0 || percent == 100 { return "\(Int(percent)) %" }
        if percent < 0.1 { return "less than 0.1 %" }
        if percent > 99.9 { return "more than 99.9 %" }
        if percent >= 1, percent <= 99 { return "\(Int(percent.rounded())) %" }
        let tenths = Int((percent * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// A number with its first two digits, and zeros after them.
    private static func rounded(_ number: Double) -> Int {
        var unit = 1.0
        while number / unit >= 100 { unit *= 10 }
        return Int((number / unit).rounded()) * Int(unit)
    }
}
