// SPDX-License-Identifier: Apache-2.0

/// The script of the playground. Its digest is in the policy of the page, so that no other script runs.
///
/// Nothing of rules, genotypes or a report becomes markup by it: texts are set as text, and the report, which escapes all that it shows,
/// runs no script in its frame.
enum PlaygroundScript {
    /// All of it.
    static let text = PageScript.shared + worker + page

    /// What runs beside the page, so that typing stays smooth: it holds the module.
    private static let worker = #"""
        function inWorker() {
          let wasm;
          \#(PageScript.decompression)
          \#(PageScript.memory)
          const tasks = {
            open({ module }) {
              wasm = new WebAssembly.Instance(compiled(decompressed(module)), {}).exports;
              wasm.examples();
              return { examples: JSON.parse(text()) };
            },
            check({ rules }) {
              given(encoded(rules), wasm.check);
              return JSON.parse(text());
            },
            report({ request, person }) {
              if (given(encoded(request + '\n\n' + person), wasm.report)) return { error: text() };
              const state = JSON.parse(text());
              wasm.html();
              return { state, html: text() };
            },
          };
          \#(PageScript.answers)
        }

        """#

    /// What the page itself does.
    private static let page = #"""
        (function () {
          const $ = id => document.getElementById(id);
          let module, worker, waiting = [], examples = [], report = '', timer, busy = false, again = false, blank = '';
          const answers = new Map();

          function element(tag, properties, ...children) {
            const made = Object.assign(document.createElement(tag), properties);
            made.append(...children);
            return made;
          }
          function say(text, isError) {
            $('status').textContent = text;
            $('status').className = isError ? 'error' : '';
          }

          function start() {
            worker?.terminate();
            const url = URL.createObjectURL(new Blob(['(' + inWorker + ')()'], { type: 'text/javascript' }));
            worker = new Worker(url);
            URL.revokeObjectURL(url);
            waiting = [];
            worker.onmessage = ({ data }) => waiting.shift()?.(data.answer);
            worker.onerror = () => say('This browser does not run the program of this page.', true);
            return ask({ task: 'open', module });
          }
          function ask(message) {
            return new Promise(done => { waiting.push(done); worker.postMessage(message); });
          }

          // What was typed meanwhile is checked afterwards.
          async function check() {
            if (busy) { again = true; return; }
            busy = true;
            const own = worker, slow = setTimeout(() => { $('stop').hidden = false; say('Checking …'); }, 700);
            const rules = $('rules').value;
            const checked = await ask({ task: 'check', rules });
            if (own !== worker) return;
            if (checked.isBroken) say(checked.error + '.', true); else await show(checked, own);
            clearTimeout(slow);
            if (own !== worker) return;
            $('stop').hidden = true;
            busy = false;
            if (checked.isBroken) await start();
            if (again) { again = false; check(); }
          }

          async function show(checked, own) {
            const count = severity => checked.messages.filter(message => message.severity === severity).length;
            const failed = checked.tests.filter(test => test.failures.length).length;
            const some = (number, word) => number + ' ' + word + (number === 1 ? '' : 's');
            say(checked.pack
              ? 'The rules of ' + checked.pack + ' compile: ' + some(count('warning'), 'warning') + ', '
                + some(checked.tests.length, 'test') + (failed ? ', of which ' + failed + ' failed.' : '.')
              : 'The rules do not compile: ' + some(count('error'), 'error') + ', ' + some(count('warning'), 'warning')
                + '.', !checked.pack);
            $('messages').replaceChildren(...checked.messages.map(item));
            $('no-messages').hidden = checked.messages.length > 0;
            $('tests').replaceChildren(...checked.tests.map(test => element('li', { className: test.failures.length ? 'error' : '' },
              (test.failures.length ? 'failed: ' : 'passed: ') + test.title,
              ...test.failures.map(failure => element('pre', { tabIndex: 0, textContent:
                'line ' + failure.line + ': ' + failure.expectation + '\n' + failure.explanation })))));
            $('no-tests').hidden = checked.tests.length > 0;
            $('no-tests').textContent = checked.pack ? 'The rules have no test.' : 'Tests run once the rules compile.';
            const stale = text => { $('report-of').textContent = report ? text : ''; };
            stale(checked.pack ? '' : 'This report is out of date: the rules do not compile.');
            if (!checked.pack) return;
            if ($('person').value === blank) $('person').value = checked.person;
            blank = checked.person;
            const request = ['path genotypes', ...($('sex').value ? ['sex ' + $('sex').value] : []),
              ...[...answers].map(([name, value]) => 'answer ' + name + '=' + value)].join('\n');
            const made = await ask({ task: 'report', request, person: $('person').value });
            if (own !== worker) return;
            $('person-error').textContent = made.error ? made.error + '.' : '';
            if (made.error) { stale('This report is out of date: the genotypes cannot be read.'); return; }
            report = made.html;
            await framed('report', report);
            $('questions').replaceChildren(...made.state.questions.map(field));
          }

          // One message: a button that selects its place, the text of `phene check`, and the page about it.
          function item(message) {
            const page = examples.find(example => example.code === message.code);
            return element('li', { className: message.severity },
              element('button', { type: 'button', textContent: 'line ' + message.line, ariaLabel:
                'Select the place of ' + message.code + ' in line ' + message.line, onclick: () => {
                $('rules').focus();
                $('rules').setSelectionRange(message.start, Math.max(message.end, message.start));
              } }),
              element('pre', { tabIndex: 0, textContent: message.text }),
              ...(message.fixes.length ? [element('button', { type: 'button', textContent: 'Apply', ariaLabel:
                'Apply what ' + message.code + ' proposes in line ' + message.line, onclick: () => apply(message.fixes) })] : []),
              ...(page ? [element('details', {}, element('summary', { textContent: 'About ' + page.code + ': ' + page.title }),
                element('p', { textContent: page.explanation }),
                element('button', { type: 'button', textContent: 'Open its example', onclick: () => load(page.right) }))] : []));
          }

          // From the end, so that places before stay what they are.
          function apply(fixes) {
            let text = $('rules').value;
            for (const fix of [...fixes].sort((one, other) => other.start - one.start))
              text = text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
            $('rules').value = text;
            $('rules').focus();
            check();
          }

          function field(question) {
            const id = 'q-' + question.name;
            const control = question.answers.length
              ? element('select', { id }, element('option', { value: '', textContent: 'not answered' }),
                ...question.answers.map(text => element('option', { value: text, textContent: text.replaceAll('_', ' ') })))
              : element('input', { id, type: 'number', step: 1, min: question.lowest, max: question.highest });
            control.value = answers.get(question.name) ?? '';
            control.onchange = () => {
              if (!control.checkValidity()) { control.reportValidity(); return; }
              if (control.value === '') answers.delete(question.name); else answers.set(question.name, control.value);
              check();
            };
            return element('p', {}, element('label', { htmlFor: id, textContent: question.text || question.name }), ' ', control);
          }

          function load(rules, person) {
            answers.clear();
            $('rules').value = rules;
            $('person').value = person ?? blank;
            check();
          }
          // Rules and genotypes as one text, which can be pasted into the rules of another playground.
          function shared() {
            const block = (name, text) => '```' + name + '\n' + text.replace(/\n*$/, '\n') + '```\n';
            const rules = $('rules').value;
            return (/^```phene/m.test(rules) ? rules.replace(/\n*$/, '\n') : block('phene', rules))
              + '\n' + block('genotypes', $('person').value);
          }
          async function copy() {
            const text = shared();
            try {
              await navigator.clipboard.writeText(text);
            } catch {
              const area = element('textarea', { value: text });
              document.body.append(area);
              area.select();
              document.execCommand('copy');
              area.remove();
            }
            say('Copied. Paste it into the rules of another playground, or into Markdown.');
          }
          $('rules').onpaste = event => {
            const text = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
            const person = /^```genotypes\n([^]*?)^```\n?/m.exec(text);
            if (!person) return;
            event.preventDefault();
            const rules = text.replace(person[0], '').trim() + '\n';
            const only = /^```phene\n([^]*?)^```\n?$/m.exec(rules);
            load(only && only[0].trim() === rules.trim() ? only[1] : rules, person[1]);
          };

          const later = () => { clearTimeout(timer); timer = setTimeout(check, 150); };
          $('rules').oninput = later;
          $('person').oninput = later;
          $('sex').onchange = check;
          $('copy').onclick = copy;
          $('blank').onclick = () => { $('person').value = blank; check(); };
          $('stop').onclick = async () => {
            [busy, again] = [false, false];
            $('stop').hidden = true;
            say('Stopped. Change the rules to check them again.');
            await start();
          };
          $('example').onchange = () => {
            const [kind, code] = $('example').value.split(' ');
            if (kind === 'first') load($('first').textContent, $('first-person').textContent);
            else load(examples.find(page => page.code === code)[kind]);
          };

          (async () => {
            try {
              module = packed($('module'));
              const opened = await start();
              if (opened.error) { say(opened.error + '.', true); return; }
              examples = opened.examples;
              for (const [kind, label] of [['wrong', 'Rules with a message'], ['right', 'The same without it']])
                $('example').append(element('optgroup', { label }, ...examples.map(page =>
                  element('option', { value: kind + ' ' + page.code, textContent: page.code + ': ' + page.title }))));
              for (const id of ['rules', 'person', 'example', 'copy', 'blank', 'sex']) $(id).disabled = false;
              load($('first').textContent, $('first-person').textContent);
            } catch (error) {
              say('This browser cannot run the program of this page: ' + error + '.', true);
            }
          })();
        })();
        """#
}
