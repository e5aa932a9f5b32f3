// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What packs say of their sites contradicts each other, so that no file can be read for all of them.
public struct LocusConflicts: Error, Sendable {
    /// At least one, in the order of the packs and of their loci.
    public let conflicts: [LocusConflict]
}

/// Two packs that contradict each other about one site.
public struct LocusConflict: Sendable, Hashable {
    /// One sentence without a full stop, with the site, both packs and what each states.
    public let message: String

    /// Of packs that no table can hold together, although no single site shows why.
    static let unusable = LocusConflict(message: "the sites of these packs cannot be read together")
}

/// Two packs that declare the same change under different ids.
public struct LocusDifference: Sendable, Hashable {
    /// One sentence without a full stop.
    public let message: String
}

/// Why two declarations cannot be of one site.
enum LocusContradiction: Error {
    case chromosome
    case position(Build)
    case reference(Build)
    case strand
    case alleles
    /// An allele of one is another spelling of an allele of the other.
    case spelling
    case tooManyAlleles
}

extension LocusContradiction {
    /// - Parameters:
    ///   - a: the locus in the first pack.
    ///   - b: the locus in the second pack.
    ///   - packs: their names.
    func conflict(_ a: Locus, _ b: Locus, packs: (String, String)) -> LocusConflict {
        let name = a.id == b.id ? a.id.name : a.id.name + " (" + b.id.name + ")"
        func each(_ one: String, _ other: String) -> String {
            one + " in the pack `" + packs.0 + "` and " + other + " in `" + packs.1 + "`"
        }
        func position(_ locus: Locus, _ build: Build) -> String {
            locus.placement(on: build).map { locus.chromosome.name + ":" + String($0.position.value) } ?? "?"
        }
        func reference(_ locus: Locus, _ build: Build) -> String {
            locus.placement(on: build)?.reference.map { locus.alleles[$0].text } ?? "?"
        }
        func alleles(_ locus: Locus) -> String { locus.alleles.map { $0.text }.joined(separator: ", ") }
        let text =
            switch self {
            case .chromosome: each("on chromosome " + a.chromosome.name, "on chromosome " + b.chromosome.name)
            case .position(let build):
                each("at " + position(a, build), "at " + position(b, build)) + " on " + build.name
            case .reference(let build):
                "the reference allele on " + build.name + " is " + each(reference(a, build), reference(b, build))
            case .strand:
                "the alleles are " + each(alleles(a), alleles(b)) + ", which is the other strand; "
                    + "alleles are those of the plus strand"
            case .alleles: "the alleles are " + each(alleles(a), alleles(b)) + "; they have none in common"
            case .spelling:
                "the alleles are " + each(alleles(a), alleles(b)) + "; one is another spelling of the same allele"
            case .tooManyAlleles:
                "the alleles are " + each(alleles(a), alleles(b)) + ", together more than a site can have"
            }
        return LocusConflict(message: name + ": " + text)
    }
}
