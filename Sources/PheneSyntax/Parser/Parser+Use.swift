// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func use(from start: Int) -> Declaration? {
        guard let name = name("the name of a pack") else { return nil }
        guard kind == .version || kind == .number, !token.isAfterLineBreak else {
            expected("the version of the pack, such as `1.0.0`")
            return nil
        }
        let version = Name(text, span)
        advance()
        var names: [Name] = []
        if takeWord("for") {
            guard let named = self.names("a name of the used pack") else { return nil }
            names = named
        }
        return .use(UseDeclaration(name: name, version: version, names: names, span: span(from: start)))
    }
}
