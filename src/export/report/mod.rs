//! The evidence report: one HTML file that stands by itself, with charts, tables, and each figure beside its sentence
//! and its source. It opens without a network, asks nothing of any other computer and runs no script.

mod drawing;
mod words;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};

use rust_decimal::Decimal;

use self::words::{ENGLISH, STYLE, VIETNAMESE, Words};
use super::tables::{Addresses, kept, kept_by_document, sentence};
use crate::analysis::{Excerpt, SeriesFilter, SeriesIndex};
use crate::domain::{Atlas, Bound, Indicator, Language, Record, RecordId, Review, Status, TableColumn, is_web_address};
use crate::project::Project;

/// Writes the report of a project called `name`.
pub(super) fn write(out: &mut dyn Write, project: &Project, name: &str, language: Language) -> io::Result<()> {
    let words = if language == Language::Vietnamese { &VIETNAMESE } else { &ENGLISH };
    let mut by_indicator: BTreeMap<usize, Vec<(RecordId, &Record)>> = BTreeMap::new();
    let known = project.catalogue().indicators();
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
    let mut index = SeriesIndex::default();
    index.refresh(project, 0, &SeriesFilter::default());
    let mut paper = Paper { project, index, words, language, addresses: RefCell::default() };
    for (at, records) in by_indicator {
        paper.section(out, &known[at], records)?;
    }
    paper.sources(out)?;
    writeln!(out, "</body>\n</html>")
}

struct Paper<'a> {
    project: &'a Project,
    index: SeriesIndex,
    words: &'static Words,
    language: Language,
    addresses: RefCell<Addresses>,
}

impl Paper<'_> {
    fn section(
        &mut self,
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
        let series = self.index.series(self.project, indicator.id);
        out.write_all(drawing::charts(&series, words, language).as_bytes())?;
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
                format!("{}{} {}{growth}", sign(figure.bound), self.number(value), words.unit(figure.unit))
            }
            (None, Some(yoy)) => format!("{}%", self.signed(yoy)),
            (None, None) => "–".to_owned(),
        };
        let (class, review) = match record.review {
            Review::Accepted => ("", words.reviews[1]),
            Review::Corrected => ("", words.reviews[2]),
            Review::New | Review::Rejected => (" class=\"u\"", words.reviews[0]),
        };
        let sure = record.origin.confidence();
        let sure =
            sure.map(|sure| format!("<br><small>{}% {}</small>", sure.percent(), words.sure)).unwrap_or_default();
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
        let cell = self.addresses.borrow_mut().of(self.project, record);
        let cell = cell.map(|cell| format!(", {}", escaped(&cell.to_string()))).unwrap_or_default();
        write!(out, "<br><small><a href=\"#d{}\">{}</a>{cell}", id.0, escaped(document.headline()))?;
        let beside = |column| document.beside(record.evidence.as_ref()?.quote.start, column);
        for words in [TableColumn::AsStated, TableColumn::Note].into_iter().filter_map(beside) {
            write!(out, "<br>{}", escaped(words))?;
        }
        if let Some(source) = beside(TableColumn::Source) {
            link(out, source)?;
        }
        write!(out, "</small>")
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<section><h2>{}</h2><ol>", self.words.sources)?;
        let counts = kept_by_document(self.project);
        for (id, document) in self.project.documents() {
            let Some(count) = counts.get(&id) else { continue };
            write!(out, "<li id=\"d{}\">{} <small>{}", id.0, escaped(document.headline()), escaped(&document.name))?;
            if let Some(date) = document.published {
                write!(out, ", {date}")?;
            }
            write!(out, ", {count} {}", self.words.figures)?;
            if let Some(source) = &document.source {
                link(out, source)?;
            }
            writeln!(out, "</small></li>")?;
        }
        writeln!(out, "</ol></section>")
    }

    fn number(&self, value: Decimal) -> String {
        self.language.decimal(value)
    }

    fn signed(&self, number: Decimal) -> String {
        format!("{}{}", if number.is_sign_negative() { "" } else { "+" }, self.number(number))
    }
}

/// Where something is from, on a line of its own. Only addresses of the web are links; anything else is shown.
fn link(out: &mut dyn Write, source: &str) -> io::Result<()> {
    let shown = escaped(source);
    if is_web_address(source) {
        write!(out, "<br><a href=\"{shown}\" rel=\"noreferrer noopener\">{shown}</a>")
    } else {
        write!(out, "<br>{shown}")
    }
}

fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "≈ ",
        Bound::Above => "&gt; ",
        Bound::Below => "&lt; ",
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
            // Cells of a row stand apart, however many empty ones are between them.
            '\t' if shown.ends_with(" · ") => {}
            '\t' => shown.push_str(" · "),
            c if c.is_control() && c != '\n' => shown.push(' '),
            c => shown.push(c),
        }
    }
    shown
}
