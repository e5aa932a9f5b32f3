// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

/// Suggestions for a word that is not valid.
@Suite struct MeantTests {
    @Test(arguments: [
        ("hg19", "37"), ("HG38", "38"), ("GRCh37", "37"), ("b37", "37"), ("hg18", "36"), ("GRCh38", "38"),
    ])
    func aBuildHasItsNumber(name: String, number: String) throws {
        let result = try Bench().run("report", "x.txt", "--build", name)
        #expect(result.code == .usage)
        #expect(result.errors.contains("did you mean `\(number)`?"))
        #expect(result.errors.contains("36, 37, 38"))
    }

    @Test(arguments: ["PH0205", "ph0205", "205", "0205", "PH205"]) func aCodeMayBeWrittenShort(code: String) throws {
        let result = try Bench().run("explain", code)
        #expect(result.code == .done)
        #expect(result.output.hasPrefix("PH0205: "))
    }

    @Test(arguments: [
        ("PH0999", "did you mean `PH"), ("dbh_activty", "did you mean `phene explain FILE "),
        ("parentheses", "did you mean `PH0205`"), ("PH11", "did you mean `PH"),
    ])
    func explainSuggestsWhatMayBeMeant(word: String, said: String) throws {
        let result = try Bench().run("explain", word)
        #expect(result.code == .usage)
        #expect(result.errors.contains(said), "\(result.errors)")
    }
}
