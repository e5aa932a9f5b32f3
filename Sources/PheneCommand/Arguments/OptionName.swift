// SPDX-License-Identifier: Apache-2.0

/// The options of `phene`; parsing, help and messages all read this one table.
enum OptionName: String, CaseIterable {
    case pack, json, html, sex, input, build, output, color, help
    case packPath = "pack-path"
    case updateLock = "update-lock"

    var spelling: String { "--" + rawValue }

    /// The word for the value in the help; `nil` for an option without one.
    var value: String? {
        switch self {
        case .pack: "P"
        case .sex, .build, .color: choices.joined(separator: "|")
        case .input: "NAME=VALUE"
        case .output: "F"
        case .packPath: "DIR"
        case .json, .html, .updateLock, .help: nil
        }
    }

    /// The values it takes; empty where any text will do.
    var choices: [String] {
        switch self {
        case .sex: ["male", "female"]
        case .build: ["36", "37", "38"]
        case .color: ["auto", "always", "never"]
        case .pack, .json, .html, .input, .output, .packPath, .updateLock, .help: []
        }
    }

    var isRepeatable: Bool { self == .input || self == .packPath }

    var help: String {
        switch self {
        case .pack: "the rules to ask: the name of a compiled pack, or a folder of rule files"
        case .json: "JSON with a versioned schema in place of text"
        case .html: "one HTML page in place of text; it needs no network and no script"
        case .sex: "how many copies of X and Y there are; never guessed from the file"
        case .input: "the answer to a question of the pack; may be given several times"
        case .build: "the build of the file's positions, where the file does not tell"
        case .output: "write to a file, which only you may read"
        case .color: "colour in text; `auto` asks the terminal and NO_COLOR"
        case .packPath: "a folder of packs that the rules may use; may be given several times"
        case .updateLock: "accept the used packs as they are now, and write Pack.lock"
        case .help: "this help"
        }
    }
}
