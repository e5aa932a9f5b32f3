// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Why no single genotype of a person is known at a site.
public enum SiteGap: Int, Sendable, CaseIterable {
    /// The file has the site, and no genotype of the person.
    case noCall
    /// The file has no record of the site for the person.
    case notInFile
    /// What the file has of the person cannot be true there, as an allele that the site does not have.
    case unusable
    /// A genotype was called and fits several: the strand, the number of copies, an allele or which of two records is right is not known.
    case undetermined

    /// Those that a batch has planes of; the rest of whoever is not known is ``undetermined``.
    static let withPlanes: [SiteGap] = [.noCall, .notInFile, .unusable]

    /// The number of its plane among those of all loci.
    func plane(ofLocus locus: Int) -> Int { locus * Self.withPlanes.count + rawValue }

    /// The name in the output for programs.
    public var name: String {
        switch self {
        case .noCall: "no call"
        case .notInFile: "not in the file"
        case .unusable: "not usable"
        case .undetermined: "not determined"
        }
    }

    /// - Returns: `nil` where a reading leaves one genotype.
    init?(_ reading: Reading) {
        guard reading.possible.count > 1 else { return nil }
        switch reading.call {
        case .called, .assumedReference: self = .undetermined
        case .noCall: self = .noCall
        case .notOnAssay: self = .notInFile
        case .invalid: self = .unusable
        }
    }

    /// The gap as a code of one plane; empty where it has none.
    static func codes(_ gap: SiteGap?) -> CodeSet {
        guard let gap, gap != .undetermined else { return .empty }
        return .only(gap.rawValue)
    }
}
