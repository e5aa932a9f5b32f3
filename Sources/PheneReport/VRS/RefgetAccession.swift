// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The chromosomes of GRCh38 by the digests of their sequences, as GA4GH refget and VRS name them.
///
/// Seen in two listings that agree: `src/agct/assembly_registry.py` of GenomicMedLab/agct (commit 79663049), and the table
/// `REFGET_GRCh38` of a VRS module of dna-seq, which says that it was fetched from the public SeqRepo service. MT is in the second only.
enum RefgetAccession {
    /// The accession, such as `SQ.Ya6Rs7DHhDeg7YaOSg1EoNi3U_nQ9SvO`; `nil` for a chromosome whose digest was not seen.
    static func grch38(_ chromosome: Chromosome) -> String? {
        digests.first { $0.chromosome == chromosome.name }.map { "SQ." + $0.digest }
    }

    private static let digests: [(chromosome: String, digest: String)] = [
        ("1", "Ya6Rs7DHhDeg7YaOSg1EoNi3U_nQ9SvO"),
        ("2", "pnAqCRBrTsUoBghSD1yp_jXWSmlbdh4g"),
        ("3", "Zu7h9AggXxhTaGVsy7h_EZSChSZGcmgX"),
        ("4", "HxuclGHh0XCDuF8x6yQrpHUBL7ZntAHc"),
        ("5", "aUiQCzCPZ2d0csHbMSbh2NzInhonSXwI"),
        ("6", "0iKlIQk2oZLoeOG9P1riRU6hvL5Ux8TV"),
        ("7", "F-LrLMe1SRpfUZHkQmvkVKFEGaoDeHul"),
        ("8", "209Z7zJ-mFypBEWLk4rNC6S_OxY5p7bs"),
        ("9", "KEO-4XBcm1cxeo_DIQ8_ofqGUkp4iZhI"),
        ("10", "ss8r_wB0-b9r44TQTMmVTI92884QvBiB"),
        ("11", "2NkFm8HK88MqeNkCgj78KidCAXgnsfV1"),
        ("12", "6wlJpONE3oNb4D69ULmEXhqyDZ4vwNfl"),
        ("13", "_0wi-qoDrvram155UmcSC-zA5ZK4fpLT"),
        ("14", "eK4D2MosgK_ivBkgi6FVPg5UXs1bYESm"),
        ("15", "AsXvWL1-2i5U_buw6_niVIxD6zTbAuS6"),
        ("16", "yC_0RBj3fgBlvgyAuycbzdubtLxq-rE0"),
        ("17", "dLZ15tNO1Ur0IcGjwc3Sdi_0A6Yf4zm7"),
        ("18", "vWwFhJ5lQDMhh-czg06YtlWqu0lvFAZV"),
        ("19", "IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"),
        ("20", "-A1QmD_MatoqxvgVxBLZTONHz9-c7nQo"),
        ("21", "5ZUqxCmDDgN4xTRbaSjN8LwgZironmB8"),
        ("22", "7B7SHsmchAR0dFcDCuSFjJAo7tX87krQ"),
        ("X", "w0WZEvgJF0zf_P4yyTzjjv9oW1z61HHP"),
        ("Y", "8_liLu1aycC0tPQPFmUaGXJLDs5SbPZ5"),
        ("MT", "k3grVkjY-hoWcCUojHw6VU6GE3MZ8Sct"),
    ]
}
