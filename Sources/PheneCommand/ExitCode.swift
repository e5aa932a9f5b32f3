// SPDX-License-Identifier: Apache-2.0

/// How `phene` ends.
public enum ExitCode: Int32, CaseIterable, Sendable {
    case done = 0
    case rulesFail = 1
    case usage = 2
    case input = 3
    case output = 4
    case fault = 5

    /// What it means, as the help prints it.
    var text: String {
        switch self {
        case .done: "done"
        case .rulesFail:
            "the rules have errors, a denied warning or not the one style; a rule test failed, or too little is tested; "
                + "two rule books differ in more than wording"
        case .usage: "the arguments are not as the help says"
        case .input: "a file could not be read, or is not what it should be"
        case .output: "the output could not be written"
        case .fault: "a fault of phene itself"
        }
    }
}
