//! What a person waits for in the window with a million records of twenty thousand documents: counts of facets, text
//! filter, sort, a mass edit and its undo, conflicts, a frame while the table scrolls, and the memory of it all.
//!
//! `cargo bench --bench window` prints each beside a plain pass over the same columns in the same run, kept as bare
//! arrays. The window is the real one, run by egui's own context without a screen: layout and tessellation, all panels;
//! beside it stands a bare egui frame with a table, a text, a list and a plot's worth of lines.

mod published;

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use eframe::egui::{self, Context, Event, MouseWheelUnit, RawInput, Rect, TouchPhase, Vec2, pos2, vec2};
use jiff::Timestamp;
use provista::analysis::{Column, Conflicts, Facet, FacetValue, Filter, RecordIndex, Sentinel, SortKey, Tick};
use provista::app::{Home, Options, Window, theme};
use provista::domain::{
    Atlas, Bound, Catalogue, Confidence, ConflictClass, Document, Evidence, Figure, IndicatorId, Language, Operator,
    Origin, PlaceId, Record, RecordId, Review, Slot, SlotValue, Span, Status, fold,
};
use provista::project::{LoadedDocument, Preference, Preferred, Project, Rule, Settlement};
use rust_decimal::Decimal;

const DOCUMENTS: u32 = 20_000;
const EACH: u32 = 50;
const EDITED: u32 = 100_000;

/// A million records: each document is one place's, with a number of its own for each figure.
fn project() -> Project {
    let atlas = Atlas::bundled();
    let names: Vec<&str> = published::A_HEAD
        .iter()
        .map(|(name, _)| Catalogue::bundled().name(IndicatorId::new(name), Language::Vietnamese))
        .collect();
    let documents = (0..DOCUMENTS).map(|document| {
        let place = published::place_of(document);
        let mut text = format!("Tin {document} của tỉnh {}\n", atlas.name(place, Language::Vietnamese));
        let mut records = Vec::new();
        for nth in 0..EACH {
            let noise = 1.0 + f64::from((document * 31 + nth * 17) % 97) / 2000.0;
            let figure = published::figure(place, document, nth, 14, noise);
            text.push_str(names[nth as usize % names.len()]);
            text.push_str(" đạt ");
            let from = text.len();
            text.push_str(&figure.value.unwrap().to_string());
            text.push(' ');
            text.push_str(if figure.unit.is_money() { "đồng" } else { "thuê bao" });
            let quote = Span::new(from, text.len());
            text.push_str(".\n");
            records.push(Record {
                document: None,
                figure: Figure {
                    bound: Bound::ALL[(document + nth) as usize % 7 % 4],
                    status: if (document + nth).is_multiple_of(11) { Status::Target } else { Status::Actual },
                    operator: nth.is_multiple_of(9).then(|| Operator::new(["VNPT", "Viettel"][(nth % 2) as usize])),
                    ..figure
                },
                evidence: Some(
                    Evidence::at(quote).with(Slot::Place, quote).with(Slot::Indicator, quote).with(Slot::Period, quote),
                ),
                origin: Origin::Extracted {
                    confidence: Confidence::new(
                        0.5 + f32::from(u16::try_from((document * 7 + nth) % 500).unwrap()) / 1000.0,
                    ),
                },
                review: Review::New,
            });
        }
        LoadedDocument { document: Document::new(format!("{document}.txt"), text), records }
    });
    // A thousand at a time, so that the memory of what is loaded is not counted with that of the project.
    let (mut project, mut documents) = (Project::new(), documents);
    for _ in 0..DOCUMENTS / 1000 {
        project.load(documents.by_ref().take(1000).collect(), Timestamp::UNIX_EPOCH);
    }
    project
}

/// The median and the greatest of some runs.
fn times<T>(runs: usize, mut work: impl FnMut(usize) -> T) -> (Duration, Duration) {
    let mut all: Vec<Duration> = (0..runs)
        .map(|run| {
            let started = Instant::now();
            black_box(work(run));
            started.elapsed()
        })
        .collect();
    all.sort_unstable();
    (all[runs / 2], all[runs - 1])
}

fn line(what: &str, (median, worst): (Duration, Duration), wanted: &str, plain: Option<(Duration, Duration)>) {
    let plain = plain.map_or(String::from("–"), |(median, _)| format!("{:.1} ms", ms(median)));
    println!("{what:44} {:8.2} ms {:8.2} ms   {wanted:18} {plain}", ms(median), ms(worst));
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The memory of this process that is not on disk, in megabytes.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}

