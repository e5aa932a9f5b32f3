// SPDX-License-Identifier: Apache-2.0

extension LZMAWriter {
    /// How many positions ahead are weighed.
    static let reach = 4096

    /// The cheapest way to a position ahead that is known so far.
    struct Way {
        /// In sixteenths of a bit.
        var price = UInt32.max
        /// How far ahead its last step begins.
        var from = 0
        var last = LastSteps(first: LZMAStep(kind: .literal, length: 1))
        /// What is known there, once the cheapest way is.
        var history = LZMAHistory()
    }

    /// The last step of a way, or the last few that are offered together: a step, a literal, and a match at the same distance.
    struct LastSteps {
        var first: LZMAStep
        /// The length of the match behind the literal; 0 where there is one step.
        var tail = 0

        /// Whether a literal is between the first step and the match.
        private var hasLiteral: Bool { tail > 0 && !first.kind.isLiteral }
        /// How many bytes they give.
        var length: Int { first.length + (hasLiteral ? 1 : 0) + tail }

        /// Does something with each step.
        func forEach(_ body: (LZMAStep) -> Void) {
            body(first)
            if hasLiteral { body(LZMAStep(kind: .literal, length: 1)) }
            if tail > 0 { body(LZMAStep(kind: .again(0), length: tail)) }
        }
    }

    /// The cheapest steps from here to the next position that all ways pass, or as far as is weighed.
    func plan() -> [LZMAStep] {
        ways.withUnsafeMutableBufferPointer { ways in
            ways[0].price = 0
            ways[0].history = history
            var ahead = Ahead(ways: ways)
            while true {
                if ahead.here > 0 {
                    ahead.arrive()
                    if ahead.here == ahead.end || ahead.here >= Self.reach { break }
                }
                tree.find(at: position + ahead.here, into: &matches)
                if let longest = longest(at: position + ahead.here, ways[ahead.here].history) {
                    // It is taken at once, behind the steps to here.
                    return ahead.steps() + [longest]
                }
                weigh(&ahead)
                ahead.here += 1
            }
            return ahead.steps()
        }
    }

    /// A match of the greatest length.
    private func longest(at place: Int, _ history: LZMAHistory) -> LZMAStep? {
        for number in 0..<4 where common(place, history.distances[number]) == LengthModel.most {
            return LZMAStep(kind: .again(number), length: LengthModel.most)
        }
        guard let last = matches.last, last.length == LengthModel.most else { return nil }
        return LZMAStep(kind: .match(last.distance), length: last.length)
    }

    /// Offers each step from a position.
    private func weigh(_ ahead: inout Ahead) {
        let way = ahead.ways[ahead.here]
        let place = position + ahead.here
        let state = way.history.state, distances = way.history.distances
        let limit = min(LengthModel.most, count - place)
        let byte = bytes[place]
        let again = Int(distances[0]) < place ? bytes[place - Int(distances[0]) - 1] : nil
        let literal =
            way.price + Price.of(0, model.isMatch[state])
            + model.price(
                ofLiteral: byte, behind: place > 0 ? bytes[place - 1] : 0,
                insteadOf: way.history.isBehindLiteral ? nil : again)
        ahead.offer(literal, LZMAStep(kind: .literal, length: 1))
        let match = way.price + Price.of(1, model.isMatch[state])
        let old = match + Price.of(1, model.isAgain[state])
        if again == byte {
            let price = Price.of(0, model.isNotLast[state]) + Price.of(0, model.isLong[state])
            ahead.offer(old + price, LZMAStep(kind: .oneByteAgain, length: 1))
        } else {
            let tail = common(place + 1, distances[0])
            if tail >= LengthModel.least {
                let price = priceAgain(tail, LZMAHistory.stateAfterLiteral(state))
                ahead.offer(literal + price, LZMAStep(kind: .literal, length: 1), tail: tail)
            }
        }
        guard limit >= LengthModel.least else { return }
        for number in 0..<4 {
            let length = common(place, distances[number])
            guard length >= LengthModel.least else { continue }
            let price = old + pricePlace(number, state)
            for part in LengthModel.least...length {
                ahead.offer(price + prices.again(length: part), LZMAStep(kind: .again(number), length: part))
            }
            follow(
                LZMAStep(kind: .again(number), length: length), distances[number], place,
                LZMAHistory.stateAfterAgain(state), price + prices.again(length: length), &ahead)
        }
        let new = match + Price.of(0, model.isAgain[state])
        var least = LengthModel.least
        for found in matches {
            let kind = LZMAStepKind.match(found.distance)
            for part in least...found.length {
                ahead.offer(
                    new + prices.match(length: part, distance: found.distance), LZMAStep(kind: kind, length: part))
            }
            follow(
                LZMAStep(kind: kind, length: found.length), found.distance, place, LZMAHistory.stateAfterMatch(state),
                new + prices.match(length: found.length, distance: found.distance), &ahead)
            least = found.length + 1
        }
    }

