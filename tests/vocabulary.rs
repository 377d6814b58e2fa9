//! Promise: words that an analyst adds are read like the ones that Provista brings along, in both languages, in prose,
//! lists and tables; and what cannot be added says why.

use std::fmt::Write as _;

use proptest::prelude::*;
use provista::domain::{
    Catalogue, Document, Family, Indicator, IndicatorId, IndicatorKind, Names, Operator, PlaceId, Slot, Unit,
};
use provista::extract::{
    Glossary, GlossaryEntry, GlossaryError, Known, Lexis, OperatorNames, PhraseMeaning, Sense, Trade,
};
use provista::reading::document_from_text;

fn indicator(id: &str, vi: &str, en: &str, kind: IndicatorKind, unit: Unit, family: Family) -> GlossaryEntry {
    GlossaryEntry::Indicator(Indicator {
        id: IndicatorId::new(id),
        kind,
        unit,
        family,
        name: Names { en: en.to_owned(), vi: vi.to_owned() },
        definition: Names::default(),
    })
}

fn phrase(words: &str, id: &str) -> GlossaryEntry {
    GlossaryEntry::Phrase { words: words.to_owned(), means: PhraseMeaning::Indicator(IndicatorId::new(id)) }
}

fn glossary() -> Glossary {
    Glossary::of([
        indicator("own.lockers", "Tủ phát hàng", "Parcel lockers", IndicatorKind::Stock, Unit::Count, Family::Network),
        indicator("own.fees", "Phí tần số", "Spectrum fees", IndicatorKind::Flow, Unit::Vnd, Family::Budget),
        indicator(
            "own.digital_tv",
            "Tỷ lệ xem truyền hình số",
            "Digital TV reach",
            IndicatorKind::Stock,
            Unit::Percent,
            Family::Penetration,
        ),
        indicator(
            "own.letters",
            "Thư gửi bình quân dân số",
            "Letters sent",
            IndicatorKind::Stock,
            Unit::Per100,
            Family::Penetration,
        ),
        phrase("tủ khóa thông minh", "own.lockers"),
        phrase("smart lockers", "own.lockers"),
        phrase("máy điện thoại các loại", "subscribers.telephone"),
        phrase("handset lines", "subscribers.telephone"),
        phrase("thu dịch vụ chuyển thư", "revenue.post"),
        GlossaryEntry::Place { words: "Đất Tổ".to_owned(), place: PlaceId::new("phu-tho") },
        GlossaryEntry::Operator(OperatorNames {
            name: "Sao Biển".to_owned(),
            sector: Trade::Telecom,
            aliases: vec!["Sao Biển Telecom".to_owned(), "SeaStar".to_owned()],
        }),
        GlossaryEntry::Phrase { words: "theo phác tính".to_owned(), means: PhraseMeaning::Sense(Sense::Estimate) },
    ])
}

