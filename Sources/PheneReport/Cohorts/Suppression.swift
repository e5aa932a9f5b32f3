// SPDX-License-Identifier: Apache-2.0

/// Leaves out small numbers of people, and numbers from which a small one would follow.
///
/// In a table of results by strata, the results of a column add up to its people, and the strata of a result to that of all. So in every
/// such sum either no number is left out, or at least two that are together no smaller than the limit. What is shown is rounded down to a
/// multiple of the limit, because tables of one cohort are connected by their rules: a number that is left out of one could otherwise be
/// the difference of two others.
struct Suppression {
    /// The least number that is shown.
    let least: Int

    /// A number that is in no sum with others.
    func alone(_ number: Int) -> CohortCell {
        number > 0 && number < least ? .suppressed : .count(number / least * least)
    }

    /// Leaves numbers out of the results of a subject.
    func apply(to subject: inout CohortTable.Subject) {
        let results = subject.results.count
        let rows = subject.results + subject.gaps
        let numbers = rows.map { $0.cells.map { $0.number ?? 0 } }
        // The results of a column add up to its people; the gaps of a site add up to those who are unknown, so they reveal it too.
        var sums = [Array(0..<results)]
        if !subject.gaps.isEmpty, let unknown = sums[0].last {
            let gaps = Array(results..<rows.count)
            sums += [[unknown] + gaps, sums[0].dropLast() + gaps]
        }
        var isHidden = numbers.map { $0.map { $0 > 0 && $0 < least } }
        guard let columns = numbers.first?.count else { return }
        var isStable = false
        while !isStable {
            isStable = true
            for column in 0..<columns {
                for sum in sums {
                    let line = sum.map { (row: $0, column: column) }
                    if hideAnother(in: line, numbers, &isHidden) { isStable = false }
                }
            }
            // Without strata the numbers of a row are no sum.
            guard columns > 1 else { continue }
            for row in numbers.indices {
                let line = (0..<columns).map { (row: row, column: $0) }
                if hideAnother(in: line, numbers, &isHidden) { isStable = false }
            }
        }
        for row in numbers.indices {
            for column in 0..<columns {
                let cell: CohortCell =
                    isHidden[row][column] ? .suppressed : .count(numbers[row][column] / least * least)
                if row < results {
                    subject.results[row].cells[column] = cell
                } else {
                    subject.gaps[row - results].cells[column] = cell
                }
            }
        }
    }

    /// Hides one more number of a sum of which too little is hidden: the smallest, and zeros last.
    ///
    /// - Returns: whether one was hidden.
    private func hideAnother(
        in line: [(row: Int, column: Int)], _ numbers: [[Int]], _ isHidden: inout [[Bool]]
    ) -> Bool {
        var hidden = 0, sum = 0
        for cell in line where isHidden[cell.row][cell.column] {
            hidden += 1
            sum += numbers[cell.row][cell.column]
        }
        if hidden == 0 || hidden > 1 && sum >= least { return false }
        func rank(_ cell: (row: Int, column: Int)) -> Int {
            let number = numbers[cell.row][cell.column]
            return number == 0 ? .max : number
        }
        let rest = line.filter { !isHidden[$0.row][$0.column] }
        guard let next = rest.min(by: { rank($0) < rank($1) }) else { return false }
        isHidden[next.row][next.column] = true
        return true
    }
}
