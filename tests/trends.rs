//! The workspace Trends as a person uses it: choose an indicator and provinces, rest on a point, click it, read its
//! sentence, and go back to the document. Everything is found by the names that a screen reader tells.

#![cfg(feature = "window")]

mod shown;

use std::time::{Duration, Instant};

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use provista::app::{Options, Workspace};
use provista::domain::{
    Bound, Confidence, Document, Evidence, Family, Figure, Indicator, IndicatorId, IndicatorKind, Language, Names,
    Operator, Origin, PlaceId, Record, RecordId, Review, SlotValue, Span, Status, Unit,
};
use provista::extract::GlossaryEntry;
use provista::project::{LoadedDocument, Project};
use shown::{Shown as Opened, TakeAway, press, session};

/// A document of `sentences`, each with the figure that it states.
fn bulletin(name: &str, sentences: &[(&str, &str, Figure)]) -> LoadedDocument {
    let mut text = String::new();
    let mut records = Vec::new();
    for (sentence, quote, figure) in sentences {
        let start = text.len() + sentence.find(quote).expect("the quote is in its sentence");
        records.push(Record {
            document: None,
            figure: figure.clone(),
            evidence: Some(Evidence::at(Span::new(start, start + quote.len()))),
            origin: Origin::Extracted { confidence: Confidence::new(0.9) },
            review: Review::New,
        });
        text.push_str(sentence);
        text.push(' ');
    }
    LoadedDocument { document: Document::new(name, text), records }
}

fn figure(place: &str, indicator: &str, period: &str, value: i64) -> Figure {
    Figure {
        place: Some(PlaceId::new(place)),
        indicator: IndicatorId::new(indicator),
        period: Some(period.parse().expect("a period")),
        value: Some(value.into()),
        unit: if indicator.starts_with("revenue") { Unit::Vnd } else { Unit::Count },
        bound: Bound::Exact,
        status: Status::Actual,
        yoy: None,
        of_plan: None,
        operator: None,
    }
}

const BILLION: i64 = 1_000_000_000;

/// Two provinces and the country, with flows of two lengths, an enterprise, a target, and a cell stated twice.
fn project() -> Project {
    let revenue = "revenue.telecom";
    let target = Figure { status: Status::Target, ..figure("cao-bang", revenue, "2023", 900 * BILLION) };
    let of_vnpt =
        Figure { operator: Some(Operator::new("VNPT")), ..figure("cao-bang", revenue, "2022", 300 * BILLION) };
    let in_2021 = figure("cao-bang", revenue, "2021", 650 * BILLION);
    let in_2022 = figure("cao-bang", revenue, "2022", 735 * BILLION);
    let first = bulletin(
        "cao-bang.txt",
        &[
            ("In 2021 telecom revenue in Cao Bang was 650 billion VND.", "650 billion VND", in_2021),
            ("In 2022 it reached 735 billion VND.", "735 billion VND", in_2022),
            ("VNPT earned 300 billion VND of it.", "300 billion VND", of_vnpt),
            ("The plan for 2023 is 900 billion VND.", "900 billion VND", target),
        ],
    );
    let half = figure("nghe-an", revenue, "2022-H1", 1100 * BILLION);
    let second = bulletin(
        "nghe-an.txt",
        &[
            ("Nghe An earned 2,100 billion VND in 2021.", "2,100", figure("nghe-an", revenue, "2021", 2100 * BILLION)),
            ("It earned 2,250 billion VND in 2022.", "2,250", figure("nghe-an", revenue, "2022", 2250 * BILLION)),
            ("Half of 2022 brought 1,100 billion VND.", "1,100", half),
            ("It has 2,878,034 phones.", "2,878,034", figure("nghe-an", "subscribers.mobile", "@2019-12", 2_878_034)),
        ],
    );
    let country = figure("vietnam", revenue, "2022", 138_000 * BILLION);
    let again = figure("cao-bang", revenue, "2022", 736 * BILLION);
    let third = bulletin(
        "vietnam.txt",
        &[
            ("The country earned 138,000 billion VND in 2022.", "138,000", country),
            ("Cao Bang earned 736 billion VND in 2022.", "736 billion VND", again),
        ],
    );
    let mut project = Project::new();
    project.load(vec![first, second, third], Timestamp::UNIX_EPOCH);
    project
}

