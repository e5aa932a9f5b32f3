// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneFuzzTargets
import SeededRandom
import Testing

/// What once broke a target never does again; and a few random inputs, on every machine.
@Suite struct RegressionTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "regressions")

    private static func inputs(of target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: target.rawValue)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
    }

    @Test(arguments: FuzzTarget.allCases) func whatWasFoundStaysMended(target: FuzzTarget) {
        for input in Self.inputs(of: target) {
            #expect(throws: Never.self, "\(target.rawValue)/\(input.name)") { try target.run(input.bytes) }
        }
    }

    @Test(arguments: FuzzTarget.allCases) func theSeedsBreakNoLaw(target: FuzzTarget) {
        for (index, seed) in target.seeds.enumerated() {
            #expect(throws: Never.self, "seed \(index)") { try target.run(seed) }
        }
    }

    @Test func aPackWithOneNumberChangedIsRefusedOrAnswersEverything() {
        for place in stride(from: 0, to: 600, by: Cases.step(1)) {
            for (operation, table, number) in [(0, 0, 9), (0, 1, 70), (2, 0, 1), (4, 1, 0), (5, 0, 0), (6, 1, 0)] {
                let change = [operation, table, place >> 8, place & 255, 0, number].map { UInt8($0) }
                #expect(throws: Never.self, "\(change)") { try FuzzTarget.pack.run(change) }
            }
        }
    }
}
