// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneSemantics
import PheneSyntax

extension FuzzTarget {
    /// Inputs to begin from, beside the shipped rules and the fixtures: the examples of all messages.
    public var seeds: [[UInt8]] {
        switch self {
        case .parse: MessagePages.syntax.flatMap { [Array($0.wrong.utf8), Array($0.right.utf8)] }
        case .analyze:
            MessagePages.semantics.flatMap { [$0.wrong, $0.right] }.map { example in
                Array((example.hasPrefix("// the whole file") ? example : "+" + example).utf8)
            }
        case .containers:
            // Beginnings of VCFs and of rows at several layouts, which every machine tries.
            [0, 1, 3, 17, 60, 255].flatMap { size in
                Self.texts.map { [size, 7, size, 1] + Array($0.utf8) }
            }
        case .outsideCalls: Self.callFiles.map { Array($0.utf8) }
        case .genotypes, .inflate, .index, .plink, .pgen, .bgen: []
        case .pack: (0..<48).map { [$0 % 8, $0 / 24, 0, $0 * 5, 0, $0] }
        }
    }

    private static let texts = [
        "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
            + "9\t133635393\trs1611115\tT\tC\t.\tPASS\t.\tGT\t0/1\n22\t19963748\trs4680\tG\tA\t.\tPASS\t.\tGT\t1/1\n",
        "# reference human assembly build 37\n# rsid\tchromosome\tposition\tgenotype\n"
            + "rs1611115\t9\t136500515\tTC\nrs4680\t22\t19951271\tAG\nrs1801252\t10\t115804036\tA",
    ]
}
