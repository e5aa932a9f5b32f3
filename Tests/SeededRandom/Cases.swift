// SPDX-License-Identifier: Apache-2.0

/// How many of its cases a test covers: all in an optimized build, as CI runs it; a tenth in a debug build, where all of them would
/// take minutes.
public enum Cases {
    #if DEBUG
        private static let share = 10
    #else
        private static let share = 1
    #endif

    /// The number of random cases.
    ///
    /// - Parameters:
    ///   - all: how many there are in an optimized build.
    ///   - least: how many the test needs to mean something.
    public static func count(_ all: Int, atLeast least: Int = 1) -> Int { max(all / share, min(all, least)) }

    /// The distance between two cases of a sequence, such as the prefixes of a file.
    public static func step(_ step: Int) -> Int { step * share }

    /// The first of some cases, and in an optimized build all others too.
    public static func some<Case>(of all: [Case]) -> [Case] {
        stride(from: 0, to: all.count, by: share).map { all[$0] }
    }
}
