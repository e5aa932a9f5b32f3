// SPDX-License-Identifier: Apache-2.0

/// A number with the word for one or for several: `1 site`, `2 sites`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) " + (count == 1 ? one : many) }
