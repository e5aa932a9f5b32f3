// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Every layout by the fast fastPath and by the parser alone: the same answer, whatever happened to the bytes.
@Suite struct FastPathTests {
    private func read(_ bytes: [UInt8], skims: Bool, chunkSize: Int) -> String {
        var options = ReadOptions(build: .grch37)
        options.skims = skims
        options.chunkSize = chunkSize
        return outcome { () throws(ReadError) in
            try readGenotypes(in: bytes, path: "x", loci: TestLoci.table, options: options)
        }
    }

    @Test(arguments: OnePersonTests.formats.map(\.path)) func everyPrefixIsReadAlike(path: String) {
        let bytes = Fixture.bytes(path)
        for count in stride(from: 0, through: bytes.count, by: Cases.step(11)) {
            let prefix = Array(bytes[..<count])
            #expect(
                read(prefix, skims: true, chunkSize: 512) == read(prefix, skims: false, chunkSize: 4096),
                "\(count) bytes of \(path)")
        }
    }

    @Test(arguments: OnePersonTests.formats.map(\.path)) func changedBytesAreReadAlike(path: String) {
        var random = SeededGenerator(seed: UInt64(path.utf8.count))
        let whole = Fixture.bytes(path)
        let likely = Array("\t\n\r-#\",;0123456789ACGTIDrsi ".utf8) + [0x80, 0xFF, 0x1F, 0x7F]
        for round in 0..<Cases.count(50) {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte = likely[Int.random(in: 0..<likely.count, using: &random)]
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(byte, at: place)
                case 1: bytes.remove(at: place)
                default: bytes[place] = byte
                }
            }
            let size = Int.random(in: 1...300, using: &random)
            #expect(
                read(bytes, skims: true, chunkSize: size) == read(bytes, skims: false, chunkSize: 4096),
                "round \(round) of \(path)")
        }
    }

    /// Rows of other ids at the positions of loci and beside them, in any order, and with zeros before the position.
    @Test(arguments: ["\t", ","]) func rowsAtThePositionsOfLociAreReadAlike(separator: String) {
        var rows: [String] = []
        for locus in TestLoci.table.loci {
            for placement in locus.placements {
                let place = Int(placement.position.value)
                for position in [place - 1, place, place + 1, place / 10, place * 10, place % 100_000_000] {
                    for zeros in ["", "0", "00"] {
                        let columns = ["rs\(99 + rows.count)", locus.chromosome.name, "\(zeros)\(position)", "AG"]
                        rows.append(columns.joined(separator: separator))
                    }
                }
            }
        }
        let names = ["rsid", "chromosome", "position", "genotype"].joined(separator: separator)
        var random = SeededGenerator(seed: 1)
        for round in 0..<20 {
            let bytes = Array((([names] + rows).joined(separator: "\n") + "\n").utf8)
            #expect(
                read(bytes, skims: true, chunkSize: 512) == read(bytes, skims: false, chunkSize: 4096), "round \(round)"
            )
            rows.shuffle(using: &random)
        }
    }
}
