// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

/// A bar on standard error that moves while work takes longer than a second, and is gone when the work is done.
///
/// A timer's signal draws it, so that the work needs no thread and no place where it looks up. The signal does nothing
/// but fill a buffer that is there before, and write it.
enum Progress {
    private static let width = 20
    private static let capacity = 80
    // One process shows one bar: only the main thread begins and ends it, and the signal comes between.
    private nonisolated(unsafe) static let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    private nonisolated(unsafe) static var length = 0
    private nonisolated(unsafe) static var ticks = 0

    /// Starts the clock: a second passes before anything is shown.
    static func begin(_ name: StaticString) {
        ticks = 0
        length = 0
        append("\r[")
        for _ in 0..<width { append(" ") }
        append("] ")
        append(name)
        append(" ...")
        signal(SIGALRM) { _ in Progress.draw() }
        setTimer(first: 1_000_000, then: 125_000)
    }

    /// Stops the clock and clears the line if anything was shown.
    static func end() {
        setTimer(first: 0, then: 0)
        signal(SIGALRM, SIG_DFL)
        if ticks == 0 { return }
        length = 0
        append("\r\u{1B}[2K")
        put()
    }

    private static func draw() {
        let reason = errno
        for place in 0..<width { buffer[2 + place] = (ticks + width - place) % width < 5 ? 0x3D : 0x20 }
        ticks += 1
        put()
        errno = reason
    }

    private static func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes in
            for byte in bytes where length < capacity {
                buffer[length] = byte
                length += 1
            }
        }
    }

    private static func put() {
        #if canImport(Glibc)
            _ = Glibc.write(2, buffer, length)
        #elseif canImport(Darwin)
            _ = Darwin.write(2, buffer, length)
        #elseif canImport(Musl)
            _ = Musl.write(2, buffer, length)
        #endif
    }

    /// - Parameters: microseconds until the first signal, and between the others; none for 0.
    private static func setTimer(first: Int, then: Int) {
        func time(_ microseconds: Int) -> timeval {
            timeval(tv_sec: microseconds / 1_000_000, tv_usec: .init(microseconds % 1_000_000))
        }
        var timer = itimerval(it_interval: time(then), it_value: time(first))
        #if canImport(Glibc)
            setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_REAL, &timer, nil)
        #endif
    }
}
