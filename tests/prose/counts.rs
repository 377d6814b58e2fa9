//! Numbers of stations, services and subscribers.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn two_kinds_of_services_share_their_noun() {
    reads(
        &lai_chau_in_english("The portal provides 1,021 full-process and 703 partial online public services."),
        &["egov.services_full 1021 lai-chau @2023-12", "egov.services_partial 703 lai-chau @2023-12"],
    );
}

#[test]
fn stations_of_other_trades_and_those_out_of_service_are_none_of_ours() {
    reads(&lai_chau("Tỉnh đã lắp 36 trạm quan trắc tự động, 12 trạm sạc."), &[]);
    reads(
        &lai_chau_in_english("The storm knocked 389 stations off the air. The province has 1,537 stations."),
        &["network.bts 1537 lai-chau @2023-12"],
    );
    reads(&lai_chau("Hoàn thành số hóa truyền hình đợt 1 cho 11.200 hộ nghèo."), &[]);
}

#[test]
fn numbers_that_share_a_noun_share_what_is_said_of_it() {
    reads(
        &lai_chau("Trong năm, 118 trạm 4G và 25 trạm 5G được lắp mới. Toàn tỉnh có 1.402 trạm 4G."),
        &["network.bts_4g 1402 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "118 4G and 25 5G stations went on air in the year. The province has 1,402 4G and 25 5G stations.",
        ),
        &["network.bts_4g 1402 lai-chau @2023-12", "network.bts_5g 25 lai-chau @2023-12"],
    );
}

#[test]
fn stations_that_an_enterprise_put_up_are_new_ones() {
    reads(&lai_chau_in_english("One of 48 stations that Viettel put up this year stands behind the school."), &[]);
}

#[test]
fn sites_with_stations_are_sites_of_stations() {
    reads(
        &lai_chau_in_english("There are 742 sites with 1,402 stations in the province."),
        &["network.bts_locations 742 lai-chau @2023-12", "network.bts 1402 lai-chau @2023-12"],
    );
}

#[test]
fn procedures_that_are_offered_online_are_services() {
    reads(
        &lai_chau_in_english("2,106 procedures are offered online; 1,011 at level 4 and 502 at level 3."),
        &[
            "egov.services 2106 lai-chau @2023-12",
            "egov.services_full 1011 lai-chau @2023-12",
            "egov.services_partial 502 lai-chau @2023-12",
        ],
    );
}

#[test]
fn kinds_joined_before_a_noun_share_it() {
    reads(
        &lai_chau_in_english(
            "Fixed and mobile broadband subscribers numbered 61,700 and 402,300 respectively at the end of 2023, \
             equivalent to 12.9 and 84.1 subscribers per 100 people.",
        ),
        &[
            "subscribers.broadband_fixed 61700 lai-chau @2023-12",
            "subscribers.broadband_mobile 402300 lai-chau @2023-12",
            "density.broadband_fixed 12.9 lai-chau @2023-12",
            "density.broadband_mobile 84.1 lai-chau @2023-12",
        ],
    );
}

#[test]
fn what_was_built_or_robbed_in_passing_is_not_all_there_is() {
    reads(
        &lai_chau(
            "Đến cuối năm 2023, toàn tỉnh có 1.214 trạm BTS. Trong tháng 7, các nhà mạng lắp khẩn cấp 19 trạm di động. Mùa lũ, 3 trạm bị ngập.",
        ),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Đến hết năm 2023, các nhà mạng đã xây dựng 918 vị trí trạm BTS với 1.214 trạm."),
        &["network.bts_locations 918 lai-chau @2023-12", "network.bts 1214 lai-chau @2023-12"],
    );
    reads(&lai_chau("Trong năm 2023, các nhà mạng đã xây dựng 118 vị trí trạm BTS."), &[]);
    reads(
        &lai_chau_in_english(
            "At the end of 2023 there were 1,214 stations. Thieves had taken batteries from 94 stations, and 46 stations went up between March and October. Of all, 115 of the province's 1,214 BTS stations were off the air at noon.",
        ),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("In 2023 five operators served the province from 1,214 BTS stations."),
        &["network.bts 1214 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023, tỉnh có 12 doanh nghiệp viễn thông. Năm năm qua, thị trường có thêm 3 doanh nghiệp viễn thông và 8 doanh nghiệp bưu chính tham gia.",
        ),
        &["enterprises.telecom 12 lai-chau @2023-12"],
    );
}

#[test]
fn stations_that_send_a_generation_and_lines_that_were_developed() {
    for (body, expected) in [
        (
            "The number of base stations rose to 1,500, of which 210 serve 4G.",
            &["network.bts 1500 lai-chau @2023-12", "network.bts_4g 210 lai-chau @2023-12"][..],
        ),
        ("There are 1,500 base stations, of which 210 serve border posts.", &["network.bts 1500 lai-chau @2023-12"]),
        (
            "Internet subscribers developed 21,000 subscribers, bringing the total number of Internet subscribers to 118,900.",
            &["subscribers.internet 118900 lai-chau @2023-12"],
        ),
        (
            "1,142 products have been put on e-commerce platforms, with nearly 9,800 successful transactions.",
            &["ecommerce.products 1142 lai-chau @2023-12", "ecommerce.transactions 9800 lai-chau 2023 below"],
        ),
        ("The courier carried 1,142 products of e-commerce to the province.", &[]),
    ] {
        reads(&lai_chau_in_english(body), expected);
    }
}

#[test]
fn a_plus_after_a_number_says_that_there_are_more() {
    let stations = "network.bts 1200 lai-chau @2023-12 above";
    for body in ["The province has 1,200-plus BTS stations.", "The province has 1,200+ BTS stations."] {
        reads(&lai_chau_in_english(body), &[stations]);
    }
    reads(&lai_chau("Tỉnh có 1.200+ trạm BTS."), &[stations]);
    reads(
        &lai_chau_in_english("70%+ of households have fibre."),
        &["share.households_fiber 70 lai-chau @2023-12 above"],
    );
    reads(
        &lai_chau_in_english("Viettel had 650 5G stations. VNPT followed on December 20 with 300-plus stations."),
        &["network.bts_5g 650 lai-chau @2023-12 Viettel", "network.bts_5g 300 lai-chau @2023-12 above VNPT"],
    );
    // A number to dial, and something else that is added.
    reads(
        &lai_chau_in_english("Call +84 213 3876 500. There are 1,200 BTS stations (plus 3 at sea)."),
        &["network.bts 1200 lai-chau @2023-12"],
    );
}

#[test]
fn subscribers_on_a_network_go_on_with_those_before() {
    let both = [
        "subscribers.broadband_mobile 142300 lai-chau @2023-12",
        "subscribers.broadband_fixed 46700 lai-chau @2023-12",
    ];
    for body in [
        "There were 142,300 mobile broadband subscribers and 46,700 on fixed broadband.",
        "There were 142,300 subscribers on mobile broadband and 46,700 on fixed broadband.",
        "There were 142,300 mobile broadband subscribers, with 46,700 in fixed broadband.",
    ] {
        reads(&lai_chau_in_english(body), &both);
    }
    reads(
        &lai_chau_in_english(
            "The province counted 702,400 mobile subscribers, as against 22,870 who still keep a fixed telephone.",
        ),
        &["subscribers.mobile 702400 lai-chau @2023-12", "subscribers.fixed 22870 lai-chau @2023-12"],
    );
    for body in [
        "There were 142,300 mobile subscribers and 46,700 on the waiting list.",
        "There were 142,300 mobile subscribers, 46,700 on prepaid and the rest on contracts.",
    ] {
        reads(&lai_chau_in_english(body), &["subscribers.mobile 142300 lai-chau @2023-12"]);
    }
}

