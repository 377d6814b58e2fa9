//! Telephones that a translated page counts as machines, as phones in use or as numbers, and what else is a machine.

use super::{lai_chau_in_english, reads};

#[test]
fn machines_per_hundred_people_are_a_density() {
    for unit in ["machines/100 persons", "machines per 100 people", "machines for every 100 inhabitants"] {
        reads(
            &lai_chau_in_english(&format!("At the end of 2001, the telephone density was 1.42 {unit}.")),
            &["density.telephone 1.42 lai-chau @2001-12"],
        );
    }
    for arrived in ["had reached up to", "came up to", "got up to"] {
        reads(
            &lai_chau_in_english(&format!("By 2004 the telephone density {arrived} 6,38 machines per 100 persons.")),
            &["density.telephone 6.38 lai-chau @2004-12"],
        );
    }
}

#[test]
fn machines_beside_telephones_are_telephones() {
    reads(
        &lai_chau_in_english(
            "Telephones were few: at the end of 1998 there were 6.204 machines, or 1.31 machines/100 persons.\n\nIn 2004 there were 28.913 telephone machines.",
        ),
        &[
            "subscribers.telephone 6204 lai-chau @1998-12",
            "density.telephone 1.31 lai-chau @1998-12",
            "subscribers.telephone 28913 lai-chau @2004-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "Mobile phone subscribers came to 11.320 machines in 2004. In 2005 there were 14.870 mobile subscribers in estimation.",
        ),
        &["subscribers.mobile 11320 lai-chau @2004-12", "subscribers.mobile 14870 lai-chau @2005-12 estimate"],
    );
    // Other machines are none.
    reads(&lai_chau_in_english("The bank runs 6,204 machines in the province."), &[]);
    reads(&lai_chau_in_english("Telephone shops sold 6,204 vending machines and 2,113 washing machines."), &[]);
}

#[test]
fn telephones_and_numbers_in_use_are_subscribers() {
    for noun in ["telephones", "phone numbers in use", "phones in operation", "active phone numbers"] {
        reads(
            &lai_chau_in_english(&format!("At the end of 2023 the province had 402,300 {noun}.")),
            &["subscribers.telephone 402300 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau_in_english(
            "By the end of 2023, 402,300 phone numbers were in operation, including 12,300 fixed and 390,000 mobile phones.",
        ),
        &[
            "subscribers.telephone 402300 lai-chau @2023-12",
            "subscribers.fixed 12300 lai-chau @2023-12",
            "subscribers.mobile 390000 lai-chau @2023-12",
        ],
    );
    reads(&lai_chau_in_english("The hotline answers on 12,300 phone numbers a day."), &[]);
    reads(&lai_chau_in_english("Some 12,300 phones were sold in the province."), &[]);
}

#[test]
fn up_to_a_number_is_a_bound_unless_something_came_to_it() {
    for verb in ["rose", "went", "climbed", "reached"] {
        reads(
            &lai_chau_in_english(&format!("Mobile density {verb} up to 98.2 subscribers per 100 people in 2023.")),
            &["density.mobile 98.2 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau_in_english("There were up to 390,000 mobile subscribers."),
        &["subscribers.mobile 390000 lai-chau @2023-12 below"],
    );
}

#[test]
fn a_post_office_may_be_written_with_a_hyphen() {
    reads(&lai_chau_in_english("The province has 31 post-offices."), &["network.post_offices 31 lai-chau @2023-12"]);
    reads(
        &lai_chau_in_english("In 2023, the number of post-offices was 31."),
        &["network.post_offices 31 lai-chau @2023-12"],
    );
}

#[test]
fn a_noun_told_again_may_be_one_or_several() {
    for told in
        ["the number of its post-office stood at 27 offices", "the number of its post office stood at 27 offices"]
    {
        reads(&lai_chau_in_english(&format!("In 2008, {told}.")), &["network.post_offices 27 lai-chau @2008-12"]);
    }
    reads(
        &lai_chau_in_english("In 2008, the total number of telephone subscriber stood at 19,480 subscribers."),
        &["subscribers.telephone 19480 lai-chau @2008-12"],
    );
}

#[test]
fn telephone_sets_for_so_many_people_are_a_density() {
    for sets in
        ["12 telephone sets per 100 people", "12 telephone sets for every 100 people", "12 telephone sets/100 people"]
    {
        reads(
            &lai_chau_in_english(&format!("In 2005 there were {sets}.")),
            &["density.telephone 12 lai-chau @2005-12"],
        );
    }
}
