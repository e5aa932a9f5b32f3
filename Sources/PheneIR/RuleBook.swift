// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A checked rule book as plain data: every name resolved to an index, every genotype to a code, nothing left to prove.
///
/// All lists are in a fixed order that does not depend on the order of the files: loci by chromosome, position and id;
/// findings and pathways by scale and name, so that names of one type stand together; tests by file and line; everything
/// else by name. An index into a list is its only reference.
public struct RuleBook: Sendable {
    public var pack: Pack
    /// The rule files' paths, sorted; a `Place` names a file by its index here.
    public var files: [String]
    public var sources: [Source]
    public var genes: [Gene]
    public var variants: [Variant]
    public var scales: [Scale]
    public var inputs: [Input]
    public var findings: [Finding]
    public var pathways: [Pathway]
    public var advices: [Advice]
    /// What an advice is about, sorted; advices name a target by its index here.
    public var targets: [String]
    public var tests: [RuleTest]

    public init(
        pack: Pack, files: [String], sources: [Source], genes: [Gene], variants: [Variant], scales: [Scale],
        inputs: [Input], findings: [Finding], pathways: [Pathway], advices: [Advice], targets: [String],
        tests: [RuleTest]
    ) {
        self.pack = pack
        self.files = files
        self.sources = sources
        self.genes = genes
        self.variants = variants
        self.scales = scales
        self.inputs = inputs
        self.findings = findings
        self.pathways = pathways
        self.advices = advices
        self.targets = targets
        self.tests = tests
    }
}

/// Where in the rule files something stands.
public struct Place: Sendable, Hashable {
    /// An index into ``RuleBook/files``.
    public let file: Int
    /// The line, counted from 1.
    public let line: Int
    /// The column in bytes, counted from 1.
    public let column: Int

