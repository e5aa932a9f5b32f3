// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// How often an allele of a variant was counted in a population. It decides no result.
///
/// - Invariant: `0 <= count <= total`, and `total > 0`.
public struct Frequency: PackRecord, Equatable {
    /// An index into the alleles of the variant, which are those of the plus strand of every build.
    public var allele: Int
    /// The copies of the locus with the allele; for a share that the source prints as a decimal, its digits.
    public var count: Int
    /// All copies of the locus; for a decimal, the power of ten that it is a part of.
    public var total: Int
    /// Whether ``count`` and ``total`` are copies that were counted; else they are a decimal: `0.3716` is 3716 of 10000.
    public var isCounted: Bool
    /// The people who were counted: `European ancestry`.
    public var population: RuleText
    /// The data set: `1000 Genomes phase 3`.
    public var panel: String
    /// How many people were counted.
    public var people: Int
    /// The build whose plus strand the panel uses; absent where the rule file does not say.
    public var build: Build?
    /// The sources of the number; at least one.
    public var cites: [Citation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        allele: Int, count: Int, of total: Int, isCounted: Bool, population: RuleText, panel: String, people: Int,
        build: Build? = nil, cites: [Citation], place: RuleLocation
    ) {
        self.allele = allele
        self.count = count
        self.total = total
        self.isCounted = isCounted
        self.population = population
        self.panel = panel
        self.people = people
        self.build = build
        self.cites = cites
        self.place = place
    }

    /// The share as the rule file has it: `1861/5008` or `0.3716`.
    public var text: String {
        if isCounted { return String(count) + "/" + String(total) }
        return DecimalNumber(count, fractionDigits: String(total).utf8.count - 1).text
    }

    package static var blank: Frequency {
        Frequency(
            allele: 0, count: 0, of: 1, isCounted: false, population: "", panel: "", people: 0, cites: [],
            place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.index(&allele, in: .alleles)
        coder.number(&count)
        coder.number(&total)
        if count > total || total == 0 { coder.fail() }
        coder.flag(&isCounted)
        coder.text(&population)
        coder.text(&panel)
        coder.number(&people)
        // The number of a build; 0 for none.
        var number = Int(build?.rawValue ?? 0)
        coder.number(&number)
        build = number > 0xFF ? nil : Build(rawValue: UInt8(number))
        if number > 0, build == nil { coder.fail() }
        coder.records(&cites)
        coder.record(&place)
    }
}
