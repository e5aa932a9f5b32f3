// SPDX-License-Identifier: Apache-2.0

/// `phene diff OLD NEW`
func diff(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    return .done
}