    public init(file: Int, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

public struct Pack: Sendable {
    /// In the rule files' own spelling: `norepinephrine`.
    public var name: String
    public var version: String
    public var title: String
    public var about: String

    public init(name: String, version: String, title: String, about: String) {
        self.name = name
        self.version = version
        self.title = title
        self.about = about
    }
}

/// A paper or a page that a claim rests on.
public struct Source: Sendable {
    public var name: String
    public var pmid: Int?
    public var doi: String?
    public var url: String?
    public var year: Int?
    public var title: String
    public var authors: String?
    public var seen: String?
    public var place: Place

    public init(
        name: String, pmid: Int?, doi: String?, url: String?, year: Int?, title: String, authors: String?,
        seen: String?, place: Place
    ) {
        self.name = name
        self.pmid = pmid
        self.doi = doi
        self.url = url
        self.year = year
        self.title = title
        self.authors = authors
        self.seen = seen
        self.place = place
    }
}

public struct Gene: Sendable {
    public var symbol: String
    public var chromosome: Chromosome
    public var strand: Strand
    public var name: String
    public var about: String
    public var place: Place

    public init(symbol: String, chromosome: Chromosome, strand: Strand, name: String, about: String, place: Place) {
        self.symbol = symbol
        self.chromosome = chromosome
        self.strand = strand
        self.name = name
        self.about = about
        self.place = place
    }
}

public struct Variant: Sendable {
    public var locus: Locus
    /// An index into ``RuleBook/genes``.
    public var gene: Int?
    public var label: String
    public var caution: String
    public var place: Place

    public init(locus: Locus, gene: Int?, label: String, caution: String, place: Place) {
        self.locus = locus
        self.gene = gene
        self.label = label
        self.caution = caution
        self.place = place
    }
}

/// An ordered list of steps; a step is named by its index, the lowest first.
public struct Scale: Sendable {
    public struct Step: Sendable {
        public var name: String
        /// What a report prints; the name itself where the rule file gives no text.
        public var title: String

        public init(name: String, title: String) {
            self.name = name
            self.title = title
        }
    }
    public var name: String
    public var steps: [Step]
    public var place: Place

    public init(name: String, steps: [Step], place: Place) {
        self.name = name
        self.steps = steps
        self.place = place
    }
}

/// A question that the file cannot answer.
public struct Input: Sendable {
    public var name: String
    /// At most 64; a value is named by its index.
    public var values: [String]
    public var question: String
    public var place: Place

    public init(name: String, values: [String], question: String, place: Place) {
        self.name = name
        self.values = values
        self.question = question
        self.place = place
    }
}

/// Something that has a set of possible codes in a person.
public enum Subject: Hashable, Sendable {
    /// Genotype codes of ``RuleBook/variants``.
    case locus(Int)
    /// Value indices of ``RuleBook/inputs``.
    case input(Int)
    /// Steps of the finding's scale; ``RuleBook/findings``.
    case finding(Int)
    /// Steps of the pathway's scale; ``RuleBook/pathways``.
    case pathway(Int)
}

public enum Evidence: String, Sendable, CaseIterable {
    case guideline, strong, moderate, limited, conflicting
}

/// A total table from the codes of its subjects to steps of a scale.
///
/// - Invariant: each combination of codes lies in just one row; subjects are distinct and acyclic.
public struct Finding: Sendable {
    public struct Row: Sendable {
        /// One set for each subject; the row holds where every subject's code is in its set.
        public var cells: [CodeSet]
        public var step: Int
        public var note: String
        public var place: Place

        public init(cells: [CodeSet], step: Int, note: String, place: Place) {
            self.cells = cells
            self.step = step
            self.note = note
            self.place = place
        }
    }
    public var name: String
    public var title: String
    /// An index into ``RuleBook/scales``.
    public var scale: Int
    /// Loci, inputs or findings.
    public var subjects: [Subject]
    public var rows: [Row]
    public var quantity: String
    public var about: String
    public var cautions: [String]
    public var unknownText: String
    public var evidence: Evidence
    /// Indices into ``RuleBook/sources``.
    public var cites: [Int]
    public var place: Place

    public init(
        name: String, title: String, scale: Int, subjects: [Subject], rows: [Row], quantity: String, about: String,
        cautions: [String], unknownText: String, evidence: Evidence, cites: [Int], place: Place
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.subjects = subjects
        self.rows = rows
        self.quantity = quantity
        self.about = about
        self.cautions = cautions
        self.unknownText = unknownText
        self.evidence = evidence
        self.cites = cites
        self.place = place
    }
}

/// A question of yes or no about a person.
public indirect enum Condition: Hashable, Sendable {
    /// The subject's code is in the set. Genotype tests, `has`, `copies` and comparisons all become this.
    case test(Subject, CodeSet)
    /// Just one code of the subject is possible. A fact about the knowledge of the person, so itself never unknown.
    case known(Subject)
    case not(Condition)
    case and([Condition])
    case or([Condition])
    /// At least this many of the list.
    case atLeast(Int, [Condition])
}

public enum Verb: String, Sendable, CaseIterable {
    case consider, increase, reduce, avoid, contraindicated, monitor, standard, discuss
}

/// A verb on targets under a condition.
public struct Advice: Sendable {
    public struct Override: Sendable {
        /// An index into ``RuleBook/advices``.
        public var advice: Int
        /// Indices into ``RuleBook/targets``; those of the other advice that are set aside.
        public var targets: [Int]
        public var reason: String
        public var place: Place

        public init(advice: Int, targets: [Int], reason: String, place: Place) {
            self.advice = advice
            self.targets = targets
            self.reason = reason
            self.place = place
        }
    }
    public var name: String
    public var title: String
    public var verb: Verb
    /// Indices into ``RuleBook/targets``, in the order written; at least one.
    public var targets: [Int]
    public var text: String
    public var condition: Condition
    /// The condition as the rule file writes it, on one line.
    public var conditionText: String
    public var cautions: [String]
    public var overrides: [Override]
    public var unknownText: String
    public var evidence: Evidence
    public var cites: [Int]
    public var place: Place

    public init(
        name: String, title: String, verb: Verb, targets: [Int], text: String, condition: Condition,
        conditionText: String, cautions: [String], overrides: [Override], unknownText: String, evidence: Evidence,
        cites: [Int], place: Place
    ) {
        self.name = name
        self.title = title
        self.verb = verb
        self.targets = targets
        self.text = text
        self.condition = condition
        self.conditionText = conditionText
        self.cautions = cautions
        self.overrides = overrides
        self.unknownText = unknownText
        self.evidence = evidence
        self.cites = cites
        self.place = place
    }
}

/// A sum of whole numbers over findings, cut into bands: a rank, not a concentration.
public struct Pathway: Sendable {
    public struct Flow: Sendable {
        public var stage: String
        /// An index into ``RuleBook/findings``.
        public var finding: Int
        /// One for each step of the finding's scale.
        public var weights: [Int]
        public var place: Place

        public init(stage: String, finding: Int, weights: [Int], place: Place) {
            self.stage = stage
            self.finding = finding
            self.weights = weights
            self.place = place
        }
    }
    /// - Invariant: the bands of a pathway are disjoint, rising, and cover all sums that its flows can reach.
    public struct Band: Sendable {
        public var lower: Int?
        public var upper: Int?
        public var step: Int
        public var place: Place

        public init(lower: Int?, upper: Int?, step: Int, place: Place) {
            self.lower = lower
            self.upper = upper
            self.step = step
            self.place = place
        }
    }
    public var name: String
    public var title: String
    public var scale: Int
    /// In the order written, which is the order of the pathway.
    public var flows: [Flow]
    public var bands: [Band]
    public var about: String
    public var cautions: [String]
    public var evidence: Evidence
    public var cites: [Int]
    public var place: Place

    public init(
        name: String, title: String, scale: Int, flows: [Flow], bands: [Band], about: String, cautions: [String],
        evidence: Evidence, cites: [Int], place: Place
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.flows = flows
        self.bands = bands
        self.about = about
        self.cautions = cautions
        self.evidence = evidence
        self.cites = cites
        self.place = place
    }
}

/// A test as a rule file states it. What is not given is missing.
public struct RuleTest: Sendable {
    public struct Genotype: Sendable {
        public var variant: Int
        /// As written: `T/T`, `./.`.
        public var text: String

        public init(variant: Int, text: String) {
            self.variant = variant
            self.text = text
        }
    }
    public struct Answer: Sendable {
        public var input: Int
        public var value: Int

        public init(input: Int, value: Int) {
            self.input = input
            self.value = value
        }
    }
    public enum Expected: Sendable, Equatable {
        /// Just these codes of a finding or pathway are possible.
        case possible(Subject, CodeSet)
        /// More than one code is possible.
        case unknown(Subject)
        /// Empty `targets`: all of the advice's. `by`: the advice that holds or overrides. Empty `needs`: not asked.
        case advice(Int, Verdict, targets: [Int], by: Int?, needs: [Subject])
    }
    public enum Verdict: String, Sendable {
        case applies, doesNotApply, unknown, held, overridden
    }
    public struct Expectation: Sendable {
        public var expected: Expected
        /// As the rule file writes it, on one line.
        public var text: String
        public var place: Place

        public init(expected: Expected, text: String, place: Place) {
            self.expected = expected
            self.text = text
            self.place = place
        }
    }
    public var title: String
    public var sex: Sex?
    public var genotypes: [Genotype]
    public var answers: [Answer]
    public var expectations: [Expectation]
    public var place: Place

    public init(
        title: String, sex: Sex?, genotypes: [Genotype], answers: [Answer], expectations: [Expectation], place: Place
    ) {
        self.title = title
        self.sex = sex
        self.genotypes = genotypes
        self.answers = answers
        self.expectations = expectations
        self.place = place
    }
}