/// A window on `project`, or on the sample, in the workspace Trends.
fn window(project: Option<&Project>, language: Language) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let path = project.map(|project| {
        let path = folder.path().join("project.ron");
        provista::project::save(project, &path).unwrap();
        path
    });
    let options = Options { project: path, ..shown::options(language) };
    let mut harness = shown::build(options, Vec2::new(1280.0, 800.0), 4000);
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut harness);
    assert_eq!(session(&harness).workspace, Workspace::Trends);
    harness
}

/// Draws until nothing goes on any more, which must come of itself.
fn settle(harness: &mut Opened) {
    let started = Instant::now();
    loop {
        harness.run();
        if !harness.state().as_ref().unwrap().is_busy() {
            break;
        }
        assert!(started.elapsed() < Duration::from_mins(1), "the work does not end");
    }
    harness.run();
}

/// Clicks what has this role and a name that begins with `name`.
fn click(harness: &mut Opened, role: Role, name: &str) {
    shown::click_beginning(harness, role, name);
    settle(harness);
}

fn find<'a>(harness: &'a Opened, role: Role, name: &'a str) -> Node<'a> {
    harness.get_by(move |node| node.role() == role && node.label().is_some_and(|label| label.starts_with(name)))
}

fn is_shown(harness: &Opened, label: &str) -> bool {
    harness.query_all_by_label(label).next().is_some()
}

/// Whether something that is shown contains these words.
fn says(harness: &Opened, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

fn is_on(harness: &Opened, name: &str) -> bool {
    find(harness, Role::CheckBox, name).accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn a_point_leads_to_its_sentence_and_back_to_the_document() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    // Provinces come first; the country would dwarf them.
    assert!(is_on(&harness, "Cao Bang") && is_on(&harness, "Nghe An") && !is_on(&harness, "Viet"));
    assert!(is_shown(&harness, "Billion VND a year"));

    click(&mut harness, Role::Button, "Nghe An, 2022, 2,250 billion VND");
    let (_, record) = session(&harness).selected_record().expect("the click selects");
    assert_eq!(record.figure.value.unwrap().to_string(), "2250000000000");
    // The row of the table is in step, and the sentence stands beside it.
    let row = find(&harness, Role::Row, "Nghe An, 2022, 2,250 billion VND");
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    assert!(is_shown(&harness, "It earned 2,250 billion VND in 2022."));

    click(&mut harness, Role::Button, "Go to the sentence");
    assert_eq!(session(&harness).workspace, Workspace::Review);
    let (_, document) = session(&harness).selected_document().unwrap();
    assert_eq!(document.name, "nghe-an.txt");
}

#[test]
fn a_row_selects_its_point() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::Row, "Cao Bang, 2021");
    assert_eq!(session(&harness).selected_record().unwrap().0, RecordId(0));
    assert!(is_shown(&harness, "In 2021 telecom revenue in Cao Bang was 650 billion VND."));
}

#[test]
fn a_cell_stated_twice_is_one_point_with_both_its_records() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    // Equally sure and unreviewed: the document loaded later is drawn.
    assert!(is_shown(&harness, "Cao Bang, 2022, 736 billion VND"));
    assert!(!is_shown(&harness, "Cao Bang, 2022, 735 billion VND"));
    click(&mut harness, Role::Row, "Cao Bang, 2022, 735 billion VND");
    // The review decides.
    harness.key_press(Key::A);
    settle(&mut harness);
    assert!(is_shown(&harness, "Cao Bang, 2022, 735 billion VND"));
    assert!(!is_shown(&harness, "Cao Bang, 2022, 736 billion VND"));
    // Rejecting the other leaves no alternative.
    click(&mut harness, Role::Row, "Cao Bang, 2022, 736 billion VND");
    harness.key_press(Key::R);
    settle(&mut harness);
    for role in [Role::Button, Role::Row] {
        let shown = harness.query_by_role_and_label(role, "Cao Bang, 2022, 736 billion VND");
        assert!(shown.is_none(), "the rejected record is still drawn");
    }
    // Only the status bar still speaks of it.
    assert!(says(&harness, "736 billion VND: rejected"));
}

