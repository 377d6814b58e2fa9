//! Amounts for each year, and what hangs on them.

use super::reads;

#[test]
fn an_amount_for_each_year_is_no_record_whatever_stands_between() {
    for told in [
        "brought in more than 130 billion VND (5.6 million USD) in average annually with an average growth of over 18 percent per annum between 2016 – 2019, \
         and paid about 13 billion VND to the State budget",
        "earned over 130 billion VND per annum between 2016 and 2019 and paid about 13 billion VND to the State budget",
        "earned 130 billion VND a year between 2016 and 2019, paying 13 billion VND into the State budget",
    ] {
        reads(&format!("Posts in Ha Nam\n\nThe postal enterprises of Ha Nam {told}.\n"), &[]);
    }
}

#[test]
fn an_amount_of_one_year_hangs_on_no_average() {
    reads(
        "Posts in Ha Nam\n\nIn 2019 postal revenue of Ha Nam was 130 billion VND, growing at 18 percent per annum, and about 13 billion VND was paid to the State budget.\n",
        &["revenue.post 130000000000 ha-nam 2019", "budget.post 13000000000 ha-nam 2019 about"],
    );
    reads(
        "Posts in Ha Nam\n\nIn 2019 postal revenue of Ha Nam grew by 18 percent a year to VND 130 billion.\n",
        &["revenue.post 130000000000 ha-nam 2019"],
    );
    reads(
        "Posts in Ha Nam\n\nFrom 2016 to 2019 postal revenue of Ha Nam averaged VND 130 billion a year, totalling VND 520 billion, and in 2019 the posts paid \
         VND 13 billion to the budget.\n",
        &["revenue.post 520000000000 ha-nam 2016/2019", "budget.post 13000000000 ha-nam 2019"],
    );
}
