//! Promise: growth and shares of a plan are percents of the figure that they belong to, and amounts are neither.

mod outcome;
mod tabulated;

use outcome::{found, left, outcome};
use provista::extract::Lack;
use tabulated::table;

#[test]
fn the_figure_of_the_year_before_is_no_growth() {
    for (head, period) in [
        ("Năm trước", "năm 2024"),
        ("Năm trước 2023", "năm 2024"),
        ("Cùng kỳ năm trước", "tháng 9/2025"),
        ("Same period last year", "năm 2024"),
    ] {
        let text = format!(
            "Doanh thu viễn thông {period} (tỷ đồng)\nTỉnh,Doanh thu,{head}\nCao Bằng,735,720\nLạng Sơn,812,800\n"
        );
        let (found, lacks) = outcome(&text);
        assert!(found.len() == 2 && !found.concat().contains("yoy"), "{head}: {found:?}");
        assert_eq!(lacks, left([("C3", Lack::Compared), ("C4", Lack::Compared)]), "{head}");
    }
}

#[test]
fn an_amount_that_was_more_is_no_growth_in_percent() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024,HEAD\nCao Bằng,720,735,FIRST\nLạng Sơn,800,812,SECOND\n";
    let with = |head: &str, first: &str, second: &str| {
        outcome(&text.replace("HEAD", head).replace("FIRST", first).replace("SECOND", second))
    };
    let amounts = ["Tăng/giảm", "So với cùng kỳ", "Tăng trưởng", "Growth", "Change", "Tăng trưởng (tỷ đồng)"];
    for head in amounts {
        let (found, lacks) = with(head, "15", "12");
        assert!(!found.concat().contains("yoy"), "{head}: {found:?}");
        assert_eq!(lacks, left([("D3", Lack::Compared), ("D4", Lack::Compared)]), "{head}");
    }
    // The figures say that these are percents, or what a hundred became, or the head does.
    for (head, first, second, expected) in [
        ("Tăng/giảm", "\"2,1\"", "\"1,5\"", "yoy 2.1"),
        ("So với cùng kỳ", "\"102,1\"", "\"101,5\"", "yoy 2.1"),
        ("Tăng trưởng", "\"2,1\"", "\"1,5\"", "yoy 2.1"),
        // Of other figures than those beside it, as the head says.
        ("Tăng trưởng (%)", "15", "12", "yoy 15"),
        ("Tăng/giảm", "\"2,1%\"", "\"1,5%\"", "yoy 2.1"),
    ] {
        let (found, lacks) = with(head, first, second);
        assert_eq!(lacks, [], "{head}");
        assert!(found[1].ends_with(expected), "{head}: {found:?}");
    }
    // Without the year before nothing says which it is, and times are no percents.
    for head in ["Tăng/giảm so với năm trước", "So cùng kỳ", "Tăng trưởng (lần)"] {
        let text = format!(
            "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Doanh thu,{head}\nCao Bằng,735,15\nLạng Sơn,812,12\n"
        );
        let (found, lacks) = outcome(&text);
        assert!(found.len() == 2 && !found.concat().contains("yoy"), "{head}: {found:?}");
        assert_eq!(lacks, left([("C3", Lack::Compared), ("C4", Lack::Compared)]), "{head}");
    }
}

#[test]
fn of_a_difference_and_its_percents_the_percents_are_growth() {
    let text = "Chỉ tiêu\tĐơn vị\tNăm 2023\tNăm 2024\tTăng/giảm\tTăng/giảm (%)\n\
        Doanh thu viễn thông Cao Bằng\tTriệu đồng\t720.000\t735.000\t15.000\t2,1\n\
        Thuê bao băng rộng cố định Cao Bằng\tThuê bao\t90.000\t95.000\t5.000\t5,6\n";
    let (found, lacks) = outcome(text);
    assert_eq!(
        found,
        [
            "C2 cao-bang revenue.telecom 2023 720000000000 actual",
            "D2 cao-bang revenue.telecom 2024 735000000000 actual yoy 2.1",
            "C3 cao-bang subscribers.broadband_fixed @2023-12 90000 actual",
            "D3 cao-bang subscribers.broadband_fixed @2024-12 95000 actual yoy 5.6",
        ]
    );
    assert_eq!(lacks, left([("E2", Lack::Compared), ("E3", Lack::Compared)]));
}

