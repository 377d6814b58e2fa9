//! Promise: every field of a record says why it is what it is, and every number of a text is in a record or has a
//! reason why not.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use provista::domain::{Document, Evidence, Link, Slot};
use provista::extract::{Extractor, Fate, Finding, Ledger, Reason};
use provista::reading::document_from_text;

/// All documents of our own.
fn corpus() -> Vec<Document> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("tests/corpus")).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.push(document_from_text(&name, fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(found.len() > 20);
    found
}

/// Why a slot is what it is: links with their words.
fn why<'a>(text: &'a str, evidence: &Evidence, slot: Slot) -> Vec<(Link, &'a str)> {
    let words = |words: Option<provista::domain::Span>| words.map_or("", |span| span.of(text).unwrap());
    evidence.why(slot).map(|trace| (trace.link.unwrap(), words(trace.words))).collect()
}

#[test]
fn every_field_of_every_record_says_why() {
    let mut inherited = 0;
    for document in corpus() {
        for finding in Extractor::bundled().extract(&document) {
            let Finding { figure, evidence, .. } = &finding;
            let filled = [
                (Slot::Indicator, true),
                (Slot::Place, figure.place.is_some()),
                (Slot::Period, figure.period.is_some()),
                (Slot::Yoy, figure.yoy.is_some()),
                (Slot::OfPlan, figure.of_plan.is_some()),
                (Slot::Operator, figure.operator.is_some()),
            ];
            for (slot, filled) in filled {
                let traces = why(&document.text, evidence, slot);
                assert!(!filled || !traces.is_empty(), "{}: {slot:?} of {finding:?}", document.name);
                inherited += traces.iter().filter(|trace| trace.0 > Link::Sentence).count();
            }
            assert!(evidence.spans().all(|span| span.of(&document.text).is_some()));
        }
    }
    assert!(inherited > 500, "{inherited}");
}

/// What a field of the only record at `quote` is given by.
fn of(text: &str, quote: &str, slot: Slot) -> Vec<(Link, String)> {
    let document = document_from_text("a.txt", text.to_owned());
    let findings = Extractor::bundled().extract(&document);
    let found = findings.iter().find(|finding| finding.evidence.quote.of(&document.text) == Some(quote));
    let finding = found.unwrap_or_else(|| panic!("no record at {quote}: {findings:?}"));
    let traces = why(&document.text, &finding.evidence, slot);
    traces.into_iter().map(|(link, words)| (link, words.to_owned())).collect()
}

#[test]
fn links_are_named_in_both_languages() {
    use Link::{Beside, Caption, DateLine, Heading, Headline, List, Row, Sentence};
    let vietnamese = "Bưu chính, viễn thông Lào Cai năm 2023\n\
        Sở Thông tin và Truyền thông tỉnh Lào Cai vừa công bố kết quả hoạt động của ngành trong cả năm vừa qua.\n\
        Viễn thông\n\
        Doanh thu đạt 1.250 tỷ đồng, tăng 4,5% so với năm 2022, bằng 102% kế hoạch. Hiện có 812.000 thuê bao di động.\n\
        Kết quả của các đơn vị như sau:\n\
        - Doanh thu viễn thông của VNPT: 310 tỷ đồng;\n\
        - Doanh thu bưu chính: 95 tỷ đồng.";
    let english = "Post and telecom in Son La\n\
        5 January 2024\n\
        In 2023, the province of Son La went on building its networks, the Department of Information and Communications said.\n\
        Mobile and fixed broadband subscribers reached 905,400 and 121,700 respectively. There are now 1,410 BTS stations.\n\
        Postal revenue was VND 88 billion in 2023, against VND 80 billion a year earlier.";
    let table = "Một số chỉ tiêu chủ yếu\nĐơn vị: tỷ đồng\n\
        Chỉ tiêu\tNăm 2021\tNăm 2022\n\
        Doanh thu viễn thông\t1.020\t1.115\n\
        Doanh thu bưu chính\t84,5\t91,2";
    for (text, quote, slot, expected) in [
        (vietnamese, "1.250 tỷ đồng", Slot::Indicator, vec![(Beside, "Doanh thu"), (Heading, "Viễn thông")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Place, vec![(Headline, "Lào Cai")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Period, vec![(Headline, "năm 2023")]),
        (vietnamese, "1.250 tỷ đồng", Slot::Yoy, vec![(Sentence, "4,5%")]),
        (vietnamese, "310 tỷ đồng", Slot::Operator, vec![(Beside, "VNPT")]),
        (english, "121,700", Slot::Indicator, vec![(List, "fixed broadband")]),
        (english, "1,410 BTS stations", Slot::Period, vec![(Beside, "now"), (DateLine, "5 January 2024")]),
        (english, "VND 80 billion", Slot::Period, vec![(Beside, "a year earlier")]),
        (table, "1.115", Slot::Indicator, vec![(Row, "Doanh thu viễn thông")]),
        (table, "1.115", Slot::Period, vec![(Link::Column, "Năm 2022")]),
        (table, "91,2", Slot::Unit, vec![(Caption, "Đơn vị: tỷ đồng")]),
    ] {
        let expected: Vec<(Link, String)> =
            expected.into_iter().map(|(link, words)| (link, words.to_owned())).collect();
        assert_eq!(of(text, quote, slot), expected, "{slot:?} of {quote}");
    }
}

/// Where the runs of digits of `text` begin and end.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match found.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => found.push((at, at + 1)),
        }
    }
    found
}

