//! Promise: what a table of figures says is taken right or not at all, and a cell that is left out has its reason.

mod outcome;
mod tabulated;

use std::fs;
use std::process::Command;

use outcome::{found, left, outcome, outcome_of};
use provista::extract::Lack;
use provista::project::open;
use tabulated::{table, tables};

#[test]
fn growth_of_a_part_of_a_year_is_not_that_of_its_plan() {
    let text = "Cao Bằng\nChỉ tiêu,Đơn vị,Kế hoạch năm 2025,Thực hiện 6 tháng đầu năm 2024,Thực hiện 6 tháng đầu năm 2025,So với cùng kỳ (%)\n\
        Doanh thu viễn thông,tỷ đồng,735,340,350,\"102,9\"\n";
    assert_eq!(
        found(text),
        [
            "C3 cao-bang revenue.telecom 2025 735000000000 target",
            "D3 cao-bang revenue.telecom 2024-H1 340000000000 actual",
            "E3 cao-bang revenue.telecom 2025-H1 350000000000 actual yoy 2.9",
        ]
    );
    let text = "Cao Bang\nIndicator,Unit,Plan 2025,H1 2024,H1 2025,Growth (%),Of plan (%)\nMobile subscribers,thousand,540,510,521,2.2,96.5\n";
    assert_eq!(
        found(text),
        [
            "C3 cao-bang subscribers.mobile @2025-12 540000 target",
            "D3 cao-bang subscribers.mobile @2024-06 510000 actual",
            "E3 cao-bang subscribers.mobile @2025-06 521000 actual yoy 2.2 of plan 96.5",
        ]
    );
    // A plan of a later year is what grows, and no plan is reached by itself.
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nTỉnh,Thực hiện 2024,Kế hoạch 2025,Tăng trưởng (%)\nCao Bằng,700,735,5\n";
    assert_eq!(
        found(text),
        [
            "B3 cao-bang revenue.telecom 2024 700000000000 actual",
            "C3 cao-bang revenue.telecom 2025 735000000000 target yoy 5",
        ]
    );
    let (_, lacks) = outcome(&text.replace("Tăng trưởng (%)", "So với kế hoạch (%)").replace(",5\n", ",95\n"));
    assert_eq!(lacks, left([("D3", Lack::Compared)]));
}

