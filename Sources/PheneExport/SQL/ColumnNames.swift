// SPDX-License-Identifier: Apache-2.0

/// Gives columns names that no other column has, also where case does not count.
struct ColumnNames {
    private var taken: Set<String>

    /// - Parameter taken: the names that are given already, in lower case.
    init(taken: Set<String> = []) { self.taken = taken }

    /// PostgreSQL cuts longer names off.
    private static let mostBytes = 63

    /// The name, or one like it where it is taken or too long.
    mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 2
        while candidate.utf8.count > Self.mostBytes || taken.contains(candidate.lowercased()) {
            let end = " #" + String(number)
            var start = name
            while start.utf8.count + end.utf8.count > Self.mostBytes { start.removeLast() }
            candidate = start + end
            number += 1
        }
        taken.insert(candidate.lowercased())
        return candidate
    }
}