#[test]
fn lengths_and_enterprises_are_chosen_and_never_joined() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    assert!(!is_shown(&harness, "Nghe An, H1 2022, 1,100 billion VND"));
    click(&mut harness, Role::ComboBox, "Period");
    harness.get_by_label("Half-years (1)").click();
    settle(&mut harness);
    assert!(is_shown(&harness, "Nghe An, H1 2022, 1,100 billion VND"));
    assert!(!is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"));
    assert!(is_shown(&harness, "Billion VND a half-year"));

    click(&mut harness, Role::ComboBox, "Operator");
    harness.get_by_label("VNPT (1)").click();
    settle(&mut harness);
    assert!(is_shown(&harness, "Telecom revenue – VNPT"));
    assert!(is_shown(&harness, "Cao Bang, 2022, 300 billion VND"));
}

#[test]
fn provinces_are_found_in_any_spelling_and_ticked() {
    let mut harness = window(Some(&project()), Language::Vietnamese);
    click(&mut harness, Role::ListBoxOption, "Doanh thu viễn thông");
    assert!(is_shown(&harness, "Cao Bằng, 2022, 736 tỷ đồng"));
    harness.get_by_role_and_label(Role::TextInput, "Tìm tỉnh, thành phố").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Tìm tỉnh, thành phố").type_text("caobang");
    settle(&mut harness);
    let of_nghe_an = |label: String| label.starts_with("Nghệ An");
    assert!(harness.query_by(|node| node.role() == Role::CheckBox && node.label().is_some_and(of_nghe_an)).is_none());
    click(&mut harness, Role::CheckBox, "Cao Bằng");
    assert!(!is_shown(&harness, "Cao Bằng, 2022, 736 tỷ đồng"));
    assert!(is_shown(&harness, "Nghệ An, 2022, 2.250 tỷ đồng"));
}

#[test]
fn no_place_and_no_match_say_what_to_do() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::Button, "None");
    assert!(is_shown(&harness, "Tick provinces in the list on the left"));
    click(&mut harness, Role::Button, "All");
    assert!(is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"));
    assert!(is_shown(&harness, "Cao Bang, 2023, 900 billion VND"));
    click(&mut harness, Role::CheckBox, "Target");
    assert!(!is_shown(&harness, "Cao Bang, 2023, 900 billion VND"));
    click(&mut harness, Role::CheckBox, "Reviewed only");
    assert!(is_shown(&harness, "No figure matches"));
    click(&mut harness, Role::CheckBox, "Reviewed only");
    assert!(is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"));

    let empty = window(Some(&Project::new()), Language::English);
    assert!(is_shown(&empty, "No figures to draw yet"));
}

#[test]
fn the_pointer_on_a_point_tells_value_state_and_sentence() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    find(&harness, Role::Button, "Cao Bang, 2023, 900 billion VND").hover();
    settle(&mut harness);
    assert!(is_shown(&harness, "printed “900 billion VND”"));
    assert!(is_shown(&harness, "Target, not reviewed"));
    assert!(is_shown(&harness, "The plan for 2023 is 900 billion VND."));
}

#[test]
fn the_wheel_magnifies_and_a_button_shows_all_again() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    assert!(!is_shown(&harness, "Show all"));
    find(&harness, Role::Button, "Cao Bang, 2023, 900 billion VND").hover();
    settle(&mut harness);
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: Vec2::new(0.0, 12.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    settle(&mut harness);
    assert!(!is_shown(&harness, "Nghe An, 2021, 2,100 billion VND"), "it lies outside now");
    click(&mut harness, Role::Button, "Show all");
    assert!(is_shown(&harness, "Nghe An, 2021, 2,100 billion VND"));
    assert!(!is_shown(&harness, "Show all"));
}

#[test]
fn a_chart_is_kept_as_a_view_of_the_project_and_shown_again() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::RadioButton, "Ranking");
    click(&mut harness, Role::CheckBox, "Per 100 people");
    click(&mut harness, Role::CheckBox, "Nghe An");
    let kept = find(&harness, Role::Image, "").accesskit_node().label();
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    settle(&mut harness);
    assert!(is_shown(&harness, "Ranking, Telecom revenue"), "the dialog says what would be kept");
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").type_text("By head");
    settle(&mut harness);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    let view = session(&harness).project().views().next().cloned().expect("it is kept");
    assert_eq!(view.chart.as_ref().map(|chart| (chart.kind.as_str(), chart.per_hundred)), Some(("ranking", true)));
    harness.key_press(Key::Escape);
    settle(&mut harness);

    click(&mut harness, Role::CheckBox, "Nghe An");
    click(&mut harness, Role::CheckBox, "Per 100 people");
    click(&mut harness, Role::RadioButton, "Table");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    settle(&mut harness);
    click(&mut harness, Role::Button, "Views: keep one");
    click(&mut harness, Role::Button, "Show the view By head");
    assert_eq!(session(&harness).workspace, Workspace::Trends);
    assert!(is_on(&harness, "Per 100 people") && is_on(&harness, "Cao Bang") && !is_on(&harness, "Nghe An"));
    assert_eq!(find(&harness, Role::Image, "").accesskit_node().label(), kept);
}

