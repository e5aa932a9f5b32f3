// SPDX-License-Identifier: Apache-2.0

/// The places of an effect and its interval on a line 120 wide, whose middle is no effect.
///
/// All ratios have one scale, so that a longer way from the middle is a larger effect: logarithmic, from 1/8 to 8. Differences have one
/// scale with the others of the same finding that measure the same. What is beyond a scale is drawn at its end.
struct EffectPlot {
    let value: Int
    let interval: (lower: Int, upper: Int)?

    /// - Parameters:
    ///   - effect: what to draw.
    ///   - effects: all effects of the finding.
    /// - Returns: `nil` for a difference that has neither an interval nor another to compare with: its length would say nothing.
    init?(_ effect: EffectEntry, among effects: [EffectEntry]) {
        let isRatio = effect.neutral == 1
        func distance(_ number: Double) -> Double { isRatio ? Self.log(number) : number }
        let reach: Double
        switch effect.kind {
        case "correlation": reach = 1
        case _ where isRatio: reach = Self.log(8)
        default:
            let alike = effects.filter {
                $0.kind == effect.kind && $0.unit == effect.unit && $0.outcome == effect.outcome
            }
            if alike.count < 2, effect.interval == nil { return nil }
            let farthest = alike.flatMap { [$0.value, $0.interval?.lower ?? 0, $0.interval?.upper ?? 0] }.map {
                abs($0)
            }
            reach = max((farthest.max() ?? 0) * 1.15, .leastNormalMagnitude)
        }
        func place(_ number: Double) -> Int {
            60 + Int((min(max(distance(number) / reach, -1), 1) * 54).rounded())
        }
        value = place(effect.value)
        interval = effect.interval.map { (place($0.lower), place($0.upper)) }
    }

    /// The natural logarithm of a number, minus infinity for 0, to four digits: ln 2 for each power of two, and the series of ln for the rest.
    private static func log(_ number: Double) -> Double {
        if number <= 0 { return -.infinity }
        let y = (number.significand - 1) / (number.significand + 1)
        let square = y * y
        let rest = 2 * y * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return Double(number.exponent) * 0.693_147_180_559_945_3 + rest
    }
}
