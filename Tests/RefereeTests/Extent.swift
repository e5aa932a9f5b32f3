// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import SeededRandom

/// How many cases a test covers, from the environment: `PHENE_BOOKS=100 PHENE_PEOPLE=10000 swift test -c release`.
enum Extent {
    /// The number of random rule books.
    static let books = number("PHENE_BOOKS") ?? Cases.count(20, atLeast: 5)
    /// The number of random people for each book.
    static let people = number("PHENE_PEOPLE") ?? Cases.count(100, atLeast: 30)
    /// The seed of the first book.
    static let seed = number("PHENE_SEED") ?? 1

    private static func number(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }
}
