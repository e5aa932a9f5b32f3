// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension OutsideEntry {
    var json: JSON {
        [
            "calls": .array(calls.map { .object($0.members) }), "agreement": .string(agreement.rawValue),
            "fileAlone": .string(fileAlone), "isRefused": .bool(isRefused), "isContradictory": .bool(isContradictory),
            "problems": .strings(problems),
        ]
    }
}

extension OutsideEntry.Stated {
    var members: [JSON.Member] {
        [
            JSON.Member("file", .string(file)), JSON.Member("line", .integer(line)),
            JSON.Member("diplotype", .string(diplotype)), JSON.Member("phenotype", .string(phenotype)),
            JSON.Member("score", .string(score)),
        ]
    }
}

extension OutsideCallEntry {
    var json: JSON {
        .object(
            [JSON.Member("gene", .string(gene))] + stated.members + [
                JSON.Member("use", .string(use.rawValue)), JSON.Member("text", .string(text)),
                JSON.Member("problems", .strings(problems)),
            ])
    }
}
