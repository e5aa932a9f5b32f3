// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

extension Declaration {
    /// The names under which other declarations can refer to this one; those of positions are in
    /// `PharmacogeneDeclaration.variants`.
    var declaredNames: [String] {
        switch self {
        case .source(let it): [it.name.text]
        case .authority(let it): [it.name.text]
        case .gene(let it): [it.name.text]
        case .variant(let it): [it.name.text]
        case .haplotypes(let it): it.hasCopies ? [it.name.text, it.copiesName] : [it.name.text]
        case .pharmacogene(let it): [it.name.text]
        case .scale(let it): [it.name.text]
        case .finding(let it): [it.name.text]
        case .guidance(let it): [it.name.text]
        case .input(let it): [it.name.text]
        case .advice(let it): [it.name.text]
        case .pathway(let it): [it.name.text]
        case .topic(let it): [it.name.text]
        case .pack, .test, .property, .use: []
        }
    }

    /// The words of the declaration, and the sources that its texts name in brackets: every name that it could refer to.
    ///
    /// - Parameter tree: the tree of its file.
    func mentionedNames(in tree: SyntaxTree) -> Set<String> {
        var names: Set<String> = []
        let tokens = tree.tokens
        var low = 0, high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        while low < tokens.count, tokens[low].start < span.end {
            let token = tokens[low]
            switch token.kind {
            case .word: names.insert(String(decoding: tree.bytes(of: low), as: UTF8.self))
            case .text:
                for reference in references(in: token.start..<token.end, of: tree.source.bytes) {
                    names.insert(String(decoding: tree.source.bytes[reference], as: UTF8.self))
                }
            default: break
            }
            low += 1
        }
        return names
    }
}
