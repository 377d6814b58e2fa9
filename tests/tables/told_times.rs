//! Times that a sentence over a table tells of each kind of figure.

use super::figures;

fn page(told: &str) -> String {
    format!(
        "Telecommunications in two provinces, 3rd quarter of 2018\n\nPosted on 22/10/2018\n\n{told}\n\nProvince\tMobile subscribers\tBTS stations\tTelecom revenue (billion VND)\n\
         Son La\t812,640\t2,947\t768.4\nYen Bai\t604,118\t2,036\t561.7\n"
    )
}

#[test]
fn a_sentence_over_a_table_says_when_each_kind_is_of() {
    let read = |when: &str| {
        ["812640", "2947", "768400000000", "604118", "2036", "561700000000"]
            .iter()
            .zip(["subscribers.mobile @2018-09", "network.bts @2018-09", when].iter().cycle())
            .map(|(value, what)| format!("{what} {value}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        figures(&page(
            "Subscribers and stations are those on 30 September 2018; revenue is that of the first nine months of 2018."
        )),
        read("revenue.telecom 2018-9M"),
    );
    // Of one kind alone nothing is told.
    assert_eq!(
        figures(&page("Subscribers are counted by the operators. The next table comes out in January 2019.")),
        read("revenue.telecom 2018-Q3"),
    );
}