#[test]
fn years_that_are_not_wanted_are_left_out_and_what_follows_from_them_is_not() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::ComboBox, "From year");
    harness.get_by_label("2022").click();
    settle(&mut harness);
    assert!(!is_shown(&harness, "Nghe An, 2021, 2,100 billion VND"));
    assert!(is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"));
    assert!(is_shown(&harness, "Cao Bang, 2023, 900 billion VND"));
    // The growth of the first year that is shown is against one that is not.
    click(&mut harness, Role::ComboBox, "Reading");
    harness.get_by_label("Change on the year before").click();
    settle(&mut harness);
    find(&harness, Role::Button, "Nghe An, 2022, +7.1");
    click(&mut harness, Role::ComboBox, "To year");
    harness.get_by_label("2022").click();
    settle(&mut harness);
    assert!(!says(&harness, "Cao Bang, 2023"));
}

#[test]
fn an_indicator_of_ones_own_is_drawn_by_its_name() {
    let mut project = project();
    let boxes = IndicatorId::new("own.boxes");
    let entry = GlossaryEntry::Indicator(Indicator {
        id: boxes,
        kind: IndicatorKind::Stock,
        unit: Unit::Count,
        family: Family::Network,
        name: Names { en: "Letter boxes".into(), vi: "Hộp nhận thư".into() },
        definition: Names::default(),
    });
    project.define(entry, None, Timestamp::UNIX_EPOCH).unwrap();
    let half = project.records().find(|(_, record)| record.figure.period == "2022-H1".parse().ok()).unwrap().0;
    let values = [SlotValue::Indicator(boxes), SlotValue::Unit(Unit::Count), SlotValue::Value(Some(180.into()))];
    project.correct(half, &values, Timestamp::UNIX_EPOCH).unwrap();
    for (language, name, point) in [
        (Language::English, "Letter boxes", "Nghe An, Jun 2022, 180"),
        (Language::Vietnamese, "Hộp nhận thư", "Nghệ An, 06/2022, 180"),
    ] {
        let mut harness = window(Some(&project), language);
        click(&mut harness, Role::ListBoxOption, name);
        // It stands at the end of the half-year, as a stock does.
        find(&harness, Role::Button, point);
        assert!(!says(&harness, "own.boxes"));
    }
}

#[test]
fn the_sample_tells_a_story_at_first_sight() {
    let harness = window(None, Language::English);
    let shown = harness.query_all_by(|node| node.role() == Role::CheckBox && node.toggled() == Some(Toggled::True));
    assert!(shown.count() > 5, "several provinces are ticked");
    assert!(harness.query_all_by_role(Role::Row).count() > 5, "and the records behind them listed");
}

#[test]
fn an_idle_chart_draws_nothing() {
    let mut harness = window(None, Language::English);
    harness.run();
    // `run` ends when no further frame is asked for; the first frame must be enough.
    assert_eq!(harness.run(), 1);
}

/// Years, nine months and a growth of one province, and a province that was merged, with one of its two parts missing.
fn derivable() -> Project {
    let revenue = "revenue.telecom";
    let year = Figure { yoy: Some("25".parse().unwrap()), ..figure("cao-bang", revenue, "2022", 1000 * BILLION) };
    let first = bulletin(
        "cao-bang.txt",
        &[
            ("In 2022 it was 1,000 billion VND, up 25%.", "1,000 billion VND", year),
            (
                "Nine months brought 700 billion VND.",
                "700 billion VND",
                figure("cao-bang", revenue, "2022-9M", 700 * BILLION),
            ),
        ],
    );
    let second = bulletin(
        "quang-tri.txt",
        &[
            (
                "Quang Tri: 500 billion VND in 2024.",
                "500 billion VND",
                figure("quang-tri", revenue, "2024", 500 * BILLION),
            ),
            ("Quang Tri: 1,300 billion VND in 2025.", "1,300", figure("quang-tri", revenue, "2025", 1300 * BILLION)),
            (
                "The country: 10,000 billion VND in 2024.",
                "10,000",
                figure("vietnam", revenue, "2024", 10_000 * BILLION),
            ),
        ],
    );
    let mut project = Project::new();
    project.load(vec![first, second], Timestamp::UNIX_EPOCH);
    project
}

