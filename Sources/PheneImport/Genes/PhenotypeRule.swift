// SPDX-License-Identifier: Apache-2.0

/// What one row of the table of phenotypes says.
enum PhenotypeRule {
    /// Two functions, in any order.
    case pair(PhenotypeRules.Pair)
    /// The function of the only copy of a gene on X.
    case single(PhenotypeRules.Single)
    case band(PhenotypeRules.Band)
    /// The phenotype of a score that is not known.
    case unscored(String)
    /// Guidance names the genotype itself.
    case genotype
    /// The gene has no phenotypes.
    case none
    /// How the rules were compared with an enumerated table. It is no rule.
    case verification
    case invalid(RowFault)

    init(_ row: TableRow) {
        do throws(RowFault) {
            self = try Self.read(row)
        } catch {
            self = .invalid(error)
        }
    }

    /// Whether it becomes part of a rule, so that its source is cited.
    var isRule: Bool {
        switch self {
        case .pair, .single, .band, .unscored, .genotype: true
        case .none, .verification, .invalid: false
        }
    }

    private static func read(_ row: TableRow) throws(RowFault) -> PhenotypeRule {
        switch row["rule_type"] {
        case "function_pair":
            return .pair(
                PhenotypeRules.Pair(
                    first: try row.text("arg1"), second: try row.text("arg2"), phenotype: try row.text("phenotype")))
        case "function_single":
            return .single(
                PhenotypeRules.Single(function: try row.text("arg1"), phenotype: try row.text("phenotype")))
        case "score_band":
            let highest = row["arg2"] == "inf" ? nil : Score.hundredths(row["arg2"])
            guard let lowest = Score.hundredths(row["arg1"]), highest != nil || row["arg2"] == "inf",
                highest ?? lowest >= lowest
            else {
                throw RowFault(
                    message: "`arg1` and `arg2` are `\(row["arg1"])` and `\(row["arg2"])`",
                    help: "write the lowest and the highest score, or `inf` where there is no highest")
            }
            return .band(PhenotypeRules.Band(lowest: lowest, highest: highest, phenotype: try row.text("phenotype")))
        case "score_na": return .unscored(try row.text("phenotype"))
        case "genotype": return .genotype
        case "none": return .none
        case "exceptions", "old_table_exception": return .verification
        default:
            throw RowFault(
                message: "`rule_type` is `\(row["rule_type"])`",
                help: "write one of: function_pair, function_single, score_band, score_na, genotype, none, exceptions, "
                    + "old_table_exception")
        }
    }
}

extension PhenotypeRules.Pair {
    /// Whether two rows are about the same functions.
    func isSame(_ other: Self) -> Bool {
        first == other.first && second == other.second || first == other.second && second == other.first
    }
}
