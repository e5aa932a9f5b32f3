// SPDX-License-Identifier: Apache-2.0

/// The codes that the guide asks for.
///
/// Those of components and observations are fixed by its profiles: `input/fsh/CGFindings.fsh` and `CGImplications.fsh` of
/// HL7/genomics-reporting, commit 747b4c72. Their displays are those in `input-cache/txcache/loinc.cache` there (commit 05bc7f20), which
/// HL7's terminology server gave.
enum FHIRCode {
    static let laboratory = FHIRCoding(.category, "laboratory", "Laboratory")
    static let genetics = FHIRCoding(.service, "GE", "Genetics")
    /// Of the report, as in the guide's example DiagnosticReport-PGxGenomicReportEMERGE (3.0.0).
    static let report = FHIRCoding(.loinc, "51969-4", "Genetic analysis report")

    static let genotype = FHIRCoding(.loinc, "84413-4", "Genotype display name")
    static let haplotype = FHIRCoding(.loinc, "84414-2", "Haplotype name")
    static let variant = FHIRCoding(.loinc, "69548-6", "Genetic variant assessment")
    static let implication = FHIRCoding(.guide, "therapeutic-implication", "Therapeutic Implication")

    static let gene = FHIRCoding(.loinc, "48018-6", "Gene studied [ID]")
    static let medication = FHIRCoding(.loinc, "51963-7")
    static let conclusion = FHIRCoding(.guide, "conclusion-string", "Conclusion Text")
    static let assembly = FHIRCoding(.loinc, "62374-4", "Human reference sequence assembly version")
    static let chromosome = FHIRCoding(.loinc, "48000-4")
    static let referenceAllele = FHIRCoding(.loinc, "69547-8")
    static let alternateAllele = FHIRCoding(.loinc, "69551-0")
    static let range = FHIRCoding(.loinc, "81254-5")
    static let coordinates = FHIRCoding(.loinc, "92822-6")
    static let allelicState = FHIRCoding(.loinc, "53034-5", "Allelic state")
    static let variation = FHIRCoding(.loinc, "81252-9", "Discrete genetic variant")

    // Answers. Of the lists LL1971-2, LL1040-6 and LL381-5: a connector for FHIR that looked each up at HL7's terminology server, and agrees
    // with the guide's examples in `input/fsh/CGExamples.fsh`, where there are any.
    static let present = FHIRCoding(.loinc, "LA9633-4", "Present")
    static let grch38 = FHIRCoding(.loinc, "LA26806-2", "GRCh38")
    static let oneBased = FHIRCoding(.loinc, "LA30102-0", "1-based character counting")
    static let homozygous = FHIRCoding(.loinc, "LA6705-3", "Homozygous")
    static let heterozygous = FHIRCoding(.loinc, "LA6706-1", "Heterozygous")
    static let hemizygous = FHIRCoding(.loinc, "LA6707-9", "Hemizygous")

    static let unknown = FHIRCoding(.absent, "unknown", "Unknown")
    static let masked = FHIRCoding(.absent, "masked", "Masked")

    /// The chromosome in the list LL2938-0, which has no MT; the codes are as in four public tables that agree.
    static func chromosome(_ name: String) -> FHIRCoding? {
        let digits = [
            "1": "54-0", "2": "55-7", "3": "56-5", "4": "57-3", "5": "58-1", "6": "59-9", "7": "60-7", "8": "61-5",
            "9": "62-3",
            "10": "63-1", "11": "64-9", "12": "65-6", "13": "66-4", "14": "67-2", "15": "68-0", "16": "69-8",
            "17": "70-6",
            "18": "71-4", "19": "72-2", "20": "73-0", "21": "74-8", "22": "75-5", "X": "76-3", "Y": "77-1",
        ]
        return digits[name].map { FHIRCoding(.loinc, "LA212" + $0, "Chromosome " + name) }
    }

    /// A phenotype in the guide's value set `genetic-therapeutic-implications-vs` (`input/fsh/CGValueSets.fsh`, commit 650f80a6); `nil` for
    /// one that is not in it.
    static func phenotype(_ title: String) -> FHIRCoding? {
        let codes = [
            "Ultrarapid metabolizer": "LA10315-2", "Rapid metabolizer": "LA25390-8", "Normal metabolizer": "LA25391-6",
            "Intermediate metabolizer": "LA10317-8", "Poor metabolizer": "LA9657-3", "Increased function": "LA25392-4",
            "Normal function": "LA25393-2", "Decreased function": "LA25395-7", "Poor function": "LA25394-0",
        ]
        let words = title.lowercased()
        return codes.first { $0.key.lowercased() == words }.map { FHIRCoding(.loinc, $0.value, $0.key) }
    }