/// What is read with the glossary: place, indicator, period, value with its unit.
fn read(text: &str) -> Vec<String> {
    let lexis = Lexis::new(glossary());
    let document = document_from_text("a.txt", text);
    let findings = lexis.extractor().extract(&document);
    findings
        .iter()
        .map(|finding| {
            let figure = &finding.figure;
            let place = figure.place.map_or("-", PlaceId::as_str);
            let period = figure.period.map_or("-".to_owned(), |period| period.to_string());
            let value = figure.value.map_or("-".to_owned(), |value| value.normalize().to_string());
            let yoy = figure.yoy.map_or(String::new(), |yoy| format!(" yoy {}", yoy.normalize()));
            let operator = figure.operator.map_or(String::new(), |operator| format!(" of {operator}"));
            format!("{place} {} {period} {value} {}{yoy}{operator}", figure.indicator, figure.unit.code())
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = read(text);
        if found != *expected {
            writeln!(wrong, "{text}\n  expected {expected:#?}\n  found {found:#?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_count_is_read_in_sentences() {
    check(&[
        ("Đến cuối năm 2023, tỉnh Cao Bằng có 1.245 tủ phát hàng.", &["cao-bang own.lockers @2023-12 1245 count"]),
        (
            "Số tủ khoá thông minh của tỉnh Lạng Sơn năm 2022 đạt 320 tủ, tăng 15% so với năm 2021.",
            &["lang-son own.lockers @2022-12 320 count yoy 15"],
        ),
        (
            "By the end of 2023, Cao Bang province had 1,245 parcel lockers, up 12% from 2022.",
            &["cao-bang own.lockers @2023-12 1245 count yoy 12"],
        ),
        (
            "The number of smart lockers in Lang Son province reached 320 units at the end of 2022.",
            &["lang-son own.lockers @2022-12 320 count"],
        ),
        (
            "Năm 2023, số tủ phát hàng của Hà Giang và Lào Cai lần lượt là 210 và 185.",
            &["ha-giang own.lockers @2023-12 210 count", "lao-cai own.lockers @2023-12 185 count"],
        ),
        (
            "At the end of 2023, parcel lockers in Ha Giang and Lao Cai numbered 210 and 185, respectively.",
            &["ha-giang own.lockers @2023-12 210 count", "lao-cai own.lockers @2023-12 185 count"],
        ),
        ("At the end of 2023, parcel lockers per 100 people in Cao Bang province: 12.", &[]),
        (
            "Cuối năm 2023, tỉnh Lào Cai có 1,2 nghìn tủ phát hàng và 45 doanh nghiệp bưu chính.",
            &["lao-cai own.lockers @2023-12 1200 count", "lao-cai enterprises.post @2023-12 45 count"],
        ),
    ]);
}

#[test]
fn money_percent_and_numbers_per_100_people_are_read_in_their_units() {
    check(&[
        (
            "Năm 2022, phí tần số của tỉnh Cao Bằng đạt 12,5 tỷ đồng, tăng 4% so với năm 2021.",
            &["cao-bang own.fees 2022 12500000000 VND yoy 4"],
        ),
        (
            "In 2022, operators in Cao Bang province paid 12.5 billion VND in spectrum fees.",
            &["cao-bang own.fees 2022 12500000000 VND"],
        ),
        (
            "Năm 2022, tỉnh Cao Bằng thu 12,5 tỷ đồng tiền phí tần số; doanh thu viễn thông đạt 735,3 tỷ đồng.",
            &["cao-bang own.fees 2022 12500000000 VND", "cao-bang revenue.telecom 2022 735300000000 VND"],
        ),
        (
            "Spectrum fees in Cao Bang province came to VND 12.5 billion in 2022, while telecom revenue was VND 735 billion.",
            &["cao-bang own.fees 2022 12500000000 VND", "cao-bang revenue.telecom 2022 735000000000 VND"],
        ),
        (
            "Đến hết năm 2023, tỷ lệ xem truyền hình số của tỉnh Cao Bằng đạt 92,7%.",
            &["cao-bang own.digital_tv @2023-12 92.7 percent"],
        ),
        (
            "Digital TV reach in Cao Bang province was 92.7% at the end of 2023.",
            &["cao-bang own.digital_tv @2023-12 92.7 percent"],
        ),
        (
            "Cuối năm 2023, thư gửi bình quân dân số của Cao Bằng đạt 31,4/100 dân.",
            &["cao-bang own.letters @2023-12 31.4 per100"],
        ),
        (
            "Letters sent in Cao Bang province reached 31.4 per 100 people at the end of 2023.",
            &["cao-bang own.letters @2023-12 31.4 per100"],
        ),
    ]);
}

#[test]
fn lists_go_on_with_the_line_above_them() {
    check(&[
        (
            "Kết quả năm 2023\n\nSố tủ phát hàng đến cuối năm 2023:\n- Cao Bằng: 210\n- Lạng Sơn: 185 tủ\n",
            &["cao-bang own.lockers @2023-12 210 count", "lang-son own.lockers @2023-12 185 count"],
        ),
        (
            "Results of 2023\n\nSpectrum fees paid in 2023:\n- Cao Bang: 12.5 billion VND\n- Lang Son: 9.8 billion VND\n",
            &["cao-bang own.fees 2023 12500000000 VND", "lang-son own.fees 2023 9800000000 VND"],
        ),
        (
            "Tỉnh Cao Bằng năm 2023\n\nMột số chỉ tiêu đến cuối năm 2023:\n- Tủ phát hàng: 210 tủ\n- Phí tần số: 12,5 tỷ đồng\n- Thuê bao di động: 512.300 thuê bao\n",
            &[
                "cao-bang own.lockers @2023-12 210 count",
                "cao-bang own.fees 2023 12500000000 VND",
                "cao-bang subscribers.mobile @2023-12 512300 count",
            ],
        ),
    ]);
}

#[test]
fn tables_are_read_by_rows_and_by_columns() {
    check(&[
        (
            "Tỉnh Cao Bằng: số liệu bưu chính, viễn thông\n\nChỉ tiêu | ĐVT | 2021 | 2022\nTủ phát hàng | tủ | 180 | 210\nPhí tần số | tỷ đồng | 11,2 | 12,5\nTỷ lệ xem truyền hình số | % | 90,1 | 92,7\nThuê bao di động | thuê bao | 500.100 | 512.300\n",
            &[
                "cao-bang own.lockers @2021-12 180 count",
                "cao-bang own.lockers @2022-12 210 count",
                "cao-bang own.fees 2021 11200000000 VND",
                "cao-bang own.fees 2022 12500000000 VND",
                "cao-bang own.digital_tv @2021-12 90.1 percent",
                "cao-bang own.digital_tv @2022-12 92.7 percent",
                "cao-bang subscribers.mobile @2021-12 500100 count",
                "cao-bang subscribers.mobile @2022-12 512300 count",
            ],
        ),
        (
            "Parcel lockers and spectrum fees by province, 2022\n\nProvince | Parcel lockers | Spectrum fees (billion VND)\nCao Bang | 210 | 12.5\nLang Son | 185 | 9.8\n",
            &[
                "cao-bang own.lockers @2022-12 210 count",
                "cao-bang own.fees 2022 12500000000 VND",
                "lang-son own.lockers @2022-12 185 count",
                "lang-son own.fees 2022 9800000000 VND",
            ],
        ),
        (
            "Parcel lockers per 100 people by province\n\nProvince | 2021 | 2022\nCao Bang | 1.8 | 2\nLang Son | 16 | 18.5\n",
            &[],
        ),
        // A column of growth goes to the number before it.
        (
            "Tỉnh Cao Bằng\n\nChỉ tiêu | 2022 | 2023 | So với cùng kỳ (%)\nTủ phát hàng | 180 | 210 | 116,7\nThuê bao di động | 500.100 | 512.300 | 102,4\n",
            &[
                "cao-bang own.lockers @2022-12 180 count",
                "cao-bang own.lockers @2023-12 210 count yoy 16.7",
                "cao-bang subscribers.mobile @2022-12 500100 count",
                "cao-bang subscribers.mobile @2023-12 512300 count yoy 2.4",
            ],
        ),
        (
            "Parcel lockers by province\n\nProvince | 2021 | 2022\nCao Bang | 180 | 210\nLang Son | 160 | 185\n",
            &[
                "cao-bang own.lockers @2021-12 180 count",
                "cao-bang own.lockers @2022-12 210 count",
                "lang-son own.lockers @2021-12 160 count",
                "lang-son own.lockers @2022-12 185 count",
            ],
        ),
    ]);
}

#[test]
fn phrases_for_bundled_indicators_take_part_in_the_grammar() {
    check(&[
        (
            "Cuối năm 2023, tỉnh Cao Bằng có 545.200 máy điện thoại các loại, trong đó 12.300 máy điện thoại các loại cố định.",
            &[
                "cao-bang subscribers.telephone @2023-12 545200 count",
                "cao-bang subscribers.fixed @2023-12 12300 count",
            ],
        ),
        (
            "At the end of 2023 Cao Bang province had 545,200 handset lines.",
            &["cao-bang subscribers.telephone @2023-12 545200 count"],
        ),
        (
            "Năm 2023, thu dịch vụ chuyển thư của tỉnh Cao Bằng đạt 95 tỷ đồng.",
            &["cao-bang revenue.post 2023 95000000000 VND"],
        ),
    ]);
}

#[test]
fn spellings_of_places_enterprises_and_words_of_the_field_are_known() {
    check(&[
        (
            "Doanh thu viễn thông của Đất Tổ năm 2022 đạt 1.250 tỷ đồng.",
            &["phu-tho revenue.telecom 2022 1250000000000 VND"],
        ),
        (
            "Cuối năm 2023, Sao Biển có 120.500 thuê bao di động tại tỉnh Phú Thọ.",
            &["phu-tho subscribers.mobile @2023-12 120500 count of Sao Biển"],
        ),
        (
            "At the end of 2023 SeaStar had 120,500 mobile subscribers in Phu Tho province.",
            &["phu-tho subscribers.mobile @2023-12 120500 count of Sao Biển"],
        ),
    ]);
    let lexis = Lexis::new(glossary());
    let text = "Doanh thu viễn thông năm 2022 của tỉnh Phú Thọ theo phác tính đạt 1.250 tỷ đồng.";
    let found = lexis.extractor().extract(&Document::new("a.txt", text));
    assert_eq!(found[0].figure.status.code(), "estimate");
    assert_eq!(lexis.operators().next().map(|names| names.name.as_str()), Some("Sao Biển"));
    assert_eq!(lexis.atlas().search("dat to").first().map(|id| id.as_str()), Some("phu-tho"));
    assert_eq!(lexis.catalogue().search("tu phat hang").first().map(|id| id.as_str()), Some("own.lockers"));
    assert_eq!(Operator::new("Sao Biển").as_str(), "Sao Biển");
}

#[test]
fn every_bundled_indicator_can_have_a_phrase() {
    for known in Catalogue::bundled().indicators() {
        let words = "vạn vật khuyên dùng";
        let lexis = Lexis::new(Glossary::of([phrase(words, known.id.as_str())]));
        let value = match known.unit {
            Unit::Vnd | Unit::Usd => "1.250 tỷ đồng",
            Unit::Percent => "45,5%",
            Unit::Per100 => "45,5/100 dân",
            Unit::Count => "1.250",
        };
        let text = format!("Năm 2022, {words} của tỉnh Cao Bằng đạt {value}.");
        let found = lexis.extractor().extract(&Document::new("a.txt", text.as_str()));
        let ids: Vec<&str> = found.iter().map(|finding| finding.figure.indicator.as_str()).collect();
        assert_eq!(ids, [known.id.as_str()], "{text}");
        let words = found[0].evidence.get(Slot::Indicator).and_then(|span| span.of(&text));
        assert!(words.is_some_and(|own| own.contains("vạn vật khuyên dùng")), "{text}: {words:?}");
    }
}

#[test]
fn words_that_cannot_be_added_say_why() {
    let glossary = glossary();
    let id = IndicatorId::new("own.lockers");
    let refused = |words: &str| glossary.check(&phrase(words, "own.lockers"), None).unwrap_err();
    assert_eq!(refused("  "), GlossaryError::Empty);
    assert!(matches!(refused("tủ"), GlossaryError::TooShort(_)));
    for words in ["tỷ đồng", "1.250", "%", "triệu", "12 tủ", "billion VND"] {
        assert!(matches!(refused(words), GlossaryError::PartOfNumber(_)), "{words}: {:?}", refused(words));
    }
    assert!(matches!(refused("năm 2024"), GlossaryError::Time(_)));
    assert!(matches!(refused("tủ; hộp"), GlossaryError::Mark(_)));
    let known = |words: &str| match refused(words) {
        GlossaryError::Known { known, .. } => known,
        other => panic!("{words}: {other:?}"),
    };
    assert_eq!(known("Thuê bao"), Known::Sense(Sense::Subscribers));
    assert_eq!(known("viettel"), Known::Operator("Viettel".to_owned()));
    assert_eq!(known("Cao Bằng"), Known::Place(PlaceId::new("cao-bang")));
    assert_eq!(known("Tủ khóa thông minh"), Known::Indicator(id));
    assert_eq!(known("SeaStar"), Known::Operator("Sao Biển".to_owned()));
    let gone = IndicatorId::new("own.nothing");
    assert_eq!(glossary.check(&phrase("hộp thư tự động", "own.nothing"), None), Err(GlossaryError::NoIndicator(gone)));
    // An entry may be put in its own place.
    let own = phrase("tủ khóa thông minh", "network.bts");
    assert_eq!(glossary.check(&own, Some(&own.key())), Ok(()));
    let twin = indicator("own.twin", "Doanh thu bưu chính", "Twin", IndicatorKind::Flow, Unit::Vnd, Family::Revenue);
    assert!(matches!(glossary.check(&twin, None), Err(GlossaryError::Known { .. })));
}

#[test]
fn a_glossary_file_says_where_it_is_wrong() {
    let good = "[Phrase(words: \"tủ khóa thông minh\", means: Indicator(\"own.a\")), Indicator((id: \"own.a\", kind: Stock, unit: count, family: Network, name: (en: \"Smart boxes\", vi: \"Hộp thông minh\")))]";
    assert_eq!(Glossary::from_ron(good).unwrap().entries().count(), 2);
    // The example that people copy.
    let readme = include_str!("../README.md");
    let begin = readme.find("\n    [\n").unwrap();
    let end = begin + readme[begin..].find("\n    ]\n").unwrap();
    assert_eq!(Glossary::from_ron(&readme[begin..end + 6]).unwrap().entries().count(), 6);
    let broken = Glossary::from_ron("[\n  Phrase(words: 3)]").unwrap_err().to_string();
    assert!(broken.starts_with("2:"), "{broken}");
    let known = "[Phrase(words: \"thuê bao\", means: Indicator(\"network.bts\"))]";
    let known = Glossary::from_ron(known).unwrap_err().to_string();
    assert!(known.starts_with("entry 1, “thuê bao”"), "{known}");
}

proptest! {
    /// Without digits of its own no phrase makes up a figure, and none takes one away from a text that does not hold it.
    #[test]
    fn a_phrase_changes_nothing_where_it_does_not_stand(words in "[a-zđêôơư]{3,9} [a-zđêôơư]{3,9}") {
        let text = "Doanh thu viễn thông của tỉnh Cao Bằng năm 2022 đạt 735,3 tỷ đồng, tăng 4%; thuê bao di động đạt 512.300.";
        prop_assume!(!text.to_lowercase().contains(&words));
        let entry = phrase(&words, "network.bts");
        prop_assume!(Glossary::default().check(&entry, None).is_ok());
        let document = Document::new("a.txt", text);
        let own = Lexis::new(Glossary::of([entry])).extractor().extract(&document);
        prop_assert_eq!(own, Lexis::default().extractor().extract(&document));
    }
}
