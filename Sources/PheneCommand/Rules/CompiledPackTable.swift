// SPDX-License-Identifier: Apache-2.0

internal import NorepinephrineRules
internal import PheneRuntime

/// A pack that is compiled into `phene`.
struct CompiledPackTable {
    let name: String
    let summary: String
    /// Opens the pack; nothing of it is read before.
    let open: @Sendable () -> Pack

    /// All of them; the first is asked where no other is named.
    static let all = [
        CompiledPackTable(
            name: "norepinephrine", summary: "making, storing, reuptake and breakdown of norepinephrine (the default)",
            open: { Norepinephrine.pack })
    ]

    /// The pack that an option names: a compiled one, or a folder of rule files, compiled now.
    ///
    /// - Parameter tellUnread: told what looks like rules and was not read.
    static func pack(
        named name: String?, packPaths: [String] = [], isColoured: Bool, tellUnread: ([String]) -> Void
    ) throws(Fault) -> Pack {
        guard let name else { return all[0].open() }
        for pack in all where pack.name == name { return pack.open() }
        if Disk.kind(of: name) == .absent {
            let suggestion = Fault.suggestion(for: name, among: all.map { $0.name }, as: "compiled in are")
            throw .usage("there is no pack `\(name)`, and no folder of that name" + suggestion)
        }
        let rules = try CompiledRules([name], packPaths: packPaths)
        tellUnread(rules.unread)
        return try rules.pack(isColoured: isColoured)
    }
}
