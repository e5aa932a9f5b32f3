// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Sites that most arrays have and whose positions show the build, also NCBI36, on which a pack need not declare positions.
///
/// Source: the Python package `snps` 2.12.1, `build_constants.py`, which names dbSNP build 151. Its chromosomes are not used, because
/// some of them are wrong: rows are compared by id and position.
enum BuildMarkers {
    /// The number of each rsID with its positions, counted from 1, in the order of `Build.allCases`.
    private static let positions: [(number: UInt64, onBuilds: [UInt32])] = [
        (3_094_315, [742_429, 752_566, 817_186]),
        (11_928_389, [50_908_372, 50_927_009, 50_889_578]),
        (2_500_347, [143_649_677, 144_938_320, 148_946_169]),
        (964_481, [27_566_744, 27_656_823, 27_638_706]),
        (2_341_354, [908_436, 918_573, 983_193]),
        (3_850_290, [22_315_141, 23_245_301, 22_776_092]),
        (1_329_546, [135_302_086, 135_474_420, 136_392_261]),
    ]

    /// The ids of the sites.
    static var ids: [VariantID] { positions.map { .rs($0.number) } }

    /// Whether a position is that of a site on each build, in the order of `Build.allCases`; `nil` for other ids.
    static func agreement(of id: VariantID, at position: UInt32) -> [Bool]? {
        guard !id.isVendor else { return nil }
        return positions.first { $0.number == id.key }?.onBuilds.map { $0 == position }
    }
}