/// Whether each run of digits stands in exactly one entry, and the entries stand in order.
fn is_whole(text: &str, ledger: &Ledger) -> Result<(), String> {
    for pair in ledger.entries.windows(2) {
        if pair[0].span.end > pair[1].span.start {
            return Err(format!("{pair:?} overlap"));
        }
    }
    for (start, end) in runs(text) {
        let holds = |span: provista::domain::Span| span.range().start <= start && end <= span.range().end;
        let count = ledger.entries.iter().filter(|entry| holds(entry.span)).count();
        if count != 1 {
            return Err(format!("{} stands in {count} entries: {ledger:?}", &text[start..end]));
        }
    }
    for entry in &ledger.entries {
        let words = entry.span.of(text).ok_or_else(|| format!("{entry:?} does not fit the text"))?;
        if !words.contains(char::is_numeric) {
            return Err(format!("{entry:?} is no number: {words}"));
        }
    }
    Ok(())
}

#[test]
fn every_number_is_in_a_record_or_has_a_reason() {
    let (mut all, mut vague) = (0_usize, 0_usize);
    let mut counts = std::collections::BTreeMap::new();
    for document in corpus() {
        let reading = Extractor::bundled().read(&document);
        assert_eq!(reading.findings, Extractor::bundled().extract(&document), "{}", document.name);
        is_whole(&document.text, &reading.ledger).unwrap_or_else(|why| panic!("{}: {why}", document.name));
        for finding in 0..reading.findings.len() {
            let held =
                |entry: &&provista::extract::Entry| matches!(entry.fate, Fate::Record(index, _) if index == finding);
            assert!(reading.ledger.entries.iter().any(|entry| held(&entry)), "{}: {finding}", document.name);
        }
        for entry in &reading.ledger.entries {
            all += 1;
            let Fate::Left(reason) = entry.fate else { continue };
            *counts.entry(reason).or_insert(0) += 1;
            vague += usize::from(reason.is_vague());
            if std::env::var_os("PROVISTA_SHOW_NUMBERS").is_some() {
                let at = entry.span.range();
                let near = |from: usize, to: usize| {
                    let (from, to) = (document.text.floor_char_boundary(from), document.text.ceil_char_boundary(to));
                    document.text[from..to].replace('\n', "⏎")
                };
                let line = format!(
                    "{}[{}]{}",
                    near(at.start.saturating_sub(60), at.start),
                    near(at.start, at.end),
                    near(at.end, at.end + 50)
                );
                println!("{reason:?}\t{}\t{line}", document.name);
            }
        }
    }
    println!(
        "{all} numbers, {:.1}% without more than that no indicator is in reach",
        100.0 * vague as f64 / all as f64
    );
    println!("{counts:?}");
    assert!(vague * 12 < all, "{vague} of {all}");
}

