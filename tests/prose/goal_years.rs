//! The year of a goal over a page without a date, and years that such a page tells of as a stretch that is over.

use super::{lai_chau, reads};

#[test]
fn a_goal_for_a_year_dates_no_page() {
    for lead in [
        "In 2025, Quang Tri has the aim that 100% of its industrial parks have 5G mobile services.",
        "In 2025, Quang Tri strives to bring 5G mobile services to all its industrial parks.",
        "By 2025, Quang Tri aims for 5G mobile services in all its industrial parks.",
    ] {
        reads(
            &format!(
                "{lead}\nUp the hills\nHills and forests part its villages, so networks cost much there.\n\
                 Now Quang Tri has 1,386 BTS stations.\n\
                 Telecom revenue of 2024 is estimated at VND 1,640 billion.\n"
            ),
            &["network.bts 1386 quang-tri @2024-12", "revenue.telecom 1640000000000 quang-tri 2024 estimate"],
        );
    }
    reads(
        "Năm 2025, Quảng Trị phấn đấu đưa dịch vụ 5G đến tất cả khu công nghiệp.\nLên những ngọn đồi\nĐồi núi chia cắt các bản, kéo cáp rất tốn kém.\n\
         Hiện nay, mạng lưới Quảng Trị có 1.386 trạm BTS.\nDoanh thu viễn thông cả năm 2024 ước được 1.640 tỷ đồng.\n",
        &["network.bts 1386 quang-tri @2024-12", "revenue.telecom 1640000000000 quang-tri 2024 estimate"],
    );
    // What was reached in a year dates the page.
    reads(
        "In 2025, Quang Tri brought 5G mobile services to all its industrial parks.\nUp the hills\nHills and forests part its villages.\n\
         Now Quang Tri has 1,386 BTS stations.\n",
        &["network.bts 1386 quang-tri @2025-12"],
    );
}

#[test]
fn the_years_in_the_name_of_a_numbered_paper_are_none_of_a_figure() {
    reads(
        "Quang Tri builds its networks\n\nFollowing Decision No. 31 of the People's Council in 2021 about the digital economy of Quang Tri \
         until 2025, with a vision to 2030, the networks have grown fast since the start of 2024, with 100% of communes having mobile coverage.\n\n\
         Telecom revenue of 2024 is estimated at VND 1,640 billion.\n",
        &["coverage.mobile 100 quang-tri @2024-12", "revenue.telecom 1640000000000 quang-tri 2024 estimate"],
    );
    // A goal of the paper is for its year.
    reads(
        "Quang Tri builds its networks\n\nFollowing Decision No. 31 on the digital economy of Quang Tri until 2025, the sector aims to have 100% of \
         communes covered by mobile waves.\n\nTelecom revenue of 2024 is estimated at VND 1,640 billion.\n",
        &["coverage.mobile 100 quang-tri @2025-12 target", "revenue.telecom 1640000000000 quang-tri 2024 estimate"],
    );
}

#[test]
fn years_that_are_over_date_a_page_that_bears_no_date() {
    // "Last year" is no earlier than their end.
    reads(
        "Tra Vinh's sector keeps its footing\n\nTra Vinh now has 7 postal enterprises. Between 2014 and 2018 they grew by 11 percent per annum.\n\n\
         Last year, Internet subscribers numbered 94,000, up 41 percent from 2014.\n",
        &["enterprises.post 7 tra-vinh @2018-12", "subscribers.internet 94000 tra-vinh @2018-12"],
    );
    // An agreement for some years says nothing of when the page was written.
    reads(
        "Tra Vinh's sector keeps its footing\n\nTra Vinh now has 410 base transceiver stations.\n\n\
         The province signed an agreement on digital schools for the period 2017-2020.\n",
        &["network.bts 410 tra-vinh -"],
    );
}

#[test]
fn a_headline_that_looks_ahead_dates_no_page() {
    for lead in [
        "5G for all industrial parks of Quang Tri by 2025",
        "In 2025, all industrial parks of Quang Tri will have 5G",
        "Năm 2025, Quảng Trị sẽ phủ sóng 5G tất cả khu công nghiệp",
    ] {
        for stop in ["", "."] {
            reads(
                &format!(
                    "{lead}{stop}\nUp the hills\nHills and forests part its villages, so networks cost much there, the Department says.\n\
                     Now Quang Tri has 1,386 BTS stations.\n\
                     Telecom revenue of Quang Tri in 2024 is estimated at VND 1,640 billion.\n"
                ),
                &["network.bts 1386 quang-tri @2024-12", "revenue.telecom 1640000000000 quang-tri 2024 estimate"],
            );
        }
    }
    // What was counted by then, and a year of which nothing is wanted, date it.
    for lead in ["Quang Tri had 5G in 36 industrial parks by 2024", "The year 2024 in the sector of Quang Tri"] {
        reads(
            &format!("{lead}\nThe networks grow\nNow Quang Tri has 1,386 BTS stations.\n"),
            &["network.bts 1386 quang-tri @2024-12"],
        );
    }
}

#[test]
fn the_end_of_the_year_in_a_goal_is_that_of_its_year() {
    for told in ["đến cuối năm có 470 trạm BTS", "tổng số trạm BTS đến cuối năm là 470 trạm"] {
        for goal in ["Chỉ tiêu năm 2024", "Hội nghị thống nhất mục tiêu năm 2024"] {
            reads(
                &lai_chau(&format!("{goal}: doanh thu viễn thông 205 tỷ đồng; {told}.")),
                &["revenue.telecom 205000000000 lai-chau 2024 target", "network.bts 470 lai-chau @2024-12 target"],
            );
        }
    }
}
