// SPDX-License-Identifier: Apache-2.0

/// How much a summary shows in full. What it does not show is counted or named, and every notable result is shown.
struct Brevity {
    /// How many findings that are not notable have a row.
    let rows: Int
    /// How many notable findings have a row; the others follow in one paragraph.
    let notableRows: Int
    /// Whether the known results on which studies disagree are named, or only counted.
    let namesDisputed: Bool
    /// How many of the first highlights are followed by what they mean.
    let meanings: Int
    /// How many recommendations are shown with a caution, beside those among the first highlights.
    let advice: Int
    /// Whether advice that is held or set aside is named, or only counted.
    let namesHeld: Bool
    /// How many questions are shown with their text; the others are named.
    let questions: Int
    /// Whether answers are repeated, or only counted.
    let repeatsAnswers: Bool

    /// From the longest to the shortest.
    static let steps = [
        Brevity(
            rows: 14, notableRows: .max, namesDisputed: true, meanings: 3, advice: 6, namesHeld: true, questions: 2,
            repeatsAnswers: true),
        Brevity(
            rows: 10, notableRows: .max, namesDisputed: false, meanings: 3, advice: 6, namesHeld: true, questions: 2,
            repeatsAnswers: true),
        Brevity(
            rows: 6, notableRows: .max, namesDisputed: false, meanings: 3, advice: 3, namesHeld: true, questions: 0,
            repeatsAnswers: true),
        Brevity(
            rows: 0, notableRows: 5, namesDisputed: false, meanings: 3, advice: 2, namesHeld: false, questions: 0,
            repeatsAnswers: false),
        Brevity(
            rows: 0, notableRows: 3, namesDisputed: false, meanings: 1, advice: 0, namesHeld: false, questions: 0,
            repeatsAnswers: false),
    ]
}
