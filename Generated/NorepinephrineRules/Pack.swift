// Written by phenec from the rules of pack norepinephrine 0.1.0; do not edit.
// Layout 3.
// swift-format-ignore-file

public import PheneGenome
public import PheneRuntime

/// Norepinephrine
///
/// Norepinephrine, also called noradrenaline, is both a transmitter in the brain and a hormone of stress. This pack
/// reads single sites of genes that make it, store it, take it back, break it down and answer to it, and says what
/// studies of people found there. It is information, not medical advice. Effects of single sites are mostly small
/// averages over many people. Both too little and too much norepinephrine can do harm, so no rule here says that
/// more, or less, is better. A site that was not read is never taken as normal. A text without a source of its own
/// is background, and no result rests on it.
public enum Norepinephrine: CompiledPack {
    public static let pack: Pack = open()

    private static func open() -> Pack {
        // A pack written for another layout does not build: its runtime has no such type.
        _ = PackLayout3.self
        guard let pack = Pack(texts: .literal(texts), facts: .literal(facts), gates: .literal(gates)) else {
            preconditionFailure("the tables of this pack are as phenec wrote them")
        }
        return pack
    }
}

extension Norepinephrine {
    /// The scale `carriage`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:26`
    public enum Carriage: Int, ScaleStep {
        /// not carried
        case notCarried
        /// carried
        case carried
    }
}

extension Norepinephrine {
    /// The scale `carrier_copies`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:17`
    public enum CarrierCopies: Int, ScaleStep {
        /// not found
        case none
        /// one copy reported
        case one
        /// two copies reported
        case two
    }
}

extension Norepinephrine {
    /// The scale `circulating_protein`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:14`
    public enum CirculatingProtein: Int, ScaleStep {
        /// not studied
        case notStudied
        /// less in one small study
        case lower
        /// the common form
        case usual
    }
}

extension Norepinephrine {
    /// The scale `comt_form`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/comt-haplotypes.phene:18`
    public enum ComtForm: Int, ScaleStep {
        /// no common pair
        case noCommonPair
        /// the form with the lowest activity in cells
        case lowestInCells
        /// forms with less activity in cells
        case lessInCells
        /// the form with the highest activity in cells
        case highestInCells
    }
}

extension Norepinephrine {
    /// The scale `comt_pair`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/comt-haplotypes.phene:21`
    public enum ComtPair: Int, ScaleStep {
        /// LPS/LPS
        case lpsLPS
        /// LPS/APS
        case lpsAPS
        /// APS/APS
        case apsAPS
        /// LPS/HPS
        case lpsHPS
        /// APS/HPS
        case apsHPS
        /// HPS/HPS
        case hpsHPS
        /// LPS/other
        case lpsOther
        /// APS/other
        case apsOther
        /// HPS/other
        case hpsOther
        /// other/other
        case otherOther
    }
}

extension Norepinephrine {
    /// The scale `consented_copies`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:20`
    public enum ConsentedCopies: Int, ScaleStep {
        /// not shown, as you asked
        case withheld
        /// not found
        case none
        /// one copy of two reported
        case one
        /// every copy reported
        case all
    }
}

extension Norepinephrine {
    /// The scale `letter_copies`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:24`
    public enum LetterCopies: Int, ScaleStep {
        /// no copy
        case none
        /// one copy
        case one
        /// two copies
        case two
    }
}

extension Norepinephrine {
    /// The scale `plasma_activity`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:6`
    public enum PlasmaActivity: Int, ScaleStep {
        /// very low on average
        case veryLow
        /// in between
        case intermediate
        /// the usual, higher range
        case usual
    }
}

extension Norepinephrine {
    /// The scale `raised`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:11`
    public enum Raised: Int, ScaleStep {
        /// the reference group
        case usual
        /// in between
        case intermediate
        /// higher on average
        case higher
    }
}

extension Norepinephrine {
    /// The scale `relative`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:8`
    public enum Relative: Int, ScaleStep {
        /// lower on average
        case lower
        /// in between
        case intermediate
        /// higher on average
        case higher
    }
}

extension Norepinephrine {
    /// The scale `tone`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:29`
    public enum Tone: Int, ScaleStep {
        /// points to less
        case less
        /// points neither way
        case neither
        /// points to more
        case more
    }
}

extension Norepinephrine {
    /// Findings on the scale `carriage`.
    public enum CarriageFinding: FindingName {
        public typealias Step = Norepinephrine.Carriage
        public static var first: Int { 0 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// G at -1291C>G of the alpha-2A receptor gene
        ///
        /// Reads rs1800544. Evidence: conflicting; alpha2a_mph_pooled (PMID 36325160), mph_meta_36_studies,
        /// mph_meta_slc6a2 (PMID 34797323).
        ///
        /// `Rules/Norepinephrine/alpha-receptors.phene:61`
        case alpha2aPromoter

        /// Arg64 in the beta-3 receptor
        ///
        /// Reads rs4994. Evidence: conflicting; beta3_bmi_44833 (PMID 18574485), beta3_bmi_7399 (PMID 9665677).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:198`
        case beta3Arg64

        /// T at rs7194256 of the norepinephrine transporter gene
        ///
        /// Reads rs7194256. Evidence: limited; net_resistant_hypertension (PMID 29677047), marques2017,
        /// net_hypertension_odds, net_heart_failure_imaging.
        ///
        /// `Rules/Norepinephrine/slc6a2.phene:12`
        case netUtr
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.CarriageFinding) -> Value<Norepinephrine.Carriage> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `carrier_copies`.
    public enum CarrierCopiesFinding: FindingName {
        public typealias Step = Norepinephrine.CarrierCopies
        public static var first: Int { 3 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// DBH p.Ala362Glu, seen in DBH deficiency
        ///
        /// Reads rs75215331. Evidence: moderate; genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:192`
        case dbhAla362glu

        /// DBH p.Asp114Glu, seen in DBH deficiency
        ///
        /// Reads rs77576840. Evidence: moderate; dbh_gene_summary, dbh_patients (PMID 11857564), genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:102`
        case dbhAsp114glu

        /// DBH p.Cys269Phe, seen in DBH deficiency
        ///
        /// Reads rs863225245. Evidence: moderate; genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:147`
        case dbhCys269phe

        /// DBH splice variant c.339+2T>C, seen in DBH deficiency
        ///
        /// Reads rs74853476. Evidence: strong; clinvar1750, genebe_dbh_splice, dbh_patients (PMID 11857564),
        /// genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:12`
        case dbhSplice

        /// DBH p.Tyr556Cys, seen in DBH deficiency
        ///
        /// Reads rs863225246. Evidence: moderate; genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:238`
        case dbhTyr556cys

        /// DBH p.Val101Met, seen in DBH deficiency
        ///
        /// Reads rs267606760. Evidence: limited; dbh_patients (PMID 11857564), genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:57`
        case dbhVal101met

        /// Norepinephrine transporter p.Ala457Pro (one family)
        ///
        /// Reads rs121918126. Evidence: limited; vanderbilt_ala457pro, net_exon9_none (PMID 12589229), omim604715.
        ///
        /// `Rules/Norepinephrine/slc6a2.phene:62`
        case netAla457pro
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.CarrierCopiesFinding) -> Value<Norepinephrine.CarrierCopies> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `circulating_protein`.
    public enum CirculatingProteinFinding: FindingName {
        public typealias Step = Norepinephrine.CirculatingProtein
        public static var first: Int { 10 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Circulating DBH protein
        ///
        /// Reads rs6271. Evidence: limited; dbh_arg549cys.
        ///
        /// `Rules/Norepinephrine/dbh.phene:74`
        case dbhProtein
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.CirculatingProteinFinding) -> Value<Norepinephrine.CirculatingProtein> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `comt_form`.
    public enum ComtFormFinding: FindingName {
        public typealias Step = Norepinephrine.ComtForm
        public static var first: Int { 11 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// COMT haplotypes
        ///
        /// Reads comt_pair. Evidence: limited; comt_haplotype_pain (PMID 15537663), comt_haplotype_cells,
        /// comt_pain_modulation (PMID 34156736), comt_haplotype_letters.
        ///
        /// `Rules/Norepinephrine/comt-haplotypes.phene:34`
        case comtForm
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.ComtFormFinding) -> Value<Norepinephrine.ComtForm> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `comt_pair`.
    public enum ComtPairFinding: FindingName {
        public typealias Step = Norepinephrine.ComtPair
        public static var first: Int { 12 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Pair of COMT haplotypes
        ///
        /// Reads rs6269, rs4633, rs4818, rs4680, comt_pair.phase. Evidence: limited; comt_haplotype_letters.
        ///
        /// `Rules/Norepinephrine/comt-haplotypes.phene:21`
        case comtPair
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.ComtPairFinding) -> Value<Norepinephrine.ComtPair> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `consented_copies`.
    public enum ConsentedCopiesFinding: FindingName {
        public typealias Step = Norepinephrine.ConsentedCopies
        public static var first: Int { 13 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// MAOA p.Gln296Ter (Brunner syndrome)
        ///
        /// Reads rs72554632, maoa_consent. Evidence: strong; brunner1993 (PMID 8211186), dutch_kindred (PMID
        /// 8503438), clingen_maoa.
        ///
        /// `Rules/Norepinephrine/maoa.phene:12`
        case maoaLoss
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.ConsentedCopiesFinding) -> Value<Norepinephrine.ConsentedCopies> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `letter_copies`.
    public enum LetterCopiesFinding: FindingName {
        public typealias Step = Norepinephrine.LetterCopies
        public static var first: Int { 14 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Copies of Arg347 in the alpha-1A receptor
        ///
        /// Reads rs1048101. Evidence: conflicting; sofowora2004, alpha1a_brazil.
        ///
        /// `Rules/Norepinephrine/alpha-receptors.phene:12`
        case alpha1aArg347

        /// Copies of A at rs553668 of the alpha-2A receptor gene
        ///
        /// Reads rs553668. Evidence: moderate; alpha2a_glucose_1345 (PMID 22061269), alpha2a_glucose_meta (PMID
        /// 21455730), alpha2a_insulin (PMID 19965390), alpha2a_chinese.
        ///
        /// `Rules/Norepinephrine/alpha-receptors.phene:108`
        case alpha2aGlucose

        /// Copies of Arg389 in the beta-1 receptor
        ///
        /// Reads rs1801253. Evidence: conflicting; atenolol_arg389 (PMID 12709726), metoprolol_arg389 (PMID
        /// 14534524), beta1_heart_failure (PMID 22815685), cpic_beta_blockers (PMID 38951961).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:60`
        case beta1Arg389

        /// Copies of Arg16 in the beta-2 receptor
        ///
        /// Reads rs1042713. Evidence: conflicting; clinpgx_salmeterol, beta2_obesity (PMID 24960039).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:106`
        case beta2Arg16

        /// Copies of Glu27 in the beta-2 receptor
        ///
        /// Reads rs1042714. Evidence: limited; beta2_obesity (PMID 24960039).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:153`
        case beta2Glu27

        /// Copies of T at rs4633, a stand-in for COMT Val158Met
        ///
        /// Reads rs4633. Evidence: moderate; comt_linked_letters, comt_val158met (PMID 15457404).
        ///
        /// `Rules/Norepinephrine/comt.phene:59`
        case comtMarker

        /// Copies of G at rs1108580, a marker of plasma DBH
        ///
        /// Reads rs1108580. Evidence: limited; cubells2000 (PMID 10673769).
        ///
        /// `Rules/Norepinephrine/dbh.phene:122`
        case dbhMarker

        /// Copies of C at T-182C of the norepinephrine transporter gene
        ///
        /// Reads rs2242446. Evidence: conflicting; venlafaxine_older_adults (PMID 28068779), mph_meta_slc6a2 (PMID
        /// 34797323), oh_kim2017.
        ///
        /// `Rules/Norepinephrine/slc6a2.phene:111`
        case netPromoter

        /// Copies of the TH enhancer letter (G on the plus strand)
        ///
        /// Reads rs2070762. Evidence: limited; th_chinese.
        ///
        /// `Rules/Norepinephrine/th.phene:59`
        case thEnhancer

        /// Copies of A at rs363371, in the promoter region of SLC18A2
        ///
        /// Reads rs363371. Evidence: conflicting; vmat2_italian, vmat2_chinese (PMID 26246935).
        ///
        /// `Rules/Norepinephrine/slc18a2.phene:12`
        case vmat2Promoter
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.LetterCopiesFinding) -> Value<Norepinephrine.LetterCopies> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `plasma_activity`.
    public enum PlasmaActivityFinding: FindingName {
        public typealias Step = Norepinephrine.PlasmaActivity
        public static var first: Int { 24 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Plasma DBH activity
        ///
        /// Reads rs1611115. Evidence: strong; zabetian2001 (PMID 11170900), plasma_dbh_gwas (PMID 24986918),
        /// dbh_c_allele_pressure (PMID 20009769), dbh_orthostatic_null (PMID 24990418).
        ///
        /// `Rules/Norepinephrine/dbh.phene:13`
        case dbhActivity
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.PlasmaActivityFinding) -> Value<Norepinephrine.PlasmaActivity> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `raised`.
    public enum RaisedFinding: FindingName {
        public typealias Step = Norepinephrine.Raised
        public static var first: Int { 25 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Blood pressure and heart rate by the TH promoter
        ///
        /// Reads rs10770141. Evidence: moderate; th_danish (PMID 20706199), rao2007, th_south_africa.
        ///
        /// `Rules/Norepinephrine/th.phene:12`
        case thPromoter
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.RaisedFinding) -> Value<Norepinephrine.Raised> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `relative`.
    public enum RelativeFinding: FindingName {
        public typealias Step = Norepinephrine.Relative
        public static var first: Int { 26 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Resting heart rate by beta-1 Ser49Gly
        ///
        /// Reads rs1801252. Evidence: moderate; ranade2002, beta1_heart_failure (PMID 22815685).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:12`
        case beta1Ser49gly

        /// COMT enzyme activity
        ///
        /// Reads rs4680. Evidence: strong; comt_val158met (PMID 15457404).
        ///
        /// `Rules/Norepinephrine/comt.phene:11`
        case comtActivity
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.RelativeFinding) -> Value<Norepinephrine.Relative> { value(of: name) }
}

extension Norepinephrine {
    /// Pathways on the scale `tone`.
    public enum TonePathway: PathwayName {
        public typealias Step = Norepinephrine.Tone
        public static var first: Int { 0 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Which way the findings point
        ///
        /// Evidence: limited; zabetian2001 (PMID 11170900), net_resistant_hypertension (PMID 29677047),
        /// comt_val158met (PMID 15457404).
        ///
        /// `Rules/Norepinephrine/pathway.phene:6`
        case norepinephrineTone
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.TonePathway) -> Value<Norepinephrine.Tone> { value(of: name) }
}

extension Norepinephrine {
    /// Advices.
    public enum Advice: AdviceName {
        public static var first: Int { 0 }
        public static func == (a: Self, b: Self) -> Bool { a.index == b.index }
        public func hash(into hasher: inout Hasher) { hasher.combine(index) }

        /// Beta-blockers and receptor genes
        ///
        /// When known beta1_arg389 or known beta1_ser49gly or known beta2_arg16 or known beta2_glu27: standard
        /// beta_blockers. Evidence: guideline; cpic_beta_blockers (PMID 38951961).
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:52`
        case betaBlockerGenes

        /// Cocaine and low DBH
        ///
        /// When dbh_activity = very_low: avoid cocaine. Evidence: limited; cubells2000 (PMID 10673769),
        /// kalayasiri2007.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:18`
        case cocaineLowDbh

        /// Cool showers, if at all, mild and short
        ///
        /// When cold_practice = yes: consider cold_showers. Evidence: moderate; sramek2000, johnson1977.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:5`
        case coldExposure

        /// When cold showers and baths are not for you
        ///
        /// When cold_stop = yes or raising_stop = yes or dbh_deficiency = yes or pem = yes: avoid cold_showers.
        /// Evidence: limited; sramek2000, johnson1977.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:17`
        case coldStops

        /// A stand-in for the COMT site that was not read
        ///
        /// When missing rs4680 and known comt_marker: consider comt_site_reading. Evidence: moderate;
        /// comt_linked_letters, comt_val158met (PMID 15457404).
        ///
        /// `Rules/Norepinephrine/advice-stand-ins.phene:14`
        case comtStandIn

        /// Confirm a rare DBH change by clinical sequencing
        ///
        /// When dbh_splice >= one or dbh_val101met >= one or dbh_asp114glu >= one or dbh_cys269phe >= one or
        /// dbh_ala362glu >= one or dbh_tyr556cys >= one: discuss clinical_sequencing. Evidence: moderate;
        /// genereviews_dbh, dbh_patients (PMID 11857564).
        ///
        /// `Rules/Norepinephrine/advice-carriers.phene:5`
        case confirmDbh

        /// Confirm a rare MAOA change by clinical sequencing
        ///
        /// When maoa_loss >= one: discuss clinical_sequencing. Evidence: strong; brunner1993 (PMID 8211186),
        /// clingen_maoa.
        ///
        /// `Rules/Norepinephrine/advice-carriers.phene:26`
        case confirmMaoa

        /// Confirm a rare transporter change by clinical sequencing
        ///
        /// When net_ala457pro >= one: discuss clinical_sequencing. Evidence: limited; omim604715,
        /// vanderbilt_ala457pro.
        ///
        /// `Rules/Norepinephrine/advice-carriers.phene:16`
        case confirmNet

        /// Test before any copper supplement
        ///
        /// When dbh_activity = very_low: discuss copper_supplement. Evidence: limited; copper_neurons (PMID
        /// 31691104).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:18`
        case copperTestFirst

        /// Creatine when short of sleep
        ///
        /// When sleep_short = yes: consider creatine. Evidence: limited; creatine_sleep_loss (PMID 16416332),
        /// mcmorris2024.
        ///
        /// `Rules/Norepinephrine/advice-creatine.phene:5`
        case creatineShortSleep

        /// Food with the helpers of DBH
        ///
        /// When dbh_activity = very_low: consider vitamin_c_foods, copper_foods. Evidence: limited; zabetian2001
        /// (PMID 11170900), copper_neurons (PMID 31691104).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:5`
        case dbhCofactors

        /// DBH deficiency belongs in a specialist's hands
        ///
        /// When dbh_deficiency = yes: discuss specialist_care. Evidence: limited; droxidopa_medlink,
        /// genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:40`
        case dbhDeficiencyCare

        /// A stand-in for the DBH site that was not read
        ///
        /// When missing rs1611115 and known dbh_marker: consider dbh_site_reading. Evidence: limited; cubells2000
        /// (PMID 10673769).
        ///
        /// `Rules/Norepinephrine/advice-stand-ins.phene:5`
        case dbhStandIn

        /// Disulfiram and low DBH
        ///
        /// When dbh_activity = very_low and disulfiram = yes: discuss disulfiram. Evidence: limited;
        /// disulfiram_review (PMID 19720750), cubells2000 (PMID 10673769), kalayasiri2007.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:5`
        case disulfiramLowDbh

        /// Creatine and kidney disease
        ///
        /// When kidney_disease = yes: avoid creatine. Evidence: limited; creatine_escitalopram (PMID 22864465).
        ///
        /// `Rules/Norepinephrine/advice-creatine.phene:17`
        case kidneyNoCreatine

        /// With an MAO inhibitor
        ///
        /// When mao_inhibitor = yes: avoid cold_showers, tyrosine_supplement. Evidence: limited; brunner1993 (PMID
        /// 8211186), dutch_kindred (PMID 8503438), sramek2000.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:39`
        case maoInhibitorStops

        /// Cold and medicines that raise norepinephrine
        ///
        /// When raising_medicine = yes: avoid cold_showers. Evidence: limited; sramek2000, atomoxetine_pots (PMID
        /// 24002370).
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:38`
        case medicineNoCold

        /// Pacing, not exercise, where effort makes you worse
        ///
        /// When pem = yes: avoid exercise_programmes. Evidence: limited; aregawi2026.
        ///
        /// `Rules/Norepinephrine/advice-exertion.phene:5`
        case pemPacing

        /// PKU, kidney disease and protein
        ///
        /// When pku = yes or kidney_disease = yes: avoid protein_foods, tyrosine_supplement. Evidence: limited;
        /// frings2020.
        ///
        /// `Rules/Norepinephrine/advice-food.phene:15`
        case pkuKidneyNoProtein

        /// POTS and cold
        ///
        /// When pots = yes: avoid cold_showers. Evidence: limited; atomoxetine_pots (PMID 24002370), sramek2000.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:27`
        case potsNoCold

        /// POTS and medicines that block norepinephrine reuptake
        ///
        /// When pots = yes: discuss reuptake_blockers. Evidence: moderate; atomoxetine_pots (PMID 24002370).
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:28`
        case potsReuptakeBlockers

        /// Enough protein
        ///
        /// When protein_short = yes: consider protein_foods. Evidence: limited; frings2020, tyrosine_older_adults.
        ///
        /// `Rules/Norepinephrine/advice-food.phene:5`
        case proteinForTyrosine

        /// When a tyrosine supplement is not for you
        ///
        /// When raising_stop = yes or raising_medicine = yes: avoid tyrosine_supplement. Evidence: limited;
        /// frings2020, atomoxetine_pots (PMID 24002370).
        ///
        /// `Rules/Norepinephrine/advice-food.phene:26`
        case raisingNoTyrosine

        /// Tyrosine supplements and low DBH
        ///
        /// When dbh_activity = very_low: discuss tyrosine_supplement. Evidence: limited; frings2020, zabetian2001
        /// (PMID 11170900).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:49`
        case tyrosineLowDbh

