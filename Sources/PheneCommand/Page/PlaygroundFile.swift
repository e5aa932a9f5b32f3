// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// The playground: one HTML file in which rules are typed, checked and tried on a person, and which makes no request.
///
/// The same module gives the same bytes.
struct PlaygroundFile {
    let utf8: [UInt8]

    /// - Parameter module: the program of the playground, as WebAssembly.
    init(module: [UInt8]) {
        let digest = SHA256(module).hex
        var page = Array(
            """
            \(PageParts.head("Phene playground: write rules and try them", script: PlaygroundScript.text, style: Self.allStyle))
            <a class="skip" href="#rules">Skip to the rules</a>
            <header>
            <h1>Write rules and try them</h1>
            <p>The compiler in this page checks the rules while you type, proves what must hold for all people, and runs their tests. Below \
            is the report of a person with the genotypes that you give. Nothing is sent anywhere, and nothing is stored.</p>
            </header>
            <main id="main">
            <p class="row"><span><label for="example">Begin with an example</label>
            <select id="example" disabled><option value="first">Activity of DBH: a finding, a recommendation and tests</option></select></span>
            <button type="button" id="copy" disabled>Copy rules and genotypes</button></p>
            <div class="halves">
            <section aria-labelledby="rules-head">
            <h2 id="rules-head"><label for="rules">Rules</label></h2>
            <textarea id="rules" rows="28" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" disabled></textarea>
            <h2 id="person-head"><label for="person">Genotypes of a person</label></h2>
            <p class="hint" id="person-hint">As a genotype file has them: rows as of 23andMe, or a VCF. What is missing or <code>--</code> \
            is not known, and never the reference.</p>
            <textarea id="person" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" \
            aria-describedby="person-hint person-error" disabled></textarea>
            <p id="person-error" role="status" class="said"></p>
            <div class="tools"><button type="button" id="blank" disabled>A row for each locus</button>
            <span><label for="sex">Sex</label> <select id="sex" disabled><option value="">from the genotypes</option>\
            <option value="female">female</option><option value="male">male</option></select></span></div>
            </section>
            <section aria-labelledby="messages-head">
            <h2 id="messages-head">What the compiler says</h2>
            <p id="status" role="status">Opening the program …</p>
            <button type="button" id="stop" hidden>Stop</button>
            <p id="no-messages" class="hint" hidden>No message.</p>
            <ul id="messages" class="said"></ul>
            <h2>Tests</h2>
            <p id="no-tests" class="hint" hidden>The rules have no test.</p>
            <ul id="tests" class="said"></ul>
            </section>
            </div>
            <section aria-labelledby="report-head">
            <h2 id="report-head">Report of the person</h2>
            <p id="report-of" class="hint"></p>
            <div id="questions"></div>
            <iframe id="report" title="The report of the person" \
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
            </section>
            <section aria-labelledby="how-head">
            <h2 id="how-head">About this page</h2>
            <p>Its first lines are a policy that the browser enforces: no request of any kind, and no script but the one at the end of \
            this file. Packs of other files and genotype files that tests name are not there; <code>phene check</code> and \
            <code>phene test</code> have them.</p>
            <p><code>swift package --allow-writing-to-package-directory generate-page --playground --output playground.html</code></p>
            <ul><li>phene \(version); program, SHA-256 of the WebAssembly: <code id="digest">\(digest)</code></li></ul>
            </section>
            </main>

            """.utf8)
        page += Self.text(PlaygroundExample.rules, id: "first")
        page += Self.text(PlaygroundExample.person, id: "first-person")
        page += PageParts.data(module, attributes: "id=\"module\"")
        page += Array("<script>\(PlaygroundScript.text)</script>\n</body>\n</html>\n".utf8)
        utf8 = page
    }

    /// An element that holds a text and is not shown.
    private static func text(_ text: String, id: String) -> [UInt8] {
        Array("<pre id=\"\(id)\" hidden>\n\(PageParts.escaped(text))</pre>\n".utf8)
    }

    /// The style of the pages, and what the playground adds.
    private static let allStyle =
        PageStyle.text + """

            textarea { width: 100%; font: 0.9rem/1.45 ui-monospace, monospace; color: var(--ink); background: var(--panel);
              border: 1px solid var(--quiet); border-radius: 0.3rem; padding: 0.6rem; tab-size: 8; }
            pre { margin: 0.3rem 0; overflow: auto; font: 0.85rem/1.4 ui-monospace, monospace; }
            .said { padding-left: 0; list-style: none; overflow-wrap: anywhere; }
            .said li { border-top: 1px solid var(--line); padding: 0.5rem 0 0.5rem 0.8rem; }
            #example { max-width: min(40rem, 100%); }
            main > .row > span { max-width: 100%; }
            .halves { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2rem; }
            #person-error:empty { display: none; }
            @media (min-width: 62rem) { .halves { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
            """
}
