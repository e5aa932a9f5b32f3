#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compiles the runtime and a generated pack as Embedded Swift for WebAssembly, and runs it.
# Usage: Tests/Embedded/build.sh [PHENEC], where PHENEC is a built phenec; without it, it is built.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.build/embedded
rm -rf "$out" && mkdir -p "$out/DopamineRules"
phenec=${1:-}
if [ -z "$phenec" ]; then
    swift build --quiet --product phenec
    phenec=$(swift build --show-bin-path)/phenec
fi
pack=Tests/PluginConsumer/Rules/Dopamine
"$phenec" pack --module DopamineRules --out "$out/DopamineRules" "$pack"/*.phene

# compile MODULE FILE...: one module for a machine with no system under it.
compile() {
    local module=$1
    shift
    echo "embedded: $module"
    swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -parse-as-library -Osize \
        -swift-version 6 -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility -package-name phene -warnings-as-errors \
        -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" -I "$out" \
        -Xfrontend -disable-stack-protector -c "$@" -o "$out/$module.o"
}

sources() { find "$1" -name '*.swift' | LC_ALL=C sort; }

for module in PheneGenome PheneTables PheneRuntime; do compile "$module" $(sources "Sources/$module"); done
compile DopamineRules $(sources "$pack") "$out/DopamineRules/Pack.swift"
compile Main Tests/Embedded/Main.swift

tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
linker=$(command -v wasm-ld || echo "$tools/wasm-ld")
"$tools/clang" --target=wasm32-unknown-none-wasm -ffreestanding -fno-builtin -Os -c Tests/Embedded/platform.c \
    -o "$out/platform.o"
"$linker" --no-entry --gc-sections --strip-all "$out"/*.o -o "$out/phene.wasm"
echo "embedded: $(wc -c < "$out/phene.wasm") bytes of WebAssembly"

# C/C normal, C/T reduced, T/T low, no row unknown; the toolchain's own WebAssembly runner asks.
answers=
for genotype in 0 1 2 3; do
    answer=$("$tools/wasmkit" run "$out/phene.wasm" activity "i32:$genotype")
    answers+=" $answer"
done
echo "embedded: dbh_activity for C/C, C/T, T/T and no row:$answers"
[ "$(grep -o 'i32([0-9])' <<< "$answers" | tr -d '\n')" = "i32(3)i32(2)i32(1)i32(0)" ]
