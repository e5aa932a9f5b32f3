// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// A function of several independent variables as a table: one value for each combination of codes.
struct JointTable {
    /// The variables that it reads, in increasing order.
    let variables: [Int]
    /// The distance of two entries whose codes differ by one in a variable.
    private let strides: [Int]
    private let values: [UInt8]
    /// All values in the table.
    private let range: CodeSet

    /// Tabulates a function over all worlds.
    ///
    /// - Parameters:
    ///   - variables: the variables that it reads, in increasing order.
    ///   - sizes: the number of codes of each variable of the book.
    ///   - value: the function. Only the codes of `variables` are valid in its world.
    init(of variables: [Int], sizes: [Int], value: (_ world: [Int]) -> Int) {
        var strides: [Int] = []
        var count = 1
        for variable in variables {
            strides.append(count)
            count *= sizes[variable]
        }
        var values: [UInt8] = []
        values.reserveCapacity(count)
        var range = CodeSet.empty
        var world = [Int](repeating: 0, count: sizes.count)
        while values.count < count {
            let value = value(world)
            values.append(UInt8(value))
            range.insert(value)
            // The next world: the code of the first variable varies fastest.
            for variable in variables {
                world[variable] += 1
                if world[variable] < sizes[variable] { break }
                world[variable] = 0
            }
        }
        self.variables = variables
        self.strides = strides
        self.values = values
        self.range = range
    }

    /// The value in one world, which has a code for each variable of the book.
    func value(in world: [Int]) -> Int {
        var number = 0
        for place in variables.indices { number += world[variables[place]] * strides[place] }
        return Int(values[number])
    }

    /// The values in all worlds of the possible codes of each variable of the book.
    func image(of possible: [CodeSet]) -> CodeSet {
        var image = CodeSet.empty
        collect(from: 0, number: 0, possible, into: &image)
        return image
    }

    private func collect(from place: Int, number: Int, _ possible: [CodeSet], into image: inout CodeSet) {
        if image == range { return }  // complete
        if place == variables.count {
            image.insert(Int(values[number]))
            return
        }
        for code in possible[variables[place]] {
            collect(from: place + 1, number: number + code * strides[place], possible, into: &image)
        }
    }
}
