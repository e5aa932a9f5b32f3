// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneDiagnostics
internal import PheneImport
internal import PheneReport

/// `phene import definitions FOLDER --output FOLDER`
func importTables(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    guard invocation.operands[0] == "definitions" else {
        throw .usage(
            "`\(invocation.operands[0])` cannot be imported"
                + Fault.suggestion(for: invocation.operands[0], among: ["definitions"], as: "what can be is"),
            of: .import)
    }
    guard let output = invocation.value(.output), !output.isEmpty, output != "-" else {
        throw .usage("`import` needs `--output FOLDER`, for the rule files", of: .import)
    }
    let pack = importDefinitions(try tables(inFolder: invocation.operands[1]))
    for issue in pack.issues { environment.writeMessage(issue.text.inert + "\n") }
    if pack.files.isEmpty { throw .input("nothing was written") }
    let removed = try replaceRules(inFolder: output, with: pack.files)
    _ = try environment.put(summary(of: pack, removed: removed, in: output))
    return pack.hasErrors ? .input : .done
}

/// The tables in a folder. Those that the importer does not know are left out.
private func tables(inFolder folder: String) throws(Fault) -> [SourceFile] {
    if Disk.kind(of: folder) != .folder { throw .input("\(folder): this is not a folder; give one with the tables") }
    let names = Set(TableName.allCases.map(\.fileName))
    var tables: [SourceFile] = []
    for name in try Disk.names(inFolder: folder) where names.contains(name) {
        let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
        tables.append(SourceFile(path: path, bytes: try Disk.read(path, as: "a table")))
    }
    return tables
}

/// Writes the rule files of an import.
///
/// Rule files of an earlier import that this one did not write are removed, because together with the new ones they would say
/// something twice. A file that a person wrote is never touched.
///
/// - Returns: the names of the files that were removed.
private func replaceRules(inFolder folder: String, with files: [SourceFile]) throws(Fault) -> [String] {
    try Disk.makeFolder(folder)
    var removed: [String] = []
    let written = Set(files.map(\.path))
    for name in try Disk.names(inFolder: folder) where RuleFiles.isRuleFile(name) {
        let path = folder + "/" + name
        let bytes = Disk.prefix(of: path, count: 4096)
        let isImported = ImportedPack.isImported(bytes)
        if written.contains(name), !isImported {
            throw .output(
                "\(path): this rule file was not written by `phene import`; move it, or give another folder")
        }
        if isImported, !written.contains(name) { removed.append(name) }
    }
    for name in removed { try Disk.remove(folder + "/" + name) }
    for file in files { try Disk.write(rules: file.bytes, toFile: folder + "/" + file.path) }
    return removed
}

/// What was written and what was not, for the terminal.
private func summary(of pack: ImportedPack, removed: [String], in folder: String) -> String {
    var text =
        "\(counted(pack.files.count, "rule file")) in \(folder.inert): \(counted(pack.genes.count, "gene")), guidance on "
        + "\(counted(pack.drugs.count, "medicine"))\n"
    for unwritten in pack.unwritten {
        let lines = unwritten.lines.map { String($0) }.joined(separator: ", ")
        text += "\(counted(unwritten.lines.count, "row")) became no rule: \(unwritten.reason)\n"
        text += "  " + Help.wrapped("\(unwritten.path.inert): \(lines)", indent: 2) + "\n"
    }
    for name in removed { text += "removed, of an earlier import: \(name.inert)\n" }
    return text + "`phene check \(folder.inert)` checks the rules\n"
}
