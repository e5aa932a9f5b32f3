// SPDX-License-Identifier: Apache-2.0

/// The parsed arguments of `phenec`.
struct Arguments {
    enum Command: String { case pack, tests, review }

    static let help = """
        usage: phenec pack|tests|review --module NAME --out DIR [--root DIR] [--dependency NAME DIR]...
                   FILE... [--pack FILE...]...

        Compiles the rule files of one pack.

          pack     write Pack.swift and Tables.swift, the Swift code of the pack's module
          tests    write NAME+RuleTests.swift, the tests of the rule files as Swift Testing; errors in the rules are not
                   reported (`pack` reports them), but then the written file does not compile
          review   write Pack.swift, Tables.swift and, for people to review, Rules.txt with the meaning of the rules

          --module NAME   the Swift module of the pack
          --out DIR       the folder to write to; a file that already has the same content is not touched
          --root DIR      the output shows the paths of rule files relative to this folder
          --dependency NAME DIR
                          the folder of a package with packs that the rules may use; the output shows the paths of
                          its rule files as NAME/PATH
          --pack          the files after it, up to the next `--pack`, belong to another pack, which the rules may use
          @LIST           a file with one path on each line, used in place of these paths

        Exit codes: 0 success; 1 the rules have errors; 2 wrong arguments; 3 a file could not be read or written.

        """

    let command: Command
    let module: String
    let out: String
    /// Folders without a trailing slash, and the prefix that replaces each of them in the displayed paths of rule files.
    private var roots: [(folder: String, name: String)] = []
    /// The paths of the pack's rule files, in the order given.
    let paths: [String]
    /// The paths of the rule files of each pack that may be used.
    let packs: [[String]]

    /// Parses arguments, which do not include the name of the program.
    ///
    /// - Throws: a ``Fault`` for an unknown or missing argument, or a list file that cannot be read.
    init(_ arguments: [String]) throws(Fault) {
        guard let word = arguments.first else { throw .usage("expected a command: `pack`, `tests` or `review`") }
        guard let command = Command(rawValue: word) else { throw .usage("unknown command `\(word)`") }
        var options = ["--module": "", "--out": "", "--root": ""]
        // The files of the pack itself, then those of each pack that it may use.
        var groups: [[String]] = [[]]
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            if options[argument] != nil {
                guard let value = rest.popFirst() else { throw .usage("`\(argument)` needs a value") }
                options[argument] = value
            } else if argument == "--dependency" {
                guard let name = rest.popFirst(), let folder = rest.popFirst() else {
                    throw .usage("`--dependency` needs a name and a folder")
                }
                roots.append((Self.withoutSlash(folder), name + "/"))
            } else if argument == "--pack" {
                groups.append([])
            } else if argument.hasPrefix("@") {
                groups[groups.count - 1] += try Self.list(in: String(argument.dropFirst()))
            } else if argument.hasPrefix("-") {
                throw .usage("unknown option `\(argument)`")
            } else {
                groups[groups.count - 1].append(argument)
            }
        }
        let paths = groups.removeFirst()
        for required in ["--module", "--out"] where options[required] == "" { throw .usage("`\(required)` is missing") }
        if paths.isEmpty { throw .usage("no rule files given") }
        self.command = command
        module = options["--module"] ?? ""
        out = options["--out"] ?? ""
        if let root = options["--root"], !root.isEmpty { roots.append((Self.withoutSlash(root), "")) }
        self.paths = paths
        packs = groups
    }

    /// The path of a rule file as the output shows it. If folders are nested, the innermost one is replaced.
    func name(of path: String) -> String {
        let containing = roots.filter { path.hasPrefix($0.folder + "/") }
        guard let root = containing.max(by: { $0.folder.utf8.count < $1.folder.utf8.count }) else { return path }
        return root.name + path.dropFirst(root.folder.count + 1)
    }

    private static func withoutSlash(_ folder: String) -> String {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder
    }

    private static func list(in path: String) throws(Fault) -> [String] {
        let bytes = try Disk.read(path)
        return bytes.split { $0 == 10 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
    }
}
