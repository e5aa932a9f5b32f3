// SPDX-License-Identifier: Apache-2.0

/// Lists, one behind the other in one array: ten thousand of them cost two allocations.
package struct Lists<Element: Sendable>: Sendable {
    /// All elements, list after list.
    var elements: [Element] = []
    /// For each list behind its last element.
    var ends: [Int] = []

    /// No lists.
    package init() {}

    /// The same lists.
    package init(_ lists: [[Element]]) {
        for list in lists { append(list) }
    }

    /// How many lists there are.
    package var count: Int { ends.count }

    /// One of the lists, counted from 0.
    package subscript(index: Int) -> ArraySlice<Element> { elements[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    /// Adds a list behind the others.
    package mutating func append(_ list: [Element]) {
        elements += list
        ends.append(elements.count)
    }

    /// Whether something is true of every element of every list.
    func all(_ isTrue: (Element) -> Bool) -> Bool {
        for element in elements where !isTrue(element) { return false }
        return true
    }

    /// Whether the length of every list is in a range.
    func lengths(areIn range: ClosedRange<Int>) -> Bool {
        var start = 0
        for end in ends {
            if !range.contains(end - start) { return false }
            start = end
        }
        return true
    }

    /// Whether each list ends where it begins or later, and the last one with the elements.
    var areWhole: Bool {
        var start = 0
        for end in ends {
            if end < start { return false }
            start = end
        }
        return start == elements.count
    }
}

extension Lists: Equatable where Element: Equatable {}
