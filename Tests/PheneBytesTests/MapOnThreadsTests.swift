// SPDX-License-Identifier: Apache-2.0

import PheneBytes
import Testing

@Suite struct MapOnThreadsTests {
    @Test(arguments: [0, 1, 2, 3, 1000])
    func eachNumberIsTakenOnceAndTheValuesAreInOrder(count: Int) {
        let monitor = Monitor()
        nonisolated(unsafe) var calls = 0
        let values = mapOnThreads(count) { number in
            monitor.lock()
            calls += 1
            monitor.unlock()
            return number * number
        }
        #expect(values == (0..<count).map { $0 * $0 })
        #expect(calls == count)
    }
}
