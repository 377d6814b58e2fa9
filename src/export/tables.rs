//! The tables of a project: its records, their series, their conflicts, its documents.
//!
//! What a person rejected is in none of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::table::{Cell, Column, Kind, Table};
use crate::analysis::{ConflictStanding, Conflicts, Excerpt, OriginKind, PeriodLength, SeriesFilter, SeriesIndex};
use crate::domain::{
    Atlas, CellAddress, Confidence, DocumentId, IndicatorId, Language, Operator, PlaceId, Record, RecordId, Review,
    RowStarts, TableColumn,
};
use crate::project::Project;

/// Which table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// A record a row.
    #[default]
    Records,
    /// A point of a series a row.
    Series,
    /// A record a row of those that state one thing with different values.
    Conflicts,
    /// A document a row.
    Documents,
}

use Kind::{Address, Code, Day, Number, Whole, Words};

const RECORDS: &[Column] = &[
    Column::new("record", Whole),
    Column::new("place", Code),
    Column::new("place_name", Words),
    Column::new("indicator", Code),
    Column::new("indicator_name", Words),
    Column::new("period", Code),
    Column::new("value", Number),
    Column::new("unit", Code),
    Column::new("bound", Code),
    Column::new("status", Code),
    Column::new("yoy", Number),
    Column::new("of_plan", Number),
    Column::new("operator", Words),
    Column::new("review", Code),
    Column::new("origin", Code),
    Column::new("confidence", Number),
    Column::new("as_stated", Words),
    Column::new("quote", Words),
    Column::new("sentence", Words),
    Column::new("doc", Words),
    Column::new("start", Whole),
    Column::new("end", Whole),
    Column::new("title", Words),
    Column::new("published", Day),
    Column::new("source", Address),
    Column::new("cell", Code),
    Column::new("note", Words),
];

const SERIES: &[Column] = &[
    Column::new("indicator", Code),
    Column::new("indicator_name", Words),
    Column::new("place", Code),
    Column::new("place_name", Words),
    Column::new("operator", Words),
    Column::new("months", Whole),
    Column::new("period", Code),
    Column::new("value", Number),
    Column::new("unit", Code),
    Column::new("bound", Code),
    Column::new("status", Code),
    Column::new("reviewed", Code),
    Column::new("record", Whole),
    Column::new("other_records", Code),
];

const CONFLICTS: &[Column] = &[
    Column::new("conflict", Whole),
    Column::new("cause", Code),
    Column::new("settled", Code),
    Column::new("believed", Code),
    Column::new("reason", Words),
    Column::new("indicator", Code),
    Column::new("place", Code),
    Column::new("period", Code),
    Column::new("operator", Words),
    Column::new("value", Number),
    Column::new("unit", Code),
    Column::new("status", Code),
    Column::new("review", Code),
    Column::new("record", Whole),
    Column::new("quote", Words),
    Column::new("sentence", Words),
    Column::new("doc", Words),
    Column::new("source", Address),
];

const DOCUMENTS: &[Column] = &[
    Column::new("document", Whole),
    Column::new("doc", Words),
    Column::new("title", Words),
    Column::new("published", Day),
    Column::new("source", Address),
    Column::new("records", Whole),
    Column::new("hash", Code),
];

/// The table of a project.
pub fn table(project: &Project, what: What, language: Language) -> Table<'_> {
    match what {
        What::Records => Table {
            name: "Records",
            columns: RECORDS,
            rows: {
                let mut addresses = Addresses::default();
                let row = move |(id, record)| record_row(project, id, record, language, &mut addresses);
                Box::new(kept(project).map(row))
            },
        },
        What::Series => series_table(project, language, &SeriesFilter::default(), None, |_| true),
        What::Conflicts => Table { name: "Conflicts", columns: CONFLICTS, rows: Box::new(conflict_rows(project)) },
        What::Documents => documents(project),
    }
}

/// The records that were not rejected.
pub(super) fn kept(project: &Project) -> impl Iterator<Item = (RecordId, &Record)> {
    project.records().filter(|(_, record)| record.review != Review::Rejected)
}

