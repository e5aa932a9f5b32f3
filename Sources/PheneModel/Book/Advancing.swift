// SPDX-License-Identifier: Apache-2.0

/// Goes on to the next combination of rising indices, from `0, 1, 2` to the last indices below a bound.
///
/// - Returns: false after the last combination.
package func advance(_ indices: inout [Int], below bound: Int) -> Bool {
    var place = indices.count - 1
    while place >= 0, indices[place] == bound - indices.count + place { place -= 1 }
    guard place >= 0 else { return false }
    indices[place] += 1
    for next in stride(from: place + 1, to: indices.count, by: 1) { indices[next] = indices[next - 1] + 1 }
    return true
}

/// Goes on to the next choice of one index from each of several lists, the last list's first.
///
/// - Parameter count: how many elements the list at a place has; at least one.
/// - Returns: false after the last choice, which leaves all indices at 0.
package func advance(_ indices: inout [Int], through count: (Int) -> Int) -> Bool {
    var place = indices.count - 1
    while place >= 0 {
        indices[place] += 1
        if indices[place] < count(place) { return true }
        indices[place] = 0
        place -= 1
    }
    return false
}
