//! The evidence report: one HTML file that stands by itself, with charts, tables, and each figure beside its sentence
//! and its source. It opens without a network, asks nothing of any other computer and runs no script.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::table::digits;
use super::tables::{kept, sentence};
use crate::analysis::{Chart, ChartKey, Excerpt, Palette, Series, SeriesFilter, Step, series};
use crate::domain::{
    Atlas, Catalogue, Confidence, Indicator, Language, Operator, Origin, Period, PlaceId, Record, RecordId, Review,
    Status, Unit,
};
use crate::project::Project;

/// The words of the report in one language.
struct Words {
    title: &'static str,
    contents: &'static str,
    lead: &'static str,
    columns: [&'static str; 6],
    reviews: [&'static str; 3],
    statuses: [&'static str; 3],
    sources: &'static str,
    units: [&'static str; 5],
    no_source: &'static str,
    sure: &'static str,
    figures: &'static str,
}

const ENGLISH: Words = Words {
    title: "Figures and their evidence",
    contents: "Contents",
    lead: "Every figure stands beside the words that state it. Rejected figures are left out.",
    columns: ["Place", "Period", "Value", "Status", "Review", "Words and source"],
    reviews: ["not reviewed", "accepted", "corrected"],
    statuses: ["actual", "estimate", "target"],
    sources: "Sources",
    units: ["VND", "USD", "", "%", "per 100 people"],
    no_source: "no document",
    sure: "sure",
    figures: "figures",
};

const VIETNAMESE: Words = Words {
    title: "Số liệu và bằng chứng",
    contents: "Mục lục",
    lead: "Mỗi số liệu đứng cạnh câu nêu ra nó. Những số liệu bị loại không có ở đây.",
    columns: ["Địa bàn", "Kỳ", "Giá trị", "Trạng thái", "Duyệt", "Câu chữ và nguồn"],
    reviews: ["chưa duyệt", "đã chấp nhận", "đã sửa"],
    statuses: ["thực hiện", "ước", "mục tiêu"],
    sources: "Nguồn",
    units: ["đồng", "USD", "", "%", "trên 100 dân"],
    no_source: "không có văn bản",
    sure: "tin cậy",
    figures: "số liệu",
};

const STYLE: &str = "\
:root{color-scheme:light dark;--text:#1b1f27;--muted:#5b6472;--line:#e1e4ea;--page:#fff;--accent:#2457c5;--mark:#dbe6fb}\
@media(prefers-color-scheme:dark){:root{--text:#e6e9ef;--muted:#9aa4b2;--line:#323a47;--page:#14171c;--accent:#7aa2f7;--mark:#243453}}\
*{box-sizing:border-box}body{font:15px/1.5 Inter,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;color:var(--text);background:var(--page);max-width:1080px;margin:0 auto;padding:24px}\
h1{font-size:24px}h2{font-size:18px;margin-top:40px;border-bottom:1px solid var(--line);padding-bottom:4px}a{color:var(--accent);overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line)}th{color:var(--muted);font-weight:600}\
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}mark{background:var(--mark);color:inherit;padding:0 2px}small{color:var(--muted)}.u td.n{opacity:.7}\
nav ul{columns:2;padding-left:18px}svg{width:100%;height:auto;margin:8px 0}svg text{fill:var(--muted);font-size:12px}\
@media print{body{max-width:none;padding:0}h2{break-after:avoid}tr,svg{break-inside:avoid}a{color:inherit}thead{display:table-header-group}}";

/// The colours of lines, safe for readers who see fewer colours (Okabe and Ito).
const COLOURS: [&str; 8] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d1f", "#7f7f7f"];

/// Writes the report of a project called `name`.
pub(super) fn write(out: &mut dyn Write, project: &Project, name: &str, language: Language) -> io::Result<()> {
    let words = if language == Language::Vietnamese { &VIETNAMESE } else { &ENGLISH };
    let mut by_indicator: BTreeMap<usize, Vec<(RecordId, &Record)>> = BTreeMap::new();
    let known = Catalogue::bundled().indicators();
    for (id, record) in kept(project) {
        if let Some(at) = known.iter().position(|indicator| indicator.id == record.figure.indicator) {
            by_indicator.entry(at).or_default().push((id, record));
        }
    }
    write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <meta name=\"generator\" content=\"Provista {}\"><title>{name} – {}</title><style>{STYLE}</style></head>\n<body>\n<h1>{name}</h1>\n<p>{}. {}</p>\n<nav><h2>{}</h2><ul>",
        language.code(),
        env!("CARGO_PKG_VERSION"),
        words.title,
        words.title,
        words.lead,
        words.contents,
        name = escaped(name),
    )?;
    for (at, records) in &by_indicator {
        let indicator = &known[*at];
        writeln!(
            out,
            "<li><a href=\"#{}\">{}</a> <small>{}</small></li>",
            indicator.id,
            escaped(indicator.name.get(language)),
            records.len()
        )?;
    }
    writeln!(out, "</ul></nav>")?;
    let paper = Paper { project, words, language };
    for (at, records) in by_indicator {
        paper.section(out, &known[at], records)?;
    }
    paper.sources(out)?;
    writeln!(out, "</body>\n</html>")
}

/// In which order the charts of an indicator stand: by enterprise, months of a period, unit.
type Order = (Option<Operator>, Option<u32>, &'static str);

struct Paper<'a> {
    project: &'a Project,
    words: &'static Words,
    language: Language,
}

impl Paper<'_> {
    fn section(
        &self,
        out: &mut dyn Write,
        indicator: &Indicator,
        mut records: Vec<(RecordId, &Record)>,
    ) -> io::Result<()> {
        let (words, language) = (self.words, self.language);
        writeln!(
            out,
            "<section><h2 id=\"{}\">{}</h2><p><small>{}</small></p>",
            indicator.id,
            escaped(indicator.name.get(language)),
            escaped(indicator.definition.get(language))
        )?;
        self.charts(out, indicator)?;
        write!(out, "<table><thead><tr>")?;
        for (at, column) in words.columns.iter().enumerate() {
            write!(out, "<th scope=\"col\"{}>{column}</th>", if at == 2 { " style=\"text-align:right\"" } else { "" })?;
        }
        writeln!(out, "</tr></thead><tbody>")?;
        records.sort_by_key(|(id, record)| (record.figure.place, record.figure.operator, record.figure.period, *id));
        for (id, record) in records {
            self.row(out, id, record)?;
        }
        writeln!(out, "</tbody></table></section>")
    }

    fn row(&self, out: &mut dyn Write, id: RecordId, record: &Record) -> io::Result<()> {
        let (words, figure) = (self.words, &record.figure);
        let place = figure.place.map_or("–", |place| Atlas::bundled().name(place, self.language));
        let operator = figure
            .operator
            .map(|operator| format!("<br><small>{}</small>", escaped(operator.as_str())))
            .unwrap_or_default();
        let value = match (figure.value, figure.yoy) {
            (Some(value), yoy) => {
                let growth = yoy.map(|yoy| format!("<br><small>{}%</small>", self.signed(yoy))).unwrap_or_default();
                format!("{}{} {}{growth}", bound(figure), self.number(value), words.units[unit(figure.unit)])
            }
            (None, Some(yoy)) => format!("{}%", self.signed(yoy)),
            (None, None) => "–".to_owned(),
        };
        let (class, review) = match record.review {
            Review::Accepted => ("", words.reviews[1]),
            Review::Corrected => ("", words.reviews[2]),
            Review::New | Review::Rejected => (" class=\"u\"", words.reviews[0]),
        };
        let sure = match record.origin {
            Origin::Extracted { confidence } => format!("<br><small>{}% {}</small>", percent(confidence), words.sure),
            Origin::Typed | Origin::Imported | Origin::Derived => String::new(),
        };
        let status = words.statuses[match figure.status {
            Status::Actual => 0,
            Status::Estimate => 1,
            Status::Target => 2,
        }];
        write!(
            out,
            "<tr id=\"r{}\"{class}><td>{}{operator}</td><td>{}</td><td class=\"n\">{value}</td><td>{status}</td><td>{review}{sure}</td><td>",
            id.0,
            escaped(place),
            figure.period.map(|period| escaped(&period.to_string())).unwrap_or_default(),
        )?;
        self.evidence(out, record)?;
        writeln!(out, "</td></tr>")
    }

    /// The words that state a figure, its number marked, and where they stand.
    fn evidence(&self, out: &mut dyn Write, record: &Record) -> io::Result<()> {
        let Some((id, document)) = record.document.and_then(|id| Some((id, self.project.document(id)?))) else {
            return write!(out, "<small>{}</small>", self.words.no_source);
        };
        let text = &document.text;
        if let Some(excerpt) = record.evidence.as_ref().and_then(|evidence| Excerpt::of(text, evidence)) {
            for (at, piece) in excerpt.pieces.iter().enumerate() {
                let between = if at == 0 { "“" } else { " … " };
                let (from, to) = (piece.start as usize, piece.end as usize);
                let quote = (excerpt.quote.start as usize, excerpt.quote.end as usize);
                let part = |from: usize, to: usize| text.get(from..to).map(escaped).unwrap_or_default();
                if from <= quote.0 && quote.1 <= to {
                    write!(
                        out,
                        "{between}{}<mark>{}</mark>{}",
                        part(from, quote.0),
                        part(quote.0, quote.1),
                        part(quote.1, to)
                    )?;
                } else {
                    write!(out, "{between}{}", part(from, to))?;
                }
            }
            write!(out, "”")?;
        } else if let Some(sentence) = sentence(self.project, record) {
            write!(out, "“{}”", escaped(&sentence))?;
        }
        write!(out, "<br><small><a href=\"#d{}\">{}</a></small>", id.0, escaped(document.headline()))
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<section><h2>{}</h2><ol>", self.words.sources)?;
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for document in kept(self.project).filter_map(|(_, record)| record.document) {
            *counts.entry(document).or_default() += 1;
        }
        for (id, document) in self.project.documents() {
            let Some(count) = counts.get(&id) else { continue };
            write!(out, "<li id=\"d{}\">{} <small>{}", id.0, escaped(document.headline()), escaped(&document.name))?;
            if let Some(date) = document.published {
                write!(out, ", {date}")?;
            }
            write!(out, ", {count} {}", self.words.figures)?;
            if let Some(source) = &document.source {
                // Only addresses of the web are links; anything else is shown.
                let is_web = source.starts_with("https://") || source.starts_with("http://");
                let shown = escaped(source);
                if is_web {
                    write!(out, "<br><a href=\"{shown}\" rel=\"noreferrer noopener\">{shown}</a>")?;
                } else {
                    write!(out, "<br>{shown}")?;
                }
            }
            writeln!(out, "</small></li>")?;
        }
        writeln!(out, "</ol></section>")
    }

    /// A chart for each length of period and enterprise of an indicator that has lines to show.
    fn charts(&self, out: &mut dyn Write, indicator: &Indicator) -> io::Result<()> {
        let all = series(self.project, indicator.id, &SeriesFilter::default());
        let mut keys: BTreeMap<Order, (ChartKey, Vec<&Series>)> = BTreeMap::new();
        for series in all.iter().filter(|series| series.points.len() > 1) {
            let key = ChartKey {
                indicator: indicator.id,
                operator: series.key.operator,
                unit: series.key.unit,
                length: series.key.length,
            };
            let order = (key.operator, key.length.map(crate::analysis::PeriodLength::months), key.unit.code());
            keys.entry(order).or_insert_with(|| (key, Vec::new())).1.push(series);
        }
        for (_, (key, mut lines)) in keys {
            // The longest lines say most; more than there are colours cannot be told apart.
            lines.sort_by_key(|series| (std::cmp::Reverse(series.points.len()), series.key.place));
            let places: Vec<PlaceId> = lines.iter().take(COLOURS.len()).map(|series| series.key.place).collect();
            let mut palette = Palette::default();
            palette.settle(&places);
            let chart = Chart::new(&all, key, &places, &palette);
            if !chart.is_empty() {
                out.write_all(self.drawn(&chart).as_bytes())?;
            }
        }
        Ok(())
    }

    /// A chart as a picture of lines, each point a link to its figure.
    fn drawn(&self, chart: &Chart) -> String {
        const LEFT: f64 = 70.0;
        const RIGHT: f64 = 830.0;
        const TOP: f64 = 14.0;
        const BOTTOM: f64 = 260.0;
        let x = |at: f64| LEFT + (at - chart.x.min) / (chart.x.max - chart.x.min) * (RIGHT - LEFT);
        let y = |at: f64| BOTTOM - (at - chart.y.min) / (chart.y.max - chart.y.min) * (BOTTOM - TOP);
        let mut svg = "<svg viewBox=\"0 0 1000 290\" role=\"img\">".to_owned();
        // Writing to a string cannot fail.
        let _ = (|| -> std::fmt::Result {
            let names: Vec<&str> =
                chart.lines.iter().map(|line| Atlas::bundled().name(line.place, self.language)).collect();
            write!(svg, "<title>{}</title>", escaped(&names.join(", ")))?;
            let all_above = chart.points().all(|(_, point)| point.y >= 0.0);
            let scale = Decimal::from(10_u64.checked_pow(chart.scale.zeros).unwrap_or(1));
            for mark in Step::dividing(chart.y.max - chart.y.min, 5).marks(chart.y.min, chart.y.max) {
                // Room below the lowest point is no reason to speak of values below nothing.
                let Some(at) = mark.to_f64().filter(|at| *at >= 0.0 || !all_above) else { continue };
                let value = mark * scale;
                write!(
                    svg,
                    "<line x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{at:.1}\" y2=\"{at:.1}\" stroke=\"var(--line)\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                    LEFT - 6.0,
                    y(at) + 4.0,
                    self.short(value, chart.key.unit),
                    at = y(at),
                )?;
            }
            let (first, last) = (chart.x.min.ceil(), chart.x.max.floor());
            let every = (((last - first) / 12.0).ceil()).max(1.0);
            let mut year = first;
            while year <= last {
                write!(svg, "<text x=\"{:.1}\" y=\"280\" text-anchor=\"middle\">{year}</text>", x(year))?;
                year += every;
            }
            let heights: Vec<f32> =
                chart.lines.iter().filter_map(|line| line.points.last()).map(|point| as_f32(y(point.y))).collect();
            let labels = crate::analysis::spread(&heights, 14.0, 10.0, 266.0);
            for (nr, line) in chart.lines.iter().enumerate() {
                let colour = COLOURS[nr % COLOURS.len()];
                for segment in &line.segments {
                    let (Some(from), Some(to)) = (line.points.get(segment.from), line.points.get(segment.to())) else {
                        continue;
                    };
                    let dashes = if segment.status == Status::Target { " stroke-dasharray=\"5 4\"" } else { "" };
                    write!(
                        svg,
                        "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{colour}\" stroke-width=\"2\"{dashes}/>",
                        x(from.x),
                        y(from.y),
                        x(to.x),
                        y(to.y)
                    )?;
                }
                for point in &line.points {
                    write!(
                        svg,
                        "<a href=\"#r{}\"><circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"{colour}\"><title>{}, {}: {}</title></circle></a>",
                        point.point.record.0,
                        x(point.x),
                        y(point.y),
                        escaped(names[nr]),
                        period(point.point.period),
                        self.number(point.point.value),
                    )?;
                }
                if let Some(label) = labels.get(nr) {
                    write!(
                        svg,
                        "<text x=\"{}\" y=\"{:.1}\" style=\"fill:{colour}\">{}</text>",
                        RIGHT + 10.0,
                        f64::from(*label) + 4.0,
                        escaped(names[nr])
                    )?;
                }
            }
            Ok(())
        })();
        svg.push_str("</svg>\n");
        svg
    }

    /// A number with the language's signs, all its digits.
    fn number(&self, number: Decimal) -> String {
        let written = digits(number);
        let (sign, rest) = written.strip_prefix('-').map_or(("", written.as_str()), |rest| ("-", rest));
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        let mut shown = sign.to_owned();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                shown.push(self.language.group_sign());
            }
            shown.push(digit);
        }
        if !fraction.is_empty() {
            shown.push(self.language.decimal_sign());
            shown.push_str(fraction);
        }
        shown
    }

