//! Numbers that share the scale of the one before, kinds of television that are parts, and the year that a base of comparison tells.

use super::reads;

#[test]
fn lines_counted_in_tenths_have_the_scale_of_those_before() {
    reads(
        "Telecoms in Vietnam in 2012\n\nThe country has 118.4 million telephone subscribers, including 9 million fixed and 109.4 mobile phones.\n",
        &[
            "subscribers.telephone 118400000 vietnam @2012-12",
            "subscribers.fixed 9000000 vietnam @2012-12",
            "subscribers.mobile 109400000 vietnam @2012-12",
        ],
    );
    reads(
        "Telecoms in Vietnam in 2012\n\nThere are 27 million Internet users and 4.36 broadband Internet subscribers.\n",
        &["subscribers.broadband 4360000 vietnam @2012-12"],
    );
    // A density has none.
    reads(
        "Telecoms in Vietnam in 2012\n\nThe country has 9 million fixed subscribers, 10.1 subscribers per 100 people.\n",
        &["subscribers.fixed 9000000 vietnam @2012-12", "density.fixed 10.1 vietnam @2012-12"],
    );
}

#[test]
fn kinds_of_television_are_parts() {
    reads(
        "Pay television in Vietnam in 2017\n\nPay TV has 11.3 million subscribers. The number of subscribers is 8.4 million for cable TV, 210,000 for digital terrestrial TV and 1.2 million for satellite TV.\n",
        &["subscribers.pay_tv 11300000 vietnam @2017-12"],
    );
    reads(
        "Pay television in Vietnam in 2017\n\nThere were 11.3 million pay TV subscribers by cable, satellite and the Internet.\n",
        &["subscribers.pay_tv 11300000 vietnam @2017-12"],
    );
}

#[test]
fn the_year_before_is_no_year_of_an_undated_text() {
    reads(
        "Revenue of the pay TV market of Vietnam was VND7.3 trillion in 2016.\n\nThe figure was VND3.9 trillion in H1, an increase of 5.4 percent compared with the VND3.7 trillion in the same period last year. There were 9.2 million pay TV subscribers, up 7 percent compared with the same period 2016.\n",
        &[
            "revenue.pay_tv 7300000000000 vietnam 2016",
            "revenue.pay_tv 3900000000000 vietnam 2017-H1 yoy 5.4",
            "revenue.pay_tv 3700000000000 vietnam 2016-H1",
            "subscribers.pay_tv 9200000 vietnam @2017-06 yoy 7",
        ],
    );
    // Where only the year before that is a base, the text is of the year it tells.
    reads(
        "Revenue of the pay TV market of Vietnam was VND7.3 trillion in 2016, up 5.4 percent compared with 2015.\n",
        &["revenue.pay_tv 7300000000000 vietnam 2016 yoy 5.4"],
    );
}
