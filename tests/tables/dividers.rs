//! Tables whose cells a sign of prose parts, beside prose with the same sign.

use super::layouts::read;

const ROWS: [&str; 6] = [
    "tra-vinh revenue.telecom 2021 612000000000 actual",
    "tra-vinh revenue.telecom 2022 640000000000 actual",
    "tra-vinh revenue.telecom 2023 671000000000 actual",
    "tra-vinh subscribers.internet @2021-12 148217 actual",
    "tra-vinh subscribers.internet @2022-12 155960 actual",
    "tra-vinh subscribers.internet @2023-12 167384 actual",
];

#[test]
fn a_sign_between_years_parts_the_heads_over_rows_of_another_form() {
    for divider in [" / ", " · ", " • "] {
        let heads = ["Indicator", "Unit", "2021", "2022", "2023"].join(divider);
        for between in ["\n", "\n\n"] {
            let page = format!(
                "Tra Vinh Statistical Yearbook 2023\n\n{heads}\n\nTelecommunications revenue (Bill. VND)\n612 640 671{between}Number of Internet subscribers (Subscribers)\n148,217 155,960 167,384\n"
            );
            assert_eq!(read(&page), ROWS, "{page}");
        }
    }
}

#[test]
fn a_sign_between_all_cells_parts_the_rows_as_well() {
    for divider in [" / ", " · ", " • "] {
        let row = |cells: [&str; 5]| cells.join(divider);
        let page = format!(
            "Niên giám thống kê tỉnh Trà Vinh 2023\n\n{}\n{}\n{}\n",
            row(["Chỉ tiêu", "Đơn vị", "2021", "2022", "2023"]),
            row(["Doanh thu viễn thông", "tỷ đồng", "612", "640", "671"]),
            row(["Thuê bao Internet", "thuê bao", "148.217", "155.960", "167.384"]),
        );
        assert_eq!(read(&page), ROWS, "{page}");
    }
}

#[test]
fn the_same_sign_in_prose_parts_nothing() {
    let page = "Trà Vinh, 10/01/2024\n\nCác năm 2021 / 2022 / 2023 đều tăng.\n\nNăm 2023, doanh thu viễn thông của Trà Vinh đạt 671 tỷ đồng.\n";
    assert_eq!(read(page), ["tra-vinh revenue.telecom 2023 671000000000 actual"]);
}
