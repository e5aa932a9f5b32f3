// SPDX-License-Identifier: Apache-2.0

/// A failure of `phenec` other than an error in the rules.
struct Fault: Error {
    let message: String
    let exitCode: ExitCode

    static func usage(_ message: String) -> Fault { Fault(message: message, exitCode: .usage) }
    static func file(_ message: String) -> Fault { Fault(message: message, exitCode: .file) }
}
