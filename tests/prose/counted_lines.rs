//! Lines that are counted: what stands between the number and its noun, the generation that stands for data, and their density.

use super::reads;

#[test]
fn an_adjective_before_the_lines_leaves_them_what_they_are() {
    for counted in [
        "internet subscribers",
        "converted internet subscribers",
        "equivalent Internet subscribers",
        "live Internet subscribers",
    ] {
        reads(
            &format!(
                "By September 2016, Ha Tinh had a total of 487,215 {counted}, a density of 38.4 subscribers/100 people."
            ),
            &["subscribers.internet 487215 ha-tinh @2016-09", "density.internet 38.4 ha-tinh @2016-09"],
        );
    }
}

#[test]
fn the_density_of_an_estimated_number_is_estimated_with_it() {
    reads(
        "By September 2016, the number of telephone subscribers in Ha Tinh is estimated at 1,312,640, a density of about 103.6 subscribers/100 people.",
        &[
            "subscribers.telephone 1312640 ha-tinh @2016-09 estimate",
            "density.telephone 103.6 ha-tinh @2016-09 about estimate",
        ],
    );
    reads(
        "Đến tháng 9/2016, số thuê bao điện thoại Hà Tĩnh ước đạt 1.312.640, mật độ 103,6 thuê bao/100 dân.",
        &[
            "subscribers.telephone 1312640 ha-tinh @2016-09 estimate",
            "density.telephone 103.6 ha-tinh @2016-09 estimate",
        ],
    );
    // What was counted has a density that was counted.
    reads(
        "By September 2016, Ha Tinh had 1,312,640 telephone subscribers, a density of 103.6 subscribers/100 people, with revenue estimated at VND 480 billion.",
        &["subscribers.telephone 1312640 ha-tinh @2016-09", "density.telephone 103.6 ha-tinh @2016-09"],
    );
}

#[test]
fn subscribers_of_the_third_generation_are_those_of_mobile_data() {
    for told in [
        "In 2012, 3 companies offer 3G service, with over 82,000 subscribers in Quang Binh.",
        "In 2012 the 3G service in Quang Binh had over 82,000 subscribers.",
        "Năm 2012, Quảng Bình có 3 doanh nghiệp cung cấp dịch vụ 3G với trên 82.000 thuê bao.",
    ] {
        reads(told, &["subscribers.broadband_mobile 82000 quang-binh @2012-12 above"]);
    }
    // Of the second or of the fifth one alone there is no indicator.
    reads("In 2012 the 2G service in Quang Binh had over 82,000 subscribers.", &[]);
    reads("In 2024 the 5G service in Quang Binh had over 82,000 subscribers.", &[]);
}
