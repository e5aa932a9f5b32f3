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
    private struct Column: Sendable {
        let pack: Int
        let subject: Subject?
        let index: Int
    }

    private let packs: [Pack]
    private let columns: [Column]
    private let names: [JSON]
    private let sink: @Sendable ([UInt8]) throws(CohortFailure) -> Void

    /// - Parameters:
    ///   - packs: under which people are evaluated.
    ///   - sink: takes bytes, by one thread at a time.
    public init(_ packs: [Pack], sink: @escaping @Sendable ([UInt8]) throws(CohortFailure) -> Void) {
        self.packs = packs
        self.sink = sink
        var columns: [Column] = []
        var names: [JSON] = [["kind": "people"]]
        for (number, pack) in packs.enumerated() {
            func name(_ kind: String, _ name: String, _ result: String) {
                names.append(
                    .object([
                        JSON.Member("pack", .string(pack.name)), JSON.Member("kind", .string(kind)),
                        JSON.Member("name", .string(name)), JSON.Member("result", .string(result)),
                    ]))
            }
            func add(_ kind: String, _ subject: Subject, count: Int) {
                for code in 0..<count {
                    columns.append(Column(pack: number, subject: subject, index: code))
                    name(kind, pack.name(of: subject), pack.name(of: code, of: subject))
                }
            }
            for index in 0..<pack.findingCount {
                add("finding", .finding(index), count: pack.scale(pack.finding(index).scale).steps.count)
            }
            for index in 0..<pack.pathwayCount {
                add("pathway", .pathway(index), count: pack.scale(pack.pathway(index).scale).steps.count)
            }
            for index in 0..<pack.inputCount {
                let input = pack.input(index)
                if case .phenotype = input.kind { add("gene", .input(index), count: input.values.count) }
            }
            for index in 0..<pack.adviceCount {
                columns.append(Column(pack: number, subject: nil, index: index))
                for verdict in [Verdict.applies, .doesNotApply, .unknown, .held, .overridden] {
                    name("advice", pack.advice(index).name, verdict.name)
                }
            }
        }
        self.columns = columns
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

    public func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8]
    ) {
        guard let present = batches.first?.people else { return }
        bytes.reserveCapacity(bytes.count + names.count * 64)
        Self.append(present, to: &bytes)
        for column in columns {
            let batch = batches[column.pack]
            if let subject = column.subject {
                Self.append(batch.plane(of: subject, code: column.index) & present, to: &bytes)
            } else {
                for it in batch.planes(ofAdvice: column.index) { Self.append(it.people & present, to: &bytes) }
            }
        }
    }

    private static func append(_ plane: SIMD8<UInt64>, to bytes: inout [UInt8]) {
        for word in 0..<8 {
            let word = plane[word].littleEndian
            withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
        }
    }

    public func write(_ bytes: [UInt8]) throws(CohortFailure) { try sink(bytes) }
}
