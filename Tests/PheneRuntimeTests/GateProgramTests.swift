// SPDX-License-Identifier: Apache-2.0

import PheneModel
import Testing

@testable import PheneRuntime

/// Gates of every kind and width compute what they say, for one person and for many.
@Suite struct GateProgramTests {
    private static let sizes = [3, 2, 4]

    /// Three gates of a width, each of which reads the planes of the variables from another place.
    private static func table(_ operation: GateTable.Operation, width: Int) -> GateTable {
        let planes = sizes.reduce(0, +)
        let inputs = (0..<3).flatMap { gate in (0..<width).map { UInt32((gate * 2 + $0) % planes) } }
        return GateTable(
            sizes: sizes, runs: [.init(operation: operation, width: width, count: width == 0 ? 1 : 3)],
            inputs: inputs, findings: Lists(), pathways: Lists(), sums: Lists(), recommendations: [],
            overridden: Lists())
    }

    private func check<L: Lane>(_ lane: L.Type, _ operation: GateTable.Operation, width: Int) {
        let program = GateProgram(Self.table(operation, width: width))
        let planes = UnsafeMutablePointer<L>.allocate(capacity: program.planeCount)
        planes.initialize(repeating: .none, count: program.planeCount)
        defer { planes.deallocate() }
        func isSet(_ plane: Int, _ person: Int) -> Bool { (plane * 31 + person * 17) % 5 < 3 }
        for plane in 0..<9 { for person in 0..<L.width { planes[plane][person] = isSet(plane, person) } }
        program.run(on: planes)
        for plane in 9..<program.planeCount {
            let gate = program.gate(ofPlane: plane)
            let inputs = gate.map { program.inputs[$0.inputs] } ?? []
            #expect(inputs.count == width)
            for person in 0..<L.width {
                let values = inputs.map { isSet(Int($0), person) }
                let expected =
                    switch operation {
                    case .and: values.allSatisfy { $0 }
                    case .or: values.contains(true)
                    case .nor: !values.contains(true)
                    }
                if planes[plane][person] != expected { Issue.record("plane \(plane) of person \(person)") }
            }
        }
    }

    @Test(arguments: 0...9, [GateTable.Operation.and, .or, .nor])
    func gatesComputeWhatTheySay(width: Int, operation: GateTable.Operation) {
        check(UInt8.self, operation, width: width)
        check(UInt64.self, operation, width: width)
        check(SIMD8<UInt64>.self, operation, width: width)
    }

    @Test func aPlaneIsOfAVariableOrOfAGate() throws {
        let program = GateProgram(Self.table(.or, width: 2))
        #expect(program.bases == [0, 3, 5] && program.planeCount == 12)
        var found: [(variable: Int, code: Int)] = []
        for plane in 0..<9 {
            found.append(try #require(program.variable(ofPlane: plane)))
            if program.gate(ofPlane: plane) != nil { Issue.record("plane \(plane) is of a variable") }
        }
        #expect(found.map { $0.variable } == [0, 0, 0, 1, 1, 2, 2, 2, 2])
        #expect(found.map { $0.code } == [0, 1, 2, 0, 1, 0, 1, 2, 3])
        #expect(program.variable(ofPlane: 9) == nil && program.gate(ofPlane: 11) != nil)
    }
}