#[test]
fn stations_of_a_kind_are_a_part_of_those_before() {
    let all = "network.bts 1384 lai-chau @2023-12";
    for body in [
        "There were 1,384 BTS stations, including 731 of the 4G kind and 248 of the old 2G kind.",
        "There were 1,384 BTS stations, including 731 of the 4G type.",
    ] {
        reads(&lai_chau_in_english(body), &[all, "network.bts_4g 731 lai-chau @2023-12"]);
    }
    for body in [
        "Tỉnh có 1.384 trạm BTS, trong đó 731 trạm thuộc loại 4G.",
        "Tỉnh có 1.384 trạm BTS, trong đó có 731 thuộc thế hệ 4G.",
    ] {
        reads(&lai_chau(body), &[all, "network.bts_4g 731 lai-chau @2023-12"]);
    }
    reads(&lai_chau_in_english("There were 1,384 BTS stations, 71 of the old kind."), &[all]);
}

#[test]
fn of_them_may_be_all_of_those_that_were_named() {
    for (body, figure) in [
        (
            "The ministry wants digital technology companies to carry the load. It counted some 720 of them at the end of 2023.",
            "enterprises.digital 720 lai-chau @2023-12 about",
        ),
        ("Post offices are in every commune. There are 214 of them.", "network.post_offices 214 lai-chau @2023-12"),
        ("4G stations are everywhere. The province has 731 of them.", "network.bts_4g 731 lai-chau @2023-12"),
    ] {
        reads(&lai_chau_in_english(body), &[figure]);
    }
    for body in [
        "Base stations are everywhere now. The storm knocked out 31 of them.",
        "Base stations are everywhere now. There are 31 of them without power.",
        "The province has 106 communes. There are 99 of them with a school.",
    ] {
        reads(&lai_chau_in_english(body), &[]);
    }
}

