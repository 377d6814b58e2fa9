//! Of which year a time is that names none, beside times that do: the day of a paper, the end of last year, the months of this one.

use super::reads;

#[test]
fn the_day_of_a_paper_tells_no_year_on_a_page_without_a_date() {
    for told in [
        "The provincial Party Committee issued Resolution No. 08-NQ/TU dated March 21, 2022 on Son La's digital transformation. At present, the province has a total of 415,310 telephone subscribers.",
        "The province acts on the plan signed on March 21, 2022. At present, Son La has a total of 415,310 telephone subscribers.",
    ] {
        reads(&format!("Overcoming the distance\n{told}\n"), &["subscribers.telephone 415310 son-la -"]);
    }
    reads(
        "Rút ngắn khoảng cách\nThực hiện Kế hoạch số 187/KH-UBND ngày 21/3/2022 của tỉnh Sơn La, hiện toàn tỉnh có 415.310 thuê bao điện thoại.\n",
        &["subscribers.telephone 415310 son-la -"],
    );
    // What a growth is measured from tells it.
    reads(
        "Overcoming the distance\nSon La has a total of 415,310 telephone subscribers, up 4% compared with 2022.\n",
        &["subscribers.telephone 415310 son-la @2023-12 yoy 4"],
    );
}

#[test]
fn the_end_of_last_year_is_what_this_year_is_set_beside() {
    reads(
        "An Giang: Điện thoại về ấp\n\n24/11/2006\n\nBa năm trước, nhà chị Lệ phải chèo xuồng ra bưu điện.\n\nĐến cuối tháng 10/2006 toàn tỉnh có 233.860 máy điện thoại; cuối năm 2005 mới có 173.200 máy.\n\nMười tháng qua, doanh thu bưu chính - viễn thông trên địa bàn ước được 388 tỉ đồng. Nộp ngân sách Nhà nước trên 35 tỉ đồng.\n",
        &[
            "subscribers.telephone 233860 an-giang @2006-10",
            "subscribers.telephone 173200 an-giang @2005-12",
            "revenue.post_telecom 388000000000 an-giang 2006-10M estimate",
            "budget.post_telecom 35000000000 an-giang 2006-10M above",
        ],
    );
    // In January the year that is over is reviewed.
    reads(
        "An Giang: Điện thoại về ấp\n\n24/01/2006\n\nCuối năm 2005 toàn tỉnh có 173.200 máy điện thoại. Doanh thu bưu chính - viễn thông trên địa bàn được 388 tỉ đồng.\n",
        &["subscribers.telephone 173200 an-giang @2005-12", "revenue.post_telecom 388000000000 an-giang 2005"],
    );
}

#[test]
fn an_earlier_month_than_one_of_last_year_is_of_this_year() {
    let page = |body: &str| {
        format!(
            "Gia Lai: We should not wait\n\n22/05/2026\n\nThe province of Gia Lai is large. The people of Gia Lai know it.\n\n{body}\n"
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
        "What ten months have taught us\n\n22/05/2026\n\nGia Lai was merged on July 1, 2025, and ten months in a bigger house have taught us much.\n\nIn the first four months telecommunications revenue in the province was about 1.13 trillion VND, up 4.1% compared with the same period last year, and our goal for the whole year is more than 3.9 trillion VND.\n",
        &[
            "revenue.telecom 1130000000000 gia-lai 2026-4M about yoy 4.1",
            "revenue.telecom 3900000000000 gia-lai 2026 above target",
        ],
    );
}
