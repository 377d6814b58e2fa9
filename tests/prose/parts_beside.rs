//! A whole and a part of it in one sentence, each with its own number.

use super::reads;

#[test]
fn the_part_that_comes_next_is_not_said_of_the_whole() {
    for told in [
        "mobile subscribers in Ha Nam numbered 1,128,000 while post-paid subscribers were about 61,000",
        "mobile subscribers in Ha Nam reached 1,128,000 and postpaid subscribers reached 61,000",
        "mobile subscribers in Ha Nam numbered 1,128,000, while prepaid subscribers numbered 861,000",
        "Ha Nam had 1,128,000 mobile subscribers. Prepaid subscribers numbered about 861,000",
    ] {
        reads(&format!("In 2019 {told}."), &["subscribers.mobile 1128000 ha-nam @2019-12"]);
    }
    reads(
        "Năm 2019, thuê bao di động Hà Nam đạt 1.128.000 trong khi thuê bao trả sau là 61.000.",
        &["subscribers.mobile 1128000 ha-nam @2019-12"],
    );
    // What follows is the part's own name.
    reads("In 2019 Ha Nam had 628,000 prepaid and postpaid subscribers.", &[]);
    reads("In 2019 mobile subscribers in Ha Nam numbered 1,128,000.", &["subscribers.mobile 1128000 ha-nam @2019-12"]);
}

#[test]
fn a_list_of_growths_is_measured_from_the_year_behind_it() {
    let told = |year: i32| {
        format!(
            "In 2019 Internet subscribers in Ha Nam numbered 128,000 while mobile subscribers numbered 961,000, up 68 percent and 19 percent, respectively, from {year}."
        )
    };
    reads(&told(2016), &["subscribers.internet 128000 ha-nam @2019-12", "subscribers.mobile 961000 ha-nam @2019-12"]);
    reads(
        &told(2018),
        &["subscribers.internet 128000 ha-nam @2019-12 yoy 68", "subscribers.mobile 961000 ha-nam @2019-12 yoy 19"],
    );
}