#[test]
fn what_a_portal_lists_are_its_services() {
    reads(
        &lai_chau_in_english("The office merged 2 portals into one that lists 2,146 procedures."),
        &["egov.services 2146 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("The national portal lists 2,146 procedures."), &[]);
    reads(&lai_chau_in_english("The one-stop office handles 146 procedures."), &[]);
    reads(
        &lai_chau_in_english("214 services are offered at level 4, and online dossiers in 2023 reached 38,650."),
        &["egov.services_full 214 lai-chau @2023-12", "egov.dossiers_online 38650 lai-chau 2023"],
    );
}

#[test]
fn a_net_rise_is_no_stock() {
    reads(&lai_chau("Thuê bao di động tăng ròng 1.025 thuê bao."), &[]);
    reads(&lai_chau_in_english("The year brought net additions of 1,025 mobile subscribers."), &[]);
    reads(
        &lai_chau("Thuê bao di động tăng ròng 1.025 thuê bao, nâng tổng số lên 402.300 thuê bao."),
        &["subscribers.mobile 402300 lai-chau @2023-12"],
    );
}

#[test]
fn stations_that_came_to_harm_are_not_all_there_are() {
    let all = "network.bts 1214 lai-chau @2023-12";
    reads(&lai_chau("Toàn tỉnh có 1.214 trạm BTS. Trong năm, 11 trạm phát sóng bị sét đánh hỏng."), &[all]);
    reads(&lai_chau("Toàn tỉnh có 1.214 trạm BTS. Mùa lũ, 7 trạm BTS bị cuốn trôi, 5 trạm BTS bị cháy."), &[all]);
    reads(&lai_chau("Toàn tỉnh có 1.214 trạm BTS, không trạm nào bị hỏng."), &[all]);
    reads(
        &lai_chau_in_english(
            "The province has 1,214 BTS stations. In July, 19 base stations were struck by lightning.",
        ),
        &[all],
    );
    reads(&lai_chau_in_english("The province has 1,214 BTS stations, and no station was washed away."), &[all]);
}

#[test]
fn words_behind_a_number_hedge_it_and_part_it_from_its_noun() {
    reads(
        &lai_chau_in_english("Only 12,300 or so fixed telephone lines were left."),
        &["subscribers.fixed 12300 lai-chau @2023-12 about"],
    );
    reads(
        &lai_chau_in_english("Digital technology enterprises numbered 643 approximately."),
        &["enterprises.digital 643 lai-chau @2023-12 about"],
    );
    // The hedge of the next number.
    reads(
        &lai_chau_in_english("There were 643 digital enterprises, approximately 5% more than in 2022."),
        &["enterprises.digital 643 lai-chau @2023-12 yoy 5"],
    );
}

#[test]
fn those_are_what_was_counted_before() {
    reads(
        &lai_chau_in_english("The province had 764,200 mobile subscribers. Of those, nearly 590,000 use a smartphone."),
        &["subscribers.mobile 764200 lai-chau @2023-12", "subscribers.smartphone 590000 lai-chau @2023-12 below"],
    );
    reads(
        &lai_chau_in_english(
            "The province had 764,200 mobile subscribers. Smartphones were used on 590,000 of those subscriptions.",
        ),
        &["subscribers.mobile 764200 lai-chau @2023-12", "subscribers.smartphone 590000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("On the same date 2,294 base stations were working, including 1,986 for 4G."),
        &["network.bts 2294 lai-chau @2023-12", "network.bts_4g 1986 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Tỉnh có 421.300 thuê bao di động, trong đó 287.600 thuê bao dùng dữ liệu 4G, 3G."),
        &["subscribers.mobile 421300 lai-chau @2023-12", "subscribers.broadband_mobile 287600 lai-chau @2023-12"],
    );
}

#[test]
fn labels_stand_before_the_numbers_of_services() {
    reads(
        &lai_chau_in_english(
            "The portal supplied 1,309 online public services, of which full-process services were 812 and partial services 497.",
        ),
        &[
            "egov.services 1309 lai-chau @2023-12",
            "egov.services_full 812 lai-chau @2023-12",
            "egov.services_partial 497 lai-chau @2023-12",
        ],
    );
}

#[test]
fn a_number_may_be_torn_on_both_sides_of_its_sign() {
    reads(
        &lai_chau("Toàn tỉnh có 4.127 trạm BTS, trong đó 3 . 940 trạm 4G."),
        &["network.bts 4127 lai-chau @2023-12", "network.bts_4g 3940 lai-chau @2023-12"],
    );
    reads(&lai_chau("Đã cấp tổng cộng 9. 814 chứng thư số."), &["egov.certificates 9814 lai-chau @2023-12"]);
}

#[test]
fn the_number_of_all_stations_is_of_no_generation() {
    reads(
        &lai_chau("Trong năm, các nhà mạng lắp thêm 96 trạm 4G, nâng tổng số trạm BTS trên địa bàn lên 1.547 trạm."),
        &["network.bts 1547 lai-chau @2023-12"],
    );
    // Those of the kind that was put up.
    reads(
        &lai_chau("Trong năm, các nhà mạng lắp thêm 96 trạm 5G, nâng tổng số lên 147 trạm."),
        &["network.bts_5g 147 lai-chau @2023-12"],
    );
}

#[test]
fn a_desk_telephone_is_a_fixed_one() {
    reads(&lai_chau("Điện thoại bàn chỉ còn 35.000 máy."), &["subscribers.fixed 35000 lai-chau @2023-12"]);
}

#[test]
fn a_blank_may_tear_a_number_of_three_digits() {
    reads(
        &lai_chau("Mạng bưu chính có 2 14 điểm phục vụ. Đưa tổng số trạm BTS toàn tỉnh lên 7 41 trạm."),
        &["network.post_offices 214 lai-chau @2023-12", "network.bts 741 lai-chau @2023-12"],
    );
    // What numbers a month is none of the number behind it.
    reads(&lai_chau("Trong tháng 6 78 trạm 4G phát sóng."), &["network.bts_4g 78 lai-chau @2023-06"]);
    reads(&lai_chau("Dịch vụ công mức độ 4 286 hồ sơ."), &[]);
}

#[test]
fn bare_points_are_those_that_the_words_around_tell_of() {
    reads(
        "Post and telecommunications of Hau Giang province\n\nJanuary 8, 2024\n\nPost\nParcels and letters are handled by 14 postal enterprises through 131 service points. Every commune has at least one point. In Soc Trang, the neighbour to the southeast, there are 176 points.\n",
        &[
            "enterprises.post 14 hau-giang @2024-01",
            "network.post_offices 131 hau-giang @2024-01",
            "network.post_offices 176 soc-trang @2024-01",
        ],
    );
    reads(
        &lai_chau_in_english("All hamlets have 4G. Postal services are available at 604 points."),
        &["network.post_offices 604 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Dịch vụ bưu chính được cung cấp tại 158 điểm trên địa bàn tỉnh."),
        &["network.post_offices 158 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Toàn tỉnh có 158 điểm phục vụ bưu chính. Tỉnh Điện Biên có 152 điểm, tỉnh Sơn La có 210 điểm."),
        &[
            "network.post_offices 158 lai-chau @2023-12",
            "network.post_offices 152 dien-bien @2023-12",
            "network.post_offices 210 son-la @2023-12",
        ],
    );
    reads(
        &lai_chau("Toàn tỉnh có 158 điểm phục vụ bưu chính. Huyện Mường Tè có 12 điểm. Tỉnh xếp hạng với 152 điểm."),
        &["network.post_offices 158 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "- Lai Chau has 158 postal service points and 302,000 mobile subscribers;\n- Dien Bien, 152 points and 391,000 mobile subscribers;\n- Son La, 210 points.",
        ),
        &[
            "network.post_offices 158 lai-chau @2023-12",
            "subscribers.mobile 302000 lai-chau @2023-12",
            "network.post_offices 152 dien-bien @2023-12",
            "subscribers.mobile 391000 dien-bien @2023-12",
            "network.post_offices 210 son-la @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "- Lai Chau has 443 BTS locations and 302,000 mobile subscribers;\n- Dien Bien, 552 locations and 391,000 mobile subscribers;",
        ),
        &[
            "network.bts_locations 443 lai-chau @2023-12",
            "subscribers.mobile 302000 lai-chau @2023-12",
            "network.bts_locations 552 dien-bien @2023-12",
            "subscribers.mobile 391000 dien-bien @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english(
            "The province has 158 postal service points. In the index of innovation Dien Bien got 52 points.",
        ),
        &["network.post_offices 158 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Toàn tỉnh có 158 điểm phục vụ bưu chính. Tỉnh Điện Biên đạt 52 điểm, xếp thứ 40."),
        &["network.post_offices 158 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("At the end of 2023 the post was present at 158 points, of which 21 were post offices."),
        &["network.post_offices 158 lai-chau @2023-12"],
    );
}

#[test]
fn a_blank_within_a_group_of_digits_tears_one_number() {
    reads(
        &lai_chau(
            "Doanh thu viễn thông năm 2023 đạt 2.0 46 tỷ đồng, tăng 4 ,8% so với năm 2022; doanh thu bưu chính đạt 1. 046 tỷ đồng.",
        ),
        &["revenue.telecom 2046000000000 lai-chau 2023 yoy 4.8", "revenue.post 1046000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("- Mở thêm 6 điểm, nâng tổng số điểm phục vụ của Bưu điện tỉnh cuối năm 2023 lên 22 0 điểm;"),
        &["network.post_offices 220 lai-chau @2023-12 Vietnam Post"],
    );
    reads(
        &lai_chau("Toàn tỉnh có 21 2.418 thuê bao điện thoại và 22 0 điểm phục vụ bưu chính."),
        &["subscribers.telephone 212418 lai-chau @2023-12", "network.post_offices 220 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Đến cuối năm 2023 toàn tỉnh có 1.217 trạm BTS; doanh thu viễn thông năm 2023 đạt 2.04 6 tỷ đồng, theo phần mềm phiên bản 2.0 46 người dùng.",
        ),
        &["network.bts 1217 lai-chau @2023-12", "revenue.telecom 2046000000000 lai-chau 2023"],
    );
    reads(
        &lai_chau("Tính đến 1.7 25 doanh nghiệp bưu chính đang hoạt động."),
        &["enterprises.post 25 lai-chau @2023-12"],
    );
}

#[test]
fn an_enterprise_that_was_left_with_so_many_goes_on_with_the_list() {
    let page = |body: &str| format!("Vietnam's telecom market in 2024\n\nJanuary 20, 2025\n\n{body}\n");
    reads(
        &page(
            "Viettel closed December with 60.8 million mobile subscribers and VNPT with about 33 million. Vietnamobile, the Hutchison venture, was left with some 3.1 million. MobiFone, as ever, kept to its 21 offices.",
        ),
        &[
            "subscribers.mobile 60800000 vietnam @2024-12 Viettel",
            "subscribers.mobile 33000000 vietnam @2024-12 about VNPT",
            "subscribers.mobile 3100000 vietnam @2024-12 about Vietnamobile",
        ],
    );
    reads(
        "Thị trường viễn thông Việt Nam năm 2024\n\nNgày 20/1/2025\n\nCuối tháng 12/2024, Viettel có 60,8 triệu thuê bao di động. Vietnamobile, liên doanh lâu năm, chỉ còn gần 3,1 triệu.\n",
        &[
            "subscribers.mobile 60800000 vietnam @2024-12 Viettel",
            "subscribers.mobile 3100000 vietnam @2024-12 below Vietnamobile",
        ],
    );
}

#[test]
fn certificates_that_an_enterprise_tells_to_have_issued_are_its_own() {
    let page = |body: &str| {
        format!(
            "VNPT Bạc Liêu trước thềm năm mới\n\nThứ hai, 05/02/2024\n\nĐến cuối năm 2023, VNPT Bạc Liêu có hơn 295.000 thuê bao di động. {body}\n"
        )
    };
    let first = "subscribers.mobile 295000 bac-lieu @2023-12 above VNPT";
    reads(
        &page("Ngoài ra, tính đến hết tháng 12 đơn vị đã cấp 6.420 chứng thư số cho cơ quan trong tỉnh."),
        &[first, "egov.certificates 6420 bac-lieu @2023-12 VNPT"],
    );
    reads(
        &page("Sở Thông tin và Truyền thông đã cấp cho các đơn vị 1.200 chứng thư số."),
        &[first, "egov.certificates 1200 bac-lieu @2023-12"],
    );
    reads(
        "VNPT Bac Lieu before the new year\n\nFebruary 5, 2024\n\nAt the end of 2023 VNPT Bac Lieu had 295,000 mobile subscribers. By that time the unit had issued 6,420 digital certificates.\n",
        &["subscribers.mobile 295000 bac-lieu @2023-12 VNPT", "egov.certificates 6420 bac-lieu @2023-12 VNPT"],
    );
}

#[test]
fn a_number_that_one_dials_counts_nothing() {
    reads(
        &lai_chau(
            "Toàn tỉnh có 512.300 thuê bao điện thoại. Điện thoại 024 3943 6608, số máy lẻ 112.\n\n\
             Tổng đài chăm sóc khách hàng: 1800 8098 (miễn phí). Đường dây nóng hỗ trợ thuê bao: 18001091.\n\n\
             Tổng đài của tỉnh phục vụ 12.400 thuê bao cố định.",
        ),
        &["subscribers.telephone 512300 lai-chau @2023-12", "subscribers.fixed 12400 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english(
            "The province had 512,300 telephone subscribers. For more, phone +84 24 3943 6608, extension 1604.\n\n\
             Customer care for telephone subscribers: 1800 1091. Phone 0238 6 250 250, ext. 112.\n\n\
             Fixed telephone subscribers: 5640",
        ),
        &["subscribers.telephone 512300 lai-chau @2023-12", "subscribers.fixed 5640 lai-chau @2023-12"],
    );
}

#[test]
fn stations_on_trial_are_stations() {
    reads(
        &lai_chau_in_english("MobiFone now runs 1,018 4G stations and 46 trial 5G stations."),
        &["network.bts_4g 1018 lai-chau @2024-01 MobiFone", "network.bts_5g 46 lai-chau @2024-01 MobiFone"],
    );
    reads(
        &lai_chau("MobiFone hiện có 1.018 trạm 4G và 46 trạm 5G thử nghiệm."),
        &["network.bts_4g 1018 lai-chau @2024-01 MobiFone", "network.bts_5g 46 lai-chau @2024-01 MobiFone"],
    );
}

#[test]
fn those_who_work_at_post_offices_or_move_to_another_operator_are_not_counted() {
    reads(&lai_chau_in_english("In the year, 57 staff of post offices were moved to the one-stop centres."), &[]);
    reads(
        &lai_chau_in_english("In the year, 57 post offices took in dossiers."),
        &["network.post_offices 57 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("Number portability has so far moved 137,000 customers from one operator to another."),
        &[],
    );
}

#[test]
fn numbers_that_an_editor_tore_are_whole() {
    let page = |body: &str| format!("Bưu chính, viễn thông tỉnh Lai Châu\n\nNgày 5/11/2022\n\n{body}\n");
    for (body, expected) in [
        ("Toàn tỉnh có thuê bao di động 1.38 9.200 thuê bao.", "subscribers.mobile 1389200 lai-chau @2022-11"),
        ("Các doanh nghiệp đã lắp đặt 1.8 07 trạm BTS.", "network.bts 1807 lai-chau @2022-11"),
        ("Toàn tỉnh có thuê bao cố định 42. 450. Mật độ chưa cao.", "subscribers.fixed 42450 lai-chau @2022-11"),
        (
            "Số chứng thư số đã cấp là 1 .912 . Cổng dịch vụ công hoạt động tốt.",
            "egov.certificates 1912 lai-chau @2022-11",
        ),
        ("Năm 2021, doanh thu viễn thông 4 24,7 tỷ đồng.", "revenue.telecom 424700000000 lai-chau 2021"),
        ("Internet subscribers: 987, 250.", "subscribers.internet 987250 lai-chau @2022-11"),
    ] {
        reads(&page(body), &[expected]);
    }
    // The number of something else before a number of ours.
    reads(&page("Toàn tỉnh bước vào công nghiệp 4.0 có 210 trạm 5G."), &["network.bts_5g 210 lai-chau @2022-11"]);
    reads(&page("Số chi nhánh là 42. Có 450.300 thuê bao di động."), &["subscribers.mobile 450300 lai-chau @2022-11"]);
}

#[test]
fn stations_that_are_planned_hindered_or_moved_are_not_counted() {
    reads(
        &lai_chau(
            "MobiFone có 687 trạm BTS. Cả quý mới dựng được 4 trong số 22 trạm theo kế hoạch; hoán đổi vị trí 15 trạm.",
        ),
        &["network.bts 687 lai-chau @2023-12 MobiFone"],
    );
    reads(
        &lai_chau_in_english(
            "MobiFone has 687 base stations. Only 4 of the 22 planned stations were built. Residents blocked work at 5 sites.",
        ),
        &["network.bts 687 lai-chau @2023-12 MobiFone"],
    );
    // Of those that stand, a part may be told.
    reads(
        &lai_chau_in_english("At the end of 2023 the province had 1,186 base stations, 1,094 of them with 4G."),
        &["network.bts 1186 lai-chau @2023-12", "network.bts_4g 1094 lai-chau @2023-12"],
    );
}

#[test]
fn stations_put_up_by_then_are_all_there_are() {
    let page = |body: &str| format!("By the end of September 4G served 97.4% of the population. {body}");
    let covered = "coverage.4g 97.4 lai-chau @2023-09";
    reads(
        &lai_chau_in_english(&page("Operators have put up 2,276 base stations.")),
        &[covered, "network.bts 2276 lai-chau @2023-09"],
    );
    reads(
        &lai_chau_in_english(&page(
            "MobiFone had put up 73 5G stations by the same date and wants 200 by the end of the year.",
        )),
        &[
            covered,
            "network.bts_5g 73 lai-chau @2023-09 MobiFone",
            "network.bts_5g 200 lai-chau @2024-12 target MobiFone",
        ],
    );
    reads(
        &lai_chau_in_english(&page("Of the 231 base stations for 5G, Viettel had put up 148 and VNPT 62.")),
        &[
            covered,
            "network.bts_5g 231 lai-chau @2023-09",
            "network.bts_5g 148 lai-chau @2023-09 Viettel",
            "network.bts_5g 62 lai-chau @2023-09 VNPT",
        ],
    );
    reads(
        &lai_chau(
            "Đến cuối tháng 9, 4G phủ 97,4% dân số. Các nhà mạng đã xây dựng 2.276 trạm BTS. Trong số 231 trạm 5G, Viettel đã xây dựng 148 trạm.",
        ),
        &[
            covered,
            "network.bts 2276 lai-chau @2023-09",
            "network.bts_5g 231 lai-chau @2023-09",
            "network.bts_5g 148 lai-chau @2023-09 Viettel",
        ],
    );
    // What a stretch of time brought, and what is being built, is not.
    for body in [
        "This year operators have put up 21 base stations.",
        "In the third quarter operators put up 21 base stations.",
        "Operators put up 21 base stations.",
    ] {
        reads(&lai_chau_in_english(&page(body)), &[covered]);
    }
    reads(
        &lai_chau("Đến cuối tháng 9, 4G phủ 97,4% dân số. Các nhà mạng xây dựng 12 trạm BTS trong tháng."),
        &[covered],
    );
}

#[test]
fn what_wants_to_move_fell_or_stands_at_a_site_is_no_count() {
    for body in [
        "Since number portability opened, 1.2 million customers have asked to switch.",
        "Storm Ketsana felled 57 masts.",
        "Lightning damaged 57 stations.",
        "There are 19 stations around the site.",
        "Post staff delivered 9,300 gift packages.",
    ] {
        reads(&lai_chau_in_english(body), &[]);
    }
    for body in
        ["Có 1,2 triệu thuê bao đã đăng ký chuyển mạng.", "Bão làm đổ 57 trạm BTS.", "Sét đánh hỏng 57 trạm BTS."]
    {
        reads(&lai_chau(body), &[]);
    }
    reads(
        &lai_chau_in_english("There are 1,214 stations around the province, and 420,000 mobile subscribers."),
        &["network.bts 1214 lai-chau @2023-12", "subscribers.mobile 420000 lai-chau @2023-12"],
    );
    // A part in brackets, and what it is a part of.
    reads(
        &lai_chau_in_english(
            "There are 1,318,700 telephone subscribers, comprising 188,200 fixed (61,400 of these being wireless HomePhone sets) and 1,130,500 mobile.",
        ),
        &[
            "subscribers.telephone 1318700 lai-chau @2023-12",
            "subscribers.fixed 188200 lai-chau @2023-12",
            "subscribers.mobile 1130500 lai-chau @2023-12",
        ],
    );
    reads(&lai_chau("Bình quân 100 người dân có 39,7 máy điện thoại."), &["density.telephone 39.7 lai-chau @2023-12"]);
    reads(&lai_chau("Tổng đài chăm sóc khách hàng: 18008098 - Báo hỏng Internet: 18008119"), &[]);
}

#[test]
fn a_number_that_was_reached_by_adding_is_the_whole() {
    for said in ["added 9,400 subscribers in the year to reach 41,700", "added 9,400 subscribers, reaching 41,700"] {
        reads(
            &lai_chau_in_english(&format!("Fixed broadband {said}.")),
            &["subscribers.broadband_fixed 41700 lai-chau @2023-12"],
        );
    }
    reads(&lai_chau_in_english("Fixed broadband added 9,400 subscribers in the year."), &[]);
}

#[test]
fn the_sum_of_several_enterprises_is_of_none_of_them() {
    reads(
        &lai_chau_in_english(
            "At the end of the year Viettel had 214,200 mobile subscribers, VNPT 98,600 and MobiFone 41,900, for a total of 354,700.",
        ),
        &[
            "subscribers.mobile 214200 lai-chau @2023-12 Viettel",
            "subscribers.mobile 98600 lai-chau @2023-12 VNPT",
            "subscribers.mobile 41900 lai-chau @2023-12 MobiFone",
            "subscribers.mobile 354700 lai-chau @2023-12",
        ],
    );
}

#[test]
fn such_stations_are_those_that_were_told_of() {
    reads(
        &lai_chau_in_english(
            "There are 118 5G stations in the province. The province wants 400 such stations by the end of 2026.",
        ),
        &["network.bts_5g 118 lai-chau @2023-12", "network.bts_5g 400 lai-chau @2026-12 target"],
    );
}

#[test]
fn what_took_the_place_of_the_old_one_is_nothing_new() {
    reads(
        &lai_chau_in_english(
            "The old portals are gone. At the end of December the new one offered 1,156 procedures online, 834 of them full-process. \
             In the fourth quarter 41,880 dossiers were received through it.",
        ),
        &[
            "egov.services 1156 lai-chau @2023-12",
            "egov.services_full 834 lai-chau @2023-12",
            "egov.dossiers_online 41880 lai-chau 2023-Q4",
        ],
    );
    reads(&lai_chau_in_english("In December the operators put up 34 new 5G stations."), &[]);
}

#[test]
fn dossiers_filed_that_way_are_online() {
    reads(
        &lai_chau_in_english(
            "The province had put 1,876 administrative procedures online by the end of the year: 1,120 with full process and 756 with \
             partial process. Over 212,000 dossiers were filed that way in 2023.",
        ),
        &[
            "egov.services 1876 lai-chau @2023-12",
            "egov.services_full 1120 lai-chau @2023-12",
            "egov.services_partial 756 lai-chau @2023-12",
            "egov.dossiers_online 212000 lai-chau 2023 above",
        ],
    );
    reads(&lai_chau_in_english("Offices took in 212,000 dossiers in 2023, most of them on paper."), &[]);
}

#[test]
fn this_week_and_this_month_are_now() {
    for time in ["As of this week", "As of this month", "As of today"] {
        reads(
            &lai_chau_in_english(&format!(
                "{time} Viettel had 102 5G stations on the air, and it aims for 300 by the end of this year."
            )),
            &["network.bts_5g 102 lai-chau @2024-01 Viettel", "network.bts_5g 300 lai-chau @2024-12 target Viettel"],
        );
    }
}

#[test]
fn a_number_that_rose_from_one_arrives_after_it() {
    let said = "The number of 5G stations had risen from 42 at the end of 2022 to 86 by the end of November.";
    reads(&lai_chau_in_english(said), &["network.bts_5g 42 lai-chau @2022-12", "network.bts_5g 86 lai-chau @2023-11"]);
}

#[test]
fn letters_in_another_dress_are_read_as_what_they_are() {
    let body = "The province had 88,120 ﬁxed broadband subscribers and 210 post oﬃces.";
    reads(
        &lai_chau_in_english(body),
        &["subscribers.broadband_fixed 88120 lai-chau @2023-12", "network.post_offices 210 lai-chau @2023-12"],
    );
    let body = "Đến cuối năm 2023, 𝐭𝐨à𝐧 𝐭ỉ𝐧𝐡 𝐜ó 𝟓𝟏𝟐.𝟑𝟎𝟎 𝐭𝐡𝐮ê 𝐛𝐚𝐨 𝐝𝐢 độ𝐧𝐠, 95.100 𝐭𝐡𝐮ê 𝐛𝐚𝐨 𝐛ă𝐧𝐠 𝐫ộ𝐧𝐠 𝐜ố đị𝐧𝐡.";
    reads(
        &lai_chau(body),
        &["subscribers.mobile 512300 lai-chau @2023-12", "subscribers.broadband_fixed 95100 lai-chau @2023-12"],
    );
}

#[test]
fn dossiers_that_online_services_brought_in_came_online() {
    reads(
        &lai_chau_in_english("The 1,064 online public services on the provincial portal brought in 297,150 dossiers."),
        &["egov.services 1064 lai-chau @2023-12", "egov.dossiers_online 297150 lai-chau 2023"],
    );
    reads(
        &lai_chau_in_english(
            "The centre offers 1,064 online public services; its 14 counters handled 297,150 dossiers.",
        ),
        &["egov.services 1064 lai-chau @2023-12"],
    );
}

#[test]
fn a_trade_that_is_served_by_so_many_enterprises_names_them() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 postal services in Lai Chau were supplied by 9 enterprises. Telecommunications services were provided by 5 enterprises.",
        ),
        &["enterprises.post 9 lai-chau @2023-12", "enterprises.telecom 5 lai-chau @2023-12"],
    );
}

#[test]
fn stations_of_all_kinds_are_set_beside_those_of_one() {
    reads(
        &lai_chau_in_english(
            "Lai Chau had 45 5G stations at the end of 2023, against 1,310 base stations of all kinds.",
        ),
        &["network.bts_5g 45 lai-chau @2023-12", "network.bts 1310 lai-chau @2023-12"],
    );
}

#[test]
fn bts_behind_the_share_of_a_generation_are_all_there_are() {
    reads(
        &lai_chau("Mạng 5G phủ 6,5% dân số. Riêng VNPT có 398 trạm BTS, Viettel có 512 trạm."),
        &[
            "coverage.5g 6.5 lai-chau @2023-12",
            "network.bts 398 lai-chau @2023-12 VNPT",
            "network.bts 512 lai-chau @2023-12 Viettel",
        ],
    );
}

#[test]
fn services_that_run_at_a_level_are_of_it() {
    for said in ["of which 744 run at level 4", "744 of which operate at level 4"] {
        reads(
            &lai_chau_in_english(&format!("At the end of 2023 Lai Chau offered 1,482 online public services, {said}.")),
            &["egov.services 1482 lai-chau @2023-12", "egov.services_full 744 lai-chau @2023-12"],
        );
    }
}

#[test]
fn a_part_that_is_to_be_of_a_kind_is_wanted_with_the_whole() {
    reads(
        &lai_chau_in_english(
            "By 31 December 2024 we want to see 2,900 BTS stations in Lai Chau, of which 120 are to be 5G stations.",
        ),
        &["network.bts 2900 lai-chau @2024-12 target", "network.bts_5g 120 lai-chau @2024-12 target"],
    );
}

#[test]
fn what_there_is_now_stands_behind_what_was_added() {
    reads(
        &lai_chau_in_english("Fixed broadband added 9,100 customers since March and has 228,450 subscribers."),
        &["subscribers.broadband_fixed 228450 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Băng rộng cố định phát triển mới 9.100 khách hàng và đã có 228.450 thuê bao."),
        &["subscribers.broadband_fixed 228450 lai-chau @2023-12"],
    );
    // What is new beside it is new, too.
    reads(&lai_chau_in_english("New mobile subscribers numbered 9,100 and new fixed subscribers 2,300."), &[]);
}

#[test]
fn products_of_farms_are_products() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023, 3,150 farm products were on sale on e-commerce platforms, 83 of them with OCOP stars.",
        ),
        &["ecommerce.products 3150 lai-chau @2023-12"],
    );
    reads(
        &lai_chau(
            "Đến hết năm 2023, tỉnh có 3.150 nông sản được bán trên sàn thương mại điện tử, trong đó 83 sản phẩm OCOP.",
        ),
        &["ecommerce.products 3150 lai-chau @2023-12"],
    );
}

