// SPDX-License-Identifier: Apache-2.0

/// The layout of the packs that this runtime reads. Generated Swift names it as a type, with the digits of `PackLayout.name`
/// in the model, so that a pack of another layout does not build; where the fields of a record change, this name does too.
public enum PackLayout8b6a5ac8 {}
