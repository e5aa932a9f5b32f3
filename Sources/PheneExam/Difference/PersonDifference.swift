// SPDX-License-Identifier: Apache-2.0

public import PheneJSON
public import PheneRuntime

/// What two rule books say otherwise of one person; results are matched by name.
public struct PersonDifference: Sendable {
    public struct Entry: Sendable, Hashable {
        public let kind: String
        public let name: String
        /// What the older book says; `nil` where it does not have it.
        public let old: String?
        public let new: String?
    }

    /// Findings, pathways, then advices, each in the order of the newer book; what only the older one has comes last.
    public let entries: [Entry]

    public init(from old: Evaluation, to new: Evaluation) {
        let lists = zip(old.results, new.results).map { before, now in
            let names = Set(now.map(\.name))
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

    /// The name and version of the layout of ``json``.
    public static let schema = "phene-diff-person"

    /// The difference for programs: `{"schema", "version", "changes": [{"kind", "name", "old", "new"}]}`.
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

    /// Findings, pathways, and advices on each of their targets.
    fileprivate var results: [[Result]] {
        func result(_ kind: String, _ subject: Subject) -> Result {
            let codes = value(of: subject)
            let texts = codes.map { pack.name(of: $0, of: subject) }
            return Result(kind: kind, name: pack.name(of: subject), text: texts.joined(separator: " or "))
        }
        let advices = (0..<pack.adviceCount).flatMap { index -> [Result] in
            let advice = pack.advice(index)
            return advice.targets.enumerated().map { place, target in
                Result(
                    kind: "advice", name: "\(advice.name) on \(pack.target(target))",
                    text: verdict(ofAdvice: index, target: place).name)
            }
        }
        return [
            (0..<pack.findingCount).map { result("finding", .finding($0)) },
            (0..<pack.pathwayCount).map { result("pathway", .pathway($0)) }, advices,
        ]
    }
}
