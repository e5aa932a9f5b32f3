// SPDX-License-Identifier: Apache-2.0

import PhenePage
import PheneReaders

// What the script of the page calls, and the one thing that it gives. All of it runs in one thread of one worker.

/// Fills memory with bytes of the file from an offset, counted from 0.
///
/// - Returns: how many there are; less than 0 where they cannot be read.
@_extern(wasm, module: "host", name: "read_at")
@_extern(c)
func readFromHost(_ offset: Double, _ start: UnsafeMutableRawPointer, _ count: Int32) -> Int32

nonisolated(unsafe) private var session = PageSession()
/// The files of results from outside for the next report.
nonisolated(unsafe) private var calls: [ChosenFile] = []
/// The other files of a fileset for the next report.
nonisolated(unsafe) private var beside: [ChosenFile] = []

/// Adds a pack.
///
/// - Returns: 0, or 1 with a message as the result.
@_expose(wasm, "addPack")
@_cdecl("phene_add_pack")
public func addPack(_ start: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    do throws(PageProblem) {
        try session.add(pack: [UInt8](UnsafeBufferPointer(start: start, count: Int(count))))
        give([])
        return 0
    } catch {
        give(Array(error.message.utf8))
        return 1
    }
}

/// Adds a file of results from outside to the next report.
///
/// - Parameter start: the name of the file, a newline, and its bytes.
/// - Returns: 0; what is wrong with it, the report says.
@_expose(wasm, "addCalls")
@_cdecl("phene_add_calls")
public func addCalls(_ start: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    calls.append(ChosenFile(passed: UnsafeBufferPointer(start: start, count: Int(count))))
    return 0
}

/// Adds a file of the fileset of the next report, beside the one that is read in parts.
///
/// - Parameter start: the name of the file, a newline, and its bytes.
@_expose(wasm, "addBeside")
@_cdecl("phene_add_beside")
public func addBeside(_ start: UnsafePointer<UInt8>, _ count: Int32) {
    beside.append(ChosenFile(passed: UnsafeBufferPointer(start: start, count: Int(count))))
}

/// Reads a file of answers.
///
/// - Parameter start: the lines of a `PageRequest`, an empty line, the name of the file, a newline, and its bytes.
/// - Returns: 0 with the questions that it answers as the result, or 1 with two lines as of ``report(_:_:_:_:)``.
@_expose(wasm, "readAnswers")
@_cdecl("phene_read_answers")
public func readAnswers(_ start: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    var end = 0
    while end + 1 < bytes.count, bytes[end] != 0x0A || bytes[end + 1] != 0x0A { end += 1 }
    let request = PageRequest(String(decoding: bytes[..<end], as: UTF8.self))
    do throws(PageProblem) {
        give(try session.answers(in: ChosenFile(passed: bytes.dropFirst(end + 2)), request))
        return 0
    } catch {
        give(Array((error.control + "\n" + error.message).utf8))
        return 1
    }
}

/// Makes a report.
///
/// - Parameters:
///   - start: the lines of a `PageRequest`.
///   - size: the number of bytes of the file; less than 0 where there is none.
///   - isOther: 1 where the file is another than that of the last report.
/// - Returns: 0 with the state of the page as the result, or 1 with two lines: the control that can help, and a message.
@_expose(wasm, "report")
@_cdecl("phene_report")
public func report(_ start: UnsafePointer<UInt8>, _ count: Int32, _ size: Double, _ isOther: Int32) -> Int32 {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    let request = PageRequest(text)
    let source = ProvidedSource(path: request.path, size: Int64(size)) { offset, buffer in
        guard let start = buffer.baseAddress else { return 0 }
        let count = readFromHost(Double(offset), start, Int32(min(buffer.count, 1 << 24)))
        return count < 0 ? nil : Int(count)
    }
    let (files, others) = (calls, beside)
    (calls, beside) = ([], [])
    do throws(PageProblem) {
        try session.report(
            request, calls: files, beside: others, isOther: isOther != 0, from: size < 0 ? nil : source)
        give(session.state)
        return 0
    } catch {
        give(Array((error.control + "\n" + error.message).utf8))
        return 1
    }
}

/// Gives a form of the last report as the result: 0 is the HTML page, 1 the JSON, 2 the file of answers; 3 is what packs there are.
@_expose(wasm, "form")
@_cdecl("phene_form")
public func form(_ number: Int32) {
    switch number {
    case 0: give(session.html)
    case 1: give(session.json)
    case 2: give(session.answersFile)
    default: give(session.catalog)
    }
}
