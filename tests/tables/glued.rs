//! Tables whose cells stand together without a sign between them: taken apart where there is one way only to do it.

use super::layouts::read;

#[test]
fn cells_that_stand_together_are_parted_by_their_heads() {
    for (head, first, second) in [
        ("STTChỉ tiêuĐVT202120222023", "1", "2"),
        ("TTNội dungĐơn vị tính202120222023", "1", "2"),
        ("Chỉ tiêuĐVT202120222023", "", ""),
    ] {
        assert_eq!(
            read(&format!(
                "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\n{head}\n{first}Số thuê bao điện thoại cố địnhthuê bao82,34057,12699,872\n{second}Doanh thu viễn thôngtỷ đồng490626845\nSố báo phát hànhnghìn tờ695345\nSố trạm BTStrạm1,0721,1251,137\n\nNguồn: Báo cáo của các doanh nghiệp.\n"
            )),
            [
                "ha-nam network.bts @2021-12 1072 actual",
                "ha-nam network.bts @2022-12 1125 actual",
                "ha-nam network.bts @2023-12 1137 actual",
                "ha-nam revenue.telecom 2021 490000000000 actual",
                "ha-nam revenue.telecom 2022 626000000000 actual",
                "ha-nam revenue.telecom 2023 845000000000 actual",
                "ha-nam subscribers.fixed @2021-12 82340 actual",
                "ha-nam subscribers.fixed @2022-12 57126 actual",
                "ha-nam subscribers.fixed @2023-12 99872 actual",
            ],
            "{head}"
        );
    }
}

#[test]
fn a_row_that_may_be_parted_in_several_ways_gives_nothing_and_takes_nothing() {
    // No number of five years ago comes near the others: the row below it is of telecommunications alone.
    assert_eq!(
        read(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nSTTChỉ tiêuĐVT202120222023\n1Doanh thutỷ đồng490626845\nBưu chínhtỷ đồng97108\nViễn thôngtỷ đồng480615831\n2Thuê bao Internetthuê bao11,87818,36820,664\n"
        ),
        [
            "ha-nam revenue.telecom 2021 480000000000 actual",
            "ha-nam revenue.telecom 2022 615000000000 actual",
            "ha-nam revenue.telecom 2023 831000000000 actual",
            "ha-nam subscribers.internet @2021-12 11878 actual",
            "ha-nam subscribers.internet @2022-12 18368 actual",
            "ha-nam subscribers.internet @2023-12 20664 actual",
        ]
    );
}

#[test]
fn numbers_of_years_side_by_side_are_near_each_other() {
    for (digits, told) in
        [("6710", ["6", "7", "10"]), ("636058", ["63", "60", "58"]), ("3379661,025", ["337", "966", "1025"])]
    {
        let page = format!(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nSTTChỉ tiêuĐVT202120222023\n1Số trạm BTStrạm{digits}\n2Thuê bao Internetthuê bao11,87818,36820,664\n3Thuê bao cố địnhthuê bao21,87828,36820,664\n"
        );
        let stations: Vec<String> = read(&page).into_iter().filter(|line| line.contains("network.bts")).collect();
        let expected: Vec<String> = told
            .iter()
            .zip(2021..)
            .map(|(value, year)| format!("ha-nam network.bts @{year}-12 {value} actual"))
            .collect();
        assert_eq!(stations, expected, "{digits}");
    }
}

#[test]
fn telephones_by_the_piece_and_subscribers_per_hundred_are_counted() {
    assert_eq!(
        read(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nSTTChỉ tiêuĐVT202120222023\n1Số điện thoại cố địnhcái169,765149,967140,040\n2Số thuê bao điện thoại bình quân 100 dânthuê bao171924\n3Thư và bưu phẩmcái65,53353,01850,601\n"
        ),
        [
            "ha-nam density.telephone @2021-12 17 actual",
            "ha-nam density.telephone @2022-12 19 actual",
            "ha-nam density.telephone @2023-12 24 actual",
            "ha-nam subscribers.fixed @2021-12 169765 actual",
            "ha-nam subscribers.fixed @2022-12 149967 actual",
            "ha-nam subscribers.fixed @2023-12 140040 actual",
        ]
    );
}

#[test]
fn a_blank_behind_the_last_number_is_an_empty_cell() {
    assert_eq!(
        read(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\nSTTChỉ tiêuĐVT202120222023\n1Doanh thu viễn thôngtỷ đồng490626 \n2Thuê bao Internetthuê bao11,87818,36820,664\n3Trạm BTStrạm172225337\n"
        ),
        [
            "ha-nam network.bts @2021-12 172 actual",
            "ha-nam network.bts @2022-12 225 actual",
            "ha-nam network.bts @2023-12 337 actual",
            "ha-nam revenue.telecom 2021 490000000000 actual",
            "ha-nam revenue.telecom 2022 626000000000 actual",
            "ha-nam subscribers.internet @2021-12 11878 actual",
            "ha-nam subscribers.internet @2022-12 18368 actual",
            "ha-nam subscribers.internet @2023-12 20664 actual",
        ]
    );
}

#[test]
fn digits_that_head_nothing_part_nothing() {
    // The number of a telephone, and years in no order.
    for head in ["Chỉ tiêuĐVT02022023", "Chỉ tiêuĐVT202320192021", "Liên hệ20212022"] {
        let page = format!(
            "Sở Thông tin và Truyền thông tỉnh Hà Nam\n\n{head}\n1Doanh thu viễn thôngtỷ đồng490626845\n2Trạm BTStrạm172225337\n"
        );
        assert!(read(&page).is_empty(), "{head}");
    }
}
