// SPDX-License-Identifier: Apache-2.0

import CZlib
import PheneGenome
import PheneReaders

/// A genotype file behind four bytes that choose a layout: whatever it is wrapped in, at any layout of members and blocks and
/// any size of the reads, it gives what the plain file gives.
func fuzzContainers(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let loci = exampleLoci else { throw BrokenLaw(law: "the example's loci are sound") }
    guard bytes.count > 4 else { return }
    let plain = Array(bytes[4...])
    // Containers are not nested again; a PLINK file needs others beside it.
    if plain.starts(with: [0x1F, 0x8B]) || plain.starts(with: [0x50, 0x4B]) || plain.starts(with: [0x6C, 0x1B]) {
        return
    }
    let sizes = bytes[..<3].map { 1 + Int($0) }
    var options = ReadOptions()
    options.threads = 1 + Int(bytes[3] & 1)
    let expected = contained(plain, loci, options)
    options.chunkSize = 1 + Int(bytes[3]) * 16
    try hold("the size of the reads changes nothing", contained(plain, loci, options) == expected)
    let gzip = members(plain, sizes, blocked: false)
    let blocks = members(plain, sizes, blocked: true) + block([])
    for (name, packed) in [
        ("gzip", gzip), ("gzip and zeros", gzip + [0, 0]), ("blocks", blocks), ("blocks and zeros", blocks + [0]),
        ("one member", member(plain)),
    ] {
        try hold("\(name) is its plain text", contained(packed, loci, options) == expected)
    }
    // What is no genotype file is named together with the zip file that it is in.
    guard expected.isRead else { return }
    for (name, packed) in [("stored", plain), ("gzip in zip", gzip), ("blocks in zip", blocks)] {
        try hold("\(name) is its plain text", contained(zip(packed), loci, options) == expected)
    }
}

/// All that is read of a file but for its container, or why it is refused.
private func contained(_ bytes: [UInt8], _ loci: LocusTable, _ options: ReadOptions) -> Contained {
    do throws(ReadError) {
        let file = try readGenotypes(in: bytes, path: "genome", loci: loci, options: options)
        var text = "\(file.layout.name) \(file.build.name) \(file.counts) \(file.issueCount) \(file.buildBasis.text)\n"
        for record in file.genome.records { text += "\(record.line ?? 0) \(record.name) \(record.call)\n" }
        for issue in file.issues { text += issue.message + "\n" }
        return Contained(text: text, isRead: true)
    } catch {
        return Contained(text: error.message, isRead: false)
    }
}

private struct Contained: Equatable {
    let text: String
    let isRead: Bool
}

/// A text in members or blocks of some sizes in turn, behind each second one an empty one.
private func members(_ text: [UInt8], _ sizes: [Int], blocked: Bool) -> [UInt8] {
    var file: [UInt8] = []
    var rest = text[...]
    var index = 0
    while !rest.isEmpty {
        let part = Array(rest.prefix(sizes[index % sizes.count]))
        file += blocked ? block(part) : member(part)
        if index % 2 == 1 { file += blocked ? block([]) : member([]) }
        rest = rest.dropFirst(part.count)
        index += 1
    }
    return file.isEmpty ? (blocked ? block([]) : member([])) : file
}

/// A gzip member (RFC 1952) of stored blocks (RFC 1951, section 3.2.4).
private func member(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + stored(bytes) + little(checksum(bytes), 4)
        + little(UInt32(bytes.count), 4)
}

/// A block of BGZF (SAM specification, section 4.1); the empty one is that which ends a file.
private func block(_ bytes: [UInt8]) -> [UInt8] {
    let data = bytes.isEmpty ? [3, 0] : stored(bytes)
    return [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0] + little(UInt32(data.count + 25), 2) + data
        + little(checksum(bytes), 4) + little(UInt32(bytes.count), 4)
}

private func stored(_ bytes: [UInt8]) -> [UInt8] {
    var data: [UInt8] = []
    var rest = bytes[...]
    repeat {
        let part = rest.prefix(0xFFFF)
        rest = rest.dropFirst(part.count)
        let count = UInt32(part.count)
        data += [rest.isEmpty ? 1 : 0] + little(count, 2) + little(~count & 0xFFFF, 2) + part
    } while !rest.isEmpty
    return data
}

/// A zip file of one stored member (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
private func zip(_ bytes: [UInt8]) -> [UInt8] {
    let size = little(UInt32(bytes.count), 4)
    let common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(bytes), 4) + size + size
    let local = little(0x0403_4B50, 4) + common + little(1, 2) + little(0, 2) + [0x61] + bytes
    let directory =
        little(0x0201_4B50, 4) + little(20, 2) + common + little(1, 2) + little(0, 14) + little(0, 2) + [0x61]
    return local + directory + little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
        + little(UInt32(directory.count), 4) + little(UInt32(local.count), 4) + little(0, 2)
}

private func little(_ number: UInt32, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) : 0 }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { $0.isEmpty ? 0 : crc32_z(0, $0.baseAddress, $0.count) })
}