/// The points of the series of one indicator, or of all, in the places that `keep` chooses.
pub fn series_table<'a>(
    project: &'a Project,
    language: Language,
    filter: &SeriesFilter,
    indicator: Option<IndicatorId>,
    keep: impl Fn(PlaceId) -> bool + 'a,
) -> Table<'a> {
    let mut index = SeriesIndex::default();
    index.refresh(project, 0, filter);
    let known = project.catalogue().indicators().iter().map(|known| known.id);
    let wanted = known.filter(move |known| indicator.is_none_or(|wanted| wanted == *known));
    let rows = wanted.flat_map(move |indicator| {
        let all = index.series(project, indicator);
        let kept: Vec<_> = all.into_iter().filter(|series| keep(series.key.place)).collect();
        kept.into_iter().flat_map(move |series| {
            let key = series.key;
            series.points.into_iter().map(move |point| {
                let others: Vec<String> = point.rivals.iter().map(|rival| rival.record.0.to_string()).collect();
                vec![
                    Cell::Text(key.indicator.as_str().into()),
                    Cell::Text(project.catalogue().name(key.indicator, language).into()),
                    Cell::Text(key.place.as_str().into()),
                    Cell::Text(Atlas::bundled().name(key.place, language).into()),
                    Cell::text(key.operator.map(Operator::as_str)),
                    Cell::number(key.length.map(PeriodLength::months).map(Decimal::from)),
                    Cell::Text(point.period.to_string().into()),
                    Cell::Number(point.value),
                    Cell::Text(key.unit.code().into()),
                    Cell::Text(point.bound.code().into()),
                    Cell::Text(point.status.code().into()),
                    Cell::Text(if point.reviewed { "yes" } else { "no" }.into()),
                    Cell::number(point.record().map(|record| Decimal::from(record.0))),
                    Cell::text((!others.is_empty()).then(|| others.join(" "))),
                ]
            })
        })
    });
    Table { name: "Series", columns: SERIES, rows: Box::new(rows) }
}

/// How many of these records each document states.
pub(super) fn kept_by_document(project: &Project) -> BTreeMap<DocumentId, usize> {
    let mut counts = BTreeMap::new();
    for document in kept(project).filter_map(|(_, record)| record.document) {
        *counts.entry(document).or_default() += 1;
    }
    counts
}

fn documents(project: &Project) -> Table<'_> {
    let counts = kept_by_document(project);
    let rows = project.documents().map(move |(id, document)| {
        vec![
            Cell::Number(id.0.into()),
            Cell::Text(document.name.as_str().into()),
            Cell::text(document.title.as_deref()),
            document.published.map_or(Cell::Nothing, Cell::Day),
            Cell::text(document.source.as_deref()),
            Cell::whole(counts.get(&id).copied().unwrap_or_default()),
            Cell::Text(document.hash.to_string().into()),
        ]
    });
    Table { name: "Documents", columns: DOCUMENTS, rows: Box::new(rows) }
}

/// The addresses of cells of the tables of a project. What would be counted from the beginning of a table for each of its
/// records is looked up here.
#[derive(Debug, Default)]
pub(super) struct Addresses(BTreeMap<DocumentId, RowStarts>);

impl Addresses {
    /// The address of the cell in which a record's figure stands, where its document is a table.
    pub fn of(&mut self, project: &Project, record: &Record) -> Option<CellAddress> {
        let (id, quote) = (record.document?, record.evidence.as_ref()?.quote);
        let document = project.document(id)?;
        let sheet = &document.table.as_ref()?.sheet;
        let rows = self.0.entry(id).or_insert_with(|| RowStarts::of(&document.text));
        rows.address(sheet, &document.text, quote.start)
    }
}

fn record_row<'a>(
    project: &'a Project,
    id: RecordId,
    record: &'a Record,
    language: Language,
    addresses: &mut Addresses,
) -> Vec<Cell<'a>> {
    let figure = &record.figure;
    let document = record.document.and_then(|id| project.document(id));
    let span = record.evidence.as_ref().map(|evidence| evidence.quote);
    let beside = |column| document.zip(span).and_then(|(document, span)| document.beside(span.start, column));
    vec![
        Cell::Number(id.0.into()),
        Cell::text(figure.place.map(PlaceId::as_str)),
        Cell::text(figure.place.map(|place| Atlas::bundled().name(place, language))),
        Cell::Text(figure.indicator.as_str().into()),
        Cell::Text(project.catalogue().name(figure.indicator, language).into()),
        Cell::text(figure.period.map(|period| period.to_string())),
        Cell::number(figure.value),
        Cell::Text(figure.unit.code().into()),
        Cell::Text(figure.bound.code().into()),
        Cell::Text(figure.status.code().into()),
        Cell::number(figure.yoy),
        Cell::number(figure.of_plan),
        Cell::text(figure.operator.map(Operator::as_str)),
        Cell::Text(record.review.code().into()),
        Cell::Text(OriginKind::of(record.origin).code().into()),
        Cell::number(record.origin.confidence().map(Confidence::decimal)),
        Cell::text(beside(TableColumn::AsStated)),
        Cell::text(project.quote(record)),
        Cell::text(sentence(project, record)),
        Cell::text(document.map(|document| document.name.as_str())),
        Cell::number(span.map(|span| Decimal::from(span.start))),
        Cell::number(span.map(|span| Decimal::from(span.end))),
        Cell::text(document.and_then(|document| document.title.as_deref())),
        document.and_then(|document| document.published).map_or(Cell::Nothing, Cell::Day),
        Cell::text(document.and_then(|document| document.source_of(record.evidence.as_ref()))),
        Cell::text(addresses.of(project, record).map(|cell| cell.to_string())),
        Cell::text(beside(TableColumn::Note)),
    ]
}

