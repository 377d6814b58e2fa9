//! Asides that say of which kinds the counted ones are, and parts of what stands that do not rule what follows.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn kinds_in_an_aside_are_no_subject() {
    for aside in [
        "(gồm thuê bao băng rộng; thuê bao qua mạng di động 3G, 4G và thuê bao qua truyền hình cáp) trên địa bàn đạt khoảng",
        ", gồm thuê bao băng rộng, thuê bao qua mạng di động 3G, 4G và qua truyền hình cáp, là khoảng",
        ", gộp băng rộng, 3G, 4G và qua truyền hình cáp, khoảng",
    ] {
        reads(
            &lai_chau(&format!("Số lượng thuê bao Internet{aside} 91.400 thuê bao.")),
            &["subscribers.internet 91400 lai-chau @2023-12 about"],
        );
    }
    reads(
        &lai_chau("Toàn tỉnh có 12.215 thuê bao cố định; di động, cả trả trước lẫn trả sau, 410.500 thuê bao."),
        &["subscribers.fixed 12215 lai-chau @2023-12", "subscribers.mobile 410500 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Tổng số thuê bao truyền hình (chưa gồm truyền hình xem miễn phí qua Internet) đến cuối năm 2023 đạt 23.800 thuê bao.",
        ),
        &["subscribers.pay_tv 23800 lai-chau @2023-12"],
    );
    for aside in [
        " (including fixed lines, 4G and cable television) numbered",
        ", including fixed lines, 4G and cable television, numbered",
    ] {
        reads(
            &lai_chau_in_english(&format!("Internet subscribers{aside} 91,400.")),
            &["subscribers.internet 91400 lai-chau @2023-12"],
        );
    }
}

#[test]
fn what_stations_cover_is_of_all_where_only_a_part_is_of_one_kind() {
    reads(
        &lai_chau("Toàn tỉnh có hơn 1.200 trạm thu phát sóng (BTS), gồm gần 30 trạm 5G, phủ sóng 97% khu dân cư."),
        &[
            "network.bts 1200 lai-chau @2023-12 above",
            "network.bts_5g 30 lai-chau @2023-12 below",
            "coverage.mobile 97 lai-chau @2023-12",
        ],
    );
    // Where the kind is named again it is of that kind.
    reads(
        &lai_chau("Toàn tỉnh có 1.200 trạm BTS, trong đó có 30 trạm 5G, sóng 5G phủ 17% dân số."),
        &[
            "network.bts 1200 lai-chau @2023-12",
            "network.bts_5g 30 lai-chau @2023-12",
            "coverage.5g 17 lai-chau @2023-12",
        ],
    );
}

#[test]
fn stations_that_came_about_by_a_time_are_all_there_are() {
    reads(
        &lai_chau("Tính đến hết năm 2023, toàn tỉnh phát triển được 1.035 trạm thu phát sóng di động (BTS)."),
        &["network.bts 1035 lai-chau @2023-12"],
    );
    reads(&lai_chau("Trong năm 2023, toàn tỉnh phát triển được 135 trạm thu phát sóng di động (BTS)."), &[]);
    // Parts of what is new are new.
    reads(&lai_chau("Trong năm, VNPT mở thêm 121 điểm dịch vụ bưu chính, trong đó có 36 bưu cục."), &[]);
}

#[test]
fn shares_of_a_plan_with_a_hedge_and_growth_since_long_ago() {
    reads(
        &lai_chau("Doanh thu viễn thông đạt 341 tỷ đồng, hơn 48% kế hoạch năm."),
        &["revenue.telecom 341000000000 lai-chau 2023 plan 48"],
    );
    reads(
        &lai_chau("Doanh thu viễn thông đạt 341 tỷ đồng, vượt hơn 8% kế hoạch năm."),
        &["revenue.telecom 341000000000 lai-chau 2023 plan 108"],
    );
    for base in ["so năm 2015", "so với năm 2015"] {
        reads(
            &lai_chau(&format!("Thuê bao Internet có 48.100 thuê bao, {base} tăng 68%.")),
            &["subscribers.internet 48100 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Thuê bao Internet có 48.100 thuê bao, so với năm 2022 tăng 8%."),
        &["subscribers.internet 48100 lai-chau @2023-12 yoy 8"],
    );
    // Enterprises on the Internet are no people.
    reads(&lai_chau("99,9% doanh nghiệp dùng Internet."), &[]);
}
