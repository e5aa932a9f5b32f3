// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// The parts of several packs on one page, whose headings are one level below those of a page of one pack.
    static let packs = """
        .pack{margin-top:5rem;border-top:2px solid var(--accent)}
        .pack>h2{font-size:2.1rem;margin:1.5rem 0 1rem}
        .pack h3{font-size:1.6rem;margin:3.5rem 0 1rem}
        .pack h4{font-size:1.2rem;margin:2rem 0 .6rem;font-weight:600}
        .pack h5{font-size:1.02rem;line-height:1.35;font-weight:650;margin:0 0 .35rem}
        .pack .summary h3{font-size:1.3rem;margin:1.75rem 0 .6rem}
        .pack .card h4{margin:0;font-size:1.05rem}
        @media print{.pack{break-before:page;border:0;margin:0}
        .pack h3{font-size:1.45rem;margin:1.5rem 0 .5rem}
        .pack h4{font-size:1.1rem;margin:.9rem 0 .3rem}}

        """
}
