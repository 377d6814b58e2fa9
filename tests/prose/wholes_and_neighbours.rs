//! Whose a figure is that a page sets beside its own: the whole of a field beside an enterprise's, the neighbouring province's, the
//! state's share.

use provista::extract::Extractor;
use provista::reading::document_from_text;

use super::{lai_chau, lai_chau_in_english, line, reads};

#[test]
fn the_total_of_a_field_in_the_province_is_of_no_single_enterprise() {
    let page = |told: &str| {
        format!(
            "Viettel Lai Châu tổng kết năm 2023\n\n09/01/2024\n\nNăm 2023, doanh thu của Viettel Lai Châu đạt 318 tỷ đồng.\n\n{told}"
        )
    };
    let own = "revenue.telecom 318000000000 lai-chau 2023 Viettel";
    reads(
        &page("Cùng năm, tổng doanh thu viễn thông trên địa bàn tỉnh ước đạt 742 tỷ đồng, tăng 3,8%."),
        &[own, "revenue.telecom 742000000000 lai-chau 2023 estimate yoy 3.8"],
    );
    // That of a total without a field is its own.
    reads(
        &page("Năm 2022, tổng doanh thu đạt 301 tỷ đồng."),
        &[own, "revenue.telecom 301000000000 lai-chau 2022 Viettel"],
    );
}

#[test]
fn a_neighbouring_province_has_its_own_figure() {
    for told in [
        "the statistics office of neighbouring Son La reports VND 931 billion for the same nine months",
        "neighbouring Son La reports VND 931 billion",
        "neighbouring Son La posted VND 931 billion",
    ] {
        reads(
            &format!(
                "Dien Bien, 10/10/2019\n\nIn the nine months revenue of post and telecommunications in Dien Bien was VND 574 billion. By way of comparison, {told}."
            ),
            &[
                "revenue.post_telecom 574000000000 dien-bien 2019-9M",
                "revenue.post_telecom 931000000000 son-la 2019-9M",
            ],
        );
    }
}

#[test]
fn what_is_handed_to_the_state_is_paid_to_the_budget() {
    let page = |told: &str| {
        format!("HANOI, January 20, 2022\n\nIn 2021 MobiFone earned VND 28,310 billion nationwide and {told}.")
    };
    let revenue = "revenue.telecom 28310000000000 vietnam 2021 MobiFone";
    let budget = "budget.telecom 3940000000000 vietnam 2021 MobiFone";
    for told in [
        "handed VND 3,940 billion to the State",
        "paid VND 3,940 billion to the state in the same year",
        "contributed VND 3,940 billion to the State, its chairman said",
    ] {
        reads(&page(told), &[revenue, budget]);
    }
    // The state is only part of a name.
    for told in [
        "paid VND 3,940 billion to the State Capital Investment Corporation",
        "paid VND 3,940 billion to the state-owned bank",
    ] {
        let document = document_from_text("a.txt", page(told));
        let found: Vec<String> = Extractor::bundled().extract(&document).iter().map(line).collect();
        assert!(found.iter().all(|figure| !figure.starts_with("budget")), "{found:?}");
    }
}

#[test]
fn amounts_of_sectors_are_parts_of_the_whole_before_them() {
    for parts in [
        "including 48.6 billion VND of posts (up 7.3%) and 764.2 billion VND of telecommunications (up 4.1%)",
        "comprising 48.6 billion VND of post, up 7.3%, and 764.2 billion VND of telecommunications, up 4.1%",
        "of which 48.6 billion VND from posts (up 7.3%) and 764.2 billion VND from telecommunications (up 4.1%)",
    ] {
        reads(
            &lai_chau_in_english(&format!(
                "In 2023 post and telecommunications revenue was 812.8 billion VND, {parts}."
            )),
            &[
                "revenue.post_telecom 812800000000 lai-chau 2023",
                "revenue.post 48600000000 lai-chau 2023 yoy 7.3",
                "revenue.telecom 764200000000 lai-chau 2023 yoy 4.1",
            ],
        );
    }
}