/// The same columns as plain arrays, for the plain passes.
struct Plain {
    place: Vec<u8>,
    indicator: Vec<u8>,
    period: Vec<u16>,
    status: Vec<u8>,
    value: Vec<f64>,
    quotes: Vec<String>,
    review: Vec<u8>,
}

impl Plain {
    /// How many megabytes they take.
    fn megabytes(&self) -> f64 {
        let quotes: usize = self.quotes.iter().map(|quote| quote.capacity() + size_of::<String>()).sum();
        let of_each = size_of::<u8>() * 4 + size_of::<u16>() + size_of::<f64>();
        (quotes + of_each * self.value.len()) as f64 / 1_048_576.0
    }

    /// The keys with more than one value: one pass with a hash map.
    fn disagreeing(&self) -> usize {
        let mut first: HashMap<(u8, u8, u16), (f64, bool)> = HashMap::new();
        for nr in 0..self.value.len() {
            let key = (self.place[nr], self.indicator[nr], self.period[nr]);
            let known = first.entry(key).or_insert((self.value[nr], false));
            known.1 |= known.0.to_bits() != self.value[nr].to_bits();
        }
        first.values().filter(|(_, disagrees)| *disagrees).count()
    }
}

/// Numbers things in the order in which they come.
fn numbered<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> Vec<u16> {
    let mut codes: HashMap<T, u16> = HashMap::new();
    all.map(|thing| {
        let next = u16::try_from(codes.len()).unwrap();
        *codes.entry(thing).or_insert(next)
    })
    .collect()
}

fn plain(project: &Project) -> Plain {
    let small = |codes: Vec<u16>| codes.into_iter().map(|code| u8::try_from(code).unwrap()).collect();
    let figures = || project.records().map(|(_, record)| &record.figure);
    Plain {
        place: small(numbered(figures().map(|figure| figure.place))),
        indicator: small(numbered(figures().map(|figure| figure.indicator))),
        period: numbered(figures().map(|figure| figure.period)),
        status: figures().map(|figure| figure.status as u8).collect(),
        value: project.records().map(|(_, record)| record.figure.value.unwrap().try_into().unwrap()).collect(),
        quotes: project.records().map(|(_, record)| fold(project.quote(record).unwrap())).collect(),
        review: project.records().map(|(_, record)| record.review as u8).collect(),
    }
}

fn main() {
    // `cargo test --benches` asks every bench to run once; this one has nothing to say there.
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let before = resident();
    let mut project = project();
    let texts: usize = project.documents().map(|(_, document)| document.text.len()).sum();
    let with_project = resident();
    let started = Instant::now();
    let mut sentinel = Sentinel::of(&project);
    let looked = started.elapsed();
    let with_sentinel = resident();
    let started = Instant::now();
    let mut index = RecordIndex::of(&project, &sentinel);
    let indexed = started.elapsed();
    let with_index = resident();
    let records = project.records().count();
    println!(
        "{records} records of {DOCUMENTS} documents; once after opening: flags {:.0} ms, index {:.0} ms\n",
        ms(looked),
        ms(indexed)
    );
    println!("{:44} {:>11} {:>11}   {:18} plain pass", "", "median", "worst", "wanted");

    let columns = plain(&project);
    lookups(&project, &index, &columns);
    edits(&mut project, &mut sentinel, &mut index, &columns);
    conflicts(&mut project, &columns);
    println!();
    if let (Some(before), Some(project), Some(sentinel), Some(index)) =
        (before, with_project, with_sentinel, with_index)
    {
        let texts = texts as f64 / 1_048_576.0;
        println!(
            "memory: texts {texts:.0} MB, project beyond them {:.0} MB, flags {:.0} MB, index {:.0} MB; together beyond the texts {:.0} MB (wanted: 400); seven columns as bare arrays, the folded quotes among them: {:.0} MB",
            project - before - texts,
            sentinel - project,
            index - sentinel,
            index - before - texts,
            columns.megabytes()
        );
    }
    drop((sentinel, index, columns));
    frames(project);
}

