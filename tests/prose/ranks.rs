//! Enterprises of a market that a text ranks: what the first is counted by counts the others.

use super::reads;

#[test]
fn enterprises_are_ranked_by_the_same_lines() {
    reads(
        "Telecom market of Vietnam in 2019\n\nViettel counted 52.4 million mobile subscribers.\n\nVNPT came third with 28.1 million subscribers.\n\nAt the bottom stood the smallest carriers, Gmobile and Vietnamobile, which had 2.6 million and 1.9 million subscribers, respectively.\n",
        &[
            "subscribers.mobile 52400000 vietnam @2019-12 Viettel",
            "subscribers.mobile 28100000 vietnam @2019-12 VNPT",
            "subscribers.mobile 2600000 vietnam @2019-12 Gmobile",
            "subscribers.mobile 1900000 vietnam @2019-12 Vietnamobile",
        ],
    );
    reads(
        "Telecom market of Vietnam in 2019\n\nViettel has 4.2 million fixed subscribers. VNPT comes next: it ranks second with 3.9 million subscribers.\n",
        &["subscribers.fixed 4200000 vietnam @2019-12 Viettel", "subscribers.fixed 3900000 vietnam @2019-12 VNPT"],
    );
    // Told without a rank, they are of no named kind.
    reads(
        "Telecom market of Vietnam in 2019\n\nViettel has 52.4 million mobile subscribers.\n\nMobiFone serves 28.1 million subscribers.\n",
        &[
            "subscribers.mobile 52400000 vietnam @2019-12 Viettel",
            "subscribers.telephone 28100000 vietnam @2019-12 MobiFone",
        ],
    );
}

#[test]
fn subscribers_of_no_named_kind_may_be_those_told_before() {
    reads(
        "Telecom market of Vietnam in 2019\n\nMobiFone has 28.1 million mobile subscribers.\n\nMobiFone now serves more than 28.1 million subscribers at home and has an office in Laos.\n",
        &["subscribers.mobile 28100000 vietnam @2019-12 MobiFone"],
    );
}

#[test]
fn the_network_operator_points_back() {
    for name in ["The mobile network operator", "The mobile carrier", "The telco", "The telecom company"] {
        reads(
            &format!(
                "Telecom market of Vietnam in 2019\n\nMobiFone has 28.1 million mobile subscribers. {name} runs 31,200 BTS stations nationwide.\n"
            ),
            &["subscribers.mobile 28100000 vietnam @2019-12 MobiFone", "network.bts 31200 vietnam @2019-12 MobiFone"],
        );
    }
}