#[test]
fn another_table_of_the_same_name_takes_the_place_of_none() {
    let folder = tempfile::tempdir().unwrap();
    let import = |project: &str, text: &str, more: &[&str]| {
        fs::write(folder.path().join("bieu1.csv"), text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
        let run =
            command.current_dir(folder.path()).args(["import", project, "bieu1.csv"]).args(more).output().unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        let after = folder.path().join(project);
        let figures = if after.exists() { open(&after).unwrap().records().count() } else { 0 };
        (figures, said)
    };
    let titled = "Doanh thu bưu chính tháng 5/2024 (tỷ đồng)\nTỉnh,Doanh thu\nCao Bằng,5\nLạng Sơn,6\nHà Giang,7\n";
    let years = "Tỉnh,Doanh thu bưu chính năm 2023 (tỷ đồng),Doanh thu bưu chính năm 2024 (tỷ đồng)\n\
        Cao Bằng,5,6\nLạng Sơn,6,7\nHà Giang,7,8\n";
    let untitled = "Indicator,Unit,2024\nTelecom revenue,VND bn,735\nPostal revenue,VND bn,50\n";
    for (nr, (text, other, said)) in [
        // Another month, another year, other provinces, another place that a person says.
        (titled, titled.replace("5/2024", "6/2024"), &[][..]),
        (years, years.replace("2024", "2025"), &[]),
        (titled, titled.replace("Cao Bằng", "Sơn La").replace("Lạng Sơn", "Lào Cai"), &[]),
        (untitled, untitled.replace("735", "812"), &["--place", "lang-son"]),
    ]
    .into_iter()
    .enumerate()
    {
        let project = format!("{nr}.ron");
        let place = if said.is_empty() { said } else { &["--place", "cao-bang"] };
        let (before, _) = import(&project, text, place);
        let (_, told) = import(&project, &other, &[said, &["--dry-run"]].concat());
        assert!(told.contains("bieu1.csv: the project has a table of this name"), "{told}");
        let (after, told) = import(&project, &other, said);
        assert!(told.contains("bieu1.csv: the project has a table of this name"), "{told}");
        assert_eq!(after, 2 * before, "{other}");
    }
    // A corrected one does, and that is said.
    for (nr, (text, number)) in [(titled, "7"), (years, "8"), (untitled, "735")].into_iter().enumerate() {
        let project = format!("corrected{nr}.ron");
        let place = if text == untitled { &["--place", "cao-bang"][..] } else { &[] };
        let (before, _) = import(&project, text, place);
        let (after, told) = import(&project, &text.replace(number, "9"), place);
        let expected = "bieu1.csv: takes the place of the version in the project: ";
        assert!(told.contains(expected), "{told}");
        assert!(told.contains("1 changed") || text == years, "{told}");
        assert_eq!(after, before, "{told}");
    }
}

#[test]
fn a_unit_is_stated_once_for_the_rows_below_it() {
    let text = "Địa phương,Chỉ tiêu,ĐVT,2024\nCao Bằng,Doanh thu viễn thông,Tỷ đồng,735\nLạng Sơn,Doanh thu viễn thông,,812\n\
        Cao Bằng,Thuê bao di động,Nghìn thuê bao,521\nLạng Sơn,Thuê bao di động,,721\nHà Giang,Doanh thu viễn thông,,510\n";
    let figures = [
        "D2 cao-bang revenue.telecom 2024 735000000000 actual",
        "D3 lang-son revenue.telecom 2024 812000000000 actual",
        "D4 cao-bang subscribers.mobile @2024-12 521000 actual",
        "D5 lang-son subscribers.mobile @2024-12 721000 actual",
        "D6 ha-giang revenue.telecom 2024 510000000000 actual",
    ];
    assert_eq!(found(text), figures);
    let (document, read) = table(text);
    let unit = read.records[4].evidence.as_ref().unwrap().get(provista::domain::Slot::Unit).unwrap();
    assert_eq!(unit.of(&document.text), Some("Tỷ đồng"));
    // Merged over two kinds of money.
    let text =
        "Cao Bằng\nChỉ tiêu,ĐVT,2024\nDoanh thu bưu chính,Tỷ đồng,50\nDoanh thu viễn thông,,735\nSố trạm BTS,,1400\n";
    assert_eq!(
        found(text),
        [
            "C3 cao-bang revenue.post 2024 50000000000 actual",
            "C4 cao-bang revenue.telecom 2024 735000000000 actual",
            "C5 cao-bang network.bts @2024-12 1400 actual",
        ]
    );
    // Which of two it is is not known, nor whether stations are counted in thousands, nor in what money is where nothing says.
    for (text, at) in [
        (
            "Tỉnh,Doanh thu viễn thông năm 2024,ĐVT\nCao Bằng,735,Tỷ đồng\nLạng Sơn,812000,Triệu đồng\nHà Giang,500,\n",
            "B4",
        ),
        ("Cao Bằng\nChỉ tiêu,ĐVT,2024\nThuê bao di động,Nghìn thuê bao,521\nSố trạm BTS,,1400\n", "C4"),
        ("Cao Bang\nIndicator,Unit,2024\nMobile subscribers,subscribers,521000\nTelecom revenue,,735\n", "C4"),
        (
            "Cao Bằng\nChỉ tiêu,ĐVT,2024\nDoanh thu bưu chính,Triệu đồng,500\nDoanh thu viễn thông,Tỷ đồng,735\nDoanh thu CNTT,,5\n",
            "C5",
        ),
        (
            "place,indicator,period,value,unit\ncao-bang,revenue.telecom,2024,735,billion VND\nlang-son,revenue.telecom,2024,5,\n",
            "D3",
        ),
    ] {
        assert_eq!(outcome(text).1, left([(at, Lack::Unit)]), "{text}");
    }
}

#[test]
fn words_that_look_like_numbers_are_read_as_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("words.xlsx");
    let read = |rows: &[(&str, Result<f64, &str>)], head: &str| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "Tỉnh").unwrap();
        sheet.write(0, 1, head).unwrap();
        for (row, (place, held)) in (1..).zip(rows) {
            sheet.write(row, 0, *place).unwrap();
            match held {
                Ok(number) => sheet.write(row, 1, *number).unwrap(),
                Err(words) => sheet.write(row, 1, *words).unwrap(),
            };
        }
        workbook.save(&path).unwrap();
        let (_, tabulated) = tables(&path).remove(0);
        let values = tabulated.records.iter().map(|record| record.figure.value.unwrap().normalize().to_string());
        values.collect::<Vec<_>>()
    };
    let vietnamese = "Doanh thu viễn thông năm 2024 (đồng)";
    for rows in [
        &[("Cao Bằng", Err("1.234")), ("Lạng Sơn", Ok(2.345)), ("Hà Giang", Ok(735.5)), ("Sơn La", Ok(12.0))][..],
        &[("Cao Bằng", Err("1.234")), ("Lạng Sơn", Ok(2.345)), ("Hà Giang", Err("735,5")), ("Sơn La", Ok(12.0))],
    ] {
        assert_eq!(read(rows, vietnamese), ["1234", "2.345", "735.5", "12"], "{rows:?}");
    }
    // Numbers alone have a point, and so have words where those beside them say so.
    let numbers = [("Cao Bằng", Ok(1.234)), ("Lạng Sơn", Ok(2.345))];
    assert_eq!(read(&numbers, vietnamese), ["1.234", "2.345"]);
    let words = [("Cao Bang", Err("1.234")), ("Lang Son", Err("2,345.5")), ("Son La", Ok(1.5))];
    assert_eq!(read(&words, "Telecom revenue 2024 (VND)"), ["1.234", "2345.5", "1.5"]);
}

