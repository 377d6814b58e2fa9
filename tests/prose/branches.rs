//! What is written of the branch of an operator: the masts that it has and those that it will add, all the customers that it has won,
//! and what its group has in the whole country.

use super::reads;

/// A page on an operator's branch in Sơn La from November 2009, in Vietnamese, with `body` in it.
fn branch(body: &str) -> String {
    format!("Viettel Sơn La vượt khó\n\n25/11/2009\n\n{body}\n")
}

/// The same in English.
fn branch_in_english(body: &str) -> String {
    format!("Viettel Son La: Across the Passes\n\n8:16:52 AM | 11/19/2009\n\n{body}\n")
}

#[test]
fn masts_still_to_come_give_their_time_to_none_that_stand() {
    for told in [
        "The branch leads the market with its 58 existing BTS, and 60 more are to be installed in 2010.",
        "The branch now runs 58 BTS and plans to install 60 more in 2010.",
        "Viettel Son La has 58 BTS and another 60 will be installed in 2010.",
        "The branch has 58 existing BTS and 60 new ones to be put up in 2010.",
    ] {
        reads(&branch_in_english(told), &["network.bts 58 son-la @2009-11 Viettel"]);
    }
    for told in [
        "Viettel Sơn La hiện có 58 trạm BTS và sẽ lắp đặt thêm 60 trạm trong năm 2010.",
        "Viettel Sơn La có 58 trạm BTS và dự kiến năm 2010 xây dựng thêm 60 trạm.",
    ] {
        reads(&branch(told), &["network.bts 58 son-la @2009-11 Viettel"]);
    }
    // Without "more" the second number goes on with the first one, and so does its time.
    reads(
        &branch_in_english("Viettel Son La had 58 BTS stations and 41,200 mobile subscribers at the end of 2008."),
        &["network.bts 58 son-la @2008-12 Viettel", "subscribers.mobile 41200 son-la @2008-12 Viettel"],
    );
}

#[test]
fn a_base_that_was_built_is_all_there_is() {
    for told in [
        "To date the branch has built a base of over 60,000 mobile subscribers.",
        "In three years in Son La, Viettel has built up a customer base of over 60,000 mobile subscribers.",
    ] {
        reads(&branch_in_english(told), &["subscribers.mobile 60000 son-la @2009-11 above Viettel"]);
    }
    reads(
        &branch_in_english("The branch has built a network of 58 BTS stations."),
        &["network.bts 58 son-la @2009-11 Viettel"],
    );
    reads(&branch("Viettel Sơn La đã xây dựng mạng lưới 58 trạm BTS."), &["network.bts 58 son-la @2009-11 Viettel"]);
    // What was only built in a month, or is new, is no more than that.
    reads(&branch_in_english("In October the branch built 12 BTS stations and signed up 1,200 subscribers."), &[]);
    reads(&branch_in_english("The branch has built a network of 12 new BTS stations."), &[]);
}

#[test]
fn what_stations_cover_is_of_their_place_and_as_sure_as_they_are() {
    let page = |body: &str| format!("Viettel phủ sóng 5G ở Ninh Bình\n\n30/06/2026\n\n{body}\n");
    reads(
        &page(
            "Tại Ninh Bình, Viettel có 300 trạm 5G. Nhà mạng dự kiến đến tháng 12/2026, khắp cả nước sẽ có 38.000 trạm 5G của Viettel, bao phủ 92% dân số.",
        ),
        &[
            "network.bts_5g 300 ninh-binh @2026-06 Viettel",
            "network.bts_5g 38000 vietnam @2026-12 estimate Viettel",
            "coverage.5g 92 vietnam @2026-12 estimate Viettel",
        ],
    );
    reads(
        &page("Viettel đã có 30.000 trạm 5G trên cả nước, phủ sóng 90% dân số."),
        &["network.bts_5g 30000 vietnam @2026-06 Viettel", "coverage.5g 90 vietnam @2026-06 Viettel"],
    );
    let english = |body: &str| format!("Viettel speeds up 5G in Ninh Binh\n\n30/06/2026\n\n{body}\n");
    reads(
        &english(
            "Viettel expects to have 45,000 5G stations nationwide by the end of 2026, covering 95% of the population.",
        ),
        &["network.bts_5g 45000 vietnam @2026-12 estimate Viettel", "coverage.5g 95 vietnam @2026-12 estimate Viettel"],
    );
    // A place named between the two is the share's own.
    reads(
        &page("Viettel đã có 30.000 trạm 5G trên cả nước, ở Ninh Bình mạng 5G của Viettel phủ 85% dân số."),
        &["network.bts_5g 30000 vietnam @2026-06 Viettel", "coverage.5g 85 ninh-binh @2026-06 Viettel"],
    );
}

