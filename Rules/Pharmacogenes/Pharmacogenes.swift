// SPDX-License-Identifier: Apache-2.0

// The pack is the rule files in this folder, which `phene import definitions` writes from tables; its Swift is generated from
// them at build time. SwiftPM asks for one Swift file in the folder of a target, and this is it.
