// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import Synchronization

/// Everything that a pack says of a person.
struct PersonResults: Equatable {
    var loci: [CodeSet] = []
    var inputs: [CodeSet] = []
    var findings: [CodeSet] = []
    var pathways: [CodeSet] = []
    var advice: [Verdict] = []

    init(_ pack: Pack, value: (Subject) -> CodeSet, verdict: (Int) -> Verdict) {
        loci = pack.loci.loci.indices.map { value(.locus($0)) }
        inputs = (0..<pack.inputCount).map { value(.input($0)) }
        findings = (0..<pack.findingCount).map { value(.finding($0)) }
        pathways = (0..<pack.pathwayCount).map { value(.pathway($0)) }
        advice = (0..<pack.adviceCount).map { verdict($0) }
    }

    init(_ evaluation: Evaluation) {
        self.init(evaluation.pack) {
            evaluation.value(of: $0)
        } verdict: {
            evaluation.verdict(ofAdvice: $0)
        }
    }

    init(_ batch: CohortBatch, _ person: Int) {
        self.init(batch.plan.pack) {
            batch.value(of: $0, person: person)
        } verdict: {
            batch.verdict(ofAdvice: $0, person: person)
        }
    }
}

/// Keeps what a cohort says of each person; `nil` where nothing can be said.
final class Recorder: PeopleOutput {
    private let results = Mutex<[Int: [PersonResults]?]>([:])
    private let order = Mutex<[UInt8]>([])

    var people: [Int: [PersonResults]?] { results.withLock { $0 } }
    /// What was written.
    var written: String { String(decoding: order.withLock { $0 }, as: UTF8.self) }

    func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8]
    ) {
        for person in 0..<count {
            let isRefused = refused[person >> 6] >> UInt64(person & 63) & 1 == 1
            let own = isRefused ? nil : batches.map { PersonResults($0, person) }
            results.withLock { $0[first + person] = .some(own) }
            bytes += Array((people.id(of: first + person) + "\n").utf8)
        }
    }

    func write(_ bytes: [UInt8]) { order.withLock { $0 += bytes } }
}