#[test]
fn a_formula_that_goes_wrong_is_told() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows =
        [["Tỉnh", "Doanh thu viễn thông 2024 (VND)"], ["Cao Bằng", "=A9"], ["Lạng Sơn", "=1/0"], ["Sơn La", "=3+4"]];
    for (row, (cells, result)) in (0..).zip(rows.iter().zip(["", "#N/A", "#DIV/0!", "7"])) {
        sheet.write(row, 0, cells[0]).unwrap();
        match cells[1].strip_prefix('=') {
            Some(_) => sheet.write_formula(row, 1, rust_xlsxwriter::Formula::new(cells[1]).set_result(result)).unwrap(),
            None => sheet.write(row, 1, cells[1]).unwrap(),
        };
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook.save(&path).unwrap();
    let (found, lacks) = outcome_of(&tables(&path).remove(0));
    assert_eq!(found, ["Sheet1!B4 son-la revenue.telecom 2024 7 actual"]);
    assert_eq!(lacks, left([("Sheet1!B2", Lack::Number), ("Sheet1!B3", Lack::Number)]));
}

#[test]
fn what_is_of_another_place_is_not_that_of_the_title() {
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nChỉ tiêu,2024\nDoanh thu viễn thông,735\n\
        Doanh thu viễn thông cả nước,144000\nDoanh thu viễn thông tỉnh Lạng Sơn,812\nDoanh thu viễn thông huyện Trùng Khánh,11\n\
        Doanh thu viễn thông toàn vùng Tây Bắc,9100\nDoanh thu viễn thông khu vực miền núi,211\nToàn vùng Tây Bắc,\n\
        Doanh thu viễn thông,9200\nTỉnh Cao Bằng,\nDoanh thu bưu chính,50\n";
    let (made, lacks) = outcome(text);
    assert_eq!(
        made,
        [
            "B3 cao-bang revenue.telecom 2024 735000000000 actual",
            "B4 vietnam revenue.telecom 2024 144000000000000 actual",
            "B5 lang-son revenue.telecom 2024 812000000000 actual",
            "B12 cao-bang revenue.post 2024 50000000000 actual",
        ]
    );
    assert_eq!(lacks, ["B6", "B7", "B8", "B10"].map(|at| (at.to_owned(), Lack::Place)));
    // Of sections side by side one that is of a region says nothing of the next.
    let text = "Tỉnh Cao Bằng\nChỉ tiêu,Đơn vị,2024\nI. Thuê bao khu vực Tây Bắc,,\nThuê bao di động,thuê bao,521000\n\
        II. Viễn thông,,\nDoanh thu viễn thông,tỷ đồng,735\n";
    let (made, lacks) = outcome(text);
    assert_eq!(made, ["C6 cao-bang revenue.telecom 2024 735000000000 actual"]);
    assert_eq!(lacks, left([("C4", Lack::Place)]));
    // In a column of its own.
    let text = "Doanh thu viễn thông năm 2024 (tỷ đồng)\nTỉnh,Thực hiện,Doanh thu khu vực\nCao Bằng,735,1500\n";
    assert_eq!(outcome(text).0, ["B3 cao-bang revenue.telecom 2024 735000000000 actual"]);
    let english = "Telecom revenue of Cao Bang (VND bn)\nIndicator,2024\nTelecom revenue,735\nTelecom revenue in the Northwest,9100\n\
        Telecom revenue in the region,9200\nTelecom revenue nationwide,144000\n";
    let (made, lacks) = outcome(english);
    assert_eq!(made[0], "B3 cao-bang revenue.telecom 2024 735000000000 actual");
    assert_eq!(made[1..], ["B6 vietnam revenue.telecom 2024 144000000000000 actual"]);
    assert_eq!(lacks, left([("B4", Lack::Place), ("B5", Lack::Place)]));
}

