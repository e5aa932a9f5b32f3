// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneRulesTestSupport
import PheneSemantics
import Testing

/// Two recommendations that a third one keeps apart.
@Suite struct GuardedClashTests {
    private let rest = advice("rest", when: "dbh_activity <= reduced", "consider copper")
    private let input = "input salt : yes | no \"Do you eat salt?\"\n"

    @Test func noClashWhereAThirdAdviceSetsOneAsideWheneverTheyMeet() {
        let away = advice("away", when: "pots = yes and salt = yes", "avoid copper")
        let third = advice("third", when: "pots = yes", "discuss copper", "overrides rest on copper because \"why\"")
        #expect(analyzed(input + rest + away + third).messages == [])
    }

    @Test func aClashIsShownOnSomeoneOfWhomNeitherIsSetAside() throws {
        let away = advice("away", when: "pots = yes", "avoid copper")
        let third = advice("third", when: "salt = yes", "discuss copper", "overrides rest on copper because \"why\"")
        let message = try #require(analyzed(input + rest + away + third).diagnostics.first)
        #expect(message.code.name == "PH1001")
        #expect(message.test?.contains("given salt = no\n") == true)
    }

    @Test func aThirdAdviceThatIsItselfSetAsideKeepsNothingApart() throws {
        let away = advice("away", when: "pots = yes", "avoid copper")
        let third = advice("third", when: "pots = yes", "discuss copper", "overrides rest on copper because \"why\"")
        let fourth = advice("fourth", when: "salt = yes", "monitor copper", "overrides third on copper because \"why\"")
        let message = try #require(analyzed(input + rest + away + third + fourth).diagnostics.first)
        #expect(message.code.name == "PH1001")
        #expect(message.test?.contains("given salt = yes\n") == true)
    }

    @Test func whatIsSetAsideOnOneTargetCanClashOnAnother() {
        let rest = advice("rest", when: "dbh_activity <= reduced", "consider copper, salt_food")
        let away = advice("away", when: "pots = yes", "avoid copper, salt_food")
        let third = advice("third", when: "pots = yes", "discuss copper", "overrides rest on copper because \"why\"")
        let messages = analyzed(rest + away + third).messages
        #expect(messages == ["PH1001 `away` and `rest` contradict each other on `salt_food`"])
    }
}
