// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    /// `zabetian2001 "what it supports", other_source`, after `cite`.
    mutating func citations() -> [CitedSource]? {
        guard let first = citation() else { return nil }
        var citations = [first]
        while take(.comma) {
            guard let next = citation() else { return citations }
            citations.append(next)
        }
        return citations
    }

    private mutating func citation() -> CitedSource? {
        let start = place
        guard let source = name("a source") else { return nil }
        let supports = optionalLiteral()
        return CitedSource(source: source, supports: supports, span: span(from: start))
    }
}
