//! The year of a goal over a page without a date, and years that such a page tells of as a stretch that is over.

use super::reads;

#[test]
fn a_goal_for_a_year_dates_no_page() {
    for lead in [
        "In 2025, Dak Nong has the aim that 100% of its industrial parks have 5G mobile services.",
        "In 2025, Dak Nong strives to bring 5G mobile services to all its industrial parks.",
        "By 2025, Dak Nong aims for 5G mobile services in all its industrial parks.",
    ] {
        reads(
            &format!(
                "{lead}\nGetting over difficulties\nThe province has a wide area and few people, so networks cost much there.\n\
                 Currently, there are 2,117 base transceiver stations (BTS) in Dak Nong province.\n\
                 Total revenue of the telecommunications sector in 2024 is estimated at 2,050 billion VND.\n"
            ),
            &["network.bts 2117 dak-nong @2024-12", "revenue.telecom 2050000000000 dak-nong 2024 estimate"],
        );
    }
    reads(
        "Năm 2025, Đắk Nông phấn đấu đưa dịch vụ 5G đến tất cả khu công nghiệp.\nVượt khó phát triển hạ tầng\nTỉnh có địa bàn rộng, dân cư thưa, chi phí đầu tư cao.\n\
         Hiện nay, toàn tỉnh Đắk Nông có 2.117 trạm BTS.\nTổng doanh thu viễn thông năm 2024 ước đạt 2.050 tỷ đồng.\n",
        &["network.bts 2117 dak-nong @2024-12", "revenue.telecom 2050000000000 dak-nong 2024 estimate"],
    );
    // What was reached in a year dates the page.
    reads(
        "In 2025, Dak Nong brought 5G mobile services to all its industrial parks.\nGetting over difficulties\nThe province has a wide area and few people.\n\
         Currently, there are 2,117 base transceiver stations (BTS) in Dak Nong province.\n",
        &["network.bts 2117 dak-nong @2025-12"],
    );
}

#[test]
fn the_years_in_the_name_of_a_numbered_paper_are_none_of_a_figure() {
    reads(
        "Dak Nong builds its networks\n\nFollowing Resolution No. 09 of the Provincial Party Committee in 2022 about digital transformation of Dak Nong \
         province to 2025, with a vision to 2030, since the beginning of 2024 the sector has sped up, with 100% of communes having mobile coverage.\n\n\
         Total revenue of the telecommunications sector in 2024 is estimated at 2,050 billion VND.\n",
        &["coverage.mobile 100 dak-nong @2024-12", "revenue.telecom 2050000000000 dak-nong 2024 estimate"],
    );
    // A goal of the paper is for its year.
    reads(
        "Dak Nong builds its networks\n\nFollowing Resolution No. 09 on digital transformation of Dak Nong province to 2025, the sector aims to have 100% of \
         communes covered by mobile waves.\n\nTotal revenue of the telecommunications sector in 2024 is estimated at 2,050 billion VND.\n",
        &["coverage.mobile 100 dak-nong @2025-12 target", "revenue.telecom 2050000000000 dak-nong 2024 estimate"],
    );
}

#[test]
fn years_that_are_over_date_a_page_that_bears_no_date() {
    // "Last year" is no earlier than their end.
    reads(
        "Ha Nam's sector keeps its footing\n\nHa Nam now has 9 enterprises providing postal services. Between 2016 and 2019 they grew by 18 percent per annum.\n\n\
         Last year, Internet subscribers numbered 128,000, up 68 percent from 2016.\n",
        &["enterprises.post 9 ha-nam @2019-12", "subscribers.internet 128000 ha-nam @2019-12"],
    );
    // An agreement for some years says nothing of when the page was written.
    reads(
        "Ha Nam's sector keeps its footing\n\nHa Nam now has 410 base transceiver stations.\n\n\
         The province signed an agreement on using information technology in the period 2017-2020.\n",
        &["network.bts 410 ha-nam -"],
    );
}

#[test]
fn a_headline_that_looks_ahead_dates_no_page() {
    for lead in [
        "5G for all industrial parks of Dak Nong by 2025",
        "In 2025, all industrial parks of Dak Nong will have 5G",
        "Năm 2025, Đắk Nông sẽ phủ sóng 5G tất cả khu công nghiệp",
    ] {
        for stop in ["", "."] {
            reads(
                &format!(
                    "{lead}{stop}\nGetting over difficulties\nThe province has a wide area and few people, so networks cost much there, the Department says.\n\
                     Currently, there are 2,117 base transceiver stations (BTS) in Dak Nong province.\n\
                     Total revenue of the telecommunications sector of Dak Nong in 2024 is estimated at 2,050 billion VND.\n"
                ),
                &["network.bts 2117 dak-nong @2024-12", "revenue.telecom 2050000000000 dak-nong 2024 estimate"],
            );
        }
    }
    // What was counted by then, and a year of which nothing is wanted, date it.
    for lead in ["Dak Nong had 5G in 36 industrial parks by 2024", "The year 2024 in the sector of Dak Nong"] {
        reads(
            &format!(
                "{lead}\nThe networks grow\nCurrently, there are 2,117 base transceiver stations (BTS) in Dak Nong province.\n"
            ),
            &["network.bts 2117 dak-nong @2024-12"],
        );
    }
}
