// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneJSON

/// A declaration in two books, or in one of them, as the book's JSON shows it: so every kind of declaration is compared.
struct DeclarationPair {
    /// The member of the book that lists it.
    let list: String
    let name: String
    let old: JSON?
    let new: JSON?

    /// The list's name in the singular.
    var kind: String {
        if list.hasSuffix("ies") { return list.dropLast(3) + "y" }
        return list.hasSuffix("s") ? String(list.dropLast()) : list
    }

    var place: String {
        if case .string(let place)? = (new ?? old)?["at"] { return place }
        return ""
    }

    /// Of two books all of them; tests say nothing of anybody, and are left out.
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
            case .array, .null, .bool, .integer, .string: break
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

    /// What a declaration is called; one that is about another is called as that one is.
    fileprivate var declaredName: String {
        for member in ["id", "symbol", "name", "pathway"] {
            if case .string(let name)? = self[member] { return name }
        }
        return ""
    }
}