#[test]
fn a_number_may_be_told_once_more_per_100_people() {
    // The parts make up the whole: it is restated.
    reads(
        &lai_chau_in_english(
            "The province had 402,700 telephone subscribers, including 12,700 fixed and 390,000 mobile, or 83.9 subscribers per 100 people.",
        ),
        &[
            "subscribers.telephone 402700 lai-chau @2023-12",
            "subscribers.fixed 12700 lai-chau @2023-12",
            "subscribers.mobile 390000 lai-chau @2023-12",
            "density.telephone 83.9 lai-chau @2023-12",
        ],
    );
    // The last part alone is.
    reads(
        &lai_chau_in_english(
            "Broadband subscribers totalled 318,600, of whom 81,200 were on fixed lines, the equivalent of 16.8 subscribers per 100 people.",
        ),
        &[
            "subscribers.broadband 318600 lai-chau @2023-12",
            "subscribers.broadband_fixed 81200 lai-chau @2023-12",
            "density.broadband_fixed 16.8 lai-chau @2023-12",
        ],
    );
    // What stands behind the part is no part.
    reads(
        &lai_chau(
            "Toàn tỉnh có 402.700 thuê bao điện thoại, trong đó 12.700 cố định, và 89.450 thuê bao Internet, tương đương 18,3 thuê bao/100 dân.",
        ),
        &[
            "subscribers.telephone 402700 lai-chau @2023-12",
            "subscribers.fixed 12700 lai-chau @2023-12",
            "subscribers.internet 89450 lai-chau @2023-12",
            "density.internet 18.3 lai-chau @2023-12",
        ],
    );
}

