// Written by phenec from the rules of pack norepinephrine 0.1.0; do not edit.
// Layout 2.

public import PheneGenome
public import PheneRuntime

/// Norepinephrine
///
/// Norepinephrine, also called noradrenaline, is both a transmitter in the brain and a hormone of stress. This pack
/// reads single sites of genes that make it, store it, take it back, break it down and answer to it, and says what
/// studies of people found there. It is information, not medical advice. Effects of single sites are mostly small
/// averages over many people. Both too little and too much norepinephrine can do harm, so no rule here says that
/// more, or less, is better. A site that was not read is never taken as normal.
public enum Norepinephrine: CompiledPack {
    public static let pack: Pack = open()

    private static func open() -> Pack {
        // A pack written for another layout does not build: its runtime has no such type.
        _ = PackLayout2.self
        guard let pack = Pack(texts: .literal(texts), facts: .literal(facts), gates: .literal(gates)) else {
            preconditionFailure("the tables of this pack are as phenec wrote them")
        }
        return pack
    }
}

extension Norepinephrine {
    /// The scale `carriage`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:25`
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
    /// `Rules/Norepinephrine/scales.phene:16`
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
    /// `Rules/Norepinephrine/scales.phene:13`
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
    /// The scale `consented_copies`, the lowest step first.
    ///
    /// `Rules/Norepinephrine/scales.phene:19`
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
    /// `Rules/Norepinephrine/scales.phene:23`
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
    /// `Rules/Norepinephrine/scales.phene:5`
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
    /// `Rules/Norepinephrine/scales.phene:10`
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
    /// `Rules/Norepinephrine/scales.phene:7`
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
    /// `Rules/Norepinephrine/scales.phene:28`
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
        /// `Rules/Norepinephrine/alpha-receptors.phene:57`
        case alpha2aPromoter

        /// Arg64 in the beta-3 receptor
        ///
        /// Reads rs4994. Evidence: conflicting; beta3_bmi_44833 (PMID 18574485), beta3_bmi_7399 (PMID 9665677).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:191`
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
        /// `Rules/Norepinephrine/dbh-deficiency.phene:188`
        case dbhAla362glu

        /// DBH p.Asp114Glu, seen in DBH deficiency
        ///
        /// Reads rs77576840. Evidence: moderate; dbh_gene_summary, dbh_patients (PMID 11857564), genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:100`
        case dbhAsp114glu

        /// DBH p.Cys269Phe, seen in DBH deficiency
        ///
        /// Reads rs863225245. Evidence: moderate; genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:144`
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
        /// `Rules/Norepinephrine/dbh-deficiency.phene:233`
        case dbhTyr556cys

        /// DBH p.Val101Met, seen in DBH deficiency
        ///
        /// Reads rs267606760. Evidence: limited; dbh_patients (PMID 11857564), genereviews_dbh.
        ///
        /// `Rules/Norepinephrine/dbh-deficiency.phene:56`
        case dbhVal101met

        /// Norepinephrine transporter p.Ala457Pro (one family)
        ///
        /// Reads rs121918126. Evidence: limited; vanderbilt_ala457pro, net_exon9_none (PMID 12589229), omim604715.
        ///
        /// `Rules/Norepinephrine/slc6a2.phene:59`
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
        /// `Rules/Norepinephrine/dbh.phene:70`
        case dbhProtein
    }
}

extension Report where P == Norepinephrine {
    public subscript(name: Norepinephrine.CirculatingProteinFinding) -> Value<Norepinephrine.CirculatingProtein> { value(of: name) }
}

extension Norepinephrine {
    /// Findings on the scale `consented_copies`.
    public enum ConsentedCopiesFinding: FindingName {
        public typealias Step = Norepinephrine.ConsentedCopies
        public static var first: Int { 11 }
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
        public static var first: Int { 12 }
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
        /// `Rules/Norepinephrine/alpha-receptors.phene:102`
        case alpha2aGlucose

        /// Copies of Arg389 in the beta-1 receptor
        ///
        /// Reads rs1801253. Evidence: conflicting; atenolol_arg389 (PMID 12709726), metoprolol_arg389 (PMID
        /// 14534524), beta1_heart_failure (PMID 22815685), cpic_beta_blockers (PMID 38951961).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:58`
        case beta1Arg389

        /// Copies of Arg16 in the beta-2 receptor
        ///
        /// Reads rs1042713. Evidence: conflicting; clinpgx_salmeterol, beta2_obesity (PMID 24960039).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:101`
        case beta2Arg16

        /// Copies of Glu27 in the beta-2 receptor
        ///
        /// Reads rs1042714. Evidence: limited; beta2_obesity (PMID 24960039).
        ///
        /// `Rules/Norepinephrine/beta-receptors.phene:147`
        case beta2Glu27

        /// Copies of C at T-182C of the norepinephrine transporter gene
        ///
        /// Reads rs2242446. Evidence: conflicting; venlafaxine_older_adults (PMID 28068779), mph_meta_slc6a2 (PMID
        /// 34797323), oh_kim2017.
        ///
        /// `Rules/Norepinephrine/slc6a2.phene:105`
        case netPromoter

        /// Copies of the TH enhancer letter (G on the plus strand)
        ///
        /// Reads rs2070762. Evidence: limited; th_chinese.
        ///
        /// `Rules/Norepinephrine/th.phene:56`
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
        public static var first: Int { 20 }
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
        public static var first: Int { 21 }
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
        public static var first: Int { 22 }
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
        /// `Rules/Norepinephrine/advice-medicines.phene:48`
        case betaBlockerGenes

        /// Cocaine and low DBH
        ///
        /// When dbh_activity = very_low: avoid cocaine. Evidence: limited; cubells2000 (PMID 10673769),
        /// kalayasiri2007.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:17`
        case cocaineLowDbh

        /// Cool showers, if at all, mild and short
        ///
        /// When cold_practice = yes: consider cold_showers. Evidence: moderate; sramek2000, johnson1977.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:5`
        case coldExposure

        /// When cold showers and baths are not for you
        ///
        /// When cold_stop = yes or raising_stop = yes or dbh_deficiency = yes: avoid cold_showers. Evidence:
        /// limited; sramek2000, johnson1977.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:16`
        case coldStops

        /// Confirm a rare DBH change by clinical sequencing
        ///
        /// When dbh_splice >= one or dbh_val101met >= one or dbh_asp114glu >= one or dbh_cys269phe >= one or
        /// dbh_ala362glu >= one or dbh_tyr556cys >= one: discuss clinical_sequencing. Evidence: moderate;
        /// genereviews_dbh, dbh_patients (PMID 11857564).
        ///
        /// `Rules/Norepinephrine/advice-carriers.phene:5`
        case confirmDbh

        /// Confirm a rare transporter change by clinical sequencing
        ///
        /// When net_ala457pro >= one: discuss clinical_sequencing. Evidence: limited; omim604715,
        /// vanderbilt_ala457pro.
        ///
        /// `Rules/Norepinephrine/advice-carriers.phene:15`
        case confirmNet

        /// Test before any copper supplement
        ///
        /// When dbh_activity = very_low: discuss copper_supplement. Evidence: limited; copper_neurons (PMID
        /// 31691104).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:17`
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
        /// `Rules/Norepinephrine/advice-cofactors.phene:37`
        case dbhDeficiencyCare

        /// Disulfiram and low DBH
        ///
        /// When dbh_activity = very_low and disulfiram = yes: discuss disulfiram_treatment. Evidence: limited;
        /// disulfiram_review (PMID 19720750), cubells2000 (PMID 10673769), kalayasiri2007.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:5`
        case disulfiramLowDbh

        /// Creatine and kidney disease
        ///
        /// When kidney_disease = yes: avoid creatine. Evidence: limited; creatine_escitalopram (PMID 22864465).
        ///
        /// `Rules/Norepinephrine/advice-creatine.phene:16`
        case kidneyNoCreatine

        /// With an MAO inhibitor
        ///
        /// When mao_inhibitor = yes: avoid cold_showers, tyrosine_supplement. Evidence: limited; brunner1993 (PMID
        /// 8211186), dutch_kindred (PMID 8503438), sramek2000.
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:36`
        case maoInhibitorStops

        /// Cold and medicines that raise norepinephrine
        ///
        /// When raising_medicine = yes: avoid cold_showers. Evidence: limited; sramek2000, atomoxetine_pots (PMID
        /// 24002370).
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:35`
        case medicineNoCold

        /// POTS and cold
        ///
        /// When pots = yes: avoid cold_showers. Evidence: limited; atomoxetine_pots (PMID 24002370), sramek2000.
        ///
        /// `Rules/Norepinephrine/advice-cold.phene:25`
        case potsNoCold

        /// POTS and medicines that block norepinephrine reuptake
        ///
        /// When pots = yes: discuss reuptake_blockers. Evidence: moderate; atomoxetine_pots (PMID 24002370).
        ///
        /// `Rules/Norepinephrine/advice-medicines.phene:26`
        case potsReuptakeBlockers

        /// Tyrosine supplements and low DBH
        ///
        /// When dbh_activity = very_low: discuss tyrosine_supplement. Evidence: limited; frings2020, zabetian2001
        /// (PMID 11170900).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:45`
        case tyrosineLowDbh

