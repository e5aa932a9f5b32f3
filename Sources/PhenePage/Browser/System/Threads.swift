// SPDX-License-Identifier: Apache-2.0

/// There is one thread here, which nobody waits for.
package final class Monitor: Sendable {
    package init() {}
    package func lock() {}
    package func unlock() {}
    package func wait() {}
    package func wakeAll() {}
}

package var processorCount: Int { 1 }

package struct RunningThread: Sendable {
    package init?(_ body: @escaping @Sendable () -> Void) { return nil }
    package func join() {}
}

package func runOnThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) { body() }
