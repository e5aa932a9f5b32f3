// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders

extension Fault {
    /// The message of a reader, with the option that it speaks of.
    static func input(_ error: ReadError) -> Fault {
        .input(error.message + (error.setting.map { " (\($0.options))" } ?? ""))
    }
}

extension ReadSetting {
    /// `` `--build 37` or `--build 38` ``
    fileprivate var options: String {
        switch self {
        case .build(let builds):
            builds.map { "`\(OptionName.build.spelling) \($0.rawValue)`" }.joined(separator: " or ")
        case .noBuild: "leave out `\(OptionName.build.spelling)`"
        case .columns: "`\(OptionName.columns.spelling)`"
        case .sample: "`\(OptionName.sample.spelling) NAME`"
        case .strand(.minus?): "`\(OptionName.strand.spelling) minus`"
        case .strand: "`\(OptionName.strand.spelling)`"
        case .noAbsentMeansReference: "leave out `\(OptionName.absentMeansReference.spelling)`"
        }
    }
}
