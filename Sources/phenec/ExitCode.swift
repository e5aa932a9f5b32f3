// SPDX-License-Identifier: Apache-2.0

/// The exit codes of `phenec`.
enum ExitCode: Int32 {
    /// The files are written, or were already up to date.
    case done = 0
    /// The rules have errors, which are printed to standard error. Nothing was written.
    case rulesHaveErrors = 1
    /// The arguments are wrong.
    case usage = 2
    /// A file could not be read or written.
    case file = 3
}
