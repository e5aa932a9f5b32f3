// SPDX-License-Identifier: Apache-2.0

/// Stands for what the norepinephrine pack takes from another one, which checks without a library do not find.
public let usedByNorepinephrine: (path: String, text: String) = {
    let sources = ["atomoxetine_2019", "beta_blockers_2024", "serotonin_reuptake_inhibitors_2023"].enumerated().map {
        "source cpic_\($1) { kind guideline  pmid \($0 + 1)  year 2020  title \"Guideline \($0)\" }\n"
    }
    let drugs = [
        "atomoxetine", "venlafaxine", "metoprolol", "amitriptyline", "clomipramine", "desipramine", "doxepin",
        "imipramine", "nortriptyline", "trimipramine",
    ].map { drug in
        """
        guidance \(drug) "\(drug)" {
          by taken { yes -> avoid strength strong  no -> standard strength strong }
          on unknown "Not known."
          evidence guideline
          cite cpic_atomoxetine_2019
        }

        """
    }
    return ("used.phene", sources.joined() + "input taken : yes | no \"Is it taken?\"\n" + drugs.joined())
}()
