//! Promise: the time of a figure is the one that its row, its column and its title say together, or none.

mod outcome;
mod tabulated;

use outcome::{found, left, outcome};
use provista::extract::Lack;

/// The figures of a table of one province and indicator, with their times, values and statuses alone; no cell is left out.
fn times(text: &str) -> Vec<String> {
    let short = |line: &String| {
        let parts: Vec<&str> = line.split(' ').collect();
        format!("{} {} {} {}", parts[0], parts[3], parts[4].trim_end_matches("000000000"), parts[5])
    };
    found(text).iter().map(short).collect()
}

#[test]
fn a_plan_of_the_year_is_none_of_its_month() {
    let text = "Báo cáo doanh thu viễn thông tháng 9 năm 2025 tỉnh Cao Bằng (tỷ đồng)\n\
        Tỉnh,Kế hoạch năm,Kế hoạch tháng,Thực hiện tháng\nCao Bằng,760,63,64\n";
    assert_eq!(times(text), ["B3 2025 760 target", "C3 2025-09 63 target", "D3 2025-09 64 actual"]);
    for head in ["KH năm", "Kế hoạch giao năm", "Kế hoạch năm (tỷ đồng)", "Annual plan"] {
        let other = text.replace("Kế hoạch năm", head);
        assert_eq!(times(&other)[0], "B3 2025 760 target", "{head}");
    }
}

#[test]
fn a_plan_below_a_part_of_a_year_may_be_of_the_year() {
    let text = "Doanh thu viễn thông 6 tháng đầu năm 2025 (tỷ đồng)\nTỉnh,Kế hoạch,Thực hiện\nCao Bằng,760,380\n";
    let (found, lacks) = outcome(text);
    assert_eq!(found, ["C3 cao-bang revenue.telecom 2025-H1 380000000000 actual"]);
    assert_eq!(lacks, left([("B3", Lack::Period)]));
    // Of a year, of a title that speaks of plans, and of a column that says so it is known.
    assert_eq!(times(&text.replace("6 tháng đầu năm", "năm")), ["B3 2025 760 target", "C3 2025 380 actual"]);
    assert_eq!(
        times(&text.replace("Kế hoạch", "Kế hoạch 6 tháng")),
        ["B3 2025-H1 760 target", "C3 2025-H1 380 actual"]
    );
    assert_eq!(times(&text.replace("Kế hoạch", "Kế hoạch kỳ")), ["B3 2025-H1 760 target", "C3 2025-H1 380 actual"]);
    let planned = "Kế hoạch doanh thu viễn thông 6 tháng đầu năm 2025 (tỷ đồng)\nTỉnh,Kế hoạch\nCao Bằng,380\n";
    assert_eq!(times(planned), ["B3 2025-H1 380 target"]);
}

#[test]
fn a_sum_of_months_is_that_of_a_year_where_it_has_all_of_them() {
    let text = "Doanh thu viễn thông 2024 (tỷ đồng)\nTỉnh,T1,T2,T3,Tổng\nCao Bằng,60,61,62,183\n";
    let (_, lacks) = outcome(text);
    assert_eq!(lacks, left([("E3", Lack::Period)]));
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Năm 2024,,\n,Quý I,Quý II,Tổng\nCao Bằng,180,182,362\n";
    let (_, lacks) = outcome(text);
    assert_eq!(lacks, left([("D4", Lack::Period)]));
    for (title, heads, sum) in [
        ("2024", "Quý I,Quý II,Quý III,Quý IV,Tổng", "F3 2024 735 actual"),
        ("quý I năm 2024", "Tháng 1,Tháng 2,Tháng 3,Tổng", "E3 2024-Q1 735 actual"),
    ] {
        let values = "180,".repeat(heads.matches(',').count());
        let text = format!("Doanh thu viễn thông {title} (tỷ đồng)\nTỉnh,{heads}\nCao Bằng,{values}735\n");
        assert_eq!(times(&text).last().unwrap(), sum, "{heads}");
    }
}

#[test]
fn a_part_of_a_year_that_is_not_understood_is_not_all_of_it() {
    let text = "Tỉnh,Năm,Quý,Doanh thu viễn thông (tỷ đồng)\nCao Bằng,2024,1,180\nCao Bằng,2024,6T,362\nCao Bằng,2024,mùa hè,61\n\
        Cao Bằng,2024,Tổng,735\nCao Bằng,2024,Cả năm,736\nCao Bằng,2024,Năm,737\n";
    let (found, lacks) = outcome(text);
    assert_eq!(
        found,
        [
            "D2 cao-bang revenue.telecom 2024-Q1 180000000000 actual",
            "D3 cao-bang revenue.telecom 2024-H1 362000000000 actual",
            "D6 cao-bang revenue.telecom 2024 736000000000 actual",
            "D7 cao-bang revenue.telecom 2024 737000000000 actual",
        ]
    );
    assert_eq!(lacks, left([("D4", Lack::Period), ("D5", Lack::Period)]));
    // Months from and to, each in a column: neither is read, and the year is no time of the row.
    let text =
        "Tỉnh,Từ tháng,Đến tháng,Năm,Doanh thu viễn thông (tỷ đồng)\nCao Bằng,1,6,2024,362\nCao Bằng,1,9,2024,546\n";
    let (found, lacks) = outcome(text);
    assert_eq!((found, lacks), (Vec::new(), left([("E2", Lack::Period), ("E3", Lack::Period)])));
}

