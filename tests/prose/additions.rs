//! Numbers of what came in addition, and amounts by which something was raised.

use super::reads;

/// A page on the whole country from January 2012, with `body` in it.
fn vietnam(body: &str) -> String {
    format!("Telecommunications in Vietnam\n\nJanuary 10, 2012\n\n{body}\n")
}

#[test]
fn subscribers_that_were_signed_up_are_new_ones() {
    reads(
        &vietnam(
            "Last year VNPT signed up 11 million phone subscribers and 384,000 FiberVNN subscribers, and Viettel signed up 36.8 million new \
             telephone subscribers.",
        ),
        &[],
    );
    reads(
        &vietnam(
            "In 2011, VNPT added 1.2 million mobile subscribers and 312,000 broadband subscribers. At the end of 2011 it had 81.2 million \
             mobile subscribers and 2.1 million broadband subscribers.",
        ),
        &["subscribers.mobile 81200000 vietnam @2011-12 VNPT", "subscribers.broadband 2100000 vietnam @2011-12 VNPT"],
    );
}

#[test]
fn an_amount_by_which_a_plan_was_raised_is_no_plan() {
    reads(
        &vietnam(
            "For 2012 VNPT set a revenue target of VND94 trillion and later increased its target by VND6.2 trillion, a sign of its confidence.",
        ),
        &["revenue.telecom 94000000000000 vietnam 2012 target VNPT"],
    );
    reads(
        &vietnam("Viettel cut its revenue target for 2012 by about VND2 trillion to VND96 trillion."),
        &["revenue.telecom 96000000000000 vietnam 2012 target Viettel"],
    );
    reads("Viễn thông Việt Nam\n\n10/01/2012\n\nVNPT tăng kế hoạch doanh thu năm 2012 thêm 6.200 tỷ đồng.\n", &[]);
    // What was earned by somebody was raised by nothing.
    reads(
        &vietnam("Telecom revenue in 2011 was increased, and that earned by VNPT was VND94 trillion."),
        &["revenue.telecom 94000000000000 vietnam 2011 VNPT"],
    );
}

#[test]
fn what_was_put_up_brings_the_total() {
    reads(
        &vietnam(
            "In 2011 the operators put up 570 base stations, most of them in the mountains, taking the national total to 31,740 at the end of the year.",
        ),
        &["network.bts 31740 vietnam @2011-12"],
    );
    reads(
        &vietnam(
            "In 2011 VNPT put up 570 base stations, most of them in the mountains, taking its bill for power to VND 31 billion.",
        ),
        &[],
    );
}

#[test]
fn new_subscribers_that_are_to_reach_so_many_stay_new() {
    reads(
        &vietnam(
            "VNPT's board said that newly registered mobile subscribers of 2011 were predicted to reach 7.3 million.",
        ),
        &[],
    );
    reads(
        &vietnam("In 2011 fixed broadband added 9,400 subscribers to reach 3,241,700 at the end of the year."),
        &["subscribers.broadband_fixed 3241700 vietnam @2011-12"],
    );
}

#[test]
fn what_lines_carry_counts_none_of_them() {
    reads(&vietnam("International internet connection capacity rose by 20% in 2011 compared to 2010."), &[]);
    reads(&vietnam("Internet traffic in 2011 grew 31% year on year."), &[]);
    reads(
        "Viễn thông Việt Nam\n\n10/01/2012\n\nLưu lượng Internet năm 2011 tăng hơn 40% so với cùng kỳ. Tốc độ Internet di động tăng 12% so với cùng kỳ.\n",
        &[],
    );
    reads(
        "Viễn thông Việt Nam\n\n10/01/2012\n\nThuê bao Internet năm 2011 tăng 40% so với cùng kỳ.\n",
        &["subscribers.internet - vietnam @2011-12 yoy 40"],
    );
}

#[test]
fn a_mark_that_was_passed_gives_way_to_what_was_reached() {
    for reached in ["and reached 71,230", "and reached 71,230 at the end of the year"] {
        reads(
            &super::lai_chau_in_english(&format!(
                "In 2023 fiber subscribers of VNPT passed the mark of 71,000 {reached}; MyTV stood at 38,900 subscribers."
            )),
            &[
                "subscribers.broadband_fixed 71230 lai-chau @2023-12 VNPT",
                "subscribers.pay_tv 38900 lai-chau @2023-12 VNPT",
            ],
        );
    }
    reads(
        &super::lai_chau_in_english("Mobile subscribers broke the threshold of 400,000 in 2023."),
        &["subscribers.mobile 400000 lai-chau @2023-12 above"],
    );
    // A mark on a mast is none.
    reads(&super::lai_chau_in_english("In 2023 the flood passed the mark of 1,200 centimetres at the bridge."), &[]);
}

#[test]
fn the_growth_of_those_who_were_gained_is_no_growth_of_all() {
    for gained in ["gained", "added", "had"] {
        reads(
            &format!(
                "Telecoms\n\nNovember 8, 2012\n\nOver the first ten months of 2012, Vietnam {gained} 4.7 million new phone subscribers, down 21.6 percent on the year before.\n\nOn October 31, 2012, 116 million phone numbers were in use.\n"
            ),
            &["subscribers.telephone 116000000 vietnam @2012-10"],
        );
    }
}

#[test]
fn what_was_put_in_before_the_total_is_no_count() {
    for put_in in [
        "In 2011 the country installed 780,000 telephones, raising the number nationwide to 9.1 million.",
        "The country connected 780,000 telephones in 2011, bringing the total number to 9.1 million.",
    ] {
        reads(&vietnam(put_in), &["subscribers.telephone 9100000 vietnam @2011-12"]);
    }
    reads(
        &vietnam("In 2011 Viettel opened 1,780 BTS stations, raising the total to 24,930."),
        &["network.bts 24930 vietnam @2011-12 Viettel"],
    );
    // A part of the total was not put in.
    reads(
        &vietnam(
            "In 2011 mobile subscribers reached 78 million, bringing the number of all telephone subscribers to 93 million.",
        ),
        &["subscribers.mobile 78000000 vietnam @2011-12", "subscribers.telephone 93000000 vietnam @2011-12"],
    );
}

#[test]
fn what_is_all_over_the_world_is_not_of_the_country() {
    for told in [
        "Viettel has reached 88 million subscribers in Vietnam and its nine other international markets.",
        "Viettel is one of 451 telecom companies around the world.",
        "In 2011 Viettel's overseas revenue was US$494 million.",
        "Since July more than 8,100 post office officers and employees have learned it.",
    ] {
        reads(&vietnam(told), &[]);
    }
    reads(
        &vietnam("In 2011 Viettel had 58 million subscribers in Vietnam."),
        &["subscribers.telephone 58000000 vietnam @2011-12 Viettel"],
    );
}
