#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compiles the runtime, the readers and the packs as Embedded Swift for WebAssembly, where Int has 32 bits, and runs them.
# What calls the system, files and threads (Sources/PheneBytes/System), is replaced by Sources/PhenePage/Browser/System.
# Usage: Tests/Embedded/build.sh [PHENEC], where PHENEC is a built phenec; without it, it is built.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.build/embedded
rm -rf "$out" && mkdir -p "$out/DopamineRules" "$out/NorepinephrineRules" "$out/fixtures"
phenec=${1:-}
if [ -z "$phenec" ]; then
    swift build --quiet --product phenec
    phenec=$(swift build --show-bin-path)/phenec
fi
pack=Tests/PluginConsumer/Rules/Dopamine
shipped=Rules/Norepinephrine
"$phenec" pack --module DopamineRules --out "$out/DopamineRules" "$pack"/*.phene
"$phenec" pack --module NorepinephrineRules --out "$out/NorepinephrineRules" "$shipped"/*.phene --pack Rules/Pharmacogenes/*.phene

# Every fixture, a VCF, and where the tools are there the VCF in blocks and as BCF, as digits in a Swift file.
for file in Tests/Fixtures/*/* Tests/Fuzz/seeds/example.vcf; do
    [ -f "$file" ] || continue
    cp "$file" "$out/fixtures/$(basename "$(dirname "$file")")-$(basename "$file")"
done
if command -v bcftools bgzip > /dev/null; then
    bgzip -c Tests/Fuzz/seeds/example.vcf > "$out/fixtures/blocks.vcf.gz"
    bcftools view --no-version -Ou -o "$out/fixtures/plain.bcf" Tests/Fuzz/seeds/example.vcf
    bcftools view --no-version -Ob -o "$out/fixtures/blocks.bcf" Tests/Fuzz/seeds/example.vcf
fi
{
    echo "let fixtures: [StaticString] = ["
    for file in "$out"/fixtures/*; do echo "    \"$(od -An -v -tx1 "$file" | tr -d ' \n')\","; done
    echo "]"
} > "$out/Fixtures.swift"
names=("$out"/fixtures/*)

# compile MODULE FILE...: one module for a machine with no system under it. Only the last one has code: Embedded Swift compiles
# what is imported too.
compile() {
    local module=$1 output=()
    shift
    [ "$module" != Main ] || output=(-c -o "$out/Main.o")
    echo "embedded: $module"
    swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -parse-as-library -Osize \
        -swift-version 6 -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility -package-name phene -warnings-as-errors \
        -module-name "$module" -emit-module -emit-module-path "$out/$module.swiftmodule" -I "$out" \
        -Xfrontend -disable-stack-protector "${output[@]}" "$@"
}

sources() { find "$1" -name '*.swift' -not -path '*/System/*' | LC_ALL=C sort; }

compile PheneBytes $(sources Sources/PheneBytes) Sources/PhenePage/Browser/System/*.swift
for module in PheneContainers PheneGenome PheneJSON PheneModel PheneRuntime PheneDiagnostics PheneReaders; do
    compile "$module" $(sources "Sources/$module")
done
compile DopamineRules $(sources "$pack") "$out/DopamineRules"/*.swift
compile NorepinephrineRules $(sources "$shipped") "$out/NorepinephrineRules"/*.swift
compile Main Tests/Embedded/Main.swift Tests/Embedded/Readers.swift "$out/Fixtures.swift"

tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
linker=$(command -v wasm-ld || echo "$tools/wasm-ld")
"$tools/clang" --target=wasm32-unknown-none-wasm -ffreestanding -fno-builtin -Os -c Sources/PhenePage/Browser/platform.c \
    -o "$out/platform.o"
# The tables of Unicode come with the toolchain; messages ask them.
unicode=$(dirname "$tools")/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a
"$linker" --no-entry --gc-sections --strip-all -z stack-size=1048576 "$out/Main.o" "$out/platform.o" "$unicode" -o "$out/phene.wasm"
echo "embedded: $(wc -c < "$out/phene.wasm") bytes of WebAssembly"

# C/C normal, C/T reduced, T/T low, no row unknown; the toolchain's own WebAssembly runner asks.
answers=
for genotype in 0 1 2 3; do
    answer=$("$tools/wasmkit" run "$out/phene.wasm" activity "i32:$genotype")
    answers+=" $answer"
done
echo "embedded: dbh_activity for C/C, C/T, T/T and no row:$answers"
[ "$(grep -o 'i32([0-9])' <<< "$answers" | tr -d '\n')" = "i32(3)i32(2)i32(1)i32(0)" ]

# The same on this machine, of the modules as SwiftPM built them.
changes=4
swift build --quiet --target PheneReaders
swift build --quiet --target NorepinephrineRules
built=$(swift build --show-bin-path)
objects=()
for module in PheneBytes PheneContainers PheneGenome PheneJSON PheneModel PheneRuntime PheneDiagnostics PheneReaders \
    NorepinephrineRules; do
    # A build leaves the object of a file that is no more.
    for object in "$built/$module.build"/*.o; do
        name=$(basename "$object" .o)
        if [ "$name" = Pack.swift ] || [ "$name" = Tables.swift ] || [ -n "$(find Sources/"$module" "$shipped" -name "$name" 2> /dev/null)" ]; then
            objects+=("$object")
        fi
    done
done
swiftc -parse-as-library -swift-version 6 -I "$built/Modules" Tests/Embedded/Readers.swift Tests/Embedded/Native.swift \
    "$out/Fixtures.swift" "${objects[@]}" -o "$out/native"
status=0
while read -r fixture change expected; do
    if [ "$fixture" = pack ]; then
        arguments=(i32:2147483647 i32:0) name="the shipped pack"
        expected=$change
    else
        arguments=("i32:$fixture" "i32:$change") name="$(basename "${names[$fixture]}") with change $change"
    fi
    answer=$("$tools/wasmkit" run "$out/phene.wasm" calls "${arguments[@]}") || answer="trap"
    if [ "$(grep -oE '[0-9]+\)' <<< "$answer" | tr -d ')')" != "$expected" ]; then
        echo "embedded: $name: $expected here, $answer there"
        status=1
    fi
done < <("$out/native" "$changes")
echo "embedded: ${#names[@]} fixtures with $changes changes each: compared"
exit $status