#[test]
fn the_whole_network_of_an_operator_is_its_own() {
    reads(
        &branch("Viettel đã lắp thêm 12 trạm, nâng tổng số trạm BTS trên toàn mạng ở Sơn La lên 70."),
        &["network.bts 70 son-la @2009-11 Viettel"],
    );
    // Where none is named it is that of them all.
    reads(
        "Bưu chính, viễn thông Sơn La\n\n25/11/2009\n\nTrong năm phát triển mới 3.500 thuê bao, nâng tổng số thuê bao Internet trên toàn mạng lên 13.000.\n",
        &["subscribers.internet 13000 son-la @2009-12"],
    );
}

#[test]
fn what_a_branch_has_built_by_now_is_all_that_stands() {
    for told in [
        "Set up with its first masts in April 2004, the branch has so far put up 612 BTS stations and laid 2,100 km of cable.",
        "Viettel Son La has built 612 BTS stations and laid 2,100 km of cable.",
    ] {
        reads(&branch_in_english(told), &["network.bts 612 son-la @2009-11 Viettel"]);
    }
    reads(
        &branch("Viettel Sơn La đã xây dựng 612 trạm BTS, phủ sóng 100% xã."),
        &["network.bts 612 son-la @2009-11 Viettel", "coverage.mobile 100 son-la @2009-11 Viettel"],
    );
    // What it built in a time is no more than that.
    for told in
        ["So far this year the branch has put up 85 BTS stations.", "In October Viettel Son La built 19 BTS stations."]
    {
        reads(&branch_in_english(told), &[]);
    }
    reads(
        "Kết quả 9 tháng năm 2020 của Viettel Sơn La\n\n11/10/2020\n\nViettel Sơn La đã xây dựng 19 trạm BTS.\n",
        &[],
    );
}

#[test]
fn what_a_group_aims_for_behind_what_it_has_in_the_country_is_of_there() {
    let page = |body: &str| format!("Viettel Quang Tri rolls out 5G\n\n30/06/2026\n\n{body}\n");
    reads(
        &page("Viettel now has 37,000 5G stations nationwide; by the end of the year it aims for 45,000 5G stations."),
        &["network.bts_5g 37000 vietnam @2026-06 Viettel", "network.bts_5g 45000 vietnam @2026-12 target Viettel"],
    );
    reads(
        &page(
            "Hiện Viettel có hơn 37.000 trạm 5G trên toàn quốc, vùng phủ đạt 91% dân số; mục tiêu đến cuối năm là 45.000 trạm 5G, phủ 95% dân số.",
        ),
        &[
            "network.bts_5g 37000 vietnam @2026-06 above Viettel",
            "coverage.5g 91 vietnam @2026-06 Viettel",
            "network.bts_5g 45000 vietnam @2026-12 target Viettel",
            "coverage.5g 95 vietnam @2026-12 target Viettel",
        ],
    );
    // A clause on the province is of there.
    reads(
        &page(
            "Viettel now has 37,000 5G stations nationwide; in the province its signal covers 92% of the population with 5G.",
        ),
        &["network.bts_5g 37000 vietnam @2026-06 Viettel", "coverage.5g 92 quang-tri @2026-06 Viettel"],
    );
}

