// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneModel

/// Which planes of a batch have the results of a pack, in the order in which they are written: a plane for each code of each finding,
/// pathway and gene, then five for each recommendation, its verdicts.
package struct ResultPlanes: Sendable {
    /// The subjects, in order, and how many codes each has; each code has a plane.
    package let subjects: [(subject: Subject, count: Int)]
    /// The planes of the subjects.
    private let planes: [UInt32]
    private let advice: [VerdictPlanes]

    /// The verdicts of a recommendation, in the order of their planes.
    package static var verdicts: [Verdict] { CohortLayout.verdicts }

    /// How many planes there are.
    package var count: Int { planes.count + advice.count * Self.verdicts.count }

    /// The planes of a pack.
    ///
    /// - Parameter pack: the rules.
    package init(_ pack: Pack) {
        var subjects: [(subject: Subject, count: Int)] = []
        var planes: [UInt32] = []
        let program = pack.program
        func add(_ subject: Subject, _ own: [UInt32]) {
            subjects.append((subject, own.count))
            planes += own
        }
        for index in 0..<pack.findingCount { add(.finding(index), Array(program.steps(of: .finding(index)))) }
        for index in 0..<pack.pathwayCount { add(.pathway(index), Array(program.steps(of: .pathway(index)))) }
        for index in 0..<pack.inputCount {
            guard case .phenotype = pack.kind(ofInput: index) else { continue }
            let variable = pack.loci.loci.count + index
            let base = UInt32(truncatingIfNeeded: program.bases[variable])
            add(.input(index), (0..<UInt32(truncatingIfNeeded: program.sizes[variable])).map { base + $0 })
        }
        self.subjects = subjects
        self.planes = planes
        advice = (0..<pack.adviceCount).map { VerdictPlanes($0, of: pack) }
    }

    /// The number of planes that are gathered before they are added, so that they stay in the nearest cache.
    private static let pieceSize = 64

    /// Adds the planes of the people of an evaluated batch to bytes: 64 a plane, the lowest bit of the first byte for the first person.
    ///
    /// - Parameters:
    ///   - batch: of the same pack.
    ///   - bytes: where the planes are added.
    /// - Complexity: linear in the number of planes.
    package func append(_ batch: CohortBatch, to bytes: inout [UInt8]) {
        let all = batch.batch.planes
        let people = batch.people
        Self.gather(into: &bytes) { add in
            for plane in planes { add(all[Int(truncatingIfNeeded: plane)] & people) }
            for rule in advice {
                let verdicts = rule.verdicts(all)
                add(verdicts.applies & people)
                add(verdicts.doesNotApply & people)
                add(verdicts.unknown & people)
                add(verdicts.held & people)
                add(verdicts.overridden & people)
            }
        }
    }

    /// Adds a single plane to bytes, as ``append(_:to:)`` does.
    ///
    /// - Parameters:
    ///   - plane: of 512 people.
    ///   - bytes: where it is added.
    package static func append(_ plane: SIMD8<UInt64>, to bytes: inout [UInt8]) {
        gather(into: &bytes) { add in add(plane) }
    }

    @inline(__always)
    private static func gather(into bytes: inout [UInt8], _ body: ((SIMD8<UInt64>) -> Void) -> Void) {
        withUnsafeTemporaryAllocation(of: SIMD8<UInt64>.self, capacity: pieceSize) { piece in
            var count = 0
            body { plane in
                if count == piece.count {
                    bytes.append(contentsOf: UnsafeRawBufferPointer(piece))
                    count = 0
                }
                piece.initializeElement(at: count, to: littleEndian(plane))
                count += 1
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: piece[..<count])))
        }
    }

    @inline(__always)
    private static func littleEndian(_ plane: SIMD8<UInt64>) -> SIMD8<UInt64> {
        #if _endian(big)
            var plane = plane
            for word in 0..<8 { plane[word] = plane[word].littleEndian }
        #endif
        return plane
    }
}