/// Chooses `option` in the field called `name`.
fn choose(harness: &mut Opened, name: &str, option: &str) {
    click(harness, Role::ComboBox, name);
    harness.get_by_label(option).click();
    settle(harness);
}

#[test]
fn a_derived_point_names_what_it_follows_from_and_leads_there() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    // 1,000 after a growth of 25%.
    click(&mut harness, Role::Button, "Cao Bang, 2021, 800 billion VND, derived");
    assert!(is_shown(&harness, "Derived from the growth of the year after"));
    assert!(is_shown(&harness, "Rests on"));
    choose(&mut harness, "Period", "Quarters (1)");
    click(&mut harness, Role::Button, "Cao Bang, Q4 2022, 300 billion VND, derived");
    assert!(is_shown(&harness, "Derived from other periods"));
    assert!(is_shown(&harness, "Cao Bang, 2022: 1,000 billion VND"));
    click(&mut harness, Role::Button, "Cao Bang, 9M 2022: 700 billion VND");
    let (_, record) = session(&harness).selected_record().unwrap();
    assert_eq!(record.figure.period.unwrap().to_string(), "2022-9M");
}

#[test]
fn the_new_map_puts_old_provinces_together_and_says_what_is_missing() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    choose(&mut harness, "Provinces", "The 34 since July 2025");
    assert!(is_shown(&harness, "Quang Tri, 2024, 500 billion VND, incomplete"));
    assert!(says(&harness, "Incomplete sums, without Quang Binh"));
    choose(&mut harness, "Provinces", "The 63 until June 2025");
    assert!(!is_shown(&harness, "Quang Tri, 2025, 1,300 billion VND"));
    assert!(says(&harness, "1 figure is of a province that this map does not have"));
}

#[test]
fn readings_go_together_and_what_cannot_be_shown_is_said() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    choose(&mut harness, "Reading", "Change on the year before");
    assert!(is_shown(&harness, "Cao Bang, 2022, +25%"), "the growth that the source states");
    assert!(says(&harness, "of a merged province and not comparable"));
    choose(&mut harness, "Reading", "Share of the country");
    assert!(is_shown(&harness, "Quang Tri, 2024, 5%"));
    assert!(says(&harness, "figures have none of the country beside them"));
    click(&mut harness, Role::CheckBox, "Per 100 people");
    assert!(says(&harness, "A share of the country is the same by head"));
    choose(&mut harness, "Reading", "Index");
    click(&mut harness, Role::CheckBox, "Logarithmic");
    assert!(says(&harness, "logarithmic"));
    choose(&mut harness, "Reading", "Figures");
    assert!(!says(&harness, "billion VND per 100 people"), "too little for billions");
    assert!(says(&harness, "VND per 100 people"));
}

#[test]
fn every_kind_of_chart_shows_the_selection_and_describes_itself() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    for (kind, begins, tells) in [
        (
            "Lines",
            "Lines: Telecom revenue, Billion VND a year.",
            "Nghe An: 2,100 billion VND in 2021, 2,250 billion VND in 2022 (+7.14%).",
        ),
        ("Small multiples", "Small multiples: Telecom revenue", "Nghe An: 2,100 billion VND in 2021"),
        ("Map", "Map: Telecom revenue", "2 of 63 provinces have a figure."),
        ("Ranking", "Ranking: Telecom revenue", "Nghe An, 2022, 2,250 billion VND."),
        ("Slope", "Slope: Telecom revenue", "Cao Bang: 650 billion VND in 2021, 736 billion VND in 2022"),
        ("Coverage", "Coverage: Telecom revenue", "Conflicting: 1."),
        ("Table", "Table: Telecom revenue", "Nghe An: 2,100 billion VND in 2021"),
    ] {
        click(&mut harness, Role::RadioButton, kind);
        let words = find(&harness, Role::Image, begins).accesskit_node().label().unwrap();
        assert!(words.contains(tells), "{kind}: {words}");
    }
    click(&mut harness, Role::RadioButton, "Ranking");
    click(&mut harness, Role::Button, "Cao Bang, 2022, 736 billion VND");
    assert!(session(&harness).selected_record().is_some());
}

