// SPDX-License-Identifier: Apache-2.0

extension MutationRun {
    /// The number of mutants of each status.
    public struct Counts: Sendable, Hashable {
        /// Mutants that a test detects.
        public var killed = 0
        /// Mutants that no test detects, though a test could.
        public var survived = 0
        /// Mutants that change no result.
        public var equivalent = 0
        /// Mutants that no test detects, where it was not decided whether a test could.
        public var notProved = 0
    }

    /// The number of mutants of each status.
    ///
    /// - Complexity: linear in the number of mutants.
    public var counts: Counts {
        mutants.reduce(into: Counts()) { counts, mutant in
            switch mutant.status {
            case .killed: counts.killed += 1
            case .survived: counts.survived += 1
            case .equivalent: counts.equivalent += 1
            case .notProved: counts.notProved += 1
            }
        }
    }
}
