// SPDX-License-Identifier: Apache-2.0

/// The same answers on this machine, a line for each fixture and change.
@main
enum Native {
    static func main() {
        let changes = Int32(CommandLine.arguments.dropFirst().first ?? "") ?? 0
        print("pack \(calls(-1, 0))")
        for fixture in fixtures.indices {
            for change in 0...changes { print("\(fixture) \(change) \(calls(Int32(fixture), change))") }
        }
    }
}
