// SPDX-License-Identifier: Apache-2.0

package import PheneIR
package import PheneRuntime

extension AskedCondition {
    /// A condition of the rule book as it is asked of a person's results: the compiler keeps the order of the book.
    package init(_ condition: Condition) {
        switch condition {
        case .test(let subject, let codes): self = .test(.init(subject), codes)
        case .known(let subject): self = .known(.init(subject))
        case .not(let inner): self = .not(AskedCondition(inner))
        case .and(let parts): self = .atLeast(parts.count, parts.map { AskedCondition($0) })
        case .or(let parts): self = .atLeast(1, parts.map { AskedCondition($0) })
        case .atLeast(let count, let parts): self = .atLeast(count, parts.map { AskedCondition($0) })
        }
    }
}

extension Condition {
    /// What it reads, each once, in the order of its text.
    var subjects: [PheneIR.Subject] {
        switch self {
        case .test(let subject, _), .known(let subject): return [subject]
        case .not(let inner): return inner.subjects
        case .and(let parts), .or(let parts), .atLeast(_, let parts):
            var subjects: [PheneIR.Subject] = []
            for subject in parts.flatMap(\.subjects) where !subjects.contains(subject) { subjects.append(subject) }
            return subjects
        }
    }
}