/// The words that state a record's figure, on one line.
pub(super) fn sentence(project: &Project, record: &Record) -> Option<String> {
    let text = &project.document(record.document?)?.text;
    let excerpt = Excerpt::of(text, record.evidence.as_ref()?)?;
    let pieces: Vec<String> = excerpt.pieces.iter().filter_map(|piece| piece.of(text)).map(on_one_line).collect();
    Some(pieces.join(" … "))
}

/// Words of a document on one line, the cells of a row apart.
fn on_one_line(words: &str) -> String {
    let cells = words.split('\t').map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}

fn conflict_rows(project: &Project) -> impl Iterator<Item = Vec<Cell<'_>>> {
    let found: Vec<_> = Conflicts::of(project).all().map(|(conflict, standing)| (conflict.clone(), standing)).collect();
    found.into_iter().zip(1..).flat_map(move |((conflict, standing), number)| {
        let class = conflict.class;
        let settled = match standing {
            ConflictStanding::Open => "open",
            ConflictStanding::Chosen(_) => "chosen",
            ConflictStanding::ByRule(..) => "by_rule",
        };
        let reason = project.settlement(&conflict.key).map(|settlement| settlement.reason.as_str());
        let reason = reason.filter(|reason| settled == "chosen" && !reason.is_empty());
        let records = conflict.sides.into_iter().flat_map(move |side| {
            let believed = standing.record().map(|chosen| if side.records.contains(&chosen) { "yes" } else { "no" });
            side.records.into_iter().filter_map(move |id| Some((id, project.record(id)?, believed)))
        });
        records.map(move |(id, record, believed)| {
            let figure = &record.figure;
            let document = record.document.and_then(|id| project.document(id));
            vec![
                Cell::whole(number),
                Cell::Text(class.code().into()),
                Cell::Text(settled.into()),
                Cell::text(believed),
                Cell::text(reason),
                Cell::Text(figure.indicator.as_str().into()),
                Cell::text(figure.place.map(PlaceId::as_str)),
                Cell::text(figure.period.map(|period| period.to_string())),
                Cell::text(figure.operator.map(Operator::as_str)),
                Cell::number(figure.value),
                Cell::Text(figure.unit.code().into()),
                Cell::Text(figure.status.code().into()),
                Cell::Text(record.review.code().into()),
                Cell::Number(id.0.into()),
                Cell::text(project.quote(record)),
                Cell::text(sentence(project, record)),
                Cell::text(document.map(|document| document.name.as_str())),
                Cell::text(document.and_then(|document| document.source_of(record.evidence.as_ref()))),
            ]
        })
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::super::{Export, Format, What};
    use crate::domain::{Document, Language, work};
    use crate::project::{LoadedDocument, Project};

    #[test]
    fn the_addresses_of_a_table_cost_no_more_than_its_text() {
        for rows in [200, 3200] {
            let mut project = Project::new();
            let text = "Tỉnh\tDoanh thu viễn thông 2022 (VND)".to_owned() + &"\nCao Bằng\t735".repeat(rows);
            let table = Some(Box::new(project.tabulation(&text, "", true)));
            let document = Document { table, ..Document::new("a.csv", text.as_str()) };
            let records = project.lexis().records(&document);
            assert_eq!(records.len(), rows);
            project.load(vec![LoadedDocument { document, records }], Timestamp::UNIX_EPOCH);
            let export = Export { project: &project, name: "p", what: What::Records, language: Language::English };
            for format in [Format::Csv, Format::Xlsx, Format::JsonLines] {
                let work = work::of(|| export.write(&mut std::io::sink(), format).unwrap());
                // Each text once to know where its rows begin, and each row to its cell.
                assert!((text.len()..=4 * text.len()).contains(&work), "{format:?}: {work} bytes of {}", text.len());
            }
        }
    }
}
