// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Sites of most arrays whose positions tell the build, also NCBI36, on which a pack need not place its own loci.
///
/// Source: the Python package `snps` 2.12.1, `build_constants.py`, which names dbSNP build 151. Its chromosomes are left out,
/// as some of them cannot be: a row is compared by its id and position.
enum BuildMarkers {
    /// By the number of the rsID, the positions, counted from 1, in the order of `Build.allCases`.
    private static let positions: [UInt64: [UInt32]] = [
        3_094_315: [742_429, 752_566, 817_186],
        11_928_389: [50_908_372, 50_927_009, 50_889_578],
        2_500_347: [143_649_677, 144_938_320, 148_946_169],
        964_481: [27_566_744, 27_656_823, 27_638_706],
        2_341_354: [908_436, 918_573, 983_193],
        3_850_290: [22_315_141, 23_245_301, 22_776_092],
        1_329_546: [135_302_086, 135_474_420, 136_392_261],
    ]

    static var ids: [VariantID] { positions.keys.map { .rs($0) } }

    /// Whether a site lies at a position on each build, in the order of `Build.allCases`; `nil` for any other site.
    static func agreement(of id: VariantID, at position: UInt32) -> [Bool]? {
        guard !id.isVendor else { return nil }
        return positions[id.key]?.map { $0 == position }
    }
}
