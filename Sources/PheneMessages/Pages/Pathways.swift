// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about pathways.
    static let pathways: [DiagnosticPage] = [
        .weights, .findingCountedTwice, .bandOrder, .sumUncovered,
    ]
}

extension DiagnosticPage {
    static let weights = DiagnosticPage(
        .weights, "a flow does not give each step of its finding exactly one weight",
        """
        A flow states how much each step of its finding adds to the sum. Without a weight for a step, people with \
        that result would have no sum. Weights are whole numbers between -1,000,000 and 1,000,000.
        """,
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let findingCountedTwice = DiagnosticPage(
        .findingCountedTwice, "a pathway counts a finding twice",
        """
        Each finding adds to the sum once. Counted at two stages, it would have twice the weight that each flow \
        shows.
        """,
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              release dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let bandOrder = DiagnosticPage(
        .bandOrder, "the bands of a pathway overlap or are not in ascending order",
        """
        The bands of `net` divide the sums into ranges, from low to high. Each sum is in exactly one band, so a band \
        starts above the end of the previous one.
        """,
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..0 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let sumUncovered = DiagnosticPage(
        .sumUncovered, "a sum that a pathway can reach is in no band",
        "Each sum from the smallest to the largest that the weights allow must be in a band of `net`.",
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 1 }
              net { -1..0 -> low  1.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 1 }
              net { ..0 -> low  1.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
}
