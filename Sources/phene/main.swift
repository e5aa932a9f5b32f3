// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneCommand

CurrentProcess.exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()).rawValue)