#[test]
fn stations_of_a_page_on_one_generation_are_of_it() {
    let page = |told: &str| {
        format!(
            "5G spreads as carriers race to build\n\nSeptember 18, 2025\n\nVietnam had 14,200 5G base stations at the end of August.\n\n{told}"
        )
    };
    let counted = "network.bts_5g 14200 vietnam @2025-08";
    reads(
        &page(
            "The signal now reaches 36% of the population.\n\nDa Nang led the localities with 820 stations on August 31, followed by Hue with 790.",
        ),
        &[
            counted,
            "coverage.5g 36 vietnam @2025-09",
            "network.bts_5g 820 da-nang @2025-08",
            "network.bts_5g 790 hue @2025-08",
        ],
    );
    // All stations, of whatever kind.
    reads(
        &page("The operators run 118,000 BTS stations at the end of August."),
        &[counted, "network.bts 118000 vietnam @2025-08"],
    );
    // What the lines above told of one is wanted of that one.
    reads(
        "HANOI, October 2, 2025\n\n• Vietnam had 14,200 5G base stations on September 30.\n• 5G now reaches 36% of the population.\n• Goal for the end of 2026: 51,000 stations.\n",
        &[
            "network.bts_5g 14200 vietnam @2025-09",
            "coverage.5g 36 vietnam @2025-10",
            "network.bts_5g 51000 vietnam @2026-12 target",
        ],
    );
    // On a page of no single one.
    reads(
        "Networks grow\n\nSeptember 18, 2025\n\nVietnam had 14,200 5G base stations at the end of August.\n\nDa Nang had 3,820 stations on August 31.",
        &[counted, "network.bts 3820 da-nang @2025-08"],
    );
}

#[test]
fn stations_that_a_coverage_is_reached_with_send_the_same_signal() {
    reads(
        &lai_chau("Đến hết năm 2023, sóng 5G phủ 17,5% dân số với 68 trạm."),
        &["coverage.5g 17.5 lai-chau @2023-12", "network.bts_5g 68 lai-chau @2023-12"],
    );
}

#[test]
fn the_average_of_the_country_is_the_countrys_figure() {
    let own = "coverage.5g 48 lai-chau @2023-12";
    let country = "coverage.5g 58 vietnam @2023-12";
    for told in [
        "the 5G signal covered 48% of the population, while the average of the country was 58%",
        "the 5G signal covered 48% of the population, against a national average of 58%",
        "the 5G signal covered 48% of the population (national average: 58%)",
    ] {
        reads(&lai_chau_in_english(&format!("At the end of 2023 {told}.")), &[own, country]);
    }
    for told in [
        "sóng 5G phủ 48% dân số, trong khi bình quân của cả nước là 58%",
        "sóng 5G phủ 48% dân số (bình quân cả nước 58%)",
    ] {
        reads(&lai_chau(&format!("Cuối năm 2023, {told}.")), &[own, country]);
    }
}

#[test]
fn the_whole_network_is_that_of_the_enterprise_that_reports() {
    reads(
        "Viettel Lai Châu tổng kết năm 2025\n\nNgày 9/1/2026\n\nĐến hết tháng 12/2025, Viettel Lai Châu khai thác 960 trạm BTS. Toàn mạng có 212.400 thuê bao di động.",
        &["network.bts 960 lai-chau @2025-12 Viettel", "subscribers.mobile 212400 lai-chau @2025-12 Viettel"],
    );
}

#[test]
fn the_fields_behind_a_budget_are_its_payers() {
    for told in [
        "More than 33 billion VND was remitted to the State budget by the enterprises of the two fields",
        "The enterprises of the two fields paid more than 33 billion VND to the State budget",
    ] {
        reads(
            &lai_chau_in_english(&format!("In 2023 postal revenue was VND 127 billion. {told}.")),
            &["revenue.post 127000000000 lai-chau 2023", "budget.post_telecom 33000000000 lai-chau 2023 above"],
        );
    }
}

#[test]
fn a_paragraph_of_parts_goes_on_with_the_whole_above_it() {
    let whole = "network.bts_5g 14200 vietnam @2025-08";
    let parts = ["network.bts_5g 7100 vietnam @2025-08 Viettel", "network.bts_5g 4300 vietnam @2025-08 VNPT"];
    for told in [
        "Viettel had 7,100 and VNPT 4,300.",
        "Viettel has put up the most, 7,100. VNPT was running 4,300.",
        "Viettel has the most, with 7,100, followed by VNPT with 4,300.",
    ] {
        reads(
            &format!(
                "HANOI, September 18, 2025\n\nVietnam had 14,200 5G base stations at the end of August.\n\n{told}"
            ),
            &[&[whole], &parts[..]].concat(),
        );
    }
    reads(
        "Hà Nội, 18/9/2025\n\nCuối tháng 8, cả nước có 14.200 trạm 5G.\n\nViettel dẫn đầu với 7.100 trạm, tiếp theo là VNPT với 4.300.",
        &[&[whole], &parts[..]].concat(),
    );
    // Not where something else was said since, nor of more than the whole.
    for told in ["Nobody switched off 2G. Viettel had 71 and VNPT 43.", "Viettel had 71,000 and VNPT 43,000."] {
        let page =
            format!("HANOI, September 18, 2025\n\nVietnam had 14,200 5G base stations at the end of August.\n\n{told}");
        reads(&page, &[whole]);
    }
}
