//! Joint counts and their parts: enterprises of two trades together, and the post points of houses of culture.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn enterprises_of_two_trades_together_are_no_figure_and_each_trade_is_one() {
    for told in [
        "Tỉnh hiện có 30 DN hoạt động cung ứng dịch vụ bưu chính, viễn thông. Trong đó, 24 DN cung ứng dịch vụ bưu chính, 6 DN cung ứng dịch vụ viễn thông.",
        "Tỉnh hiện có 30 doanh nghiệp bưu chính, viễn thông, gồm 24 doanh nghiệp bưu chính và 6 doanh nghiệp viễn thông.",
        "Tỉnh hiện có 24 doanh nghiệp cung cấp dịch vụ bưu chính, viễn thông có 6 doanh nghiệp.",
        "Tỉnh hiện có 24 doanh nghiệp bưu chính, 6 doanh nghiệp viễn thông.",
    ] {
        reads(&lai_chau(told), &["enterprises.post 24 lai-chau @2024-01", "enterprises.telecom 6 lai-chau @2024-01"]);
    }
    reads(
        &lai_chau("Tỉnh hiện có 24 doanh nghiệp hoạt động bưu chính, doanh thu viễn thông đạt 712 tỷ đồng."),
        &["enterprises.post 24 lai-chau @2024-01", "revenue.telecom 712000000000 lai-chau 2023"],
    );
}

#[test]
fn post_points_of_houses_of_culture_are_a_part_of_all() {
    for told in [
        "Đến cuối năm 2023, toàn tỉnh có 1.204 trạm BTS; 77 điểm bưu điện văn hóa xã.",
        "Đến cuối năm 2023, toàn tỉnh có 1.204 trạm BTS và 77 điểm bưu điện - văn hóa xã.",
    ] {
        reads(&lai_chau(told), &["network.bts 1204 lai-chau @2023-12"]);
    }
    reads(&lai_chau_in_english("The province has 77 commune cultural post points."), &[]);
    // With the offices they are all of them.
    for told in [
        "Đến cuối năm 2023, mạng bưu chính có 77 điểm bưu điện văn hóa xã và bưu cục.",
        "Đến cuối năm 2023, mạng bưu chính có 77 bưu cục, điểm bưu điện - văn hóa xã.",
        "Đến cuối năm 2023, mạng bưu chính có 77 điểm phục vụ, trong đó có 52 điểm bưu điện văn hóa xã.",
    ] {
        reads(&lai_chau(told), &["network.post_offices 77 lai-chau @2023-12"]);
    }
}
