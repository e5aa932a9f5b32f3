// SPDX-License-Identifier: Apache-2.0

internal import PheneCommand

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()).rawValue)
