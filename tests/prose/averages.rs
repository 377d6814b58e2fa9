//! Amounts for each year, and what hangs on them.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn an_amount_for_each_year_is_no_record_whatever_stands_between() {
    for told in [
        "took over 64 billion VND (some 2.8 million USD) in average annually, growing by some 11 percent per annum, from 2014 to 2018 \
         and in that time paid nearly 7 billion VND into the State budget",
        "earned over 64 billion VND per annum between 2014 and 2018 and paid 7 billion VND into the State budget",
        "earned 64 billion VND a year between 2014 and 2018, paying 7 billion VND into the State budget",
    ] {
        reads(&format!("Posts in Tra Vinh\n\nThe postal enterprises of Tra Vinh {told}.\n"), &[]);
    }
}

#[test]
fn an_amount_of_one_year_hangs_on_no_average() {
    reads(
        "Posts in Tra Vinh\n\nIn 2018 postal revenue of Tra Vinh was 64 billion VND, growing at 11 percent per annum, and about 7 billion VND went to the State budget.\n",
        &["revenue.post 64000000000 tra-vinh 2018", "budget.post 7000000000 tra-vinh 2018 about"],
    );
    reads(
        "Posts in Tra Vinh\n\nIn 2018 postal revenue of Tra Vinh grew by 11 percent a year to VND 64 billion.\n",
        &["revenue.post 64000000000 tra-vinh 2018"],
    );
    reads(
        "Posts in Tra Vinh\n\nFrom 2015 to 2018 postal revenue of Tra Vinh averaged VND 64 billion a year, totalling VND 256 billion, and in 2018 the posts paid \
         VND 7 billion to the budget.\n",
        &["revenue.post 256000000000 tra-vinh 2015/2018", "budget.post 7000000000 tra-vinh 2018"],
    );
}

#[test]
fn what_goes_to_each_household_is_no_average() {
    reads(
        &lai_chau_in_english("In 2023, coverage of fibre to each household came to almost 74%."),
        &["share.households_fiber 74 lai-chau @2023-12 below"],
    );
    reads(
        &lai_chau("Năm 2023, tỷ lệ cáp quang đến mỗi hộ gia đình đạt 74%."),
        &["share.households_fiber 74 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("Each household with fiber paid 74% more in 2023."), &[]);
}
