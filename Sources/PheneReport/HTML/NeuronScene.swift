// SPDX-License-Identifier: Apache-2.0

/// The parts of a pathway that ends in release into a synapse, each where it happens in the neuron.
///
/// Compartments are known by their names in the rules: `vesicle`, `synapse` and `neuron`; any other compartment of a step after
/// which nothing in the neuron depends, such as a gland, is elsewhere.
struct NeuronScene {
    /// A part with its number in the list below the drawing, from 1.
    struct Part {
        let number: Int
        let node: PathwayFigureEntry.Node

        /// What acts here: genes, or the stage if the rules name none.
        var actor: String {
            switch node.genes.count {
            case 0: Wording.short(node.stage, 14)
            case 1, 2: node.genes.joined(separator: ", ")
            default: node.genes[0] + " +\(node.genes.count - 1)"
            }
        }
    }

    /// Conversions before the vesicle, in runs in which each part starts from what the one before it makes. The last run is the
    /// main one.
    private(set) var runs: [[Part]] = []
    /// Into the vesicle.
    private(set) var storage: Part?
    private(set) var inVesicle: [Part] = []
    let release: Part
    /// From the synapse back into the neuron.
    private(set) var reuptake: Part?
    /// From the neuron into the vesicle again.
    private(set) var recycling: Part?
    private(set) var breakdown: [Part] = []
    private(set) var elsewhere: [Part] = []
    /// Receptors of the releasing neuron: those that inhibit release.
    private(set) var ownReceptors: [Part] = []
    /// Receptors of the cell on the other side.
    private(set) var receptors: [Part] = []

    /// - Returns: `nil` for a pathway without release into a synapse or without a vesicle, and for one with more parts than the
    ///   drawing has room for. It is then drawn as a chain.
    init?(_ figure: PathwayFigureEntry) {
        let parts = figure.nodes.enumerated().map { Part(number: $0.offset + 1, node: $0.element) }
        let steps = parts.filter { !$0.node.isBinding }
        guard let release = steps.first(where: { $0.node.destination == "synapse" }) else { return nil }
        self.release = release
        for part in steps where part.number != release.number { place(part) }
        for part in parts where part.node.isBinding {
            if !part.node.inhibitedStage.isEmpty, part.node.inhibitedStage == release.node.stage {
                ownReceptors.append(part)
            } else {
                receptors.append(part)
            }
        }
        let hasRoom =
            runs.count <= 2 && runs.allSatisfy { $0.count <= 3 } && inVesicle.count <= 2 && breakdown.count <= 1
            && ownReceptors.count <= 1 && receptors.count <= 4 && !inVesicle.isEmpty && runs.last != nil
        guard hasRoom, storage != nil else { return nil }
    }

    private mutating func place(_ part: Part) {
        let isBefore = part.number < release.number
        switch (part.node.destination, part.node.compartment) {
        case ("vesicle", _): if isBefore { storage = part } else { recycling = part }
        case ("neuron", _): reuptake = part
        case ("", "vesicle"): inVesicle.append(part)
        case ("", "cytosol"), ("", "neuron"), ("", ""): if isBefore { convert(part) } else { breakdown.append(part) }
        default: elsewhere.append(part)
        }
    }

    private mutating func convert(_ part: Part) {
        if let last = runs.last?.last, part.node.from == [last.node.to] {
            runs[runs.count - 1].append(part)
        } else {
            runs.append([part])
        }
    }

    /// The part of the main run that needs what the first run makes.
    var helped: Part? {
        guard runs.count == 2, let product = runs[0].last?.node.to else { return nil }
        return runs[1].first { $0.node.needs.contains(product) }
    }
}
