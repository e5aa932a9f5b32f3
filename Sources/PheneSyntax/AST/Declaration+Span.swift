// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

extension Declaration {
    /// The span of the whole declaration, from its keyword to its last token.
    public var span: Span {
        switch self {
        case .pack(let it): it.span
        case .source(let it): it.span
        case .authority(let it): it.span
        case .gene(let it): it.span
        case .variant(let it): it.span
        case .haplotypes(let it): it.span
        case .pharmacogene(let it): it.span
        case .scale(let it): it.span
        case .finding(let it): it.span
        case .guidance(let it): it.span
        case .input(let it): it.span
        case .advice(let it): it.span
        case .pathway(let it): it.span
        case .topic(let it): it.span
        case .test(let it): it.span
        case .property(let it): it.span
        case .use(let it): it.span
        }
    }
}
