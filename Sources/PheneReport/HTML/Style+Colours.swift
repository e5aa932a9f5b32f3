// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// The colours, light and dark.
    static let colours = """
        :root{color-scheme:light dark;--ground:#faf8f4;--card:#ffffff;--ink:#20262b;--quiet:#5b6369;--line:#ddd7cb;\
        --accent:#0b5a63;--accent-tint:#e4f0f0;--lower:#1f5894;--lower-tint:#e8f0f9;--higher:#7a3d84;--higher-tint:#f6ebf8;\
        --typical:#37623f;--typical-tint:#eaf3ea;--conflicting:#7f5200;--conflicting-tint:#fbf1dc;--solid:#0b5a63;\
        --soft:#a9c9cb}
        @media(prefers-color-scheme:dark){:root{--ground:#14181b;--card:#1c2226;--ink:#e8e6e1;--quiet:#a6adb2;--line:#39424a;\
        --accent:#83cdd3;--accent-tint:#17323a;--lower:#9cc4f2;--lower-tint:#1a2c40;--higher:#dfb0ea;--higher-tint:#36213b;\
        --typical:#a5d2ab;--typical-tint:#1e3323;--conflicting:#eac278;--conflicting-tint:#382b12;--solid:#5fb3ba;\
        --soft:#2f5a60}}

        """
}
