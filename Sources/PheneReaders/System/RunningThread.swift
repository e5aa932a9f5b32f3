// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many threads the machine runs at once.
var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// A thread of the system that runs one body.
struct RunningThread: @unchecked Sendable {
    private let handle: pthread_t

    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// - Returns: `nil` where the system gives no further thread.
    init?(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        #if canImport(Darwin)
            var started: pthread_t?
            let result = pthread_create(
                &started, nil,
                { work in
                    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
                    return nil
                }, work.toOpaque())
            let handle = started
        #else
            var started = pthread_t()
            let result = pthread_create(
                &started, nil,
                { work in
                    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
            let handle: pthread_t? = started
        #endif
        guard result == 0, let handle else {
            work.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits until the body has returned; to be called once.
    func join() { pthread_join(handle, nil) }
}

/// Runs a body on so many threads at once, one of them the caller's, and returns when all are done.
///
/// Where the system gives fewer threads, the body runs on those that there are.
func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<max(1, count)).compactMap { _ in RunningThread(body) }
    body()
    for thread in others { thread.join() }
}