#[test]
fn a_cell_of_several_provinces_is_of_none_of_them() {
    let text = "Doanh thu viễn thông 9 tháng 2025 (tỷ đồng)\nTỉnh,Doanh thu\nTuyên Quang (Tuyên Quang + Hà Giang),1\n\
        Lào Cai (gồm Yên Bái),2\n\"Lâm Đồng (Đắk Nông, Bình Thuận)\",3\nTỉnh Gia Lai (hợp nhất Bình Định),4\n\
        TP. Hồ Chí Minh (bao gồm Bình Dương và Bà Rịa - Vũng Tàu),5\nAn Giang mới,6\nBà Rịa - Vũng Tàu,7\n2. Lạng Sơn,8\n\
        Bình Dương - TP. Hồ Chí Minh,11\nCao Bằng và Lạng Sơn,12\nCần Thơ + Hậu Giang + Sóc Trăng,13\nNgoài Cao Bằng,14\n\
        Miền Bắc trừ Hà Nội,15\nCả nước (không kể Hà Nội),16\nHuyện Hà Quảng (Cao Bằng),17\nHanoi and Hai Phong,18\n\
        Vietnam excluding Hanoi,19\n";
    let (made, lacks) = outcome(text);
    let places: Vec<&str> = made.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    let expected =
        ["tuyen-quang", "lao-cai", "lam-dong", "gia-lai", "ho-chi-minh", "an-giang", "ba-ria-vung-tau", "lang-son"];
    assert_eq!(places, expected);
    let expected: Vec<(String, Lack)> = (11..20).map(|row| (format!("B{row}"), Lack::Place)).collect();
    assert_eq!(lacks, expected);
    // Nor is the title of two provinces.
    let title = "Doanh thu viễn thông tỉnh Cao Bằng và Lạng Sơn (tỷ đồng)\nNăm,Doanh thu\n2024,735\n";
    assert_eq!(outcome(title), (vec![], left([("B3", Lack::Place)])));
}

#[test]
fn a_table_whose_letters_were_misread_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Tỉnh,Doanh thu viễn thông 2024 (tỷ đồng)\nCao Bằng,735\nHà Giang,812\nLÀO CAI,500\n";
    // As a program saves it that takes UTF-8 for Western text.
    let misread = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    assert!(misread.contains("Báº±ng"));
    assert_eq!(outcome(&misread), outcome(text));
    assert_eq!(found(text).len(), 3);
    // Where letters were lost on the way, that is told.
    let lost = misread.replace("Doanh thu", "VÃ\u{a0} doanh thu").replace('\u{a0}', " ");
    fs::write(folder.path().join("a.csv"), lost).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
    let run = command.current_dir(folder.path()).args(["import", "p.ron", "a.csv", "--dry-run"]).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("UTF-8 was taken for Western text"), "{said}");
}

#[test]
fn plans_and_what_was_reached_are_told_apart() {
    let statuses = |text: &str| -> Vec<String> {
        let last = |line: &String| line.split(' ').nth(5).unwrap().to_owned();
        found(text).iter().map(last).collect()
    };
    for (text, expected) in [
        // Heads and cells as offices shorten them.
        ("Doanh thu viễn thông năm 2025 (tỷ đồng)\nTỉnh,KH,TH\nCao Bằng,700,735\n", &["target", "actual"][..]),
        (
            "Doanh thu viễn thông (tỷ đồng)\nTỉnh,KH giao 2025,TH 2025,ƯTH 2026\nCao Bằng,700,735,740\n",
            &["target", "actual", "estimate"],
        ),
        (
            "Tỉnh,Năm,Chỉ tiêu,Giá trị,Đơn vị,Trạng thái\nCao Bằng,2024,Doanh thu viễn thông,735,tỷ đồng,TH\n\
             Cao Bằng,2025,Doanh thu viễn thông,760,tỷ đồng,KH\nLạng Sơn,2025,Doanh thu viễn thông,850,tỷ đồng,Dự toán\n\
             Lạng Sơn,2026,Doanh thu viễn thông,850,tỷ đồng,Dự báo\nHà Giang,2025,Doanh thu viễn thông,850,tỷ đồng,Chưa đạt kế hoạch\n\
             Sơn La,2025,Doanh thu viễn thông,850,tỷ đồng,Thực hiện kế hoạch\nLào Cai,2025,Doanh thu viễn thông,850,tỷ đồng,Vượt kế hoạch\n",
            &["actual", "target", "target", "estimate", "actual", "actual", "actual"],
        ),
        // A column whose cells say it, whatever it is called.
        (
            "Tỉnh,Năm,Chỉ tiêu,Giá trị,Đơn vị,Loại\nCao Bằng,2024,Doanh thu viễn thông,735,tỷ đồng,Thực hiện\n\
             Cao Bằng,2025,Doanh thu viễn thông,760,tỷ đồng,Kế hoạch\n",
            &["actual", "target"],
        ),
        (
            "Province,Year,Indicator,Value,Unit,Type\nCao Bang,2024,Telecom revenue,735,VND bn,Actual\n\
             Cao Bang,2025,Telecom revenue,760,VND bn,Planned\nLang Son,2025,Telecom revenue,760,VND bn,Forecast\n",
            &["actual", "target", "estimate"],
        ),
        // A section and a title do not make a plan of what was reached.
        (
            "Cao Bằng\nChỉ tiêu,Đơn vị,Thực hiện 2024,Kế hoạch 2025\nI. CÁC CHỈ TIÊU KẾ HOẠCH VIỄN THÔNG,,,\n\
             Doanh thu viễn thông,tỷ đồng,735,760\n",
            &["actual", "target"],
        ),
        (
            "Kế hoạch doanh thu viễn thông năm 2025 các tỉnh (tỷ đồng)\nTỉnh,Năm 2023,Năm 2024,Năm 2025,Năm 2026\nCao Bằng,720,735,760,780\n",
            &["actual", "actual", "target", "target"],
        ),
        ("Planned telecom revenue 2025 (VND bn)\nProvince,2024,2025\nCao Bang,735,760\n", &["actual", "target"]),
        ("Kế hoạch doanh thu viễn thông (tỷ đồng)\nTỉnh,2024,2025\nCao Bằng,735,760\n", &["target", "target"]),
    ] {
        assert_eq!(statuses(text), expected, "{text}");
    }
}

