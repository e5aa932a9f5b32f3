// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneRuntime

extension CohortSummary {
    /// Reads what ``CohortJSON`` wrote of a part of the people.
    ///
    /// - Parameters:
    ///   - text: the document.
    ///   - path: as the user gave it, for messages.
    /// - Throws: a ``CohortMergeError`` where it is not a part with all numbers, or its numbers do not fit together.
    /// - Complexity: linear in the text.
    public static func part(in text: [UInt8], path: String) throws(CohortMergeError) -> CohortSummary {
        let json: JSON
        do throws(JSON.ParseError) {
            json = try JSON(parsing: text)
        } catch {
            throw .notJSON(path: path, line: error.line, what: error.what)
        }
        guard json["schema"] == "phene-cohort" else { throw .otherForm(path: path) }
        let document = Document(path: path, json: json, name: "")
        let version = try document.number("version")
        guard version == CohortJSON.version else { throw .otherVersion(path: path, version: version) }
        guard let shard = try document.optional("shard") else { throw .notPart(path: path) }
        let minCount = try document.number("minCount")
        guard minCount < 2 else { throw .suppressed(path: path, minCount: minCount) }
        let summary = try CohortSummary(document, shard)
        try summary.check(path)
        return summary
    }

    private init(_ document: Document, _ shard: Document) throws(CohortMergeError) {
        var packs: [PackName] = []
        for pack in try document.elements("packs") {
            packs.append(
                PackName(
                    name: try pack.text("name"), version: try pack.text("version"), digest: try pack.text("digest")))
        }
        guard let number = Shard(number: try shard.number("number"), of: try shard.number("of")) else {
            throw .malformed(path: document.path, member: "shard.number")
        }
        let work = try document.object("work")
        let columns = try document.texts("groups")
        let people = try document.numbers("people")
        guard columns.first == "all", people.count == columns.count else {
            throw .malformed(path: document.path, member: "people")
        }
        var subjects: [CohortTable.Subject] = []
        for subject in try document.elements("subjects") {
            subjects.append(try CohortTable.Subject(subject, columns: columns.count))
        }
        self.init(
            facts: CohortFacts(
                path: try document.text("path"), format: try document.text("format"),
                variants: try document.number("variants"),
                rows: try document.number("rowsRead"), build: try document.text("build"),
                issues: try document.texts("issues"), issueCount: try document.number("issueCount")),
            packs: packs,
            part: CohortPart(
                shard: number, program: try shard.text("program"), cohort: try shard.text("cohort"),
                settings: try shard.text("settings")),
            listed: try document.number("peopleListed"), people: try document.number("peopleRead"),
            refused: try document.number("peopleRefused"),
            onBothStrands: try document.number("peopleOnBothStrands"), refusals: try document.texts("refusals"),
            decisions: try work.number("decisions"),
            personalDecisions: try work.number("personByPerson"),
            table: CohortTable(columns: columns, people: people, subjects: subjects))
    }

    /// Fails where numbers contradict each other: each person of a column has one result of each subject, and is in one stratum.
    private func check(_ path: String) throws(CohortMergeError) {
        guard listed <= Int.max - 512 else { throw .malformed(path: path, member: "peopleListed") }
        if let part, part.shard.people(of: listed).count != people {
            throw .inconsistent(path: path, what: "it does not have the people of part \(part.shard.number)")
        }
        let columns = table.people.map { $0.number ?? 0 }
        guard refused <= people, onBothStrands <= refused, refusals.count <= refused, columns[0] == people - refused
        else {
            throw .inconsistent(path: path, what: "the people who were counted are not those who were read")
        }
        guard columns.count == 1 || Self.isSum(columns[0], of: columns.dropFirst()) else {
            throw .inconsistent(path: path, what: "the groups do not add up to all people")
        }
        for subject in table.subjects {
            let fits = columns.indices.allSatisfy { column in
                Self.isSum(columns[column], of: subject.results.map { $0.cells[column].number ?? 0 })
            }
            let areSums =
                columns.count == 1
                || subject.results.allSatisfy { result in
                    let cells = result.cells.map { $0.number ?? 0 }
                    return Self.isSum(cells[0], of: cells.dropFirst())
                }
            let areGapsSums =
                subject.gaps.isEmpty
                || columns.indices.allSatisfy { column in
                    Self.isSum(
                        subject.results.last?.cells[column].number ?? 0,
                        of: subject.gaps.map { $0.cells[column].number ?? 0 })
                }
            let areGapsOfGroups =
                columns.count == 1
                || subject.gaps.allSatisfy { gap in
                    let cells = gap.cells.map { $0.number ?? 0 }
                    return Self.isSum(cells[0], of: cells.dropFirst())
                }
            guard fits, areSums, areGapsSums, areGapsOfGroups else {
                throw .inconsistent(
                    path: path, what: "the results of \(subject.name.inert) do not add up to all people")
            }
        }
    }

    private static func isSum(_ sum: Int, of parts: some Sequence<Int>) -> Bool {
        var rest = sum
        for part in parts {
            if part > rest { return false }
            rest -= part
        }
        return rest == 0
    }
}

