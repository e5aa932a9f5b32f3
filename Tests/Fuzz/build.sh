#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds .build/fuzz/fuzz: all modules, instrumented for libFuzzer and AddressSanitizer.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=.build/fuzz
mkdir -p "$out"
modules=(
    PheneGenome PheneTables PheneDiagnostics PheneJSON PheneMessages PheneSyntax PheneIR PheneRuntime PheneReaders
    PheneSemantics PheneCodegen
)
flags=(
    -swift-version 6 -package-name phene -parse-as-library -wmo -O -g -I "$out" -I Sources/CZlib
    -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility
)
previous=Tests/Fuzz/build.sh
module() { # NAME FOLDER; is built anew where its sources or the module before it are newer
    local sources object=$out/$1.o
    mapfile -t sources < <(find "$2" -name '*.swift' | sort)
    if [ ! -e "$object" ] || [ "$previous" -nt "$object" ] || [ -n "$(find "${sources[@]}" -newer "$object")" ]; then
        swiftc "${flags[@]}" -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
            -emit-object -o "$object" "${sources[@]}"
    fi
    previous=$object
}
for name in "${modules[@]}"; do module "$name" "Sources/$name"; done
module PheneFuzzTargets Tests/Fuzz/Targets
module PheneFuzz Tests/Fuzz/Driver
[ "$out/fuzz" -nt "$previous" ] || swiftc -sanitize=fuzzer,address -use-ld=lld "$out"/*.o -lz -o "$out/fuzz"