#[test]
fn what_was_said_of_one_table_is_not_said_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let import = |project: &str, name: &str, text: &str, more: &[&str]| {
        fs::write(folder.path().join(name), text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_provista"));
        let run = command.current_dir(folder.path()).args(["import", project, name]).args(more).output().unwrap();
        String::from_utf8(run.stderr).unwrap()
    };
    let text = "Chỉ tiêu,Đơn vị,2024\nDoanh thu viễn thông,tỷ đồng,735\nDoanh thu bưu chính,tỷ đồng,50\nThuê bao di động,thuê bao,521000\n";
    let other = text.replace("735", "812").replace(",50", ",60").replace("521000", "721000");
    let said = import("a.ron", "cb.csv", text, &["--place", "cao-bang"]);
    assert!(said.contains("3 figures"), "{said}");
    // The same words with other figures are of nobody knows where; a corrected table is of where it was.
    let said = import("a.ron", "ls.csv", &other, &[]);
    assert!(said.contains("3 cells have no place"), "{said}");
    let said = import("a.ron", "cb.csv", &text.replace("735", "736"), &[]);
    assert!(said.contains("takes the place of the version in the project"), "{said}");
    // A number that is no time tells tables apart, in titles and names of sheets.
    let titled = |nr: u32, figure: u32| format!("Biểu {nr}\nTỉnh,2023,2024\nCao Bằng,{figure},2\nLạng Sơn,3,4\n");
    let how = ["--indicator", "revenue.telecom", "--unit", "tỷ đồng"];
    assert!(import("b.ron", "b1.csv", &titled(1, 5), &how).contains("4 figures"));
    assert!(import("b.ron", "b1.csv", &titled(1, 6), &[]).contains("4 figures"));
    let said = import("b.ron", "b2.csv", &titled(2, 5), &[]);
    assert!(said.contains("4 cells have no indicator"), "{said}");
}

#[test]
fn a_unit_below_a_title_is_no_title() {
    let text = "Bảng 1. Doanh thu viễn thông,,\nĐơn vị tính: tỷ đồng,,\nTỉnh,2023,2024\nCao Bằng,720,735\n\
        Bảng 2. Số thuê bao di động,,\nĐơn vị tính: nghìn thuê bao,,\nTỉnh,2023,2024\nCao Bằng,510,521\n\
        Bảng 3. Số trạm BTS,,\nĐơn vị: trạm,,\nTỉnh,2023,2024\nCao Bằng,1400,1450\n\
        Bảng 4. Doanh thu bưu chính,,\n(triệu đồng),,\nTỉnh,2023,2024\nCao Bằng,45000,50000\n";
    let made = found(text);
    let made: Vec<&str> = made.iter().map(|line| line.split_once(' ').unwrap().1).collect();
    assert_eq!(
        made,
        [
            "cao-bang revenue.telecom 2023 720000000000 actual",
            "cao-bang revenue.telecom 2024 735000000000 actual",
            "cao-bang subscribers.mobile @2023-12 510000 actual",
            "cao-bang subscribers.mobile @2024-12 521000 actual",
            "cao-bang network.bts @2023-12 1400 actual",
            "cao-bang network.bts @2024-12 1450 actual",
            "cao-bang revenue.post 2023 45000000000 actual",
            "cao-bang revenue.post 2024 50000000000 actual",
        ]
    );
}

