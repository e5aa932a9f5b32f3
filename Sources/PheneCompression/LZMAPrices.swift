// SPDX-License-Identifier: Apache-2.0

/// What lengths and distances cost by a model, in sixteenths of a bit. They are looked up more often than the model changes them much.
struct LZMAPrices {
    /// By the length; of a match at a new distance, and at one of the last.
    private let lengths: [UInt32]
    private let lengthsAgain: [UInt32]
    /// By the kind of the length, times 64, and the slot; with the bits that have no probabilities.
    private let slots: [UInt32]
    /// By the kind of the length, times 128, and the distance, below 128.
    private let near: [UInt32]
    /// By the last four bits of a distance.
    private let align: [UInt32]

    init(_ model: LZMAModel) {
        lengths = (0...LengthModel.most).map { $0 < LengthModel.least ? 0 : model.length.price($0) }
        lengthsAgain = (0...LengthModel.most).map { $0 < LengthModel.least ? 0 : model.lengthAgain.price($0) }
        align = (0..<16).map { model.align.priceReversed($0) }
        var slots: [UInt32] = []
        var near: [UInt32] = []
        for tree in model.slots {
            let prices = (0..<64).map { (slot: UInt32) in
                tree.price(slot) + (slot < LZMAModel.firstFarSlot ? 0 : (slot >> 1 - 5) << 4)
            }
            for distance in UInt32(0)..<128 {
                let slot = LZMAModel.slot(of: distance)
                let rest = slot < 4 ? 0 : distance - (2 | slot & 1) << (slot >> 1 - 1)
                near.append(prices[Int(slot)] + model.near[Int(slot)].priceReversed(rest))
            }
            slots += prices
        }
        self.slots = slots
        self.near = near
    }

    /// What a length costs in a match at a new distance, with the distance.
    func match(length: Int, distance: UInt32) -> UInt32 {
        let kind = min(length - LengthModel.least, 3)
        if distance < 128 { return lengths[length] + near[kind << 7 + Int(distance)] }
        return lengths[length] + slots[kind << 6 + Int(LZMAModel.slot(of: distance))] + align[Int(distance & 15)]
    }

    /// What a length costs in a match at one of the last distances.
    func again(length: Int) -> UInt32 { lengthsAgain[length] }
}
