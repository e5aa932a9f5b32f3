// SPDX-License-Identifier: Apache-2.0

/// Where the values of the samples are in a record of a BCF, for a key of each sample like those of ``ColumnForm``.
struct BCFColumns {
    /// The values of one key.
    private struct Place {
        let use: ColumnForm.Use
        let kind: BCFCursor.Kind
        /// How many values each sample has.
        let count: Int
        let start: Int
    }

    private let places: [Place]

    /// - Parameters:
    ///   - own: the samples' part of the record.
    ///   - gates: the thresholds that a genotype must pass.
    /// - Returns: `nil` where the bytes are not a record.
    init?(_ record: BCFRecord, own: [UInt8], gates: CallGates) {
        var cursor = BCFCursor(own)
        var found: [(name: [UInt8], kind: BCFCursor.Kind, count: Int, start: Int)] = []
        for _ in 0..<record.formatCount {
            guard let key = cursor.integers()?.first, let key, let name = record.layout.dictionary.keys[Int(key)],
                let (kind, count) = cursor.descriptor()
            else { return nil }
            let start = cursor.offset
            guard cursor.skip(kind, count, times: record.sampleCount) else { return nil }
            guard BCFRecord.formatKeys.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
            found.append((name, kind, count, start))
        }
        let form = ColumnForm(keys: found.map { $0.name[...] }, gates: gates, isExact: false)
        var places: [Place] = []
        for (index, (_, kind, count, start)) in found.enumerated() {
            let use = index < form.uses.count ? form.uses[index] : .text
            places.append(Place(use: use, kind: kind, count: count, start: start))
        }
        self.places = places
    }

    /// Writes the key of a sample.
    ///
    /// - Parameters:
    ///   - own: the same bytes.
    ///   - sample: counted from 0.
    ///   - key: room for `ColumnForm.keySize` bytes, which are all written.
    /// - Returns: false where the key would be longer.
    func makeKey(
        of own: UnsafeBufferPointer<UInt8>, sample: Int, into key: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        let words = UnsafeMutableRawPointer(key)
        for word in 0..<ColumnForm.keySize / 8 { words.storeBytes(of: 0, toByteOffset: 8 * word, as: UInt64.self) }
        var writer = KeyWriter(key)
        places.withUnsafeBufferPointer { places in
            for (field, place) in places.enumerated() {
                let size = place.kind.size * place.count
                let start = place.start + size * sample
                if add(place, at: start, own, field: field, to: &writer) { continue }
                for at in start..<start + size { writer.add(own[at]) }
            }
        }
        return writer.finish(fields: places.count)
    }

    /// Adds what is asked of numbers; false where they are not numbers of at least 0.
    @inline(__always)
    private func add(
        _ place: Place, at start: Int, _ own: UnsafeBufferPointer<UInt8>, field: Int, to writer: inout KeyWriter
    ) -> Bool {
        switch place.use {
        case .text, .none, .probabilities: return false
        case .number(let least):
            guard place.count == 1, let value = Self.number(own, start, place.kind) else { return false }
            writer.addNumber(value, least: least, field: field)
        case .counts:
            guard (1...8).contains(place.count) else { return false }
            var zeros: UInt8 = 0
            for index in 0..<place.count {
                guard let value = Self.number(own, start + index * place.kind.size, place.kind) else { return false }
                if value == 0 { zeros |= 1 << UInt8(index) }
            }
            writer.addCounts(UInt8(place.count), zeros: zeros, field: field)
        case .likelihoods:
            guard (1...10).contains(place.count) else { return false }
            var steps: UInt32 = 0, first: UInt32 = 0
            var isSame = true
            for index in 0..<place.count {
                guard let value = Self.number(own, start + index * place.kind.size, place.kind) else { return false }
                if index == 0 { first = value }
                isSame = isSame && value == first
                steps |= UInt32(KeyWriter.step(value, 20)) << UInt32(2 * index)
            }
            writer.addLikelihoods(UInt32(place.count), steps: steps, isSame: isSame, field: field)
        }
        return true
    }

    /// An integer of at least 0; `nil` for a negative one, a missing one, and other kinds.
    @inline(__always)
    private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ kind: BCFCursor.Kind
    ) -> UInt32? {
        let value: Int32
        switch kind {
        case .int8: value = Int32(Int8(bitPattern: bytes[at]))
        case .int16: value = Int32(Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8))
        case .int32:
            value = Int32(
                bitPattern: UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
                    | UInt32(bytes[at + 3]) << 24)
        case .missing, .float, .character: return nil
        }
        return value < 0 ? nil : UInt32(value)
    }
}
