// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// A line on standard error with how many people are done, how many a second, and the time that is left.
///
/// It is redrawn in place on a terminal; elsewhere each line stands by itself.
final class CohortProgress: @unchecked Sendable {
    // One thread at a time reports, as ``CohortOptions/progress`` has it.
    private let isTerminal: Bool
    private let start = Clock.milliseconds
    private var last = Clock.milliseconds
    private var isShown = false

    /// Between two lines, in milliseconds.
    private static let interval = 500

    /// `nil` where nothing is to be shown: without `--progress`, where standard error is no terminal.
    init?(_ invocation: Invocation, _ environment: Environment) {
        isTerminal = environment.isTerminal(.errors)
        guard isTerminal || invocation.has(.progress) else { return nil }
    }

    /// Takes the number of people who are done, and of all.
    var show: @Sendable (Int, Int) -> Void { { done, all in self.draw(done, all) } }

    private func draw(_ done: Int, _ all: Int) {
        let now = Clock.milliseconds
        guard now - last >= Self.interval || !isTerminal && done == all else { return }
        last = now
        isShown = true
        let elapsed = max(1, now - start)
        let rate = done * 1000 / elapsed
        let left = rate > 0 ? (all - done) / rate : 0
        let text = "\(done) of \(all) people, \(rate) a second, \(left) s left"
        write(isTerminal ? "\r\u{1B}[2K" + text : text + "\n")
    }

    /// Erases the line on a terminal.
    func end() {
        if isShown, isTerminal { write("\r\u{1B}[2K") }
    }

    /// A failure to write to standard error is ignored.
    private func write(_ text: String) { try? Descriptor.standardError.write(Array(text.utf8)) }
}
