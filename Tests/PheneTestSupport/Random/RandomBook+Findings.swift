// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import SeededRandom

extension RandomBook {
    /// Adds findings that read loci, inputs and earlier findings, and sorts them as a book does.
    mutating func makeFindings() {
        var made: [Finding] = []
        for number in 0..<random.number(5...30) {
            let subjects = randomSubjects(after: made)
            let scale = random.number(0...book.scales.count - 1)
            let rows = randomRows(of: subjects.map { codeCount(of: $0, made) }, steps: book.scales[scale].steps.count)
            let name = "finding\(random.number(10...99))x\(number)"
            made.append(Finding(name, scale: scale, by: subjects, rows: rows))
        }
        let order = made.indices.sorted { (made[$0].scale, made[$0].name) < (made[$1].scale, made[$1].name) }
        var places = [Int](repeating: 0, count: made.count)
        for (place, number) in order.enumerated() { places[number] = place }
        for number in order {
            var finding = made[number]
            finding.subjects = finding.subjects.map { subject in
                if case .finding(let other) = subject { .finding(places[other]) } else { subject }
            }
            book.findings.append(finding)
        }
    }

    private func codeCount(of subject: Subject, _ made: [Finding]) -> Int {
        if case .finding(let index) = subject { return book.scales[made[index].scale].steps.count }
        return book.codeCount(of: subject)
    }

    /// Mostly one or two subjects, and rarely so many that their joint codes exceed the cap.
    private mutating func randomSubjects(after made: [Finding]) -> [Subject] {
        let loci: [Subject] = book.variants.indices.map { .locus($0) }
        if random.chance(3) { return manySubjects(of: loci) }
        let inputs: [Subject] = book.inputs.indices.map { .input($0) }
        let findings: [Subject] = made.indices.map { .finding($0) }
        var subjects: [Subject] = []
        for _ in 0..<random.one(of: [1, 1, 1, 2, 2, 3]) {
            let kind = random.number(1...10)
            let choice = kind <= 2 && !inputs.isEmpty ? inputs : kind <= 5 && !findings.isEmpty ? findings : loci
            let subject = random.one(of: choice)
            if !subjects.contains(subject) { subjects.append(subject) }
        }
        return subjects
    }

    /// Loci with more joint codes than the cap, if there are enough loci, but few enough for a table.
    private mutating func manySubjects(of loci: [Subject]) -> [Subject] {
        var subjects: [Subject] = []
        var joint = 1
        for locus in random.some(12, of: loci) where joint <= jointCap {
            let count = book.codeCount(of: locus)
            if joint * count > 8 * jointCap { continue }
            joint *= count
            subjects.append(locus)
        }
        return subjects
    }

    /// Splits the box of all joint codes repeatedly, which gives disjoint rows that cover it.
    private mutating func randomRows(of counts: [Int], steps: Int) -> [(cells: [CodeSet], step: Int)] {
        var boxes = [counts.map { CodeSet.all($0) }]
        for _ in 0..<random.number(1...min(24, 3 * counts.count + 3)) {
            let box = boxes.remove(at: random.number(0...boxes.count - 1))
            let sides = box.indices.filter { box[$0].count > 1 }
            guard !sides.isEmpty else {
                boxes.append(box)
                continue
            }
            let side = random.one(of: sides)
            let half = random.nonEmpty(of: box[side])
            let rest = box[side].subtracting(half)
            var first = box
            first[side] = half
            boxes.append(first)
            if !rest.isEmpty {
                var second = box
                second[side] = rest
                boxes.append(second)
            }
        }
        return boxes.map { ($0, random.number(0...steps - 1)) }
    }
}