#[test]
fn the_time_of_a_map_is_moved_step_by_step() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::RadioButton, "Map");
    assert!(is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"));
    click(&mut harness, Role::Button, "Earlier");
    assert!(is_shown(&harness, "Nghe An, 2021, 2,100 billion VND"));
    let tile = harness.query_by_role_and_label(Role::Button, "Nghe An, 2022, 2,250 billion VND");
    assert!(tile.is_none(), "the later year is not on the map any more");
    harness.key_press(Key::PageDown);
    settle(&mut harness);
    assert!(is_shown(&harness, "Nghe An, 2022, 2,250 billion VND"), "and by the keys");
    harness.key_press(Key::PageUp);
    settle(&mut harness);
    assert!(is_shown(&harness, "Nghe An, 2021, 2,100 billion VND"));
}

#[test]
fn a_hole_of_the_board_lists_documents() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::RadioButton, "Coverage");
    let words = find(&harness, Role::Image, "Coverage").accesskit_node().label().unwrap();
    assert!(words.contains("Reported: 4.") && words.contains("Derived: 1."), "{words}");
    click(&mut harness, Role::Button, "Cao Bang, 2023, missing");
    assert!(is_shown(&harness, "Documents that may state it, the likeliest first"));
    click(&mut harness, Role::Link, "cao-bang.txt");
    assert_eq!(session(&harness).workspace, Workspace::Review);
    assert_eq!(session(&harness).selected_document().unwrap().1.name, "cao-bang.txt");
}

#[test]
fn the_keys_walk_the_chart_and_open_what_they_stand_on() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::RadioButton, "Coverage");
    // What was clicked has the keys; they are given back.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let stands = |harness: &Opened| find(harness, Role::Image, "Coverage").accesskit_node().value();
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(stands(&harness).as_deref(), Some("Cao Bang, 2023, missing"), "from the selected record on");
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(stands(&harness).as_deref(), Some("Cao Bang, 2022, 1,000 billion VND"));
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&harness, "Derived from the growth of the year after"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    for key in [Key::ArrowRight, Key::ArrowRight, Key::Enter] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert!(is_shown(&harness, "Documents that may state it, the likeliest first"));
    // The keys stand on the first of them.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(session(&harness).workspace, Workspace::Review);
    assert_eq!(session(&harness).selected_document().unwrap().1.name, "cao-bang.txt");
}

#[test]
fn the_point_that_was_pressed_is_told_until_another_record_is_looked_at() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::Button, "Cao Bang, 2021, 800 billion VND, derived");
    assert!(is_shown(&harness, "Rests on"));
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    for key in [Key::J, Key::J, Key::T] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert!(!is_shown(&harness, "Rests on"));
    assert!(is_shown(&harness, "Go to the sentence"));
}

#[test]
fn a_tile_without_a_figure_lists_documents_until_another_time_is_shown() {
    let none = "No document of the project speaks of this province; load more";
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::RadioButton, "Map");
    click(&mut harness, Role::Button, "Ha Giang, 2022, missing");
    assert!(is_shown(&harness, none));
    click(&mut harness, Role::Button, "Earlier");
    assert!(!is_shown(&harness, none));
}

#[test]
fn provinces_are_chosen_in_groups() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::Button, "Choose");
    harness.get_by_label("North central and central coast (1)").click();
    settle(&mut harness);
    assert!(is_on(&harness, "Nghe An") && !is_on(&harness, "Cao Bang"));
}

#[test]
fn what_is_counted_listed_and_taken_away_is_what_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    assert!(says(&harness, "6 figures"), "of two provinces in three years, one of them stated twice");
    // The map shows every province at one time.
    click(&mut harness, Role::CheckBox, "Nghe An");
    click(&mut harness, Role::RadioButton, "Map");
    assert!(says(&harness, "3 figures"));
    let rows = |harness: &Opened| {
        harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect()
    };
    let listed: Vec<String> = rows(&harness);
    assert!(listed.iter().any(|row| row.starts_with("Nghe An, 2022, 2,250 billion VND")), "{listed:?}");
    assert!(listed.iter().all(|row| row.contains(", 2022, ")), "{listed:?}");
    let path = folder.path().join("map.csv");
    TakeAway::ENGLISH.save(&mut harness, "CSV", &path);
    let text = std::fs::read_to_string(path).unwrap();
    let places: Vec<&str> = text.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(places, ["cao-bang", "nghe-an"], "{text}");
    click(&mut harness, Role::RadioButton, "Ranking");
    assert!(says(&harness, "2 figures"), "only the province that is chosen, whose cell is stated twice");
    assert!(rows(&harness).iter().all(|row: &String| row.starts_with("Cao Bang, 2022, ")));
}