#[test]
fn a_field_beside_the_name_of_a_province_is_its_branch_where_an_enterprise_is_spoken_of() {
    let page = |headline: &str, body: &str| format!("{headline}\n\n15/01/2013\n\n{body}\n");
    let whole = "Năm 2012, doanh thu viễn thông toàn tỉnh đạt 1.120 tỷ đồng.";
    let all = "revenue.telecom 1120000000000 kien-giang 2012";
    for told in [
        "Riêng Viễn thông Kiên Giang đạt doanh thu 438 tỷ đồng.",
        "Trong đó, Viễn thông tỉnh Kiên Giang đạt doanh thu 438 tỷ đồng.",
        "Viễn thông Kiên Giang đạt doanh thu 438 tỷ đồng.",
        "Viễn thông Kiên Giang, đơn vị thành viên của VNPT, đạt doanh thu 438 tỷ đồng.",
    ] {
        reads(
            &page("Kiên Giang: Năm 2012 của ngành bưu chính, viễn thông", &format!("{whole} {told}")),
            &[all, "revenue.telecom 438000000000 kien-giang 2012 VNPT"],
        );
    }
    let whole = "Telecom revenue in Kien Giang Province reached VND1,120 billion in 2012.";
    for told in [
        "Kien Giang Telecom posted revenue of VND438 billion.",
        "Kien Giang Telecommunications, a member of VNPT, posted revenue of VND438 billion.",
    ] {
        reads(
            &page("The year 2012 on the networks", &format!("{whole} {told}")),
            &[all, "revenue.telecom 438000000000 kien-giang 2012 VNPT"],
        );
    }
    // The headline speaks of the branch where the text does, and so does "the unit" below it.
    reads(
        &page(
            "Viễn thông Kiên Giang: Một năm bứt phá",
            "Năm 2012, Viễn thông Kiên Giang đạt doanh thu 438 tỷ đồng. Năm qua Viễn thông Kiên Giang cũng sửa 12 tuyến cáp.\n\nCáp quang của \
             đơn vị đã kéo đến 76,6% số xã.",
        ),
        &["revenue.telecom 438000000000 kien-giang 2012 VNPT", "coverage.fiber 76.6 kien-giang @2012-12 VNPT"],
    );
}

#[test]
fn a_field_beside_the_name_of_a_province_is_no_branch_where_the_field_is_spoken_of() {
    let page = |headline: &str, body: &str| format!("{headline}\n\n15/01/2013\n\n{body}\n");
    for headline in [
        "Viễn thông Kiên Giang tăng trưởng mạnh",
        "Năm 2012: Viễn thông Kiên Giang tăng nhẹ, bưu chính bứt phá",
        "VIỄN THÔNG KIÊN GIANG ĐẠT NHIỀU KẾT QUẢ",
        "Viễn Thông Kiên Giang Năm 2012",
        "Ngành Viễn thông Kiên Giang năm 2012",
        "Sở Bưu chính, Viễn thông Kiên Giang tổng kết năm 2012",
        "Kien Giang Telecom Revenue Up",
    ] {
        reads(
            &page(headline, "Doanh thu viễn thông năm 2012 đạt 1.120 tỷ đồng."),
            &["revenue.telecom 1120000000000 kien-giang 2012"],
        );
    }
    // What stands before the comma is no field.
    reads(
        &page("Kiên Giang tổng kết năm 2012", "Tại Kiên Giang, Viễn thông Kiên Giang đã nộp ngân sách 31 tỷ đồng."),
        &["budget.telecom 31000000000 kien-giang 2012 VNPT"],
    );
    reads(
        &page(
            "Kiên Giang tổng kết năm 2012",
            "Theo Sở Thông tin, Viễn thông Kiên Giang, doanh thu viễn thông năm 2012 đạt 1.120 tỷ đồng.",
        ),
        &["revenue.telecom 1120000000000 kien-giang 2012"],
    );
}

