// SPDX-License-Identifier: Apache-2.0

// How a script passes bytes to the module, and how it gets them.

/// What the last call gave.
nonisolated(unsafe) private var result = UnsafeMutableRawBufferPointer(start: nil, count: 0)

/// Memory for an argument; ``release(_:)`` gives it back.
@_expose(wasm, "allocate")
@_cdecl("phene_allocate")
public func allocate(_ count: Int32) -> UnsafeMutableRawPointer {
    .allocate(byteCount: max(1, Int(count)), alignment: 16)
}

/// Gives memory back.
@_expose(wasm, "release")
@_cdecl("phene_release")
public func release(_ start: UnsafeMutableRawPointer) { start.deallocate() }

/// The first byte of what the last call gave.
@_expose(wasm, "resultStart")
@_cdecl("phene_result_start")
public func resultStart() -> UnsafeMutableRawPointer? { result.baseAddress }

/// How many bytes the last call gave.
@_expose(wasm, "resultCount")
@_cdecl("phene_result_count")
public func resultCount() -> Int32 { Int32(result.count) }

/// Makes bytes the result of the call.
func give(_ bytes: [UInt8]) {
    result.deallocate()
    result = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    result.copyBytes(from: bytes)
}
