// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The pages of all messages of the checks, by number.
///
/// An example that does not begin with the comment `// the whole file` stands beside a few declarations that the
/// examples share: see `context`.
public enum SemanticCodes {
    public static let all: [DiagnosticPage] = [
        .unknownName, .nameTaken, .packMissing, .packTwice, .clauseTwice, .clauseMissing, .wrongKind, .nameLikeVariant,
        .scaleShape, .inputShape, .unknownWord, .unused, .namesLookAlike,
        .variantID, .unknownChromosome, .chromosomesDiffer, .positionOutside, .alleleLetters, .allelesDiffer,
        .placeTaken,
        .idTaken, .strandUnstated, .strandMinus, .labelLetters, .notAnAllele, .copyNumber, .phaseAtOneLocus,
        .alleleName, .aminoAcids, .alleleWord, .labelUnchecked, .onePositionOnTwoBuilds, .pseudoautosomal,
        .rowsMissing, .rowsOverlap, .oneCopyMissing, .tableTooLarge, .subjectTwice, .findingCycle, .cellMismatch,
        .columnCount, .cellTwice,
        .neverTrue, .alwaysTrue, .comparedWithWrongKind, .inputHasNoOrder, .targetTwice, .notATarget,
        .holdWithoutOverride, .overridesItself, .overrideCycle, .overriddenTwice, .oneCopyUnsaid, .idleProceed,
        .weights, .findingCountedTwice, .bandOrder, .sumUncovered,
        .retractedCited, .sourceUnused, .numberOutOfRange, .citedTwice,
        .impossibleGenotype, .noExpectation, .testTitleTaken, .givenTwice, .expectationShape,
        .givenFileUnreadable, .propertyTooLarge, .propertyOfNobody,
        .wrongThing, .thingTwice, .stageWithoutStep, .topicUnused, .geneWithoutPlace, .targetNotDescribed,
        .haplotypeLetters, .haplotypeTwice, .haplotypeLoci, .phaseUnasked, .activityMissing, .copiesRange,
        .noOrderAmongPairs, .emptyScoreRange, .phaseShared,
        .languageUnknown, .translatedTwice, .untranslated, .translationLoses,
    ]

    /// The declarations that the examples of the pages share.
    public static let context = """
        pack example 1.0.0

        source zabetian2001 {
          pmid 11170900
          year 2001
          title "-1021C>T of DBH explains 35-52 % of the variance of plasma activity"
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
          on unknown "This site was not read."
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
        example.hasPrefix("// the whole file") ? example : context + "\n" + example + "\n"
    }
}
