//! Whose a figure is that a page sets beside its own: the whole of a field beside an enterprise's, the neighbouring province's, the
//! state's share.

use provista::extract::Extractor;
use provista::reading::document_from_text;

use super::{lai_chau_in_english, line, reads};

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
