// SPDX-License-Identifier: Apache-2.0

import DopamineRules
import PheneGenome
import PheneRuntime
import Testing

@Suite("a pack in a package of its own") struct DopaminePackTests {
    @Test func tellsWhatAGenomeMeans() {
        let genome = Genome(sex: .male, ["rs1611115": "T/T"])
        let report = Dopamine.report(on: genome, inputs: .init(pots: true))
        #expect(report[.dbhActivity] == .low)
        #expect(report[.dbhCofactors] == .applies)
    }

    @Test func readsNothingFromAnEmptyGenome() {
        let report = Dopamine.report(on: Genome())
        #expect(!report[.dbhActivity].isKnown)
        #expect(report[.dbhCofactors] == .unknown)
    }
}
