// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much a test goes through, from the environment: `PHENE_BOOKS=100 PHENE_PEOPLE=10000 swift test -c release`.
enum Extent {
    /// How many random rule books.
    static let books = number("PHENE_BOOKS") ?? 20
    /// How many random people under each.
    static let people = number("PHENE_PEOPLE") ?? 100
    /// The seed of the first book.
    static let seed = number("PHENE_SEED") ?? 1

    private static func number(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }
}
