// SPDX-License-Identifier: Apache-2.0

/// Writes one stream.
final class LZMAWriter {
    let bytes: UnsafeBufferPointer<UInt8>
    var count: Int { bytes.count }
    /// The next byte to write, and what is known of those before.
    private(set) var position = 0
    private(set) var history = LZMAHistory()
    private(set) var model = LZMAModel()
    private(set) var prices = LZMAPrices(LZMAModel())
    private var encoder = RangeEncoder()
    let tree: MatchTree
    /// The matches at the position that was searched last.
    var matches: [MatchTree.Match] = []
    /// The ways to the positions ahead; see ``plan()``.
    var ways = Array(repeating: Way(), count: reach + 2 * LengthModel.most + 2)

    /// How many steps are written with the same prices.
    private static let stepsBetweenPrices = 64

    /// - Parameter bytes: must stay until the writer is gone.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tree = MatchTree(bytes)
    }

    /// The stream.
    func written() -> [UInt8] {
        var old = 0
        while position < count {
            let steps = plan()
            for step in steps { write(step) }
            old += steps.count
            if old >= Self.stepsBetweenPrices {
                prices = LZMAPrices(model)
                old = 0
            }
        }
        encoder.finish()
        return encoder.bytes
    }

    private func write(_ step: LZMAStep) {
        let state = history.state
        if case .literal = step.kind {
            encoder.encode(0, &model.isMatch[state])
            model.encode(
                literal: bytes[position], behind: position > 0 ? bytes[position - 1] : 0,
                insteadOf: history.isBehindLiteral ? nil : bytes[position - Int(history.distances[0]) - 1], &encoder)
        } else {
            encoder.encode(1, &model.isMatch[state])
        }
        switch step.kind {
        case .literal: break
        case .oneByteAgain:
            encoder.encode(1, &model.isAgain[state])
            encoder.encode(0, &model.isNotLast[state])
            encoder.encode(0, &model.isLong[state])
        case .again(let number):
            encoder.encode(1, &model.isAgain[state])
            encoder.encode(number > 0 ? 1 : 0, &model.isNotLast[state])
            if number == 0 { encoder.encode(1, &model.isLong[state]) }
            if number > 0 { encoder.encode(number > 1 ? 1 : 0, &model.isNotSecond[state]) }
            if number > 1 { encoder.encode(number > 2 ? 1 : 0, &model.isNotThird[state]) }
            model.lengthAgain.encode(step.length, &encoder)
        case .match(let distance):
            encoder.encode(0, &model.isAgain[state])
            model.length.encode(step.length, &encoder)
            write(distance: distance, length: step.length)
        }
        history.add(step.kind)
        position += step.length
    }

    private func write(distance: UInt32, length: Int) {
        let slot = LZMAModel.slot(of: distance)
        model.slots[min(length - LengthModel.least, 3)].encode(slot, &encoder)
        guard slot >= 4 else { return }
        let bits = slot >> 1 - 1
        let rest = distance - (2 | slot & 1) << bits
        if slot < LZMAModel.firstFarSlot { return model.near[Int(slot)].encodeReversed(rest, &encoder) }
        encoder.encodeEven(rest >> 4, count: bits - 4)
        model.align.encodeReversed(rest & 15, &encoder)
    }
}
