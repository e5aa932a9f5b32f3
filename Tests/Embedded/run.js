// SPDX-License-Identifier: Apache-2.0

// Runs the pack in WebAssembly and compares what it answers: C/C normal, C/T reduced, T/T low, no row unknown.
const fs = require("node:fs");

const expected = [3, 2, 1, 0];
const module_ = new WebAssembly.Module(fs.readFileSync(process.argv[2]));
for (const wanted of WebAssembly.Module.imports(module_)) {
    console.error(`the module imports ${wanted.module}.${wanted.name}; it should import nothing`);
    process.exit(1);
}
const { activity } = new WebAssembly.Instance(module_, {}).exports;
const answers = expected.map((_, genotype) => activity(genotype));
console.log(`dbh_activity for C/C, C/T, T/T and no row: ${answers.join(" ")}`);
process.exit(JSON.stringify(answers) === JSON.stringify(expected) ? 0 : 1);
