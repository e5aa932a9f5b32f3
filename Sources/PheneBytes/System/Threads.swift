// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

// The calls of the C library about threads.

/// The number of processors, at least 1.
package var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// A thread of the system that runs one closure.
package struct RunningThread: @unchecked Sendable {
    private let handle: pthread_t

    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts a thread.
    ///
    /// - Returns: `nil` where the system gives no further thread.
    package init?(_ body: @escaping @Sendable () -> Void) {
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

    /// Waits until the closure has returned; to be called once.
    package func join() { pthread_join(handle, nil) }
}

/// Runs a closure on several threads at once, one of them the caller's, and returns when all are done. Where the system gives fewer
/// threads, the closure runs on those that there are.
package func runOnThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let others = (1..<max(1, count)).compactMap { _ in RunningThread(body) }
    body()
    for thread in others { thread.join() }
}

/// A lock on which threads can also wait for a change.
package final class Monitor: @unchecked Sendable {
    // The system keeps the addresses, so these must not move.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>

    /// A lock that nobody holds.
    package init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        change = .allocate(capacity: 1)
        change.initialize(to: pthread_cond_t())
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        change.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Waits until no other thread holds the lock, and takes it.
    package func lock() { pthread_mutex_lock(mutex) }
    /// Releases the lock.
    package func unlock() { pthread_mutex_unlock(mutex) }
    /// Releases the lock until ``wakeAll()`` is called. May return earlier: check again what was waited for.
    package func wait() { pthread_cond_wait(change, mutex) }

    /// The same, but no longer than some milliseconds.
    package func wait(milliseconds: Int) {
        var end = timespec()
        clock_gettime(CLOCK_REALTIME, &end)
        let nanoseconds = Int(end.tv_nsec) + milliseconds % 1000 * 1_000_000
        end.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
        end.tv_nsec = nanoseconds % 1_000_000_000
        pthread_cond_timedwait(change, mutex, &end)
    }

    /// Wakes all threads that wait.
    package func wakeAll() { pthread_cond_broadcast(change) }
}
