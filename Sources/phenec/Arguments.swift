// SPDX-License-Identifier: Apache-2.0

/// The arguments of `phenec`, read.
struct Arguments {
    enum Command: String { case pack, tests, review }

    static let help = """
        usage: phenec pack|tests|review --module NAME --out DIR [--root DIR] FILE... [--pack FILE...]...

        Compiles the rule files of one pack.

          pack     writes Pack.swift, the Swift of the pack's module
          tests    writes NAME+RuleTests.swift, the tests in the rule files as Swift Testing; says nothing of errors
                   in the rules, which `pack` reports, but what it then writes does not compile
          review   writes Pack.swift and IR.json, the copy that people review

          --module NAME   the Swift module that the pack is compiled into
          --out DIR       the folder to write to; a file whose content is the same is left alone
          --root DIR      what is written names rule files by their path below this folder
          --pack          the files after it, up to the next `--pack`, are those of another pack, which the rules may use
          @LIST           a file that holds a path on each line, in place of those paths

        Exit codes: 0 done; 1 the rules have errors; 2 wrong arguments; 3 a file could not be read or written.

        """

    let command: Command
    let module: String
    let out: String
    /// Without a slash at its end; empty where not given.
    let root: String
    /// Rule files, in the order given.
    let paths: [String]
    /// The rule files of each pack that may be used.
    let packs: [[String]]

    /// - Throws: a ``Fault`` for an unknown or missing argument, or a list file that cannot be read.
    init(_ arguments: [String]) throws(Fault) {
        guard let word = arguments.first else { throw .usage("expected a command: `pack`, `tests` or `review`") }
        guard let command = Command(rawValue: word) else { throw .usage("unknown command `\(word)`") }
        var options = ["--module": "", "--out": "", "--root": ""]
        // The pack itself, then those that it may use.
        var groups: [[String]] = [[]]
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            if options[argument] != nil {
                guard let value = rest.popFirst() else { throw .usage("`\(argument)` needs a value") }
                options[argument] = value
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
        var root = options["--root"] ?? ""
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
        self.paths = paths
        packs = groups
    }

    /// The name of a rule file in what is written.
    func name(of path: String) -> String {
        !root.isEmpty && path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    private static func list(in path: String) throws(Fault) -> [String] {
        let bytes = try Disk.read(path)
        return bytes.split { $0 == 10 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
    }
}
