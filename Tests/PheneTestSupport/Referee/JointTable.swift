// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// A function of several independent variables, written out: one value for each of their joint codes.
struct JointTable {
    /// The variables it reads, rising.
    let variables: [Int]
    /// How far apart two joint codes lie that differ by one in a variable.
    private let strides: [Int]
    private let values: [UInt8]
    /// All values that it can give.
    private let range: CodeSet

    /// Writes a function out over all worlds.
    ///
    /// - Parameters:
    ///   - sizes: how many codes each variable of the book has.
    ///   - value: the function; in the world that it is given only the codes of `variables` have a meaning.
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
            // The next world: the first variable runs fastest.
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

    /// The value in one world, which holds a code for each variable of the book.
    func value(in world: [Int]) -> Int {
        var number = 0
        for place in variables.indices { number += world[variables[place]] * strides[place] }
        return Int(values[number])
    }

    /// The values in all worlds that can be made of the codes that are possible for each variable of the book.
    func image(of possible: [CodeSet]) -> CodeSet {
        var image = CodeSet.empty
        collect(from: 0, number: 0, possible, into: &image)
        return image
    }

    private func collect(from place: Int, number: Int, _ possible: [CodeSet], into image: inout CodeSet) {
        if image == range { return }  // nothing new can be found
        if place == variables.count {
            image.insert(Int(values[number]))
            return
        }
        for code in possible[variables[place]] {
            collect(from: place + 1, number: number + code * strides[place], possible, into: &image)
        }
    }
}