    /// What to do, in the list LL4049-4, as in the guide's examples of recommendations (`input/fsh/CGExamples.fsh`); `nil` for an action
    /// whose code was not seen, such as `avoid`.
    static func action(_ action: String) -> FHIRCoding? {
        switch action {
        case "alternative": FHIRCoding(.loinc, "LA26421-0", "Consider alternative medication")
        case "lower_dose": FHIRCoding(.loinc, "LA26422-8", "Decrease dose")
        case "higher_dose": FHIRCoding(.loinc, "LA26423-6", "Increase dose")
        default: nil
        }
    }

    /// A gene by its number at HGNC; `nil` for a gene whose number was not seen.
    ///
    /// As in the table of genes of cpicpgx/cpic-data (`src/main/resources/db/migration/V2__initial_data.sql`, commit 05d3da68), but for DPYD,
    /// for which that table has the number of NCBI: HGNC:3012 is in several other tables.
    static func gene(_ symbol: String) -> FHIRCoding? {
        let numbers = [
            "ABCG2": 74, "CACNA1S": 1397, "CFTR": 1884, "CYP2B6": 2615, "CYP2C19": 2621, "CYP2C9": 2623, "CYP2D6": 2625,
            "CYP3A4": 2637, "CYP3A5": 2638, "CYP4F2": 2645, "DPYD": 3012, "G6PD": 4057, "IFNL3": 18365, "NAT2": 7646,
            "NUDT15": 23063, "RYR1": 10483, "SLCO1B1": 10959, "TPMT": 12014, "UGT1A1": 12530, "VKORC1": 23663,
        ]
        return numbers[symbol].map { FHIRCoding(.genes, "HGNC:\($0)", symbol) }
    }

    /// A drug by its number in RxNorm; `nil` for a drug whose number was not seen.
    ///
    /// As in the table of drugs of cpicpgx/cpic-data (the same file, and `V6__nsaid_release.sql`, commit 059a6594), which is CC0.
    static func drug(_ name: String) -> FHIRCoding? {
        drugs.first { $0.name == name }.map { FHIRCoding(.rxNorm, String($0.number)) }
    }

    private static let drugs: [(name: String, number: Int)] = [
        ("amitriptyline", 704), ("atazanavir", 343047), ("atomoxetine", 38400), ("atorvastatin", 83367),
        ("azathioprine", 1256), ("capecitabine", 194000), ("celecoxib", 140587), ("citalopram", 2556),
        ("clomipramine", 2597), ("clopidogrel", 32968), ("codeine", 2670), ("dapsone", 3108), ("desflurane", 27340),
        ("desipramine", 3247), ("dexlansoprazole", 816346), ("doxepin", 3638), ("efavirenz", 195085),
        ("enflurane", 3920), ("escitalopram", 321988), ("fluorouracil", 4492), ("flurbiprofen", 4502),
        ("fluvoxamine", 42355), ("halothane", 5095), ("hydralazine", 5470), ("ibuprofen", 5640), ("imipramine", 5691),
        ("isoflurane", 6026), ("ivacaftor", 1243041), ("lansoprazole", 17128), ("lornoxicam", 20890),
        ("meloxicam", 41493), ("mercaptopurine", 103), ("methoxyflurane", 6857), ("methylene_blue", 6878),
        ("metoprolol", 6918), ("nitrofurantoin", 7454), ("nortriptyline", 7531), ("omeprazole", 7646),
        ("ondansetron", 26225), ("pantoprazole", 40790), ("paroxetine", 32937), ("peginterferon_alfa_2a", 120608),
        ("peginterferon_alfa_2b", 253453), ("pegloticase", 1011650), ("phenytoin", 8183), ("piroxicam", 8356),
        ("pravastatin", 42463), ("primaquine", 8687), ("rasburicase", 283821), ("ribavirin", 9344),
        ("rosuvastatin", 301542), ("sertraline", 36437), ("sevoflurane", 36453), ("simvastatin", 36567),
        ("succinylcholine", 10154), ("tacrolimus", 42316), ("tafenoquine", 2054023), ("tamoxifen", 10324),
        ("tenoxicam", 37790), ("thioguanine", 10485), ("tramadol", 10689), ("trimipramine", 10834),
        ("tropisetron", 27392), ("venlafaxine", 39786), ("voriconazole", 121243), ("vortioxetine", 1455099),
    ]
}
