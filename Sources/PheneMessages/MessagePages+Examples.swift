// SPDX-License-Identifier: Apache-2.0

/// An example is compiled together with the declarations that examples share, unless it starts with the comment
/// `// the whole file`. Examples of the parser are compiled alone.
extension MessagePages {
    /// The declarations that the examples of the pages share.
    public static let sharedDeclarations = """
        pack example 1.0.0

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
        }

        variant rs1611115 in DBH {
          at GRCh38 9:133635393 T>C
          at GRCh37 9:136500515 T>C
          label "-1021C>T"
        }

        variant rs72554632 {
          at GRCh38 X:43731784 C>T
        }

        scale activity = low notable < reduced neutral < normal usual

        input pots : yes | no "Have you been told that you have POTS?"

        finding dbh_activity : activity "Plasma DBH activity" {
          by rs1611115 {
            C/C -> normal
            C/T -> reduced
            T/T -> low
          }
          on unknown "This site was not tested."
          evidence strong
          cite zabetian2001
        }

        advice standing {
          when pots = yes and has(rs72554632, T)
          discuss standing_test
          on unknown "Not known yet."
          evidence limited
          cite zabetian2001
        }

        """

    /// An example of a page as a whole rule file.
    public static func file(_ example: String) -> String {
        example.hasPrefix("// the whole file") ? example : sharedDeclarations + "\n" + example + "\n"
    }
}
