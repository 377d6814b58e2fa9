//! Whose money an amount is where the field stands at the head of the sentence, in the parts that follow, or in the name of a ministry.

use super::{lai_chau, reads};

#[test]
fn the_sector_is_that_of_the_field_a_sentence_opens_with() {
    for (led, id) in [
        ("In the postal field", "revenue.post"),
        ("In the telecom sector", "revenue.telecom"),
        ("As for telecommunications", "revenue.telecom"),
        ("Regarding the postal market", "revenue.post"),
    ] {
        reads(
            &format!("Vietnam in 2017\n\n{led}, the sector earned revenue of VND 7.2 trillion.\n"),
            &[&format!("{id} 7200000000000 vietnam 2017")],
        );
    }
    // Past another subject it is the whole one.
    reads(
        "Vietnam in 2017\n\nThe postal field is small, but the whole sector earned revenue of VND 940 trillion.\n",
        &["revenue.ict 940000000000000 vietnam 2017"],
    );
}

#[test]
fn a_name_of_the_whole_sector_may_hold_its_abbreviation() {
    for name in ["Information and Communications (IC) sector", "Information & Communications sector"] {
        reads(
            &format!("Vietnam in 2017\n\nTotal revenue of the entire {name} reached VND 940 trillion.\n"),
            &["revenue.ict 940000000000000 vietnam 2017"],
        );
    }
}

#[test]
fn an_amount_is_of_all_that_the_next_sentence_parts_it_into() {
    reads(
        "IT and telecom industry in 2017\n\nThe Ministry of Information and Communications put revenue at VND 920,000 billion (US$ 40. 4 billion).\n\nOf these, revenue reached VND 14,200 billion in post, VND 310,500 billion in telecommunications and VND 590,000 billion in information technology.\n",
        &[
            "revenue.ict 920000000000000 vietnam 2017",
            "revenue.post 14200000000000 vietnam 2017",
            "revenue.telecom 310500000000000 vietnam 2017",
            "revenue.it 590000000000000 vietnam 2017",
        ],
    );
}

#[test]
fn what_was_paid_to_the_budget_grew_itself() {
    for growth in ["up 4% over the same period last year", "an increase of 4% year on year"] {
        reads(
            &format!("Vietnam in 2017\n\nIn all, the sector paid VND 41,000 billion to the budget, {growth}.\n"),
            &["budget.ict 41000000000000 vietnam 2017 yoy 4"],
        );
    }
    // The growth of another sector's payment is its own.
    reads(
        "Vietnam in 2017\n\nThe sector paid VND 41,000 billion to the budget; the budget payment of the post rose by 4%.\n",
        &["budget.ict 41000000000000 vietnam 2017", "budget.post - vietnam 2017 yoy 4"],
    );
}

#[test]
fn a_goal_that_was_met_is_how_things_stand() {
    for met in [
        "has met its target with",
        "has completed the economic and social targets with",
        "reached the year's target of",
        "has fulfilled its targets:",
    ] {
        reads(
            &format!("Telecommunications of Lai Chau in 2017\n\nThe province {met} 12,400 broadband subscribers.\n"),
            &["subscribers.broadband 12400 lai-chau @2017-12"],
        );
    }
    reads(
        "Viễn thông Lai Châu năm 2017\n\nTỉnh đã hoàn thành các chỉ tiêu với 12.400 thuê bao băng rộng.\n",
        &["subscribers.broadband 12400 lai-chau @2017-12"],
    );
    for ahead in [
        "is to have met its target with",
        "must have completed its targets with",
        "set a target of",
        "strives to complete the target of",
    ] {
        reads(
            &format!("Telecommunications of Lai Chau in 2017\n\nThe province {ahead} 12,400 broadband subscribers.\n"),
            &["subscribers.broadband 12400 lai-chau @2017-12 target"],
        );
    }
}

#[test]
fn services_of_information_and_communications_are_the_whole_sector() {
    for services in ["information and communications services", "information and communication services"] {
        reads(
            &format!(
                "May 4, 2023\n\nRevenue from {services} of Vietnam reached VND1.31 quadrillion in the first four months of 2023, the ministry said.\n"
            ),
            &["revenue.ict 1310000000000000 vietnam 2023-4M"],
        );
    }
    // Those of telecommunications are a part of it.
    reads(
        "May 4, 2023\n\nRevenue from telecommunications services of Vietnam reached VND 48 trillion in the first four months of 2023.\n",
        &["revenue.telecom 48000000000000 vietnam 2023-4M"],
    );
}

#[test]
fn this_industry_is_the_one_that_the_paragraph_has_named() {
    reads(
        &lai_chau(
            "Theo Sở Thông tin và Truyền thông, ngành công nghiệp CNTT của Lai Châu tiếp tục lớn lên. Năm 2023, doanh thu ngành này đạt 36 tỷ đồng.",
        ),
        &["revenue.it 36000000000 lai-chau 2023"],
    );
}

#[test]
fn a_department_of_the_ministry_tells_of_the_country() {
    for office in ["Cục Công nghiệp công nghệ thông tin và Truyền thông", "Cục Bưu chính", "Cục Viễn thông"]
    {
        reads(
            &format!(
                "Công bố số liệu năm 2022\n\n17/01/2023\n\n{office} đưa ra số liệu năm 2022, cụ thể:\n\n- Doanh thu viễn thông đạt 131.400 tỷ đồng.\n"
            ),
            &["revenue.telecom 131400000000000 vietnam 2022"],
        );
    }
}
