//! How a page says when it came out and of which year it tells: a day at the end of its headline, a day without a year, plans for later,
//! what the year ends with, and what stood a year before.

use super::reads;

#[test]
fn a_day_apart_at_the_end_of_a_headline_dates_the_page() {
    for headline in [
        "Mạng viễn thông tỉnh Hòa Bình: những vùng lõm còn phải xóa   23-07-2024",
        "Mạng viễn thông tỉnh Hòa Bình: những vùng lõm còn phải xóa (23/7/2024, 09:40)",
        "Mạng viễn thông tỉnh Hòa Bình: những vùng lõm còn phải xóa | 23/07/2024",
    ] {
        reads(
            &format!("{headline}\n\nMạng di động của tỉnh hiện có 1.206 trạm BTS.\n"),
            &["network.bts 1206 hoa-binh @2024-07"],
        );
    }
    // A day within the sentence is that of what it tells.
    reads(
        "Hội nghị về mạng viễn thông của tỉnh Hòa Bình đã bàn cách xóa vùng lõm trong ngày 23-07-2024 tại thành phố\n\n\
         Mạng di động của tỉnh có 1.206 trạm BTS.\n",
        &["network.bts 1206 hoa-binh -"],
    );
}

#[test]
fn a_day_without_a_year_is_of_the_year_under_way_where_a_plan_for_later_is_named() {
    let page = |body: &str| {
        format!(
            "Hôm 12-10, tỉnh Trà Vinh công bố Kế hoạch xây dựng mạng lưới đến năm 2030. Sóng 5G ngay năm 2025 \
             phải đạt tối thiểu 40% dân số.\n\n{body}\n"
        )
    };
    let goal = "coverage.5g 40 tra-vinh @2025-12 above target";
    reads(&page("Hiện nay tỉnh có 1.170 trạm BTS."), &[goal, "network.bts 1170 tra-vinh @2025-10"]);
    // What reviews a whole year on a day of the first months came out in the next one.
    reads(
        "Ngày 12-1, Sở Thông tin và Truyền thông tỉnh Trà Vinh tổng kết năm 2024.\n\nHiện nay tỉnh có 1.170 trạm BTS.\n",
        &["network.bts 1170 tra-vinh @2025-01"],
    );
}

#[test]
fn what_is_estimated_for_the_end_of_the_year_holds_for_the_stocks_below() {
    let page = |body: &str| {
        format!("Thuê bao ở Lai Châu (22/11/2021, 09:40)\n\n{body}\n\nInternet: ước có khoảng 38.420 thuê bao.\n")
    };
    reads(
        &page("Ước tính đến 31/12/2021, mạng điện thoại của tỉnh có 377.150 thuê bao."),
        &[
            "subscribers.telephone 377150 lai-chau @2021-12 estimate",
            "subscribers.internet 38420 lai-chau @2021-12 about estimate",
        ],
    );
    // The year may stand before the words for its time, and the paragraph below is not of it.
    reads(
        &page(
            "Ước tính đến 31/12/2021, mạng điện thoại của tỉnh có 377.150 thuê bao; Năm 2020 cùng thời điểm mới có 369.480 thuê bao.",
        ),
        &[
            "subscribers.telephone 377150 lai-chau @2021-12 estimate",
            "subscribers.telephone 369480 lai-chau @2020-12",
            "subscribers.internet 38420 lai-chau @2021-12 about estimate",
        ],
    );
}

#[test]
fn a_figure_that_only_the_page_dates_is_the_one_that_is_told_with_its_time() {
    reads(
        "Lai Châu phát triển 5G\n\n28/10/2025\n\nVới mục tiêu đưa 5G phủ 38% dân số, các nhà mạng dốc sức thi công.\n\n\
         Năm 2025, tỉnh đặt mục tiêu 5G phủ 38% dân số.\n",
        &["coverage.5g 38 lai-chau @2025-12 target"],
    );
    // The headline of a part says it without its time.
    reads(
        "Hạ tầng viễn thông Trà Vinh\n\nDi động phủ 96% dân số\n\nTrong các chỉ tiêu của năm 2023, tỉnh phấn đấu phủ sóng di động 96% \
         dân số.\n",
        &["coverage.mobile 96 tra-vinh @2023-12 target"],
    );
    // Of another year it is another figure.
    reads(
        "Lai Châu phát triển 5G\n\n28/10/2025\n\nMạng 5G đã phủ 45% dân số.\n\nMục tiêu đến năm 2027 là 5G phủ 45% dân số vùng cao.\n",
        &["coverage.5g 45 lai-chau @2025-10", "coverage.5g 45 lai-chau @2027-12 target"],
    );
}

#[test]
fn what_stood_long_before_is_not_the_day_of_a_dated_page() {
    reads(
        "Viettel Dien Bien\n\nOctober 9, 2009\n\nThe branch runs 71 BTS today. Its first weeks in Dien Bien knew a lone mast, nine as of March 2007 and more than 27 BTS as of March 2008.\n",
        &["network.bts 71 dien-bien @2009-10 Viettel", "network.bts 27 dien-bien @2008-03 above Viettel"],
    );
    reads(
        "Viettel Dien Bien\n\nOctober 9, 2009\n\nAs of September 2009, the branch ran 71 BTS stations in Dien Bien.\n",
        &["network.bts 71 dien-bien @2009-09 Viettel"],
    );
}
