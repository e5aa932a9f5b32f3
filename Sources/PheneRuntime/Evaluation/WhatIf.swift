// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// A condition of one person, asked again and again with other codes for a few of its variables.
struct WhatIf {
    private let cone: Cone
    /// For each of its variables the codes that are possible in the person, and those of the question.
    private let known: [CodeSet]
    private var asked: [CodeSet]
    private var values: [Bool]
    /// How often it was asked.
    private(set) var effort = 0

    /// The variables that the condition reads, rising.
    var variables: [Int] { cone.variables }

    init(_ cone: Cone, of person: Evaluation) {
        self.cone = cone
        known = cone.variables.map { person.codes(of: $0) }
        asked = known
        values = [Bool](repeating: false, count: cone.stepCount)
    }

    /// The condition, were these codes known of these variables.
    ///
    /// - Parameter places: places in ``variables``.
    mutating func possibility(of places: [Int], _ codes: [Int]) -> Possibility {
        effort += 1
        for index in places.indices { asked[places[index]] = .only(codes[index]) }
        let possibility = cone.possibility(asked, &values)
        for place in places { asked[place] = known[place] }
        return possibility
    }
}