/// The reason for the number at `digits`, or nothing where a record has it.
fn reason(text: &str, digits: &str) -> Option<Reason> {
    let document = document_from_text("a.txt", text.to_owned());
    let at = u32::try_from(document.text.find(digits).unwrap()).unwrap();
    match Extractor::bundled().read(&document).ledger.within(at, at + 1).unwrap().fate {
        Fate::Record(..) => None,
        Fate::Left(reason) => Some(reason),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_digit_of_any_text_is_accounted_for(text in "(\\PC|[0-9.,%:/ \n-]|năm 2024|4G|tỷ đồng|thuê bao|lúc |1\u{ad}2|\u{301}){0,80}") {
        let document = Document::new("a.txt", text);
        let reading = Extractor::bundled().read(&document);
        prop_assert_eq!(is_whole(&document.text, &reading.ledger), Ok(()));
        prop_assert_eq!(reading.findings, Extractor::bundled().extract(&document));
        for entry in &reading.ledger.entries {
            if let Some(offer) = Extractor::bundled().offer(&document, entry.span) {
                prop_assert!(offer.evidence.quote.overlaps(entry.span));
            }
        }
    }
}

#[test]
fn digits_in_another_dress_are_read_and_told_alike() {
    for text in ["Cao Bằng có 𝟓𝟏𝟐.𝟑𝟎𝟎 thuê bao di động", "Cao Bằng có ５１２.３００ thuê bao di động"]
    {
        let document = Document::new("a.txt", text);
        let reading = Extractor::bundled().read(&document);
        assert_eq!(reading.findings.len(), 1, "{text}");
        assert_eq!(reading.findings, Extractor::bundled().extract(&document));
    }
}

#[test]
fn what_a_sentence_adds_up_is_a_part_of_the_sum() {
    let text = "Bưu chính Lào Cai năm 2023\n\nNăm 2023, tỉnh Lào Cai có 106 điểm bưu điện văn hóa xã, 22 bưu cục; tổng cộng 128 điểm phục vụ.\n";
    assert_eq!(reason(text, "106"), Some(Reason::Part));
    assert_eq!(reason(text, "22 bưu"), Some(Reason::Part));
    assert_eq!(reason(text, "128"), None);
}

#[test]
fn reasons_are_those_of_the_text() {
    use Reason::{
        Average, Clock, DocumentNumber, Event, Increment, Name, Numbering, OtherBase, OtherMoney, OtherThing, Part,
        Phone, Rank, Repeated, Restated, Time,
    };
    let vietnamese = "Bưu chính, viễn thông Lào Cai năm 2023\n\
        Cập nhật lúc 14:30\n\
        1. Doanh thu viễn thông của tỉnh Lào Cai năm 2023 đạt 1.250 tỷ đồng (khoảng 52 triệu USD), tăng 4,5% so với năm 2022.\n\
        Thực hiện Quyết định 749/QĐ-TTg, ngành phát triển mới 143 trạm BTS, nâng tổng số lên 1.410 trạm BTS 4G.\n\
        Doanh thu bình quân mỗi năm giai đoạn qua là 960 tỷ đồng. Toàn tỉnh có 3.120 hồ sơ giấy, đứng thứ 9 cả nước.\n\
        Thanh tra Sở đã phạt 168 triệu đồng. Tại huyện Bát Xát, thuê bao di động đạt 61.300 thuê bao.\n\
        Doanh thu viễn thông của tỉnh Lào Cai năm 2023 là 1.250 tỷ đồng như đã nêu. Điện thoại: 0214 3 840 034";
    let english = "Post and telecom in Son La, 2023\n\
        In 2023 telecom revenue in Son La province reached VND 2,040 billion, up 1.7% against the previous month.\n\
        The province counted 1,310 BTS stations on IPv6 networks; 31 delegations attended a conference of 260 enterprises.\n\
        In Moc Chau district there were 58,400 mobile subscribers.";
    for (text, digits, expected) in [
        (vietnamese, "2023", None),
        (vietnamese, "14:30", Some(Clock)),
        (vietnamese, "1. Doanh", Some(Numbering)),
        (vietnamese, "1.250", None),
        (vietnamese, "52 triệu", Some(Restated)),
        (vietnamese, "4,5%", None),
        (vietnamese, "749", Some(DocumentNumber)),
        (vietnamese, "143", Some(Increment)),
        (vietnamese, "1.410", None),
        (vietnamese, "960", Some(Average)),
        (vietnamese, "3.120", Some(OtherThing)),
        (vietnamese, "9 cả nước", Some(Rank)),
        (vietnamese, "168", Some(OtherMoney)),
        (vietnamese, "61.300", Some(Reason::District)),
        (vietnamese, "1.250 tỷ đồng như", Some(Repeated)),
        (vietnamese, "0214", Some(Phone)),
        (vietnamese, "840 034", Some(Phone)),
        (english, "2,040", None),
        (english, "1.7%", Some(OtherBase)),
        (english, "6 networks", Some(Name)),
        (english, "260", Some(Event)),
        (english, "58,400", Some(Reason::District)),
    ] {
        assert_eq!(reason(text, digits), expected, "{digits}");
    }
    assert_eq!(reason("Số thuê bao trả trước là 51.200 thuê bao.", "51.200"), Some(Part));
    assert_eq!(reason("Hội nghị diễn ra ngày 12/07/2023.", "12/07/2023"), Some(Time));
}

/// Where too much speaks against a record, the number is left to the person who reads, with all that a record would say.
#[test]
fn what_is_too_doubtful_is_no_record_but_offered() {
    let page = |body: &str| {
        format!(
            "Tay Ninh: post and telecommunications in the first nine months of 2025\n\nOctober 6, 2025\n\nIn the first nine \
             months of 2025, telecommunications revenue in Tay Ninh reached VND 3,120 billion. At the end of September the \
             province had 5,904 BTS stations and 512 post offices.\n\n{body}\n"
        )
    };
    let text = page("Seven masts stand on land whose papers are old; 16 post offices near Moc Bai close before 4 p.m.");
    assert_eq!(reason(&text, "16"), Some(Reason::Doubtful));
    let document = document_from_text("a.txt", text.clone());
    let reading = Extractor::bundled().read(&document);
    assert_eq!(reading.findings.len(), 3);
    assert_eq!(reading.findings, Extractor::bundled().extract(&document));
    let at = text.find("16 post").unwrap();
    let offer = Extractor::bundled().offer(&document, provista::domain::Span::new(at, at + 2)).unwrap();
    assert_eq!(
        (offer.figure.indicator.as_str(), offer.evidence.quote.of(&text)),
        ("network.post_offices", Some("16 post offices"))
    );
    // It speaks against none of the records either.
    let sure = |text: &str| -> Vec<f32> {
        let document = document_from_text("a.txt", text.to_owned());
        Extractor::bundled().extract(&document).iter().map(|finding| finding.confidence.get()).collect()
    };
    let alone = sure(&page("Seven masts stand on land whose papers are old."));
    assert!(
        sure(&text).iter().zip(&alone).all(|(with, without)| *with > without - 0.05),
        "{:?} {alone:?}",
        sure(&text)
    );
    // A likely number stays one, however odd its value is.
    assert_eq!(reason(&page("In 2024, telecommunications revenue in Tay Ninh was VND 4 million."), "4 million"), None);
}

#[test]
fn a_record_is_offered_of_any_number() {
    let text = "Bưu chính, viễn thông Lào Cai năm 2023\n\n\
        Doanh thu bưu chính của tỉnh Lào Cai năm 2023 đạt 95 tỷ đồng. Thanh tra Sở đã phạt 168 triệu đồng.";
    let document = document_from_text("a.txt", text.to_owned());
    let at = |words: &str| {
        let at = text.find(words).unwrap();
        provista::domain::Span::new(at, at + words.len())
    };
    let offer = Extractor::bundled().offer(&document, at("phạt 168")).unwrap();
    assert_eq!(offer.evidence.quote.of(text), Some("168 triệu đồng"));
    assert_eq!(offer.figure.value.unwrap().to_string(), "168000000");
    assert_eq!(offer.figure.place.unwrap().as_str(), "lao-cai");
    assert_eq!(offer.figure.period.unwrap().to_string(), "2023");
    assert_eq!(offer.figure.indicator.as_str(), "revenue.post", "the nearest figure's");
    // A number that is in a record is offered as that record says it.
    let known = Extractor::bundled().offer(&document, at("95")).unwrap();
    assert_eq!(known.figure, Extractor::bundled().extract(&document)[0].figure);
    assert!(Extractor::bundled().offer(&document, at("Thanh tra")).is_none());
}

#[cfg(feature = "window")]
mod shown;

#[cfg(feature = "window")]
mod window {
    //! The same as a person meets it: through the labels that a screen reader hears.

    use std::path::Path;

    use eframe::egui::accesskit::{Role, Toggled};
    use eframe::egui::{Key, Modifiers, Vec2};

    use super::shown::{self, Shown as Story, press, settle, written};
    use egui_kittest::kittest::{NodeT, Queryable};
    use provista::app::Options;
    use provista::domain::{Language, Origin, Review};
    fn open(folder: &Path, text: &str, language: Language) -> Story {
        let options = Options {
            documents: vec![written(folder, "bulletin.txt", text)],
            folder: Some(folder.to_owned()),
            ..shown::options(language)
        };
        shown::open(options, Vec2::new(1280.0, 800.0))
    }

    const TEXT: &str = "Post and telecom in Son La in 2023\n\n\
        Postal revenue of Son La province in 2023 was VND 88 billion. Inspectors fined 4 shops and collected VND 65 million.";

    #[test]
    fn the_card_says_why_and_leads_to_the_words() {
        let folder = tempfile::tempdir().unwrap();
        let filler = "\n\nNothing is counted in this paragraph.".repeat(60);
        let text = format!("Telecom in Son La\n{filler}\n\nRevenue reached VND 2,040 billion in 2023.");
        let mut story = open(folder.path(), &text, Language::English);
        let headline = "Telecom in Son La";
        assert!(story.query_by_role_and_label(Role::Paragraph, headline).is_none(), "the headline is out of sight");
        let place = "Place: “Son La” from the headline";
        story.get_by_role_and_label(Role::Link, "Indicator: “Revenue” beside the number");
        story.get_by_role_and_label(Role::Link, "Indicator: “Telecom” from the headline");
        story.get_by_role_and_label(Role::Link, place).click();
        settle(&mut story);
        story.get_by_role_and_label(Role::Paragraph, headline);
        // The same by keys.
        story.get_by_role_and_label(Role::Link, "Period: “2023” beside the number").focus();
        settle(&mut story);
        press(&mut story, Modifiers::NONE, Key::Enter);
        assert!(story.query_by_role_and_label(Role::Paragraph, headline).is_none());
    }

    #[test]
    fn the_words_that_were_asked_for_last_stay_marked() {
        let folder = tempfile::tempdir().unwrap();
        let mut story = open(folder.path(), TEXT, Language::English);
        press(&mut story, Modifiers::NONE, Key::Home);
        let [place, period] = ["Place: “Son La” beside the number", "Period: “2023” beside the number"];
        let marked = |story: &Story| {
            let is_marked = |label| story.get_by_role_and_label(Role::Link, label).accesskit_node().toggled();
            [place, period].map(|label| is_marked(label) == Some(Toggled::True))
        };
        assert_eq!(marked(&story), [false, false]);
        for (label, expected) in [(place, [true, false]), (period, [false, true])] {
            story.get_by_role_and_label(Role::Link, label).click();
            settle(&mut story);
            assert_eq!(marked(&story), expected);
        }
        // Not for another record, and its own words again.
        press(&mut story, Modifiers::NONE, Key::M);
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::N);
        let shown = story.state().as_ref().unwrap().session();
        assert_eq!(shown.pointed(), None);
    }

    #[test]
    fn a_time_without_a_year_is_told_in_a_text_without_a_date() {
        let folder = tempfile::tempdir().unwrap();
        let text = "Viễn thông Hà Giang vượt khó\n\nNăm qua, doanh nghiệp viễn thông trên địa bàn tỉnh Hà Giang đạt doanh thu \
            536 tỷ đồng, tăng 3,8% so với năm trước.";
        for (language, said) in [
            (Language::English, "the text has no date, so its year is unknown"),
            (Language::Vietnamese, "văn bản không ghi ngày nên không biết là năm nào"),
        ] {
            let story = open(folder.path(), text, language);
            let record = story.state().as_ref().unwrap().session().selected_record().unwrap().1.clone();
            assert_eq!(record.figure.period, None);
            story.get_by_label(said);
        }
        let dated = format!("03/05/2024\n\n{text}");
        let story = open(folder.path(), &dated, Language::English);
        assert!(story.query_by_label_contains("so its year is unknown").is_none());
    }

    #[test]
    fn a_number_without_a_record_says_why_and_becomes_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut story = open(folder.path(), TEXT, Language::English);
        let records = |story: &Story| story.state().as_ref().unwrap().session().project().totals().0;
        assert_eq!(records(&story), 1);
        let fine = "65, in no record: money of another kind, such as a fine or an investment";
        assert!(story.query_by_role_and_label(Role::Button, fine).is_none(), "not unless it is asked for");
        press(&mut story, Modifiers::NONE, Key::N);
        assert_eq!(records(&story), 1, "nothing was chosen");
        press(&mut story, Modifiers::NONE, Key::M);
        story.get_by_label("5 numbers: 2 in records, 3 with a reason");
        // From one to the next.
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::Comma);
        press(&mut story, Modifiers::NONE, Key::Period);
        story.get_by_role_and_label(Role::Button, fine);
        press(&mut story, Modifiers::NONE, Key::N);
        assert_eq!(records(&story), 2);
        let session = |story: &Story| story.state().as_ref().unwrap().session().selected_record().unwrap().1.clone();
        let record = session(&story);
        assert_eq!((record.origin, record.review), (Origin::Typed, Review::New));
        assert_eq!(record.figure.value.unwrap().to_string(), "65000000");
        assert_eq!(record.figure.place.unwrap().as_str(), "son-la");
        // The field that is a guess waits for the right words.
        let field = story.get_by_role_and_label(Role::TextInput, "Indicator");
        assert!(field.is_focused());
        field.type_text("telecom revenue");
        settle(&mut story);
        press(&mut story, Modifiers::NONE, Key::Enter);
        assert_eq!(session(&story).figure.indicator.as_str(), "revenue.telecom");
        story.get_by_label("5 numbers: 3 in records, 2 with a reason");
        // All of it is taken back.
        for _ in 0..2 {
            story.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            settle(&mut story);
        }
        assert_eq!(records(&story), 1);
        story.get_by_role_and_label(Role::Button, fine);
    }

    #[test]
    fn a_record_that_was_begun_by_mistake_is_withdrawn_by_escape() {
        let folder = tempfile::tempdir().unwrap();
        let mut story = open(folder.path(), TEXT, Language::English);
        let records = |story: &Story| story.state().as_ref().unwrap().session().project().totals().0;
        let escape = |story: &mut Story| press(story, Modifiers::NONE, Key::Escape);
        let selected = |story: &Story| story.state().as_ref().unwrap().session().selection.record;
        press(&mut story, Modifiers::NONE, Key::M);
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::Period);
        let before = selected(&story);
        press(&mut story, Modifiers::NONE, Key::N);
        assert_eq!(records(&story), 2);
        escape(&mut story);
        assert_eq!((records(&story), selected(&story)), (1, before));
        story.get_by_label_contains("Withdrawn");
        // The number is still chosen. The first Escape throws away what was typed, and the next one the record.
        press(&mut story, Modifiers::NONE, Key::N);
        story.get_by_role_and_label(Role::TextInput, "Indicator").type_text("tele");
        settle(&mut story);
        escape(&mut story);
        assert_eq!(records(&story), 2);
        escape(&mut story);
        assert_eq!(records(&story), 1);
        // A field of something else, or a menu, is left by it and no more.
        press(&mut story, Modifiers::NONE, Key::N);
        press(&mut story, Modifiers::COMMAND, Key::F);
        escape(&mut story);
        assert_eq!(records(&story), 2);
        story.get_by_role_and_label(Role::Button, "File").click();
        settle(&mut story);
        escape(&mut story);
        assert_eq!(records(&story), 2);
        // What was corrected or accepted, or left for another one, stays.
        press(&mut story, Modifiers::NONE, Key::K);
        press(&mut story, Modifiers::NONE, Key::J);
        escape(&mut story);
        assert_eq!(records(&story), 2);
        press(&mut story, Modifiers::NONE, Key::Period);
        press(&mut story, Modifiers::NONE, Key::N);
        press(&mut story, Modifiers::NONE, Key::Enter);
        assert_eq!(records(&story), 3);
        press(&mut story, Modifiers::NONE, Key::A);
        escape(&mut story);
        assert_eq!(records(&story), 3);
    }

    #[test]
    fn the_marks_are_remembered_and_speak_vietnamese() {
        let folder = tempfile::tempdir().unwrap();
        let mut story = open(folder.path(), TEXT, Language::English);
        press(&mut story, Modifiers::NONE, Key::M);
        drop(story);
        let mut story = open(folder.path(), TEXT, Language::Vietnamese);
        story.get_by_label("5 con số: 2 trong bản ghi, 3 có lý do");
        let fine = "65, không nằm trong bản ghi: khoản tiền khác, như tiền phạt hoặc vốn đầu tư";
        story.get_by_role_and_label(Role::Button, fine).click();
        settle(&mut story);
        press(&mut story, Modifiers::NONE, Key::N);
        assert_eq!(story.state().as_ref().unwrap().session().project().totals().0, 2);
    }
}
