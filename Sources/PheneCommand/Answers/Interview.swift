// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneReport
internal import PheneRuntime

/// Asks questions one by one, and collects the answers. It never fills in an answer: what is skipped stays open.
struct Interview {
    /// The answers of this interview, in the order given.
    private(set) var answers: [(name: String, value: String)] = []
    /// Whether the person asked to stop, or the input has ended.
    private(set) var isStopped = false

    private let packs: PackSet
    private let environment: Environment
    /// Whether a person types; otherwise a line that is no answer is a fault, because the lines after it would answer other
    /// questions than they were written for.
    private let isTyped: Bool
    private let earlier: [AnswersFile.Entry]
    /// The names of the questions that were asked.
    private var asked: [String] = []
    /// The number of lines read from the input.
    private var lineCount = 0

    /// - Parameter earlier: answers of an earlier interview. Each is offered where its question is asked, and not used before.
    init(to packs: PackSet, earlier: [AnswersFile.Entry], in environment: Environment) {
        self.packs = packs
        self.earlier = earlier
        self.environment = environment
        isTyped = environment.isInputTerminal()
    }

    /// The answers of this interview, and the earlier ones whose questions were not asked.
    var allAnswers: [(name: String, value: String)] {
        answers + earlier.filter { !asked.contains($0.name) }.map { ($0.name, $0.value) }
    }

    /// Whether it stopped before all earlier answers were offered.
    var hasUncheckedAnswers: Bool { isStopped && earlier.contains { !asked.contains($0.name) } }

    /// The first open question that was not asked; introduces the interview before the first one.
    func next(of questions: [Question]) -> Question? {
        let open = questions.filter { !asked.contains($0.name) }
        if asked.isEmpty { say(Self.introduction(to: open.count, hasEarlier: !earlier.isEmpty)) }
        return open.first
    }

    /// Asks one question until there is an answer to it, or it is skipped.
    ///
    /// - Returns: whether it has an answer now.
    /// - Throws: a ``Fault`` for a line that is no answer, if nobody types.
    mutating func ask(_ question: Question) throws(Fault) -> Bool {
        let kept = earlier.first { $0.name == question.name }?.value
        say(Self.text(of: question, number: asked.count + 1))
        while true {
            say("   " + Self.accepted(question) + (kept.map { " [\($0.inert)]" } ?? "") + ": ", ended: false)
            guard let line = environment.line() else {
                say("")
                isStopped = true
                return false
            }
            lineCount += 1
            // What is too long is not read as an answer, also where all but a word of it is space.
            let reply = line.utf8.count > LineInput.limit ? line : Self.trimmed(line)
            switch reply {
            case "" where kept == nil, "-" where kept != nil:
                asked.append(question.name)
                return false
            case "?":
                say(Self.details(of: question))
                continue
            case "q" where !question.answers.contains("q"):
                isStopped = true
                return false
            default: break
            }
            let value = reply.isEmpty ? kept ?? "" : Self.value(reply, of: question)
            if let message = refusal(of: value, to: question) {
                if !isTyped { throw .input("standard input:\(lineCount): \(message)") }
                say("   " + Help.wrapped(message.inert, indent: 3))
                continue
            }
            answers.append((question.name, value))
            asked.append(question.name)
            return true
        }
    }

    /// Why a value is no answer to a question; `nil` if it is one.
    private func refusal(of value: String, to question: Question) -> String? {
        // The message about a wrong value quotes it.
        if value.utf8.count > Self.longest { return "this line is too long for an answer to `\(question.name)`" }
        do throws(AnswerError) {
            _ = try packs.answers(from: Answers([(question.name, value)]))
            return nil
        } catch {
            return error.messageWithChoices
        }
    }

    /// The greatest length of an answer, in bytes; far more than any has.
    private static let longest = 200

    private func say(_ text: String, ended: Bool = true) { environment.writeMessage(text + (ended ? "\n" : "")) }

    private static func introduction(to count: Int, hasEarlier: Bool) -> String {
        if count == 0 { return "No question keeps a result of this file open." }
        let verb = count == 1 ? "keeps" : "keep"
        var text =
            "\(counted(count, "question")) \(verb) results open. Enter skips a question, and what you skip stays unknown: it is "
            + "never taken as \"no\". `?` explains a question; `q` saves the answers and stops."
        if hasEarlier { text += " An earlier answer is in brackets: Enter keeps it, `-` removes it." }
        return Help.wrapped(text, indent: 0)
    }

    /// The question and what an answer is for.
    private static func text(of question: Question, number: Int) -> String {
        let lead = "\(number). "
        let indent = lead.utf8.count
        var text = "\n" + lead + Help.wrapped(question.text.inert, indent: indent)
        if question.isConsent {
            let consent =
                "This asks what you want to know. Until you answer yes, reports show nothing about it, as if your file did not "
                + "have these sites. You can decide later: Enter leaves it unanswered."
            text += "\n   " + Help.wrapped(consent, indent: 3)
        }
        let shown = question.keepsOpen.prefix(3).map { $0.inert }
        let more = question.keepsOpen.count - shown.count
        let titles = shown.joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
        return text + "\n   " + Help.wrapped("Helps to decide: " + titles, indent: 3)
    }

    /// All that is known of a question.
    private static func details(of question: Question) -> String {
        var text = "   An answer helps to decide:"
        for title in question.keepsOpen { text += "\n   - " + Help.wrapped(title.inert, indent: 5) }
        text += "\n   " + Help.wrapped("Answer with " + accepted(question) + ".", indent: 3)
        text += "\n   " + Help.wrapped("The same as an option: " + question.options.joined(separator: ", "), indent: 3)
        return text
    }

    /// `yes or no`, `a whole number from 0 to 120 years`
    private static func accepted(_ question: Question) -> String {
        if question.range != nil { return question.acceptedNumbers.inert }
        var text = ""
        for (index, answer) in question.answers.enumerated() {
            if index > 0 { text += index == question.answers.count - 1 ? " or " : ", " }
            text += answer
        }
        return text.inert
    }

    /// The value that a reply spells: `y` and `n` stand for `yes` and `no` where these are the answers.
    private static func value(_ reply: String, of question: Question) -> String {
        if question.answers.contains(reply) { return reply }
        let lower = reply.lowercased()
        for answer in question.answers where answer.lowercased() == lower { return answer }
        guard question.answers == ["yes", "no"] else { return reply }
        return lower == "y" ? "yes" : lower == "n" ? "no" : reply
    }

    private static func trimmed(_ line: String) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
        let kept = line.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return String(String.UnicodeScalarView(kept))
    }
}
