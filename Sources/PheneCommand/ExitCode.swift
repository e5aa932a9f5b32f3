// SPDX-License-Identifier: Apache-2.0

/// The exit code of `phene`.
public enum ExitCode: Int32, CaseIterable, Sendable {
    /// Everything was done, and nothing is wrong.
    case done = 0
    /// The rules or their tests fail a check, or two rule books differ.
    case rulesFail = 1
    /// The arguments are wrong.
    case usage = 2
    /// An input file cannot be read or is not valid.
    case input = 3
    /// The output cannot be written.
    case output = 4
    /// An internal error of `phene`.
    case fault = 5

    /// The meaning, as the help prints it.
    var text: String {
        switch self {
        case .done: "done"
        case .rulesFail:
            "the rules have errors or a denied warning, or are not formatted; a rule test failed, or the tests cover too "
                + "little; two rule books differ in more than wording"
        case .usage: "the arguments are wrong"
        case .input: "an input file could not be read, or is not valid"
        case .output: "the output could not be written"
        case .fault: "internal error of phene"
        }
    }
}
