// SPDX-License-Identifier: Apache-2.0

internal import PheneMessages

/// The example that the playground begins with.
enum PlaygroundExample {
    /// The pack that the examples of messages share, and tests of it.
    static let rules =
        MessagePages.sharedDeclarations + """
            test "one copy of each allele" {
              given rs1611115 C/T
              expect dbh_activity = reduced
              expect advice standing unknown
            }

            test "without a call the activity is unknown" {
              expect dbh_activity unknown
            }

            """

    /// A person with one call.
    static let person = """
        # Genotypes on build GRCh37. A row that begins with # is not read; -- is no call.
        # rsid\tchromosome\tposition\tgenotype
        rs1611115\t9\t136500515\tCT

        """
}
