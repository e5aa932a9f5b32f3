// SPDX-License-Identifier: Apache-2.0

import PhenePage
import PhenePlayground

// What the script of the playground calls, beside memory. All of it runs in one thread of one worker.

nonisolated(unsafe) private var session = PlaygroundSession()

/// Checks rules; what `PlaygroundSession.check` says is the result.
@_expose(wasm, "check")
@_cdecl("phene_check")
public func check(_ start: UnsafePointer<UInt8>, _ count: Int32) {
    give(session.check([UInt8](UnsafeBufferPointer(start: start, count: Int(count)))))
}

/// Makes the report of a person under the rules that compiled last.
///
/// - Parameter start: the lines of a `PageRequest`, an empty line, and the bytes of the file.
/// - Returns: 0 with the state of the page as the result, or 1 with a message.
@_expose(wasm, "report")
@_cdecl("phene_report")
public func report(_ start: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    var end = 0
    while end + 1 < bytes.count, bytes[end] != 0x0A || bytes[end + 1] != 0x0A { end += 1 }
    let request = PageRequest(String(decoding: bytes[..<end], as: UTF8.self))
    do throws(PageProblem) {
        try session.report(of: Array(bytes.dropFirst(end + 2)), request)
        give(session.state)
        return 0
    } catch {
        give(Array(error.message.utf8))
        return 1
    }
}

/// Gives the last report as one HTML page.
@_expose(wasm, "html")
@_cdecl("phene_html")
public func html() { give(session.html) }

/// Gives the examples of the messages.
@_expose(wasm, "examples")
@_cdecl("phene_examples")
public func examples() { give(PlaygroundSession.examples) }
