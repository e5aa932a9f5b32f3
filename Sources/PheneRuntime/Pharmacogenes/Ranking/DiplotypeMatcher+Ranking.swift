// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

extension DiplotypeMatcher {
    /// What the established tool names for the same genotypes: a ranking by matched positions.
    ///
    /// - Parameters:
    ///   - readings: what was read, by the indices of the rule book's loci.
    ///   - mode: whether lower scores and combinations are given too.
    /// - Complexity: linear in the pairs that fit.
    public func ranking(_ readings: [Reading], _ mode: RankingMode = RankingMode()) -> DiplotypeRanking {
        let replaces = gene.unlistedAsReferenceBy != nil && (!mode.combines || gene.takesLowestFunction)
        let sample = RankedSample(readings, self, replacingUnlisted: replaces)
        if !sample.halfCalls.isEmpty { return none(.halfCall) }
        if sample.hasUnlistedChange { return none(.noMatch) }
        if sample.sites.isEmpty { return none(.noData) }
        for place in gene.required {
            var isRead = false
            for site in sample.sites where site.place == place { isRead = true }
            if !isRead { return none(.requiredMissing) }
        }
        if gene.takesLowestFunction { return lowestFunctionRanking(sample) }
        if !sample.isDiploid { return sample.isHaploid ? haploid(sample, mode) : none(.noMatch) }

        let groups = sample.groups
        let scores = PairScores(sample, groups, self)
        var ranking = DiplotypeRanking(kind: .diplotypes, results: scores.results(), inferred: [])
        if ranking.results.isEmpty {
            return mode.combines ? combinations(sample, groups) : none(.noMatch)
        }
        if groups.count > 1, !gene.priorities.isEmpty {
            if let pick = pick(ranking.results) {
                ranking = DiplotypeRanking(kind: .priority, results: [pick], inferred: [])
            }
        } else if !mode.keepsAll {
            keepHighest(&ranking.results)
        }
        return ordered(ranking)
    }

    func none(_ reason: DiplotypeRanking.Reason) -> DiplotypeRanking {
        DiplotypeRanking(kind: .none(reason), results: [], inferred: [])
    }

    private func keepHighest(_ results: inout [DiplotypeRanking.Result]) {
        var highest = 0
        for result in results { highest = max(highest, result.score) }
        results.removeAll { $0.score < highest }
    }

    /// The pair that the first list names of which all pairs are among the results.
    private func pick(_ results: [DiplotypeRanking.Result]) -> DiplotypeRanking.Result? {
        func result(_ pair: Pharmacogene.Priority.Pair) -> DiplotypeRanking.Result? {
            for result in results {
                let first = result.copies[0][0], second = result.copies[1][0]
                if first == .allele(pair.first) && second == .allele(pair.second)
                    || first == .allele(pair.second) && second == .allele(pair.first)
                {
                    return result
                }
            }
            return nil
        }
        priorities: for priority in gene.priorities {
            for pair in priority.among where result(pair) == nil { continue priorities }
            if let pick = result(priority.pick) { return pick }
        }
        return nil
    }

    /// Puts the results in order, and takes the pairs for the phenotype from them.
    func ordered(_ ranking: DiplotypeRanking) -> DiplotypeRanking {
        var ranking = ranking
        for index in ranking.results.indices {
            ranking.results[index].copies.sort { gene.isBefore($0, $1) }
        }
        ranking.results.sort { gene.isBefore($0, $1) }
        for result in ranking.results {
            var alleles: [Int] = []
            for copy in result.copies {
                if copy.count == 1, case .allele(let allele) = copy[0] { alleles.append(allele) }
            }
            if alleles.count == result.copies.count { ranking.inferred.append(alleles) }
        }
        return ranking
    }

    private func haploid(_ sample: RankedSample, _ mode: RankingMode) -> DiplotypeRanking {
        let scores = PairScores(sample, [], self)
        var results: [DiplotypeRanking.Result] = []
        scores.alive.forEach { allele in
            results.append(.init(copies: [[.allele(allele)]], score: scores.certain[allele]))
        }
        if results.isEmpty { return none(.noMatch) }
        if !mode.keepsAll { keepHighest(&results) }
        return ordered(DiplotypeRanking(kind: .haplotypes, results: results, inferred: []))
    }
}
