// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneTables

/// Topics and courses as records; what is optional is written as one more than its number, and 0 where it is absent.
extension RecordWriter {
    mutating func topic(_ topic: Topic) {
        table.write(number(of: topic.kind))
        text(topic.name)
        table.write(topic.sort.map { number(of: $0) + 1 } ?? 0)
        text(topic.title)
        text(topic.about)
        text(topic.clinician)
        table.write(topic.relations.count)
        for relation in topic.relations {
            table.write(number(of: relation.verb))
            switch relation.object {
            case .gene(let index):
                table.write(0)
                table.write(index)
            case .topic(let index):
                table.write(1)
                table.write(index)
            case .variant(let index):
                table.write(2)
                table.write(index)
            }
        }
        indices(topic.cites)
        place(topic.place)
    }

    mutating func course(_ course: Course) {
        table.write(course.pathway)
        table.write(course.optimum.map { number(of: $0) + 1 } ?? 0)
        table.write(course.steps.count)
        for step in course.steps {
            table.write(step.from)
            table.write(step.to)
            text(step.stage)
            indices(step.genes)
            indices(step.needs)
            table.write(step.within.map { $0 + 1 } ?? 0)
            table.write(step.isRateLimiting ? 1 : 0)
            text(step.note)
            place(step.place)
        }
        table.write(course.bindings.count)
        for binding in course.bindings {
            indices(binding.ligands)
            text(binding.receptor)
            indices(binding.genes)
            table.write(binding.effect.map { number(of: $0) + 1 } ?? 0)
            text(binding.stage)
            text(binding.note)
            place(binding.place)
        }
    }

    private func number<Word: CaseIterable & Equatable>(of word: Word) -> Int where Word.AllCases == [Word] {
        Word.allCases.firstIndex(of: word) ?? 0
    }
}
