// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneJSON
internal import PheneModel
public import PheneRuntime

/// The results of one person that differ between two rule books. Results are matched by name.
public struct PersonDifference: Sendable {
    /// A result that differs.
    public struct Entry: Sendable, Hashable {
        /// `finding`, `pathway` or `advice`.
        public let kind: String
        /// The name of the declaration, and the target of a recommendation.
        public let name: String
        /// The result of the older book. `nil` if the older book does not have the declaration.
        public let old: String?
        /// The result of the newer book. `nil` if the newer book does not have the declaration.
        public let new: String?
    }

    /// Findings, pathways, then recommendations, each in the order of the newer book. Declarations that only the older book has
    /// come last within their kind.
    public let entries: [Entry]

    /// Compares the results of one person.
    ///
    /// - Parameters:
    ///   - old: the evaluation by the older rules.
    ///   - new: the evaluation by the newer rules.
    public init(from old: Evaluation, to new: Evaluation) {
        let lists = zip(old.results, new.results).map { before, now in
            let names = Set(now.map { $0.name })
            return now.map { result in
                Entry(
                    kind: result.kind, name: result.name, old: before.first { $0.name == result.name }?.text,
                    new: result.text)
            }
                + before.filter { !names.contains($0.name) }
                .map { Entry(kind: $0.kind, name: $0.name, old: $0.text, new: nil) }
        }
        entries = lists.flatMap { $0 }.filter { $0.old != $0.new }
    }

    /// The name of the layout of ``json``. Its version is the member `version`.
    public static let schema = "phene-diff-person"

    /// The difference as JSON: `{"schema", "version", "changes": [{"kind", "name", "old", "new"}]}`.
    public var json: JSON {
        let changes = JSON.array(
            entries.map { entry in
                [
                    "kind": .string(entry.kind), "name": .string(entry.name),
                    "old": entry.old.map { .string($0) } ?? .null, "new": entry.new.map { .string($0) } ?? .null,
                ]
            })
        return ["schema": .string(Self.schema), "version": 1, "changes": changes]
    }
}

extension Evaluation {
    fileprivate struct Result {
        let kind: String
        let name: String
        let text: String
    }

    /// The results of findings, of pathways, and of recommendations on each of their targets.
    fileprivate var results: [[Result]] {
        func result(_ kind: String, _ subject: Subject) -> Result {
            let codes = value(of: subject)
            let texts = codes.map { pack.name(of: $0, of: subject) }
            return Result(kind: kind, name: pack.name(of: subject), text: texts.joined(separator: " or "))
        }
        let recommendations = (0..<pack.adviceCount).flatMap { index -> [Result] in
            let advice = pack.advice(index)
            return advice.targets.enumerated().map { place, target in
                Result(
                    kind: "advice", name: "\(advice.name) on \(pack.target(target))",
                    text: verdict(ofAdvice: index, target: place).name)
            }
        }
        return [
            (0..<pack.findingCount).map { result("finding", .finding($0)) },
            (0..<pack.pathwayCount).map { result("pathway", .pathway($0)) }, recommendations,
        ]
    }
}
