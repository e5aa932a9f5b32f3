// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneJSON

/// A declaration in two books, or in one of them, as JSON, so that every kind of declaration is compared.
struct DeclarationPair {
    /// The JSON member of the book that lists it, such as `findings`.
    let list: String
    let name: String
    let old: JSON?
    let new: JSON?

    /// The list's name in the singular.
    var kind: String {
        if list == "recommendations" { return "advice" }
        if list.hasSuffix("ies") { return list.dropLast(3) + "y" }
        return list.hasSuffix("s") ? String(list.dropLast()) : list
    }

    var place: String {
        if case .string(let place)? = (new ?? old)?["at"] { return place }
        return ""
    }

    /// All declarations of two books. Tests and properties are left out, because they have no results.
    static func all(_ old: RuleBook, _ new: RuleBook) -> [DeclarationPair] {
        guard case .object(let before) = old.json, case .object(let now) = new.json else { return [] }
        var pairs: [DeclarationPair] = []
        for member in now {
            let other = before.first { $0.name == member.name }?.value
            switch member.value {
            case .object:
                pairs.append(DeclarationPair(list: member.name, name: new.pack.name, old: other, new: member.value))
            case .array(let items) where !["files", "tests", "properties"].contains(member.name):
                var rest: [(name: String, value: JSON)] = []
                if case .array(let items)? = other { rest = items.map { ($0.declaredName, $0) } }
                var places: [String: Int] = [:]
                for (place, item) in rest.enumerated() { places[item.name] = place }
                var found: Set<String> = []
                for item in items {
                    let name = item.declaredName
                    found.insert(name)
                    let old = places[name].map { rest[$0].value }
                    pairs.append(DeclarationPair(list: member.name, name: name, old: old, new: item))
                }
                for item in rest where !found.contains(item.name) {
                    pairs.append(DeclarationPair(list: member.name, name: item.name, old: item.value, new: nil))
                }
            case .array, .null, .bool, .integer, .decimal, .string: break
            }
        }
        return pairs
    }
}

extension JSON {
    /// A member of an object.
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The name of a declaration, or of the declaration that it belongs to.
    fileprivate var declaredName: String {
        for member in ["id", "symbol", "name", "pathway", "gene"] {
            if case .string(let name)? = self[member] { return name }
        }
        return ""
    }
}
