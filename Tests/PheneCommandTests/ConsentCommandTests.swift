// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// What a person has not asked to know cannot be told from any output of any command.
@Suite struct ConsentCommandTests {
    private static let rows = [
        "rs1611115\t9\t136500515\tTT", "rs1108580\t9\t136505114\tAG", "rs4680\t22\t19951271\tGG",
        "rs121918126\t16\t55727786\tGG", "rs6265\t11\t27679916\tCC", "rs7903146\t10\t114758349\tCC",
    ]

    private func outputs(_ bench: Bench, _ genotype: String, _ answers: [String]) throws -> [String] {
        let lines = Self.rows + ["rs72554632\tX\t43591031\t\(genotype)", "rs5905859\tX\t43600000\tAG"]
        let path = try bench.file("p.txt", lines.joined(separator: "\n") + "\n")
        let options = ["--build", "37"] + answers.flatMap { ["--input", $0] }
        return [
            ["report", path], ["report", path, "--json"], ["report", path, "--html"], ["report", path, "--redact"],
            ["report", path, "--absent-means-reference"], ["coverage", path], ["coverage", path, "--json"],
            ["explain", path, "rs72554632"], ["explain", path, "maoa_loss", "--json"],
            ["explain", path, "confirm_maoa"],
        ].map { arguments in
            let result = bench.run(arguments + options)
            // The assumption is refused for an array, whatever is in it.
            #expect(
                result.code == .done || result.code == .usage || arguments.last == "--absent-means-reference",
                "\(arguments): \(result.errors)")
            return result.output + result.errors
        }
    }

    @Test(arguments: [[], ["maoa_consent=no"]])
    func everyCommandSaysTheSameWhateverTheWithheldSiteHas(answers: [String]) throws {
        let bench = try Bench()
        let first = try outputs(bench, "CC", answers)
        for genotype in ["CT", "TT", "C", "T", "--"] {
            let other = try outputs(bench, genotype, answers)
            for (one, another) in zip(first, other) { #expect(one == another, "\(genotype)") }
        }
    }

    @Test func withConsentTheSiteIsShown() throws {
        let bench = try Bench()
        let one = try outputs(bench, "CC", ["maoa_consent=yes"])
        let other = try outputs(bench, "CT", ["maoa_consent=yes"])
        #expect(one[0] != other[0])
    }
}
