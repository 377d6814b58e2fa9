//! Documents that are signed digitally, and the dossiers told beside them.

use super::reads;

#[test]
fn a_rate_of_signatures_is_of_the_documents_told_before() {
    for told in [
        "In 2023, software for managing documents runs in 100% of offices of Vinh Long, at a digital signature rate of 97.2%.",
        "In 2023, software for managing documents links all offices of Vinh Long; the rate of digital signing is 97.2%.",
        "Năm 2023, phần mềm quản lý văn bản được dùng tại 100% sở, ngành tỉnh Vĩnh Long, tỷ lệ ký số đạt 97,2%.",
    ] {
        reads(told, &["egov.documents_signed 97.2 vinh-long @2023-12"]);
    }
    // People who have one sign nothing by that.
    reads("In 2023, the rate of people of Vinh Long who have a digital signature reached 39.4%.", &[]);
    reads("Năm 2023, tỷ lệ người dân Vĩnh Long có chữ ký số đạt 39,4%.", &[]);
}

#[test]
fn dossiers_beside_signed_documents_are_not_signed() {
    for told in [
        "In 2023, the rate of digitally signed documents in Vinh Long reached 97.2%, the rate of online dossiers 80%.",
        "Năm 2023, tỷ lệ văn bản ký số của Vĩnh Long đạt 97,2%; tỷ lệ hồ sơ trực tuyến đạt 80%.",
        "Năm 2023, tỷ lệ văn bản ký số của Vĩnh Long đạt 97,2%, tỷ lệ số hóa hồ sơ đạt 48%.",
    ] {
        reads(told, &["egov.documents_signed 97.2 vinh-long @2023-12"]);
    }
}
