// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Most records are passed over by their first columns; an id or a position of a locus is seen in them, however long it is.
@Suite struct RecordSieveTests {
    /// So many that the first of the chromosome, which are all looked at, are past.
    private static let before = (1...40).map {
        "1 \($0 * 3) rs\(String(repeating: "8", count: 1 + $0 % 10)) A G . . . GT 0/1"
    }

    private func read(_ records: [String], id: String, position: Int) throws -> [Call] {
        let loci = VCFText.table([(id, "1", ["A", "G"], [(38, position, 0)])])
        let file = try readGenotypes(
            in: Array(VCFText.file(Self.before + records).utf8), path: "me", loci: loci,
            options: ReadOptions(build: .grch38)
        )
        return file.genome.records.map { $0.call }
    }

    @Test(arguments: 1...10, ["", "rs7;", "x,", "rs77777777777777777;"])
    func anIDAtAnotherPositionIsRecognized(digits: Int, first: String) throws {
        let id = "rs" + String("1234512345".prefix(digits))
        for ending in ["", ";rs9", ",y"] {
            let record = "1 700 \(first)\(id)\(ending) A G . . . GT 0/1"
            #expect(try read([record], id: id, position: 5000) == [.invalid(.wrongPosition)], "\(record)")
        }
        let others = ["\(id)0", "\(id.dropLast())", "ss\(id.dropFirst(2))"].filter { $0 != "rs" }
        let records = others.map { "1 700 \(first)\($0) A G . . . GT 0/1" }
        #expect(try read(records, id: id, position: 5000) == [])
    }

    @Test(arguments: 3...9)
    func positionsOfAnyLengthAreRecognized(digits: Int) throws {
        let position = Int(String("234567891".prefix(digits))) ?? 0
        func record(_ position: String) -> String { "1 \(position) rs777 A G . . . GT 0/1" }
        for other in [position - 1, position + 1, position * 10, position / 10 + 1000] {
            #expect(try read([record("\(other)")], id: "rs5", position: position) == [], "\(other)")
        }
        for spelling in ["\(position)", "0\(position)"] {
            #expect(try read([record(spelling)], id: "rs5", position: position).count == 1, "\(spelling)")
        }
    }
}
