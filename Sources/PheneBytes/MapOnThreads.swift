// SPDX-License-Identifier: Apache-2.0

/// Makes a value for each number from 0, on several threads where there are several numbers and processors.
///
/// - Parameters:
///   - count: how many values to make.
///   - body: called once for each number, on any thread.
/// - Returns: the values, in the order of their numbers.
package func mapOnThreads<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Value
) -> [Value] {
    let threads = min(count, processorCount)
    if threads < 2 { return (0..<count).map(body) }
    let made = MadeValues<Value>(count)
    runOnThreads(threads) {
        while let number = made.nextNumber() { made.put(body(number), at: number) }
    }
    return made.values
}

/// The values that threads make, each of which takes the next number that none has.
private final class MadeValues<Value: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private var next = 0
    private var made: [Value?]

    init(_ count: Int) { made = [Value?](repeating: nil, count: count) }

    func nextNumber() -> Int? {
        monitor.lock()
        defer { monitor.unlock() }
        guard next < made.count else { return nil }
        next += 1
        return next - 1
    }

    func put(_ value: Value, at number: Int) {
        monitor.lock()
        defer { monitor.unlock() }
        made[number] = value
    }

    /// All of them, once no thread is left.
    var values: [Value] { made.compactMap { $0 } }
}
