// SPDX-License-Identifier: Apache-2.0

package import PheneSyntax

/// A part of a pack: the declarations that some names select, and what these depend on.
///
/// A name selects every declaration with that name and all guidance on a drug of that name. With a declaration come those that it names,
/// and those that limit it: recommendations that override it, and what answers make of the phenotype of a pharmacogene. So a part never
/// says of a person what the whole pack would qualify.
///
/// Names are followed by their spelling, whatever they refer to: too much may come along, but nothing is missing.
package struct PackPart {
    /// For each file the indices of its declarations in this part.
    package let declarations: [Set<Int>]
    /// The names that select nothing, in the order given.
    package let unknown: [Name]
    /// The names that could select something, sorted.
    package let known: [String]

    /// - Parameters:
    ///   - names: the names that select declarations.
    ///   - files: the files of the pack and of what it uses in turn, with the declarations that a pack that uses it may see.
    /// - Complexity: linear in the declarations of the files, and in the tokens of the part, for each round of limiting declarations.
    package init(for names: [Name], in files: [ParsedFile]) {
        var search = PackPartSearch(files)
        unknown = names.filter { !search.select($0.text) }
        search.addLimits()
        declarations = files.indices.map { search.selected(inFile: $0) }
        known = search.names
    }
}

/// The search for the declarations of a ``PackPart``.
private struct PackPartSearch {
    private struct Item {
        let file: Int
        /// The index in the file.
        let index: Int
        let declaration: Declaration
    }

    private let files: [ParsedFile]
    private let items: [Item]
    /// By name the declarations with that name.
    private let declared: [String: [Int]]
    /// By drug the guidance on it.
    private let guidance: [String: [Int]]
    private var isSelected: [Bool]
    /// Selected declarations whose names were not followed yet.
    private var pending: [Int] = []

    init(_ files: [ParsedFile]) {
        var items: [Item] = []
        var declared: [String: [Int]] = [:], guidance: [String: [Int]] = [:], positions: [String: [Int]] = [:]
        for (file, parsed) in files.enumerated() {
            for (index, declaration) in parsed.declarations.enumerated() {
                let number = items.count
                items.append(Item(file: file, index: index, declaration: declaration))
                for name in declaration.declaredNames { declared[name, default: []].append(number) }
                if case .guidance(let it) = declaration { guidance[it.drug.text, default: []].append(number) }
                if case .pharmacogene(let it) = declaration {
                    for variant in it.variants { positions[variant.id.text, default: []].append(number) }
                }
            }
        }
        // A position that is also declared as a variant is that variant.
        for (name, numbers) in positions where declared[name] == nil { declared[name] = numbers }
        self.files = files
        self.items = items
        self.declared = declared
        self.guidance = guidance
        isSelected = [Bool](repeating: false, count: items.count)
    }

    /// What `use` can name: positions of a gene are no declarations of their own.
    var names: [String] {
        Set(items.flatMap { $0.declaration.declaredNames }).union(guidance.keys).sorted()
    }

    /// Selects what a name refers to, with what that depends on.
    ///
    /// - Returns: whether there is anything of that name.
    mutating func select(_ name: String) -> Bool {
        let found = (declared[name] ?? []) + (guidance[name] ?? [])
        for item in found { add(item) }
        followNames()
        return !found.isEmpty
    }

    func selected(inFile file: Int) -> Set<Int> {
        Set(items.indices.filter { isSelected[$0] && items[$0].file == file }.map { items[$0].index })
    }

    /// Adds what limits a selected declaration, until nothing more does.
    mutating func addLimits() {
        while let next = items.indices.first(where: { !isSelected[$0] && limits(items[$0].declaration) }) {
            add(next)
            followNames()
        }
    }

    /// Whether a declaration limits what a selected one says.
    private func limits(_ declaration: Declaration) -> Bool {
        switch declaration {
        case .advice(let it):
            it.clauses.contains { clause in
                if case .overrides(let other) = clause { isSelected(other.advice.text) } else { false }
            }
        case .finding(let it):
            it.clauses.contains { clause in
                if case .by(let table) = clause { isOfPharmacogeneAndQuestions(table) } else { false }
            }
        default: false
        }
    }

    /// Whether a table reads one pharmacogene that is selected, and questions, and nothing else.
    private func isOfPharmacogeneAndQuestions(_ table: Table) -> Bool {
        var genes: Set<Int> = []
        for subject in table.subjects {
            let name = subject.text.hasPrefix("score(") ? String(subject.text.dropFirst(6).dropLast()) : subject.text
            for item in declared[name] ?? [] {
                switch items[item].declaration {
                // The other names of a pharmacogene are those of its positions.
                case .pharmacogene(let it) where it.name.text == name: genes.insert(item)
                case .input, .gene: break
                default: return false
                }
            }
        }
        return genes.count == 1 && table.subjects.count > 1 && genes.allSatisfy { isSelected[$0] }
    }

    private func isSelected(_ name: String) -> Bool { (declared[name] ?? []).contains { isSelected[$0] } }

    private mutating func add(_ item: Int) {
        if isSelected[item] { return }
        isSelected[item] = true
        pending.append(item)
    }

    private mutating func followNames() {
        while let item = pending.popLast() {
            for name in items[item].declaration.mentionedNames(in: files[items[item].file].tree) {
                for other in declared[name] ?? [] { add(other) }
            }
        }
    }
}
