// SPDX-License-Identifier: Apache-2.0

/// A checked rule book as plain data: every name resolved to an index, every genotype to a code, nothing left to prove.
///
/// All lists are in a fixed order that does not depend on the order of the files: loci by chromosome, position and id;
/// findings and pathways by scale and name, so that names of one type stand together; tests and properties by file and line; everything
/// else by name. An index into a list is its only reference.
public struct RuleBook: Sendable {
    /// What the pack says of itself.
    public var pack: PackHeader
    /// The rule files' paths, sorted; a ``RuleLocation`` names a file by its index here.
    public var files: [String]
    /// By name.
    public var sources: [Source]
    /// By name.
    public var authorities: [Authority]
    /// By symbol.
    public var genes: [Gene]
    /// By chromosome, position and id.
    public var variants: [Variant]
    /// By name.
    public var haplotypes: [Haplotypes]
    /// By name.
    public var scales: [Scale]
    /// By name.
    public var inputs: [Input]
    /// By scale and name.
    public var findings: [Finding]
    /// By scale and name.
    public var pathways: [Pathway]
    /// By name.
    public var recommendations: [Advice]
    /// What a recommendation is about, sorted; recommendations name a target by its index here.
    public var targets: [String]
    /// By file and line.
    public var tests: [RuleTest]
    /// By file and line.
    public var properties: [RuleProperty]
    /// What the pack knows independently of a genotype.
    public var topics = Topics()
    /// Genes whose named alleles are matched when genotypes are evaluated.
    public var pharmacogenes: [Pharmacogene] = []
    /// Absent where the pack does not name its language.
    public var languages: Languages?

    /// Takes the value of each property.
    public init(
        pack: PackHeader, files: [String], sources: [Source], authorities: [Authority] = [], genes: [Gene],
        variants: [Variant], haplotypes: [Haplotypes] = [], scales: [Scale], inputs: [Input], findings: [Finding],
        pathways: [Pathway],
        recommendations: [Advice], targets: [String], tests: [RuleTest], properties: [RuleProperty] = []
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
        self.recommendations = recommendations
        self.targets = targets
        self.tests = tests
        self.properties = properties
    }
}