extension CohortTable.Subject {
    fileprivate init(_ json: Document, columns: Int) throws(CohortMergeError) {
        guard let kind = CohortTable.Kind(rawValue: try json.text("kind")) else {
            throw .malformed(path: json.path, member: json.name + ".kind")
        }
        func results(_ member: String) throws(CohortMergeError) -> [CohortTable.Result] {
            var results: [CohortTable.Result] = []
            for result in try json.elements(member) {
                let cells = try result.numbers("people")
                guard cells.count == columns else {
                    throw .malformed(path: json.path, member: result.name + ".people")
                }
                results.append(
                    CohortTable.Result(
                        name: try result.text("name"), title: try result.text("title"), cells: cells.map { .count($0) })
                )
            }
            return results
        }
        let own = try results("results"), gaps = try results("gaps")
        let alleles = try json.optional("alleles").map { json throws(CohortMergeError) in try SiteAlleles(json) }
        let isSite = kind == .site
        guard gaps.map({ $0.name }) == (isSite ? SiteGap.allCases.map { $0.name } : []) else {
            throw .malformed(path: json.path, member: json.name + ".gaps")
        }
        guard (alleles != nil) == isSite, alleles.map({ $0.copies.count + 1 == own.count }) ?? true else {
            throw .malformed(path: json.path, member: json.name + ".alleles")
        }
        var missing: [CohortTable.MissingSite] = []
        for site in try json.elements("missingSites") {
            guard let reason = CohortEvaluation.MissingLocus(rawValue: try site.text("reason")) else {
                throw .malformed(path: json.path, member: site.name + ".reason")
            }
            missing.append(CohortTable.MissingSite(site: try site.text("site"), reason: reason))
        }
        self.init(
            pack: try json.text("pack"), kind: kind, name: try json.text("name"), title: try json.text("title"),
            results: own, missing: missing, siteCount: try json.number("siteCount"), gaps: gaps, alleles: alleles)
    }
}

extension SiteAlleles {
    fileprivate init(_ json: Document) throws(CohortMergeError) {
        let names = try json.texts("names")
        var copies: [[Int]] = []
        for own in try json.arrays("copies") {
            // A person has one or two copies, so sums stay small.
            guard own.count == names.count, own.allSatisfy({ $0 <= 2 }), (1...2).contains(own.reduce(0, +)) else {
                throw .malformed(path: json.path, member: json.name + ".copies")
            }
            copies.append(own)
        }
        var published: [Published] = []
        for own in try json.elements("published") {
            let (count, total) = (try own.number("count"), try own.number("of"))
            guard total > 0, count <= total else { throw .malformed(path: own.path, member: own.name + ".of") }
            guard let allele = names.firstIndex(of: try own.text("allele")) else {
                throw .malformed(path: own.path, member: own.name + ".allele")
            }
            let people = try own.number("people")
            guard people <= Int.max / 2 else { throw .malformed(path: own.path, member: own.name + ".people") }
            published.append(
                Published(
                    allele: allele, text: try own.text("share"), count: count, total: total,
                    isCounted: try own.flag("isCounted"), population: try own.text("population"),
                    panel: try own.text("panel"), people: people, sources: try own.texts("sources")))
        }
        self.init(
            names: names, isPalindromic: try json.flag("isPalindromic"), copies: copies, published: published)
    }
}

/// A value of a document with its place, for messages.
private struct Document {
    let path: String
    let json: JSON
    /// The place, such as `subjects.results`; empty for the whole.
    let name: String

    private func name(of member: String) -> String { name.isEmpty ? member : name + "." + member }

    private func malformed(_ member: String) -> CohortMergeError { .malformed(path: path, member: name(of: member)) }

    func text(_ member: String) throws(CohortMergeError) -> String {
        guard case .string(let text)? = json[member] else { throw malformed(member) }
        return text
    }

    /// A number from 0 up.
    func number(_ member: String) throws(CohortMergeError) -> Int {
        guard case .integer(let number)? = json[member], number >= 0 else { throw malformed(member) }
        return number
    }

    /// An object, or `nil` for a null.
    func optional(_ member: String) throws(CohortMergeError) -> Document? {
        guard let value = json[member] else { throw malformed(member) }
        if case .null = value { return nil }
        return try object(member)
    }

    func object(_ member: String) throws(CohortMergeError) -> Document {
        guard let value = json[member], case .object = value else { throw malformed(member) }
        return Document(path: path, json: value, name: name(of: member))
    }

    func elements(_ member: String) throws(CohortMergeError) -> [Document] {
        guard case .array(let elements)? = json[member] else { throw malformed(member) }
        var found: [Document] = []
        for element in elements {
            guard case .object = element else { throw malformed(member) }
            found.append(Document(path: path, json: element, name: name(of: member)))
        }
        return found
    }

    func texts(_ member: String) throws(CohortMergeError) -> [String] {
        guard case .array(let elements)? = json[member] else { throw malformed(member) }
        var texts: [String] = []
        for element in elements {
            guard case .string(let text) = element else { throw malformed(member) }
            texts.append(text)
        }
        return texts
    }

    func flag(_ member: String) throws(CohortMergeError) -> Bool {
        guard case .bool(let flag)? = json[member] else { throw malformed(member) }
        return flag
    }

    func arrays(_ member: String) throws(CohortMergeError) -> [[Int]] {
        guard case .array(let elements)? = json[member] else { throw malformed(member) }
        var arrays: [[Int]] = []
        for element in elements { arrays.append(try numbers(in: element, member)) }
        return arrays
    }

    func numbers(_ member: String) throws(CohortMergeError) -> [Int] {
        guard let value = json[member] else { throw malformed(member) }
        return try numbers(in: value, member)
    }

    private func numbers(in value: JSON, _ member: String) throws(CohortMergeError) -> [Int] {
        guard case .array(let elements) = value else { throw malformed(member) }
        var numbers: [Int] = []
        for element in elements {
            guard case .integer(let number) = element, number >= 0 else { throw malformed(member) }
            numbers.append(number)
        }
        return numbers
    }
}
