// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import PheneTestSupport
import Testing

/// The tables and the referee have the same cap for enumerating all worlds.
@Suite struct CapTests {
    /// Recommendations that apply to everyone, which only enumeration shows, with the given numbers of yes/no questions.
    private func book(counts: [Int]) -> RuleBook {
        let count = counts.max() ?? 1
        return RuleBook(
            inputs: (0..<count).map { Input("input\($0)", ["yes", "no"]) },
            recommendations: counts.map { count in
                let rest = (1..<count).map { Condition.test(.input($0), .only(0)) }
                let always = [Condition.test(.input(0), .only(0)), .test(.input(0), .only(1))]
                return Advice("advice\(count)", on: [0], when: .or(always + rest))
            }, targets: ["target"])
    }

    @Test func worldsAreEnumeratedUpToTheCap() throws {
        // 2^15 is the cap.
        #expect(jointCap == 1 << 15)
        let book = book(counts: [14, 15, 16])
        let ruling = Referee(book).ruling(on: Person(unknownTo: book))
        #expect((0..<3).map { ruling.verdict(advice: $0) } == [.applies, .applies, .unknown])
        let evaluation = Evaluation(try #require(RuntimePack(compiling: book)), genome: Genome())
        #expect((0..<3).map { evaluation.verdict(ofAdvice: $0) } == [.applies, .applies, .unknown])
    }
}
