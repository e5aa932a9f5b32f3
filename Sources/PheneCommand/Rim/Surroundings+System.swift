// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

extension Surroundings {
    /// Those of the process. A closed pipe becomes an error to write, not a signal that ends the program.
    public static func system() -> Surroundings {
        signal(SIGPIPE, SIG_IGN)
        return Surroundings(
            write: { bytes, stream in Disk.write(bytes, to: stream.descriptor) },
            isTerminal: { isatty($0.descriptor) == 1 },
            variable: { name in getenv(name).map { String(cString: $0) } },
            input: { try? Disk.readInput() }, begin: { Progress.begin($0) }, end: { Progress.end() })
    }
}

extension Surroundings.Stream {
    fileprivate var descriptor: Int32 {
        switch self {
        case .output: 1
        case .errors: 2
        }
    }
}
