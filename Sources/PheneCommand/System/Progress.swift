// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// A bar on standard error that moves while work takes longer than a second, and is erased when the work is done.
///
/// A thread of its own draws it, so the work does not need to report its progress.
final class Progress {
    private var current: (bar: ProgressBar, thread: RunningThread)?

    /// Starts the clock: a second passes before anything is shown. If the system provides no thread, there is no bar.
    func begin(_ name: StaticString) {
        end()
        let bar = ProgressBar(name)
        if let thread = RunningThread({ bar.run() }) { current = (bar, thread) }
    }

    /// Stops the clock, and erases the bar if it was shown.
    func end() {
        guard let (bar, thread) = current else { return }
        bar.stop()
        thread.join()
        current = nil
    }
}

/// One bar, shared by the thread that draws it and the thread that stops it.
private final class ProgressBar: @unchecked Sendable {
    private let name: StaticString
    private let monitor = Monitor()
    /// Guarded by the monitor.
    private var isDone = false

    /// In characters.
    private static let width = 20
    /// Before the bar is shown, in milliseconds.
    private static let delay = 1000
    /// Between two drawings, in milliseconds.
    private static let interval = 125

    init(_ name: StaticString) { self.name = name }

    /// Draws until the work is done.
    func run() {
        monitor.lock()
        defer { monitor.unlock() }
        if !isDone { monitor.wait(milliseconds: Self.delay) }
        if isDone { return }
        var tick = 0
        while !isDone {
            draw(tick)
            tick += 1
            monitor.wait(milliseconds: Self.interval)
        }
        write("\r\u{1B}[2K")
    }

    func stop() {
        monitor.lock()
        isDone = true
        monitor.wakeAll()
        monitor.unlock()
    }

    private func draw(_ tick: Int) {
        var text = "\r["
        for column in 0..<Self.width { text += (tick + Self.width - column) % Self.width < 5 ? "=" : " " }
        write(text + "] \(name) ...")
    }

    /// A failure to write to standard error is ignored.
    private func write(_ text: String) {
        try? Descriptor.standardError.write(Array(text.utf8))
    }
}
