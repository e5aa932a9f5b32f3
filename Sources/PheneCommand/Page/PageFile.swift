// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneContainers
internal import PheneModel
internal import PhenePage
internal import PheneReport
internal import PheneRuntime

/// The private page: one HTML file with the program and the packs in it, which makes no request.
///
/// The same module and the same packs give the same bytes.
struct PageFile {
    let utf8: [UInt8]

    /// - Parameters:
    ///   - module: the program, as WebAssembly.
    ///   - packs: the rules; those of one report must not contradict each other.
    init(module: [UInt8], packs: [Pack]) {
        let digest = SHA256(module).hex
        let choices = packs.enumerated().map { number, pack in
            let title = pack.title.string.isEmpty ? pack.name : pack.title.string
            return """
                <label><input type="checkbox" id="pack-\(PageParts.escaped(pack.name))"\(number == 0 ? " checked" : "")> \
                \(PageParts.escaped(title)) <span class="hint">(\(PageParts.escaped(pack.name)) \(PageParts.escaped(pack.version)))</span></label>

                """
        }
        let digests = packs.map {
            "<li>\(PageParts.escaped($0.name)) \(PageParts.escaped($0.version)): <code>\($0.digest)</code></li>\n"
        }
        let names = packs.map { $0.name }.joined(separator: ",")
        var page = Array(
            """
            \(PageParts.head("Phene: read your genotype file in private", script: PageScript.text, style: PageStyle.text))
            <a class="skip" href="#file">Skip to the choice of a file</a>
            <header>
            <h1>Read your genotype file in private</h1>
            <p>The program in this page reads the file that you choose, here in your browser, and writes the report below; nothing is sent \
            anywhere, and nothing is stored. To check that, switch to aeroplane mode before you choose the file, or watch the network \
            tab of the developer tools. The report tells what studies found about single sites; it is not medical advice and not a \
            diagnosis.</p>
            </header>
            <main id="main">
            <section aria-labelledby="file-head">
            <h2 id="file-head">Your file</h2>
            <div id="drop">
            <label for="file">Choose the raw data file as you downloaded it, or drop it anywhere on this page</label>
            <input type="file" id="file" multiple disabled aria-describedby="kinds">
            <p class="hint" id="kinds">Text of 23andMe, AncestryDNA, MyHeritage, FamilyTreeDNA, Living DNA and others, VCF or BCF; plain, \
            .gz or .zip. Of a PLINK fileset, choose the .bed, .bim and .fam together.</p>
            </div>
            <p id="status" role="status">Opening the program …</p>
            <progress id="progress" max="1" value="0" hidden aria-label="How much of the file was read"></progress>
            <button type="button" id="cancel" hidden>Cancel</button>
            <div id="choices">
            <fieldset>
            <legend>Rules</legend>
            \(choices.joined())</fieldset>
            <div class="row">
            <p><label for="audience">For whom</label>
            <select id="audience"><option value="">Anybody</option><option value="clinician">Clinicians</option></select></p>
            <p hidden><label for="language">Language of the rules' texts</label>
            <select id="language"><option value="">As written</option></select></p>
            </div>
            </div>
            <details id="more">
            <summary>Results of a laboratory, and saved answers</summary>
            <p><label for="calls">Results of a laboratory or another program, which override the file</label>
            <input type="file" id="calls" multiple disabled aria-describedby="calls-hint"></p>
            <p class="hint" id="calls-hint">One or more tables of gene, diplotype, phenotype and activity score. Without a genotype file, \
            nothing but these results is known.</p>
            <ul id="calls-list"></ul>
            <div id="calls-notes" role="status"></div>
            <p><label for="load">Answers that you saved</label>
            <input type="file" id="load" disabled aria-describedby="load-hint"></p>
            <p class="hint" id="load-hint">The file of “Save answers” or of <code>phene ask</code>, for the rules that are chosen.</p>
            <div id="load-notes" role="status"></div>
            </details>
            <details id="settings">
            <summary>Settings of the file</summary>
            <p class="hint">The file usually decides all of this. A setting helps where a message asks for it.</p>
            <div class="row">
            <p><label for="build">Genome build</label>
            <select id="build"><option value="">from the file</option><option value="36">NCBI36</option>\
            <option value="37">GRCh37</option><option value="38">GRCh38</option></select></p>
            <p><label for="strand">Strand of the alleles</label>
            <select id="strand"><option value="">from the file</option><option value="plus">plus</option>\
            <option value="minus">minus</option></select></p>
            <p><label for="sex">Sex</label>
            <select id="sex"><option value="">from the file</option><option value="female">female</option>\
            <option value="male">male</option></select></p>
            <p><label for="sample">Sample of a VCF</label>
            <input type="text" id="sample" autocomplete="off" spellcheck="false"></p>
            <p hidden><label for="columns">Columns of id, chromosome, position, and genotype or each allele</label>
            <input type="text" id="columns" placeholder="rsid,chromosome,position,genotype" autocomplete="off" spellcheck="false"></p>
            </div>
            <p><label><input type="checkbox" id="absent"> Sites without a row are the reference, as in a VCF of a sequenced \
            genome</label></p>
            <p><label><input type="checkbox" id="any-filter"> Use VCF records that did not pass their filters too</label></p>
            <div class="row">
            <p><label for="min-gq">Lowest GQ of a VCF genotype</label>
            <input type="number" id="min-gq" min="0" max="1000000" step="1" placeholder="20"></p>
            <p><label for="min-dp">Lowest DP of a VCF genotype</label>
            <input type="number" id="min-dp" min="0" max="1000000" step="1" placeholder="8"></p>
            <p><label for="min-gp">Lowest probability of an imputed genotype</label>
            <input type="number" id="min-gp" min="0" max="1" step="any" placeholder="0.9"></p>
            <p><label for="min-r2">Lowest R2 of an imputed site</label>
            <input type="number" id="min-r2" min="0" max="1" step="any" placeholder="0.3"></p>
            </div>
            </details>
            </section>
            <div id="results" class="columns" hidden>
            <section class="ask" aria-labelledby="questions-head">
            <h2 id="questions-head">Questions</h2>
            <p class="hint">What the file cannot answer. Each answer changes the report at once, and stays in this page.</p>
            <p id="no-questions" hidden>No question is open.</p>
            <div id="questions"></div>
            </section>
            <section aria-labelledby="report-head">
            <h2 id="report-head">Report</h2>
            <div class="tools">
            <button type="button" id="save">Save report</button>
            <button type="button" id="print">Print</button>
            <button type="button" id="save-answers">Save answers</button>
            <button type="button" id="save-json">Save as JSON</button>
            <button type="button" id="delete">Delete everything</button>
            </div>
            <iframe id="report" title="The report" \
            sandbox="allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox"></iframe>
            </section>
            </div>
            <section aria-labelledby="how-head">
            <h2 id="how-head">How this page keeps your file private</h2>
            <p>Its first lines are a policy that the browser enforces: no request of any kind, no script but the one at the end of this \
            file, and no form that sends. A policy cannot stop a script from leaving the page for another address, nor all browsers from \
            WebRTC; so it matters that the script of this page does neither, and that the policy names it by its digest, so that no \
            other can run. A link in the report opens another site only if you follow it, and that site then sees that you came.</p>
            <p>The page was built from source code, and the same sources give the same bytes. To build it yourself, in a copy of the \
            sources:</p>
            <p><code>swift package --allow-writing-to-package-directory generate-page --pack \(PageParts.escaped(names)) \
            --output page.html</code></p>
            <ul>
            <li>phene \(version); program, SHA-256 of the WebAssembly: <code id="digest">\(digest)</code></li>
            \(digests.joined())</ul>
            </section>
            </main>

            """.utf8)
        page += PageParts.data(module, attributes: "id=\"module\"")
        for pack in packs { page += PageParts.data(PackFile.bytes(of: pack), attributes: "class=\"pack\"") }
        page += Array("<script>\(PageScript.text)</script>\n</body>\n</html>\n".utf8)
        utf8 = page
    }
}
