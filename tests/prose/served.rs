//! Whom a service has: "customers of landline phone services", and what "the total" of the sentence before is.

use super::{lai_chau_in_english, reads};

/// A page on the whole country from January 2013, with `body` in it.
fn vietnam(body: &str) -> String {
    format!("Telecommunications in Vietnam\n\nJanuary 10, 2013\n\n{body}\n")
}

#[test]
fn customers_of_a_service_are_its_subscribers() {
    reads(
        &vietnam(
            "The number of telephone subscribers nationwide at the end of 2012 had reached 131.4 million. The figure includes 14.2 million \
             customers of landline phone services, down 2.9%, and 117.2 million users of mobile phone services, up 3.5%.",
        ),
        &[
            "subscribers.telephone 131400000 vietnam @2012-12",
            "subscribers.fixed 14200000 vietnam @2012-12 yoy -2.9",
            "subscribers.mobile 117200000 vietnam @2012-12 yoy 3.5",
        ],
    );
    reads(
        &vietnam("At the end of 2012 the country had 4.1 million customers of broadband Internet services."),
        &["subscribers.broadband 4100000 vietnam @2012-12"],
    );
    reads(
        &vietnam(
            "At the end of December 2012 the total number of Internet broadband users was 4.3 million, up 5.4% from a year earlier.",
        ),
        &["subscribers.broadband 4300000 vietnam @2012-12 yoy 5.4"],
    );
    // Whoever uses the Internet subscribes to nothing, and a service may have other customers.
    reads(
        &vietnam(
            "At the end of 2012 the country had 4.1 million broadband subscribers and 31 million users of Internet services.",
        ),
        &["subscribers.broadband 4100000 vietnam @2012-12"],
    );
    reads(&vietnam("At the end of 2012 the country had 3,100 customers of banking services."), &[]);
}

#[test]
fn the_total_is_of_what_the_sentence_before_named() {
    reads(
        &vietnam(
            "GSO saw a growth in internet subscribers for 2012. At the end of December, the total stood at 2.94 million, \
             18.6 percent up year-on-year.",
        ),
        &["subscribers.internet 2940000 vietnam @2012-12 yoy 18.6"],
    );
    reads(
        &vietnam(
            "The ministry also reported a rise in base stations. By the end of December 2012, the number reached 41,210.",
        ),
        &["network.bts 41210 vietnam @2012-12"],
    );
    reads(
        &vietnam(
            "The ministry also reported a rise in complaints. By the end of December 2012, the number reached 41,210.",
        ),
        &[],
    );
}

#[test]
fn a_part_of_the_figure_may_head_the_next_paragraph() {
    reads(
        &vietnam(
            "With 38.2 million newcomers last year, phone subscriptions topped 164 million at the end of \
             December 2012.\n\nOf the figure, a mere 13.8 million are land line subscriptions, 3.3 percent up year-on-year.",
        ),
        &[
            "subscribers.telephone 164000000 vietnam @2012-12 above",
            "subscribers.fixed 13800000 vietnam @2012-12 yoy 3.3",
        ],
    );
}

#[test]
fn people_of_a_land_are_no_subscribers() {
    reads(
        &vietnam("In 2012 mobile phone subscriptions came to 127 million, far above its population of 88.1 million."),
        &["subscribers.mobile 127000000 vietnam @2012-12"],
    );
    reads(
        "Viễn thông Việt Nam\n\n10/01/2013\n\nCuối năm 2012 số thuê bao di động là 127 triệu, nhiều hơn dân số 88 triệu.\n",
        &["subscribers.mobile 127000000 vietnam @2012-12"],
    );
    // A share of it is one.
    reads(
        &vietnam("At the end of 2012, mobile signals covered 94.2% of the population of the country."),
        &["coverage.mobile 94.2 vietnam @2012-12"],
    );
}

#[test]
fn stations_cover_people_with_what_is_told_behind_them() {
    reads(
        &vietnam(
            "By the end of 2012, more than 41,000 BTS stations had been deployed, covering 99.7 per cent of the population with a broadband \
             mobile network.",
        ),
        &["network.bts 41000 vietnam @2012-12 above", "coverage.mobile 99.7 vietnam @2012-12"],
    );
    reads(
        "Telecommunications in Vietnam\n\nJanuary 10, 2023\n\nAt the end of 2022, 4G covered 99.2% of the population with a stable signal.\n",
        &["coverage.4g 99.2 vietnam @2022-12"],
    );
    // Whoever uses it is not covered by it.
    reads(
        &vietnam("At the end of 2012, 31% of the population used the Internet with a mobile broadband network."),
        &["share.internet_users 31 vietnam @2012-12"],
    );
}

