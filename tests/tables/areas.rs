//! Tables of town and country: the whole is a figure, its parts are none, however their heads stand; and heads that are others.

use super::layouts::read;

/// The heads of the whole, the town and the country, in lines of blanks.
const HEADS: [&str; 9] = [
    "TỔNG SỐ Phân theo khu vực\nThành thị Nông thôn",
    "  Chung Thành thị Nông thôn",
    "Năm Tổng số Khu vực thành thị Khu vực nông thôn",
    "Tổng số Chia ra\nThành thị Nông thôn",
    "Tổng số - Total Thành thị - Urban Nông thôn - Rural",
    "Tổng số Thành thị Nông thôn\nTotal Urban Rural",
    "Year Total Urban Rural",
    "Total Of which\nUrban areas Rural areas",
    "Total By residence\nRural Urban",
];

#[test]
fn the_whole_of_town_and_country_is_read_and_its_parts_are_not() {
    for heads in HEADS {
        let text = format!(
            "Tỷ lệ hộ gia đình có kết nối Internet (%)\n{heads}\n2016 51,41 62,30 41,72\n2017 53,97 63,12 42,05\nSơ bộ 2018 55,26 64,05 43,18\n"
        );
        let expected = [
            "- share.households_internet @2016-12 51.41 actual",
            "- share.households_internet @2017-12 53.97 actual",
            "- share.households_internet @2018-12 55.26 estimate",
        ];
        assert_eq!(read(&text), expected, "{text}");
    }
}

#[test]
fn cells_of_town_and_country_are_told_by_their_heads() {
    for parting in ["\t", " | ", "\n"] {
        for heads in [["Year", "Total", "Urban", "Rural"], ["Năm", "Tổng số", "Thành thị", "Nông thôn"]] {
            let rows = [heads, ["2020", "61.4", "72.3", "51.7"], ["2021", "63.9", "73.1", "52.0"]];
            let lines = rows.map(|row| row.join(parting));
            let text = format!("Households with Internet connection (%)\n\n{}\n", lines.join("\n"));
            let expected = [
                "- share.households_internet @2020-12 61.4 actual",
                "- share.households_internet @2021-12 63.9 actual",
            ];
            assert_eq!(read(&text), expected, "{text}");
        }
    }
}

#[test]
fn heads_of_kinds_are_no_parts_of_town_and_country() {
    let text = "Số thuê bao điện thoại (thuê bao)\nTổng số Cố định Di động\n2016 51.412 21.300 30.112\n2017 53.979 22.123 31.856\n";
    let expected = [
        "- subscribers.fixed @2016-12 21300 actual",
        "- subscribers.fixed @2017-12 22123 actual",
        "- subscribers.mobile @2016-12 30112 actual",
        "- subscribers.mobile @2017-12 31856 actual",
        "- subscribers.telephone @2016-12 51412 actual",
        "- subscribers.telephone @2017-12 53979 actual",
    ];
    assert_eq!(read(text), expected);
}