#[test]
fn an_axis_that_there_is_not_and_a_count_of_people_are_said() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::CheckBox, "Logarithmic");
    assert!(says(&harness, "Billion VND a year · logarithmic"));
    click(&mut harness, Role::RadioButton, "Ranking");
    assert!(says(&harness, "Bars, boards and tables have no logarithmic axis"));
    assert!(!says(&harness, "· logarithmic"));
    click(&mut harness, Role::RadioButton, "Slope");
    assert!(says(&harness, "Billion VND a year · logarithmic"), "the choice is kept");
    click(&mut harness, Role::CheckBox, "Per 100 people");
    assert!(says(&harness, "By the people of the census of 2019"));
}

#[test]
fn sums_of_other_provinces_are_no_growth() {
    let revenue = "revenue.telecom";
    let year = |place: &str, period: &str, value: i64| figure(place, revenue, period, value * BILLION);
    let mut project = Project::new();
    let sentences = [
        ("Quang Binh: 400 in 2023.", "400", year("quang-binh", "2023", 400)),
        ("Quang Binh: 410 in 2024.", "410", year("quang-binh", "2024", 410)),
        ("Quang Tri: 500 in 2024.", "500", year("quang-tri", "2024", 500)),
        ("Quang Tri: 1,001 in 2025.", "1,001", year("quang-tri", "2025", 1001)),
    ];
    project.load(vec![bulletin("a.txt", &sentences)], Timestamp::UNIX_EPOCH);
    let mut harness = window(Some(&project), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    choose(&mut harness, "Provinces", "The 34 since July 2025");
    choose(&mut harness, "Reading", "Change on the year before");
    assert!(is_shown(&harness, "Quang Tri, 2025, +10%, derived"), "of two provinces in both years");
    assert!(says(&harness, "1 figure is a sum of other parts than the one before and not comparable with it"));

    choose(&mut harness, "Reading", "Figures");
    assert!(says(&harness, "Cut where the sums are of other parts than before: Quang Tri"));
    let words = find(&harness, Role::Image, "Lines").accesskit_node().label().unwrap();
    assert!(
        words.contains("Quang Tri: 400 billion VND in 2023, 1,001 billion VND in 2025 (not comparable)."),
        "{words}"
    );
    click(&mut harness, Role::RadioButton, "Slope");
    assert!(is_shown(&harness, "Quang Tri, 2024, 910 billion VND, derived"), "the times that can be compared");
    shown::click(&mut harness, Role::ComboBox, "From");
    harness.get_by_label("2023").click();
    settle(&mut harness);
    assert!(says(&harness, "Sums of other parts at the two times, not comparable: Quang Tri"));
    let words = find(&harness, Role::Image, "Slope").accesskit_node().label().unwrap();
    assert!(words.contains("not comparable: Quang Tri"), "{words}");
}

/// The colour that a place has in the view that would be kept.
fn colour(harness: &Opened, place: &str) -> Option<usize> {
    let chart = session(harness).view("now").chart.expect("a chart is shown");
    chart.colours.iter().find(|(held, _)| *held == PlaceId::new(place)).map(|(_, colour)| *colour)
}

#[test]
fn a_view_brings_its_colours_back() {
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    // The order of choosing is not that of the colours any more.
    for place in ["Cao Bang", "Nghe An", "Vietnam", "Cao Bang"] {
        click(&mut harness, Role::CheckBox, place);
    }
    let shown = |harness: &Opened| ["cao-bang", "nghe-an", "vietnam"].map(|place| colour(harness, place));
    let before = shown(&harness);
    assert!(before.iter().any(Option::is_some));
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").focus();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Name of this view").type_text("Colours");
    settle(&mut harness);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    // Another order, and others in between.
    for place in ["Vietnam", "Cao Bang", "Nghe An", "Nghe An", "Cao Bang", "Vietnam"] {
        click(&mut harness, Role::CheckBox, place);
    }
    click(&mut harness, Role::Button, "Views: keep one");
    click(&mut harness, Role::Button, "Show the view Colours");
    assert_eq!(shown(&harness), before);
    // A place without a half-year keeps its colour for when years are shown again.
    choose(&mut harness, "Period", "Half-years (1)");
    click(&mut harness, Role::ComboBox, "Period");
    harness.get_by_label_contains("Years (").click();
    settle(&mut harness);
    assert_eq!(shown(&harness), before);
}

