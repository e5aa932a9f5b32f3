// SPDX-License-Identifier: Apache-2.0

internal import NorepinephrineRules
internal import PharmacogenesRules
internal import PheneBytes
internal import PheneReport
internal import PheneRuntime

/// A pack that is compiled into `phene`.
struct CompiledPackTable {
    let name: String
    /// One line for the help.
    let summary: String
    /// Opens the pack, which is not read before.
    let open: @Sendable () -> Pack

    /// All compiled packs; the first is the default.
    static let all = [
        CompiledPackTable(
            name: "norepinephrine", summary: "making, storing, reuptake and breakdown of norepinephrine (the default)",
            open: { Norepinephrine.pack }),
        CompiledPackTable(
            name: "pharmacogenes", summary: "named alleles of 20 genes, phenotypes, and guidance on medicines",
            open: { Pharmacogenes.pack }),
    ]

    /// The word that stands for all compiled packs.
    static let allPacks = "all"

    /// The packs of `--pack`; see ``pack(named:packPaths:isColoured:reportUnreadFiles:)``. Differences between packs that are not
    /// contradictions are written to standard error.
    ///
    /// - Throws: a ``Fault`` if there is no such pack or path, the rules have errors, or packs contradict each other.
    static func packs(_ invocation: Invocation, in environment: Environment) throws(Fault) -> PackSet {
        let names = try names(in: invocation)
        // Those that are compiled in are opened at once.
        if names.count > 1 {
            _ = mapOnThreads(all.count) { number in
                if names.contains(all[number].name) { _ = all[number].open() }
            }
        }
        var packs: [Pack] = []
        for name in names {
            packs.append(
                try pack(
                    named: name, packPaths: invocation.all(.packPath),
                    isColoured: environment.isColoured(.errors, invocation),
                    reportUnreadFiles: environment.reportUnreadFiles))
        }
        do throws(PackConflict) {
            let set = try PackSet(packs)
            for difference in set.differences { environment.writeMessage("warning: \(difference)".inert + "\n") }
            return set
        } catch {
            let messages = error.messages
            if messages.count == 1 {
                throw Fault(message: "these packs contradict each other: " + messages[0], exitCode: .rulesFail)
            }
            throw Fault(
                message: "these packs contradict each other in \(messages.count) ways", exitCode: .rulesFail,
                report: messages.map { "error: \($0)".inert + "\n" }.joined())
        }
    }

    /// The packs that `--pack` names, the first compiled pack by default.
    ///
    /// - Throws: a ``Fault`` for a name that is empty or given twice.
    private static func names(in invocation: Invocation) throws(Fault) -> [String] {
        let names = invocation.packNames
        if names.isEmpty { return [all[0].name] }
        if names == [allPacks], Disk.kind(of: allPacks) == nil { return all.map { $0.name } }
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                throw .usage("`--pack` has an empty name; write for example `--pack norepinephrine,pharmacogenes`")
            }
            if names[..<index].contains(name) { throw .usage("the pack `\(name)` is given twice") }
            if name == allPacks, Disk.kind(of: allPacks) == nil {
                throw .usage("`--pack all` means every compiled pack, and cannot be combined with other names")
            }
        }
        return names
    }

    /// A compiled pack, by its name or in a file, or rule files that are compiled now.
    ///
    /// - Parameter reportUnreadFiles: called with a sentence for each file that looks like rules and was not read.
    /// - Throws: a ``Fault`` if there is no such pack or path, the rules have errors, or the file is damaged.
    static func pack(
        named name: String, packPaths: [String] = [], isColoured: Bool, reportUnreadFiles: ([String]) -> Void
    ) throws(Fault) -> Pack {
        for pack in all where pack.name == name { return pack.open() }
        if Disk.kind(of: name) == nil {
            let suggestion = Fault.suggestion(for: name, among: all.map { $0.name }, as: "the compiled packs are")
            throw .usage("there is no pack, file or folder named `\(name)`" + suggestion)
        }
        if CompiledPackFile.isNamed(name) { return try CompiledPackFile.pack(at: name) }
        let rules = try CompiledRules([name], packPaths: packPaths)
        reportUnreadFiles(rules.unread)
        do throws(Fault) {
            return try rules.pack(isColoured: isColoured)
        } catch {
            throw error.of(name)
        }
    }
}

extension Invocation {
    /// The packs that `--pack` names. Names are separated by commas, unless there is a file or folder of the whole text.
    var packNames: [String] {
        guard let text = value(.pack) else { return [] }
        if !text.utf8.contains(0x2C) || Disk.kind(of: text) != nil { return [text] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            var name = part
            while name.first == " " { name.removeFirst() }
            while name.last == " " { name.removeLast() }
            return String(name)
        }
    }
}
