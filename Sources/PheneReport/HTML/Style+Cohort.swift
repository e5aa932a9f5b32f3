// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// The sheet of the page of a cohort, which is the same for all of them.
    static let cohort = Style(sheet: colours + layout + parts + shares + print + sharesOnPaper)

    private init(sheet: String) { self.sheet = sheet }

    /// Bars of shares and wide tables. Known results are filled; what is not known has a dashed outline, at the end.
    private static let shares = """
        main{overflow-wrap:anywhere}
        .subject{border-top:1px solid var(--line);padding-top:.4rem;margin-top:1.6rem}
        .subject h3{margin-top:.8rem}
        .subject figure{margin:.6rem 0}
        .share{display:grid;grid-template-columns:minmax(5rem,10rem) minmax(0,1fr);gap:.2rem .8rem;align-items:center;
        margin:.35rem 0;font-size:.92rem}
        .share>*{overflow-wrap:anywhere}
        .bar{display:block;width:100%;height:1.1rem}
        .bar rect,.swatch rect{stroke:var(--card);stroke-width:1;vector-effect:non-scaling-stroke}
        .swatch{display:inline-block;width:.8em;height:.8em;margin-right:.5em}
        .k0{fill:var(--solid)}.k1{fill:var(--soft)}.k2{fill:var(--lower)}.k3{fill:var(--conflicting)}
        .k4{fill:var(--higher)}.k5{fill:var(--typical)}
        .bar .open-share,.swatch .open-share{fill:none;stroke:var(--quiet);stroke-width:2;stroke-dasharray:4 3}
        .scroll{overflow-x:auto}
        .scroll:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
        .scroll table{table-layout:auto}
        .scroll th,.scroll td{overflow-wrap:normal;min-width:6rem}
        .scroll th[scope=row]{min-width:9rem;overflow-wrap:anywhere}
        .scroll .wide{min-width:14rem}
        .check{font-weight:600;color:var(--conflicting)}
        @media(max-width:46rem){.top{padding-top:2rem}
        .share{grid-template-columns:minmax(0,1fr)}}

        """

    /// A table that is wider than the paper wraps its words.
    private static let sharesOnPaper = """
        @media print{.scroll{overflow:visible}
        .scroll table{table-layout:fixed}
        .scroll th,.scroll td,.scroll th[scope=row],.scroll .wide{min-width:0;overflow-wrap:anywhere}
        .subject figure{break-inside:avoid}}

        """
}