/// What is chosen, counted, found and sorted.
fn lookups(project: &Project, index: &RecordIndex, columns: &Plain) {
    let count_plain = times(20, |_| {
        let mut counts = [0_u32; 256];
        columns.place.iter().for_each(|code| counts[usize::from(*code)] += 1);
        counts
    });
    let mut narrow = Filter::default();
    narrow.set(FacetValue::Status(Status::Target), Tick::Excluded);
    narrow.set(FacetValue::Place(PlaceId::new("cao-bang")), Tick::Included);
    narrow.set(FacetValue::Family(provista::domain::Family::Revenue), Tick::Included);
    for (name, filter) in [("nothing chosen", Filter::default()), ("three sides chosen", narrow)] {
        let selection = index.select(project, &filter, None);
        let worst = Facet::ALL
            .into_iter()
            .map(|facet| (times(9, |_| index.counts(project, facet, &selection)), facet))
            .max_by_key(|(times, _)| times.0)
            .unwrap();
        line(&format!("counts of the slowest facet, {name} ({:?})", worst.1), worst.0, "10 ms", Some(count_plain));
        let choose_plain = times(9, |_| {
            let each = columns.place.iter().zip(&columns.indicator).zip(&columns.status);
            each.map(|((place, indicator), status)| *place == 3 && *indicator < 3 && *status != 2)
                .collect::<Vec<bool>>()
        });
        line(
            &format!("choosing, {name}"),
            times(9, |_| index.select(project, &filter, None)),
            "10 ms",
            Some(choose_plain),
        );
    }

    let search_plain =
        |words: &'static str| times(5, |_| columns.quotes.iter().filter(|quote| quote.contains(words)).count());
    for words in ["dong", "73530", "thue bao", "khong co"] {
        line(
            &format!("text filter over all quotes and names: {words}"),
            times(9, |_| index.find(project, words)),
            "50 ms",
            Some(search_plain(words)),
        );
    }

    let all = index.select(project, &Filter::default(), None).taken;
    let sort_plain = times(5, |_| {
        let mut rows: Vec<u32> = (0..u32::try_from(columns.value.len()).unwrap()).collect();
        rows.sort_by(|a, b| columns.value[*a as usize].total_cmp(&columns.value[*b as usize]));
        rows
    });
    for column in [Column::Value, Column::Place, Column::Period, Column::Doubt] {
        let key = [SortKey { column, descending: true }];
        line(
            &format!("sort by {}", column.code()),
            times(5, |_| index.sorted(project, &all, &key, Language::Vietnamese)),
            "100 ms",
            Some(sort_plain),
        );
    }
    let keys = [Column::Place, Column::Indicator, Column::Value].map(|column| SortKey { column, descending: false });
    line(
        "sort by place, indicator, value",
        times(5, |_| index.sorted(project, &all, &keys, Language::Vietnamese)),
        "",
        Some(times(5, |_| {
            let key = |row: &u32| {
                let row = *row as usize;
                (columns.place[row], columns.indicator[row], columns.value[row])
            };
            let mut rows: Vec<u32> = (0..u32::try_from(columns.value.len()).unwrap()).collect();
            rows.sort_by(|a, b| key(a).partial_cmp(&key(b)).unwrap());
            rows
        })),
    );
}

