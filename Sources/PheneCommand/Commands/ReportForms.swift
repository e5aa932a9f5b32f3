// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// The forms in which a report is wanted, and where each goes.
struct ReportForms {
    /// A form that an option asks for.
    enum Form {
        case html, json

        fileprivate var option: OptionName {
            switch self {
            case .html: .html
            case .json: .json
            }
        }

        /// What a file of this form begins with.
        fileprivate var firstByte: UInt8 {
            switch self {
            case .html: 0x3C
            case .json: 0x7B
            }
        }

        func text(of content: ReportContent) -> String {
            switch self {
            case .html: HTMLReport(content).text
            case .json: JSONReport(content).text
            }
        }
    }

    /// What goes to the output.
    enum Output {
        case none, text
        case page(Form)
    }

    /// Forms with a file of their own.
    private(set) var files: [(form: Form, path: String)] = []
    private(set) var output = Output.none

    /// - Throws: a ``Fault`` where two forms want one place, or a file would be lost that is no report.
    init(_ invocation: Invocation) throws(Fault) {
        var pages: [Form] = []
        for form in [Form.html, .json] {
            guard let path = invocation.value(form.option) else { continue }
            if path == "-" {
                pages.append(form)
                continue
            }
            try Self.check(path, form, invocation)
            files.append((form, path))
        }
        if pages.count > 1 {
            throw .usage("`--json` and `--html` exclude each other unless each names a file", of: invocation.command)
        }
        if files.count > 1, files[0].path == files[1].path || Disk.isSame(files[0].path, files[1].path) {
            throw .usage("`--json` and `--html` name the same file", of: invocation.command)
        }
        if let output = invocation.value(.output), files.contains(where: { $0.path == output }) {
            throw .usage("`--output` names the file of another form", of: invocation.command)
        }
        if let page = pages.first {
            output = .page(page)
        } else if files.isEmpty || invocation.value(.output) != nil {
            output = .text
        }
    }

    /// Raw data must outlive a slip in the order of the words: only a file of the same form is replaced.
    private static func check(_ path: String, _ form: Form, _ invocation: Invocation) throws(Fault) {
        let option = form.option.spelling
        if path.isEmpty { throw .usage("`\(option)` needs the name of a file", of: invocation.command) }
        guard Disk.kind(of: path) == .file else { return }
        if invocation.operands.contains(where: { Disk.isSame($0, path) }) {
            throw .usage("`\(option) \(path)` would replace the file that is read; give another name")
        }
        if let first = Disk.firstByte(of: path), first != form.firstByte {
            throw .usage("`\(option) \(path)` would replace a file that is no such report; give another name")
        }
    }
}

/// A day as `--date` gives it.
struct Day {
    let text: String

    /// - Returns: `nil` where the option is not given.
    /// - Throws: a ``Fault`` for what is no day of the calendar.
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
        .usage("`\(text)` is no day; write `--date YYYY-MM-DD`", of: invocation.command)
    }
}
