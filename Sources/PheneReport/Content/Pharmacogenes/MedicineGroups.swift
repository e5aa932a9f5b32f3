// SPDX-License-Identifier: Apache-2.0

/// Medicines by what is known of them: what asks for something has a row each, the rest is summed up.
struct MedicineGroups {
    /// Medicines that are open because the same genes or answers are not known.
    struct Open {
        /// `CYP2D6 and CYP2C19`
        let open: String
        fileprivate(set) var names: [String]
    }

    /// One recommendation is possible, and it asks for something.
    let asking: [MedicineEntry]
    /// Several recommendations are possible.
    let several: [MedicineEntry]
    /// Medicines with the same recommendation that asks for nothing, by its title.
    let lines: [(title: String, names: [String])]
    /// Every recommendation is possible.
    private(set) var open: [Open] = []
    /// That phenotypes may not be as predicted, each once: of the medicines of which the genes decide something, and of all where
    /// something is taken that changes an enzyme.
    let warnings: [String]
    /// The cautions that several medicines have, each once.
    private(set) var cautions: [String] = []

    /// What is said where nothing certain asks for more than standard use. What is open may ask for it.
    var nothingAsked: String {
        several.isEmpty && open.isEmpty
            ? "No guideline asks for more than standard use."
            : "That a guideline asks for more than standard use is certain of no medicine; it may of those that are open."
    }

    init(_ medicines: [MedicineEntry]) {
        asking = medicines.filter { $0.asks }
        several = medicines.filter { $0.state == .several }
        lines = Self.byTitle(medicines.filter { $0.state == .known && !$0.asks })
        for medicine in medicines where medicine.state == .open {
            let words = medicine.openText
            if let index = open.firstIndex(where: { $0.open == words }) {
                open[index].names.append(medicine.heading)
            } else {
                open.append(Open(open: words, names: [medicine.heading]))
            }
        }
        var expected: [ExpectedActivity] = []
        for medicine in medicines {
            for activity in medicine.expected where medicine.state != .open || !activity.taken.isEmpty {
                if !expected.contains(where: { $0.name == activity.name }) { expected.append(activity) }
            }
        }
        warnings = ExpectedActivity.warnings(expected)
        open = open.enumerated().sorted {
            ($1.element.names.count, $0.offset) < ($0.element.names.count, $1.offset)
        }.map { $0.element }
        var counts: [String: Int] = [:]
        for caution in medicines.flatMap({ $0.cautions }) {
            counts[caution, default: 0] += 1
            if counts[caution] == 2 { cautions.append(caution) }
        }
    }

    /// The names of medicines by the title of their recommendation, in the order in which titles first occur.
    static func byTitle(_ medicines: some Sequence<MedicineEntry>) -> [(title: String, names: [String])] {
        var lines: [(title: String, names: [String])] = []
        for medicine in medicines {
            let title = Page.capitalized(medicine.recommendations.first?.title ?? "No recommendation")
            if let index = lines.firstIndex(where: { $0.title == title }) {
                lines[index].names.append(medicine.heading)
            } else {
                lines.append((title, [medicine.heading]))
            }
        }
        return lines
    }
}
