// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSemantics
import PheneSyntax

extension FuzzTarget {
    /// Inputs to begin from, beside the shipped rules and the fixtures: the examples of all messages.
    public var seeds: [[UInt8]] {
        switch self {
        case .parse: SyntaxCodes.all.flatMap { [Array($0.wrong.utf8), Array($0.right.utf8)] }
        case .analyze:
            SemanticCodes.all.flatMap { [$0.wrong, $0.right] }.map { example in
                Array((example.hasPrefix("// the whole file") ? example : "+" + example).utf8)
            }
        case .genotypes, .inflate, .index, .plink: []
        case .pack: (0..<48).map { [$0 % 8, $0 / 24, 0, $0 * 5, 0, $0] }
        }
    }
}
