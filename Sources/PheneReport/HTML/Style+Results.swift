// SPDX-License-Identifier: Apache-2.0

/// What the choices above the table of findings do. Nothing of it is for paper, where nothing can be chosen.
extension Style {
    /// Hides the rows that the chosen filters leave out.
    ///
    /// - Parameter scope: what precedes the ids of the table's part of the page.
    static func filters(of table: ResultsTable, _ scope: String) -> String {
        let choices = ["notable", "usual", "open"].map { (id: $0, kept: "r-" + $0) }
        let genes = table.genes.indices.map { (id: "g\($0)", kept: "g\($0)") }
        let hidden = (choices + genes).map { ".results:has(#\(scope)show-\($0.id):checked) tbody tr:not(.\($0.kept))" }
        return """
            .filtered{display:none}
            @supports not (selector(:has(a)) and selector(&)){.filter{display:none}}
            @media screen{\(hidden.joined(separator: ",\n")){display:none}
            .results:has([name=\(scope)show]:checked:not(#\(scope)show-all),[name=\(scope)gene]:checked:not(#\(scope)gene-all)) \
            .filtered{display:block}}

            """
    }

    /// Moves the rows into the chosen order.
    ///
    /// Each row has its rank in each column, by the number of the column; the rank in the chosen one becomes its place in a flexible
    /// box. `:where` keeps these rules weaker than the filters. `reading-flow` lets the Tab key and screen readers follow; a
    /// browser without it says so.
    ///
    /// - Parameter scope: what precedes the ids of the table's part of the page.
    static func orders(of table: ResultsTable, _ scope: String) -> String {
        if table.orders.isEmpty { return "" }
        let part = scope.isEmpty ? "" : "[aria-labelledby=\(scope)results] "
        let ranks = table.rows.indices.map { row in
            let ranks = table.orders.map { "--\($0.column.number):\($0.ranks[row])" }
            return part + "tr:nth-child(\(row + 1)){\(ranks.joined(separator: ";"))}\n"
        }
        let chosen = table.orders.map {
            "&:has(#\(scope)sort-\($0.column.rawValue):checked) tr{order:var(--\($0.column.number))}\n"
        }
        let heads = table.orders.map {
            "&:has(#\(scope)sort-\($0.column.rawValue):checked) th:nth-child(\($0.column.number))[scope=col]::after"
        }
        return """
            \(ranks.joined()).sorted{display:none}
            @media screen{.results{--arrow:"\\25B2";
            \(chosen.joined())&:has(#\(scope)sort-reverse:checked){--arrow:"\\25BC";tbody{flex-direction:column-reverse}}
            \(heads.joined(separator: ",\n")){content:" " var(--arrow)/", sorted"}}
            .results:where(:has([name=\(scope)sort]:checked:not(#\(scope)sort-first),#\(scope)sort-reverse:checked)){
            table,caption,thead{display:block}
            tbody{display:flex;flex-direction:column;reading-flow:flex-visual}
            @supports not (reading-flow:flex-visual){.sorted{display:block}}
            @media(min-width:46.01rem){tr{display:grid;grid-template-columns:33fr 23fr 10fr 23fr 11fr}
            thead th{min-width:100%}
            tbody tr>*{border-bottom:1px solid var(--line)}}}}

            """
    }
}