#[test]
fn offices_all_over_the_province_are_those_of_the_post_that_a_page_is_on() {
    let page = |body: &str| {
        format!(
            "Bưu điện Ninh Thuận thu hơn 48 tỷ đồng năm 2014\n\n21/1/2015\n\nCả năm 2014, doanh thu phát sinh được 48,2 tỷ đồng. {body}\n"
        )
    };
    let revenue = "revenue.post 48200000000 ninh-thuan 2014 Vietnam Post";
    reads(
        &page("Nay có 92 điểm phục vụ rải trên toàn tỉnh, tính cả 31 bưu cục, 61 điểm ở xã."),
        &[revenue, "network.post_offices 92 ninh-thuan @2015-01 Vietnam Post"],
    );
    // Those of all enterprises are nobody's.
    reads(
        &page("Theo Sở Thông tin và Truyền thông, toàn tỉnh đã có 137 điểm phục vụ bưu chính của các doanh nghiệp."),
        &[revenue, "network.post_offices 137 ninh-thuan @2014-12"],
    );
}

#[test]
fn the_points_that_a_page_of_the_post_counts_all_over_its_province_are_its_own() {
    let page =
        |body: &str| format!("Bưu điện Tuyên Quang: Doanh thu năm 2018 vượt 48 tỷ đồng\n\nNgày 12/3/2019\n\n{body}\n");
    for body in [
        "Năm 2018, tổng doanh thu đạt 48,6 tỷ đồng. Hiện nay, cả tỉnh có 164 điểm phục vụ.",
        "Năm 2018, Bưu điện tỉnh thu 48,6 tỷ đồng. Hiện tại, trên địa bàn tỉnh có 164 điểm phục vụ, gồm 107 điểm bưu điện văn hóa xã, 33 bưu cục.",
    ] {
        reads(
            &page(body),
            &[
                "revenue.post 48600000000 tuyen-quang 2018 Vietnam Post",
                "network.post_offices 164 tuyen-quang @2019-03 Vietnam Post",
            ],
        );
    }
    // Those of all enterprises, and those that an office counts in a paragraph of its own, are nobody's.
    reads(
        &page(
            "Năm 2018, Bưu điện tỉnh thu 48,6 tỷ đồng. Toàn tỉnh hiện có 7 doanh nghiệp bưu chính mở 164 điểm phục vụ.",
        ),
        &[
            "revenue.post 48600000000 tuyen-quang 2018 Vietnam Post",
            "enterprises.post 7 tuyen-quang @2019-03",
            "network.post_offices 164 tuyen-quang @2019-03",
        ],
    );
    reads(
        &page("Theo Sở Thông tin và Truyền thông, toàn tỉnh hiện có 164 điểm phục vụ bưu chính."),
        &[
            "revenue.post 48000000000 tuyen-quang 2018 above Vietnam Post",
            "network.post_offices 164 tuyen-quang @2019-03",
        ],
    );
}

#[test]
fn a_branch_is_pointed_back_to_behind_last_year() {
    reads(
        "VNPT Binh Phuoc runs 430 base stations today. Last year, the branch earned a revenue of almost VND 250 billion and put VND 17 billion into the provincial budget.\n",
        &[
            "network.bts 430 binh-phuoc - VNPT",
            "revenue.telecom 250000000000 binh-phuoc - below VNPT",
            "budget.telecom 17000000000 binh-phuoc - VNPT",
        ],
    );
    // Units of a whole sector are no branch.
    reads(
        "VNPT Binh Phuoc runs 430 base stations today. Last year, telecommunications revenue of the units in the province was VND 900 billion.\n",
        &["network.bts 430 binh-phuoc - VNPT", "revenue.telecom 900000000000 binh-phuoc -"],
    );
}
