// SPDX-License-Identifier: Apache-2.0

/// What rule files can be compiled to.
public enum Product: Sendable {
    /// `Pack.swift`: the Swift of the pack's module.
    case pack
    /// `<Module>+RuleTests.swift`: the tests that stand in the rule files, as Swift Testing.
    ///
    /// `failurePath` gives the path that a failure names, from the path of a rule file in the compilation.
    case tests(module: String, failurePath: @Sendable (String) -> String)
    /// `Pack.swift` and `IR.json`: what a reviewer reads in `Generated/`.
    case review

    /// The name of the product's Swift file.
    public var fileName: String {
        switch self {
        case .pack, .review: "Pack.swift"
        case .tests(let module, _): module + "+RuleTests.swift"
        }
    }
}