/// A mass edit of some records and its undo: the project's part, then what the window brings up to date after it.
fn edits(project: &mut Project, sentinel: &mut Sentinel, index: &mut RecordIndex, columns: &Plain) {
    let ids: Vec<RecordId> = (0..EDITED).map(|nth| RecordId(nth * 10)).collect();
    let corrections_of =
        |ids: &[RecordId]| ids.iter().map(|id| (*id, vec![SlotValue::Status(Status::Estimate)])).collect::<Vec<_>>();
    let corrections = corrections_of(&ids);
    let copy = times(5, |_| {
        let mut review = columns.review.clone();
        for id in &ids {
            review[id.0 as usize] = 1;
        }
        review
    });
    let at = Timestamp::UNIX_EPOCH;
    let mut spent: [Vec<Duration>; 4] = Default::default();
    for run in 0..5 {
        let started = Instant::now();
        if run % 2 == 0 {
            project.review(&ids, Review::Accepted, at).unwrap();
        } else {
            project.correct_many(&corrections, at).unwrap();
        }
        spent[0].push(started.elapsed());
        let started = Instant::now();
        index.refresh(project, sentinel);
        spent[1].push(started.elapsed());
        let started = Instant::now();
        drop(project.undo());
        spent[2].push(started.elapsed());
        let started = Instant::now();
        index.refresh(project, sentinel);
        spent[3].push(started.elapsed());
    }
    let of = |spent: &[Duration]| {
        let mut all = spent.to_vec();
        all.sort_unstable();
        (all[all.len() / 2], all[all.len() - 1])
    };
    let sum = |a: &[Duration], b: &[Duration]| a.iter().zip(b).map(|(a, b)| *a + *b).collect::<Vec<_>>();
    line("mass edit of 100,000 records, with the index", of(&sum(&spent[0], &spent[1])), "50 ms", Some(copy));
    line("its undo, with the index", of(&sum(&spent[2], &spent[3])), "50 ms", Some(copy));
    line("  the edit alone", of(&spent[0]), "", Some(copy));
    line("  the undo alone", of(&spent[2]), "", Some(copy));
    project.review(&ids, Review::Accepted, at).unwrap();
    let started = Instant::now();
    sentinel.refresh(project);
    // The window does this beside its work.
    println!("  flags, looked at again after a mass edit: {:.0} ms", ms(started.elapsed()));
    let ids: Vec<RecordId> = (0..20_000).map(|nth| RecordId(nth * 50)).collect();
    for nr in [1, 200, 20_000] {
        project.correct_many(&corrections_of(&ids[..nr]), at).unwrap();
        let started = Instant::now();
        sentinel.refresh(project);
        println!("  flags, after an edit of {nr}: {:.1} ms", ms(started.elapsed()));
        project.undo();
        sentinel.refresh(project);
    }
}

/// Conflicts, in a project in which nearly all keys disagree. What is wanted beside the window's work keeps no frame up.
/// They are looked for after opening, brought up to date after edits, settled one by one and by a rule.
fn conflicts(project: &mut Project, columns: &Plain) {
    let at = Timestamp::UNIX_EPOCH;
    let pass = times(3, |_| columns.disagreeing());
    let mut found = Conflicts::default();
    let all = times(3, |_| found = Conflicts::of(project));
    println!(
        "\n{} keys disagree, {} by a plain pass without operator and plan",
        found.all().count(),
        columns.disagreeing()
    );
    line("conflicts of all", all, "beside", Some(pass));
    for (nr, wanted) in [(1, "4 ms"), (100, ""), (4000, "beside")] {
        let mut correct = |value: i64| {
            let wanted: Vec<(RecordId, Vec<SlotValue>)> = (0..nr)
                .map(|nr| (RecordId(nr * 250), vec![SlotValue::Value(Some(Decimal::from(value + i64::from(nr))))]))
                .collect();
            project.correct_many(&wanted, at).unwrap();
            let started = Instant::now();
            found.refresh(project);
            started.elapsed()
        };
        let mut spent: Vec<Duration> = (0..5).map(|run| correct(1_000_000 + run)).collect();
        spent.sort_unstable();
        line(&format!("conflicts, after an edit of {nr}"), (spent[2], spent[4]), wanted, Some(pass));
    }
    let open: Vec<_> = found.all().map(|(conflict, _)| conflict.clone()).take(9).collect();
    let mut conflicts = open.iter();
    let settled = times(9, |_| {
        let conflict = conflicts.next().unwrap();
        let settlement = Settlement {
            key: conflict.key,
            chosen: conflict.sides[0].records[0],
            between: conflict.sides.iter().map(|side| side.value).collect(),
            reason: "seen in the yearbook".to_owned(),
        };
        project.settle(settlement, at).unwrap();
        found.refresh(project);
    });
    line("one conflict is settled", settled, "4 ms", Some(pass));
    line(
        "how far a rule would reach",
        times(3, |_| found.reach(project, ConflictClass::Dispute, Preferred::MostExact)),
        "once a class",
        Some(pass),
    );
    let rule = Rule::Prefer(Preference {
        class: ConflictClass::Dispute,
        preferred: Preferred::MostExact,
        indicator: None,
        reason: String::new(),
    });
    let started = Instant::now();
    project.state_rule(rule, at).unwrap();
    found.refresh(project);
    let spent = started.elapsed();
    line("a rule settles all of a class", (spent, spent), "beside", Some(pass));
    println!("  {} are open after it", found.open());
}