#[test]
fn a_record_is_shown_in_the_reading_that_was_chosen_as_far_as_it_can_be_seen_in_it() {
    let mut harness = window(Some(&derivable()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::CheckBox, "Per 100 people");
    choose(&mut harness, "Provinces", "The 34 since July 2025");
    let shown = |harness: &mut Opened, point: &str| {
        click(harness, Role::Button, point);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
        settle(harness);
        harness.key_press(Key::T);
        settle(harness);
        assert_eq!(session(harness).workspace, Workspace::Trends);
    };
    shown(&mut harness, "Cao Bang, 2022");
    assert!(is_on(&harness, "Per 100 people"));
    assert!(says(&harness, "The 34 since July 2025"));
    choose(&mut harness, "Reading", "Change on the year before");
    shown(&mut harness, "Cao Bang, 2022");
    assert!(is_shown(&harness, "Cao Bang, 2022, +25%"), "its growth is what is shown");
    // A figure of 2024 of the old Quang Tri has no growth.
    choose(&mut harness, "Reading", "Figures");
    click(&mut harness, Role::Button, "Quang Tri, 2024");
    choose(&mut harness, "Reading", "Change on the year before");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    settle(&mut harness);
    harness.key_press(Key::T);
    settle(&mut harness);
    assert!(is_on(&harness, "Per 100 people"));
    assert!(says(&harness, "VND per 100 people") && !says(&harness, "Change on the year before in percent"));
}

#[test]
fn places_that_were_chosen_for_the_person_are_chosen_anew_with_the_indicator() {
    let subscribers = "subscribers.mobile";
    let mut project = project();
    let of = |period: &str, value| figure("cao-bang", subscribers, period, value);
    let sentences = [
        ("90,000 at the end of 2018.", "90,000", of("@2018-12", 90_000)),
        ("95,000 at the end of 2019.", "95,000", of("@2019-12", 95_000)),
        ("99,000 at the end of 2020.", "99,000", of("@2020-12", 99_000)),
    ];
    let lang_son = Figure { place: Some(PlaceId::new("lang-son")), ..of("@2020-12", 80_000) };
    project.load(vec![bulletin("more.txt", &sentences)], Timestamp::UNIX_EPOCH);
    project.load(vec![bulletin("other.txt", &[("80,000 there.", "80,000", lang_son)])], Timestamp::UNIX_EPOCH);
    let mut harness = window(Some(&project), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::ListBoxOption, "Mobile subscribers");
    assert!(is_on(&harness, "Lang Son"), "it has points of this indicator and none of the other");
    // What a person chose stays.
    click(&mut harness, Role::CheckBox, "Lang Son");
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    click(&mut harness, Role::ListBoxOption, "Mobile subscribers");
    assert!(!is_on(&harness, "Lang Son"));
}

#[test]
fn a_chart_is_taken_away_as_a_picture_and_as_figures() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = window(Some(&project()), Language::English);
    click(&mut harness, Role::ListBoxOption, "Telecom revenue");
    for (form, begins) in [("PNG", &b"\x89PNG"[..]), ("SVG", b"<svg"), ("CSV", b"place,name"), ("XLSX", b"PK")] {
        let path = folder.path().join(format!("chart.{}", form.to_lowercase()));
        TakeAway::ENGLISH.save(&mut harness, form, &path);
        let written = std::fs::read(&path).unwrap_or_else(|error| panic!("{form}: {error}"));
        assert!(written.starts_with(begins), "{form}");
        if form == "CSV" {
            let text = String::from_utf8(written).unwrap();
            let row = text
                .lines()
                .find(|line| line.starts_with("nghe-an,Nghe An,revenue.telecom,,2022,2250000000000,VND a year,"));
            assert!(row.is_some_and(|row| row.ends_with("reported,,nghe-an.txt,\"2,250\",")), "{text}");
        } else if form == "SVG" {
            let text = String::from_utf8(written).unwrap();
            assert!(text.contains(">Telecom revenue</text>") && text.contains("Nghe An: 2,100 billion VND in 2021"));
        }
    }
}
