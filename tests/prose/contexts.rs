//! The context of a page rules its figures however the page is put together: its day in every form, above or below the headline or
//! missing, what it reviews in the headline or in the first sentence, and what is told beside, in every combination.

use super::reads;

/// What a page reviews: its words in Vietnamese and English, its period, the month that it ends with.
const REVIEWS: [(&str, &str, &str, u32); 6] = [
    ("tháng 5/2023", "May 2023", "2023-05", 5),
    ("quý II/2023", "the second quarter of 2023", "2023-Q2", 6),
    ("6 tháng đầu năm 2023", "the first six months of 2023", "2023-H1", 6),
    ("chín tháng đầu năm 2023", "the first nine months of 2023", "2023-9M", 9),
    ("11 tháng đầu năm 2023", "the first eleven months of 2023", "2023-11M", 11),
    ("năm 2023", "2023", "2023", 12),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How a page of the fourteenth of a month says so; the last one does not.
fn days(vietnamese: bool, year: i32, month: u32) -> [String; 6] {
    let name = MONTHS[month as usize - 1];
    if vietnamese {
        [
            format!("Ngày 14/{month:02}/{year}"),
            format!("Thứ Sáu, 14/{month:02}/{year} | 08:30"),
            format!("Cập nhật lúc 08:30 14/{month:02}/{year}"),
            format!("08:30, 14/{month:02}/{year}"),
            format!("Lai Châu, ngày 14 tháng {month} năm {year}"),
            String::new(),
        ]
    } else {
        [
            format!("{name} 14, {year}"),
            format!("14 {name} {year}"),
            format!("Updated: 14/{month:02}/{year} 08:30 (GMT+7)"),
            format!("Friday, {name} 14, {year} | 08:30"),
            format!("Lai Chau, {name} 14, {year}"),
            String::new(),
        ]
    }
}

/// What a page tells, in both languages, and the figures in it: R is what the page reviews, S its end, N the month of the page, B and T
/// the same of the year before.
const TOLD: [(&str, &str, &[&str]); 8] = [
    (
        "Doanh thu bưu chính đạt 41,5 tỷ đồng. Số trạm BTS là 1.214 trạm.",
        "Postal revenue came to VND 41.5 billion. The number of BTS stations was 1,214.",
        &["revenue.post 41500000000 lai-chau R", "network.bts 1214 lai-chau S"],
    ),
    (
        "Hiện, số trạm BTS là 1.214 trạm.\n\nDoanh thu bưu chính đạt 41,5 tỷ đồng.",
        "Currently, the number of BTS stations is 1,214.\n\nPostal revenue came to VND 41.5 billion.",
        &["network.bts 1214 lai-chau N", "revenue.post 41500000000 lai-chau R"],
    ),
    (
        "Số trạm 5G là 203 trạm. Cùng kỳ năm trước, con số này là 141. Doanh thu bưu chính đạt 41,5 tỷ đồng.",
        "The number of 5G stations was 203. In the same period of 2022 it was 141. Postal revenue came to VND 41.5 billion.",
        &["network.bts_5g 203 lai-chau S", "network.bts_5g 141 lai-chau T", "revenue.post 41500000000 lai-chau R"],
    ),
    (
        "Doanh thu bưu chính đạt 41,5 tỷ đồng, trong khi cùng kỳ năm trước là 38,2 tỷ đồng. Số trạm BTS là 1.214 trạm.",
        "Postal revenue came to VND 41.5 billion, compared with VND 38.2 billion in the same period last year. The number of BTS stations was 1,214.",
        &["revenue.post 41500000000 lai-chau R", "revenue.post 38200000000 lai-chau B", "network.bts 1214 lai-chau S"],
    ),
    (
        "Tỷ lệ hộ gia đình có Internet cáp quang tăng từ 60,8% năm 2018 lên 86,1%. Doanh thu bưu chính đạt 41,5 tỷ đồng.",
        "The share of households with fibre rose from 60.8 per cent in 2018 to 86.1 per cent. Postal revenue came to VND 41.5 billion.",
        &[
            "share.households_fiber 60.8 lai-chau @2018-12",
            "share.households_fiber 86.1 lai-chau S",
            "revenue.post 41500000000 lai-chau R",
        ],
    ),
    (
        "Thuê bao băng rộng cố định là 89.752 thuê bao. Ở tỉnh Sơn La bên cạnh, con số này là 97.003. Số trạm BTS của tỉnh là 1.214 trạm.",
        "Fixed broadband subscribers numbered 89,752. In neighbouring Son La there were 97,003. The number of BTS stations of the province was 1,214.",
        &[
            "subscribers.broadband_fixed 89752 lai-chau S",
            "subscribers.broadband_fixed 97003 son-la S",
            "network.bts 1214 lai-chau S",
        ],
    ),
    (
        "Ngày 15/3/2021, UBND tỉnh ban hành Quyết định số 512/QĐ-UBND về hạ tầng kỹ thuật viễn thông thụ động.\n\nSố trạm BTS là 1.214 trạm.",
        "On March 15, 2021 the provincial People's Committee issued Decision No. 512/QD-UBND on passive telecom infrastructure.\n\nThe number of BTS stations was 1,214.",
        &["network.bts 1214 lai-chau S"],
    ),
    (
        "Số trạm BTS là 1.214 trạm.\n\nĐến năm 2025, tỉnh phấn đấu số trạm 5G đạt 748 trạm.",
        "The number of BTS stations was 1,214.\n\nBy the end of 2025, the province aims to have 748 5G stations.",
        &["network.bts 1214 lai-chau S", "network.bts_5g 748 lai-chau @2025-12 target"],
    ),
];

/// The figure `told` of a page that reviews `review` until `last` and came out in `now`.
fn figure(told: &str, review: &str, last: u32, now: &str) -> String {
    let before = |period: &str| period.replacen("2023", "2022", 1);
    let end = format!("@2023-{last:02}");
    let words = told.split(' ').map(|word| match word {
        "R" => review.to_owned(),
        "S" => end.clone(),
        "N" => now.to_owned(),
        "B" => before(review),
        "T" => before(&end),
        other => other.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Reads the page in every combination of its parts.
fn reads_all(vietnamese: bool) {
    for (in_vietnamese, in_english, review, last) in REVIEWS {
        let time = if vietnamese { in_vietnamese } else { in_english };
        let (year, month) = if last == 12 { (2024, 1) } else { (2023, last + 1) };
        for day in days(vietnamese, year, month) {
            let now = if day.is_empty() { format!("@2023-{last:02}") } else { format!("@{year}-{month:02}") };
            // What is reviewed stands in the headline or in the first sentence.
            let heads = if vietnamese {
                [
                    [format!("Bưu chính, viễn thông tỉnh Lai Châu {time}"), "Kết quả đạt khá.".to_owned()],
                    [
                        "Lai Châu phát triển hạ tầng số".to_owned(),
                        format!("Sở Thông tin và Truyền thông tỉnh Lai Châu họp đánh giá kết quả công tác {time}."),
                    ],
                ]
            } else {
                [
                    [
                        format!("Post and telecommunications of Lai Chau province in {time}"),
                        "Results are good.".to_owned(),
                    ],
                    [
                        "Lai Chau builds digital infrastructure".to_owned(),
                        format!(
                            "The Department of Information and Communications of Lai Chau reviewed its work in {time}."
                        ),
                    ],
                ]
            };
            for ([title, lead], above) in heads.iter().flat_map(|head| [(head, true), (head, false)]) {
                let [first, second] = if above { [&day, title] } else { [title, &day] };
                for (told, in_english, figures) in TOLD {
                    let body = if vietnamese { told } else { in_english };
                    let expected: Vec<String> = figures.iter().map(|told| figure(told, review, last, &now)).collect();
                    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
                    reads(format!("{first}\n\n{second}\n\n{lead}\n\n{body}\n").trim_start(), &expected);
                }
            }
        }
    }
}

#[test]
fn the_context_of_a_page_is_read_however_it_is_put_together() {
    reads_all(false);
}

#[test]
fn so_is_that_of_a_vietnamese_page() {
    reads_all(true);
}

#[test]
fn the_month_of_an_issue_is_that_of_what_stands_now() {
    reads(
        "Bản tin nội bộ - VNPT Lai Châu\nSố 10 (tháng 10/2024)\n\nChín tháng đầu năm 2024, doanh thu viễn thông của chi nhánh đạt 124,8 tỷ đồng. Chi nhánh hiện có 532 trạm BTS.\n",
        &["revenue.telecom 124800000000 lai-chau 2024-9M VNPT", "network.bts 532 lai-chau @2024-10 VNPT"],
    );
    reads(
        "VNPT Lai Chau newsletter\nIssue 10, October 2024\n\nIn the first nine months of 2024 telecom revenue of the branch was VND 124.8 billion. It now has 532 BTS stations.\n",
        &["revenue.telecom 124800000000 lai-chau 2024-9M VNPT", "network.bts 532 lai-chau @2024-10 VNPT"],
    );
}
