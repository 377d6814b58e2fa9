//! What could be served, and by how much prices are cut, is told of nobody.

use super::{lai_chau, lai_chau_in_english, reads};

#[test]
fn what_switchboards_can_serve_is_no_count_of_subscribers() {
    for led in ["with a total capacity of 90,400 subscribers", "whose capacity is about 90,400 subscribers"] {
        reads(
            &lai_chau_in_english(&format!(
                "The network has 41 switchboards {led}. There are 71,300 telephone subscribers."
            )),
            &["subscribers.telephone 71300 lai-chau @2023-12"],
        );
    }
    reads(
        &lai_chau("Tỉnh có 41 tổng đài với dung lượng 90.400 thuê bao, hiện đã có 71.300 thuê bao điện thoại."),
        &["subscribers.telephone 71300 lai-chau @2024-01"],
    );
}

#[test]
fn a_cut_of_prices_is_no_share() {
    reads(
        &lai_chau_in_english(
            "Mobile subscribers became fewer once promotions for mobile cards had been brought down to 15%.",
        ),
        &[],
    );
    // What came of it is one.
    reads(
        &lai_chau_in_english("Thanks to promotions, 71.2% of households used fibre Internet."),
        &["share.households_fiber 71.2 lai-chau @2023-12"],
    );
}
