//! Numbers that share the scale of the one before, kinds of television that are parts, and the year that a base of comparison tells.

use super::reads;

#[test]
fn lines_counted_in_tenths_have_the_scale_of_those_before() {
    reads(
        "Telecoms in Vietnam in 2012\n\nThe country has 118.4 million telephone subscribers, including 9 million fixed phones and 109.4 mobile phones.\n",
        &[
            "subscribers.telephone 118400000 vietnam @2012-12",
            "subscribers.fixed 9000000 vietnam @2012-12",
            "subscribers.mobile 109400000 vietnam @2012-12",
        ],
    );
    reads(
        "Telecoms in Vietnam in 2012\n\nThe ministry counts 27 million Internet users and 4.36 fixed broadband subscribers.\n",
        &["subscribers.broadband_fixed 4360000 vietnam @2012-12"],
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
        "Pay television in Vietnam in 2017\n\nPay TV has 11.3 million subscribers. Cable TV leads with 8.4 million subscribers before satellite TV, which serves 1.2 million, and terrestrial TV.\n",
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
        "Pay TV in Vietnam earned VND7.3 trillion in 2016.\n\nPay TV revenue in the first half came to VND3.9 trillion, 5.4 percent more than in the same period of 2016. There were 9.2 million pay TV subscribers, up 7 percent over the same period.\n",
        &[
            "revenue.pay_tv 7300000000000 vietnam 2016",
            "revenue.pay_tv 3900000000000 vietnam 2017-H1 yoy 5.4",
            "subscribers.pay_tv 9200000 vietnam @2017-06 yoy 7",
        ],
    );
    // Where only the year before that is a base, the text is of the year it tells.
    reads(
        "Revenue of the pay TV market of Vietnam was VND7.3 trillion in 2016, up 5.4 percent compared with 2015.\n",
        &["revenue.pay_tv 7300000000000 vietnam 2016 yoy 5.4"],
    );
}
