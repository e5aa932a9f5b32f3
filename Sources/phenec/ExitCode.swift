// SPDX-License-Identifier: Apache-2.0

/// How `phenec` ends.
enum ExitCode: Int32 {
    /// The files are written, or were already as they should be.
    case done = 0
    /// The rules have errors, which are on standard error; nothing was written.
    case rulesHaveErrors = 1
    /// The arguments are not as the help says.
    case usage = 2
    /// A file could not be read or written.
    case file = 3
}