#[test]
fn the_rest_of_them_kept_what_they_had() {
    reads(
        &super::lai_chau_in_english(
            "At the end of 2023 we counted 712,000 telephone subscribers. Of these, 689,500 were mobile subscribers; the other 22,500 still \
             kept a fixed line.",
        ),
        &[
            "subscribers.telephone 712000 lai-chau @2023-12",
            "subscribers.mobile 689500 lai-chau @2023-12",
            "subscribers.fixed 22500 lai-chau @2023-12",
        ],
    );
    reads(
        &super::lai_chau_in_english(
            "At the end of 2023 we counted 712,000 telephone subscribers. Of these, 689,500 were mobile subscribers; the other 22,500 still \
             kept a receipt.",
        ),
        &["subscribers.telephone 712000 lai-chau @2023-12", "subscribers.mobile 689500 lai-chau @2023-12"],
    );
}

#[test]
fn a_part_in_a_city_leaves_the_goal_to_the_country() {
    reads(
        "5G in Vietnam\n\nJanuary 10, 2025\n\nAt the end of 2024 the country had 15,200 5G stations. Viettel switched on 6,500 5G stations by the \
         end of December, 1,480 of them in Ho Chi Minh City, and aims for 20,000 by the end of 2025.\n",
        &[
            "network.bts_5g 15200 vietnam @2024-12",
            "network.bts_5g 6500 vietnam @2024-12 Viettel",
            "network.bts_5g 1480 ho-chi-minh @2024-12 Viettel",
            "network.bts_5g 20000 vietnam @2025-12 target Viettel",
        ],
    );
}

#[test]
fn a_rate_that_is_reached_covers_nobody() {
    reads(
        "Telecommunications in Vietnam\n\nNovember 2, 2023\n\nAt the end of October, smartphone usage among mobile subscribers had also surged, reaching \
         88.2%.\n",
        &["share.smartphone_users 88.2 vietnam @2023-10"],
    );
    reads(
        &vietnam(
            "At the end of 2012 the country had 3.6 million Internet subscribers, or 28.4 million Internet users, reaching a rate of \
             32.1% of the population.",
        ),
        &["subscribers.internet 3600000 vietnam @2012-12", "share.internet_users 32.1 vietnam @2012-12"],
    );
    reads(
        "Telecommunications in Vietnam\n\nNovember 2, 2023\n\nAt the end of October the 4G signal was reaching 99.2% of the population.\n",
        &["coverage.4g 99.2 vietnam @2023-10"],
    );
}

#[test]
fn the_number_of_users_of_telephones_may_stand_before_it() {
    for (users, indicator) in [
        ("mobile phone users", "subscribers.mobile"),
        ("phone users", "subscribers.telephone"),
        ("fixed telephone users", "subscribers.fixed"),
        ("smartphone users", "subscribers.smartphone"),
    ] {
        for reached in ["reached", "has risen to"] {
            reads(
                &format!("April 2, 2022\n\nThe number of {users} in Ha Giang {reached} 418,000.\n"),
                &[&format!("{indicator} 418000 ha-giang @2022-04")],
            );
        }
    }
    // Those who pay by telephone, who came in addition, or who use something else are none of them.
    for users in ["mobile banking users", "mobile money users", "new mobile phone users", "Zalo users"] {
        reads(&format!("April 2, 2022\n\nThe number of {users} in Ha Giang reached 418,000.\n"), &[]);
    }
    reads("April 2, 2022\n\nThe number of mobile phone users of Ha Giang who shop online reached 18,000.\n", &[]);
}

#[test]
fn subscribers_of_its_service_are_those_of_the_enterprise_before() {
    let viettel = "Viettel had 214,300 mobile subscribers in Lai Chau at the end of 2023.";
    for (told, expected) in [
        ("Subscribers of its pay television service numbered 12,700.", "subscribers.pay_tv 12700"),
        ("The subscribers to its fixed broadband service totalled 12,700.", "subscribers.broadband_fixed 12700"),
        ("The number of its fixed broadband subscribers was 12,700.", "subscribers.broadband_fixed 12700"),
    ] {
        reads(
            &lai_chau_in_english(&format!("{viettel} {told}")),
            &["subscribers.mobile 214300 lai-chau @2023-12 Viettel", &format!("{expected} lai-chau @2023-12 Viettel")],
        );
    }
    reads(
        &lai_chau_in_english("Subscribers of pay television services numbered 12,700."),
        &["subscribers.pay_tv 12700 lai-chau @2023-12"],
    );
}

#[test]
fn a_service_that_is_named_for_its_owner_tells_the_lines() {
    reads(
        &lai_chau_in_english("VNPT had 214,000 mobile subscribers, 87,400 fibre subscribers and 19,300 on MyTV."),
        &[
            "subscribers.mobile 214000 lai-chau @2023-12 VNPT",
            "subscribers.broadband_fixed 87400 lai-chau @2023-12 VNPT",
            "subscribers.pay_tv 19300 lai-chau @2023-12 VNPT",
        ],
    );
}
