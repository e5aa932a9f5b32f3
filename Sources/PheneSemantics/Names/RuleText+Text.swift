// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneSyntax

extension RuleText {
    /// A text of a rule file; empty where there is none.
    init(_ text: Text?) { self.init(text?.value ?? "") }

    /// A text of a rule file, or else the name of what it is the title of.
    init(_ text: Text?, or name: Name) { self.init(text?.value ?? name.text) }
}
