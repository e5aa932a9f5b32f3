// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON
internal import PheneModel
public import PheneReaders
public import PheneRuntime

/// Writes the results of each person as a line: tab-separated values, or an object of JSON.
///
/// A known result is its name. Where several are possible their names stand with `|` between them, and `unknown` where all are. A person
/// of whom nothing can be said has empty cells.
public final class PeopleTable: PeopleOutput {
    /// The forms of a line.
    public enum Form: Sendable, Hashable {
        /// Tab-separated values under a line of names.
        case tsv
        /// An object of JSON on each line.
        case jsonLines
    }

    /// A column: a result of a pack.
    private struct Column: Sendable {
        let pack: Int
        let subject: Subject?
        let advice: Int
        /// The name, and those of its codes, as the form writes them.
        let name: [UInt8]
        let codes: [[UInt8]]
    }

    private let form: Form
    private let columns: [Column]
    private let sink: @Sendable ([UInt8]) throws(CohortFailure) -> Void

    /// - Parameters:
    ///   - packs: under which people are evaluated.
    ///   - form: of a line.
    ///   - sink: takes text, by one thread at a time.
    public init(
        _ packs: [Pack], form: Form, sink: @escaping @Sendable ([UInt8]) throws(CohortFailure) -> Void
    ) {
        self.form = form
        self.sink = sink
        var columns: [Column] = []
        func written(_ text: String) -> [UInt8] {
            switch form {
            case .tsv: Array(text.inert.utf8)
            case .jsonLines: Array(JSON.string(text).line.utf8)
            }
        }
        for (number, pack) in packs.enumerated() {
            let prefix = packs.count > 1 ? pack.name + "." : ""
            func add(_ subject: Subject, count: Int) {
                let name = prefix + pack.name(of: subject)
                columns.append(
                    Column(
                        pack: number, subject: subject, advice: 0, name: written(name),
                        codes: (0..<count).map {
                            form == .tsv
                                ? written(pack.name(of: $0, of: subject)) : Array(pack.name(of: $0, of: subject).utf8)
                        }))
            }
            for index in 0..<pack.findingCount {
                add(.finding(index), count: pack.scale(pack.finding(index).scale).steps.count)
            }
            for index in 0..<pack.pathwayCount {
                add(.pathway(index), count: pack.scale(pack.pathway(index).scale).steps.count)
            }
            for index in 0..<pack.inputCount {
                let input = pack.input(index)
                if case .phenotype = input.kind { add(.input(index), count: input.values.count) }
            }
            for index in 0..<pack.adviceCount {
                columns.append(
                    Column(
                        pack: number, subject: nil, advice: index, name: written(prefix + pack.advice(index).name),
                        codes: []))
            }
        }
        self.columns = columns
    }

    /// The line of names of a table; nothing for JSON.
    public var heading: [UInt8] {
        guard form == .tsv else { return [] }
        var bytes = Array("family\tid".utf8)
        for column in columns { bytes += [0x09] + column.name }
        return bytes + [0x0A]
    }

    public func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8]
    ) {
        for person in 0..<count {
            let isRefused = refused[person >> 6] >> UInt64(person & 63) & 1 == 1
            let number = first + person
            switch form {
            case .tsv:
                append(people.family(of: number), to: &bytes)
                bytes.append(0x09)
                append(people.id(of: number), to: &bytes)
                for column in columns {
                    bytes.append(0x09)
                    if !isRefused { append(column, batches[column.pack], person, to: &bytes) }
                }
            case .jsonLines:
                bytes += Array("{\"family\":".utf8) + Array(JSON.string(people.family(of: number)).line.utf8)
                bytes += Array(",\"id\":".utf8) + Array(JSON.string(people.id(of: number)).line.utf8)
                bytes += Array(",\"results\":".utf8)
                if isRefused {
                    bytes += Array("null".utf8)
                } else {
                    for (index, column) in columns.enumerated() {
                        bytes.append(index == 0 ? 0x7B : 0x2C)
                        bytes += column.name
                        bytes += [0x3A, 0x22]
                        append(column, batches[column.pack], person, to: &bytes)
                        bytes.append(0x22)
                    }
                    if columns.isEmpty { bytes.append(0x7B) }
                    bytes.append(0x7D)
                }
                bytes.append(0x7D)
            }
            bytes.append(0x0A)
        }
    }

    /// An id in a table; one that a spreadsheet would compute has an apostrophe before it.
    private func append(_ id: String, to bytes: inout [UInt8]) {
        bytes += Array(id.inert.literalCell.utf8)
    }

    private func append(_ column: Column, _ batch: CohortBatch, _ person: Int, to bytes: inout [UInt8]) {
        guard let subject = column.subject else {
            bytes += Array(batch.verdict(ofAdvice: column.advice, person: person).name.utf8)
            return
        }
        let possible = batch.value(of: subject, person: person)
        if possible.count == column.codes.count, possible.count > 1 {
            bytes += Array("unknown".utf8)
            return
        }
        var isFirst = true
        for code in possible {
            if !isFirst { bytes.append(0x7C) }
            bytes += column.codes[code]
            isFirst = false
        }
    }

    public func write(_ bytes: [UInt8]) throws(CohortFailure) { try sink(bytes) }
}
