#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds .build/fuzz/fuzz: all modules, instrumented for libFuzzer and AddressSanitizer.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=.build/fuzz
mkdir -p "$out"
modules=(
    PheneBytes PheneContainers PheneGenome PheneJSON PheneDiagnostics PheneModel PheneSyntax PheneRuntime PheneReaders
    PheneProofs PheneFormat PheneSemantics PheneCodegen PheneCompiler PheneTesting PheneMessages
)
flags=(
    -swift-version 6 -package-name phene -parse-as-library -wmo -O -g -I "$out" -I Tests/CZlib
    -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility
)
folders=("${modules[@]/#/Sources/}" Tests/SeededRandom Tests/PheneBytesTestSupport Tests/Fuzz/Targets Tests/Fuzz/Driver)
# The compiler leaves an output that does not change untouched, so times say nothing; all is built or nothing.
stamp=$(find "${folders[@]}" Tests/Fuzz/build.sh \( -name '*.swift' -o -name build.sh \) | sort | xargs cat | cksum)
if [ -x "$out/fuzz" ] && [ "$(cat "$out/stamp" 2> /dev/null)" = "$stamp" ]; then exit 0; fi
rm -f "$out"/*.o "$out/fuzz"
module() { # NAME FOLDER
    mapfile -t sources < <(find "$2" -name '*.swift' | sort)
    swiftc "${flags[@]}" -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
        -emit-object -o "$out/$1.o" "${sources[@]}"
}
for name in "${modules[@]}"; do module "$name" "Sources/$name"; done
module SeededRandom Tests/SeededRandom
module PheneBytesTestSupport Tests/PheneBytesTestSupport
module PheneFuzzTargets Tests/Fuzz/Targets
module PheneFuzz Tests/Fuzz/Driver
swiftc -sanitize=fuzzer,address -use-ld=lld "$out"/*.o -lz -o "$out/fuzz"
echo "$stamp" > "$out/stamp"
