// SPDX-License-Identifier: Apache-2.0

/// The script of the private page. Its digest is in the policy of the page, so that no other script runs.
///
/// Nothing of a file or a report becomes markup by it: texts are set as text, and the report, which escapes all that it shows, runs no
/// script in its frame.
enum PageScript {
    /// All of it.
    static let text = PageScript.shared + worker + page

    /// What the page itself does.
    private static let page = #"""
        (function () {
          const $ = id => document.getElementById(id);
          let parts, worker, catalog, waiting = [], chosen = null, beside = [], turn = 0, isRead = false, report = null, again = false, busy = false;
          // Files of results from outside; what to say of those picked last; the answers before a file of them was loaded.
          let calls = [], picked = [], undo = null;
          const asked = new Map(), answers = new Map();

          function element(tag, properties, ...children) {
            const made = Object.assign(document.createElement(tag), properties);
            made.append(...children);
            return made;
          }
          const shown = text => text.replaceAll('_', ' ');
          function say(text, isError) {
            $('status').textContent = text;
            $('status').className = isError ? 'error' : '';
          }

          function start() {
            const url = URL.createObjectURL(new Blob(['(' + inWorker + ')()'], { type: 'text/javascript' }));
            worker = new Worker(url);
            URL.revokeObjectURL(url);
            waiting = [];
            worker.onmessage = ({ data }) => {
              if (data.progress !== undefined) $('progress').value = data.progress;
              else waiting.shift()?.(data.answer);
            };
            worker.onerror = () => say('This browser does not run the program of this page.', true);
            const own = worker;
            // While a person looks for the file; who is faster is not kept waiting.
            setTimeout(() => { if (own === worker && !chosen && !calls.length) ask({ task: 'warmUp' }); }, 1000);
            return ask({ task: 'open', ...parts });
          }
          function ask(message) {
            return new Promise(done => { waiting.push(done); worker.postMessage(message); });
          }

          // Lines below a control: each an error or not.
          function notes(id, texts) {
            $(id).replaceChildren(...texts.map(text =>
              element('p', { textContent: text, className: /^(error|warning): /.test(text) ? 'error' : 'hint' })));
            if (texts.length) $(id).closest('details').open = true;
          }
          const plain = text => text.replace(/[\u0000-\u001f]/g, ' ');
          // A file that is small, or too large for what it is given as.
          async function small(file) {
            return { name: plain(file.name), bytes: new Uint8Array(await file.slice(0, 1048577).arrayBuffer()) };
          }

          function lines() {
            const lines = catalog.packs.filter(pack => $('pack-' + pack.name).checked).map(pack => 'pack ' + pack.name);
            const add = (name, value) => { if (value) lines.push(name + ' ' + plain(value)); };
            add('path', chosen?.name);
            for (const name of ['build', 'sex', 'strand', 'sample', 'columns', 'min-gq', 'min-dp', 'min-gp', 'min-r2', 'language', 'audience'])
              add(name, $(name).value.trim());
            if ($('absent').checked) lines.push('absent-means-reference');
            if ($('any-filter').checked) lines.push('any-filter');
            for (const [name, value] of answers) add('answer', name + '=' + value);
            return lines.join('\n');
          }

          function setBusy(value) {
            busy = value;
            $('progress').hidden = $('cancel').hidden = !value;
            $('progress').value = 0;
            for (const id of ['save', 'save-json', 'save-answers', 'print']) $(id).disabled = value || !report;
          }

          // One report at a time; what was chosen meanwhile is done after it.
          async function make() {
            if (!chosen && !calls.length || !catalog) return;
            if (busy) { again = true; return; }
            setBusy(true);
            const name = chosen ? chosen.name : calls.map(one => one.name).join(', ');
            say('Reading ' + name + ' …');
            const own = worker, began = performance.now();
            const file = isRead || !chosen ? undefined : chosen;
            const answer = await ask({ task: 'report', file, beside: file ? beside : [], calls, request: lines() });
            if (own !== worker) return;
            isRead = chosen !== null && !answer.isBroken;
            if (answer.error) {
              setBusy(false);
              say(answer.error + '.', true);
              const control = $(answer.control);
              if (control) {
                control.closest('details').open = true;
                control.closest('p').hidden = false;
                control.focus();
              }
              if (answer.control === 'answers' && undo) {
                answers.clear();
                for (const [name, value] of undo) answers.set(name, value);
                notes('load-notes', ['error: ' + answer.error + '; no answer of the file is used.']);
                again = true;
              }
              undo = null;
              if (answer.isBroken) await renew();
            } else {
              undo = null;
              const said = answer.state.calls.map(text => text + (/[?]$/.test(text) ? '' : '.'));
              notes('calls-notes', [...picked, ...said]);
              report = answer.html;
              await framed('report', report);
              questions(answer.state.questions);
              setBusy(false);
              $('results').hidden = false;
              const seconds = ((performance.now() - began) / 1000).toFixed(1);
              say('The report of ' + name + ' is below. It took ' + seconds + ' seconds and '
                + Math.ceil(answer.memory / 1048576) + ' MiB of memory.'
                + (said.some(text => text.startsWith('error')) ? ' Some results of the laboratory could not be used.' : ''));
              $('status').dataset.milliseconds = Math.round(performance.now() - began);
              $('status').dataset.memory = answer.memory;
            }
            if (again) { again = false; await make(); }
          }

          function questions(open) {
            for (const question of open) asked.set(question.name, question);
            const names = new Set(open.map(question => question.name));
            const focused = document.activeElement?.id;
            $('questions').replaceChildren(...[...asked.values()]
              .filter(question => names.has(question.name) || answers.has(question.name))
              .map(question => field(question, names.has(question.name))));
            $('no-questions').hidden = $('questions').childElementCount > 0;
            if (focused) $(focused)?.focus();
          }

          function field(question, isOpen) {
            const id = 'q-' + question.name, value = answers.get(question.name) ?? '';
            const control = question.answers.length
              ? element('select', { id }, element('option', { value: '', textContent: 'not answered' }),
                ...question.answers.map(text => element('option', { value: text, textContent: shown(text) })))
              : element('input', {
                id, type: 'number', step: 1, min: question.lowest, max: question.highest, placeholder: question.unit,
              });
            control.value = value;
            control.onchange = () => {
              if (!control.checkValidity()) { control.reportValidity(); return; }
              if (control.value === '') answers.delete(question.name); else answers.set(question.name, control.value);
              make();
            };
            const count = question.keepsOpen.length;
            const note = !isOpen ? 'Answered.' : count === 1 ? 'One result needs it: ' + question.keepsOpen[0] + '.'
              : count + ' results need it.';
            const hint = element('p', { className: 'hint', id: id + '-note', textContent: note });
            control.setAttribute('aria-describedby', hint.id);
            return element('div', { className: 'question' },
              element('label', { htmlFor: id, textContent: question.text || shown(question.name) }), control, hint);
          }

          function save(bytes, name, type) {
            const url = URL.createObjectURL(new Blob([bytes], { type }));
            const link = element('a', { href: url, download: name });
            document.body.append(link);
            link.click();
            link.remove();
            setTimeout(() => URL.revokeObjectURL(url), 60000);
          }
          async function saveForm(number, name, type) {
            const { bytes, error } = await ask({ task: 'form', form: number });
            if (error) say(error + '.', true); else save(bytes, name, type);
          }

          // One file, or the three of a PLINK fileset: the module reads the first, and gets the others whole.
          async function choose(list) {
            const ending = file => file.name.slice(-4).toLowerCase(), stem = file => file.name.slice(0, -4);
            const files = [...list].sort((one, other) => ending(one) < ending(other) ? -1 : 1);
            if (!files.length) return;
            const isFileset = files.map(ending).join() === '.bed,.bim,.fam' && new Set(files.map(stem)).size === 1;
            if (files.length > 1 && !isFileset) {
              say('Choose one file, or the .bed, .bim and .fam of one PLINK fileset; other files cannot be read together here.', true);
              return;
            }
            const others = [], own = ++turn;
            try {
              for (const file of files.slice(1)) others.push({ name: plain(file.name), bytes: new Uint8Array(await file.arrayBuffer()) });
            } catch (error) {
              say('A file of ' + stem(files[0]) + ' cannot be read.', true);
              return;
            }
            // Another file was chosen, or all was deleted, while these were read.
            if (own !== turn) return;
            const wasBusy = busy;
            [chosen, beside, isRead] = [files[0], others, false];
            if (wasBusy) { worker.terminate(); setBusy(false); await renew(); }
            make();
          }
          function listCalls() {
            $('calls-list').replaceChildren(...calls.map(one => element('li', {}, one.name + ' ',
              element('button', { type: 'button', textContent: 'Remove ' + one.name, onclick: () => {
                calls = calls.filter(other => other !== one);
                picked = [];
                listCalls();
                $('calls').focus();
                if (chosen || calls.length) { make(); return; }
                notes('calls-notes', []);
                clear();
                say(one.name + ' is removed. Nothing is read now.');
              } }))));
          }
          async function addCalls() {
            picked = [];
            for (const file of [...$('calls').files]) {
              try {
                const one = await small(file);
                if (calls.some(other => other.name === one.name))
                  picked.push('error: ' + one.name + ' is given twice; remove the first one before.');
                else calls = [...calls, one];
              } catch {
                picked.push('error: ' + file.name + ' cannot be read.');
              }
            }
            listCalls();
            notes('calls-notes', picked);
            make();
          }
          async function loadAnswers() {
            const [file] = $('load').files;
            if (!file) return;
            let one;
            try { one = await small(file); } catch { notes('load-notes', ['error: ' + file.name + ' cannot be read.']); return; }
            const { error, isBroken, questions, notes: said } = await ask({ task: 'answers', file: one, request: lines() });
            if (error) { notes('load-notes', ['error: ' + error + '.']); if (isBroken) await renew(); return; }
            undo ??= new Map(answers);
            const changed = [];
            for (const { answer, ...question } of questions) {
              if (!asked.has(question.name)) asked.set(question.name, question);
              if ((answers.get(question.name) ?? answer) !== answer) changed.push(question.name);
              answers.set(question.name, answer);
            }
            notes('load-notes', [one.name + ' answers ' + questions.length + (questions.length === 1 ? ' question' : ' questions')
              + (changed.length ? '; this replaces the answer to ' + changed.join(', ') : '') + '.',
              ...said.map(text => 'warning: ' + text + '.')]);
            make();
          }

          async function renew() {
            worker.terminate();
            isRead = false;
            const { error } = await start();
            if (error) say(error + '.', true);
          }
          function clear() {
            report = null;
            const old = $('report'), frame = old.cloneNode(false);
            frame.removeAttribute('srcdoc');
            old.replaceWith(frame);
            $('questions').replaceChildren();
            $('results').hidden = true;
          }
          async function remove() {
            worker.terminate();
            turn++;
            again = false;
            [chosen, beside, isRead, calls, picked, undo] = [null, [], false, [], [], null];
            asked.clear();
            answers.clear();
            clear();
            listCalls();
            notes('calls-notes', []);
            notes('load-notes', []);
            $('columns').closest('p').hidden = true;
            for (const control of document.querySelectorAll('#settings select, #settings input')) {
              if (control.type === 'checkbox') control.checked = false; else control.value = '';
            }
            for (const id of pickers) $(id).value = '';
            setBusy(false);
            say('The file, the answers and the report are deleted from this page. Files that you saved are still there.');
            $('file').focus();
            await renew();
          }

          // Without this, a browser says nothing where the same file is picked again.
          const pickers = ['file', 'calls', 'load'];
          for (const id of pickers) $(id).onclick = () => { $(id).value = ''; };
          $('file').onchange = () => choose($('file').files);
          $('calls').onchange = addCalls;
          $('load').onchange = loadAnswers;
          document.ondragover = event => { event.preventDefault(); $('drop').classList.add('over'); };
          document.ondragleave = event => { if (!event.relatedTarget) $('drop').classList.remove('over'); };
          document.ondrop = event => {
            // The browser gives the other choices of files what is dropped there.
            if (event.target.type === 'file' && event.target.id !== 'file') return;
            event.preventDefault();
            $('drop').classList.remove('over');
            choose(event.dataTransfer.files);
          };
          $('cancel').onclick = async () => {
            setBusy(false);
            again = false;
            say('Cancelled.');
            await renew();
          };
          for (const control of document.querySelectorAll('#choices input, #choices select, #settings input, #settings select'))
            control.onchange = make;
          $('save').onclick = () => save(report, 'report.html', 'text/html');
          $('save-json').onclick = () => saveForm(1, 'report.json', 'application/json');
          $('save-answers').onclick = () => saveForm(2, 'answers.txt', 'text/plain');
          $('print').onclick = () => $('report').contentWindow.print();
          $('delete').onclick = remove;

          (async () => {
            try {
              const packs = [...document.querySelectorAll('script.pack')];
              parts = { module: packed($('module')), packs: packs.map(packed) };
              const { catalog: known, error } = await start();
              if (error) { say(error + '.', true); return; }
              catalog = known;
              $('language').append(...known.languages.map(code => element('option', { value: code, textContent:
                new Intl.DisplayNames(['en'], { type: 'language' }).of(code) })));
              $('language').closest('p').hidden = known.languages.length < 2;
              for (const id of pickers) $(id).disabled = false;
              say('Ready. Nothing was read yet.');
              make();
            } catch (error) {
              say('This browser cannot run the program of this page: ' + error + '.', true);
            }
          })();
        })();
        """#
}
