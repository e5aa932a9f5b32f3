// SPDX-License-Identifier: Apache-2.0

/// A checked rule book as plain data: every name resolved to an index, every genotype to a code, nothing left to prove.
///
/// All lists are in a fixed order that does not depend on the order of the files: loci by chromosome, position and id;
/// findings and pathways by scale and name, so that names of one type stand together; tests and properties by file and line; everything
/// else by name. An index into a list is its only reference.
public struct RuleBook: Sendable {
    public var pack: Pack
    /// The rule files' paths, sorted; a `Place` names a file by its index here.
    public var files: [String]
    public var sources: [Source]
    public var authorities: [Authority]
    public var genes: [Gene]
    public var variants: [Variant]
    public var haplotypes: [Haplotypes]
    public var scales: [Scale]
    public var inputs: [Input]
    public var findings: [Finding]
    public var pathways: [Pathway]
    public var advices: [Advice]
    /// What an advice is about, sorted; advices name a target by its index here.
    public var targets: [String]
    public var tests: [RuleTest]
    /// By file and line.
    public var properties: [RuleProperty]
    public var topics = Topics()
    /// Absent where the pack does not name its language.
    public var languages: Languages?

    public init(
        pack: Pack, files: [String], sources: [Source], authorities: [Authority] = [], genes: [Gene],
        variants: [Variant], haplotypes: [Haplotypes] = [], scales: [Scale], inputs: [Input], findings: [Finding],
        pathways: [Pathway],
        advices: [Advice], targets: [String], tests: [RuleTest], properties: [RuleProperty] = []
    ) {
        self.pack = pack
        self.files = files
        self.sources = sources
        self.authorities = authorities
        self.genes = genes
        self.variants = variants
        self.haplotypes = haplotypes
        self.scales = scales
        self.inputs = inputs
        self.findings = findings
        self.pathways = pathways
        self.advices = advices
        self.targets = targets
        self.tests = tests
        self.properties = properties
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
