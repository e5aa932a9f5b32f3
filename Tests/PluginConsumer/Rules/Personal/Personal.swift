// SPDX-License-Identifier: Apache-2.0

// The pack is the rule files in this folder.
