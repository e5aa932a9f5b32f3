// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A program that shows text page by page on the terminal.
package enum Pager {
    /// Shows text and waits until the user has left the pager.
    ///
    /// The shell runs the command, as is usual for `PAGER`; the text goes to its standard input only. `LESS=FRX` is set unless the
    /// user has set `LESS`: a short text is printed, colours are kept.
    ///
    /// - Parameter command: such as `less`, without arguments of unknown origin.
    /// - Returns: whether the command was run. A pager that is left early is no failure.
    package static func show(_ text: [UInt8], with command: String) -> Bool {
        guard let pipe = popen("LESS=\"${LESS-FRX}\"; export LESS; \(command)", "w") else { return false }
        // Ctrl-C is for the pager; this process waits until it has ended.
        let interrupt = signal(SIGINT, SIG_IGN)
        text.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, pipe) }
        let status = pclose(pipe)
        signal(SIGINT, interrupt)
        return !notRun.contains(status >> 8 & 0xFF)
    }

    /// The exit codes of the shell for a command that is no program, and for one that it does not find.
    private static let notRun: ClosedRange<Int32> = 126...127
}
