// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport

/// The formats in which to write a report, and the destination of each.
struct ReportForms {
    /// A format that has an option of its own.
    enum Form: CaseIterable {
        case html, json, markdown, tsv, fhir

        var option: OptionName {
            switch self {
            case .html: .html
            case .json: .json
            case .markdown: .markdown
            case .tsv: .tsv
            case .fhir: .fhir
            }
        }

        /// What a file of this format begins with. No genotype file begins so.
        fileprivate var start: String {
            switch self {
            case .html: "<"
            case .json, .fhir: "{"
            case .markdown: MarkdownReport.mark
            case .tsv: TSVReport.Column.finding.rawValue + "\t"
            }
        }

    }

    /// What is written to standard output, or to the file of `--output`.
    enum Output {
        case none, text
        case page(Form)
    }

    /// The formats with a file of their own.
    private(set) var files: [(form: Form, path: String)] = []
    private(set) var output = Output.none
    /// How much of an HTML page is printed on paper.
    private let print: HTMLReport.Print
    /// Whether text and Markdown have everything, or a summary.
    let isFull: Bool
    /// Whether they have general background too.
    let hasBackground: Bool
    /// The commands that show more than a summary.
    let hints: [TextSummary.Hint]

    /// - Throws: a ``Fault`` if two formats have the same destination, a file that is not a report would be overwritten, or
    ///   `--print` is given without a page.
    init(_ invocation: Invocation) throws(Fault) {
        hasBackground = invocation.has(.background)
        hints = TextSummary.Hint.all(namesPacks: invocation.has(.pack))
        isFull = hasBackground || invocation.has(.full)
        let print = invocation.value(.print)
        if print != nil, invocation.value(.html) == nil {
            throw .usage("`--print` needs `--html`", of: invocation.command)
        }
        self.print = HTMLReport.Print.allCases.first { $0.rawValue == print } ?? .brief
        var pages: [Form] = []
        for form in Form.allCases {
            guard let path = invocation.value(form.option) else { continue }
            if path == "-" {
                pages.append(form)
                continue
            }
            try Self.check(path, form, invocation)
            if let other = files.first(where: { Disk.isSame($0.path, path) }) {
                let both = "`\(form.option.spelling)` and `\(other.form.option.spelling)`"
                throw .usage("\(both) name the same file", of: invocation.command)
            }
            files.append((form, path))
        }
        if pages.count > 1 {
            let both = Array(pages.prefix(2).map { "`\($0.option.spelling)`" }.reversed())
            throw .usage(
                "\(both.joined(separator: " and ")) cannot be combined unless each names a file", of: invocation.command
            )
        }
        if let output = invocation.value(.output), files.contains(where: { Disk.isSame($0.path, output) }) {
            throw .usage("`--output` names the file of another format", of: invocation.command)
        }
        if let page = pages.first {
            output = .page(page)
        } else if files.isEmpty || invocation.value(.output) != nil {
            output = .text
        }
    }

    /// The report in one format, in UTF-8.
    func utf8(of content: CombinedContent, as form: Form) -> [UInt8] {
        switch form {
        case .html: HTMLReport(content, print: print).utf8
        case .json: Array(JSONReport(content).text.utf8)
        case .markdown:
            MarkdownReport(content, isFull: isFull, hasBackground: hasBackground, hints: hints).utf8
        case .tsv: Array(TSVReport(content).text.utf8)
        case .fhir: Array(FHIRBundle(content.parts).text.utf8)
        }
    }

    /// Protects raw data from arguments in the wrong order: only an empty file or one of the same format is overwritten.
    private static func check(_ path: String, _ form: Form, _ invocation: Invocation) throws(Fault) {
        let option = form.option.spelling
        if path.isEmpty { throw .usage("`\(option)` needs a file name", of: invocation.command) }
        guard Disk.kind(of: path) == .file else { return }
        if invocation.reads(path) {
            throw .usage("`\(option) \(path)` would overwrite the input file; give another name")
        }
        let first = Disk.prefix(of: path, count: form.start.utf8.count)
        if !first.isEmpty, first != Array(form.start.utf8) {
            throw .usage(
                "`\(option) \(path)` would overwrite a file that is not a report of this format; give another name")
        }
    }
}

/// The date of `--date`.
struct Day {
    /// As given: `2026-01-31`.
    let text: String

    /// - Returns: `nil` if the option is not given.
    /// - Throws: a ``Fault`` for a date that is not in the calendar.
    init?(_ invocation: Invocation) throws(Fault) {
        guard let text = invocation.value(.date) else { return nil }
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 10, digits[4] == -3, digits[7] == -3,
            [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ (0...9).contains(digits[$0]) })
        else { throw Self.fault(text, invocation) }
        let year = digits[0..<4].reduce(0) { $0 * 10 + $1 }
        let (month, day) = (digits[5] * 10 + digits[6], digits[8] * 10 + digits[9])
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...days[month - 1]).contains(day) else { throw Self.fault(text, invocation) }
        self.text = text
    }

    private static func fault(_ text: String, _ invocation: Invocation) -> Fault {
        .usage("`\(text)` is not a date; write `--date YYYY-MM-DD`", of: invocation.command)
    }
}