/// Frames of bare egui with as many words as the window draws: a table, a text, a list, the lines of a plot.
fn bare_frame() -> (Duration, Duration) {
    let ctx = Context::default();
    let size = Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0));
    let mut clock = 0.0;
    times(300, |run| {
        clock += 1.0 / 60.0;
        let input = RawInput { screen_rect: Some(size), time: Some(clock), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            egui::Panel::left("list").exact_size(360.0).show(ui, |ui| {
                for nr in 0..40 {
                    ui.label(format!("Place {nr} {}", nr * 1000));
                }
            });
            egui::Panel::right("card").exact_size(420.0).show(ui, |ui| {
                for nr in 0..20 {
                    ui.label(format!("Field {nr} of the record that is selected"));
                }
            });
            egui::Panel::bottom("table").exact_size(460.0).show(ui, |ui| {
                egui::Grid::new("rows").num_columns(10).show(ui, |ui| {
                    for row in 0..18 {
                        for column in 0..10 {
                            ui.label(format!("{}", (run * 20 + row) * 7919 + column));
                        }
                        ui.end_row();
                    }
                });
            });
            egui::CentralPanel::default().show(ui, |ui| {
                for nr in 0..20 {
                    ui.label(format!("Doanh thu viễn thông đạt {nr} tỷ đồng, tăng so với cùng kỳ năm trước."));
                }
                let points = |nr: u16| {
                    (0..60_u16)
                        .map(move |at| pos2(400.0 + f32::from(at) * 18.0, f32::from(200 + nr * 10 + at % 7)))
                        .collect()
                };
                for nr in 0..8 {
                    ui.painter()
                        .add(egui::Shape::line(points(nr), egui::Stroke::new(1.5, ui.visuals().hyperlink_color)));
                }
            });
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point).len());
    })
}

/// Frames of the window while the table scrolls, with facets, text and card beside it.
fn frames(project: Project) {
    let ctx = Context::default();
    theme::install(&ctx);
    let options = Options {
        language: Some(Language::English),
        mode: Some(egui::ThemePreference::Light),
        no_system_dialogs: true,
        ..Options::default()
    };
    let mut window = Window::new(&ctx, options);
    window.show_project(project, Home::New);
    let size = Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0));
    let mut clock = 0.0;
    let mut frame = |window: &mut Window, events: Vec<Event>| {
        clock += 1.0 / 60.0;
        let input = RawInput { screen_rect: Some(size), time: Some(clock), events, ..RawInput::default() };
        let started = Instant::now();
        let mut output = ctx.run_ui(input, |ui| window.show(ui));
        let laid_out = started.elapsed();
        output.textures_delta.clear();
        let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
        black_box(shapes.len());
        (laid_out, started.elapsed())
    };
    let over_table = Event::PointerMoved(pos2(900.0, 800.0));
    let key = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let mut until_idle = |window: &mut Window, what: &str, events: Vec<Event>| {
        let started = Instant::now();
        let (first, mut longest) = (frame(window, events).1, Duration::ZERO);
        for nr in 0.. {
            longest = longest.max(frame(window, Vec::new()).1);
            if nr > 20 && !window.is_busy() {
                break;
            }
        }
        println!(
            "{what}: first frame {:.0} ms, longest after it {:.1} ms, all known after {:.0} ms",
            ms(first),
            ms(longest),
            ms(started.elapsed())
        );
    };
    println!();
    until_idle(&mut window, "a project of a million records is shown", vec![over_table]);
    until_idle(&mut window, "facets", vec![key(egui::Key::F, egui::Modifiers::COMMAND | egui::Modifiers::SHIFT)]);
    until_idle(&mut window, "a mass edit is undone (Ctrl+Z)", vec![key(egui::Key::Z, egui::Modifiers::COMMAND)]);
    let wheel = |down: f32| Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -down),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    };
    let mut all: Vec<(Duration, Duration)> =
        (0..600_u32).map(|nr| frame(&mut window, vec![wheel(if nr % 100 < 90 { 480.0 } else { -2400.0 })])).collect();
    all.sort_unstable_by_key(|(_, whole)| *whole);
    let layout = {
        let mut layout: Vec<Duration> = all.iter().map(|(layout, _)| *layout).collect();
        layout.sort_unstable();
        layout[layout.len() / 2]
    };
    println!(
        "frame while scrolling, all panels: median {:.2} ms (layout {:.2} ms), p99 {:.2} ms (wanted: 4 and 8); bare egui with a table, text, list and lines: {:.2} ms",
        ms(all[all.len() / 2].1),
        ms(layout),
        ms(all[all.len() * 99 / 100].1),
        ms(bare_frame().0)
    );
    println!("  of a table of {} rows", window.session().rows().len());
}
