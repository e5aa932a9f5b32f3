// SPDX-License-Identifier: Apache-2.0

internal import NorepinephrineRules
internal import PheneRuntime

print(Norepinephrine.pack.name)
