// SPDX-License-Identifier: Apache-2.0

/// The output that rule files can be compiled to.
public enum Product: Sendable {
    /// The Swift code of the pack's module: its API in `Pack.swift` and its tables in `Tables.swift`.
    case pack
    /// `<Module>+RuleTests.swift`: the tests of the rule files, as Swift Testing.
    ///
    /// `failurePath` maps the path of a rule file in the compilation to the path that a test failure shows.
    case tests(module: String, failurePath: @Sendable (String) -> String)
    /// The files for review in `Generated/`: those of the pack's module, and `Rules.txt` with the meaning of the rules, one
    /// clause on each line.
    case review

    /// The name of the Swift file with the rule tests of a module.
    public static func testsFileName(module: String) -> String { module + "+RuleTests.swift" }
}
