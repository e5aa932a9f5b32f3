// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneBytes
import Testing

@Suite struct PagerTests {
    @Test func aPagerGetsTheTextOnItsStandardInput() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "phene-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        // More than the buffer of a pipe, for a pager that reads nothing.
        let long = [UInt8](repeating: 0x61, count: 1 << 20)
        CurrentProcess.ignoreClosedPipes()
        #expect(Pager.show(Array("words".utf8), with: "cat > '\(file)'"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "words")
        #expect(Pager.show(long, with: "true"))
        #expect(Pager.show(long, with: "exit 3"))
        #expect(!Pager.show([], with: "exit 127"))
        // A folder is no program, and the text would be lost.
        #expect(!Pager.show([], with: FileManager.default.temporaryDirectory.path))
    }
}
