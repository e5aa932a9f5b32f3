// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneGenome
internal import PheneIR
internal import PheneReaders

/// `phene check RULES...`
func check(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let policy = try WarningPolicy(invocation)
    var rules = try CompiledRules(invocation, in: surroundings)
    if invocation.has(.updateLock), let lock = rules.lock {
        try Disk.write(Array(lock.text.utf8), toFile: Companions.folder(of: lock.ruleFile) + PackLock.fileName)
        rules = try CompiledRules(invocation, in: surroundings)
    }
    let found = try referenceFaults(invocation, rules)
    let shown = policy.shown(rules.diagnostics) + found
    if try !surroundings.put(shown, of: rules, for: invocation) {
        var text = rules.files.count == 1 ? "1 file: " : "\(rules.files.count) files: "
        text += CompiledRules.summary(of: shown)
        if let book = rules.book {
            let parts = [
                ("variants", book.variants.count), ("findings", book.findings.count),
                ("pathways", book.pathways.count), ("advices", book.advices.count),
                ("tests", book.tests.count + book.properties.count),
            ]
            text += "; pack \(book.pack.name) \(book.pack.version): "
            text += parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
        _ = try surroundings.put(text + "\n")
    }
    return rules.book == nil || !found.isEmpty || policy.denies(shown) ? .rulesFail : .done
}

/// What the genomes of `--reference` contradict.
///
/// - Throws: a ``Fault`` for a genome that cannot be read, or of which the build is not known.
private func referenceFaults(_ invocation: Invocation, _ rules: CompiledRules) throws(Fault) -> [Diagnostic] {
    guard let book = rules.book else { return [] }
    var found: [Diagnostic] = []
    for given in invocation.all(.reference) {
        let named = Build.allCases.first { given.hasPrefix($0.name + "=") }
        let path = named.map { String(given.dropFirst($0.name.count + 1)) } ?? given
        let genome: ReferenceGenome
        do throws(ReadError) {
            let places = Build.allCases.filter { named == nil || $0 == named }.flatMap { book.referencePlaces(on: $0) }
            genome = try ReferenceGenome(at: path, places: places)
        } catch {
            throw .input(error.message)
        }
        guard let build = named ?? genome.build else {
            throw .input(
                "\(path): its chromosomes have the lengths of no build; say which it is: `--reference GRCh38=\(path)`")
        }
        found += checkReferences(of: book, in: rules.files, against: genome, as: build)
    }
    return found
}
