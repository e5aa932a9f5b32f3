// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON
internal import PheneModel
public import PheneReaders
public import PheneRuntime

/// Writes the results of each person as bits: for each result of each finding, pathway, gene and recommendation a plane with a bit a person.
///
/// The file begins with a line of JSON that names the planes in order. Behind it, for each 512 people, each plane has 64 bytes; the lowest
/// bit of the first byte is the first person. A bit says that the result is possible for the person: with one bit the result is known.
/// Of a recommendation the planes are its verdicts, of which a person has one. The first plane has the people that there are; bits of
/// others, behind the last person, are 0 in every plane.
public final class PeoplePlanes: PeopleOutput {
    private let results: [ResultPlanes]
    private let names: [JSON]
    private let sink: @Sendable ([UInt8]) throws(CohortFailure) -> Void

    /// - Parameters:
    ///   - packs: under which people are evaluated.
    ///   - sink: takes bytes, by one thread at a time.
    public init(_ packs: [Pack], sink: @escaping @Sendable ([UInt8]) throws(CohortFailure) -> Void) {
        self.sink = sink
        results = packs.map { ResultPlanes($0) }
        var names: [JSON] = [["kind": "people"]]
        for (pack, results) in zip(packs, results) {
            func name(_ kind: String, _ name: String, _ result: String) {
                names.append(
                    .object([
                        JSON.Member("pack", .string(pack.name)), JSON.Member("kind", .string(kind)),
                        JSON.Member("name", .string(name)), JSON.Member("result", .string(result)),
                    ]))
            }
            for (subject, count) in results.subjects {
                let kind =
                    switch subject {
                    case .finding: "finding"
                    case .pathway: "pathway"
                    case .input: "gene"
                    case .locus: "site"
                    }
                for code in 0..<count { name(kind, pack.name(of: subject), pack.name(of: code, of: subject)) }
            }
            for index in 0..<pack.adviceCount {
                for verdict in ResultPlanes.verdicts { name("advice", pack.advice(index).name, verdict.name) }
            }
        }
        self.names = names
    }

    /// The line of JSON at the beginning of the file.
    public var heading: [UInt8] {
        let header = JSON.object([
            JSON.Member("schema", "phene-planes"), JSON.Member("version", 1),
            JSON.Member("people_per_block", 512), JSON.Member("planes", .array(names)),
        ])
        return Array(header.line.utf8) + [0x0A]
    }

    public var bytesPerBlock: Int? { names.count * 64 }

    public func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8]
    ) {
        guard let present = batches.first?.people else { return }
        ResultPlanes.append(present, to: &bytes)
        for (results, batch) in zip(results, batches) { results.append(batch, to: &bytes) }
    }

    public func write(_ bytes: [UInt8]) throws(CohortFailure) { try sink(bytes) }
}