#[test]
fn percents_beside_amounts_are_no_amounts() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,,,2025,,\n,Kế hoạch,Thực hiện,%,Kế hoạch,Thực hiện 6 tháng,%\n\
        Cao Bằng,730,735,\"100,7\",760,380,50\n";
    let (found, lacks) = outcome(text);
    assert_eq!(
        found,
        [
            "B4 cao-bang revenue.telecom 2024 730000000000 target",
            "C4 cao-bang revenue.telecom 2024 735000000000 actual",
            "E4 cao-bang revenue.telecom 2025 760000000000 target",
            "F4 cao-bang revenue.telecom 2025-H1 380000000000 actual",
        ]
    );
    assert_eq!(lacks, left([("D4", Lack::Compared), ("G4", Lack::Compared)]));
    // A share of a total is no growth either.
    for head in ["%", "% tổng"] {
        let text = format!("Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Tổng số,{head}\nCao Bằng,735,\"0,5\"\n");
        let (found, lacks) = outcome(&text);
        assert_eq!(found, ["B3 cao-bang revenue.telecom 2024 735000000000 actual"], "{head}");
        assert_eq!(lacks, left([("C3", Lack::Compared)]), "{head}");
    }
    // Where all are percents, they are what is measured.
    let text = "Tỷ lệ hộ gia đình có Internet (%)\nTỉnh,2023 (%),2024 (%)\nCao Bằng,70,72\n";
    assert_eq!(
        found_values(text),
        ["cao-bang share.households_internet @2023-12 70", "cao-bang share.households_internet @2024-12 72"]
    );
}

fn found_values(text: &str) -> Vec<String> {
    found(text).iter().map(|line| line.split(' ').skip(1).take(4).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn percents_of_a_plan_belong_to_what_was_reached() {
    for head in ["% KH", "%KH năm", "TH/KH (%)", "% HTKH", "% hoàn thành kế hoạch"] {
        let text = format!(
            "TT,Chỉ tiêu,ĐVT,Năm 2024,Năm 2025,,\n,,,Thực hiện,Kế hoạch,TH 6 tháng,{head}\n1,Doanh thu viễn thông Cao Bằng,tỷ đồng,735,760,380,50\n"
        );
        assert_eq!(
            found(&text),
            [
                "D3 cao-bang revenue.telecom 2024 735000000000 actual",
                "E3 cao-bang revenue.telecom 2025 760000000000 target",
                "F3 cao-bang revenue.telecom 2025-H1 380000000000 actual of plan 50",
            ],
            "{head}"
        );
    }
}

#[test]
fn growth_beside_several_places_is_of_none_that_is_told() {
    let text = "Doanh thu viễn thông năm 2024 (tỷ đồng)\nQuý,Cao Bằng,Lạng Sơn,Tăng trưởng (%)\nI,180,200,\"2,1\"\n";
    let (found, lacks) = outcome(text);
    assert_eq!(
        found,
        [
            "B3 cao-bang revenue.telecom 2024-Q1 180000000000 actual",
            "C3 lang-son revenue.telecom 2024-Q1 200000000000 actual",
        ]
    );
    assert_eq!(lacks, left([("D3", Lack::Compared)]));
}

#[test]
fn what_compares_is_told_where_a_table_gives_no_figures() {
    let (_, tabulated) = table(
        "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Năm nay,Năm trước,Tăng/giảm (%)\nCao Bằng,735,720,\"2,1\"\n",
    );
    assert_eq!(tabulated.records, []);
    let unread: Vec<&str> = tabulated.unread.iter().map(|column| column.head.as_str()).collect();
    assert_eq!(unread, ["Năm nay", "Năm trước", "Tăng/giảm (%)"]);
}

#[test]
fn what_a_hundred_became_is_no_growth_whatever_its_head_says() {
    // The figures beside it tell.
    for head in ["Tốc độ tăng (%)", "% tăng trưởng", "Growth rate", "Tăng (+) giảm (-) %", "Tỷ lệ tăng trưởng (%)"]
    {
        for (first, second) in [("\"102,1\"", "\"101,5\""), ("\"2,1\"", "\"1,5\"")] {
            let text = format!(
                "Doanh thu viễn thông (tỷ đồng)\nTỉnh,2023,2024,{head}\nCao Bằng,720,735,{first}\nLạng Sơn,800,812,{second}\n"
            );
            let found = found(&text);
            assert!(found[1].ends_with("735000000000 actual yoy 2.1"), "{head}: {found:?}");
            assert!(found[3].ends_with("812000000000 actual yoy 1.5"), "{head}: {found:?}");
        }
    }
    // Indicators in rows, and one row alone.
    let text =
        "Cao Bằng\nChỉ tiêu,ĐVT,Năm 2023,Năm 2024,Tốc độ tăng (%)\nDoanh thu viễn thông,tỷ đồng,720,735,\"102,1\"\n";
    assert!(found(text)[1].ends_with("yoy 2.1"));
    // A figure that doubled grew by as much as it was.
    let text = "Số thuê bao băng rộng di động\nTỉnh,2023,2024,Tốc độ tăng (%)\nCao Bằng,5000,10100,102\nLạng Sơn,8000,15920,99\n";
    assert!(found(text)[1].ends_with("yoy 102"));
    // Where nothing beside it tells, that all have grown to about the double is not taken for certain.
    let text = "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Doanh thu,Tốc độ tăng (%)\nCao Bằng,735,\"102,1\"\nLạng Sơn,812,\"98,5\"\n";
    let (found, lacks) = outcome(text);
    assert!(!found.concat().contains("yoy"), "{found:?}");
    assert_eq!(lacks, left([("C3", Lack::Growth), ("C4", Lack::Growth)]));
}
