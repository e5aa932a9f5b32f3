// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneReaders
import PheneRuntime

/// What a fixture says at the loci of the shipped pack, as a number below 2^31. A 32-bit machine must say what a 64-bit one says.
///
/// - Parameters:
///   - fixture: its place in `fixtures`; one that is not there gives the number of what the pack holds.
///   - change: 0 for the fixture as it is; else a seed for the bytes that are changed, four of them at once to a number that has
///     its highest bit set.
@_expose(wasm, "calls")
@_cdecl("calls")
public func calls(_ fixture: Int32, _ change: Int32) -> Int32 {
    var digest = Digest()
    let loci = Norepinephrine.pack.loci
    guard fixtures.indices.contains(Int(fixture)) else {
        digest.add("\(loci.loci.count) loci")
        for locus in loci.loci {
            digest.add(locus.id.name)
            for placement in locus.placements { digest.add("\(placement.build.name) \(placement.position.value)") }
        }
        return digest.number
    }
    var bytes = bytes(ofHex: fixtures[Int(fixture)])
    if change != 0 { alter(&bytes, UInt64(UInt32(bitPattern: change))) }
    do throws(ReadError) {
        let file = try readGenotypes(in: bytes, path: "genome", loci: loci)
        digest.add("\(file.kind) \(file.build.name) \(file.counts.data) \(file.counts.bad) \(file.issueCount)")
        digest.add(file.buildBasis.text)
        for record in file.genome.records {
            digest.add("\(record.id.name) \(record.name) \(record.line ?? 0) \(record.written) \(text(record.call))")
        }
        for issue in file.issues { digest.add(issue.message) }
        for locus in loci.loci {
            let records = file.genome.records.filter { $0.id == locus.id }
            digest.add(text(locus.reading(of: records, in: file.genome).call))
        }
    } catch {
        digest.add(error.message)
    }
    return digest.number
}

private func text(_ call: Call) -> String {
    switch call {
    case .called(let genotype): genotype.text
    case .noCall: "no call"
    case .notOnAssay: "not on assay"
    case .assumedReference(let build): "reference of " + build.name
    case .invalid(let reason): reason.text
    }
}

/// A digest of texts: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
private struct Digest {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0)
    }

    private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var number: Int32 { Int32(truncatingIfNeeded: (state ^ state >> 32) & 0x7FFF_FFFF) }
}

private func bytes(ofHex text: StaticString) -> [UInt8] {
    func value(_ digit: UInt8) -> UInt8 { digit < 0x41 ? digit - 0x30 : digit - 0x57 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8CodeUnitCount / 2)
    for index in 0..<text.utf8CodeUnitCount / 2 {
        bytes.append(value(text.utf8Start[2 * index]) << 4 | value(text.utf8Start[2 * index + 1]))
    }
    return bytes
}

/// Numbers at and past 2^31, single bytes, and a cut.
private func alter(_ bytes: inout [UInt8], _ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, bound)))
    }
    let numbers: [UInt32] = [0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0xFFFF_FFFE, 0x8000_0010, 0x4000_0000]
    for _ in 0...next(below: 3) where bytes.count > 4 {
        let place = next(below: bytes.count - 4)
        switch next(below: 3) {
        case 0:
            let number = numbers[next(below: numbers.count)]
            for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index)) }
        case 1: bytes[place] = UInt8(truncatingIfNeeded: next(below: 256))
        default:
            // A number of ten digits where a text has one.
            let digits = Array("2147483648".utf8)
            if let start = bytes[place...].firstIndex(where: { $0 &- 0x30 < 10 }), start + digits.count < bytes.count {
                bytes.replaceSubrange(start..<start + 1, with: digits)
            }
        }
    }
    if next(below: 4) == 0 { bytes.removeLast(next(below: bytes.count / 2)) }
}