    fn signed(&self, number: Decimal) -> String {
        format!("{}{}", if number.is_sign_negative() { "" } else { "+" }, self.number(number))
    }

    /// A value of an axis: money in billions.
    fn short(&self, value: Decimal, unit: Unit) -> String {
        let value = if unit.is_money() { value / Decimal::from(1_000_000_000) } else { value };
        let places = if value.abs() >= Decimal::from(100) { 0 } else { 2 };
        let words =
            if unit.is_money() { if self.language == Language::Vietnamese { " tỷ" } else { " bn" } } else { "" };
        self.number(value.round_dp(places)) + words
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a picture")]
fn as_f32(at: f64) -> f32 {
    at as f32
}

fn period(period: Period) -> String {
    period.to_string()
}

fn percent(confidence: Confidence) -> u32 {
    (f64::from(confidence.get()) * 100.0).round().to_u32().unwrap_or_default()
}

fn bound(figure: &crate::domain::Figure) -> &'static str {
    match figure.bound.code() {
        "about" => "≈ ",
        "above" => "&gt; ",
        "below" => "&lt; ",
        _ => "",
    }
}

fn unit(unit: Unit) -> usize {
    match unit {
        Unit::Vnd => 0,
        Unit::Usd => 1,
        Unit::Count => 2,
        Unit::Percent => 3,
        Unit::Per100 => 4,
    }
}

/// Text so that no browser takes it for markup.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#39;"),
            c if c.is_control() && c != '\n' => shown.push(' '),
            c => shown.push(c),
        }
    }
    shown
}
