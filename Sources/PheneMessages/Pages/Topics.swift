// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about topics and pathway figures.
    static let topics: [DiagnosticPage] = [
        .wrongObject, .objectTwice, .stageWithoutStep, .topicUnused, .geneOutsidePathways, .targetNotDescribed,
    ]
}

extension DiagnosticPage {
    static let stageWithoutStep = DiagnosticPage(
        .stageWithoutStep, "no step of the pathway has this stage",
        """
        In a pathway with steps, each step may name its stage with `as`. The stage of a flow, and the stage that \
        receptors excite or inhibit, must be the stage of a step, so that the figure can show it.
        """,
        wrong: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine as synthesis by DBH
              release dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine as synthesis by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let wrongObject = DiagnosticPage(
        .wrongObject, "a relation names the wrong kind of declaration",
        """
        A drug blocks, inhibits or binds the product of a gene, and releases a substance; a condition is associated \
        with a raised or lowered substance; an assay carries or lacks variants. A pathway step leads from a substance \
        to a substance or a place, by genes, with substances as cofactors. Substances bind to receptors, which are \
        products of genes.
        """,
        wrong: """
            condition fainting "Fainting" {
              about "Sudden loss of consciousness."
              lowered DBH
              cite zabetian2001
            }
            """,
        right: """
            substance norepinephrine "Norepinephrine" {
              about "A transmitter."
            }
            condition fainting "Fainting" {
              about "Sudden loss of consciousness."
              lowered norepinephrine
              cite zabetian2001
            }
            """)
    static let objectTwice = DiagnosticPage(
        .objectTwice, "a relation names something twice",
        "A relation, a step or a binding names each declaration once.",
        wrong: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            drug nepicastat "Nepicastat" {
              about "A medicine."
              inhibits DBH, DBH
              cite zabetian2001
            }
            """,
        right: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            drug nepicastat "Nepicastat" {
              about "A medicine."
              inhibits DBH
              cite zabetian2001
            }
            """)
    static let topicUnused = DiagnosticPage(
        .topicUnused, "a substance, a place or a target is never used",
        """
        A substance or a place is used in a step, a binding or a relation; a target is used in a recommendation. If \
        nothing uses it, it is left over or was forgotten. Drugs and conditions need no use.
        """,
        wrong: """
            substance copper "Copper" {
              about "A metal that some enzymes need."
            }
            """,
        right: """
            substance copper "Copper" {
              about "A metal that some enzymes need."
            }
            pathway tone : activity {
              step copper -> copper by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let geneOutsidePathways = DiagnosticPage(
        .geneOutsidePathways, "a gene is not in any pathway",
        """
        If a pathway has steps, readers look there for each gene of the pack. The figure cannot show a gene that no \
        step, binding or drug names.
        """,
        wrong: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let targetNotDescribed = DiagnosticPage(
        .targetNotDescribed, "a target of a recommendation is not described",
        """
        A pack that describes one drug or target must describe all targets of its recommendations, each as a `target` \
        or a `drug`, so that each recommended thing is explained. A pack may also describe none of them.
        """,
        wrong: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            target vitamin_c : food "Foods with vitamin C" {
              about "Fruit and vegetables."
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}