#[test]
fn stations_that_had_been_built_by_a_time_are_all_there_are() {
    reads(
        &lai_chau_in_english("For 5G, 93 trial stations had been built in the province by the end of 2023."),
        &["network.bts_5g 93 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("By the end of the year, 930 stations had been built in the province."),
        &["network.bts 930 lai-chau @2023-12"],
    );
    for new in [
        "During the first half of the year, 93 stations had been built in the province.",
        "46 stations were newly built by December.",
        "12 new stations have been built by the end of June.",
    ] {
        reads(&lai_chau_in_english(new), &[]);
    }
}

#[test]
fn what_a_part_of_the_stations_sends_stands_behind_of_which() {
    for verb in ["transmit", "carry", "use", "broadcast"] {
        reads(
            &lai_chau_in_english(&format!("The operators run 2,236 base stations, 870 of which {verb} 4G.")),
            &["network.bts 2236 lai-chau @2023-12", "network.bts_4g 870 lai-chau @2023-12"],
        );
    }
    // What stands elsewhere is a part that no indicator counts.
    reads(
        &lai_chau_in_english("The operators run 2,236 base stations, 870 of which stand on hills."),
        &["network.bts 2236 lai-chau @2023-12"],
    );
}

#[test]
fn what_stands_behind_the_parts_of_a_whole_is_none_of_them() {
    for (opened, closed) in [("(", ")"), (", ", "")] {
        reads(
            &lai_chau(&format!(
                "Toàn tỉnh có 118.600 thuê bao Internet {opened}trong đó 110.000 thuê bao cáp quang{closed}, 417.150 thuê bao di động và 11.200 thuê bao cố định."
            )),
            &[
                "subscribers.internet 118600 lai-chau @2023-12",
                "subscribers.broadband_fixed 110000 lai-chau @2023-12",
                "subscribers.mobile 417150 lai-chau @2023-12",
                "subscribers.fixed 11200 lai-chau @2023-12",
            ],
        );
    }
    // A share of the last part alone: nowhere do so many people live as the whole would need.
    reads(
        &lai_chau_in_english(
            "Telephone subscribers numbered 523,000, including 512,000 mobile and 11,000 fixed, or 2.3 per 100 people.",
        ),
        &[
            "subscribers.telephone 523000 lai-chau @2023-12",
            "subscribers.mobile 512000 lai-chau @2023-12",
            "subscribers.fixed 11000 lai-chau @2023-12",
            "density.fixed 2.3 lai-chau @2023-12",
        ],
    );
}

#[test]
fn procedures_that_can_be_settled_online_are_no_part_of_the_procedures() {
    for told in [
        "Some 1,214 procedures could be settled online at the end of the year.",
        "By the end of the year some 1,214 procedures were settled online.",
        "Some 1,214 procedures can be dealt with online.",
    ] {
        reads(&lai_chau_in_english(told), &["egov.services 1214 lai-chau @2023-12 about"]);
    }
    reads(&lai_chau("1.214 thủ tục được giải quyết trực tuyến."), &["egov.services 1214 lai-chau @2023-12"]);
    reads(&lai_chau_in_english("In the year 1,214 procedures were settled on time."), &[]);
}

#[test]
fn certificates_are_of_the_enterprise_that_issued_them() {
    reads(
        &lai_chau("VNPT Lai Châu đã cấp 3.240 chứng thư số cho doanh nghiệp. Cả tỉnh có 10.240 chứng thư số."),
        &["egov.certificates 3240 lai-chau @2023-12 VNPT", "egov.certificates 10240 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("VNPT Lai Chau has issued 3,240 digital certificates."),
        &["egov.certificates 3240 lai-chau @2023-12 VNPT"],
    );
    let list = |item: &str| {
        format!(
            "VNPT Lai Châu năm 2022\n\nNgày 08/01/2023\n\nVNPT Lai Châu công bố kết quả:\n\n• Mạng lưới: 384 trạm BTS\n• {item}\n"
        )
    };
    let first = "network.bts 384 lai-chau @2022-12 VNPT";
    for item in ["Chữ ký số VNPT-CA: đã cấp 3.240 chứng thư số", "Lũy kế đã cấp 3.240 chứng thư số cho cơ quan"]
    {
        reads(&list(item), &[first, "egov.certificates 3240 lai-chau @2022-12 VNPT"]);
    }
    // Neither of a province that counts them all, nor of several, nor of one that receives them or helps.
    reads(&list("Cả tỉnh đã cấp 3.240 chứng thư số"), &[first, "egov.certificates 3240 lai-chau @2022-12"]);
    for told in [
        "VNPT và Viettel đã cấp 3.240 chứng thư số.",
        "Sở đã cấp cho VNPT 3.240 chứng thư số.",
        "Phối hợp với VNPT, tỉnh đã cấp 3.240 chứng thư số.",
    ] {
        reads(&lai_chau(told), &["egov.certificates 3240 lai-chau @2023-12"]);
    }
}

#[test]
fn what_is_left_is_of_the_lines_that_were_named_before() {
    for told in [
        "Fixed telephones are dying out; there were only 9,870 left at the end of 2023.",
        "Fixed telephones are dying out: only 9,870 were left at the end of 2023.",
        "Fixed telephones are dying out. Only 9,870 remained at the end of 2023.",
    ] {
        reads(&lai_chau_in_english(told), &["subscribers.fixed 9870 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau("Điện thoại cố định ngày càng ít; đến cuối năm chỉ còn 9.870."),
        &["subscribers.fixed 9870 lai-chau @2023-12"],
    );
    for told in [
        "Letter boxes are dying out; there were only 9,870 left.",
        "Fixed telephones are dying out; there were only 9,870 shops left.",
    ] {
        reads(&lai_chau_in_english(told), &[]);
    }
}

#[test]
fn smartphones_in_the_hands_of_so_many_are_subscribers_with_one() {
    reads(
        &lai_chau_in_english(
            "There were 424,000 mobile subscribers in 2023. Smartphones were in the hands of 301,000 of them, and 74.7% of adults used one.",
        ),
        &[
            "subscribers.mobile 424000 lai-chau @2023-12",
            "subscribers.smartphone 301000 lai-chau @2023-12",
            "share.smartphone_users 74.7 lai-chau @2023-12",
        ],
    );
    reads(
        &lai_chau_in_english("There were 424,000 mobile subscribers in 2023. The fund bought land of 301,000 of them."),
        &["subscribers.mobile 424000 lai-chau @2023-12"],
    );
}

#[test]
fn stations_that_were_down_are_none_of_those_that_stand() {
    for down in [
        "Stations that lost contact at the height of the flood: 413.",
        "When floods came in October 2023, 37 stations went down, and all but two were back in a day.",
        "In the storm 38 BTS stations were down for a day.",
    ] {
        reads(&lai_chau_in_english(down), &[]);
    }
    reads(&lai_chau("Trạm BTS bị mất liên lạc trong đợt mưa lũ: 413 trạm."), &[]);
    reads(&lai_chau_in_english("BTS stations at the end of 2023: 1,413."), &["network.bts 1413 lai-chau @2023-12"]);
}

#[test]
fn what_is_taken_up_has_not_grown_and_copper_is_fixed() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 fibre had been taken up by 60.1 per cent of households. The copper telephone was down to 31,900 lines.",
        ),
        &["share.households_fiber 60.1 lai-chau @2023-12", "subscribers.fixed 31900 lai-chau @2023-12"],
    );
}

#[test]
fn numbers_told_in_parts_are_one() {
    for (written, value) in
        [("1 triệu 300 nghìn", "1300000"), ("1 triệu 250 ngàn 300", "1250300"), ("445 nghìn 300", "445300")]
    {
        reads(
            &super::lai_chau(&format!(
                "Năm 2023, toàn tỉnh có {written} thuê bao di động và 52.100 thuê bao Internet."
            )),
            &[&format!("subscribers.mobile {value} lai-chau @2023-12"), "subscribers.internet 52100 lai-chau @2023-12"],
        );
    }
}

#[test]
fn users_of_telephones_are_subscribers() {
    reads(
        &lai_chau_in_english(
            "At the end of 2023 the province had 385,000 telephone users, of whom 18,000 were fixed telephone users.",
        ),
        &["subscribers.telephone 385000 lai-chau @2023-12", "subscribers.fixed 18000 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Cuối năm 2023, Viettel Lai Châu có 164.000 người dùng di động."),
        &["subscribers.mobile 164000 lai-chau @2023-12 Viettel"],
    );
    reads(&lai_chau("Cuối năm 2023, ngân hàng có 64.000 người dùng di động và 12.000 người dùng Internet."), &[]);
}

#[test]
fn a_noun_told_again_behind_its_number_is_no_other_thing() {
    for told in [
        "The number of postal service points stood at 212 points (commune cultural post offices: 84 points).",
        "Number of postal service points: 212 points.",
        "The total number of post service points was 212 points at the end of the year.",
    ] {
        reads(&lai_chau_in_english(told), &["network.post_offices 212 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau("Số điểm phục vụ bưu chính là 212 điểm (trong đó điểm bưu điện văn hóa xã: 84 điểm)."),
        &["network.post_offices 212 lai-chau @2023-12"],
    );
    reads(
        &lai_chau_in_english("Digital signature certificates issued to agencies by December: 4,615 certificates."),
        &["egov.certificates 4615 lai-chau @2023-12"],
    );
    // Points of something else.
    reads(&lai_chau_in_english("The index of digital transformation of the province was 212 points."), &[]);
    reads(&lai_chau_in_english("Digital signature holders finished courses with 4,615 certificates of merit."), &[]);
}

#[test]
fn stations_in_service_are_no_services() {
    for told in [
        "BTS stations in service across the province: 1,216.",
        "BTS stations in service: 1,216; 43 sites for building BTS stations got their licences in the year.",
        "The province has 1,216 BTS stations in service and 31 under repair.",
    ] {
        reads(&lai_chau_in_english(told), &["network.bts 1216 lai-chau @2023-12"]);
    }
    reads(&lai_chau_in_english("BTS stations put into service this year: 216."), &[]);
}

#[test]
fn what_an_output_is_of_are_no_products_on_a_platform() {
    for told in [
        "Postal output came to 24.3 million items, of which 58% were sent by e-commerce.",
        "The volume of the post was 24.3 million items, 58% of them e-commerce goods.",
    ] {
        reads(&lai_chau_in_english(told), &[]);
    }
    reads(
        &lai_chau_in_english("E-commerce platforms list 3,860 items of the province."),
        &["ecommerce.products 3860 lai-chau @2023-12"],
    );
}

#[test]
fn subscribers_that_use_the_data_of_generations_are_mobile_broadband() {
    for told in [
        "Trong số này, 40.518 thuê bao có dùng dữ liệu 4G, 3G.",
        "Trong đó, 40.518 thuê bao đang dùng 4G, 5G.",
        "Trong đó, 40.518 thuê bao có sử dụng dữ liệu 4G, 3G, 5G.",
    ] {
        reads(
            &lai_chau(&format!("Điện thoại di động toàn tỉnh có 61.204 thuê bao. {told}")),
            &["subscribers.mobile 61204 lai-chau @2023-12", "subscribers.broadband_mobile 40518 lai-chau @2023-12"],
        );
    }
}

#[test]
fn enterprises_that_use_software_are_none_of_its_trade() {
    for uses in ["sử dụng", "đang sử dụng", "có dùng"] {
        reads(
            &lai_chau(&format!("Toàn tỉnh có 204 doanh nghiệp {uses} phần mềm kế toán; 24 doanh nghiệp viễn thông.")),
            &["enterprises.telecom 24 lai-chau @2023-12"],
        );
    }
}

#[test]
fn those_who_work_for_a_few_firms_are_not_all() {
    for told in [
        "The software industry is young. Three outsourcing firms working for Japanese clients employ 480 engineers between them.",
        "Several software companies employ more than 480 engineers.",
        "Two of the IT firms employ 480 engineers.",
    ] {
        reads(&lai_chau_in_english(told), &[]);
    }
    reads(&lai_chau_in_english("The IT industry employs 480 engineers."), &["workforce.ict 480 lai-chau @2023-12"]);
    reads(
        &lai_chau_in_english("Some 86 software companies of the province employ 480 engineers."),
        &["enterprises.digital 86 lai-chau @2023-12 about", "workforce.ict 480 lai-chau @2023-12"],
    );
}

#[test]
fn a_company_named_beside_hides_no_workforce_of_the_sector() {
    reads(
        &lai_chau_in_english(
            "Although a company left the park, the information technology industry of Lai Chau employed 1,200 workers at the end of 2023.",
        ),
        &["workforce.ict 1200 lai-chau @2023-12"],
    );
    // A network that was built in a year is new, what has been built up by now stands.
    reads(
        &lai_chau_in_english(
            "In 2023 Viettel Lai Chau built a network of 24 BTS stations along the border. It has built up a base of 85,000 mobile subscribers.",
        ),
        &["subscribers.mobile 85000 lai-chau @2023-12 Viettel"],
    );
}

#[test]
fn people_may_be_said_to_work_in_the_sector() {
    for told in [
        "about 4,300 people are working in the province's IT sector",
        "about 4,300 people worked in the information technology industry",
        "about 4,300 people were employed in the digital technology industry",
        "about 4,300 people have jobs in the software industry",
        "in the IT sector, about 4,300 people are working",
    ] {
        let text = lai_chau_in_english(&format!("According to the department, {told}."));
        reads(&text, &["workforce.ict 4300 lai-chau @2023-12 about"]);
    }
    reads(&lai_chau_in_english("About 4,300 people are working in textiles, and the IT sector is small."), &[]);
    reads(&lai_chau_in_english("About 4,300 people are living in the district; the IT sector is small."), &[]);
}

#[test]
fn products_that_are_only_rated_are_not_on_sale_online() {
    let about = "E-commerce grows fast in the province.";
    for none in [
        "The province has 164 OCOP products of three stars or more, and most of them are sold online.",
        "Some 164 OCOP products hold three stars.",
        "164 products were recognised as OCOP.",
    ] {
        reads(&lai_chau_in_english(&format!("{about} {none}")), &[]);
    }
    for sold in [
        "Of late 164 OCOP products with three stars or more were sold on e-commerce platforms.",
        "E-commerce platforms list 164 OCOP products rated three stars.",
    ] {
        reads(&lai_chau_in_english(&format!("{about} {sold}")), &["ecommerce.products 164 lai-chau @2023-12"]);
    }
    reads(
        &lai_chau("Tỉnh đã đưa 164 sản phẩm OCOP đạt 3 sao trở lên lên sàn thương mại điện tử."),
        &["ecommerce.products 164 lai-chau @2023-12"],
    );
    reads(
        &lai_chau("Tỉnh có 164 sản phẩm OCOP đạt 3 sao trở lên, trong đó 120 sản phẩm đã lên sàn thương mại điện tử."),
        &["ecommerce.products 120 lai-chau @2023-12"],
    );
}

#[test]
fn those_who_take_part_in_a_market_are_all_of_it() {
    reads(
        &lai_chau_in_english("The postal market is lively, with the participation of about 39 enterprises."),
        &["enterprises.post 39 lai-chau @2023-12 about"],
    );
    reads(
        &lai_chau("Thị trường bưu chính sôi động với sự tham gia của 39 doanh nghiệp."),
        &["enterprises.post 39 lai-chau @2023-12"],
    );
    reads(&lai_chau_in_english("The postal fair was lively, with the participation of about 39 enterprises."), &[]);
}

#[test]
fn so_many_for_each_of_others_are_no_count() {
    for none in [
        "The province has 2.1 digital technology enterprises per 1,000 people.",
        "There are 12 post offices per 100,000 inhabitants.",
        "Hiện có 12 bưu cục trên 100.000 dân.",
    ] {
        reads(&lai_chau_in_english(none), &[]);
    }
    reads(
        &lai_chau_in_english("There are 91 mobile subscribers per 100 people."),
        &["density.mobile 91 lai-chau @2023-12"],
    );
}

#[test]
fn stations_deployed_in_a_stretch_are_no_stock() {
    reads(&lai_chau_in_english("Between February 19 and December 10, 2023, Viettel deployed 258 5G stations."), &[]);
    reads(&lai_chau_in_english("From February to October 2023, Viettel rolled out 258 5G stations."), &[]);
    reads(
        &lai_chau_in_english(
            "By December 2023 Viettel had installed and put into operation 258 5G base stations, exceeding the commitment of 200 5G stations.",
        ),
        &["network.bts_5g 258 lai-chau @2023-12 Viettel", "network.bts_5g 200 lai-chau @2023-12 target Viettel"],
    );
    reads(
        &lai_chau_in_english("The province has 57 ICT enterprises and hopes to bring the figure to 98 by 2025."),
        &["enterprises.digital 57 lai-chau @2023-12", "enterprises.digital 98 lai-chau @2025-12 target"],
    );
}

#[test]
fn customers_of_the_post_are_no_subscribers() {
    reads(
        &lai_chau_in_english(
            "In 2023 the post office served 1.2 million customers and made VND 61 billion in revenue.",
        ),
        &["revenue.post 61000000000 lai-chau 2023"],
    );
    reads(&lai_chau("Năm 2023, Bưu điện tỉnh phục vụ 120.000 khách hàng."), &[]);
    reads(
        &lai_chau_in_english("Viettel serves 212,000 mobile customers."),
        &["subscribers.mobile 212000 lai-chau @2023-12 Viettel"],
    );
}
