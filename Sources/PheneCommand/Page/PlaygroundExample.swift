// SPDX-License-Identifier: Apache-2.0

/// The example that the playground begins with.
enum PlaygroundExample {
    /// The pack of the package that shows how the plugin is used; a test holds it to that.
    static let rules = #"""
        pack dopamine 0.1.0 "Dopamine to norepinephrine"

        source zabetian2001 {
            kind article
            authors "Zabetian CP et al."
            title "A quantitative-trait analysis of human plasma-dopamine beta-hydroxylase activity: evidence for a major functional polymorphism at the DBH locus"
            journal "Am J Hum Genet"
            year 2001
            pmid 11170900
        }

        gene DBH {
            chromosome 9
            strand plus
            name "dopamine beta-hydroxylase"
        }

        variant rs1611115 in DBH {
            at GRCh38 9:133635393 T>C
            at GRCh37 9:136500515 T>C
            label "-1021C>T"
        }

        scale activity = low notable < reduced neutral < normal usual

        input pots : yes | no "Have you been told you have POTS?"

        finding dbh_activity : activity "Plasma DBH activity" {
            by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
            }
            on unknown "rs1611115 was not read."
            evidence strong
            cite zabetian2001
        }

        advice dbh_cofactors "Cofactors of DBH" {
            when dbh_activity <= reduced and pots = yes
            discuss copper_foods, vitamin_c "Both are cofactors of the enzyme."
            on unknown "This needs rs1611115 and the answer about POTS."
            evidence limited
            cite zabetian2001
        }

        test "low activity and POTS: the cofactors are worth a talk" {
            given rs1611115 T/T
            given pots = yes
            expect dbh_activity = low
            expect advice dbh_cofactors applies
        }

        test "without an answer the advice is unknown" {
            given rs1611115 C/T
            expect dbh_activity = reduced
            expect advice dbh_cofactors unknown
        }

        """#

    /// A person with one call.
    static let person = """
        # Genotypes on build GRCh37. A row that begins with # is not read; -- is no call.
        # rsid\tchromosome\tposition\tgenotype
        rs1611115\t9\t136500515\tCT

        """
}
