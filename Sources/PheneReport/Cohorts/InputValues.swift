// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
public import PheneReaders
public import PheneRuntime

/// Writes the values of the inputs that follow from named alleles, one possible value a line: the table `input_value` that the SQL of
/// `phene emit sql` reads.
///
/// A person of whom nothing is known has no line of an input; nor has one of whom nothing can be said at all.
public final class InputValues: PeopleOutput {
    private struct Column: Sendable {
        let input: Int
        let name: [UInt8]
        let values: [[UInt8]]
    }

    private let columns: [Column]
    private let sink: @Sendable ([UInt8]) throws(CohortFailure) -> Void

    /// - Parameters:
    ///   - pack: the one under which people are evaluated.
    ///   - sink: takes text, by one thread at a time.
    public init(_ pack: Pack, sink: @escaping @Sendable ([UInt8]) throws(CohortFailure) -> Void) {
        self.sink = sink
        var columns: [Column] = []
        for index in 0..<pack.inputCount {
            let input = pack.input(index)
            if input.kind.pharmacogene == nil { continue }
            columns.append(
                Column(
                    input: index, name: Array(input.name.inert.utf8), values: input.values.map { Array($0.inert.utf8) })
            )
        }
        self.columns = columns
    }

    /// The line of names.
    public var heading: [UInt8] { Array("family\tid\tinput\tvalue\n".utf8) }

    public func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8]
    ) {
        for person in 0..<count where refused[person >> 6] >> UInt64(person & 63) & 1 == 0 {
            let id =
                Array(people.family(of: first + person).inert.utf8) + [0x09]
                + Array(people.id(of: first + person).inert.utf8) + [0x09]
            for column in columns {
                let possible = batches[0].value(of: .input(column.input), person: person)
                if possible.count == column.values.count { continue }
                for code in possible { bytes += id + column.name + [0x09] + column.values[code] + [0x0A] }
            }
        }
    }

    public func write(_ bytes: [UInt8]) throws(CohortFailure) { try sink(bytes) }
}