    /// Offers a match with a literal behind it, and then the same distance again: one byte of many differs.
    private func follow(
        _ step: LZMAStep, _ distance: UInt32, _ place: Int, _ state: Int, _ price: UInt32, _ ahead: inout Ahead
    ) {
        let next = place + step.length
        guard next < count else { return }
        let tail = common(next + 1, distance)
        guard tail >= LengthModel.least else { return }
        let literal =
            Price.of(0, model.isMatch[state])
            + model.price(
                ofLiteral: bytes[next], behind: bytes[next - 1], insteadOf: bytes[next - Int(distance) - 1])
        let again = priceAgain(tail, LZMAHistory.stateAfterLiteral(state))
        ahead.offer(price + literal + again, step, tail: tail)
    }

    /// How many bytes from a position are those at a distance, as many as a match can have.
    private func common(_ place: Int, _ distance: UInt32) -> Int {
        guard place < count, Int(distance) < place else { return 0 }
        let limit = min(LengthModel.most, count - place)
        let there = place - Int(distance) - 1
        var length = 0
        while length < limit, bytes[place + length] == bytes[there + length] { length += 1 }
        return length
    }

    /// What a match at the last distance costs.
    private func priceAgain(_ length: Int, _ state: Int) -> UInt32 {
        Price.of(1, model.isMatch[state]) + Price.of(1, model.isAgain[state]) + pricePlace(0, state)
            + prices.again(length: length)
    }

    /// What it costs to say which of the last distances it is.
    private func pricePlace(_ number: Int, _ state: Int) -> UInt32 {
        if number == 0 { return Price.of(0, model.isNotLast[state]) + Price.of(1, model.isLong[state]) }
        let price = Price.of(1, model.isNotLast[state])
        if number == 1 { return price + Price.of(0, model.isNotSecond[state]) }
        return price + Price.of(1, model.isNotSecond[state]) + Price.of(number == 2 ? 0 : 1, model.isNotThird[state])
    }
}

/// The ways to the positions ahead of the next byte to write.
private struct Ahead {
    let ways: UnsafeMutableBufferPointer<LZMAWriter.Way>
    /// The position that is weighed, and the last one that a way leads to.
    var here = 0
    private(set) var end = 0

    init(ways: UnsafeMutableBufferPointer<LZMAWriter.Way>) { self.ways = ways }

    /// Takes a way from here, where it is the cheapest to its end.
    mutating func offer(_ price: UInt32, _ step: LZMAStep, tail: Int = 0) {
        let last = LZMAWriter.LastSteps(first: step, tail: tail)
        let place = here + last.length
        while end < place {
            end += 1
            ways[end].price = .max
        }
        guard price < ways[place].price else { return }
        ways[place].price = price
        ways[place].from = here
        ways[place].last = last
    }

    /// Says what is known here on the cheapest way.
    func arrive() {
        var history = ways[ways[here].from].history
        ways[here].last.forEach { history.add($0.kind) }
        ways[here].history = history
    }

    /// The steps of the cheapest way to here.
    func steps() -> [LZMAStep] {
        var steps: [LZMAStep] = []
        var place = here
        while place > 0 {
            var last: [LZMAStep] = []
            ways[place].last.forEach { last.append($0) }
            steps += last.reversed()
            place = ways[place].from
        }
        return steps.reversed()
    }
}