        /// Copper and Wilson disease
        ///
        /// When wilson = yes: avoid copper_foods, copper_supplement. Evidence: moderate; copper_neurons (PMID
        /// 31691104).
        ///
        /// `Rules/Norepinephrine/advice-cofactors.phene:27`
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
    /// `Rules/Norepinephrine/beta-receptors.phene:95`
    @_alwaysEmitIntoClient public static var rs1042713: VariantID { .rs(1042713) }
    /// ADRB2 c.79G>C p.Glu27Gln
    ///
    /// GRCh38 5:148826910 C/G; GRCh37 5:148206473 C/G, reference G.
    ///
    /// `Rules/Norepinephrine/beta-receptors.phene:139`
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
    /// `Rules/Norepinephrine/beta-receptors.phene:184`
    @_alwaysEmitIntoClient public static var rs4994: VariantID { .rs(4994) }
    /// DBH -1021C>T
    ///
    /// GRCh38 9:133635393 T/C, reference T; GRCh37 9:136500515 T/C, reference T.
    ///
    /// `Rules/Norepinephrine/dbh.phene:6`
    @_alwaysEmitIntoClient public static var rs1611115: VariantID { .rs(1611115) }
    /// DBH c.301G>A p.Val101Met
    ///
    /// GRCh38 9:133636672 G/A, reference G; GRCh37 9:136501794 G/A, reference G.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:50`
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
    /// `Rules/Norepinephrine/dbh-deficiency.phene:94`
    @_alwaysEmitIntoClient public static var rs77576840: VariantID { .rs(77576840) }
    /// DBH c.806G>T p.Cys269Phe
    ///
    /// GRCh38 9:133643474 G/T, reference G; GRCh37 9:136508596 G/T, reference G.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:138`
    @_alwaysEmitIntoClient public static var rs863225245: VariantID { .rs(863225245) }
    /// DBH c.1085C>A p.Ala362Glu
    ///
    /// GRCh38 9:133647906 C/A, reference C; GRCh37 9:136513028 C/A, reference C.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:182`
    @_alwaysEmitIntoClient public static var rs75215331: VariantID { .rs(75215331) }
    /// DBH c.1645C>T p.Arg549Cys
    ///
    /// GRCh38 9:133657152 C/T, reference C; GRCh37 9:136522274 C/T, reference C.
    ///
    /// `Rules/Norepinephrine/dbh.phene:64`
    @_alwaysEmitIntoClient public static var rs6271: VariantID { .rs(6271) }
    /// DBH c.1667A>G p.Tyr556Cys
    ///
    /// GRCh38 9:133657174 A/G, reference A; GRCh37 9:136522296 A/G, reference A.
    ///
    /// `Rules/Norepinephrine/dbh-deficiency.phene:227`
    @_alwaysEmitIntoClient public static var rs863225246: VariantID { .rs(863225246) }
    /// ADRA2A -1291C>G
    ///
    /// GRCh38 10:111076745 G/C, reference G; GRCh37 10:112836503 G/C, reference G.
    ///
    /// `Rules/Norepinephrine/alpha-receptors.phene:49`
    @_alwaysEmitIntoClient public static var rs1800544: VariantID { .rs(1800544) }
    /// ADRA2A 1780G>A
    ///
    /// GRCh38 10:111079821 A/G; GRCh37 10:112839579 A/G.
    ///
    /// `Rules/Norepinephrine/alpha-receptors.phene:95`
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
    /// `Rules/Norepinephrine/beta-receptors.phene:49`
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
    /// `Rules/Norepinephrine/th.phene:49`
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
    /// `Rules/Norepinephrine/slc6a2.phene:98`
    @_alwaysEmitIntoClient public static var rs2242446: VariantID { .rs(2242446) }
    /// SLC6A2 c.1369G>C p.Ala457Pro
    ///
    /// GRCh38 16:55698005 G/C, reference G; GRCh37 16:55731917 G/C, reference G.
    ///
    /// `Rules/Norepinephrine/slc6a2.phene:51`
    @_alwaysEmitIntoClient public static var rs121918126: VariantID { .rs(121918126) }
    /// SLC6A2 3-prime UTR C/T
    ///
    /// GRCh38 16:55703779 C/T; GRCh37 16:55737691 C/T.
    ///
    /// `Rules/Norepinephrine/slc6a2.phene:5`
    @_alwaysEmitIntoClient public static var rs7194256: VariantID { .rs(7194256) }
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
    /// `Rules/Norepinephrine/sources.phene:216`
    @_alwaysEmitIntoClient public static var alpha1aBrazil: Int { 0 }
    /// rs553668 in Chinese: recessive OR 0.68, letter not stated
    ///
    /// doi:10.1089/gtmb.2012.0189
    ///
    /// `Rules/Norepinephrine/sources.phene:252`
    @_alwaysEmitIntoClient public static var alpha2aChinese: Int { 1 }
    /// rs553668 A homozygotes: higher fasting glucose and lower beta-cell index, n=1345
    ///
    /// PMID 22061269
    ///
    /// `Rules/Norepinephrine/sources.phene:234`
    @_alwaysEmitIntoClient public static var alpha2aGlucose1345: Int { 2 }
    /// rs553668 per allele: glucose +0.03 mmol/l, type 2 diabetes OR 1.17 (1.04-1.31), over 17000 people
    ///
    /// PMID 21455730
    ///
    /// `Rules/Norepinephrine/sources.phene:240`
    @_alwaysEmitIntoClient public static var alpha2aGlucoseMeta: Int { 3 }
    /// Carriers of the risk letter over-express the alpha-2A receptor and secrete less insulin
    ///
    /// PMID 19965390
    ///
    /// `Rules/Norepinephrine/sources.phene:246`
    @_alwaysEmitIntoClient public static var alpha2aInsulin: Int { 4 }
    /// rs1800544 G carriers and improvement on methylphenidate: OR 3.08 (1.71-5.56); global impressions not
    /// different
    ///
    /// PMID 36325160
    ///
    /// `Rules/Norepinephrine/sources.phene:222`
    @_alwaysEmitIntoClient public static var alpha2aMphPooled: Int { 5 }
    /// Atenolol: systolic fall 8.7 against 0.2 mmHg, 21 Arg/Arg and 13 Gly/Gly
    ///
    /// PMID 12709726
    ///
    /// `Rules/Norepinephrine/sources.phene:272`
    @_alwaysEmitIntoClient public static var atenololArg389: Int { 6 }
    /// Atomoxetine 40 mg in 27 patients with POTS, randomised crossover: standing heart rate 121 against 105,
    /// symptoms worse
    ///
    /// PMID 24002370
    ///
    /// `Rules/Norepinephrine/sources.phene:353`
    @_alwaysEmitIntoClient public static var atomoxetinePots: Int { 7 }
    /// Beta-1 receptor changes and heart failure: Arg389 better response to beta-blockers, same prognosis; Ser49Gly
    /// no effect
    ///
    /// PMID 22815685
    ///
    /// `Rules/Norepinephrine/sources.phene:266`
    @_alwaysEmitIntoClient public static var beta1HeartFailure: Int { 8 }
    /// Arg16Gly and Gln27Glu of the beta-2 receptor and obesity: pooled case-control studies
    ///
    /// PMID 24960039
    ///
    /// `Rules/Norepinephrine/sources.phene:297`
    @_alwaysEmitIntoClient public static var beta2Obesity: Int { 9 }
    /// Arg64 carriers +0.24 kg/m2 in 44833 people; East Asians +0.31, Europeans +0.08, not significant
    ///
    /// PMID 18574485
    ///
    /// `Rules/Norepinephrine/sources.phene:303`
    @_alwaysEmitIntoClient public static var beta3Bmi44833: Int { 10 }
    /// Earlier meta-analysis of Trp64Arg, 7399 people: no association
    ///
    /// PMID 9665677
    ///
    /// `Rules/Norepinephrine/sources.phene:309`
    @_alwaysEmitIntoClient public static var beta3Bmi7399: Int { 11 }
    /// Exon 8 point mutation of MAOA, glutamine to stop, five affected males, complete MAOA deficiency
    ///
    /// PMID 8211186; doi:10.1126/science.8211186
    ///
    /// `Rules/Norepinephrine/sources.phene:137`
    @_alwaysEmitIntoClient public static var brunner1993: Int { 12 }
    /// ClinGen, MAOA and Brunner syndrome: definitive link of gene and disease
    ///
    /// https://search.clinicalgenome.org
    ///
    /// `Rules/Norepinephrine/sources.phene:150`
    @_alwaysEmitIntoClient public static var clingenMaoa: Int { 13 }
    /// ClinPGx clinical annotation, level 2A: AA decreased, GG increased salmeterol response, with contrary studies
    ///
    /// https://clinpgx.org
    ///
    /// `Rules/Norepinephrine/sources.phene:291`
    @_alwaysEmitIntoClient public static var clinpgxSalmeterol: Int { 14 }
    /// ClinVar VCV000001750: DBH splice donor variant, positions on both builds
    ///
    /// https://www.ncbi.nlm.nih.gov/clinvar/variation/1750/
    ///
    /// `Rules/Norepinephrine/sources.phene:39`
    @_alwaysEmitIntoClient public static var clinvar1750: Int { 15 }
    /// Val158Met changes COMT protein amount and activity, not mRNA, in 108 prefrontal samples; confirmed in
    /// lymphocytes
    ///
    /// PMID 15457404
    ///
    /// `Rules/Norepinephrine/sources.phene:158`
    @_alwaysEmitIntoClient public static var comtVal158met: Int { 16 }
    /// Review of copper in noradrenergic neurons: lack (Menkes) and excess (Wilson) both disturb catecholamines
    ///
    /// PMID 31691104
    ///
    /// `Rules/Norepinephrine/sources.phene:317`
    @_alwaysEmitIntoClient public static var copperNeurons: Int { 17 }
    /// CPIC 2024: beta-blockers; insufficient evidence for a recommendation from ADRB1 or ADRB2
    ///
    /// PMID 38951961
    ///
    /// `Rules/Norepinephrine/sources.phene:284`
    @_alwaysEmitIntoClient public static var cpicBetaBlockers: Int { 18 }
    /// Creatine with escitalopram in 52 women: remission 52 % against 26 %, creatinine raised
    ///
    /// PMID 22864465
    ///
    /// `Rules/Norepinephrine/sources.phene:387`
    @_alwaysEmitIntoClient public static var creatineEscitalopram: Int { 19 }
    /// Creatine and loss of sleep, 10 against 9 people: no group difference in plasma catecholamines
    ///
    /// PMID 16416332
    ///
    /// `Rules/Norepinephrine/sources.phene:381`
    @_alwaysEmitIntoClient public static var creatineSleepLoss: Int { 20 }
    /// A low-DBH haplotype and cocaine-induced paranoia, n=45 (Mol Psychiatry 5:56)
    ///
    /// PMID 10673769
    ///
    /// `Rules/Norepinephrine/sources.phene:365`
    @_alwaysEmitIntoClient public static var cubells2000: Int { 21 }
    /// rs6271(C>T) in bowel disease: heterozygotes have less DBH protein, with higher intrinsic activity
    ///
    /// doi:10.1371/journal.pone.0210175
    ///
    /// `Rules/Norepinephrine/sources.phene:33`
    @_alwaysEmitIntoClient public static var dbhArg549cys: Int { 22 }
    /// The C allele of rs1611115 raises plasma DBH activity and epinephrine excretion; higher basal blood pressure
    ///
    /// PMID 20009769
    ///
    /// `Rules/Norepinephrine/sources.phene:21`
    @_alwaysEmitIntoClient public static var dbhCAllelePressure: Int { 23 }
    /// Gene summary of DBH: c.342C>A p.Asp114Glu traps DBH in the endoplasmic reticulum
    ///
    /// https://adenine.ai
    ///
    /// `Rules/Norepinephrine/sources.phene:63`
    @_alwaysEmitIntoClient public static var dbhGeneSummary: Int { 24 }
    /// rs1611115 and orthostatic hypotension: no link, 317 cases and 664 controls, Chinese
    ///
    /// PMID 24990418
    ///
    /// `Rules/Norepinephrine/sources.phene:27`
    @_alwaysEmitIntoClient public static var dbhOrthostaticNull: Int { 25 }
    /// Two unrelated patients with DBH deficiency and the changes they carried
    ///
    /// PMID 11857564
    ///
    /// `Rules/Norepinephrine/sources.phene:51`
    @_alwaysEmitIntoClient public static var dbhPatients: Int { 26 }
    /// Review of disulfiram: inhibition of DBH as mechanism
    ///
    /// PMID 19720750
    ///
    /// `Rules/Norepinephrine/sources.phene:359`
    @_alwaysEmitIntoClient public static var disulfiramReview: Int { 27 }
    /// MedLink: droxidopa is the treatment of DBH deficiency
    ///
    /// https://medlink.com
    ///
    /// `Rules/Norepinephrine/sources.phene:323`
    @_alwaysEmitIntoClient public static var droxidopaMedlink: Int { 28 }
    /// Dutch kindred with a marked disturbance of monoamine metabolism
    ///
    /// PMID 8503438
    ///
    /// `Rules/Norepinephrine/sources.phene:144`
    @_alwaysEmitIntoClient public static var dutchKindred: Int { 29 }
    /// A trial of tyrosine that calls advice to supplement it unclear at best
    ///
    /// doi:10.1007/s41465-019-00146-3
    ///
    /// `Rules/Norepinephrine/sources.phene:329`
    @_alwaysEmitIntoClient public static var frings2020: Int { 30 }
    /// GeneBe rs74853476: ClinVar pathogenic, two stars, frequency 0.0015, no homozygote
    ///
    /// https://genebe.net
    ///
    /// `Rules/Norepinephrine/sources.phene:45`
    @_alwaysEmitIntoClient public static var genebeDbhSplice: Int { 31 }
    /// GeneReviews on DBH deficiency: table of DBH variants
    ///
    /// https://www.ncbi.nlm.nih.gov/books/NBK1474/
    ///
    /// `Rules/Norepinephrine/sources.phene:57`
    @_alwaysEmitIntoClient public static var genereviewsDbh: Int { 32 }
    /// Water of 10 C, six men: norepinephrine 359, then 642 after 2 minutes and 1171 pg/ml after 45
    ///
    /// https://experts.arizona.edu
    ///
    /// `Rules/Norepinephrine/sources.phene:345`
    @_alwaysEmitIntoClient public static var johnson1977: Int { 33 }
    /// rs1611115 T/T and paranoia during cocaine use, n=31 (Biol Psychiatry)
    ///
    /// https://biologicalpsychiatryjournal.com
    ///
    /// `Rules/Norepinephrine/sources.phene:373`
    @_alwaysEmitIntoClient public static var kalayasiri2007: Int { 34 }
    /// rs7194256: T more prevalent in depression, panic, hypertension and POTS; creates a miR-19a-3p site
    ///
    /// https://www.nature.com/articles/mp201640
    ///
    /// `Rules/Norepinephrine/sources.phene:77`
    @_alwaysEmitIntoClient public static var marques2017: Int { 35 }
    /// A systematic review, titled as failing to support the theoretical basis for an effect of creatine on
    /// cognition
    ///
    /// doi:10.1016/j.bbr.2024.114982
    ///
    /// `Rules/Norepinephrine/sources.phene:393`
    @_alwaysEmitIntoClient public static var mcmorris2024: Int { 36 }
    /// Metoprolol: heart-rate fall larger in Arg389 homozygotes, P=0.008, n=16
    ///
    /// PMID 14534524
    ///
    /// `Rules/Norepinephrine/sources.phene:278`
    @_alwaysEmitIntoClient public static var metoprololArg389: Int { 37 }
    /// Pooled studies of methylphenidate response: rs1800544 OR 1.69 (1.12-2.55), 36 studies in all (PMC7039663)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC7039663/
    ///
    /// `Rules/Norepinephrine/sources.phene:228`
    @_alwaysEmitIntoClient public static var mphMeta36Studies: Int { 38 }
    /// Meta-analysis of genes and methylphenidate response, with SLC6A2 and ADRA2A
    ///
    /// PMID 34797323
    ///
    /// `Rules/Norepinephrine/sources.phene:121`
    @_alwaysEmitIntoClient public static var mphMetaSlc6a2: Int { 39 }
    /// Exon 9 Ala457Pro of the norepinephrine transporter: found in none of 14 patients
    ///
    /// PMID 12589229
    ///
    /// `Rules/Norepinephrine/sources.phene:103`
    @_alwaysEmitIntoClient public static var netExon9None: Int { 40 }
    /// Heart-failure imaging study of 49 patients: no functional SLC6A2 variant (PMC5966480)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC5966480/
    ///
    /// `Rules/Norepinephrine/sources.phene:91`
    @_alwaysEmitIntoClient public static var netHeartFailureImaging: Int { 41 }
    /// VMJ-30316: CT and TT against CC of rs7194256 in hypertension, OR 2.00 (1.14-3.52), n=308
    ///
    /// https://vanmedjournal.com
    ///
    /// `Rules/Norepinephrine/sources.phene:85`
    @_alwaysEmitIntoClient public static var netHypertensionOdds: Int { 42 }
    /// rs7194256 in resistant hypertension: arterial noradrenaline 573 against 377 pg/ml in T carriers, n=92
    ///
    /// PMID 29677047
    ///
    /// `Rules/Norepinephrine/sources.phene:71`
    @_alwaysEmitIntoClient public static var netResistantHypertension: Int { 43 }
    /// SLC6A2 and ADHD: no link in 103 cases and 173 controls (Prog Neuropsychopharmacol Biol Psychiatry 73:56)
    ///
    /// https://coek.info
    ///
    /// `Rules/Norepinephrine/sources.phene:127`
    @_alwaysEmitIntoClient public static var ohKim2017: Int { 44 }
    /// OMIM 604715: orthostatic intolerance, one family, heterozygous A457P
    ///
    /// https://omim.org/entry/604715
    ///
    /// `Rules/Norepinephrine/sources.phene:109`
    @_alwaysEmitIntoClient public static var omim604715: Int { 45 }
    /// Genome-wide study of plasma DBH activity, top hit rs1611115, replicated
    ///
    /// PMID 24986918
    ///
    /// `Rules/Norepinephrine/sources.phene:15`
    @_alwaysEmitIntoClient public static var plasmaDbhGwas: Int { 46 }
    /// Ser49Gly and resting heart rate, over 1000 Chinese and Japanese: P=0.0004, additive, Ser highest (Am J Hum
    /// Genet 70:935, PMC379121)
    ///
    /// https://pmc.ncbi.nlm.nih.gov/articles/PMC379121/
    ///
    /// `Rules/Norepinephrine/sources.phene:258`
    @_alwaysEmitIntoClient public static var ranade2002: Int { 47 }
    /// Common TH variants govern transcription, autonomic activity and blood pressure
    ///
    /// doi:10.1161/CIRCULATIONAHA.106.682302
    ///
    /// `Rules/Norepinephrine/sources.phene:172`
    @_alwaysEmitIntoClient public static var rao2007: Int { 48 }
    /// Phenylephrine dose by ADRA1A genotype: 513, 431 and 471 ng/min, P=0.90, n=74
    ///
    /// doi:10.1016/j.clpt.2004.02.006
    ///
    /// `Rules/Norepinephrine/sources.phene:208`
    @_alwaysEmitIntoClient public static var sofowora2004: Int { 49 }
    /// Water of 14 C for one hour: norepinephrine +530 %, dopamine +250 %, heart rate +5 %, systolic +7 %,
    /// diastolic +8 % (Eur J Appl Physiol 81:436)
    ///
    /// https://scribd.com
    ///
    /// `Rules/Norepinephrine/sources.phene:337`
    @_alwaysEmitIntoClient public static var sramek2000: Int { 50 }
    /// rs2070762 and essential hypertension, 503 cases and 490 controls; the C allele is an enhancer (Clin Sci
    /// 115:151)
    ///
    /// https://portlandpress.com/clinsci
    ///
    /// `Rules/Norepinephrine/sources.phene:186`
    @_alwaysEmitIntoClient public static var thChinese: Int { 51 }
    /// TH C-824T in 2403 Danes: T/T against C/C systolic 138 vs 135, diastolic 88 vs 85, heart rate 68 vs 66
    ///
    /// PMID 20706199
    ///
    /// `Rules/Norepinephrine/sources.phene:166`
    @_alwaysEmitIntoClient public static var thDanish: Int { 52 }
    /// Contribution of TH to blood pressure not confirmed in 409 South Africans
    ///
    /// doi:10.3109/10641963.2013.776569
    ///
    /// `Rules/Norepinephrine/sources.phene:180`
    @_alwaysEmitIntoClient public static var thSouthAfrica: Int { 53 }
    /// Vanderbilt autonomic centre: Ala to Pro loses over 98 % of transporter activity; tracks with norepinephrine
    /// and heart rate in one family
    ///
    /// https://vumc.org
    ///
    /// `Rules/Norepinephrine/sources.phene:97`
    @_alwaysEmitIntoClient public static var vanderbiltAla457pro: Int { 54 }
    /// Venlafaxine remission by rs2242446 in 350 adults aged 60 and over: C/C 73.1 %, C/T 51.8 %, T/T 47.3 %
    ///
    /// PMID 28068779
    ///
    /// `Rules/Norepinephrine/sources.phene:115`
    @_alwaysEmitIntoClient public static var venlafaxineOlderAdults: Int { 55 }
    /// rs363371 and Parkinson disease in Han Chinese: overall null; A in men OR 0.785 (0.652-0.945)
    ///
    /// PMID 26246935; doi:10.1155/2015/903164
    ///
    /// `Rules/Norepinephrine/sources.phene:199`
    @_alwaysEmitIntoClient public static var vmat2Chinese: Int { 56 }
    /// VMAT2 polymorphisms in Parkinson disease, Italian cohort: rs363371 dominant OR 0.72 (0.6-0.9)
    ///
    /// https://biocloudy.com
    ///
    /// `Rules/Norepinephrine/sources.phene:193`
    @_alwaysEmitIntoClient public static var vmat2Italian: Int { 57 }
    /// -1021C>T of DBH explains 35-52 % of the variance of plasma activity, in three ancestries
    ///
    /// PMID 11170900
    ///
    /// `Rules/Norepinephrine/sources.phene:8`
    @_alwaysEmitIntoClient public static var zabetian2001: Int { 58 }
}

/// Every text of the pack; records of `facts` name a text by its offset and length in bytes.
private let texts: StaticString = """
norepinephrine\
0.1.0\
Norepinephrine\
Norepinephrine, also called noradrenaline, is both a transmitter in the brain and a hormone of stress. This pack reads\nsingle sites of genes that make it, store it, take it back, break it down and answer to it, and says what studies of\npeople found there.\n\nIt is information, not medical advice. Effects of single sites are mostly small averages over many people. Both too\nlittle and too much norepinephrine can do harm, so no rule here says that more, or less, is better. A site that was not\nread is never taken as normal.\
Rules/Norepinephrine/advice-carriers.phene\
Rules/Norepinephrine/advice-cofactors.phene\
Rules/Norepinephrine/advice-cold.phene\
Rules/Norepinephrine/advice-creatine.phene\
Rules/Norepinephrine/advice-medicines.phene\
Rules/Norepinephrine/alpha-receptors.phene\
Rules/Norepinephrine/beta-receptors.phene\
Rules/Norepinephrine/comt.phene\
Rules/Norepinephrine/dbh-deficiency.phene\
Rules/Norepinephrine/dbh.phene\
Rules/Norepinephrine/genes.phene\
Rules/Norepinephrine/inputs.phene\
Rules/Norepinephrine/maoa.phene\
Rules/Norepinephrine/pack.phene\
Rules/Norepinephrine/pathway.phene\
Rules/Norepinephrine/scales.phene\
Rules/Norepinephrine/slc18a2.phene\
Rules/Norepinephrine/slc6a2.phene\
Rules/Norepinephrine/sources.phene\
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
comt_val158met\
Val158Met changes COMT protein amount and activity, not mRNA, in 108 prefrontal samples; confirmed in lymphocytes\
PMC1182110\
copper_neurons\
Review of copper in noradrenergic neurons: lack (Menkes) and excess (Wilson) both disturb catecholamines\
PMC6941745\
cpic_beta_blockers\
CPIC 2024: beta-blockers; insufficient evidence for a recommendation from ADRB1 or ADRB2\
abstract: scholarlycommons.henryford.com/research_articles/69\
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
ADRA2A\
alpha-2A adrenergic receptor\
Inhibitory; its feedback limits the release of norepinephrine.\
ADRB1\
beta-1 adrenergic receptor\
Excitatory; it raises heart rate.\
ADRB2\
beta-2 adrenergic receptor\
Widens vessels and airways; it prefers epinephrine.\
ADRB3\
beta-3 adrenergic receptor\
Found in fat, bladder, retina, heart and gallbladder.\
COMT\
catechol-O-methyltransferase\
Breaks norepinephrine down by adding a methyl group.\
DBH\
dopamine beta-hydroxylase\
Turns dopamine into norepinephrine inside the vesicle, with copper and vitamin C as its helpers.\
MAOA\
monoamine oxidase A\
Breaks norepinephrine down, in the neuron after reuptake or outside it.\
SLC18A2\
vesicular monoamine transporter VMAT2\
Moves dopamine and recycled norepinephrine into vesicles.\
SLC6A2\
norepinephrine transporter NET\
Takes about 90 % of released norepinephrine back into the neuron.\
TH\
tyrosine hydroxylase\
Turns tyrosine into dopa, with tetrahydrobiopterin (BH4) as its helper: the rate-limiting step.\
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
c.472G>A p.Val158Met\
c.886C>T p.Gln296Ter\
cold_practice\
Do you take, or think of taking, cold showers or cold baths?\
yes\
no\
cold_stop\
Do you have long QT, a recent stroke, Raynaud, cold urticaria, cryoglobulinaemia, autonomic failure, or ME/CFS or long Covid with post-exertional malaise?\
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
pots\
Have you been told that you have POTS (postural orthostatic tachycardia syndrome)?\
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
In pooled studies of children with ADHD, people without G improved somewhat less on methylphenidate, but pooled analyses disagree.\
In pooled studies G carriers improved somewhat more, but pooled analyses disagree and the clinical size is unclear.\
beta3_arg64\
Arg64 in the beta-3 receptor\
body mass index\
This site was not read, so nothing is concluded about body mass index.\
Small effect, and the studies differ strongly.\
Trp/Trp: the common form.\
Trp/Arg: in East Asian studies carriers of Arg had on average 0.3 kg/m2 more body mass index; in Europeans no difference was found.\
Arg/Arg: in East Asian studies carriers of Arg had on average 0.3 kg/m2 more body mass index; in Europeans no difference was found.\
net_utr\
T at rs7194256 of the norepinephrine transporter gene\
plasma norepinephrine and norepinephrine transporter clearance\
A heart-failure imaging study of 49 patients found no functional SLC6A2 variant.\
This site was not read, so nothing is concluded about plasma norepinephrine.\
Small samples of patients: this is not a diagnosis of POTS.\
If you have POTS, know that medicines that block norepinephrine reuptake can raise standing heart rate and worsen symptoms; talk with the prescriber, and do not stop suddenly.\
The common form.\
In studies of people with high blood pressure, mood or panic disorder, T carriers had on average more norepinephrine in blood and higher systolic pressure.\
In studies of people with high blood pressure, mood or panic disorder, T carriers had on average more norepinephrine in blood and higher systolic pressure; few people with two copies were studied.\
dbh_ala362glu\
DBH p.Ala362Glu, seen in DBH deficiency\
DBH deficiency (orthostatic hypotension 1, OMIM 223360), autosomal recessive\
This site was not read, so it is not known whether p.Ala362Glu is there; that is not the same as not found.\
An array call of a rare allele is often an error: never take it as a finding without clinical sequencing.\
Only A is known to be harmful; any other letter here gives no result.\
The rsID was joined to the protein change by position, not by a record that names both.\
This variant was not found; other causes are not excluded.\
One copy is reported; carriers of one copy are expected to be healthy; confirm by clinical sequencing before drawing any conclusion.\
Two copies are reported; if true this would fit DBH deficiency, which is usually obvious from severe low blood pressure on standing; confirm with a clinician.\
dbh_asp114glu\
DBH p.Asp114Glu, seen in DBH deficiency\
This site was not read, so it is not known whether p.Asp114Glu is there; that is not the same as not found.\
dbh_cys269phe\
DBH p.Cys269Phe, seen in DBH deficiency\
This site was not read, so it is not known whether p.Cys269Phe is there; that is not the same as not found.\
dbh_splice\
DBH splice variant c.339+2T>C, seen in DBH deficiency\
This site was not read, so it is not known whether splice variant c.339+2T>C is there; that is not the same as not found.\
A second variant elsewhere in DBH is not seen by this test.\
dbh_tyr556cys\
DBH p.Tyr556Cys, seen in DBH deficiency\
This site was not read, so it is not known whether p.Tyr556Cys is there; that is not the same as not found.\
dbh_val101met\
DBH p.Val101Met, seen in DBH deficiency\
This site was not read, so it is not known whether p.Val101Met is there; that is not the same as not found.\
Reported only together with p.Asp345Asn on the same chromosome: alone its effect is unproven.\
net_ala457pro\
Norepinephrine transporter p.Ala457Pro (one family)\
norepinephrine transporter loss of function, orthostatic intolerance with tachycardia (OMIM 604715)\
This site was not read, so it is not known whether p.Ala457Pro is there; that is not the same as not found.\
This is not the usual cause of POTS, and having POTS does not mean that it is there.\
This very rare family variant was not found; it is not the usual cause of POTS.\
One copy is reported; in one family it went with near loss of transporter function and a fast heart rate on standing; confirm by clinical sequencing.\
Two copies have never been described; treat as an error until confirmed.\
dbh_protein\
Circulating DBH protein\
circulating DBH protein\
This site was not read, so nothing is concluded about circulating DBH protein.\
The amount of protein falls but each molecule works harder: this is not lower DBH activity.\
One small study (45 people with bowel disease, 74 without); nothing is said about bowel disease.\
In one small study, carriers of one T had less DBH protein in blood, while each molecule worked harder; what this means for norepinephrine is not known.\
Not studied in that work, so nothing is concluded.\
maoa_loss\
MAOA p.Gln296Ter (Brunner syndrome)\
monoamine oxidase A, complete loss (Brunner syndrome, OMIM 300615), X-linked recessive\
Either this site was not read, or you have not said whether you want to know. Nothing is concluded.\
This result concerns behaviour as well as health: talk it over with a genetic counsellor.\
Not shown, as you asked.\
This very rare variant was not found.\
One copy is reported in a person with two X chromosomes; effects in carriers vary and are milder than in affected men; confirm by clinical sequencing.\
Reported on the only X chromosome; if true, monoamine oxidase A would be absent; confirm by clinical sequencing and ask a doctor before any medicine or food that interacts with monoamine oxidase.\
alpha1a_arg347\
Copies of Arg347 in the alpha-1A receptor\
alpha-1 constriction of veins; blood pressure\
This site was not read; nothing would have been concluded from it.\
Information only: mostly a null result, shown because it is one.\
Cys/Cys: vein constriction by an alpha-1 drug was the same as in other people; a weak link with diastolic pressure in one Brazilian sample was not settled.\
Arg/Cys: no difference shown.\
Arg/Arg: no difference shown.\
alpha2a_glucose\
Copies of A at rs553668 of the alpha-2A receptor gene\
fasting glucose and insulin secretion\
This site was not read, so nothing is concluded about fasting glucose.\
European data; a Chinese study may point the other way.\
Not a claim about norepinephrine levels.\
The reference group.\
Fasting glucose is on average slightly higher (about 0.03 mmol/l per A).\
Fasting glucose is on average slightly higher, and insulin release lower, in European cohorts; everyday risk factors matter far more.\
beta1_arg389\
Copies of Arg389 in the beta-1 receptor\
fall of blood pressure and heart rate on a beta-1 blocker\
Never a reason to change a beta-blocker.\
Gly/Gly: in the same experiments the fall was smaller; CPIC makes no recommendation from this gene.\
Arg/Gly: these experiments compared only the two homozygous groups.\
Arg/Arg: in small experiments, blood pressure or heart rate fell more on atenolol or metoprolol; CPIC makes no recommendation from this gene.\
beta2_arg16\
Copies of Arg16 in the beta-2 receptor\
response to inhaled beta-2 agonists; receptor desensitisation\
Epinephrine, not norepinephrine, is the main ligand here.\
Never a reason to change an inhaler.\
Gly/Gly: some asthma studies saw a stronger response, others did not; no conclusion is drawn.\
Arg/Gly: no conclusion is drawn.\
Arg/Arg: some asthma studies saw a weaker response to long-acting beta-2 agonists, others did not; no conclusion is drawn.\
beta2_glu27\
Copies of Glu27 in the beta-2 receptor\
obesity (pooled case-control studies)\
This site was not read, so nothing is concluded; it is of no use for one person anyway.\
Gln/Gln: the reference group.\
Gln/Glu: a slightly higher share of people with obesity in pooled studies (about one sixth higher odds); of no use for one person.\
Glu/Glu: pooled with C/G the odds were about one fifth higher; on its own not clearly different.\
net_promoter\
Copies of C at T-182C of the norepinephrine transporter gene\
response to reuptake-blocking antidepressants\
Information only; never a reason to choose or change a medicine.\
One trial in older adults saw less remission on venlafaxine, while a small trial of milnacipran saw the reverse; no conclusion is drawn.\
No consistent difference; no conclusion is drawn.\
One trial in older adults saw more remission on venlafaxine, but other drugs and samples disagree; no conclusion is drawn.\
th_enhancer\
Copies of the TH enhancer letter (G on the plus strand)\
essential hypertension (one Chinese case-control study)\
This site was not read, so nothing is concluded about high blood pressure.\
One study, one ancestry; its abstract gives the direction by combinations of letters, not by this genotype.\
Written T/T in papers (gene strand): the reference group.\
Written T/C in papers (gene strand): one copy of a letter that raised gene activity in cells and was commoner in one Chinese study of high blood pressure; not confirmed elsewhere.\
Written C/C in papers (gene strand): two copies of a letter that raised gene activity in cells and was commoner in one Chinese study of high blood pressure; not confirmed elsewhere.\
vmat2_promoter\
Copies of A at rs363371, in the promoter region of SLC18A2\
Parkinson disease risk\
Says nothing on norepinephrine.\
Genome-wide studies of Parkinson disease did not find this gene, as the Chinese paper states.\
No conclusion is drawn.\
One Italian study saw fewer cases of Parkinson disease with A; a Chinese study did not, except in men; no conclusion is drawn.\
dbh_activity\
Plasma DBH activity\
plasma dopamine beta-hydroxylase activity\
The same change is called -1021C>T, C-970T and c.-979C>T in papers, by where they count from. A Chinese study of 317 people with orthostatic hypotension and 664 without found no link with it.\
This site was not read, so nothing is concluded about plasma DBH activity.\
Blood activity does not prove low norepinephrine in the brain.\
Links with Parkinson disease, Alzheimer disease and ADHD conflict; only the enzyme level is claimed.\
With T/T, copper in excess is harmful too: measure before any supplement, and never supplement copper with Wilson disease.\
With T/T, disulfiram and stimulants, above all cocaine, need special care: see the advice on them.\
The common form, with the usual, higher range of plasma DBH activity.\
Plasma DBH activity is on average between the two homozygous groups.\
Plasma DBH activity is on average very low; most such people are well, and blood activity does not prove low norepinephrine in the brain.\
th_promoter\
Blood pressure and heart rate by the TH promoter\
blood pressure and heart rate in the general population\
This site was not read, so nothing is concluded about blood pressure.\
An average over many people says little about one; measure blood pressure instead.\
Written C/C in papers (gene strand): the reference group.\
Written C/T in papers (gene strand): blood pressure in between in one large Danish sample.\
Written T/T in papers (gene strand): on average about 3 mmHg higher pressure and 2 beats a minute more in one large Danish sample; not confirmed in a smaller South African one.\
beta1_ser49gly\
Resting heart rate by beta-1 Ser49Gly\
resting heart rate\
This site was not read, so nothing is concluded about heart rate.\
East Asian family data.\
Ser/Ser: resting heart rate was on average the highest of the three groups.\
Ser/Gly: in between.\
Gly/Gly: resting heart rate was on average the lowest; the differences are small.\
comt_activity\
COMT enzyme activity\
This site was not read, so nothing is concluded about COMT activity.\
Links with behaviour, pain and psychiatric conditions are small and conflict; none is stated here.\
One common combination of COMT letters carries Val yet has low activity in cells; this site alone cannot see it.\
Val/Val: COMT activity is on average higher.\
Val/Met: COMT activity is on average in between.\
Met/Met: COMT activity is on average lower, mainly seen for prefrontal dopamine; the effect on norepinephrine is smaller and less certain.\
norepinephrine_tone\
Which way the findings point\
A rank by counting, not a concentration. Each finding that points to less norepinephrine counts -1, each that points\nto more counts +1. Findings that point both ways cancel, and most people get no count at all.\n\nIt does not measure norepinephrine, in blood or brain, and says nothing of symptoms. Plasma DBH activity does not prove\nlow norepinephrine in the brain; the transporter letter was studied in patients; COMT acts mostly on dopamine in the\nfront of the brain, and less surely on norepinephrine. The dose-response is an arch with its best in the middle: neither\nend is better.\
Not a reason to raise or lower norepinephrine.\
synthesis\
reuptake\
breakdown\
beta_blocker_genes\
Beta-blockers and receptor genes\
The CPIC guideline of 2024 makes no recommendation on beta-blockers from ADRB1 or ADRB2: the evidence is insufficient. Nothing in this report is a reason to change one.\
known beta1_arg389 or known beta1_ser49gly or known beta2_arg16 or known beta2_glu27\
cocaine_low_dbh\
Cocaine and low DBH\
Cocaine is illegal and dangerous for everyone. In two small studies of people who used it, low-DBH genotypes went with more paranoia.\
dbh_activity = very_low\
Plasma DBH activity could not be told; cocaine is dangerous in any case.\
Samples of 45 and 31 people; other stimulants were not tested there, so name your genotype to whoever prescribes one.\
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
cold_stops\
When cold showers and baths are not for you\
Cold puts up blood pressure and norepinephrine within minutes. With what you have told, leave it unless your doctor agrees.\
cold_stop = yes or raising_stop = yes or dbh_deficiency = yes\
Whether something speaks against cold is not known; until it is, advice on cold is held.\
confirm_dbh\
Confirm a rare DBH change by clinical sequencing\
A change that occurs in DBH deficiency is reported. Array calls of rare changes are often errors, and carriers of one copy are expected to be healthy. Ask a doctor or genetic counsellor to confirm it by clinical sequencing before drawing any conclusion.\
dbh_splice >= one or dbh_val101met >= one or dbh_asp114glu >= one or dbh_cys269phe >= one or dbh_ala362glu >= one or dbh_tyr556cys >= one\
At least one of these sites was not read, and none that was fully read carries such a change.\
DBH deficiency itself is usually obvious from severe low blood pressure on standing.\
confirm_net\
Confirm a rare transporter change by clinical sequencing\
A change of the norepinephrine transporter that was found in one family is reported. Ask a doctor or genetic counsellor to confirm it by clinical sequencing before drawing any conclusion.\
net_ala457pro >= one\
This site was not read.\
If you have POTS, know that medicines that block norepinephrine reuptake can worsen it; talk with the prescriber, and do not stop suddenly.\
copper_test_first\
Test before any copper supplement\
Ask for serum copper and ceruloplasmin before any copper supplement. Lack and excess of copper both disturb norepinephrine and its relatives; the gene result does not tell whether you lack copper.\
Plasma DBH activity could not be told; a copper supplement without a test is no good idea in any case.\
A high zinc intake causes copper deficiency: look for it first.\
Not while on a medicine that removes copper (penicillamine, trientine) or zinc for Wilson disease.\
with Wilson disease or too much copper, no copper is supplemented\
creatine_short_sleep\
Creatine when short of sleep\
Creatine may support mood and some kinds of thinking when sleep is short: a small trial found so. Do not expect an effect on norepinephrine: among its 19 people plasma catecholamines did not differ between creatine and placebo.\
sleep_short = yes\
Whether you are short of sleep was not said.\
It raises creatinine in blood tests: tell whoever reads them.\
Ask first with a history of psychosis or mania, and in pregnancy, for which no data were seen.\
A review of 2024 is titled as failing to support the theory behind an effect on thinking.\
creatine raises creatinine, by which kidney disease is watched\
dbh_cofactors\
Food with the helpers of DBH\
DBH needs copper and vitamin C to turn dopamine into norepinephrine. Meet the daily need from food: fruit and vegetables for vitamin C; nuts, shellfish, organ meats or dark chocolate for copper. This can only make good a lack: nothing read here shows that more of either raises norepinephrine in people who have enough.\
Plasma DBH activity could not be told, so this advice neither applies nor is ruled out.\
Too much copper is harmful: do not supplement copper without a test.\
Ask first about copper foods in pregnancy (liver), gout or haemochromatosis (organ meat, shellfish), with a shellfish allergy, or with an MAO inhibitor (chocolate).\
High doses of vitamin C are not meant, least of all with kidney disease or haemochromatosis.\
If you take disulfiram, do not use copper or vitamin C to counter it: that was not studied.\
too much copper disturbs norepinephrine and its relatives, as Wilson disease shows\
dbh_deficiency_care\
DBH deficiency belongs in a specialist's hands\
Proven DBH deficiency is treated by a specialist; there is a medicine for it (droxidopa). Nothing in this pack, food and habits included, stands in for that: ask there first.\
dbh_deficiency = yes\
DBH deficiency is very rare. If a doctor has told you that you have it, ask there before you follow anything in this pack.\
disulfiram_low_dbh\
Disulfiram and low DBH\
Disulfiram blocks DBH, so norepinephrine falls and dopamine rises in proportion. Tell the prescriber that your genotype goes with very low plasma DBH, and tell them about any suspicious or confused thinking.\
dbh_activity = very_low and disulfiram = yes\
Either plasma DBH activity or whether you take disulfiram is not known.\
Never with alcohol.\
Stimulants, above all cocaine, are dangerous with it.\
Do not use copper or vitamin C to counter disulfiram: that was not studied.\
The studies tested the genotype with cocaine, not disulfiram, low DBH and cocaine together. Do not stop disulfiram on your own.\
kidney_no_creatine\
Creatine and kidney disease\
Creatine raises creatinine in blood, by which kidneys are watched. With kidney disease, leave it unless your doctor agrees.\
kidney_disease = yes\
Whether you have kidney disease is not known; until it is, advice on creatine is held.\
mao_inhibitor_stops\
With an MAO inhibitor\
Monoamine oxidase breaks norepinephrine down. With an inhibitor, what raises norepinephrine can add up: no tyrosine supplement, and no cold showers or baths unless your doctor agrees.\
mao_inhibitor = yes\
Whether you take an MAO inhibitor is not known; until it is, what is said on tyrosine and cold is held.\
Aged cheese and cured foods are a known concern with MAO inhibitors: keep to the food list of your prescriber.\
This is care taken by mechanism; no study of these together was read. Do not stop the medicine on your own.\
medicine_no_cold\
Cold and medicines that raise norepinephrine\
Stimulants and reuptake blockers leave more norepinephrine active, and cold adds to it. Ask your doctor before cold showers or baths, and do not stop a medicine for them.\
raising_medicine = yes\
Whether you take a medicine that raises norepinephrine is not known; until it is, advice on cold is held.\
This is care taken by mechanism; no study of both together was read.\
pots_no_cold\
POTS and cold\
Some people with POTS have high norepinephrine when standing, and in a trial a medicine that leaves more norepinephrine active made symptoms worse. Cold raises norepinephrine too: leave it unless your doctor agrees.\
pots = yes\
Whether you have POTS is not known; until it is, advice on cold is held.\
Not everyone with POTS has high norepinephrine; this is care taken by mechanism, not a trial of cold in POTS.\
pots_reuptake_blockers\
POTS and medicines that block norepinephrine reuptake\
In a randomised crossover trial of 27 people with POTS, atomoxetine, which blocks norepinephrine reuptake, raised the standing heart rate (121 against 105 a minute) and worsened symptoms. Talk with the prescriber about such medicines; do not stop suddenly.\
Whether you have POTS is not known. If you do, ask about medicines that block norepinephrine reuptake.\
Atomoxetine was tested; for reboxetine, viloxazine, SNRIs, many tricyclics, bupropion, solriamfetol and methylphenidate this goes by mechanism.\
Not everyone with POTS has high norepinephrine.\
tyrosine_low_dbh\
Tyrosine supplements and low DBH\
Tyrosine is the raw material of dopamine and norepinephrine, but it cannot repair a slow DBH step: more of it may raise dopamine before norepinephrine. One trial calls advice to supplement tyrosine unclear at best. Ask before taking it.\
Plasma DBH activity could not be told, so nothing is said about tyrosine and your DBH.\
Ask first with PKU, kidney disease, or a history of psychosis or mania.\
with monoamine oxidase blocked, the raw material of norepinephrine is not supplemented\
wilson_no_copper\
Copper and Wilson disease\
With Wilson disease, blocked bile flow or too much copper: no copper supplement, and limit liver, shellfish, nuts and dark chocolate, as your doctor advises.\
wilson = yes\
Whether you have Wilson disease, blocked bile flow or too much copper is not known; until it is, advice on copper is held.\
beta_blockers\
clinical_sequencing\
cocaine\
cold_showers\
copper_foods\
copper_supplement\
creatine\
disulfiram_treatment\
reuptake_blockers\
specialist_care\
tyrosine_supplement\
vitamin_c_foods\

"""

/// Sources, loci, scales, rules and their places, as numbers.
private let facts: StaticString = """
AOOFTOhBrQUCsRqBC2SrBChUmBCnVqBCxWrBC8XqBCmZpBCvafCubpBC3ceC1dgBC1ehBC2ffC1gBfC0hBiBC2iBhBC3jBiBC5kBhBC6lBiBC8\
mBd7BR5nBOnoBvC2qBWAAAAsrBqBAAS4GIR2sBPltB5B+uBWAAAA0vBIAAS8HIR8vBUwwBwCAAAAAAgzBf1mohVASqHIR/zBUz0BhDAAAAAA03\
BKy74uUASwHIR+3BPt4B3CAAAAAAk7BauuphTAS2HIR+7BSw8BuDAAAAAA+/BSo5x0iBAS+GIRwgCP/gCnCAAAAAAmjCS+67jMASwIIR4jCQok\
C1DAAAAAA9nCSi6v8WAShLIRvoCTipC2DAAAAAA4sCKl+o4VASqIIRitCNvtC1CAAAAAAkwCrBnh35XASpJIRvxCP+xC/CAAAAAA90CgB1k72R\
ASvJIR91COr2C+BAAAAAAmjCStk/mJAS1JIRp4CL04C/Cz7CXAAAAq8CUy3y6HASpEIR+8CMq9CnCAAx/ChBAAygDZAAS2EIRrhDS9hDsDAApl\
DTAA8lDaAASjJIR2mDLhnDoCAAppD0BAA9qDeAASnBIR7rDOpsDxDAAAAAA6vDK8j33OAS+EIRkwDOywDoDAAAAAA6zDKgrkneAS9JIRk0DS20\
D4CAAAAAAu3D9B5g3klBo/BS8IIRr5DVg6D2CAAAAAA28DgBxy45VASjMIR29DTp+D9CAAAAAAmhEXsy/0PAS9LIR9hELoiEsCAAAA0kEH9nCS\
pz3lKw+BStLIR7kENolEhDpoEcAAAAlpErBAAShBIRwqEVlrErDAAAAAAwuEfp50iTASVIRvvEQ/vEwCAAvyESAAhzEgBAAS/BIRh0EU10EzCA\
AAAAAo3ELy206XASbIRz3EM/3EnCAAAAAAm6EgB807pLASzBIRm7ER37E0BAAAAAAmhEXux65SASnLIRr9ER89E1BAAx/ETAAkgFLAASjKIRvg\
FN8gF/BAAAAAA7iFoBukwjIASwEIRjkFKtkFmCzmFaAAtnFGznFVAk/BSpKIRooFR5oFxCAAqrFSAA8rFKAAStBIRmsFP1sF0BAApuFrBAA0vF\
eAAS5BIRywFL9wF8CAA5zFb00FH70FdA59BS5KIR41FOm2FlCAAr4FnBy5FK85FgCA3+BS1LIR87FLn8FiDAAp/FoBxgGH4gG2BAh/BStCIRui\
GM6iGuDomGZAAhnGIpnGXAo/BSpMIRgoGRxoGnCAAAAAA4qGgB87x7NAS2IIR4rGTrsGpDAA0vGxBAAlxGKAASkHIRvxGP+xGrCAAAAAAp0GKr\
49lhBAS5DIRz0GOh1GwCAAAAAAmhEXtlmgMASnDIRx3GZq4G1CAA/6GxBAAw8GKAAS7CIR68GVv9G4CAAngHZAAghHbAAS1CIR7hHa1iHlDAAA\
AAA6lHO3v1pcASnCIRomHKymHoDAA6pHRrqHK1qHTAh/BS/DIRorHKyrHkCAA2tHdAAzuHLAAStDIR+uHPtvHnCAAAAAA0xHKmpx6XASPIR+xH\
KoyHjEAAr2HwB73HGh4HJAy+BSiIIRq4HHx4HuC/6HhBAAg8HDj8HbA3+BSsFIR+8HMq9HsC2/HaAAwgII4gIiBA0+BSwGIR6hIKkiIuEAAymI\
SknIGqnIUAw+BSxKIR+nIKooIwDAA4rIhBAA5sIbA4+BS6FIR0tIJ9tIlDAAAAAAmjCS3883TASmFIRixIPxxIoC5zIcAAAA10IfAAS0FIR01I\
Uo2IoEAAw6IQAAg7IbAAShDIR77IYz8IlDAAAAAA4/I3Br9y4aASzDIRvhJN8hJ8C4kJTAAAArlJO34/gZASnGIR5lJNmmJ9CAAjpJVAA4pJXA\
AShGIRvqJM7qJ4CAAAAAA9nCS0i90Kx+BSIILNztJG5tJc1uJ6CIBKtBGAANvxJG1xJcxyJ+BKAK0BGAANv0JF00Jau1JhBKAK7BGAANv2JF02\
Jau3JzBFAKiCGAANh5JFm5Jag6J1BIBKpCGAAN17JE57Jc18J0BWAKmBGAANp+JDs+JZl/JgDJAKRGAANliKEpiKT8iKnCXAKfGAANjlKHqlKl\
BvmK5BKAKKGAANooKGuoKespKhCQAKYGAANtrKCvrKUjsK/CLBKDGAAJOivKIPZHCqvKL1vKLgwKHgwKHSnwKOPQHD1wKE5wKJixKDlxKR2xKD\
5xKTSsyKTPNHD/yKLqzKL1zKF6zKXx0KF20KPWl1KQPTHE11KI91KX1wKE5wKJixKD02KYs3KDv3KTSi4KNPXHD1wKEv4KHixKD24KI2xKD+4K\
KSo5KPPFHD35KI/5KTy6KM+6KKx0KFo7KXS/7KGPKHDx0KFl8KTy6KM+6KK48KG+8KRSv9KIPHHD1zKF39KQy6KM+6KK48KG+8KRSn+KEPcHDr\
+KEv+KO9+KHk/KS2/KE6/KOYY5o6fAAFCogLBpgLBCmB9369tEBlBo78qtEBEqgLSAAG/CJY6o6fAAFC8gLBogLBCmB+469tEAlBp88qtECE9g\
LSvhL3FGrEJYlx/fAAICpgLBogLBCmBvi/wZAlB89zsZBBmnLV7nLvEFFJYi8EAAICpgLBogLBCmBou0mkBAlB2ppikBAFqsLT9sL2HG4FJYrr\
lxBAAJCz0LB8gLBCmBhqnu/DBlBjp1liEBH00LI80L+DJGJYo32m/HAAJCogLBpgLBCmBgyou/DBlBix2liEBH64LUAAIyBJYkjrsnCAAJCz0L\
B8gLBCmBozou/DBlBqy2liEBHu5LKAAIGJYo0u/pCAAJC8gLBpgLBCmBo1ru/DBlBq05liEBH45LUAAI+CJY9sxn3ZAAJCogLBz0LBCmBymvu/\
DBlB0l9liEBHs6LUAAIqEJYjvs3nCAAJC8gLBpgLBCmBixzu/DBlBkwhmiEBHg7LVAAI2FJY/jGAAJC8gLBz0LBCmBgy8u/DBlBixqmiEBH17L\
VAAJgCJY+sxn3ZAAJCpgLBogLBCmB2y8u/DBlB4xqmiEBHq8LVAAIjHJYgr+2BAAKCogLB8gLBCmBps59pDBlB38vzrDBC/8LIn9LgGFxBJYk2\
8QAAKCpgLBogLBCmBts89pDAlB78yzrDACnjMHujMlFF/CJYkh/2BAAKCpgLBogLBCmB1rr4sDBlBk8huuDADzoMTmpM+BGFJalh/2BABxz55E\
ggggggCKCogLB8gLBCmBxrs4sDBlBg8iuuDBDkrMV5rMgGGxBJYr7iLAAKCpgLBogLBCmBlsv5vDAlB80lvxDAJ5xMDujMlFQFJYqnm/BAALCp\
gLBogLBCmBxriiCAlB/i3iCAL8xMDujMlFTxBJY921oKAALCpgLBogLBCmBi2piCAlBwt+iCAL/xMG9sL2HTFJYu8tkCAAQC8gLBz0LBCmBhiw\
i1BAlB5lxj1BAKlyMGujMlFRiDJYu10o0DAAQCogLB8gLBCmB1y4j1BBlBt25k1BBKryMVgzM6ERzBJYw0x7GAAQC8gLBz0LBCmBjn+j1BAlB7\
q/k1BAK63MPujMlFRFJYoyEAAWCogLBpgLBCmBk7nhTBlBn17gTBGp4MUAAHFJYokmmlCAAXC8gLBz0LBCmBo6y2pBBlB3rpypBBI94MUAAMGJ\
MMx5MN+5M8BC67MD97MCLVHM/7MJo8M6EC67MD97MCLTHMihNOwhNzBC67MD97MCLHHMjjNKtjNXC67MD97MCLLHMkkNOykNbC67MD97MCLZHM\
tlNN6lNdC67MD97MCLNHM3mNMjnNzDC67MD97MCLbHM2qNE6qNyCC67MD97MCLJHMstNQ8tN1FC67MD97MCLPHMxzNM9zN1GC67MD97MCLRHMy\
6NL96NXC67MD97MCLXHM07NG67N/DC67MD97MCLFHY2B5/NQpgOrB0hOoBAA8iOhCAEC9kOkBhmOpCDFmBnBF5BJBAMDEAAqoOiEF7BFCABssO\
zDF8BFBABssOzDF9BFAAzB/vOLqwOcmxOPAA1xOmCAEB7zOuBCKLG/FJBADDBAAp1OZGhGFCABi2OjEGiGFEABl6OjEGjGFAA3Bo+OHv+O1Bkg\
P+BiiPwCykPsCADC+mP7B5oPvFErBjBqBpBRMJBAVDBAAouPQROFCAB4uP7ERPFEABzzPkGRQFAA2B35PNk6PnBr7PsCAA39PrDBCDihQpDrkQ\
lCwmQ3CBgBI8FJBAJDBAAnpQ6BI+FFCABhrQkEI/FFEAClvQ+EIgGFAA2Bj0QNw0QnBr7PsCAA31QrDBCCihQpDrkQlCDYagBIkDJBAHDBAAnp\
Q6BImDFCABhrQkEInDFEAClvQ+EIoDFAA0Bi5QNv5QnBr7PsCAA26QrDBCCihQpDwmQ3CBgBIwEJBAIDBAAnpQ6BIyEFCABhrQkEIzEFEAClvQ\
+EI0EFAA3Bh+QKr+Q1Br7PsCAAggR5DBBCihQpD5jR7BEPfagBIMJBAGDBAAnpQ6BIOFCABhrQkEIPFEAClvQ+EIQFAA0B0lRNhmRnBr7PsCAA\
onRrDBCCihQpDwmQ3CBgBIpHJBALDBAAnpQ6BIrHFCABhrQkEIsHFEAClvQ+EItHFAA1BzqRNgrRnBr7PsCAAnsRrDBDCihQpDyvR9CCagBI4B\
JBAFDBAAnpQ6BI6BFCABhrQkEI7BFEAClvQ+EI8BFAA4BvyRN8yRzBv0RjDAAy3RrDBDDihQpD96R0C5oPvFD2BoBtBR7BJBAUDBAAx9RvCR9B\
FCABggS1ER+BFEAC1kSoCR/BFAA0B9mSLonSX/nSXAA2oSuCCDCkrS7C/tSgDBWJmCJBAKDBACouPQJoCFCAB/wS4EJpCFEAA31SyBJqCFAAyC\
p3SJy3SjB14S2CAAr7SjDDBCihQpDu+S5CDMdNMMJCAXBGFfACAAnhTYMOFJABAB/hTlBMPFCABACkjT2EMQFQABAD6nTjGMRFEABAD1kSoCMS\
FAAzB9tTOruTpB0vTtBAAhxTiCEEBjzTgCCxBAFMJBACDBAAj1T7EFOFCAB+5TdFPFEAC76TdFQFAA3B47TPn8T1B89TlBAAh/TmCECCnhU3B+\
iUoBECDEBFmDJBANDEAAmkUUFoDFCAB6kUoCFpDFBACinUlEFqDFAA1BnrUMzrUnB6sU5BAA8iOhCEEBzuUoBEGlBISG6BJBAPDBAA7vUjDG8B\
FCAB+yUjCG9BFEACh1UtEG+BFAA1Bu5UL55UmB/6U9BAA8iOhCEEC88U5B1+UkBCOJGlDJBAADBAA5/U9CGnDFCAB2iVgBGoDFEAC2jV6DGpDF\
AAyBwnVL7nVmBhpVlBAAmqV3CEDB88U5BBJGzEJBABDBAA9sVdG1EFCAB6tViEG2EFEAC8xVgDG3EFAA0B80VMo1V8Bk3VtBAAhxTiCEEBx4Vg\
CD3BnBsBRpDJBATDEAAx6VoERrDFCAB5+VxBRsDFBACqgW6DRtDFAAyBkkWLvkW3BmmW3BAA9nWqCEDBnqWrDBzBT4BJBARDBAAytW5BT6BFCA\
BrvWzFT7BFEAC+0W1FT8BFAA1Bz6WOh7W6B78WWAAhxTiCEECx9Wfw+W9CC5B4BQMJBAQDEAAthXXQOFCABkiX+DQPFBACkiX+DQQFAA7BimXM\
umXThnXpBqoX/FpuXqCFBEzwX+BxyXkD11X6Dv5XiDE6BuBXZJNJBAEDEACx8XlCJPFCAB2+XkCJQFBAA6gYpEJRFAA0BjlYLulYwB+mY3BAA1\
oYlCGCB6qYyCD0BwB1BTMJBASDEAAstY5BTOFCABlvY6CTPFBAC/xYwFTQFAAzBv3YO93YlBi5YSAA05YhCHCB17YXCvBIGMJBAODBACs8YrCG\
OFCAB3+YUGPFEAAr/YxCGQFAA0B8hZNpiZUpiZUAA9iZkCHBChlZiDjoZwDBQHLJBAWDBACzrZsBHNFCAB/sZwBHOFEAAvuZqEHPFAAB3B5yZT\
szZco0ZoSIDBwmauBD6BrBQOGJD+naJUDBAAnoaICCACvoaJXDCAADABBABABABBCACAASgB4oaSqpagBqqaoFyva0CAAGAABSEwBIBAECOCWC\
PCQAAAdmyaP1yaTozalEt3aXk4aoCDDBs6a1DCViBERIBCBCUAAAhCh+aNu+anB1/a2MrsbT+sb0BACDyubvBhwboBpxbnDCyBhBCFIBDBBAED\
w0b8BBDCTDMs2b7BBDEpBDNn4bmCBDCnBDOt6b6BBDCdDAAfn8bKx8brB89b7D3hc9B0jc4CDDACyBhBCQIBDDBBBJBCAAAnBsmcL3mcwBnoc9\
HkwcpEt0c9CHCBq3c0CCgBaAFIBBGCGCICECFCDCHAAAd+5cLp6c4Bh8c7F8hdUwidXHDBnjdrECtB2BAPIBBBCJAAAmByndRjodhBkpdkGt3a\
XovdmDHDCuyd/Bt0diDBRBRIBFBCUBRv3dhCBFBfDAApBw5dUk6dcg7djHjieR0iesBADDgke9B9le+C7oe5CCUkBDFIBGBBKBL0re+BBGDTDA\
AsByteN/tec7ue/Jt3aX64e3CADEx7ekC19ekF5if8C1lf7CC6BRBFICLEBCUBRwofyCBEBeDAAbirfT1rfuBjtfuFxyfUlzf6DHDACcgBBlBI\
BJBBCAAAmB/2fSx3fWn4fvG2+fsBiggBnCHDEpigBT8igB1BxkgBrC8mgB/DDbViBEFIBHCCUBDAAAa7qgBStrgBbosgB7DjwgBU3wgB2CDDAB\
TDQIBGBBEAAAhBtzgBTg0gBV10gB3Fs6gBT/6gBnDDDCm+gBuD0hhBrDDMdyBEkBICDKBBFAAAd/khBQvlhBsB7mhBqFlshBW7shBpDDDBkwhB\
kCCyBHCjBIBDBBIAAAdoyhBM0yhBNhzhB3G45hBKi6hBoCDDBq8hBtDCHyBCZIBDBBHAAAe3/hBWtgiB1BiiiBgI45hBKiqiBmDHCCotiBvE3x\
iBvBBHEaIBIBBHAAAlBmziBQ2ziBgB20iBsHt3aXi8iB2CHDB4+iBnCCe6BBtBIBKBCUBM/gjB2CBKEqBDAAb1jjBQlkjBZ+kjB9E7pjBMnqjB\
6DDCABRBbICEFBBLAAAMChujBNCuujBTChvjBHCovjBMC0vjBMCgwjBRCxwjBIC5wjBUCtxjBRC+xjBPCtyjBTCgzjBPAAIPEAACBItBgBHDAI\
ULAAMKABSNJPVAFTORWGCEAQZAXY\

"""

/// The rules as gates, as numbers.
private let gates: StaticString = """
kBDDDDDDDDDDDDDDDDDDDDDDDFCCCCCCCCCCCCPACGADEAGCBCLBDCBGBBMBACIADDBCGACDAEBCBEBDBBECwEmC2CtBuBrBsBABDEMwCM/BkC\
M/BjCM/BiCtCvC9CtCvC1C5C7C9CPSVYbhBkBlBKLgChClCoCnCpCNOtBuBrBsBABDE9B+BsCuC8CNOxCsCuC0C4C6C8CQRTUWXZacdiBjB2Cx\
D2CyDMwD/BzDvB0DqB1DC2DF3DkCwDzDjCwDzDiCwDzDpDqD/DgEjDhEkDiElDjEmDkEkCpEjCpEiCpEqErEsEtEqErEsEtEoDvEwEuElEmEnE\
yEzE0E1ECmBuDCJvDC/BwDDbcdDVWXDYZaDSTUDhBiBjBDPQRD8B9B+BDgBfeE3C9DiD+DDGHIDpBoBnBDtBuBvBDABCDDEFD7B6B5BDzB0B1B\
DyBxBwBDMNOD4B3B2BDsBrBqBDkCjCiCDoE2E3E4ExEBAMzDBAqCrCBB7DsD5DrDBA8DtDBA4D8BBAMzDBBgDhD+C/CBByCzCMzDCABgDhDuCv\
CBAnD6DBAyCzCBA0C1CCAA6C7CBA4C5CBA4C5CBAMzDBB0C1CgDhDCAA\

"""