#[test]
fn parts_of_a_sum_are_not_the_sum() {
    let text = "Doanh thu bưu chính viễn thông năm 2024 (tỷ đồng),,,\nTỉnh,Tổng số,Trong đó,\n,,Bưu chính,Viễn thông\nCao Bằng,785,50,735\n";
    assert_eq!(
        found(text),
        [
            "B4 cao-bang revenue.post_telecom 2024 785000000000 actual",
            "C4 cao-bang revenue.post 2024 50000000000 actual",
            "D4 cao-bang revenue.telecom 2024 735000000000 actual",
        ]
    );
    // Each growth is that of what its own head names.
    let text = "Doanh thu bưu chính viễn thông năm 2024 (tỷ đồng),,,,,\nTỉnh,Tổng số,Trong đó,,Tăng trưởng (%),\n\
        ,,Bưu chính,Viễn thông,Bưu chính,Viễn thông\nCao Bằng,785,50,735,5.1,2.1\n";
    assert_eq!(
        found(text)[1..],
        [
            "C4 cao-bang revenue.post 2024 50000000000 actual yoy 5.1",
            "D4 cao-bang revenue.telecom 2024 735000000000 actual yoy 2.1"
        ]
    );
    let text = "Post and telecom revenue 2024 (VND bn)\nProvince,Total,Post,Telecom\nCao Bang,785,50,735\n";
    let made = found(text);
    assert!(made[1].contains("revenue.post ") && made[2].contains("revenue.telecom "), "{made:?}");
}

#[test]
fn heads_in_another_order_say_which_column_has_what() {
    let text = "Bảng 1. Doanh thu viễn thông năm 2024 (tỷ đồng),,\nTỉnh,Kế hoạch,Thực hiện\nCao Bằng,730,735\n\
        Tỉnh,Kế hoạch,Thực hiện\nHà Giang,500,510\nTỉnh,Thực hiện,Kế hoạch\nLạng Sơn,812,800\n";
    let (made, lacks) = outcome(text);
    assert_eq!(
        made,
        [
            "B3 cao-bang revenue.telecom 2024 730000000000 target",
            "C3 cao-bang revenue.telecom 2024 735000000000 actual",
            "B5 ha-giang revenue.telecom 2024 500000000000 target",
            "C5 ha-giang revenue.telecom 2024 510000000000 actual",
            "B7 lang-son revenue.telecom 2024 812000000000 actual",
            "C7 lang-son revenue.telecom 2024 800000000000 target",
        ]
    );
    assert_eq!(lacks, []);
    let titled = "Bảng 1. Doanh thu viễn thông năm 2024 (tỷ đồng),,\nTỉnh,Kế hoạch,Thực hiện\nCao Bằng,730,735\n\
        Bảng 2. Doanh thu bưu chính năm 2024 (tỷ đồng),,\nTỉnh,Thực hiện,Kế hoạch\nCao Bằng,50,45\n";
    assert_eq!(
        found(titled)[2..],
        ["B6 cao-bang revenue.post 2024 50000000000 actual", "C6 cao-bang revenue.post 2024 45000000000 target"]
    );
    // Other heads, and one of them twice, are of another table, of which nothing is known.
    for heads in ["Tỉnh,Thực hiện,Ước", "Tỉnh,Thực hiện,Thực hiện", "Tỉnh,Thực hiện"] {
        let (made, lacks) = outcome(&text.replace("Tỉnh,Thực hiện,Kế hoạch", heads));
        assert_eq!((made.len(), lacks), (4, left([("B7", Lack::Period), ("C7", Lack::Period)])), "{heads}");
    }
    let text = "Province,Telecom revenue 2024 (VND bn),Postal revenue 2024 (VND bn)\nCao Bang,735,50\n\
        Province,Postal revenue 2024 (VND bn),Telecom revenue 2024 (VND bn)\nLang Son,60,812\n";
    assert_eq!(
        outcome(text).0[2..],
        ["B4 lang-son revenue.post 2024 60000000000 actual", "C4 lang-son revenue.telecom 2024 812000000000 actual"]
    );
    // Words in a row of figures are none.
    let text = "Tỉnh,Doanh thu viễn thông 2024 (tỷ đồng)\nCao Bằng,chưa có\nLạng Sơn,812\n";
    assert_eq!(outcome(text).1, left([("B2", Lack::Number)]));
}

