//! Of which year a time is that names none, beside times that do: the day of a paper, the end of last year, the months of this one.

use super::{lai_chau_in_english, reads};

#[test]
fn the_day_of_a_paper_tells_no_year_on_a_page_without_a_date() {
    for told in [
        "The People's Council passed Resolution No. 17 dated May 9, 2022 on digital schools in Yen Bai. At present, the province has 386,740 telephone subscribers.",
        "The province acts on the plan signed on May 9, 2022. At present, Yen Bai has 386,740 telephone subscribers.",
    ] {
        reads(&format!("Nearer to each other\n{told}\n"), &["subscribers.telephone 386740 yen-bai -"]);
    }
    reads(
        "Gần nhau hơn\nThực hiện Kế hoạch số 42/KH-UBND ngày 9/5/2022 của tỉnh Yên Bái, hiện cả tỉnh đã có 386.740 thuê bao điện thoại.\n",
        &["subscribers.telephone 386740 yen-bai -"],
    );
    // What a growth is measured from tells it.
    reads(
        "Nearer to each other\nYen Bai has 386,740 telephone subscribers, up 4% compared with 2022.\n",
        &["subscribers.telephone 386740 yen-bai @2023-12 yoy 4"],
    );
}

#[test]
fn the_end_of_last_year_is_what_this_year_is_set_beside() {
    reads(
        "Hậu Giang: Điện thoại về kênh nhỏ\n\n24/11/2006\n\nHồi trước, muốn gọi xa phải đi đò ra chợ huyện.\n\nĐến cuối tháng 10/2006 toàn tỉnh có 118.430 máy điện thoại; cuối năm 2005 mới có 86.900 máy.\n\nMười tháng qua, doanh thu bưu chính - viễn thông của tỉnh ước được 388 tỉ đồng. Nộp ngân sách trên 35 tỉ đồng.\n",
        &[
            "subscribers.telephone 118430 hau-giang @2006-10",
            "subscribers.telephone 86900 hau-giang @2005-12",
            "revenue.post_telecom 388000000000 hau-giang 2006-10M estimate",
            "budget.post_telecom 35000000000 hau-giang 2006-10M above",
        ],
    );
    // In January the year that is over is reviewed.
    reads(
        "Hậu Giang: Điện thoại về kênh nhỏ\n\n24/01/2006\n\nCuối năm 2005 toàn tỉnh có 86.900 máy điện thoại. Doanh thu bưu chính - viễn thông của cả tỉnh được 388 tỉ đồng.\n",
        &["subscribers.telephone 86900 hau-giang @2005-12", "revenue.post_telecom 388000000000 hau-giang 2005"],
    );
}

#[test]
fn an_earlier_month_than_one_of_last_year_is_of_this_year() {
    let page = |body: &str| {
        format!(
            "Gia Lai: We should not wait\n\n28/05/2026\n\nThe province of Gia Lai is large. The people of Gia Lai know it.\n\n{body}\n"
        )
    };
    for told in [
        "Remember that in June 2025 the former Binh Dinh had 204 5G stations. At the end of April the 4G signal covered 99.1% of the population.",
        "At the end of June 2025 the former Binh Dinh had 204 5G stations. At the end of April the 4G signal covered 99.1% of the population.",
    ] {
        reads(&page(told), &["network.bts_5g 204 binh-dinh @2025-06", "coverage.4g 99.1 gia-lai @2026-04"]);
    }
    // A later month of the same year is not.
    reads(
        &page(
            "In June 2025 the former Binh Dinh had 204 5G stations. At the end of September the 4G signal covered 99.1% of the population.",
        ),
        &["network.bts_5g 204 binh-dinh @2025-06", "coverage.4g 99.1 gia-lai @2025-09"],
    );
}

#[test]
fn a_goal_for_the_whole_year_is_for_the_year_whose_first_months_are_told() {
    reads(
        "What ten months have taught us\n\n28/05/2026\n\nGia Lai was merged on July 1, 2025, and ten months in a bigger house have taught us much.\n\nIn the first four months telecommunications revenue in the province was about 1.13 trillion VND, up 4.1% compared with the same period last year, and our goal for the whole year is more than 3.9 trillion VND.\n",
        &[
            "revenue.telecom 1130000000000 gia-lai 2026-4M about yoy 4.1",
            "revenue.telecom 3900000000000 gia-lai 2026 above target",
        ],
    );
}

#[test]
fn a_year_that_something_grew_over_by_a_fraction_is_none_of_its_figure() {
    for much in ["by half", "by a third", "by two thirds"] {
        reads(
            &lai_chau_in_english(&format!(
                "Pay TV has grown {much} over 2022 in subscribers, lifting the revenue of pay TV to VND 74 billion."
            )),
            &["revenue.pay_tv 74000000000 lai-chau 2023"],
        );
    }
}
