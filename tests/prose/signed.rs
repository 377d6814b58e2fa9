//! Documents that are signed digitally, and the dossiers told beside them.

use super::reads;

#[test]
fn a_rate_of_signatures_is_of_the_documents_told_before() {
    for told in [
        "In 2023, the document management software is in use in 100% of departments of Hai Duong, with a digital signature rate of 99.4%.",
        "In 2023, the document management software links all offices of Hai Duong; the rate of digital signing is 99.4%.",
        "Năm 2023, phần mềm quản lý văn bản được dùng tại 100% sở, ngành tỉnh Hải Dương, tỷ lệ ký số đạt 99,4%.",
    ] {
        reads(told, &["egov.documents_signed 99.4 hai-duong @2023-12"]);
    }
    // People who have one sign nothing by that.
    reads("In 2023, the rate of people of Hai Duong who have a digital signature reached 39.4%.", &[]);
    reads("Năm 2023, tỷ lệ người dân Hải Dương có chữ ký số đạt 39,4%.", &[]);
}

#[test]
fn dossiers_beside_signed_documents_are_not_signed() {
    for told in [
        "In 2023, the rate of digitally signed documents in Hai Duong reached 99.4%, the rate of online dossiers 80%.",
        "Năm 2023, tỷ lệ văn bản ký số của Hải Dương đạt 99,4%; tỷ lệ hồ sơ trực tuyến đạt 80%.",
        "Năm 2023, tỷ lệ văn bản ký số của Hải Dương đạt 99,4%, tỷ lệ số hóa hồ sơ đạt 48%.",
    ] {
        reads(told, &["egov.documents_signed 99.4 hai-duong @2023-12"]);
    }
}