#[test]
fn rows_of_other_things_are_none_of_the_title() {
    let made = |label: &str, unit: &str| -> Vec<String> {
        let text = format!(
            "Các chỉ tiêu viễn thông tỉnh Cao Bằng\nChỉ tiêu,Đơn vị,2024\n{label},{unit},735\nDoanh thu,tỷ đồng,800\n"
        );
        let (made, lacks) = outcome(&text);
        assert_eq!(made.len() + lacks.len(), 2, "{label}");
        made.iter().map(|line| line.split(' ').nth(2).unwrap().to_owned()).collect()
    };
    for (label, unit) in [
        ("Số lao động", "người"),
        ("Doanh thu bình quân một thuê bao", "nghìn đồng"),
        ("Doanh thu Internet", "tỷ đồng"),
        ("Doanh thu dịch vụ di động", "tỷ đồng"),
        ("Doanh thu viễn thông cố định", "tỷ đồng"),
        ("Thuê bao phát triển mới di động", "thuê bao"),
        ("Số thuê bao Internet phát triển mới", "thuê bao"),
        ("New mobile subscribers", "subscribers"),
        ("Average revenue per subscriber", "VND"),
        ("Mobile revenue", "VND bn"),
    ] {
        assert_eq!(made(label, unit), ["revenue.telecom"], "{label}");
    }
    for (label, unit, indicator) in [
        ("Doanh thu hằng năm", "tỷ đồng", "revenue.telecom"),
        ("Doanh thu viễn thông và Internet", "tỷ đồng", "revenue.telecom"),
        ("Doanh thu dịch vụ viễn thông (di động và cố định)", "tỷ đồng", "revenue.telecom"),
        ("Doanh thu bưu chính", "tỷ đồng", "revenue.post"),
        ("Thuê bao di động", "thuê bao", "subscribers.mobile"),
        ("Số doanh nghiệp", "doanh nghiệp", "enterprises.telecom"),
        ("Number of mobile subscribers", "subscribers", "subscribers.mobile"),
    ] {
        assert_eq!(made(label, unit), [indicator, "revenue.telecom"], "{label}");
    }
}

#[test]
fn all_other_enterprises_together_are_no_enterprise() {
    let text = "Doanh thu viễn thông tỉnh Cao Bằng (tỷ đồng)\nDoanh nghiệp,2024\nVNPT,211\nKhác,14\nCác doanh nghiệp còn lại,5\nOthers,3\n\
        Other operators,2\nTổng cộng,230\n";
    let (made, lacks) = outcome(text);
    assert_eq!(
        made,
        [
            "B3 cao-bang revenue.telecom 2024 211000000000 actual VNPT",
            "B8 cao-bang revenue.telecom 2024 230000000000 actual",
        ]
    );
    assert_eq!(lacks, ["B4", "B5", "B6", "B7"].map(|at| (at.to_owned(), Lack::Operator)));
}

#[test]
fn a_unit_that_a_number_multiplies_counts_by_it() {
    for (unit, figure, expected) in [
        ("Thuê bao di động (1000 thuê bao)", "510", "subscribers.mobile @2024-12 510000"),
        ("Thuê bao di động (thuê bao)", "510", "subscribers.mobile @2024-12 510"),
        ("Doanh thu viễn thông (1.000.000 đồng)", "735000", "revenue.telecom 2024 735000000000"),
        ("Doanh thu viễn thông (10^9 đồng)", "735", "revenue.telecom 2024 735000000000"),
        ("Doanh thu viễn thông. Đơn vị: trăm triệu đồng", "7350", "revenue.telecom 2024 735000000000"),
        ("Doanh thu viễn thông (chục tỷ đồng)", "73", "revenue.telecom 2024 730000000000"),
        ("Doanh thu viễn thông (100 triệu đồng)", "7350", "revenue.telecom 2024 735000000000"),
    ] {
        let text = format!("{unit}\nTỉnh,2024\nCao Bằng,{figure}\n");
        assert_eq!(found(&text), [format!("B3 cao-bang {expected} actual")], "{unit}");
    }
    // Of 100 people, and not of a hundred subscribers.
    let text = "Mật độ thuê bao di động (thuê bao/100 dân)\nTỉnh,2024\nCao Bằng,95\n";
    assert_eq!(found(text), ["B3 cao-bang density.mobile @2024-12 95 actual"]);
}

#[test]
fn an_enterprise_is_named_once_for_the_rows_below_it() {
    let text = "Doanh thu viễn thông (tỷ đồng)\nDoanh nghiệp,Tỉnh,2023,2024\nVNPT,Cao Bằng,290,300\n,Lạng Sơn,340,350\nTổng,Cao Bằng,680,700\n,Lạng Sơn,750,770\n";
    let found = found(text);
    let short: Vec<&str> = found.iter().map(|line| line.rsplit(' ').next().unwrap()).collect();
    assert_eq!(short, ["VNPT", "VNPT", "VNPT", "VNPT", "actual", "actual", "actual", "actual"]);
    // Right of the place an empty cell is none of the row above.
    let text =
        "Doanh thu viễn thông (tỷ đồng)\nTỉnh,Doanh nghiệp,2023,2024\nCao Bằng,VNPT,290,300\nLạng Sơn,,750,770\n";
    assert!(outcome(text).0[2].ends_with("actual"));
}