#[test]
fn titles_name_times_that_go_from_one_month_to_another() {
    for (title, expected) in [
        ("tháng 1 đến tháng 9 năm 2025", "2025-9M"),
        ("từ tháng 4 đến hết tháng 6/2025", "2025-Q2"),
        ("quý I - quý III/2025", "2025-9M"),
        ("2 quý đầu năm 2025", "2025-H1"),
        ("quý 2 năm 2025", "2025-Q2"),
    ] {
        let text = format!("Doanh thu viễn thông {title} (tỷ đồng)\nTỉnh,Doanh thu\nCao Bằng,565\n");
        assert_eq!(times(&text), [format!("B3 {expected} 565 actual")], "{title}");
    }
    let text = "Báo cáo tuần 32 năm 2025: doanh thu viễn thông (tỷ đồng)\nTỉnh,Doanh thu\nCao Bằng,14\n";
    assert_eq!(outcome(text), (Vec::new(), left([("B3", Lack::Period)])));
}

#[test]
fn parts_of_a_year_left_of_it_are_its_own() {
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nTỉnh,Quý I,Quý II,Năm 2024\nCao Bằng,180,182,735\n";
    assert_eq!(times(text), ["B3 2024-Q1 180 actual", "C3 2024-Q2 182 actual", "D3 2024 735 actual"]);
    // Right of it they may be of the next, and one alone, or some that do not begin in January, of any.
    for heads in ["Năm 2024,Quý I,Quý II", "6 tháng,Năm 2024,Kế hoạch 2025", "Quý II,Quý III,Năm 2024"] {
        let (found, lacks) = outcome(&text.replace("Quý I,Quý II,Năm 2024", heads));
        let parts = heads.split(',').filter(|head| !head.contains("20")).count();
        assert_eq!((found.len(), lacks.len()), (3 - parts, parts), "{heads}");
    }
}

#[test]
fn months_below_a_title_that_counts_from_the_beginning_of_a_year_are_its_own() {
    let text = "Doanh thu viễn thông lũy kế từ đầu năm 2025 (tỷ đồng)\nTỉnh,Tháng 1/2025,2 tháng,3 tháng\nCao Bằng,60,121,183\n";
    assert_eq!(times(text), ["B3 2025-01 60 actual", "C3 2025-2M 121 actual", "D3 2025-Q1 183 actual"]);
    // Up to when it counts it does not say.
    let text = "Doanh thu viễn thông lũy kế từ đầu năm 2025 (tỷ đồng)\nTỉnh,Doanh thu\nCao Bằng,183\n";
    assert_eq!(outcome(text), (Vec::new(), left([("B3", Lack::Period)])));
}

#[test]
fn the_day_of_a_paper_is_no_time_of_what_went_on() {
    let text = "Cập nhật ngày 15/9/2025\nTỉnh,Doanh thu viễn thông (tỷ đồng),Thuê bao di động\nCao Bằng,735,510000\n";
    let (found, lacks) = outcome(text);
    assert_eq!(found, ["C3 cao-bang subscribers.mobile @2025-09 510000 actual"]);
    assert_eq!(lacks, left([("B3", Lack::Period)]));
    let text = text.replace("Cập nhật ngày 15/9/2025", "Số liệu lũy kế đến ngày 30/9/2025");
    assert_eq!(times(&text), ["B3 2025-9M 735 actual", "C3 @2025-09 510000 actual"]);
}

#[test]
fn a_title_that_begins_with_a_plan_is_of_plans() {
    let text = "Bảng 2. Kế hoạch phát triển viễn thông giai đoạn 2023-2025 tỉnh Cao Bằng\n\
        Chỉ tiêu,ĐVT,Thực hiện 2022,2023,2024\nDoanh thu viễn thông,tỷ đồng,700,720,735\n";
    assert_eq!(times(text), ["C3 2022 700 actual", "D3 2023 720 target", "E3 2024 735 target"]);
    for title in ["Kế hoạch số 12/KH-UBND năm 2024 tỉnh Cao Bằng", "Thực hiện kế hoạch 2023-2024 tỉnh Cao Bằng"]
    {
        let text = text.replace("Bảng 2. Kế hoạch phát triển viễn thông giai đoạn 2023-2025 tỉnh Cao Bằng", title);
        assert_eq!(times(&text)[2], "E3 2024 735 actual", "{title}");
    }
}

#[test]
fn times_are_read_as_tables_shorten_them() {
    // A column of months whose cells say the year, too.
    let text = "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Tháng,Doanh thu\nCao Bằng,11/2024,60\nCao Bằng,12/2024,61\n";
    assert_eq!(
        found(text),
        [
            "C3 cao-bang revenue.telecom 2024-11 60000000000 actual",
            "C4 cao-bang revenue.telecom 2024-12 61000000000 actual"
        ]
    );
    // A month in three letters below its year.
    let text = "Telecom revenue 2025 (VND bn)\nProvince,Jan,Feb,Mar\nCao Bang,60,61,62\n";
    let found_in = found(text);
    assert_eq!(found_in[2], "D3 cao-bang revenue.telecom 2025-03 62000000000 actual", "{found_in:?}");
    // A year with a note.
    for year in ["2025 (*)", "2025*", "2025 (1)"] {
        let text = format!("Doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,{year}\nCao Bằng,735,760\n");
        assert_eq!(
            found(&text),
            [
                "B3 cao-bang revenue.telecom 2024 735000000000 actual",
                "C3 cao-bang revenue.telecom 2025 760000000000 actual",
            ],
            "{year}"
        );
    }
}
