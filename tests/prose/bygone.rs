//! What a figure rose from within a year, whom a part of the money went to, and telephones of all kinds.

use super::reads;

#[test]
fn what_a_figure_rose_from_within_a_year_stood_a_year_before() {
    let stations = ["network.bts 1020 ha-nam @2022-12", "network.bts 1204 ha-nam @2023-12"];
    reads("The number of stations in Ha Nam rose from 1,020 to 1,204 in 2023.", &stations);
    reads("Năm 2023, số trạm BTS của tỉnh Hà Nam tăng từ 1.020 lên 1.204 trạm.", &stations);
    // A year of its own.
    reads(
        "Doanh thu viễn thông của tỉnh Hà Nam tăng từ 820 tỷ đồng năm 2021 lên 904 tỷ đồng năm 2023.",
        &["revenue.telecom 820000000000 ha-nam 2021", "revenue.telecom 904000000000 ha-nam 2023"],
    );
}

#[test]
fn money_that_went_to_an_enterprise_is_its_own() {
    let shared = ["revenue.telecom 50000000000 ha-nam 2022", "revenue.telecom 31000000000 ha-nam 2022 Viettel"];
    reads("Telecom revenue of Ha Nam was VND 50 billion in 2022, of which VND 31 billion went to Viettel.", &shared);
    // A contract is no revenue.
    reads(
        "Telecom revenue of Ha Nam was VND 50 billion in 2022. A contract of VND 31 billion went to Viettel.",
        &["revenue.telecom 50000000000 ha-nam 2022"],
    );
}

#[test]
fn telephones_of_all_kinds_are_telephones() {
    reads(
        "Telephone subscribers (fixed wired, postpaid mobile, prepaid mobile) in Ha Nam in 2023 totaled 1,010,614, equal to 113 subscribers per 100 people.",
        &["subscribers.telephone 1010614 ha-nam @2023-12", "density.telephone 113 ha-nam @2023-12"],
    );
    reads(
        "Ha Nam: the number of mobile phone and telephone subscribers reached 700,000 in 2023.",
        &["subscribers.telephone 700000 ha-nam @2023-12"],
    );
}

#[test]
fn a_city_that_one_lies_east_of_is_not_meant() {
    reads(
        "Hung Yen, southeast of Hanoi, earned VND 1,204 billion from telecommunications in 2022.",
        &["revenue.telecom 1204000000000 hung-yen 2022"],
    );
}

#[test]
fn when_a_drive_was_begun_is_no_time_of_the_page() {
    reads(
        "A campaign begun in May 2019 lends tablets to schools in Vietnam.\n\nAs of the end of Q1 2020, masts stood in 1,240 hamlets.\n\nVietnam has 57.8 million broadband mobile phone subscribers.\n",
        &["subscribers.broadband_mobile 57800000 vietnam @2020-03"],
    );
}
