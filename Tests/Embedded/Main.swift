// SPDX-License-Identifier: Apache-2.0

import DopamineRules
import PheneGenome
import PheneRuntime

/// Evaluates the pack for one person; the answer is what `build.sh` compares.
///
/// - Returns: for a genotype numbered 0 to 2 (C/C, C/T, T/T) the step of `dbh_activity` plus 1, and 0 for no row at all.
@_expose(wasm, "activity")
@_cdecl("activity")
public func activity(_ genotype: Int32) -> Int32 {
    let genome: Genome =
        switch genotype {
        case 0: Genome(["rs1611115": "C/C"])
        case 1: Genome(["rs1611115": "C/T"])
        case 2: Genome(["rs1611115": "T/T"])
        default: Genome()
        }
    guard let step = Dopamine.report(on: genome)[.dbhActivity].known else { return 0 }
    return Int32(step.rawValue) + 1
}