        /// Copper and Wilson disease
        ///
        /// When wilson = yes: avoid copper_foods, copper_supplement. Evidence: moderate; copper_neurons (PMID
        /// 31691104).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:29`
        case wilsonNoCopper
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.Advice) -> AdviceResult { result(of: name) }
}

extension Norepinephrine {
    /// The ids of the loci that the pack reads.
    public enum Variants {}
}

extension Norepinephrine.Variants {
    /// ADRB2 c.46G>A p.Gly16Arg
    ///
    /// GRCh38 5:148826877 G/A, reference G; GRCh37 5:148206440 G/A, reference G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:100`
    @_alwaysEmitIntoClient public static var rs1042713: VariantID { .rs(1042713) }
    /// ADRB2 c.79G>C p.Glu27Gln
    ///
    /// GRCh38 5:148826910 C/G; GRCh37 5:148206473 C/G, reference G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:145`
    @_alwaysEmitIntoClient public static var rs1042714: VariantID { .rs(1042714) }
    /// ADRA1A c.1039T>C p.Cys347Arg
    ///
    /// GRCh38 8:26770511 A/G; GRCh37 8:26628028 A/G, reference A.
    ///
    /// `Rules/Norepinephrine/alpha-receptors.phene:5`
    @_alwaysEmitIntoClient public static var rs1048101: VariantID { .rs(1048101) }
    /// ADRB3 c.190T>C p.Trp64Arg
    ///
    /// GRCh38 8:37966280 A/G; GRCh37 8:37823798 A/G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:191`
    @_alwaysEmitIntoClient public static var rs4994: VariantID { .rs(4994) }
    /// DBH -1021C>T
    ///
    /// GRCh38 9:133635393 T/C, reference T; GRCh37 9:136500515 T/C, reference T.
    ///
    /// The reference base T of GRCh38 is the allele that the label speaks of: a file that lists only differences
    /// has no row for two copies of it.
    ///
    /// The reference base T of GRCh37 is the allele that the label speaks of: a file that lists only differences
    /// has no row for two copies of it.
    ///
    /// `Rules/Norepinephrine/dbh.phene:6`
    @_alwaysEmitIntoClient public static var rs1611115: VariantID { .rs(1611115) }
    /// DBH c.301G>A p.Val101Met
    ///
    /// GRCh38 9:133636672 G/A, reference G; GRCh37 9:136501794 G/A, reference G.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:51`
    @_alwaysEmitIntoClient public static var rs267606760: VariantID { .rs(267606760) }
    /// DBH c.339+2T>C
    ///
    /// GRCh38 9:133636712 T/C, reference T; GRCh37 9:136501834 T/C, reference T.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:6`
    @_alwaysEmitIntoClient public static var rs74853476: VariantID { .rs(74853476) }
    /// DBH c.342C>A p.Asp114Glu
    ///
    /// GRCh38 9:133639848 C/A, reference C; GRCh37 9:136504970 C/A, reference C.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:96`
    @_alwaysEmitIntoClient public static var rs77576840: VariantID { .rs(77576840) }
    /// DBH c.486A>G p.Glu162=
    ///
    /// GRCh38 9:133639992 A/G; GRCh37 9:136505114 A/G, reference A.
    ///
    /// `Rules/Norepinephrine/dbh.phene:114`
    @_alwaysEmitIntoClient public static var rs1108580: VariantID { .rs(1108580) }
    /// DBH c.806G>T p.Cys269Phe
    ///
    /// GRCh38 9:133643474 G/T, reference G; GRCh37 9:136508596 G/T, reference G.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:141`
    @_alwaysEmitIntoClient public static var rs863225245: VariantID { .rs(863225245) }
    /// DBH c.1085C>A p.Ala362Glu
    ///
    /// GRCh38 9:133647906 C/A, reference C; GRCh37 9:136513028 C/A, reference C.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:186`
    @_alwaysEmitIntoClient public static var rs75215331: VariantID { .rs(75215331) }
    /// DBH c.1645C>T p.Arg549Cys
    ///
    /// GRCh38 9:133657152 C/T, reference C; GRCh37 9:136522274 C/T, reference C.
    ///
    /// `Rules/Norepinephrine/dbh.phene:68`
    @_alwaysEmitIntoClient public static var rs6271: VariantID { .rs(6271) }
    /// DBH c.1667A>G p.Tyr556Cys
    ///
    /// GRCh38 9:133657174 A/G, reference A; GRCh37 9:136522296 A/G, reference A.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:232`
    @_alwaysEmitIntoClient public static var rs863225246: VariantID { .rs(863225246) }
    /// ADRA2A -1291C>G
    ///
    /// GRCh38 10:111076745 G/C, reference G; GRCh37 10:112836503 G/C, reference G.
    ///
    /// The reference base G of GRCh38 is the allele that the label speaks of: a file that lists only differences
    /// has no row for two copies of it.
    ///
    /// The reference base G of GRCh37 is the allele that the label speaks of: a file that lists only differences
    /// has no row for two copies of it.
    ///
    /// `Rules/Norepinephrine/alpha-receptors.phene:52`
    @_alwaysEmitIntoClient public static var rs1800544: VariantID { .rs(1800544) }
    /// ADRA2A 1780G>A
    ///
    /// GRCh38 10:111079821 A/G; GRCh37 10:112839579 A/G.
    ///
    /// `Rules/Norepinephrine/alpha-receptors.phene:101`
    @_alwaysEmitIntoClient public static var rs553668: VariantID { .rs(553668) }
    /// ADRB1 c.145A>G p.Ser49Gly
    ///
    /// GRCh38 10:114044277 A/G, reference A; GRCh37 10:115804036 A/G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:5`
    @_alwaysEmitIntoClient public static var rs1801252: VariantID { .rs(1801252) }
    /// ADRB1 c.1165G>C p.Gly389Arg
    ///
    /// GRCh38 10:114045297 G/C, reference G; GRCh37 10:115805056 G/C, reference G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:51`
    @_alwaysEmitIntoClient public static var rs1801253: VariantID { .rs(1801253) }
    /// SLC18A2 A/G
    ///
    /// GRCh38 10:117226885 A/G; GRCh37 10:118986396 A/G.
    ///
    /// `Rules/Norepinephrine/slc18a2.phene:5`
    @_alwaysEmitIntoClient public static var rs363371: VariantID { .rs(363371) }
    /// TH T>C
    ///
    /// GRCh38 11:2165105 A/G; GRCh37 11:2186335 A/G.
    ///
    /// `Rules/Norepinephrine/th.phene:52`
    @_alwaysEmitIntoClient public static var rs2070762: VariantID { .rs(2070762) }
    /// TH C-824T
    ///
    /// GRCh38 11:2172610 A/G; GRCh37 11:2193840 A/G.
    ///
    /// `Rules/Norepinephrine/th.phene:5`
    @_alwaysEmitIntoClient public static var rs10770141: VariantID { .rs(10770141) }
    /// SLC6A2 T-182C
    ///
    /// GRCh38 16:55656513 C/T; GRCh37 16:55690425 C/T.
    ///
    /// `Rules/Norepinephrine/slc6a2.phene:104`
    @_alwaysEmitIntoClient public static var rs2242446: VariantID { .rs(2242446) }
    /// SLC6A2 c.1369G>C p.Ala457Pro
    ///
    /// GRCh38 16:55698005 G/C, reference G; GRCh37 16:55731917 G/C, reference G.
    ///
    /// `Rules/Norepinephrine/slc6a2.phene:54`
    @_alwaysEmitIntoClient public static var rs121918126: VariantID { .rs(121918126) }
    /// SLC6A2 3-prime UTR C/T
    ///
    /// GRCh38 16:55703779 C/T; GRCh37 16:55737691 C/T.
    ///
    /// `Rules/Norepinephrine/slc6a2.phene:5`
    @_alwaysEmitIntoClient public static var rs7194256: VariantID { .rs(7194256) }
    /// COMT
    ///
    /// GRCh38 22:19962429 A/G, reference A; GRCh37 22:19949952 A/G, reference A.
    ///
    /// `Rules/Norepinephrine/comt-haplotypes.phene:7`
    @_alwaysEmitIntoClient public static var rs6269: VariantID { .rs(6269) }
    /// COMT c.186C>T p.His62=
    ///
    /// GRCh38 22:19962712 C/T, reference C; GRCh37 22:19950235 C/T, reference C.
    ///
    /// `Rules/Norepinephrine/comt.phene:52`
    @_alwaysEmitIntoClient public static var rs4633: VariantID { .rs(4633) }
    /// COMT
    ///
    /// GRCh38 22:19963684 C/G, reference C; GRCh37 22:19951207 C/G, reference C.
    ///
    /// `Rules/Norepinephrine/comt-haplotypes.phene:12`
    @_alwaysEmitIntoClient public static var rs4818: VariantID { .rs(4818) }
    /// COMT c.472G>A p.Val158Met
    ///
    /// GRCh38 22:19963748 G/A, reference G; GRCh37 22:19951271 G/A, reference G.
    ///
    /// `Rules/Norepinephrine/comt.phene:5`
    @_alwaysEmitIntoClient public static var rs4680: VariantID { .rs(4680) }
    /// MAOA c.886C>T p.Gln296Ter
    ///
    /// GRCh38 X:43731784 C/T, reference C; GRCh37 X:43591031 C/T, reference C.
    ///
    /// `Rules/Norepinephrine/maoa.phene:6`
    @_alwaysEmitIntoClient public static var rs72554632: VariantID { .rs(72554632) }
}

extension Norepinephrine {
    /// What the pack's claims rest on; the value is the index for `Pack.source(_:)`.
    public enum Sources {}
}

extension Norepinephrine.Sources {
    /// ADRA1A and blood pressure in 1568 Brazilians: diastolic P=0.04, systolic P=0.12
    ///
    /// doi:10.1186/1471-2261-8-40
    ///
    /// `Rules/Norepinephrine/sources.phene:240`
    @_alwaysEmitIntoClient public static var alpha1aBrazil: Int { 0 }
    /// rs553668 in Chinese: recessive OR 0.68, letter not stated
    ///
    /// doi:10.1089/gtmb.2012.0189
    ///
    /// `Rules/Norepinephrine/sources.phene:276`
    @_alwaysEmitIntoClient public static var alpha2aChinese: Int { 1 }
    /// rs553668 A homozygotes: higher fasting glucose and lower beta-cell index, n=1345
    ///
    /// PMID 22061269
    ///
    /// `Rules/Norepinephrine/sources.phene:258`
    @_alwaysEmitIntoClient public static var alpha2aGlucose1345: Int { 2 }
    /// rs553668 per allele: glucose +0.03 mmol/l, type 2 diabetes OR 1.17 (1.04-1.31), over 17000 people
    ///
    /// PMID 21455730
    ///
    /// `Rules/Norepinephrine/sources.phene:264`
    @_alwaysEmitIntoClient public static var alpha2aGlucoseMeta: Int { 3 }
    /// Carriers of the risk letter over-express the alpha-2A receptor and secrete less insulin
    ///
    /// PMID 19965390
    ///
    /// `Rules/Norepinephrine/sources.phene:270`
    @_alwaysEmitIntoClient public static var alpha2aInsulin: Int { 4 }
    /// rs1800544 G carriers and improvement on methylphenidate: OR 3.08 (1.71-5.56); global impressions not
    /// different
    ///
    /// PMID 36325160
    ///
    /// `Rules/Norepinephrine/sources.phene:246`
    @_alwaysEmitIntoClient public static var alpha2aMphPooled: Int { 5 }
    /// One public raw data file of the array AncestryDNA v2, GRCh37: which sites it holds
    ///
    /// https://www.ancestry.com
    ///
    /// `Rules/Norepinephrine/sources.phene:481`
    @_alwaysEmitIntoClient public static var ancestrydnaV2File: Int { 6 }
    /// Spinal fluid in ME/CFS and long Covid: norepinephrine pathway low, dopamine pathway normal; small,
    /// cross-sectional (Brain Commun)
    ///
    /// https://mecfsatlas.com
    ///
    /// `Rules/Norepinephrine/sources.phene:425`
    @_alwaysEmitIntoClient public static var aregawi2026: Int { 7 }
    /// Atenolol: systolic fall 8.7 against 0.2 mmHg, 21 Arg/Arg and 13 Gly/Gly
    ///
    /// PMID 12709726
    ///
    /// `Rules/Norepinephrine/sources.phene:296`
    @_alwaysEmitIntoClient public static var atenololArg389: Int { 8 }
    /// Atomoxetine 40 mg in 27 patients with POTS, randomised crossover: standing heart rate 121 against 105,
    /// symptoms worse
    ///
    /// PMID 24002370
    ///
    /// `Rules/Norepinephrine/sources.phene:377`
    @_alwaysEmitIntoClient public static var atomoxetinePots: Int { 9 }
    /// Beta-1 receptor changes and heart failure: Arg389 better response to beta-blockers, same prognosis; Ser49Gly
    /// no effect
    ///
    /// PMID 22815685
    ///
    /// `Rules/Norepinephrine/sources.phene:290`
    @_alwaysEmitIntoClient public static var beta1HeartFailure: Int { 10 }
    /// Arg16Gly and Gln27Glu of the beta-2 receptor and obesity: pooled case-control studies
    ///
    /// PMID 24960039
    ///
    /// `Rules/Norepinephrine/sources.phene:321`
    @_alwaysEmitIntoClient public static var beta2Obesity: Int { 11 }
    /// Arg64 carriers +0.24 kg/m2 in 44833 people; East Asians +0.31, Europeans +0.08, not significant
    ///
    /// PMID 18574485
    ///
    /// `Rules/Norepinephrine/sources.phene:327`
    @_alwaysEmitIntoClient public static var beta3Bmi44833: Int { 12 }
    /// Earlier meta-analysis of Trp64Arg, 7399 people: no association
    ///
    /// PMID 9665677
    ///
    /// `Rules/Norepinephrine/sources.phene:333`
    @_alwaysEmitIntoClient public static var beta3Bmi7399: Int { 13 }
    /// Exon 8 point mutation of MAOA, glutamine to stop, five affected males, complete MAOA deficiency
    ///
    /// PMID 8211186; doi:10.1126/science.8211186
    ///
    /// `Rules/Norepinephrine/sources.phene:137`
    @_alwaysEmitIntoClient public static var brunner1993: Int { 14 }
    /// ClinGen, MAOA and Brunner syndrome: definitive link of gene and disease
    ///
    /// https://search.clinicalgenome.org
    ///
    /// `Rules/Norepinephrine/sources.phene:150`
    @_alwaysEmitIntoClient public static var clingenMaoa: Int { 15 }
    /// ClinPGx clinical annotation, level 2A: AA decreased, GG increased salmeterol response, with contrary studies
    ///
    /// https://clinpgx.org
    ///
    /// `Rules/Norepinephrine/sources.phene:315`
    @_alwaysEmitIntoClient public static var clinpgxSalmeterol: Int { 16 }
    /// ClinVar VCV000001750: DBH splice donor variant, positions on both builds
    ///
    /// https://www.ncbi.nlm.nih.gov/clinvar/variation/1750/
    ///
    /// `Rules/Norepinephrine/sources.phene:39`
    @_alwaysEmitIntoClient public static var clinvar1750: Int { 17 }
    /// COMT haplotypes in cells: APS 3-fold and HPS 20-fold lower activity; rs6267 and rs8192488 mark HPS
    ///
    /// doi:10.1371/journal.pone.0005237
    ///
    /// `Rules/Norepinephrine/sources.phene:170`
    @_alwaysEmitIntoClient public static var comtHaplotypeCells: Int { 18 }
    /// 1000 Genomes phased panel, both builds: A of rs4680 37 %, ATCA 35.5 %, GCGG 28 %, ACCG 26 % of chromosomes
    /// worldwide; rs6267 and rs8192488 sit on ACCG, rs6269 singles out GCGG
    ///
    /// https://www.internationalgenome.org
    ///
    /// `Rules/Norepinephrine/sources.phene:182`
    @_alwaysEmitIntoClient public static var comtHaplotypeLetters: Int { 19 }
    /// Three haplotypes of COMT and sensitivity to experimental pain (P=0.0004); one LPS lowers TMD risk up to 2.3
    /// times
    ///
    /// PMID 15537663
    ///
    /// `Rules/Norepinephrine/sources.phene:164`
    @_alwaysEmitIntoClient public static var comtHaplotypePain: Int { 20 }
    /// 1000 Genomes phased panel, 2504 people: rs4633 and rs4680 r2 0.88; T of rs4633 sits with A of rs4680 on 96 %
    /// of T chromosomes
    ///
    /// https://www.internationalgenome.org
    ///
    /// `Rules/Norepinephrine/sources.phene:473`
    @_alwaysEmitIntoClient public static var comtLinkedLetters: Int { 21 }
    /// LPS determined by rs6269; rs4680 alone not associated with pain modulation, n=77
    ///
    /// PMID 34156736
    ///
    /// `Rules/Norepinephrine/sources.phene:176`
    @_alwaysEmitIntoClient public static var comtPainModulation: Int { 22 }
    /// Val158Met changes COMT protein amount and activity, not mRNA, in 108 prefrontal samples; confirmed in
    /// lymphocytes
    ///
    /// PMID 15457404
    ///
    /// `Rules/Norepinephrine/sources.phene:158`
    @_alwaysEmitIntoClient public static var comtVal158met: Int { 23 }
    /// Review of copper in noradrenergic neurons: lack (Menkes) and excess (Wilson) both disturb catecholamines
    ///
    /// PMID 31691104
    ///
    /// `Rules/Norepinephrine/sources.phene:341`
    @_alwaysEmitIntoClient public static var copperNeurons: Int { 24 }
    /// CPIC 2019: CYP2D6 and atomoxetine
    ///
    /// PMID 30801677
    ///
    /// `Rules/Norepinephrine/sources.phene:459`
    @_alwaysEmitIntoClient public static var cpicAtomoxetine: Int { 25 }
    /// CPIC 2024: beta-blockers; insufficient evidence for a recommendation from ADRB1 or ADRB2
    ///
    /// PMID 38951961
    ///
    /// `Rules/Norepinephrine/sources.phene:308`
    @_alwaysEmitIntoClient public static var cpicBetaBlockers: Int { 26 }
    /// CPIC 2023: genes and serotonin reuptake inhibitors, venlafaxine among them
    ///
    /// PMID 37032427
    ///
    /// `Rules/Norepinephrine/sources.phene:466`
    @_alwaysEmitIntoClient public static var cpicSsriSnri: Int { 27 }
    /// Creatine with escitalopram in 52 women: remission 52 % against 26 %, creatinine raised
    ///
    /// PMID 22864465
    ///
    /// `Rules/Norepinephrine/sources.phene:411`
    @_alwaysEmitIntoClient public static var creatineEscitalopram: Int { 28 }
    /// Creatine and loss of sleep, 10 against 9 people: no group difference in plasma catecholamines
    ///
    /// PMID 16416332
    ///
    /// `Rules/Norepinephrine/sources.phene:405`
    @_alwaysEmitIntoClient public static var creatineSleepLoss: Int { 29 }
    /// A low-DBH haplotype and cocaine-induced paranoia, n=45 (Mol Psychiatry 5:56)
    ///
    /// PMID 10673769
    ///
    /// `Rules/Norepinephrine/sources.phene:389`
    @_alwaysEmitIntoClient public static var cubells2000: Int { 30 }
    /// rs6271(C>T) in bowel disease: heterozygotes have less DBH protein, with higher intrinsic activity
    ///
    /// doi:10.1371/journal.pone.0210175
    ///
    /// `Rules/Norepinephrine/sources.phene:33`
    @_alwaysEmitIntoClient public static var dbhArg549cys: Int { 31 }
    /// The C allele of rs1611115 raises plasma DBH activity and epinephrine excretion; higher basal blood pressure
    ///
    /// PMID 20009769
    ///
    /// `Rules/Norepinephrine/sources.phene:21`
    @_alwaysEmitIntoClient public static var dbhCAllelePressure: Int { 32 }
    /// Gene summary of DBH: c.342C>A p.Asp114Glu traps DBH in the endoplasmic reticulum
    ///
    /// https://adenine.ai
    ///
    /// `Rules/Norepinephrine/sources.phene:63`
    @_alwaysEmitIntoClient public static var dbhGeneSummary: Int { 33 }
    /// rs1611115 and orthostatic hypotension: no link, 317 cases and 664 controls, Chinese
    ///
    /// PMID 24990418
    ///
    /// `Rules/Norepinephrine/sources.phene:27`
    @_alwaysEmitIntoClient public static var dbhOrthostaticNull: Int { 34 }
    /// Two unrelated patients with DBH deficiency and the changes they carried
    ///
    /// PMID 11857564
    ///
    /// `Rules/Norepinephrine/sources.phene:51`
    @_alwaysEmitIntoClient public static var dbhPatients: Int { 35 }
    /// Review of disulfiram: inhibition of DBH as mechanism
    ///
    /// PMID 19720750
    ///
    /// `Rules/Norepinephrine/sources.phene:383`
    @_alwaysEmitIntoClient public static var disulfiramReview: Int { 36 }
    /// MedLink: droxidopa is the treatment of DBH deficiency
    ///
    /// https://medlink.com
    ///
    /// `Rules/Norepinephrine/sources.phene:347`
    @_alwaysEmitIntoClient public static var droxidopaMedlink: Int { 37 }
    /// Dutch kindred with a marked disturbance of monoamine metabolism
    ///
    /// PMID 8503438
    ///
    /// `Rules/Norepinephrine/sources.phene:144`
    @_alwaysEmitIntoClient public static var dutchKindred: Int { 38 }
    /// A trial of tyrosine that calls advice to supplement it unclear at best
    ///
    /// doi:10.1007/s41465-019-00146-3
    ///
    /// `Rules/Norepinephrine/sources.phene:353`
    @_alwaysEmitIntoClient public static var frings2020: Int { 39 }
    /// GeneBe rs74853476: ClinVar pathogenic, two stars, frequency 0.0015, no homozygote
    ///
    /// https://genebe.net
    ///
    /// `Rules/Norepinephrine/sources.phene:45`
    @_alwaysEmitIntoClient public static var genebeDbhSplice: Int { 40 }
    /// GeneReviews on DBH deficiency: table of DBH variants
    ///
    /// https://www.ncbi.nlm.nih.gov/books/NBK1474/
    ///
    /// `Rules/Norepinephrine/sources.phene:57`
    @_alwaysEmitIntoClient public static var genereviewsDbh: Int { 41 }
    /// Water of 10 C, six men: norepinephrine 359, then 642 after 2 minutes and 1171 pg/ml after 45
    ///
    /// https://experts.arizona.edu
    ///
    /// `Rules/Norepinephrine/sources.phene:369`
    @_alwaysEmitIntoClient public static var johnson1977: Int { 42 }
    /// rs1611115 T/T and paranoia during cocaine use, n=31 (Biol Psychiatry)
    ///
    /// https://biologicalpsychiatryjournal.com
    ///
    /// `Rules/Norepinephrine/sources.phene:397`
    @_alwaysEmitIntoClient public static var kalayasiri2007: Int { 43 }
    /// rs7194256: T more prevalent in depression, panic, hypertension and POTS; creates a miR-19a-3p site
    ///
    /// https://www.nature.com/articles/mp201640
    ///
    /// `Rules/Norepinephrine/sources.phene:77`
    @_alwaysEmitIntoClient public static var marques2017: Int { 44 }
    /// A systematic review, titled as failing to support the theoretical basis for an effect of creatine on
    /// cognition
    ///
    /// doi:10.1016/j.bbr.2024.114982
    ///
    /// `Rules/Norepinephrine/sources.phene:417`
    @_alwaysEmitIntoClient public static var mcmorris2024: Int { 45 }
    /// Metoprolol: heart-rate fall larger in Arg389 homozygotes, P=0.008, n=16
    ///
    /// PMID 14534524
    ///
    /// `Rules/Norepinephrine/sources.phene:302`
    @_alwaysEmitIntoClient public static var metoprololArg389: Int { 46 }
    /// Standing norepinephrine and response to metoprolol in 27 children with POTS: the higher, the better
    ///
    /// PMID 25204388
    ///
    /// `Rules/Norepinephrine/sources.phene:433`
    @_alwaysEmitIntoClient public static var metoprololChildren: Int { 47 }
    /// Pooled studies of methylphenidate response: rs1800544 OR 1.69 (1.12-2.55), 36 studies in all (PMC7039663)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC7039663/
    ///
    /// `Rules/Norepinephrine/sources.phene:252`
    @_alwaysEmitIntoClient public static var mphMeta36Studies: Int { 48 }
    /// Meta-analysis of genes and methylphenidate response, with SLC6A2 and ADRA2A
    ///
    /// PMID 34797323
    ///
    /// `Rules/Norepinephrine/sources.phene:121`
    @_alwaysEmitIntoClient public static var mphMetaSlc6a2: Int { 49 }
    /// Exon 9 Ala457Pro of the norepinephrine transporter: found in none of 14 patients
    ///
    /// PMID 12589229
    ///
    /// `Rules/Norepinephrine/sources.phene:103`
    @_alwaysEmitIntoClient public static var netExon9None: Int { 50 }
    /// Heart-failure imaging study of 49 patients: no functional SLC6A2 variant (PMC5966480)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC5966480/
    ///
    /// `Rules/Norepinephrine/sources.phene:91`
    @_alwaysEmitIntoClient public static var netHeartFailureImaging: Int { 51 }
    /// VMJ-30316: CT and TT against CC of rs7194256 in hypertension, OR 2.00 (1.14-3.52), n=308
    ///
    /// https://vanmedjournal.com
    ///
    /// `Rules/Norepinephrine/sources.phene:85`
    @_alwaysEmitIntoClient public static var netHypertensionOdds: Int { 52 }
    /// rs7194256 in resistant hypertension: arterial noradrenaline 573 against 377 pg/ml in T carriers, n=92
    ///
    /// PMID 29677047
    ///
    /// `Rules/Norepinephrine/sources.phene:71`
    @_alwaysEmitIntoClient public static var netResistantHypertension: Int { 53 }
    /// SLC6A2 and ADHD: no link in 103 cases and 173 controls (Prog Neuropsychopharmacol Biol Psychiatry 73:56)
    ///
    /// https://coek.info
    ///
    /// `Rules/Norepinephrine/sources.phene:127`
    @_alwaysEmitIntoClient public static var ohKim2017: Int { 54 }
    /// OMIM 604715: orthostatic intolerance, one family, heterozygous A457P
    ///
    /// https://omim.org/entry/604715
    ///
    /// `Rules/Norepinephrine/sources.phene:109`
    @_alwaysEmitIntoClient public static var omim604715: Int { 55 }
    /// Genome-wide study of plasma DBH activity, top hit rs1611115, replicated
    ///
    /// PMID 24986918
    ///
    /// `Rules/Norepinephrine/sources.phene:15`
    @_alwaysEmitIntoClient public static var plasmaDbhGwas: Int { 56 }
    /// Ser49Gly and resting heart rate, over 1000 Chinese and Japanese: P=0.0004, additive, Ser highest (Am J Hum
    /// Genet 70:935, PMC379121)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC379121/
    ///
    /// `Rules/Norepinephrine/sources.phene:282`
    @_alwaysEmitIntoClient public static var ranade2002: Int { 57 }
    /// Common TH variants govern transcription, autonomic activity and blood pressure
    ///
    /// doi:10.1161/CIRCULATIONAHA.106.682302
    ///
    /// `Rules/Norepinephrine/sources.phene:196`
    @_alwaysEmitIntoClient public static var rao2007: Int { 58 }
    /// Phenylephrine dose by ADRA1A genotype: 513, 431 and 471 ng/min, P=0.90, n=74
    ///
    /// doi:10.1016/j.clpt.2004.02.006
    ///
    /// `Rules/Norepinephrine/sources.phene:232`
    @_alwaysEmitIntoClient public static var sofowora2004: Int { 59 }
    /// Solriamfetol in ME/CFS (NCT04622293): randomised, placebo-controlled, single centre, funded by the maker
    ///
    /// https://clinicaltrials.gov/study/NCT04622293
    ///
    /// `Rules/Norepinephrine/sources.phene:439`
    @_alwaysEmitIntoClient public static var solriamfetolTrial: Int { 60 }
    /// Water of 14 C for one hour: norepinephrine +530 %, dopamine +250 %, heart rate +5 %, systolic +7 %,
    /// diastolic +8 % (Eur J Appl Physiol 81:436)
    ///
    /// https://scribd.com
    ///
    /// `Rules/Norepinephrine/sources.phene:361`
    @_alwaysEmitIntoClient public static var sramek2000: Int { 61 }
    /// rs2070762 and essential hypertension, 503 cases and 490 controls; the C allele is an enhancer (Clin Sci
    /// 115:151)
    ///
    /// https://portlandpress.com/clinsci
    ///
    /// `Rules/Norepinephrine/sources.phene:210`
    @_alwaysEmitIntoClient public static var thChinese: Int { 62 }
    /// TH C-824T in 2403 Danes: T/T against C/C systolic 138 vs 135, diastolic 88 vs 85, heart rate 68 vs 66
    ///
    /// PMID 20706199
    ///
    /// `Rules/Norepinephrine/sources.phene:190`
    @_alwaysEmitIntoClient public static var thDanish: Int { 63 }
    /// Contribution of TH to blood pressure not confirmed in 409 South Africans
    ///
    /// doi:10.3109/10641963.2013.776569
    ///
    /// `Rules/Norepinephrine/sources.phene:204`
    @_alwaysEmitIntoClient public static var thSouthAfrica: Int { 64 }
    /// One public raw data file of the array 23andMe v5, GRCh37: which sites it holds
    ///
    /// https://www.23andme.com
    ///
    /// `Rules/Norepinephrine/sources.phene:487`
    @_alwaysEmitIntoClient public static var twentythreeandmeV5File: Int { 65 }
    /// A book chapter on tyrosine
    ///
    /// doi:10.1007/978-3-319-57505-6_1
    ///
    /// `Rules/Norepinephrine/sources.phene:452`
    @_alwaysEmitIntoClient public static var tyrosineChapter: Int { 66 }
    /// Tyrosine in older adults, dose and response (Nutrients 9:1279)
    ///
    /// https://edepot.wur.nl
    ///
    /// `Rules/Norepinephrine/sources.phene:445`
    @_alwaysEmitIntoClient public static var tyrosineOlderAdults: Int { 67 }
    /// Vanderbilt autonomic centre: Ala to Pro loses over 98 % of transporter activity; tracks with norepinephrine
    /// and heart rate in one family
    ///
    /// https://vumc.org
    ///
    /// `Rules/Norepinephrine/sources.phene:97`
    @_alwaysEmitIntoClient public static var vanderbiltAla457pro: Int { 68 }
    /// Venlafaxine remission by rs2242446 in 350 adults aged 60 and over: C/C 73.1 %, C/T 51.8 %, T/T 47.3 %
    ///
    /// PMID 28068779
    ///
    /// `Rules/Norepinephrine/sources.phene:115`
    @_alwaysEmitIntoClient public static var venlafaxineOlderAdults: Int { 69 }
    /// rs363371 and Parkinson disease in Han Chinese: overall null; A in men OR 0.785 (0.652-0.945)
    ///
    /// PMID 26246935; doi:10.1155/2015/903164
    ///
    /// `Rules/Norepinephrine/sources.phene:223`
    @_alwaysEmitIntoClient public static var vmat2Chinese: Int { 70 }
    /// VMAT2 polymorphisms in Parkinson disease, Italian cohort: rs363371 dominant OR 0.72 (0.6-0.9)
    ///
    /// https://biocloudy.com
    ///
    /// `Rules/Norepinephrine/sources.phene:217`
    @_alwaysEmitIntoClient public static var vmat2Italian: Int { 71 }
    /// -1021C>T of DBH explains 35-52 % of the variance of plasma activity, in three ancestries
    ///
    /// PMID 11170900
    ///
    /// `Rules/Norepinephrine/sources.phene:8`
    @_alwaysEmitIntoClient public static var zabetian2001: Int { 72 }
}

/// Every text of the pack; records of `facts` name a text by its offset and length in bytes.
private let texts: StaticString = """
norepinephrine\
0.1.0\
Norepinephrine\
Norepinephrine, also called noradrenaline, is both a transmitter in the brain and a hormone of stress. This pack reads\nsingle sites of genes that make it, store it, take it back, break it down and answer to it, and says what studies of\npeople found there.\n\nIt is information, not medical advice. Effects of single sites are mostly small averages over many people. Both too\nlittle and too much norepinephrine can do harm, so no rule here says that more, or less, is better. A site that was not\nread is never taken as normal. A text without a source of its own is background, and no result rests on it.\
fa3044b8ba261cfdeaca36f5e8037685fbcc07f83adfdd74765ba7b0d665b082\
Rules/Norepinephrine/advice-carriers.phene\
Rules/Norepinephrine/advice-cofactors.phene\
Rules/Norepinephrine/advice-cold.phene\
Rules/Norepinephrine/advice-creatine.phene\
Rules/Norepinephrine/advice-exertion.phene\
Rules/Norepinephrine/advice-food.phene\
Rules/Norepinephrine/advice-medicines.phene\
Rules/Norepinephrine/advice-stand-ins.phene\
Rules/Norepinephrine/alpha-receptors.phene\
Rules/Norepinephrine/assays.phene\
Rules/Norepinephrine/beta-receptors.phene\
Rules/Norepinephrine/comt-haplotypes.phene\
Rules/Norepinephrine/comt.phene\
Rules/Norepinephrine/conditions.phene\
Rules/Norepinephrine/dbh-deficiency.phene\
Rules/Norepinephrine/dbh.phene\
Rules/Norepinephrine/drugs.phene\
Rules/Norepinephrine/genes.phene\
Rules/Norepinephrine/inputs.phene\
Rules/Norepinephrine/maoa.phene\
Rules/Norepinephrine/pack.phene\
Rules/Norepinephrine/pathway.phene\
Rules/Norepinephrine/scales.phene\
Rules/Norepinephrine/slc18a2.phene\
Rules/Norepinephrine/slc6a2.phene\
Rules/Norepinephrine/slips.phene\
Rules/Norepinephrine/sources.phene\
Rules/Norepinephrine/substances.phene\
Rules/Norepinephrine/targets.phene\
Rules/Norepinephrine/th.phene\
alpha1a_brazil\
ADRA1A and blood pressure in 1568 Brazilians: diastolic P=0.04, systolic P=0.12\
10.1186/1471-2261-8-40\
abstract: biomedcentral.com/1471-2261/8/40\
alpha2a_chinese\
rs553668 in Chinese: recessive OR 0.68, letter not stated\
10.1089/gtmb.2012.0189\
abstract\
alpha2a_glucose_1345\
rs553668 A homozygotes: higher fasting glucose and lower beta-cell index, n=1345\
identifiers.org/pubmed/22061269\
alpha2a_glucose_meta\
rs553668 per allele: glucose +0.03 mmol/l, type 2 diabetes OR 1.17 (1.04-1.31), over 17000 people\
PMC3110279\
alpha2a_insulin\
Carriers of the risk letter over-express the alpha-2A receptor and secrete less insulin\
pharmgkb.org/pmid/19965390\
alpha2a_mph_pooled\
rs1800544 G carriers and improvement on methylphenidate: OR 3.08 (1.71-5.56); global impressions not different\
abstract: doaj.org\
ancestrydna_v2_file\
One public raw data file of the array AncestryDNA v2, GRCh37: which sites it holds\
https://www.ancestry.com\
the file, for the presence of sites only\
aregawi2026\
Spinal fluid in ME/CFS and long Covid: norepinephrine pathway low, dopamine pathway normal; small, cross-sectional (Brain Commun)\
https://mecfsatlas.com\
Aregawi\
summary: mecfsatlas.com\
atenolol_arg389\
Atenolol: systolic fall 8.7 against 0.2 mmHg, 21 Arg/Arg and 13 Gly/Gly\
stored PubMed copy\
atomoxetine_pots\
Atomoxetine 40 mg in 27 patients with POTS, randomised crossover: standing heart rate 121 against 105, symptoms worse\
stored PubMed page\
beta1_heart_failure\
Beta-1 receptor changes and heart failure: Arg389 better response to beta-blockers, same prognosis; Ser49Gly no effect\
PMC3398943\
beta2_obesity\
Arg16Gly and Gln27Glu of the beta-2 receptor and obesity: pooled case-control studies\
pmc.ncbi.nlm.nih.gov/articles/pmid/24960039\
beta3_bmi_44833\
Arg64 carriers +0.24 kg/m2 in 44833 people; East Asians +0.31, Europeans +0.08, not significant\
ncbi.nlm.nih.gov/pubmed/18574485\
beta3_bmi_7399\
Earlier meta-analysis of Trp64Arg, 7399 people: no association\
brunner1993\
Exon 8 point mutation of MAOA, glutamine to stop, five affected males, complete MAOA deficiency\
10.1126/science.8211186\
abstract: scilit.com\
clingen_maoa\
ClinGen, MAOA and Brunner syndrome: definitive link of gene and disease\
https://search.clinicalgenome.org\
search.clinicalgenome.org\
clinpgx_salmeterol\
ClinPGx clinical annotation, level 2A: AA decreased, GG increased salmeterol response, with contrary studies\
https://clinpgx.org\
in the data of PAnno 0.3.1\
clinvar1750\
ClinVar VCV000001750: DBH splice donor variant, positions on both builds\
https://www.ncbi.nlm.nih.gov/clinvar/variation/1750/\
ncbi.nlm.nih.gov, ClinVar page\
comt_haplotype_cells\
COMT haplotypes in cells: APS 3-fold and HPS 20-fold lower activity; rs6267 and rs8192488 mark HPS\
10.1371/journal.pone.0005237\
journals.plos.org\
comt_haplotype_letters\
1000 Genomes phased panel, both builds: A of rs4680 37 %, ATCA 35.5 %, GCGG 28 %, ACCG 26 % of chromosomes worldwide; rs6267 and rs8192488 sit on ACCG, rs6269 singles out GCGG\
https://www.internationalgenome.org\
panel in pypgx-bundle; counted for this pack\
comt_haplotype_pain\
Three haplotypes of COMT and sensitivity to experimental pain (P=0.0004); one LPS lowers TMD risk up to 2.3 times\
scholars.duke.edu\
comt_linked_letters\
1000 Genomes phased panel, 2504 people: rs4633 and rs4680 r2 0.88; T of rs4633 sits with A of rs4680 on 96 % of T chromosomes\
comt_pain_modulation\
LPS determined by rs6269; rs4680 alone not associated with pain modulation, n=77\
abstract, stored copy\
comt_val158met\
Val158Met changes COMT protein amount and activity, not mRNA, in 108 prefrontal samples; confirmed in lymphocytes\
PMC1182110\
copper_neurons\
Review of copper in noradrenergic neurons: lack (Menkes) and excess (Wilson) both disturb catecholamines\
PMC6941745\
cpic_atomoxetine\
CPIC 2019: CYP2D6 and atomoxetine\
PubMed mirror\
cpic_beta_blockers\
CPIC 2024: beta-blockers; insufficient evidence for a recommendation from ADRB1 or ADRB2\
abstract: scholarlycommons.henryford.com/research_articles/69\
cpic_ssri_snri\
CPIC 2023: genes and serotonin reuptake inhibitors, venlafaxine among them\
abstract: scholarlyexchange.childrensmercy.org/papers/5249\
creatine_escitalopram\
Creatine with escitalopram in 52 women: remission 52 % against 26 %, creatinine raised\
PMC4624319, psychiatryonline.org\
creatine_sleep_loss\
Creatine and loss of sleep, 10 against 9 people: no group difference in plasma catecholamines\
pubmed.ncbi.nlm.nih.gov\
cubells2000\
A low-DBH haplotype and cocaine-induced paranoia, n=45 (Mol Psychiatry 5:56)\
Cubells\
dbh_arg549cys\
rs6271(C>T) in bowel disease: heterozygotes have less DBH protein, with higher intrinsic activity\
10.1371/journal.pone.0210175\
abstract, in the data readme of the authors\
dbh_c_allele_pressure\
The C allele of rs1611115 raises plasma DBH activity and epinephrine excretion; higher basal blood pressure\
identifiers.org/pubmed/20009769\
dbh_gene_summary\
Gene summary of DBH: c.342C>A p.Asp114Glu traps DBH in the endoplasmic reticulum\
https://adenine.ai\
adenine.ai, citing PMID 21209083\
dbh_orthostatic_null\
rs1611115 and orthostatic hypotension: no link, 317 cases and 664 controls, Chinese\
medluna.com\
dbh_patients\
Two unrelated patients with DBH deficiency and the changes they carried\
pubmed.ncbi.nlm.nih.gov/11857564\
disulfiram_review\
Review of disulfiram: inhibition of DBH as mechanism\
droxidopa_medlink\
MedLink: droxidopa is the treatment of DBH deficiency\
https://medlink.com\
medlink.com\
dutch_kindred\
Dutch kindred with a marked disturbance of monoamine metabolism\
abstract: insight.jci.org reference page\
frings2020\
A trial of tyrosine that calls advice to supplement it unclear at best\
10.1007/s41465-019-00146-3\
Frings\
abstract: pure.mpg.de\
genebe_dbh_splice\
GeneBe rs74853476: ClinVar pathogenic, two stars, frequency 0.0015, no homozygote\
https://genebe.net\
genebe.net\
genereviews_dbh\
GeneReviews on DBH deficiency: table of DBH variants\
https://www.ncbi.nlm.nih.gov/books/NBK1474/\
ncbi.nlm.nih.gov/books/NBK1474\
johnson1977\
Water of 10 C, six men: norepinephrine 359, then 642 after 2 minutes and 1171 pg/ml after 45\
https://experts.arizona.edu\
Johnson\
abstract: experts.arizona.edu\
kalayasiri2007\
rs1611115 T/T and paranoia during cocaine use, n=31 (Biol Psychiatry)\
https://biologicalpsychiatryjournal.com\
Kalayasiri\
abstract: biologicalpsychiatryjournal.com, S0006-3223(06)01013-4\
marques2017\
rs7194256: T more prevalent in depression, panic, hypertension and POTS; creates a miR-19a-3p site\
https://www.nature.com/articles/mp201640\
Marques\
abstract: nature.com/articles/mp201640, UWA repository\
mcmorris2024\
A systematic review, titled as failing to support the theoretical basis for an effect of creatine on cognition\
10.1016/j.bbr.2024.114982\
McMorris\
title: ouci.dntb.gov.ua\
metoprolol_arg389\
Metoprolol: heart-rate fall larger in Arg389 homozygotes, P=0.008, n=16\
ncbi.nlm.nih.gov/pubmed/14534524\
metoprolol_children\
Standing norepinephrine and response to metoprolol in 27 children with POTS: the higher, the better\
PMC4177336\
mph_meta_36_studies\
Pooled studies of methylphenidate response: rs1800544 OR 1.69 (1.12-2.55), 36 studies in all (PMC7039663)\
https://pmc.ncbi.nlm.nih.gov/articles/PMC7039663/\
PMC7039663\
mph_meta_slc6a2\
Meta-analysis of genes and methylphenidate response, with SLC6A2 and ADRA2A\
PMC8601359\
net_exon9_none\
Exon 9 Ala457Pro of the norepinephrine transporter: found in none of 14 patients\
net_heart_failure_imaging\
Heart-failure imaging study of 49 patients: no functional SLC6A2 variant (PMC5966480)\
https://pmc.ncbi.nlm.nih.gov/articles/PMC5966480/\
PMC5966480\
net_hypertension_odds\
VMJ-30316: CT and TT against CC of rs7194256 in hypertension, OR 2.00 (1.14-3.52), n=308\
https://vanmedjournal.com\
abstract: vanmedjournal.com\
net_resistant_hypertension\
rs7194256 in resistant hypertension: arterial noradrenaline 573 against 377 pg/ml in T carriers, n=92\
readbyqxmd.com\
oh_kim2017\
SLC6A2 and ADHD: no link in 103 cases and 173 controls (Prog Neuropsychopharmacol Biol Psychiatry 73:56)\
https://coek.info\
Oh and Kim\
abstract: coek.info\
omim604715\
OMIM 604715: orthostatic intolerance, one family, heterozygous A457P\
https://omim.org/entry/604715\
stored copy\
plasma_dbh_gwas\
Genome-wide study of plasma DBH activity, top hit rs1611115, replicated\
PMC4222356\
ranade2002\
Ser49Gly and resting heart rate, over 1000 Chinese and Japanese: P=0.0004, additive, Ser highest (Am J Hum Genet 70:935, PMC379121)\
https://pmc.ncbi.nlm.nih.gov/articles/PMC379121/\
Ranade\
PMC379121\
rao2007\
Common TH variants govern transcription, autonomic activity and blood pressure\
10.1161/CIRCULATIONAHA.106.682302\
Rao\
title: circ.ahajournals.org\
sofowora2004\
Phenylephrine dose by ADRA1A genotype: 513, 431 and 471 ng/min, P=0.90, n=74\
10.1016/j.clpt.2004.02.006\
Sofowora\
abstract: researchexperts.utmb.edu\
solriamfetol_trial\
Solriamfetol in ME/CFS (NCT04622293): randomised, placebo-controlled, single centre, funded by the maker\
https://clinicaltrials.gov/study/NCT04622293\
report: researchgate 390921765\
sramek2000\
Water of 14 C for one hour: norepinephrine +530 %, dopamine +250 %, heart rate +5 %, systolic +7 %, diastolic +8 % (Eur J Appl Physiol 81:436)\
https://scribd.com\
Sramek\
abstract: scribd.com\
th_chinese\
rs2070762 and essential hypertension, 503 cases and 490 controls; the C allele is an enhancer (Clin Sci 115:151)\
https://portlandpress.com/clinsci\
abstract: portlandpress.com\
th_danish\
TH C-824T in 2403 Danes: T/T against C/C systolic 138 vs 135, diastolic 88 vs 85, heart rate 68 vs 66\
th_south_africa\
Contribution of TH to blood pressure not confirmed in 409 South Africans\
10.3109/10641963.2013.776569\
abstract: informahealthcare.com\
twentythreeandme_v5_file\
One public raw data file of the array 23andMe v5, GRCh37: which sites it holds\
https://www.23andme.com\
tyrosine_chapter\
A book chapter on tyrosine\
10.1007/978-3-319-57505-6_1\
tyrosine_older_adults\
Tyrosine in older adults, dose and response (Nutrients 9:1279)\
https://edepot.wur.nl\
start of the abstract: edepot.wur.nl\
vanderbilt_ala457pro\
Vanderbilt autonomic centre: Ala to Pro loses over 98 % of transporter activity; tracks with norepinephrine and heart rate in one family\
https://vumc.org\
vumc.org; mc.vanderbilt.edu\
venlafaxine_older_adults\
Venlafaxine remission by rs2242446 in 350 adults aged 60 and over: C/C 73.1 %, C/T 51.8 %, T/T 47.3 %\
abstract: experts.arizona.edu, ajp.psychiatryonline.org\
vmat2_chinese\
rs363371 and Parkinson disease in Han Chinese: overall null; A in men OR 0.785 (0.652-0.945)\
10.1155/2015/903164\
ai-bt.com copy\
vmat2_italian\
VMAT2 polymorphisms in Parkinson disease, Italian cohort: rs363371 dominant OR 0.72 (0.6-0.9)\
https://biocloudy.com\
abstract: biocloudy.com\
zabetian2001\
-1021C>T of DBH explains 35-52 % of the variance of plasma activity, in three ancestries\
ADRA1A\
alpha-1A adrenergic receptor\
Excitatory; in smooth muscle it constricts vessels, widens pupils and tightens sphincters.\
Arg347Cys is shown mostly as a null result; rs3808585 has no evidence that was read.\
ADRA1B\
alpha-1B adrenergic receptor\
Excitatory; an alpha-1 receptor like ADRA1A. No site of this gene is read: the one study seen is of 14 carriers, and does not give letters or a place.\
rs10070745 (pressor response, 14 carriers) has neither verified letters nor a position; no rule is given.\
ADRA1D\
alpha-1D adrenergic receptor\
Excitatory; an alpha-1 receptor like ADRA1A. No site of this gene is read: no common change with checked evidence was found.\
No common variant with verified functional or clinical evidence was found; no rule is given.\
ADRA2A\
alpha-2A adrenergic receptor\
Inhibitory; its feedback limits the release of norepinephrine.\
Presynaptic feedback. rs1800544 is palindromic and its evidence conflicts; rs553668 is a metabolic finding, not one of norepinephrine. rs1800545, rs1800035 and rs11195419 have no outcome that was read.\
ADRA2B\
alpha-2B adrenergic receptor\
Inhibitory; an alpha-2 receptor like ADRA2A. No site of this gene is read: its known change is a short repeat that genotype files do not write in one way.\
The 301-303 deletion is an in-frame repeat without a verified VCF form or reference orientation; no rule is given.\
ADRA2C\
alpha-2C adrenergic receptor\
Inhibitory; an alpha-2 receptor like ADRA2A. No site of this gene is read: studies of its known change, a deletion, contradict each other.\
The 322-325 deletion points in opposite directions between cohorts, and is an in-frame repeat; no rule is given.\
ADRB1\
beta-1 adrenergic receptor\
Excitatory, in brain and body; it raises heart rate. Medicines such as metoprolol block it.\
Heart rate rises by beta-1; alpha receptors constrict vessels. CPIC 2024 gives no recommendation on beta-blockers from this gene.\
ADRB2\
beta-2 adrenergic receptor\
Widens vessels and airways; it prefers epinephrine.\
Epinephrine is the main ligand, so these sites weigh little for norepinephrine. rs1042711 is only a linked marker and rs1800888 has no norepinephrine outcome; neither is read.\
ADRB3\
beta-3 adrenergic receptor\
Found in fat, bladder, retina, heart and gallbladder.\
Trp64Arg shows a small difference of body mass index in East Asian samples and none in Europeans.\
COMT\
catechol-O-methyltransferase\
Breaks norepinephrine and dopamine down by adding a methyl group. Its common letters change the enzyme; what that does to norepinephrine is smaller and less certain than what it does to dopamine in the front of the brain.\
Val158Met (rs4680) changes protein amount and activity. rs4633 is only a stand-in for it. rs6269 and rs4818 count only as parts of the four-site haplotype; rs165599, rs737865 and rs6267 are no markers of activity and are left out.\
DBH\
dopamine beta-hydroxylase\
Turns dopamine into norepinephrine inside the vesicle, with copper and vitamin C as its helpers. Only neurons of norepinephrine have it; elsewhere dopamine is released as it is. Where little is turned over, more dopamine is left: some describe drive and motivation then, and also restlessness, agitation and poor concentration, at very high levels suspicion or psychosis. No genotype here shows such a state.\
Copper- and ascorbate-dependent monooxygenase. rs1611115 explains 35-52 % of the variance of plasma activity; rare loss-of-function alleles cause recessive DBH deficiency. The plasma trait does not establish central norepinephrine.\
DDC\
aromatic L-amino-acid decarboxylase\
Turns dopa into dopamine. No site of this gene is read: the sites that were studied concern nicotine dependence, and which letter the papers mean is not certain.\
Sites with published associations (rs921451, rs12718541, rs3837091) concern nicotine dependence or ADHD transmission, with strand or position of the effect letter unresolved; no directional rule is given.\
GCH1\
GTP cyclohydrolase 1\
Makes tetrahydrobiopterin (BH4), the helper of tyrosine hydroxylase; this is the first step. No site of this gene is read: one combination of letters was linked with less pain in one study, larger samples did not find that, and none measured norepinephrine.\
First enzyme of BH4 synthesis. The published pain haplotype was null in larger samples, has no norepinephrine outcome, and two of its three sites are palindromic; no directional rule is given.\
MAOA\
monoamine oxidase A\
Breaks norepinephrine down, in the neuron after reuptake or outside it. Its sites are common subjects of studies; only one very rare change is read here, and only if you ask for it.\
X-linked. Only Gln296Ter is read. rs6323, rs1137070 and rs909525 are held back: the effect letter is not seen, or sources contradict each other.\
SLC18A2\
vesicular monoamine transporter VMAT2\
Moves dopamine and recycled norepinephrine into vesicles, where they are stored and, in the neurons of norepinephrine, dopamine becomes norepinephrine. Studies link it with mood, addiction and Parkinson disease; they conflict. An early book on spirituality gave it the nickname \"God gene\"; nothing here rests on that.\
VMAT2; integral to storage. rs363371 is shown as conflicting evidence; rs363324 is held back because two papers name opposite effect letters.\
SLC6A2\
norepinephrine transporter NET\
Takes about 90 % of released norepinephrine back into the neuron, so it is a main point of control, and the target of many medicines. What is taken back is broken down, or packed into vesicles again.\
NET; reuptake of about 90 % of released norepinephrine. Target of atomoxetine, SNRIs, tricyclics and solriamfetol. Common-variant evidence is limited or conflicting; Ala457Pro is a single-family loss of function.\
TH\
tyrosine hydroxylase\
Turns tyrosine into dopa, with tetrahydrobiopterin (BH4) as its helper: the rate-limiting step.\
Rate-limiting, BH4-dependent. The gene lies on the minus strand: letters of papers are complemented here. rs10770141 and rs2070762 are read; rs6356 was null in the study seen and is not.\
carriage\
not_carried\
not carried\
carried\
carrier_copies\
none\
not found\
one\
one copy reported\
two\
two copies reported\
circulating_protein\
not_studied\
not studied\
lower\
less in one small study\
usual\
the common form\
comt_form\
no_common_pair\
no common pair\
lowest_in_cells\
the form with the lowest activity in cells\
less_in_cells\
forms with less activity in cells\
highest_in_cells\
the form with the highest activity in cells\
comt_pair\
LPS/LPS\
LPS/APS\
APS/APS\
LPS/HPS\
APS/HPS\
HPS/HPS\
LPS/other\
APS/other\
HPS/other\
other/other\
consented_copies\
withheld\
not shown, as you asked\
one copy of two reported\
all\
every copy reported\
letter_copies\
no copy\
one copy\
two copies\
plasma_activity\
very_low\
very low on average\
intermediate\
in between\
the usual, higher range\
raised\
the reference group\
higher\
higher on average\
relative\
lower on average\
tone\
less\
points to less\
neither\
points neither way\
more\
points to more\
G\
A\
c.46G>A p.Gly16Arg\
C\
c.79G>C p.Glu27Gln\
C and G read alike on both strands: only a file that states the plus strand can be trusted here, and nothing is flipped. Which letter is the reference base on GRCh38 was not verified.\
c.1039T>C p.Cys347Arg\
Which letter is the reference base on GRCh38 was not verified. A file that shows C or T here is on the gene strand; it is refused, not flipped.\
c.190T>C p.Trp64Arg\
Which letter is the reference base was not verified: this site is answered from letters in the file only, and a variants-only VCF that leaves it out gives no result. A file that shows C or T here is on the gene strand; it is refused, not flipped.\
T\
-1021C>T\
The reference base on both builds is T, the low-activity letter: 0/0 means T/T, and a variants-only VCF leaves T/T people out.\
c.301G>A p.Val101Met\
c.339+2T>C\
c.342C>A p.Asp114Glu\
c.486A>G p.Glu162=\
Which letter is the reference base on GRCh38 was not verified.\
c.806G>T p.Cys269Phe\
c.1085C>A p.Ala362Glu\
c.1645C>T p.Arg549Cys\
c.1667A>G p.Tyr556Cys\
-1291C>G\
C and G read alike on both strands: only a file that states the plus strand can be trusted here, and nothing is flipped. The reference base is G, although the name of this change puts C first.\
1780G>A\
Which letter is the reference base was not verified: this site is answered from letters in the file only, and a variants-only VCF that leaves it out gives no result.\
c.145A>G p.Ser49Gly\
Which letter is the reference base on GRCh37 was not verified.\
c.1165G>C p.Gly389Arg\
C and G read alike on both strands: only a file that states the plus strand can be trusted here, and nothing is flipped. The reference genome carries Gly389 (G), although papers say Arg389Gly.\
A/G\
T>C\
C-824T\
T-182C\
c.1369G>C p.Ala457Pro\
C and G read alike on both strands, and G is practically universal here: a file of the other strand would show C in everyone. Treat C/C as a strand error.\
3-prime UTR C/T\
c.186C>T p.His62=\
c.472G>A p.Val158Met\
c.886C>T p.Gln296Ter\
cold_practice\
Do you take, or think of taking, cold showers or cold baths?\
yes\
no\
cold_stop\
Do you have long QT, a recent stroke, Raynaud, cold urticaria, cryoglobulinaemia or autonomic failure?\
comt_pair.phase\
Which letters of rs6269, rs4633, rs4818 and rs4680 lie on one chromosome?\
++++\
+-++\
++-+\
+--+\
+++-\
+-+-\
++--\
+---\
open1\
open2\
open3\
dbh_deficiency\
Has a doctor told you that you have DBH deficiency?\
disulfiram\
Do you take disulfiram?\
kidney_disease\
Do you have kidney disease?\
mao_inhibitor\
Do you take an MAO inhibitor?\
maoa_consent\
Do you want to know whether a very rare MAOA change, linked with behaviour in one family, is reported in your file?\
pem\
Do you feel worse for a day or more after effort (post-exertional malaise), as many people with ME/CFS or long Covid do?\
pku\
Do you have PKU (phenylketonuria)?\
pots\
Have you been told that you have POTS (postural orthostatic tachycardia syndrome)?\
protein_short\
Do you eat little protein (meat, poultry, fish, eggs, cheese, nuts)?\
raising_medicine\
Do you take a stimulant, or a medicine that blocks norepinephrine reuptake (atomoxetine, reboxetine, viloxazine, an SNRI, many tricyclics, bupropion, solriamfetol, methylphenidate)?\
raising_stop\
Do you have high blood pressure, a fast or irregular heartbeat, coronary disease, phaeochromocytoma or paraganglioma, an overactive thyroid, anxiety, panic or mania, or angle-closure glaucoma, or are you pregnant?\
sleep_short\
Are you short of sleep?\
wilson\
Do you have, or does a doctor suspect, Wilson disease, a liver disease with blocked bile flow (cholestasis) or too much copper?\
alpha2a_promoter\
G at -1291C>G of the alpha-2A receptor gene\
ADHD symptom response to methylphenidate\
This site was not read; no medicine would have been chosen by it.\
Never a reason to change a medicine.\
ADHD itself is not predicted: a family-based meta-analysis found no link.\
children with ADHD, in pooled studies\
In pooled studies of children with ADHD, people without G improved somewhat less on methylphenidate, but pooled analyses disagree.\
In pooled studies G carriers improved somewhat more, but pooled analyses disagree and the clinical size is unclear.\
G carriers: OR 3.08 (1.71-5.56) for improvement on methylphenidate, global impressions not different; another pooled analysis OR 1.69 (1.12-2.55); a third found no variant of ADRA2A associated overall, inattention 0.31 (0.15-0.47) in G carriers.\
beta3_arg64\
Arg64 in the beta-3 receptor\
body mass index\
This site was not read, so nothing is concluded about body mass index.\
Small effect, and the studies differ strongly.\
East Asians and Europeans, 44833 people\
7399 people in an earlier meta-analysis\
Trp/Trp: the common form.\
Trp/Arg: in East Asian studies carriers of Arg had on average 0.3 kg/m2 more body mass index; in Europeans no difference was found.\
Arg/Arg: in East Asian studies carriers of Arg had on average 0.3 kg/m2 more body mass index; in Europeans no difference was found.\
Carriers +0.24 kg/m2 in 44833 people; East Asians +0.31, Europeans +0.08 (not significant). An earlier meta-analysis of 7399 people was null.\
net_utr\
T at rs7194256 of the norepinephrine transporter gene\
plasma norepinephrine and norepinephrine transporter clearance\
A heart-failure imaging study of 49 patients found no functional SLC6A2 variant.\
This site was not read, so nothing is concluded about plasma norepinephrine.\
Small samples of patients: this is not a diagnosis of POTS.\
If you have POTS, know that medicines that block norepinephrine reuptake can raise standing heart rate and worsen symptoms; talk with the prescriber, and do not stop suddenly.\
people with resistant hypertension, n=92\
people with and without hypertension, n=308\
The common form.\
In studies of people with high blood pressure, mood or panic disorder, T carriers had on average more norepinephrine in blood and higher systolic pressure.\
In studies of people with high blood pressure, mood or panic disorder, T carriers had on average more norepinephrine in blood and higher systolic pressure; few people with two copies were studied.\
Resistant hypertension (n=92): T carriers arterial norepinephrine 573 against 377 pg/ml, 24-hour systolic pressure 148 against 140. T was more prevalent in depression, panic, hypertension and POTS and creates a miR-19a-3p site. CT+TT against CC for hypertension: OR 2.00 (1.14-3.52), n=308. Patient samples.\
dbh_ala362glu\
DBH p.Ala362Glu, seen in DBH deficiency\
DBH deficiency (orthostatic hypotension 1, OMIM 223360), autosomal recessive\
This site was not read, so it is not known whether p.Ala362Glu is there; that is not the same as not found.\
An array call of a rare allele is often an error: never take it as a finding without clinical sequencing; confirm it in an accredited laboratory.\
Only A is known to be harmful; any other letter here gives no result.\
The rsID was joined to the protein change by position, not by a record that names both.\
This variant was not found; other causes are not excluded.\
One copy is reported; carriers of one copy are expected to be healthy; confirm by clinical sequencing before drawing any conclusion.\
Two copies are reported; if true this would fit DBH deficiency, which is usually obvious from severe low blood pressure on standing; confirm with a clinician.\
Exon 6 missense, listed by GeneReviews as a disease variant. The rsID was joined to it by position and codon.\
dbh_asp114glu\
DBH p.Asp114Glu, seen in DBH deficiency\
This site was not read, so it is not known whether p.Asp114Glu is there; that is not the same as not found.\
Older numbering D100E. Traps DBH in the endoplasmic reticulum; found in trans with the splice variant in patient 1 of the first report.\
dbh_cys269phe\
DBH p.Cys269Phe, seen in DBH deficiency\
This site was not read, so it is not known whether p.Cys269Phe is there; that is not the same as not found.\
Exon 4 missense, listed by GeneReviews as a disease variant. The rsID was joined to it by position and codon.\
dbh_splice\
DBH splice variant c.339+2T>C, seen in DBH deficiency\
This site was not read, so it is not known whether splice variant c.339+2T>C is there; that is not the same as not found.\
A second variant elsewhere in DBH is not seen by this test.\
Splice donor of intron 1; ClinVar VCV000001750 pathogenic (two stars), allele frequency 0.0015, no homozygote. Both unrelated patients of the first report carried one copy.\
dbh_tyr556cys\
DBH p.Tyr556Cys, seen in DBH deficiency\
This site was not read, so it is not known whether p.Tyr556Cys is there; that is not the same as not found.\
Exon 11 missense, listed by GeneReviews as a disease variant. The rsID was joined to it by position and codon.\
dbh_val101met\
DBH p.Val101Met, seen in DBH deficiency\
This site was not read, so it is not known whether p.Val101Met is there; that is not the same as not found.\
Reported only together with p.Asp345Asn on the same chromosome: alone its effect is unproven.\
Older numbering V87M. Reported in cis with p.Asp345Asn in one patient; on its own of unproven effect.\
net_ala457pro\
Norepinephrine transporter p.Ala457Pro (one family)\
norepinephrine transporter loss of function, orthostatic intolerance with tachycardia (OMIM 604715)\
This site was not read, so it is not known whether p.Ala457Pro is there; that is not the same as not found.\
This is not the usual cause of POTS, and having POTS does not mean that it is there.\
one family\
14 other patients, in none of whom it was found\
This very rare family variant was not found; it is not the usual cause of POTS.\
One copy is reported; in one family it went with near loss of transporter function and a fast heart rate on standing; confirm by clinical sequencing.\
Two copies have never been described; treat as an error until confirmed.\
OMIM 163970.0001: over 98 % of transporter activity lost; tracks with norepinephrine and heart rate in one family (heterozygous). Found in none of 14 patients in another series. Homozygosity has never been described.\
dbh_protein\
Circulating DBH protein\
circulating DBH protein\
This site was not read, so nothing is concluded about circulating DBH protein.\
The amount of protein falls but each molecule works harder: this is not lower DBH activity.\
One small study (45 people with bowel disease, 74 without); nothing is said about bowel disease.\
45 people with bowel disease and 74 without\
In one small study, carriers of one T had less DBH protein in blood, while each molecule worked harder; what this means for norepinephrine is not known.\
Not studied in that work, so nothing is concluded.\
p.Arg549Cys: heterozygotes had less circulating DBH protein with higher intrinsic activity (45 patients with bowel disease, 74 controls). Homozygotes were not studied. Not a finding of lower activity.\
COMT haplotypes\
enzyme activity in cells, sensitivity to experimental pain\
The four sites were not all read, so nothing is concluded about the haplotypes.\
Sequenced or imputed files only; no pair is told from fewer than the four sites.\
Work in cells and one cohort. It does not tell how you feel pain.\
one cohort, and 77 people\
This haplotype gave the highest COMT activity in cells and went with lower sensitivity to experimental pain in one cohort.\
Haplotypes with less COMT activity in cells; pain findings differ between studies.\
The haplotype with the lowest activity in cells, although it carries Val; pain findings differ between studies.\
The four letters do not give a common pair.\
LPS G-C-G-G, APS A-T-C-A, HPS A-C-C-G on the plus strand (rs6269, rs4633, rs4818, rs4680). In cells APS had about 3-fold and HPS about 20-fold less activity than LPS [comt_haplotype_cells]. One LPS went with up to 2.3 times less TMD risk in one cohort [comt_haplotype_pain]; Val158Met alone was not associated with pain modulation in 77 people [comt_pain_modulation].\
Pair of COMT haplotypes\
Not all four sites were read, or their strand is not stated; no pair is told from fewer.\
1000 Genomes, worldwide, n=2504\
LPS G-C-G-G, APS A-T-C-A, HPS A-C-C-G on the plus strand. Without phase the named pair that fits is taken; it is right in 96 to 100 % of 2504 people of the 1000 Genomes panel who have such a genotype.\
maoa_loss\
MAOA p.Gln296Ter (Brunner syndrome)\
monoamine oxidase A, complete loss (Brunner syndrome, OMIM 300615), X-linked recessive\
Either this site was not read, or you have not said whether you want to know. Nothing is concluded.\
This result concerns behaviour as well as health: talk it over with a genetic counsellor.\
one Dutch kindred, five affected males\
Not shown, as you asked.\
This very rare variant was not found.\
One copy is reported in a person with two X chromosomes; effects in carriers vary and are milder than in affected men; confirm by clinical sequencing.\
Reported on the only X chromosome; if true, monoamine oxidase A would be absent; confirm by clinical sequencing and ask a doctor before any medicine or food that interacts with monoamine oxidase.\
MAOA exon 8 stop, OMIM 309850.0001; complete MAO-A deficiency in five affected males of one kindred. ClinGen: definitive gene-disease relationship. X-linked recessive; heterozygous effects vary.\
alpha1a_arg347\
Copies of Arg347 in the alpha-1A receptor\
alpha-1 constriction of veins; blood pressure\
This site was not read; nothing would have been concluded from it.\
Information only: mostly a null result, shown because it is one.\
74 people in an experiment\
Brazilians, n=1568\
Cys/Cys: vein constriction by an alpha-1 drug was the same as in other people; a weak link with diastolic pressure in one Brazilian sample was not settled.\
Arg/Cys: no difference shown.\
Arg/Arg: no difference shown.\
Phenylephrine dose by genotype 513, 431, 471 ng/min (P=0.90, n=74). Brazil (n=1568): diastolic P=0.04, systolic P=0.12, hypertension with Cys/Cys P=0.06.\
alpha2a_glucose\
Copies of A at rs553668 of the alpha-2A receptor gene\
fasting glucose and insulin secretion\
This site was not read, so nothing is concluded about fasting glucose.\
European data; a Chinese study may point the other way.\
Not a claim about norepinephrine levels.\
European cohorts, over 17000 people\
Chinese (may point the other way)\
The reference group.\
Fasting glucose is on average slightly higher (about 0.03 mmol/l per A).\
Fasting glucose is on average slightly higher, and insulin release lower, in European cohorts; everyday risk factors matter far more.\
Per A allele: glucose +0.03 mmol/l, type 2 diabetes OR 1.17 (1.04-1.31), over 17000 people. A/A: higher fasting glucose and lower beta-cell index (n=1345). Carriers over-express the alpha-2A receptor and secrete less insulin. Chinese: recessive OR 0.68, letter not stated.\
beta1_arg389\
Copies of Arg389 in the beta-1 receptor\
fall of blood pressure and heart rate on a beta-1 blocker\
Never a reason to change a beta-blocker.\
21 Arg/Arg and 13 Gly/Gly on atenolol\
16 people on metoprolol\
Gly/Gly: in the same experiments the fall was smaller; CPIC makes no recommendation from this gene.\
Arg/Gly: these experiments compared only the two homozygous groups.\
Arg/Arg: in small experiments, blood pressure or heart rate fell more on atenolol or metoprolol; CPIC makes no recommendation from this gene.\
Atenolol: systolic fall 8.7 against 0.2 mmHg (21 Arg/Arg, 13 Gly/Gly, P<0.001). Metoprolol: larger fall of heart rate in Arg389 homozygotes (P=0.008, n=16). Arg389 better response, same prognosis. CPIC 2024: no recommendation.\
beta2_arg16\
Copies of Arg16 in the beta-2 receptor\
response to inhaled beta-2 agonists; receptor desensitisation\
Epinephrine, not norepinephrine, is the main ligand here.\
Never a reason to change an inhaler.\
Gly/Gly: some asthma studies saw a stronger response, others did not; no conclusion is drawn.\
Arg/Gly: no conclusion is drawn.\
Arg/Arg: some asthma studies saw a weaker response to long-acting beta-2 agonists, others did not; no conclusion is drawn.\
ClinPGx level 2A: AA decreased, GG increased salmeterol response, with contrary studies. No association with obesity. CPIC 2024: insufficient for beta-blockers.\
beta2_glu27\
Copies of Glu27 in the beta-2 receptor\
obesity (pooled case-control studies)\
This site was not read, so nothing is concluded; it is of no use for one person anyway.\
Gln/Gln: the reference group.\
Gln/Glu: a slightly higher share of people with obesity in pooled studies (about one sixth higher odds); of no use for one person.\
Glu/Glu: pooled with C/G the odds were about one fifth higher; on its own not clearly different.\
Pooled case-control studies of obesity: Gln/Glu against Gln/Gln OR 1.16 (1.04-1.30); Glu carriers OR 1.20 (1.00-1.44); other models null.\
comt_marker\
Copies of T at rs4633, a stand-in for COMT Val158Met\
stand-in for rs4680 (COMT enzyme activity)\
This site was not read; rs4680 says more anyway.\
Never count it beside rs4680.\
A stand-in, weaker outside Europe.\
Probably Val/Val at COMT Val158Met; use only when rs4680 itself is missing.\
Probably Val/Met; use only when rs4680 itself is missing.\
Probably Met/Met; use only when rs4680 itself is missing.\
Synonymous. r2 0.88 with rs4680 in 2504 people of the 1000 Genomes panel; T sits with A (Met) on 96 % of T chromosomes.\
dbh_marker\
Copies of G at rs1108580, a marker of plasma DBH\
plasma dopamine beta-hydroxylase activity, as a linked marker\
This site was not read; rs1611115 says more anyway.\
A linked marker, not a cause: never add it to rs1611115.\
Ancestry other than European was not shown.\
European Americans, n=66\
In one European-American sample this letter travelled with lower plasma DBH; use only when rs1611115 is missing.\
Between the two groups in the same sample; use only when rs1611115 is missing.\
In the same sample this letter travelled with higher plasma DBH; use only when rs1611115 is missing.\
Synonymous (last base of exon 2). Associated with plasma DBH in European Americans (n=66) as part of the Del-a haplotype. Not independent of rs1611115.\
net_promoter\
Copies of C at T-182C of the norepinephrine transporter gene\
response to reuptake-blocking antidepressants\
Information only; never a reason to choose or change a medicine.\
adults of 60 and over on venlafaxine, n=350\
103 with ADHD and 173 without\
One trial in older adults saw less remission on venlafaxine, while a small trial of milnacipran saw the reverse; no conclusion is drawn.\
No consistent difference; no conclusion is drawn.\
One trial in older adults saw more remission on venlafaxine, but other drugs and samples disagree; no conclusion is drawn.\
Venlafaxine remission at age 60 and over (n=350): C/C 73.1 %, C/T 51.8 %, T/T 47.3 %. A small milnacipran trial saw the reverse; not associated with methylphenidate response, nor with ADHD (103 cases, 173 controls).\
th_enhancer\
Copies of the TH enhancer letter (G on the plus strand)\
essential hypertension (one Chinese case-control study)\
This site was not read, so nothing is concluded about high blood pressure.\
One study, one ancestry; its abstract gives the direction by combinations of letters, not by this genotype.\
Chinese, 503 with high blood pressure and 490 without\
Written T/T in papers (gene strand): the reference group.\
Written T/C in papers (gene strand): one copy of a letter that raised gene activity in cells and was commoner in one Chinese study of high blood pressure; not confirmed elsewhere.\
Written C/C in papers (gene strand): two copies of a letter that raised gene activity in cells and was commoner in one Chinese study of high blood pressure; not confirmed elsewhere.\
Gene-strand C is an enhancer in cells. Hypertension, 503 cases and 490 controls (Chinese): genotype P<0.001; haplotype G-G-C OR 1.83. Not confirmed elsewhere.\
vmat2_promoter\
Copies of A at rs363371, in the promoter region of SLC18A2\
Parkinson disease risk\
Says nothing on norepinephrine.\
Genome-wide studies of Parkinson disease did not find this gene, as the Chinese paper states.\
Italians, 704 with Parkinson disease and 678 without\
Han Chinese\
No conclusion is drawn.\
One Italian study saw fewer cases of Parkinson disease with A; a Chinese study did not, except in men; no conclusion is drawn.\
Italian cohort (704 cases, 678 controls): dominant OR 0.72 (0.6-0.9). Han Chinese: null overall (P=0.452), men OR 0.785 (0.652-0.945). Genome-wide studies null.\
dbh_activity\
Plasma DBH activity\
plasma dopamine beta-hydroxylase activity\
The same change is called -1021C>T, C-970T and c.-979C>T in papers, by where they count from. A Chinese study of 317 people with orthostatic hypotension and 664 without found no link with it.\
This site was not read, so nothing is concluded about plasma DBH activity.\
Blood activity does not prove low norepinephrine in the brain.\
Links with Parkinson disease, Alzheimer disease and ADHD conflict; only the enzyme level is claimed.\
With T/T, copper in excess is harmful too: measure before any supplement, and never supplement copper with Wilson disease.\
With T/T, disulfiram and stimulants, above all cocaine, need special care: see the advice on them.\
three ancestries (plasma activity)\
Europeans and Native Americans (genome-wide)\
Chinese, 317 cases and 664 controls (orthostatic hypotension)\
The common form, with the usual, higher range of plasma DBH activity.\
Plasma DBH activity is on average between the two homozygous groups.\
Plasma DBH activity is on average very low; most such people are well, and blood activity does not prove low norepinephrine in the brain.\
rs1611115 explains 35-52 % of the variance of plasma DBH activity in three ancestries and is the top genome-wide hit (P=7.2e-51, replicated P=4.1e-15). The C allele went with higher epinephrine excretion and basal blood pressure. No association with orthostatic hypotension (317 cases, 664 controls, Chinese). Codominant level trait; central effects are inferred only.\
th_promoter\
Blood pressure and heart rate by the TH promoter\
blood pressure and heart rate in the general population\
This site was not read, so nothing is concluded about blood pressure.\
An average over many people says little about one; measure blood pressure instead.\
Danes, n=2403\
South Africans, n=409 (not confirmed)\
Written C/C in papers (gene strand): the reference group.\
Written C/T in papers (gene strand): blood pressure in between in one large Danish sample.\
Written T/T in papers (gene strand): on average about 3 mmHg higher pressure and 2 beats a minute more in one large Danish sample; not confirmed in a smaller South African one.\
C-824T on the gene strand. T/T against C/C in 2403 Danes: systolic 138 vs 135, diastolic 88 vs 85 mmHg, heart rate 68 vs 66; hypertension +45 %. Not confirmed in 409 South Africans.\
beta1_ser49gly\
Resting heart rate by beta-1 Ser49Gly\
resting heart rate\
This site was not read, so nothing is concluded about heart rate.\
East Asian family data.\
Chinese and Japanese families, over 1000 people\
Ser/Ser: resting heart rate was on average the highest of the three groups.\
Ser/Gly: in between.\
Gly/Gly: resting heart rate was on average the lowest; the differences are small.\
Over 1000 Chinese and Japanese: additive, P=0.0004, Ser highest. No effect on risk or prognosis of heart failure.\
comt_activity\
COMT enzyme activity\
A is on 37 % of chromosomes worldwide in the 1000 Genomes panel [comt_haplotype_letters].\
This site was not read, so nothing is concluded about COMT activity.\
Links with behaviour, pain and psychiatric conditions are small and conflict; none is stated here.\
One common combination of COMT letters carries Val yet has low activity in cells; this site alone cannot see it.\
108 samples of prefrontal cortex\
Val/Val: COMT activity is on average higher.\
Val/Met: COMT activity is on average in between.\
Met/Met: COMT activity is on average lower, mainly seen for prefrontal dopamine; the effect on norepinephrine is smaller and less certain.\
A is on 37 % of chromosomes worldwide in the 1000 Genomes panel [comt_haplotype_letters]. Val158Met changes protein amount and activity, not mRNA (108 prefrontal samples; confirmed in lymphocytes). Codominant. The effect on norepinephrine is smaller than that on prefrontal dopamine.\
norepinephrine_tone\
Which way the findings point\
A rank by counting, not a concentration. Each finding that points to less norepinephrine counts -1, each that points\nto more counts +1. Findings that point both ways cancel, and most people get no count at all.\n\nIt does not measure norepinephrine, in blood or brain, and says nothing of symptoms. Plasma DBH activity does not prove\nlow norepinephrine in the brain; the transporter letter was studied in patients; COMT acts mostly on dopamine in the\nfront of the brain, and less surely on norepinephrine. The dose-response is an arch with its best in the middle: neither\nend is better.\
Not a reason to raise or lower norepinephrine.\
synthesis\
reuptake\
breakdown\
An ordinal index: the sum of weights of three findings with a measured direction on norepinephrine or on an enzyme of\nit (plasma DBH activity, SLC6A2 rs7194256, COMT Val158Met), as an interval where findings are unknown. It is neither a\nconcentration nor a clinical score, has not been validated, and storage, release and receptors have no part in it. The\ndose-response is an inverted U.\
beta_blocker_genes\
Beta-blockers and receptor genes\
The CPIC guideline of 2024 makes no recommendation on beta-blockers from ADRB1 or ADRB2: the evidence is insufficient. Nothing in this report is a reason to change one.\
known beta1_arg389 or known beta1_ser49gly or known beta2_arg16 or known beta2_glu27\
CPIC 2024: insufficient evidence for a recommendation from ADRB1 or ADRB2 genotype.\
cocaine_low_dbh\
Cocaine and low DBH\
Cocaine is illegal and dangerous for everyone. In two small studies of people who used it, low-DBH genotypes went with more paranoia.\
dbh_activity = very_low\
Plasma DBH activity could not be told; cocaine is dangerous in any case.\
Samples of 45 and 31 people; other stimulants were not tested there, so name your genotype to whoever prescribes one.\
Hazard note: low-DBH genotype went with more cocaine-induced paranoia (n=45 haplotype; n=31 T/T). Other stimulants were not tested.\
cold_exposure\
Cool showers, if at all, mild and short\
Cold raises norepinephrine in blood while it lasts. In small studies of men, an hour in water of 14 C raised it by 530 %, with blood pressure up by 7 to 8 %; in water of 10 C it rose from 359 to 642 pg/ml within 2 minutes and to 1171 after 45. A shower is far less, and was not measured there. Both too little and too much norepinephrine can do harm, so start mild and short; no lasting benefit is claimed.\
cold_practice = yes\
Whether you take cold showers or baths was not said.\
Never alone in open water: cold shock can kill.\
Not with cocaine, stimulants or alcohol.\
If your COMT activity reads lower in this report, norepinephrine may stay longer: prefer milder things.\
cold raises blood pressure and norepinephrine within minutes\
with monoamine oxidase blocked, the rise by cold may add up\
both raise norepinephrine, and the effect on blood pressure may add up\
cold raises norepinephrine, and more of it can worsen POTS\
Immersion data only: 14 C for 1 h norepinephrine +530 %, dopamine +250 %, heart rate +5 %, systolic +7 %, diastolic +8 %; 10 C: 359, 642 (2 min), 1171 pg/ml (45 min). Showers were not measured. No lasting benefit is claimed; inverted-U dose-response.\
cold_stops\
When cold showers and baths are not for you\
Cold puts up blood pressure and norepinephrine within minutes. With what you have told, leave it unless your doctor agrees.\
cold_stop = yes or raising_stop = yes or dbh_deficiency = yes or pem = yes\
Whether something speaks against cold is not known; until it is, advice on cold is held.\
Acute pressor response to cold. Avoid with long QT, recent stroke, Raynaud, cold urticaria, cryoglobulinaemia, autonomic failure or DBH deficiency, post-exertional malaise, and with whatever forbids raising norepinephrine (hypertension, arrhythmia, coronary disease, phaeochromocytoma, hyperthyroidism, anxiety or mania, angle-closure glaucoma, pregnancy).\
comt_stand_in\
A stand-in for the COMT site that was not read\
rs4680, the site that changes the COMT enzyme, was not read. rs4633, which nearly always travels with it, was: what stands there says what rs4680 probably is. Where another of your files holds rs4680, that one counts.\
missing rs4680 and known comt_marker\
Weaker outside Europe.\
rs4633 (c.186C>T, synonymous): r2 with rs4680 0.88 in 2504 people of the 1000 Genomes panel, T with Met on 96 % of T chromosomes. Used only while rs4680 is missing, never counted beside it.\
confirm_dbh\
Confirm a rare DBH change by clinical sequencing\
A change that occurs in DBH deficiency is reported. Array calls of rare changes are often errors, and carriers of one copy are expected to be healthy. Ask a doctor or genetic counsellor to confirm it by clinical sequencing in an accredited laboratory before drawing any conclusion.\
dbh_splice >= one or dbh_val101met >= one or dbh_asp114glu >= one or dbh_cys269phe >= one or dbh_ala362glu >= one or dbh_tyr556cys >= one\
At least one of these sites was not read, and none that was fully read carries such a change.\
DBH deficiency itself is usually obvious from severe low blood pressure on standing.\
At least one allele of a DBH-deficiency variant is reported by an array. Array calls of rare alleles are often errors: confirm by clinical sequencing in an accredited laboratory. Heterozygotes are expected to be healthy.\
confirm_maoa\
Confirm a rare MAOA change by clinical sequencing\
A change of MAOA that was found in one family is reported. Ask a doctor or genetic counsellor to confirm it by clinical sequencing in an accredited laboratory before drawing any conclusion, and before any medicine or food that interacts with monoamine oxidase.\
maoa_loss >= one\
Either this site was not read, or you have not said whether you want to know.\
This concerns behaviour as well as health: talk it over with a genetic counsellor.\
MAOA Gln296Ter is reported. Confirm by clinical sequencing in an accredited laboratory, with genetic counselling, before drugs or foods that interact with monoamine oxidase.\
confirm_net\
Confirm a rare transporter change by clinical sequencing\
A change of the norepinephrine transporter that was found in one family is reported. Ask a doctor or genetic counsellor to confirm it by clinical sequencing in an accredited laboratory before drawing any conclusion.\
net_ala457pro >= one\
This site was not read.\
If you have POTS, know that medicines that block norepinephrine reuptake can worsen it; talk with the prescriber, and do not stop suddenly.\
SLC6A2 A457P (single family, heterozygous loss of function) is reported. Confirm by clinical sequencing in an accredited laboratory. The site is palindromic and G practically universal: treat C/C as a strand error. Not the usual cause of POTS.\
copper_test_first\
Test before any copper supplement\
Ask for serum copper and ceruloplasmin before any copper supplement. Lack and excess of copper both disturb norepinephrine and its relatives; the gene result does not tell whether you lack copper.\
Plasma DBH activity could not be told; a copper supplement without a test is no good idea in any case.\
A high zinc intake causes copper deficiency: look for it first.\
Not while on a medicine that removes copper (penicillamine, trientine) or zinc for Wilson disease.\
with Wilson disease or too much copper, no copper is supplemented\
Serum copper and ceruloplasmin before any copper supplement. Deficiency and excess both disturb catecholamines; genotype is no evidence of deficiency. Look for high zinc intake first.\
creatine_short_sleep\
Creatine when short of sleep\
Creatine may support mood and some kinds of thinking when sleep is short: a small trial found so. Do not expect an effect on norepinephrine: among its 19 people plasma catecholamines did not differ between creatine and placebo.\
sleep_short = yes\
Whether you are short of sleep was not said.\
It raises creatinine in blood tests: tell whoever reads them.\
Ask first with a history of psychosis or mania, and in pregnancy, for which no data were seen.\
A review of 2024 is titled as failing to support the theory behind an effect on thinking.\
creatine raises creatinine, by which kidney disease is watched\
Sleep deprivation, 10 against 9 people: mood and some prefrontal tasks better, plasma catecholamines no different between groups (norepinephrine rose with sleep loss in both). A review of 2024 is titled as failing to support the theoretical basis.\
dbh_cofactors\
Food with the helpers of DBH\
DBH needs copper and vitamin C to turn dopamine into norepinephrine. Meet the daily need from food: fruit and vegetables for vitamin C; nuts, shellfish, organ meats or dark chocolate for copper. This can only make good a lack: nothing read here shows that more of either raises norepinephrine in people who have enough.\
Plasma DBH activity could not be told, so this advice neither applies nor is ruled out.\
Too much copper is harmful: do not supplement copper without a test.\
Ask first about copper foods in pregnancy (liver), gout or haemochromatosis (organ meat, shellfish), with a shellfish allergy, or with an MAO inhibitor (chocolate).\
High doses of vitamin C are not meant, least of all with kidney disease or haemochromatosis.\
If you take disulfiram, do not use copper or vitamin C to counter it: that was not studied.\
too much copper disturbs norepinephrine and its relatives, as Wilson disease shows\
Very low plasma DBH genotype: check that the cofactors copper and ascorbate are not deficient; replacement is for deficiency only. No trial shows that copper raises norepinephrine in replete people.\
dbh_deficiency_care\
DBH deficiency belongs in a specialist's hands\
Proven DBH deficiency is treated by a specialist; there is a medicine for it (droxidopa). Nothing in this pack, food and habits included, stands in for that: ask there first.\
dbh_deficiency = yes\
DBH deficiency is very rare. If a doctor has told you that you have it, ask there before you follow anything in this pack.\
Proven DBH deficiency: autonomic specialist; droxidopa is the treatment. No lifestyle rule of this pack stands in for that.\
dbh_stand_in\
A stand-in for the DBH site that was not read\
rs1611115, the site that says most on plasma DBH activity, was not read. A linked site, rs1108580, was: what stands there is a weak hint from one European-American sample. Where another of your files holds rs1611115, that one counts.\
missing rs1611115 and known dbh_marker\
Shown for European ancestry only; in others the two sites may not travel together.\
rs1108580 (c.486A>G, synonymous) is a linked marker of plasma DBH in one European-American sample (n=66), not a cause; used only while rs1611115 is missing, and never added to it.\
disulfiram_low_dbh\
Disulfiram and low DBH\
Disulfiram blocks DBH, so norepinephrine falls and dopamine rises in proportion. Tell the prescriber that your genotype goes with very low plasma DBH, and tell them about any suspicious or confused thinking.\
dbh_activity = very_low and disulfiram = yes\
Either plasma DBH activity or whether you take disulfiram is not known.\
Never with alcohol.\
Stimulants, above all cocaine, are dangerous with it.\
Do not use copper or vitamin C to counter disulfiram: that was not studied.\
The studies tested the genotype with cocaine, not disulfiram, low DBH and cocaine together. Do not stop disulfiram on your own.\
Disulfiram inhibits DBH. With rs1611115 T/T watch for paranoia or confusion; the genotype studies concerned cocaine (n=45, n=31), not the combination. Do not stop abruptly; copper or ascorbate as a counter is unstudied.\
kidney_no_creatine\
Creatine and kidney disease\
Creatine raises creatinine in blood, by which kidneys are watched. With kidney disease, leave it unless your doctor agrees.\
kidney_disease = yes\
Whether you have kidney disease is not known; until it is, advice on creatine is held.\
Creatine raises serum creatinine and confounds monitoring; avoid in kidney disease unless the nephrologist agrees.\
mao_inhibitor_stops\
With an MAO inhibitor\
Monoamine oxidase breaks norepinephrine down. With an inhibitor, what raises norepinephrine can add up: no tyrosine supplement, and no cold showers or baths unless your doctor agrees.\
mao_inhibitor = yes\
Whether you take an MAO inhibitor is not known; until it is, what is said on tyrosine and cold is held.\
Aged cheese and cured foods are a known concern with MAO inhibitors: keep to the food list of your prescriber.\
This is care taken by mechanism; no study of these together was read. Do not stop the medicine on your own.\
MAO inhibition: no tyrosine supplement; cold only with the agreement of the prescriber (additive pressor effect by mechanism). Tyramine restrictions of the prescriber stand.\
medicine_no_cold\
Cold and medicines that raise norepinephrine\
Stimulants and reuptake blockers leave more norepinephrine active, and cold adds to it. Ask your doctor before cold showers or baths, and do not stop a medicine for them.\
raising_medicine = yes\
Whether you take a medicine that raises norepinephrine is not known; until it is, advice on cold is held.\
This is care taken by mechanism; no study of both together was read.\
Stimulants and NET inhibitors: additive pressor effect of cold by mechanism; no combined study was read.\
pem_pacing\
Pacing, not exercise, where effort makes you worse\
Where effort makes you worse afterwards (post-exertional malaise), no exercise programme: pace instead, within what you tolerate. In a small study the norepinephrine pathway was low in spinal fluid of such people; that does not show that exercise would raise it for their good.\
pem = yes\
Whether effort makes you worse afterwards was not said. If it does, pace, and follow no exercise programme.\
The study did not test pacing or exercise; this is care taken until more is known.\
With post-exertional malaise exercise programmes are not advised; pacing. Aregawi 2026 (small, cross-sectional): low norepinephrine pathway in spinal fluid, most marked in long Covid with post-exertional malaise; association only.\
pku_kidney_no_protein\
PKU, kidney disease and protein\
With PKU, protein-rich food is harmful, and tyrosine comes from the medical diet alone. With kidney disease protein is limited. Keep to what your doctors or dietitian set; nothing here changes that.\
pku = yes or kidney_disease = yes\
Whether you have PKU or kidney disease is not known; until it is, advice on protein and tyrosine is held.\
PKU: tyrosine from the medical diet only. Kidney disease: protein limits stand. General precaution; the sources cited concern tyrosine in people without either.\
pots_no_cold\
POTS and cold\
Some people with POTS have high norepinephrine when standing, and in a trial a medicine that leaves more norepinephrine active made symptoms worse. Cold raises norepinephrine too: leave it unless your doctor agrees.\
pots = yes\
Whether you have POTS is not known; until it is, advice on cold is held.\
Not everyone with POTS has high norepinephrine; this is care taken by mechanism, not a trial of cold in POTS.\
POTS, hyperadrenergic subtype not assumed: NET blockade worsened symptoms in a randomised crossover; cold raises plasma norepinephrine. Precaution by mechanism.\
pots_reuptake_blockers\
POTS and medicines that block norepinephrine reuptake\
In a randomised crossover trial of 27 people with POTS, atomoxetine, which blocks norepinephrine reuptake, raised the standing heart rate (121 against 105 a minute) and worsened symptoms. Talk with the prescriber about such medicines; do not stop suddenly.\
Whether you have POTS is not known. If you do, ask about medicines that block norepinephrine reuptake.\
Atomoxetine was tested; for reboxetine, viloxazine, SNRIs, many tricyclics, bupropion, solriamfetol and methylphenidate this goes by mechanism.\
Not everyone with POTS has high norepinephrine.\
Atomoxetine 40 mg in POTS, randomised crossover, n=27: standing heart rate 121 vs 105 (P=0.001), symptoms worse (P=0.028). Extrapolation to other NET inhibitors is by mechanism; no abrupt withdrawal.\
protein_for_tyrosine\
Enough protein\
Norepinephrine is made from tyrosine, which food brings as protein. Eat enough of it. This makes good a lack: in people who have enough, more tyrosine has not been shown to do anything.\
protein_short = yes\
Whether you eat little protein was not said.\
With an MAO inhibitor: no aged cheese and no cured foods; keep to the food list of your prescriber.\
with PKU or kidney disease the amount of protein is set by the medical diet\
Precursor supply. Effects of tyrosine were seen with supplements under acute stress, where catecholamines are depleted, and not with foods; one trial calls advice to supplement unclear at best.\
raising_no_tyrosine\
When a tyrosine supplement is not for you\
With what you have told, what could raise norepinephrine further is left out: no tyrosine supplement unless your doctor agrees.\
raising_stop = yes or raising_medicine = yes\
Whether something speaks against raising norepinephrine is not known; until it is, what is said on tyrosine is held.\
Gate on whatever could raise norepinephrine (hypertension, tachyarrhythmia, coronary disease, phaeochromocytoma, hyperthyroidism, anxiety or mania, angle-closure glaucoma, pregnancy; stimulants and NET inhibitors): the dose-response is an inverted U.\
tyrosine_low_dbh\
Tyrosine supplements and low DBH\
Tyrosine is the raw material of dopamine and norepinephrine, but it cannot repair a slow DBH step: more of it may raise dopamine before norepinephrine. One trial calls advice to supplement tyrosine unclear at best. Ask before taking it.\
Plasma DBH activity could not be told, so nothing is said about tyrosine and your DBH.\
Ask first with PKU, kidney disease, or a history of psychosis or mania.\
with monoamine oxidase blocked, the raw material of norepinephrine is not supplemented\
with PKU or kidney disease no tyrosine is taken but by the medical diet\
more norepinephrine can do harm here\
Precursor loading cannot repair a slow DBH step and may raise dopamine before norepinephrine. Evidence on tyrosine supplements is limited; one trial calls advice to supplement unclear at best.\
wilson_no_copper\
Copper and Wilson disease\
With Wilson disease, blocked bile flow or too much copper: no copper supplement, and limit liver, shellfish, nuts and dark chocolate, as your doctor advises.\
wilson = yes\
Whether you have Wilson disease, blocked bile flow or too much copper is not known; until it is, advice on copper is held.\
Wilson disease (known or suspected), cholestasis or copper excess: no copper supplement, limit copper-rich foods as the treating doctor advises.\
beta_blockers\
clinical_sequencing\
cocaine\
cold_showers\
comt_site_reading\
copper_foods\
copper_supplement\
creatine\
dbh_site_reading\
exercise_programmes\
protein_foods\
reuptake_blockers\
specialist_care\
tyrosine_supplement\
vitamin_c_foods\
adhd\
ADHD\
One account of poor focus in ADHD is too little norepinephrine, or too short a stay of it in the synapse; dopamine plays along with it. Single sites of its genes do not predict ADHD: of those read here, a site of the transporter gene was not linked with it.\
Atomoxetine acts by NET. SLC6A2 rs2242446 was not associated with ADHD in 103 cases and 173 controls; pooled analyses of rs1800544 and methylphenidate response disagree.\
adrenal_gland\
Adrenal glands\
They release norepinephrine and epinephrine into blood under stress.\
alzheimer\
Alzheimer disease\
The locus coeruleus shrinks in Alzheimer disease, and norepinephrine of the brain falls with it; this adds to the loss of acetylcholine. It is less simple than that: in spinal fluid norepinephrine was normal or raised in other work, as the neurons that are left make up for it. No site read here says anything on this disease.\
Alpha-2 receptors steer acetylcholine release, and norepinephrine restrains microglial cytokines, so its loss is thought to add to pathology. Spinal-fluid levels are inconsistent (compensation). Links of DBH genotype with Alzheimer disease conflict and are not claimed.\
ancestrydna_v2\
AncestryDNA v2\
Known from one public raw data file of this array; other versions differ. Arrays misread rare changes often: what they show of one needs a clinical test.\
anxiety\
Anxiety\
High norepinephrine can drive irritability and anxiety, together with other transmitters. What raises it further is held in this pack where you say that you have anxiety or panic.\
atomoxetine\
Atomoxetine\
A medicine for ADHD. It blocks the reuptake of norepinephrine, which then stays in the synapse for longer. The enzyme CYP2D6 breaks it down; genotype files of arrays cannot show how fast yours is, so this pack does not say.\
Selective NET inhibitor. CPIC 2019: higher exposure in CYP2D6 poor metabolizers, hence slower titration. CYP2D6 is indeterminate from consumer arrays (missing *3, *4, *10, *41 and all copy number), so no phenotype is reported here.\
atp\
ATP\
The cell's energy, spent on packing vesicles and on the step to norepinephrine. That a lack of it limits the release of norepinephrine is a theory. d-Ribose, a simple sugar, is sold to support it; whether it does anything for norepinephrine is unproven.\
Beta-blockers\
Medicines that block beta receptors and so slow the heart; some block beta-1 alone, some beta-2 as well. Judge effort by how it feels while you take one: heart rate no longer tells.\
CPIC 2024 gives no recommendation on beta-blockers from ADRB1 or ADRB2: the evidence is insufficient.\
bh4\
Tetrahydrobiopterin (BH4)\
The helper of tyrosine hydroxylase; without enough of it, less tyrosine is turned over.\
brunner_syndrome\
Brunner syndrome\
A very rare loss of monoamine oxidase A, on the X chromosome, known from a few families: the breakdown of several transmitters is disturbed. What an array shows must be confirmed in an accredited laboratory, with counselling.\
OMIM 300615, X-linked recessive; MAOA Gln296Ter in five affected males of one kindred, complete MAO-A deficiency. ClinGen: definitive gene-disease relationship.\
Clinical sequencing\
Reading the gene anew, in an accredited laboratory, on order of a doctor or genetic counsellor. Arrays often misread rare changes.\
Cocaine\
Named as a hazard only. It blocks the transporters of norepinephrine, dopamine and serotonin strongly. It is illegal and dangerous for everyone; in two small studies of people who used it, low-DBH genotypes went with more paranoia.\
Cubells 2000 (n=45, low-DBH haplotype) and Kalayasiri 2007 (n=31, rs1611115 T/T): more cocaine-induced paranoia. The combination with disulfiram was not tested there.\
Cold showers and cold baths\
Cold water on much of the skin. For cooling palms or feet alone no study was read.\
Reading of rs4680 itself\
The site of COMT that changes the enzyme. Common arrays hold it, so another file of yours may have it.\
copper\
Copper\
A metal that DBH needs. Too little and too much of it both disturb norepinephrine and its relatives.\
Cofactor of DBH. Deficiency (Menkes disease) and excess (Wilson disease) both disturb catecholamines.\
Foods with copper\
Organ meats such as liver, shellfish such as oysters, dark chocolate, and nuts.\
Copper as a supplement\
Only after a test: too much copper is harmful.\
Creatine\
A supplement that serves the cell's energy. In people kept from sleep, mood and some kinds of thinking were better with it, and norepinephrine was not different. In a trial of 52 women with depression, creatine added from the start to the SSRI escitalopram went with more remission (52 % against 26 %); that was not a trial in people for whom another medicine had failed.\
cytosol\
The inside of the neuron\
Where tyrosine becomes dopamine.\
DBH deficiency\
A very rare disease in which norepinephrine is not made, by changes of DBH in both copies of the gene. It shows from infancy as a rule, sometimes in later childhood or adolescence: low blood pressure and drooping eyelids early, by adolescence dizziness and fainting on standing and little tolerance of exercise. An array cannot diagnose it: what it shows must be confirmed in an accredited laboratory.\
Orthostatic hypotension 1 (OMIM 223360), autosomal recessive: norepinephrine and epinephrine near zero, dopamine raised; orthostatic hypotension, ptosis, exercise intolerance. Treated with droxidopa. Array calls of rare alleles need confirmation in an accredited laboratory.\
Reading of rs1611115 itself\
The site of DBH that says most on plasma activity. Common arrays hold it, so another file of yours may have it.\
depression\
Depression\
Low norepinephrine is linked with low motivation, fatigue and lethargy, together with changes of dopamine and serotonin; both too low and too high levels can harm mood and thinking. Many medicines for depression block its reuptake. Genes read here do not choose between them.\
Venlafaxine remission differed by rs2242446 in one trial of 350 adults aged 60 and over; other drugs and samples disagree, so it is shown as conflicting.\
Disulfiram\
A medicine that blocks DBH, so that norepinephrine falls and dopamine rises in proportion. With very low DBH, tell the prescriber. Never with alcohol; stimulants, above all cocaine, are dangerous with it.\
Inhibits DBH among other enzymes. Studies tested low-DBH genotype with cocaine, not with disulfiram and cocaine together. Copper or vitamin C to counter it: unstudied.\
dopa\
Dopa\
What becomes of tyrosine on the way to dopamine.\
dopamine\
Dopamine\
The step before norepinephrine, and a transmitter of its own where DBH is absent. What changes dopamine matters to norepinephrine too.\
droxidopa\
Droxidopa\
The treatment of proven DBH deficiency, in a specialist's hands.\
epinephrine\
Epinephrine (adrenaline)\
A hormone of stress, which works together with norepinephrine. Beta-2 receptors prefer it.\
Exercise programmes\
Regular aerobic exercise, built up gradually, is good plain advice for most people. It is said to raise dopamine and norepinephrine while you move; no figure is claimed, and no study of that was read for this pack. With POTS begin lying or sitting, and supervised. Ask a doctor first with heart disease, high blood pressure or low blood pressure on standing. With a beta-blocker judge effort by how it feels. Where effort makes you worse afterwards, pace instead.\
gtp\
GTP\
From which the body makes BH4.\
locus_coeruleus\
Locus coeruleus\
A small group of about 30,000 neurons in the brainstem that makes most norepinephrine of the brain. They reach widely into the cortex, and steer what is sensed and thought.\
long_covid\
Long Covid\
The same small study of 2026 found the norepinephrine pathway low and the dopamine pathway normal in spinal fluid, most marked with post-exertional malaise. That is an association, not graded by severity, and no proof of a cause.\
Aregawi 2026: the fall was most marked in long Covid with post-exertional malaise, not graded by its severity; cross-sectional.\
mao_inhibitors\
MAO inhibitors\
They block monoamine oxidase, which breaks norepinephrine down. With one, what raises norepinephrine can add up, and food rich in tyramine (aged cheese, cured food) is a known concern: keep to the list of your prescriber.\
me_cfs\
ME/CFS\
One theory of fatigue and brain fog is changed norepinephrine of the brainstem. A small study of 2026 found the norepinephrine pathway low in spinal fluid and the dopamine pathway normal. That is an association at one time, no proof of a cause, and that a lack of energy (ATP) explains it is a guess. Where effort makes you worse afterwards, no exercise programme is advised: pacing instead.\
Aregawi 2026: small, cross-sectional; association only. The ATP explanation is a hypothesis. With post-exertional malaise exercise programmes are not advised.\
metabolites\
Breakdown products\
What MAO-A and COMT make of norepinephrine.\
methylphenidate\
Methylphenidate\
A stimulant for ADHD that, among other things, leaves more norepinephrine active. Studies of genes and how well it works disagree; none is a reason to change it.\
Pooled analyses disagree on SLC6A2 and ADRA2A genotype and response.\
metoprolol\
Metoprolol\
A beta-blocker that acts on beta-1, the receptor that raises heart rate.\
Beta-1 selective. CPIC 2024 acts on CYP2D6 poor metabolizers only, by greater exposure and effect on heart rate; CYP2D6 is not read here. Children with POTS and higher standing norepinephrine responded better (n=27).\
net_deficiency\
Orthostatic intolerance by a transporter change\
In one family, a change of the norepinephrine transporter (p.Ala457Pro) went with high norepinephrine and a fast heart rate on standing. It was not found in others who were looked at, and is not the usual cause of POTS. What an array shows must be confirmed in an accredited laboratory.\
OMIM 604715; heterozygous A457P, over 98 % loss of transporter activity, tracking with norepinephrine and heart rate in one family; found in none of 14 patients in another series.\
neuron\
The neuron that released it\
Norepinephrine that is taken back is broken down here, or packed again.\
neuropathic_pain\
Neuropathic pain\
Norepinephrine released in the spinal cord damps pain by alpha-2 receptors; where that signal is weak, pain can become chronic. SNRIs and tricyclics block reuptake and are used for it; they are said to act against inflammation of pain neurons too. After an injury of tissue norepinephrine can also make pain worse, so it does not always protect.\
Norepinephrine and noradrenaline are one substance; the first name is usual in the US and in research. It is both a\ntransmitter in the brain and a hormone of the adrenal glands.\n\nAs a transmitter it serves alertness, learning, vigilance, focus, attention and motivation. As a hormone of stress it\nraises blood pressure and heart rate, together with epinephrine; functions that can wait, such as digestion, slow down.\nHeart rate rises by beta-1 receptors, and alpha receptors constrict vessels. Receptors only pass the message on: what\ntakes norepinephrine in again is the transporter.\n\nIts effects follow an arch with the best in the middle. At low levels alpha-2 receptors lead and can inhibit too much:\nlittle drive, fatigue, inattention. At middle levels alpha-2, alpha-1 and beta receptors are in balance: attention and\nmood are at their best. At very high levels there is too much inhibition or noisy excitation, by the kind of neuron:\nirritability, anxiety. So neither end is better than the other. Variants of its genes can shift its level a little, and\nthe response to medicines.\n\nChanged signalling is discussed in ADHD, Alzheimer disease, Parkinson disease, depression, anxiety, pain, ME/CFS, long\nCovid and POTS; PMDD, migraine, OCD and personality disorders are named too, without detail, and nothing is said of\nthem here.\
Noradrenaline. Central transmitter (mainly from the locus coeruleus) and adrenal hormone. Excitatory through alpha-1 and beta\nreceptors (all G-protein coupled), inhibitory through alpha-2; modulates glutamate and GABA neurons. The dose-response is an inverted U.\nLevels rise by less reuptake or by more vesicular release; a rule names the mechanism where it is known.\n\nOn microglia it suppresses proinflammatory cytokines; as a stress hormone in the periphery it can raise prostaglandins\nfrom arachidonic acid. Whether it helps or hinders glymphatic clearance in deep sleep is disputed: other work ties low\nor oscillating norepinephrine to clearance.\
parkinson\
Parkinson disease\
Alpha-synuclein gathers in the locus coeruleus too, lowers norepinephrine and adds to the symptoms. A site near the storage gene was linked with fewer cases in one study and not in another; no conclusion is drawn.\
SLC18A2 rs363371: dominant OR 0.72 (0.6-0.9) in 704 Italian cases; null overall in Han Chinese, with an effect in men only. Genome-wide studies did not find this gene.\
POTS\
Heart rate rises by more than 30 beats a minute within minutes of standing (in children and adolescents by at least 40). Some people with POTS have high norepinephrine when standing (hyperadrenergic); not everyone has, so nothing here assumes it. A medicine that blocks reuptake made it worse in a trial.\
Atomoxetine 40 mg in 27 patients, randomised crossover: standing heart rate 121 against 105 (P=0.001), symptoms worse (P=0.028). In 27 children, those with higher standing norepinephrine responded better to metoprolol. The hyperadrenergic subtype must not be assumed.\
propranolol\
Propranolol\
A beta-blocker that acts on beta-1 and beta-2 alike.\
Non-selective. No CPIC recommendation by genotype: evidence insufficient.\
Foods with protein\
Meat, poultry, fish, eggs, cheese and nuts supply tyrosine. Aged cheese and cured foods hold tyramine too: not with an MAO inhibitor.\
Medicines that block norepinephrine reuptake\
They leave norepinephrine in the synapse for longer: atomoxetine, reboxetine, viloxazine, SNRIs, many tricyclics, bupropion, solriamfetol, and by mechanism methylphenidate. They are used, or were studied, in depression, ADHD, anxiety, pain, addiction, migraine, Parkinson disease, OCD, PMDD and personality disorders. With POTS they can make things worse.\
NET inhibition. In POTS a contraindication to weigh: atomoxetine raised standing heart rate and symptoms in a randomised crossover (n=27); for the others this goes by mechanism. Additive pressor effect with cold exposure is expected by mechanism.\
snris\
SNRIs (venlafaxine and others)\
Medicines for depression, also used for nerve pain, that block the reuptake of norepinephrine and serotonin.\
NET and SERT inhibitors. CPIC 2023 names venlafaxine for CYP2D6 poor metabolizers only; CYP2D6 is not read here.\
solriamfetol\
Solriamfetol\
A medicine that blocks the reuptake of norepinephrine and dopamine. A randomised, placebo-controlled trial of 8 weeks in ME/CFS, reported in 2025, saw less fatigue and better thinking; it was at one centre, and paid for by the maker's company. It raises blood pressure and heart rate.\
Norepinephrine and dopamine reuptake inhibitor. ME/CFS trial NCT04622293: single centre, sponsor-funded. No gene-guided dosing exists. Raises blood pressure and heart rate.\
Care by a specialist\
For DBH deficiency: a doctor of the autonomic nervous system.\
synapse\
The synapse\
The gap into which norepinephrine is released, and where receptors wait for it. Microglia, the immune cells of the brain, and other cells carry such receptors too: there norepinephrine holds inflammation down.\
tricyclics\
Tricyclics\
Medicines for depression, in low doses also for nerve pain; many block the reuptake of norepinephrine and serotonin. How fast they are broken down depends on CYP2D6 and CYP2C19, which this pack does not read.\
Many inhibit NET and SERT. Dosing guidance rests on CYP2D6 and CYP2C19 together; CYP2D6 is indeterminate from consumer arrays, so nothing is reported.\
twentythreeandme_v5\
23andMe v5\
tyrosine\
Tyrosine\
An amino acid from protein in food, from which dopamine and norepinephrine are made. Enough of it is needed; more than enough has not been shown to help.\
Tyrosine as a supplement\
The raw material of dopamine and norepinephrine as a powder or capsule. It was studied under short stress, not as a habit; one trial calls advice to take it unclear at best, and one book chapter on it was retracted.\
vesicle\
The vesicle\
A small bag in the neuron, in which transmitters wait to be released. In neurons of norepinephrine, dopamine becomes norepinephrine here.\
vitamin_c\
Vitamin C\
Gives DBH the electrons that it needs. More than the daily need has not been shown to raise norepinephrine.\
Foods with vitamin C\
Fruit and vegetables.\
wilson_disease\
Wilson disease\
Copper gathers in the body. Here the advice on copper turns round: none is supplemented, and food rich in it is limited.\
Copper excess disturbs catecholamines as deficiency does; copper supplements are out, copper-rich food is limited as the treating doctor advises.\
helpers\
BH4 helps the next step.\
storage\
Only in neurons of norepinephrine; elsewhere dopamine is released as it is.\
hormone\
release\
When the neuron fires.\
About 90 % of what is released.\
What was taken back is packed again, or broken down.\
In the neuron, or outside it.\
alpha1\
Vessels constrict, pupils widen, sphincters tighten.\
alpha2\
A brake that limits release, keeps the firing of neurons in bounds and damps pain.\
beta1\
Heart rate rises.\
beta2\
Vessels and airways widen; it prefers epinephrine.\
beta3\
In fat, bladder, retina, heart and gallbladder.\

"""

/// Sources, loci, scales, rules and their places, as numbers.
private let facts: StaticString = """
AOOFTOhB4S5TgCeC5VqBCjXrBCuYmBC0ZqBC+aqBCocmBCudrBC5erBCkgBqBCuhBhBCviBpBC4jBqBCilBfChmBlBCmnBpBCvoBeCtpBgBCtq\
BgBCtrBhBCusBfCttBfCsuBiBCuvBhBCvwBiBCxxBhBCyyBgBCyzBiBC00BlBC51BiBC72BdpCR43BOm4BvC16BWAAAAr7BqBAAawHIR18BPk9\
B5B9+BWAAAAz/BIAAa0IIR7/BUvgCwCAAAAAA/iCf1mohVAaiIIR+jCUykChDAAAAAAznCKy74uUAaoIIR9nCPsoC3CAAAAAAjrCauuphTAauI\
IR9rCSvsCuDAAAAAA9vCSo5x0iBAa2HIRvwCTixCyCAA0zCYAAs0CoBAAahPIR01CL/1ChEAAg6CW26CH96CXAq/BapNIR07CPj8CnCAAAAAAq\
+CS+67jMAaoJIR8+CQs/C1DAAAAAAhjDSi6v8WAa5LIRzjDTmkD2DAAAAAA8nDKl+o4VAaiJIRmoDNzoD1CAAAAAAorDrBnh35XAahKIRzsDPi\
tD/CAAAAAAhwDgB1k72RAanKIRhxDOvxD+BAAAAAAq+CStk/mJAatKIRtzDL4zD/C32DXAAAAu3DUy3y6HAapEIRi4DMu4DnCAA16DhBAA27DZ\
AAa2EIRv8DSh9DsDAAtgETAAghEaAAa7JIR6hELliEoCAAtkE0BAAhmEeAAanBIR/mEUznEiD1qEcAAAAxrERAAaqFIRisEW4sEvFAAnyEjBAA\
qzEsBAAa2FIR20ETp1ExDAAAAAA64ER/vl6OAakFIRr5ET+5E9DAAnyEjBAAqzEsBAAa5OIR79EUv+EwCAAAAAA/gFVgmsygBAawFIR0hFOiiF\
xDAAAAAAzlFK8j33OAa+EIR9lFOrmFoDAAAAAAzpFKgrkneAa1KIR9pFQtqFhBAAAAAAurFNt4/rdj/BarOIR7rFStsF4CAAAAAAlvF9B5g3kl\
Bo/Ba0JIRixFOwxFqCAAAAAA6zF6BrvkqjBn/BayOIR01FVp2F2CAAAAAA/4FgBxy45VAa7MIR/5FTy6F9CAAAAAAv9FXsy/0PAa1MIRm+FLx+\
FsCAAAA9gGHhjDSpz3lKw+BalMIRkhGNxhGhDykGcAAAAulGrBAAahBIR5mGVunGrDAAAAAA5qGfp50iTAaVIR4rGQosGwCAA4uGSAAqvGgBAA\
a/BIRqwGU+wGzCAAAAAAxzGLy206XAabIR8zGMo0GnCAAAAAAv2GgB807pLAazBIRv3GRg4G0BAAAAAAv9FXux65SAa/LIR05GRl6G1BAA67GT\
AAt8GLAAa7KIR48GNl9G/BAAAAAAk/GoBukwjIAawEIRsgHK2gHmC8iHaAA2jHG8jHVAk/BahLIRxkHRilHxCAAznHSAAloHKAAatBIRvoHP+o\
H0BAAyqHrBAA9rHeAAa5BIR7sHLmtH8CAAiwHb9wHHkxHdA59BaxLIRhyHOvyHlCAA00HnB71HKl2HgCA3+BatMIRl4HLw4HiDAAy7HoB68HHh\
9H2BAh/BatCIR3+HMj/HuDxiIZAAqjIIyjIXAo/BahNIRpkIR6kInCAAAAAAhnIgB87x7NAauJIRhoIT0oIjDAAAAAA3rIKk1lhYAaxNIRhsIT\
0sIpDAA9vIxBAAuxIKAAa8HIR4xIPnyIrCAAAAAAy0IKr49lhBAa5DIR80IOq1IwCAAAAAAv9FXtlmgMAanDIR63IZz4I1CAAo7IxBAA58IKAA\
a7CIRj9IV49I4CAAwgJZAAphJbAAa1CIRkiJa+iJlDAAAAAAjmJO3v1pcAanCIRxmJK7mJoDAAjqJR0qJK+qJTAh/Ba/DIRxrJK7rJkCAA/tJd\
AA8uJLAAatDIRnvJP2vJnCAAAAAA9xJKmpx6XAaPIRnyJKxyJjEAA02JwBk4JGq4JJAy+Ba6IIRz4JH64JuCo7JhBAAp8JDs8JbA3+BakGIRn9\
JMz9JsC//JaAA5gKIhhKiBA0+BaoHIRjiKS1iKoDAA9lKsBAApnKeAAa3NIRnoKKxoKuEAA/sKSxtKG3tKUAw+BapLIRruKK1uKwDAAlyKhBAA\
mzKbA4+BayGIRh0KJq0KlDAAAAAAq+CS3883TAa+FIRv3KP+3KoCm6KcAAAAi7KfAAasGIRh8KY58KuCAAn/KXAAs0CoBAAanPIR+/KQugLaoh\
LbAAAAyjIXAAakOIRjiLV4iL+BAA2kLVAArlLkBAh/Ba9NIRvmLUjnLoEAArrLQAA7rLbAAahDIR2sLYutLlDAAAAAAzwL3Br9y4aAazDIRqyL\
N3yL8Cz1LTAAAAm2LO34/gZAa/GIR02LNh3L9CAA+5LVAAz6LXAAa5GIRq7LM27L4CAAAAAAhjDS0i90Kx+BaIIARNu+LG0+Lcw/L6CIBRmCGq\
iM0CN+kMGklMcgmM2EFARuCG2qMpDN/tMGluMchvM8DUBR2CG9yM8CN51MG/1Mc72M+BKAR+CG54MpGNi/MGo/MckgN6ECBRmDG+kNyDNwoNG2\
oNcypNqEEARuDG8tNwDNsxNFxxNaryN7CKAR2DGm1NhENn5NFs5Nam6NzBFAR+DG57NvFNohOFthOaniO1BIBRmEG8jOhDN9mOEhnOc9nO9GWA\
R+BG6uOmHNg2ODj2OZ82O4MJARmBG0jPnHN7qPD+qPjBhsPhFHBRWGixPsGNu3PEy3PUm4PhIOBRGGngQgGNnmQErmQT+mQ1FXAR2BGzsQwENj\
xQHqxQlBvyQ9JKAReGs8QtEN5gRG/gRe9hRnGQARuBGkoR0GN4uRC6uRUuvR/CLBROGtyR6FLRn4RIAWaHCv4RL64RLCl5RHl5RHCWs5ROAWRH\
D65RE+5RJBn6RDq6RRD76RD+6RTDWx7RTAWOHDk8RLv8RLC68RF/8RXC29RF79RPBbq+RJALSHEz+ROh/ROCv/RP+/RqBCohSN1hShBC2iSQmj\
SrBC5BxkSJBLVMK6kSH6kSHAhlSHhlSHAolSHolSHAvlSHvlSHA2lSH2lSHA9lSH9lSHAkmSJkmSJAtmSJtmSJA2mSJ2mSJA/mSL/mSLAbqnSQ\
AWUHE6nSIioSXC65RE+5RJBn6RD5oSYDxpSD0pSTDWnqSNAWYHD65RE0qSHCn6RD7qSIC76RDjrSKCWtrSPAWGHD8rSIksSTD3sSMjtSKC29RF\
ttSXBWkuSGAWLHD29RFquSTC3sSMjtSKC9uSGjvSRCW0vSIAWIHD68RF8vSQC3sSMjtSKC9uSGjvSRCWswSEAWdHDwwSE0wSOAixSHpxSSA7xS\
E/xSOAca5o6fAAFCtySBuySBAACmB9369tEBlBo78qtEBIvySSAAKkDJa6o6fAAFChzSBtySBAACmB+469tEAlBp88qtECIizSS0zS3FKxEJal\
x/fAAICuySBtySBAACmBvi/wZAlB89zsZBBr5SVg6SvEIFJai8EAAICuySBtySBAACmBou0mkBAlB2ppikBAJv+STi/S2HK/FJarrlxBAAJC4m\
TBhzSBAACmBhqnu/DBlBjp1liEBL5mTIhnT+DPGJao32m/HAAJCtySBuySBAACmBgyou/DBlBix2liEBL/qTUAAOzBJakjrsnCAAJC4mTBhzSB\
AACmBozou/DBlBqy2liEBLzrTKAAOGJao0u/pCAAJChzSBuySBAACmBo1ru/DBlBq05liEBL9rTUAAOgDJakz6hBAAJCuySBtySBAACmB45ru/\
DAlB645liEBLxsTSjtT+BPyDJa9sxn3ZAAJCtySB4mTBAACmBymvu/DBlB0l9liEBLhvTUAAOtEJajvs3nCAAJChzSBuySBAACmBixzu/DBlBk\
whmiEBL1vTVAAO6FJa/jGAAJChzSB4mTBAACmBgy8u/DBlBixqmiEBLqwTVAAPkCJa+sxn3ZAAJCuySBtySBAACmB2y8u/DBlB4xqmiEBL/wTV\
AAOoHJagr+2BAAKCtySBhzSBAACmBps59pDBlB38vzrDBE0xTI8xTgGI0BJak28QAAKCuySBtySBAACmBts89pDAlB78yzrDAE83THj4TlFIlD\
Jakh/2BAAKCuySBtySBAACmB1rr4sDBlBk8huuDAHo9TT79T+BKFJclh/2BABxz55EggggggCKCtySBhzSBAACmBxrs4sDBlBg8iuuDBH5/TVu\
gUgGKzBJar7iLAAKCuySBtySBAACmBlsv5vDAlB80lvxDAPumUDj4TlFXFJaqnm/BAALCuySBtySBAACmBxriiCAlB/i3iCARxmUDj4TlFd0BJ\
a921oKAALCuySBtySBAACmBi2piCAlBwt+iCAR0mUGi/S2HdFJau8tkCAAQChzSB4mTBAACmBhiwi1BAlB5lxj1BAQ6mUGj4TlFYoDJau10o0D\
AAQCtySBhzSBAACmB1y4j1BBlBt25k1BBQgnUV1nU6EY2BJaw0x7GAAQChzSB4mTBAACmBjn+j1BAlB7q/k1BAQvsUPj4TlFYFJa9jGAAWCuyS\
BtySBAACmB9xmhTBlBgs6gTBKAAAALHJa5wEAAWChzSB4mTBAACmB46mhTBlB706gTBK+sURAAM0BJay2EAAWChzSBtySBAACmBk5nhTBlBnz7\
gTBKAAAALMJaoyEAAWCtySBuySBAACmBk7nhTBlBn17gTBKvtUUAAMFJaokmmlCAAXChzSB4mTBAACmBo6y2pBBlB3rpypBBOjuUUAATGJQQ3u\
UNkvU8BAACgxUDjxUCSXHAAQlxUJuxUmDAACgxUDjxUCSTHAAmB00UPj1UpCBEXYZaLs3UEw3UE03UE43UE83UEg4UEk4UEo4UEs4UFx4UF24U\
FLVMAAQ74UOp5UzBAACgxUDjxUCSHHAAQ86UKm7UXAACgxUDjxUCSLHAAQ97UOr8UbAACgxUDjxUCSfHAAQm9UNz9UdAACgxUDjxUCSNHAARw+\
UM8+UzDDBbCgxUDjxUCShBHAAQviVDyiV4DAACgxUDjxUCSVHAAQqmVDtmViBAACgxUDjxUCSdHAAQvnVEznVyCAACgxUDjxUCSJHAAQlqVNyq\
VkCAACgxUDjxUCSbHAAQ2sVQmtV1FAACgxUDjxUCSPHAAQ7yVMnzV1GAACgxUDjxUCSRHAAQ85VLn6VXAACgxUDjxUCSZHAAQ+6VGk7V/DAACg\
xUDjxUCSFHAAc9Bj/VQz/VrB+gWoBAAmiWhCAECnkWkBrlWpCDFwBxBAB0nWlBI9BJBANDEAAA5oWiEI/BFCABA7sWzDIgCFBABA7sWzDIhCFu\
wW1H8Bj4WLu4Wcq5WPAA55WmCAEB/7WuBCMNACt9WnB0+WnBKmGJBADDBAAA7/WZKoGFCABA0gXjEKpGFEABA3kXjEKqGF6oXtEgCntXHutX1B\
jvX+BhxXwCxzXsCADC91X7B43XvFE1BsB0BzBACn9XoBv+XrBYMJBAWDBAAA6/XQYOFCABAqgY7EYPFEABAllYkGYQFprYzJ7B80YNp1YnBw2Y\
sCAA84YrDBCDn8YxE4gZlC9iZ3CBpBAAOgGJBAKDBAAA0lZ6BOiGFCABAunZkEOjGFEACAyrZ+EOkGFwwZtD7B9zZNq0ZnBw2YsCAAx1ZrDBCC\
n8YxE4gZlCDhBjBpBAAOmDJBAHDBAAA0lZ6BOoDFCABAunZkEOpDFEACAyrZ+EOqDF84ZnE5Bj9ZNw9ZnBw2YsCAA3+ZrDBCCn8YxE9iZ3CBpB\
AAOzEJBAJDBAAA0lZ6BO1EFCABAunZkEO2EFEACAyrZ+EO3EFiiatD8BvlaK5la1Bw2YsCAAuna5DBBCn8YxEnra7BERoBjBpBAAOMJBAGDBAA\
A0lZ6BOOFCABAunZkEOPFEACAyrZ+EOQFitasF5BuyaN7yanBw2YsCAAi0arDBCCn8YxE9iZ3CBpBAAOuHJBAMDBAAA0lZ6BOwHFCABAunZkEO\
xHFEACAyrZ+EOyHFt3auD6B76aNo7anBw2YsCAAv8arDBDCn8YxE6/a9CCjBpBAAO5BJBAFDBAAA0lZ6BO7BFCABAunZkEO8BFEACAyrZ+EO9B\
F3iblDhC8lbNpmbzB8nbjDAA/qbrDBDDn8YxEqub0C43XvFDkCyB3BAC+wbKoxbvBY+BJBAVDBAAA3ybvCYgCFCABAm1b1EYhCFEACA75boCYi\
CFj8b4G7B7icLmjcX9jcXAA0kcuCCDCinc7C9pcgDBfAB9scrBPqCJBALDBACA6/XQPsCFCABAouc4EPtCFEAAAgzcyBPuCFy0coGnCq+RJ66c\
Pp7c6BAAj9cvCDDCy/cwCiidhCEUSWTABjkdZLiBJBCMELADA8kd6DLkBFUACA2odyCLlBFgBABAordvDLmBFgeAAA3udrBLnBFiwdvLj8BxkS\
Jx7dXAAAAo8d4CEDABTABg/dfLVMFAXAYAZAaBCvDBABABABA//BAFAAALVMBABABACA//BAIAAALVMBABABAEA//BAJAAALVMBABACABA//BA\
IAAALVMBABACACAjuBAIAAALVMBABACACA8RAJAAALVMBABACAEA//BAJAAALVMBABAEABA//BAJAAALVMBABAEACA//BAJAAALVMBABAEAEA/\
/BAJAAALVMBACABABA//BAIAAALVMBACABACAl9BAEAAALVMBACABACA6CAJAAALVMBACABAEA//BAHAAALVMBACACABA5sBAIAAALVMBACACA\
BAmTAJAAALVMBACACACAkhBAHAAALVMBACACACAhMAIAAALVMBACACACA6SAJAAALVMBACACAEAmTAHAAALVMBACACAEA5sBAJAAALVMBACAEA\
BA//BAJAAALVMBACAEACA//BAJAAALVMBACAEAEA//BAJAAALVMBAEABABA//BAJAAALVMBAEABACA//BAHAAALVMBAEABAEA//BACAAALVMBA\
EACABA//BAJAAALVMBAEACACA8RAHAAALVMBAEACACAjuBAJAAALVMBAEACAEA//BAHAAALVMBAEAEABA//BAJAAALVMBAEAEACA//BAJAAALV\
MBAEAEAEA//BAJAAALVMCABABABA//BAIAAALVMCABABACAvoBAIAAALVMCABABACAwXAJAAALVMCABABAEA//BAJAAALVMCABACABAz5BADAA\
ALVMCABACABAsGAJAAALVMCABACACAwhBAGAAALVMCABACACAjIAIAAALVMCABACACAsWAJAAALVMCABACAEA//BAJAAALVMCABAEABA//BAGA\
AALVMCABAEACAwXAGAAALVMCABAEACAvoBAJAAALVMCABAEAEA//BAJAAALVMCACABABA1qBAIAAALVMCACABABAqVAJAAALVMCACABACAglBA\
HAAALVMCACABACAlIAIAAALVMCACABACA6SAJAAALVMCACABAEAqVAHAAALVMCACABAEA1qBAJAAALVMCACACABAiRAGAAALVMCACACABAxIAI\
AAALVMCACACABAsmBAJAAALVMCACACACAg5BABAAALVMCACACACABAIAAALVMCACACACA+GAJAAALVMCACACAEAiRAHAAALVMCACACAEA9uBAJ\
AAALVMCACAEABAqVAGAAALVMCACAEABA1qBAJAAALVMCACAEACAgVAGAAALVMCACAEACA/qBAJAAALVMCACAEAEA//BAJAAALVMCAEABABA//B\
AJAAALVMCAEABACAwXAHAAALVMCAEABACAvoBAJAAALVMCAEABAEA//BAHAAALVMCAEACABA//BAJAAALVMCAEACACAwRAHAAALVMCAEACACAv\
uBAJAAALVMCAEACAEAzpBAHAAALVMCAEACAEAsWAJAAALVMCAEAEABA//BAJAAALVMCAEAEACA//BAJAAALVMCAEAEAEA//BAJAAALVMEABABA\
BA//BAJAAALVMEABABACA//BAJAAALVMEABABAEA//BAJAAALVMEABACABA//BAGAAALVMEABACACA8RAGAAALVMEABACACAjuBAJAAALVMEAB\
ACAEA//BAJAAALVMEABAEABA//BAAAAALVMEABAEACA//BAGAAALVMEABAEAEA//BAJAAALVMEACABABA//BAJAAALVMEACABACA//BAJAAALV\
MEACABAEA//BAJAAALVMEACACABAmTAGAAALVMEACACABA5sBAJAAALVMEACACACAkRAGAAALVMEACACACA7uBAJAAALVMEACACAEA//BAJAAA\
LVMEACAEABA//BAGAAALVMEACAEACAltBAGAAALVMEACAEACA6SAJAAALVMEACAEAEA//BAJAAALVMEAEABABA//BAJAAALVMEAEABACA//BAJ\
AAALVMEAEABAEA//BAJAAALVMEAEACABA//BAJAAALVMEAEACACA//BAJAAALVMEAEACAEA//BAJAAALVMEAEAEABA//BAJAAALVMEAEAEACA/\
/BAJAAALVMEAEAEAEA//BAJAAALVM//doG7CnmeJwmejBzne2CAApqejDFBCn8YxEste5CDOmBPABlwemBTMJCAbBHFfACAAArxeYTOFJABABA\
jyelBTPFCABACAoze2ETQFQABADA+3ejGTRFEABADA75boCTSFh+eiG8BjkfOxkfpB6lftBAAnnfiCGEBppfgCC7BAACprfajsfSIMJBACDBAA\
A1sf7EIOFCABAwxfdIPFEACAtyfdIQFqzf5EgCj4fPy4f1Bn6flBAAs7fmCGCCy9f3Bp/foBECDEBACxggBjB0hgBhBIsDJBAODEAAA1igBUIu\
DFCABApjgBoCIvDFBACAxlgBlEIwDF2pgBwI+BmygBMyygBnB5zgB5BAAmiWhCGEBy1gBoBEIuBKaAC62gBlB/3gBXK8BJBAQDBAAA24gBjDK+\
BFCABA57gBjCK/BFEACA89gBtEKgCFpihBiH6BrphBL2phBmB8qhB9BAAmiWhCGEC5shB5ByuhBkBCQLAAKqDJBAADBAAA2vhB9CKsDFCABAzy\
hBgBKtDFEACAzzhB6DKuDFt3hBgF3Bt8hBL48hBmB+9hBlBAAj/hB3CGDB5shB5BBLAAK5EJBABDBAAA6hiBdK7EFCABA3iiBiEK8EFEACA5mi\
BgDK9EF5piBpE8BiuiBLtuiB0BhwiBqBAArxiBwBGCC7yiBd4ziBiBCVXABg/dfM7BJBAYDBAAA60iBrCM9BFCABAl3iB5BM+BFEACA+4iB5BM\
/BF36iB3D7Bu+iBK4+iBwBogjB9BAAlijBzBGDC4jjB4BwljBrBBeAB7mjBYP6DJBAIDBAAAznjBwDP8DFCABAjrjBuCP9DFEACAxtjBkDP+DF\
1wjB3E9Bs1jBM41jB8B03jBtBAAnnfiCGEBh5jBgCDlCxB2BACh7jBrBs8jBdYvDJBAUDEAAAp9jBoEYxDFCABAxhkBxBYyDFBACAijkB6DYzD\
F8mkB3G5BztkBL+tkB3B1vkB3BAAsxkBqCGDB2zkBrDB+BABh3kB1Bd7BJBASDBAAA24kB5Bd9BFCABAv6kBzFd+BFEACAiglB1Fd/BF3llB+E\
+B1qlBOjrlB6B9slBWAAnnfiCGECztlBfyulB9CCnCmCACvxlB0BjzlBLXMJBARDEAAAuzlBXXOFCABAl0lB+DXPFBACAl0lB+DXQFj4lBgFmC\
j9lBMv9lBTi+lBpBr/lB/FqlmBqCHBE0nmB+BypmBkD2smB6DwwmBiDEoC4BgBiBADyzmBiB00mBsBg2mB9BPNJBAEDEACA93mBlCPPFCABAi6\
mBkCPQFBAAAm8mBpEPRFvgnBwL9B/rnBLqsnBwB6tnB3BAAxvnBlCICB2xnByCD/B6BgCACo0nBN10nBlBdMJBATDEAAA61nB5BdOFCABAz3nB\
6CdPFBACAt6nBwFdQF9/nB1F6ByloBOgmoBlBlnoBSAA3noBhCJCB4poBXC5BKABvqoBvBKMJBAPDBACA+roBrCKOFCABApuoBUKPFEAAA9uoB\
xCKQFuxoBxD7B/0oBNs1oBUs1oBUg2oB5C54oBkCJBC96oBiD/9oBwDBXABvhpBgBMLJBAaDBACAvipBsBMNFCABA7jpBwBMOFEAAArlpBqEMP\
F1ppB7IB3BwypBTjzpBc/zpBoSKDBnmqBuBDoC1BXVGJD1nqBJYDBAA+nqBICCACmoqBJbDCAADABBABABABBCACvoqBjMZlBy0qBSk1qBgBk2\
qBoFs7qB0CAAGAABaAAAG0BIBAECQCaCRCSAg+qBzCAAiBzgrBPihrBT1hrBlE6lrBXxmrBoCDDB5orB1DCerBAAAGSIBCBCYAusrBjEAA2Cxw\
rBN+wrBnBlyrB2M7+rBTu/rB0BACDihsBvBxisBoB5jsBnDC9BqBAAACFIBDBBAEDgnsB8BAABDBDCVDP8osB7BAABDBDGtBDQ3qsBmCAABDBD\
CrBDT9ssB6BAABDBDCgBD3usB6HAAmBx2sBK72sBrBm4sB7Dh8sBqCr+sB4CDDAC9BqBAAACRIBDEBBBNBDBIAjhtBkLAAkBnstBN0stBuBiut\
B5G70tBkBAAACB/1tBWCVXAAAHOIBECAaCTA12tB9FAAsBy8tBL98tBwBt+tB5ImnuBpEvruB9CHCBsuuB0CCpBjBAAAAFIBBGCGCICECFCDCH\
AgxuB8GAAiB83uBMo4uBxB55uBkI9hvBQtivBtCHBB6kvByCCOPAAAAaIBBBCNAsnvBtFAAiB5svBLktvB4B8uvB3Gz1vBUn2vBXHDB+2vBrEC\
3BkCAAAAQIBBBCJAp7vBzHAAvB8iwBRtjwBhBukwBkG6lrBXyqwBmDHDC4twB/B3vwBiDBYAAABSIBGBCYBY5ywBhCAABGBGBiBD60wB3FAAyB\
x6wBUl7wBch8wBjHkjxBR1jxBsBADDhlxB9B+mxB+C8pxB5CCdtBAAADFIBHBBOBO1sxB+BAABHBHDVDzuxB3HAA1Bq2xBN32xBcz3xB/J6lrB\
XyhyB3CADEpkyBkCtmyBkFxryB8CtuyB7CCoCYAAABFICPFBCYBYoxyByCAABFBFBhBD6zyBmGAAgBg6yBTz6yBuBh8yBuFvhzBUjizB6DHDAC\
lBpBAAABoBIBNBBDA9lzB7DAAjB4pzBMkqzBtBxrzBpH6yzBmBAAADBg0zByCBeAAAHFIBICAECUAy2zBzFAArBl8zBS38zBWt9zBvG8j0BsBo\
l0BnCHDEvn0BTio0B1B3p0BrCis0B/DDkBerBAAAGFIBJCCYBEAhw0B7GAAf820BSu30Bbp40B7Dk80BU480B2CDDABcAAADRIBHBBFAu/0ByD\
AAmBgj1BTzj1BVok1B3F/p1BTyq1BnDDDC5t1BuDnx1BrDDOmB9BAAAGnBICDOBBGAy01BtFAAiB/51BQv61BsB771BqFlh2BW7h2BpDDDBkl2\
BkCC9BJAAACmBIBDBBMAon2BoDAAhBwq2BK6q2ByBss2B1Ih12BJq12BrDDDB142ByCBHAAAEFIBKBBIAn72BmHAAiBti3BVij3Bfhk3BmGnq3\
BhBor3BpDDDABnBAAAFPICLOCBJBFAxu3BgFAAiBxz3BM9z3BNq03B3Gh73BKr73BoCDDBz93BtDCJ9BAAACbIBDBBKAgh4BgFAAjBgm4BW2m4\
B1Bro4BgIh73BKrw4BmDHCCxz4BvEg44BvBBJAAAGcIBMBBKAv54BnGAAuB2/4BUqg5BO4g5B5Fxm5BTkn5BsBADBwo5BjDCnBjCAAAFFIBLBB\
LBSzr5BrCAABLBLFTD+t5BhGAAiB/z5BTy05BpB715B/D655BsBm75B0DDDACnBJAAAFaIBOCBNBMA6+5B6HAAmC0m6BQkn6BgBko6BsH6lrBX\
wv6B2CHDBmy6BnCCnBoCAAABxBIBOBCYDPt06B2CAABOBOGuBDSj36BnCAABOBOFUDWq56BkBAABOBOFeDu66BgGAAgBug7BQ+g7BZ3h7B9E0m\
7BMgn7B6DDCABYAAABdICFGBBPA6q7BwEAAQCqv7BNC3v7BTCqw7BHCxw7BMC9w7BRCux7BMC6x7BRCry7BICzy7BQC86UKCjz7BTC2z7BNCj0\
7BRC007BPCj17BTC217BP5BSCl27BEAp27BEt27BhIu+7BpFAD2BFxBNGLPE3j8BNAkk8BOyk8BkCAAAAbiDHPC2m8BJA/m8BRwn8BmK2x8BtI\
AANMLpCFj68BOAx68BO/68B5EAATICEICIICGICFICHICJICKICMICVICUICbICaICYICTICSJCLJCWJCZJCRBGJGHPC4/8BHA//8BHmg9BzFA\
AAANdLUB5l9BLAkm9BLvm9B/Gut9BnHBAAPCJZQNGPA109BDA409BD709B9HAAAAbmCLUBqv7BNA489BNl99B1F6i+BlDBDAGCIaQtBGPA/l+B\
DAim+BZ7m+B3CAAAAb0BLSCyp+BQAiq+BQyq+BhHzx+BgFADOmBPNoCLPD3v7BTEz2+BTm3+BiEAAAAcnBIRBqw7BHAo7+BHv7+BnH2i/BmFAC\
erBQxCGPDxw7BMC8n/Bb3o/ByCAAAAcaIPD9w7BREpr/BYhs/BmDAAAAcvBIQAnv/BGAtv/BGzv/BkD3y/BlDABYb8BLPDux7BMB81/BRt2/Bv\
CAAAAcOIPD6x7BRD84/BWy5/BuBAAAAcSIRDry7BIDg7/BIo7/BzLAAACdcciBIPE7mgCHAingCY6ngCgBAAAAbuCHbC74UOA6ogCOopgCxM51\
gCyIDHBnBHBaGBYDpBjBlBN5BLPDzy7BQEr+gCbm/gCvDAAAAcrBIQC1ihCKA/ihCKpjhCzI8rhC5EABlCNXLTB86UKA1whCK/whCsGr3hCnFB\
BAKBkBQhCGPAy8hCEA28hCE68hCwBAAAAbsBLPAq+hCIAy+hCI6+hCmEAAAAbwBLQBgjiCJApjiCJyjiCgCAAABlBQoCGPAyliCLA9liCY1miC\
6CAAAAbkBLPDjz7BTCvpiCTiqiCvOAAAAceIPAx4iCDA04iCD34iCeAAAAb4BLPE15iCPAk6iCPz6iCsFAAAAb+CHTC//iCKApgjCKzgjClH4n\
jC/DBHBnBBHNsBLPB3rjCOAlsjCOzsjC9GAAAAQtCGTCwzjCGA2zjCG8zjCnMjgkC+EBHBnBBHNlBLPAhlkCLAslkCS+lkCrBAAAAbqCLSBpnk\
CPA4nkCPnokChFotkCkCADxBwBFQnBGVBsvkCKA2vkCKgwkCoCoykC4GBDAGDuBavBQ0BGVCg5kCOAu5kCvB96kC+I7jlCzFBGBnBDkC3ByBNh\
CLPEuplCGA0plCbvqlCnCAAAAb6CHPC2slCQAmtlCQ2tlC5KAAAANhBLPAAOATOv4lC2pBlinCqUAAbFLRCv2nCJA42nCRp3nC1G+9nCnFACnC\
mCNRLRCvnVEAljoCEpjoCwJ5soCrIACJvBNzBLQBk1oCLAv1oCL61oC0Bu3oCpCABaQ7BGPD2z7BNB35oCSp6oClEAAAAcFITBj07BRAu+oCsB\
6/oCjL9qpC2HBAAPBJQGGUBzypCFA4ypCe2zpCsDi3pCwDBAAPClCbQbGTBy6pCMA+6pCMq7pC8ImkqCsFBAAPB8BQUGPD007BPFypqCUmqqC9\
BAAAAczBIPEjsqCHAqsqCL1sqCxGAAAAb2CHPBmzqCKAwzqCK6zqCwGq6qC2EAAQiBGhDFg/qCTAz/qCK/68B5EAAbICEICIICLICJICMICWIC\
UICbICaICYICSICRICNICOICQICAICBICDICCJCGJCFJCHJCKJCVJCZJCTJCPBhCJOHPA9/qCIAlgrCItgrC5EAAAAboBLQDj17BTDmlrCY+lr\
C3GAAABnBcJIPE1srCHA8srCLntrCpEAAAAbyCHPAwxrCJA5xrCJiyrCrDAAAAbiCLPD217BPBt1rCUh2rCVAAAAcWIQC22rCOAk3rCOy3rC4D\
q7rCxEABYNuCLBiHACKcI7/rCHBMATAigsCYVHDzBX1nqBJBQBITBAAVIDXY1nqBJBLATAAAVJDY1B6gsCHBOBGAAAAVKDYnB1nqBJBKCO2B2B\
AhhsCrCVLDnBasjsCHAACAAAVMDnBwBzjsCHAAeA6jsCWVNDnBlB+nqBIBPAAAwksCfVODnB1B6gsCHBOAAAvlsC0BVPDnBhBmoqBJCNJAAAjn\
sCdVQDFCnBagosCGDABCBAAmosC0BVRDCnBa6psCGDDEFCzjsCHgqsCyCVSDCnBayssCFBGBAA3ssCRVTDCanBotsCFBHBAAttsCyBVUDCnBa/\
usCFBIBAAkvsCvBVVDAAAQACAEABCBABAAADABgCAAdAAFAAVAIRAaAXAAYMcOAWNQDAAbEAALSPAAUAAAAAAKGAACJAAAAZHTAAABAA\

"""

/// The rules as gates, as numbers.
private let gates: StaticString = """
sBDDDDDDDDDDDDDDDDDDDDDDDDDDDFCCLCCCCCCCCCCCCChBACRADBAEEAFBAGBAHBBCYBDMBEEBFIBGHBHDBIEBMBAC1BADIAFDBCeBDIACeA\
EBCBIACCBCOBDLBEBACUBCGBDDACJBCDBDBBJBxYrCwCrCuCtCvCrCvCvC6CyCtDwBxBuBvBABDEuCvCoCpCMNYZMnDqDyD4D6DMiCwCnCoCtC\
uClCqCrCwClCoCrCuC5CmDwD6DqDsDyD4D6DPSVbekB5CmDsDwD0D4D6DnBoBKLjCkCuCvCvCwCrCtCsCtCuCwCrCsCoCqCpCqCxC0CzC1CNOw\
BxBuBvBABDEoCpCgChCMNYZpDxD3D5D+C/CkD7C/CjD/ChDjD8C/CjD8C/CkD/ChDkD+C/CjD6ChDiD6C7CiD6C8CiD6C+CiDNOoD/CiDjDkD7\
C9C+CgD8C9CgDhD4ClDvD5D+C/CgDhDjD7C9C/ChDjD8C9C+C/CjD7C8C/CgDjD7C9C+CgDjD8C9CgDhDjD8C9CgDhDkDpDrDxD3D5D6C8C/Ch\
DiDkD6C7C+C/CiDkD6C7CgDhDiDkD6C9C+ChDiDkD6C7C8C9CiDkD6C8C+CgDiDkD7C8C9C+CgDhD6C7C+C/CiDjDkD6C8C/ChDiDjDkD4ClDr\
DvDzD3D5D6C8C9C+CgDhDiDkD6C7C8C9C+CgDiDkD6C7C8C9CgDhDiDkD6C7C9C+CgDhDiDkDQRTUWXcdfgBlBmBgG7EuChGvCyF7EiGuCjGvC\
zF7EoGvC0FwCjGiG8EvC1FwChGgG8EvC2FwCpG7EqGuCrGvC3F7EsGuCtGvC5FuC6FwC9EvCkGwCrGuC9E+F/E8ElG8EsGwCtGuCmGvCuGwCyG\
tG/E8EzG7E0GlG/E8EqGrG/E8E1G8EkGtDjFtDkFM6EiClFyBmFtBnFCoFFpFwC7EqCqFOsFatFsCvCwFsCuCxFsCwCxFsCvC4FvC9E9FMiC7E\
6E7ElFwC6ElFmCpCsCvC8FmCoCsCuCvGlCpCrCvCwGuC3G4G5GuC6G7G8GuC9G+G/GwCgHhHiHwCjHkHlHuCmHnHoHuCpHqHrHsHjEwCzHwC8H\
wC/HyE2IiIjIlEkImElInEmIoEnIpEoIqEpIkEhIuDgIrEqIsErI7GuHvHwCxHyH4GuH0H1H2H3HwC4H5HuC6H7HwC9H+HxE0I1ItC3ItC4IsC\
5IsC6ItC7IsC8IsC9IrC+IrC/IsCgJsChJsCiJrCjJrCkJsClJ9I+E+E1JhJ+EsC2JtCmJrC3JsC4JtC5JjJ9E+E6JnJgFgF7J9EoJ7EqJwCqJ\
rJsJtJuJrJsJtJuJvJwJzJ0JvJhLzJjLsI9JtI+J/JhEgKhK/DiKiEjKkKuIlKmKiEnKgEoKpKvIqKrKwE5K6KyItCtHsKtCwItKtCwHuKlKvK\
wKxKyKzKtC0K1KrCtH2KrC3K4K6KyIzIgLqEpIiLsErI8K9K+K/KoCmLpCnLoCoLpCpLpCqLqCrLpCsLqCtLoCuLpCvLoCwLpCxLoC0LpC1LqC\
2LoC3LpC4LqC5L6LhF7LiFgMhMiMjMkMlMmMnMoMpMqMrMsMtMuMvMwMxMqCyMzMmC0MnC1MlC2MmC3MlC4MmC5MlC6MmC7MnC8M9M+M/MgNhN\
iNjNkNlN9M+M/MgNhNiNjNkNlNCpB4ECJ5ECiC6EDefgBDVWXDbcdDSTUDkBlBmBDPQRD/BgChCDjBiBhBEqNzEpJ8JKxE0IyE1I2IzEmNnNoN\
pNEuDgIkEhIDGHIDsBrBqBDwBxByBDABCDDEFDoCpCqCDYZaD+B9B8BD2B3B4BD1B0BzBDMNOD7B6B5BDvBuBtBDwCvCuCDxIyL8LEBxIAyLCz\
LEzI/L7KBAMlFBA2C3CBBxG3E/F0EBAkL9LBA2G2EBAxJyJBArF/BBAMlFBB9D+D7D8DBBpDqDMlFCAB9D+DlDmDBAlL+LBAtE7FBApDqDBArD\
sDCAA3D4DBAvDwDBAuFuECAAzD0DBAzD0DBA1D2DBBuFuEvFvEBAMlFBBnG1E9D+DCAA\

"""
