// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

extension Environment {
    /// The environment of the process. A closed pipe becomes a write error instead of a signal that ends the program.
    public static func system() -> Environment {
        CurrentProcess.ignoreClosedPipes()
        let progress = Progress()
        let lines = LineInput { (try? Descriptor.standardInput.read(into: $0)) ?? 0 }
        return Environment(
            write: { bytes, stream in stream.write(bytes) }, isTerminal: { $0.descriptor.isTerminal },
            variable: { CurrentProcess.variable($0) }, input: { Disk.readInput() },
            line: { lines.next() }, isInputTerminal: { Descriptor.standardInput.isTerminal },
            page: { Pager.show($0, with: $1) },
            begin: { progress.begin($0) }, end: { progress.end() })
    }
}

extension Environment.Stream {
    fileprivate var descriptor: Descriptor {
        switch self {
        case .output: .standardOutput
        case .errors: .standardError
        }
    }

    /// Writes all bytes; returns why it could not, if so.
    fileprivate func write(_ bytes: [UInt8]) -> WriteFailure? {
        do throws(SystemFailure) {
            try descriptor.write(bytes)
            return nil
        } catch {
            return error.isClosedPipe ? .closed : .failed(error.reason)
        }
    }
}
