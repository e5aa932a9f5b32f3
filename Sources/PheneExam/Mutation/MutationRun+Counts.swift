// SPDX-License-Identifier: Apache-2.0

extension MutationRun {
    /// How many mutants met which fate.
    public struct Counts: Sendable, Hashable {
        public var killed = 0
        public var survived = 0
        public var equivalent = 0
        public var notProved = 0
    }

    public var counts: Counts {
        mutants.reduce(into: Counts()) { counts, mutant in
            switch mutant.fate {
            case .killed: counts.killed += 1
            case .survived: counts.survived += 1
            case .equivalent: counts.equivalent += 1
            case .notProved: counts.notProved += 1
            }
        }
    }
}
