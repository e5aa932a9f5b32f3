// SPDX-License-Identifier: Apache-2.0

/// `phene emit sql --dialect D`
func emitSQL(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    throw .usage("`emit sql` is not written yet", of: .emit)
}
