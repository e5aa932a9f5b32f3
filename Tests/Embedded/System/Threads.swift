// SPDX-License-Identifier: Apache-2.0

/// There is one thread here, which nobody waits for.
final class Monitor: Sendable {
    func lock() {}
    func unlock() {}
    func wait() {}
    func wakeAll() {}
}

var processorCount: Int { 1 }

struct RunningThread: Sendable {
    init?(_ body: @escaping @Sendable () -> Void) { return nil }
    func join() {}
}

func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) { body() }