#[test]
fn an_enterprise_with_its_place_is_the_enterprise_there() {
    let text = "Doanh thu viễn thông năm 2024\nDoanh nghiệp,Doanh thu (triệu đồng)\nVNPT Cao Bằng,300000\nViettel Lạng Sơn,400000\n";
    assert_eq!(
        found(text),
        [
            "B3 cao-bang revenue.telecom 2024 300000000000 actual VNPT",
            "B4 lang-son revenue.telecom 2024 400000000000 actual Viettel",
        ]
    );
    // Two places contradict each other.
    let text = "Doanh thu viễn thông năm 2024\nTỉnh,Doanh nghiệp,Doanh thu (triệu đồng)\nCao Bằng,VNPT Cao Bằng,300000\nCao Bằng,VNPT Lạng Sơn,400000\n";
    let (found, lacks) = outcome(text);
    assert_eq!(found, ["C3 cao-bang revenue.telecom 2024 300000000000 actual VNPT"]);
    assert_eq!(lacks, left([("C4", Lack::Place)]));
}

#[test]
fn a_sum_of_several_sectors_is_not_of_the_one_that_the_title_names() {
    let text = "Tình hình viễn thông tỉnh Cao Bằng\nChỉ tiêu,ĐVT,2023,2024\nTổng doanh thu,tỷ đồng,770,785\nROWS";
    let with = |rows: &str| outcome(&text.replace("ROWS", rows));
    for rows in [
        "Trong đó: Bưu chính,tỷ đồng,50,50\nViễn thông,tỷ đồng,720,735\n",
        "- Bưu chính,tỷ đồng,50,50\n- Viễn thông,tỷ đồng,720,735\n",
        "Bưu chính,tỷ đồng,50,50\nViễn thông,tỷ đồng,720,735\nThuê bao di động,thuê bao,510000,511000\n",
    ] {
        let (found, lacks) = with(rows);
        assert_eq!(lacks, [], "{rows}");
        let expected = [
            "C3 cao-bang revenue.post_telecom 2023 770000000000 actual",
            "D3 cao-bang revenue.post_telecom 2024 785000000000 actual",
            "C4 cao-bang revenue.post 2023 50000000000 actual",
            "D4 cao-bang revenue.post 2024 50000000000 actual",
            "C5 cao-bang revenue.telecom 2023 720000000000 actual",
            "D5 cao-bang revenue.telecom 2024 735000000000 actual",
        ];
        assert_eq!(found[..6], expected, "{rows}");
    }
    // One part alone says that there are others; parts that do not make the sum leave it open.
    let (found, lacks) = with("Trong đó: Bưu chính,tỷ đồng,50,50\n");
    assert_eq!(found, Vec::<String>::new());
    assert!(lacks.contains(&("C3".to_owned(), Lack::Indicator)), "{lacks:?}");
    let (found, lacks) = with("Trong đó: Bưu chính,tỷ đồng,50,50\nViễn thông,tỷ đồng,620,635\n");
    assert!(lacks.contains(&("C3".to_owned(), Lack::Indicator)) && !found.concat().contains("770"), "{found:?}");
    // Parts of the sector that the title names leave it that.
    let (found, _) = with("Trong đó: Internet,tỷ đồng,50,50\nNộp ngân sách,tỷ đồng,30,31\n");
    assert_eq!(found[0], "C3 cao-bang revenue.telecom 2023 770000000000 actual");
    // The sum names its sector itself, or is followed by something else.
    let (found, _) = with("Doanh thu bưu chính,tỷ đồng,50,50\n");
    assert_eq!(found[0], "C3 cao-bang revenue.telecom 2023 770000000000 actual");
}

#[test]
fn a_section_with_its_unit_stands_over_the_provinces_below_it() {
    let text = "Nội dung,Đơn vị,2023,2024\nI. Doanh thu viễn thông,Tỷ đồng,,\nCao Bằng,,720,735\nLạng Sơn,,800,812\n\
        II. Thuê bao di động,Nghìn thuê bao,,\nCao Bằng,,505,510\nLạng Sơn,,705,710\n";
    assert_eq!(
        found(text),
        [
            "C3 cao-bang revenue.telecom 2023 720000000000 actual",
            "D3 cao-bang revenue.telecom 2024 735000000000 actual",
            "C4 lang-son revenue.telecom 2023 800000000000 actual",
            "D4 lang-son revenue.telecom 2024 812000000000 actual",
            "C6 cao-bang subscribers.mobile @2023-12 505000 actual",
            "D6 cao-bang subscribers.mobile @2024-12 510000 actual",
            "C7 lang-son subscribers.mobile @2023-12 705000 actual",
            "D7 lang-son subscribers.mobile @2024-12 710000 actual",
        ]
    );
    // A row of an indicator whose figures are not known stands over nothing.
    let text = "Cao Bằng\nNội dung,Đơn vị,2024\nDoanh thu viễn thông,Tỷ đồng,\nThuê bao di động,thuê bao,510000\n";
    assert_eq!(found(text), ["C4 cao-bang subscribers.mobile @2024-12 510000 actual"]);
}
