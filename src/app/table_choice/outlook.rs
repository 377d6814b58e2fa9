//! What comes of the first rows of a table as it is read now: its figures in words, and what is left out.

use std::collections::BTreeMap;

use eframe::egui::{self, Ui};

use super::CELL;
use super::figure_table::FigureTable;
use crate::app::panel::{Panel, beginning, styled};
use crate::app::theme;
use crate::domain::{Bound, CellAddress, Record, RowStarts, Status, Tabulation};
use crate::extract::{Lack, Lexis, Tabulated, Unread};

/// So many columns that are not read are named.
const UNREAD: usize = 8;
/// So many figures are shown in words.
const FIGURES: usize = 3;

/// What comes of the first rows of a table.
#[derive(Debug)]
pub(super) struct Outlook {
    pub(super) of: Tabulation,
    pub(super) figures: usize,
    pub(super) first: Vec<(Option<CellAddress>, Record)>,
    left_out: BTreeMap<Lack, (usize, Option<CellAddress>)>,
    /// How many formulas of the whole table have no stored result.
    formulas: usize,
    unread: Vec<Unread>,
    cut: bool,
}

impl Outlook {
    /// That of a table.
    pub(super) fn of(lexis: &Lexis, table: &FigureTable) -> Self {
        let (tried, cut) = table.first_rows();
        let Tabulated { records, left_out, unread } = lexis.tabulated(tried, &table.tabulation);
        let rows = RowStarts::of(tried);
        let address = |at: u32| rows.address(&table.tabulation.sheet, tried, at);
        let mut lacking: BTreeMap<Lack, (usize, Option<CellAddress>)> = BTreeMap::new();
        for cell in left_out {
            let entry = lacking.entry(cell.lack).or_default();
            entry.0 += 1;
            entry.1 = entry.1.take().or_else(|| address(cell.cell.start));
        }
        let figures = records.len();
        let first = records.into_iter().take(FIGURES).map(|record| {
            let at = record.evidence.as_ref().and_then(|evidence| address(evidence.quote.start));
            (at, record)
        });
        let first = first.collect();
        let formulas = table.sheet.formulas;
        Self { of: table.tabulation.clone(), figures, first, left_out: lacking, unread, formulas, cut }
    }

    /// Draws it.
    pub(super) fn show(&self, panel: &Panel<'_>, ui: &mut Ui) {
        let count = panel.voice.count(if self.cut { "table-figures-first" } else { "table-figures" }, self.figures);
        let colour = if self.figures == 0 { panel.theme.warning } else { panel.theme.text };
        ui.label(styled(count, theme::strong(theme::BODY), colour));
        for (at, record) in &self.first {
            let at = at.as_ref().map(ToString::to_string).unwrap_or_default();
            let mut parts = vec![panel.voice.summary(record)];
            let figure = &record.figure;
            parts.extend((figure.bound != Bound::Exact).then(|| panel.voice.bound(figure.bound)));
            parts.extend((figure.status != Status::Actual).then(|| panel.voice.status(figure.status)));
            for (key, percent) in [("growth-of", figure.yoy), ("plan-of", figure.of_plan)] {
                let percent = percent.map(|percent| panel.voice.number(percent));
                parts.extend(percent.map(|percent| panel.voice.text_with(key, &[("percent", percent.into())])));
            }
            let words = format!("{at}   {}", parts.join(" · "));
            ui.add(egui::Label::new(styled(words, theme::regular(theme::SMALL), panel.theme.text)).truncate());
        }
        for (lack, (cells, first)) in &self.left_out {
            let first = first.as_ref().map(ToString::to_string).unwrap_or_default();
            let values = [
                ("n", (*cells).into()),
                ("shown", panel.voice.whole(*cells).into()),
                ("first", first.into()),
                ("lack", panel.text(lack_key(*lack)).into()),
            ];
            let words = panel.voice.text_with("table-left-out", &values);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.muted));
        }
        if self.formulas > 0 {
            let words = panel.voice.count("table-formulas", self.formulas);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.warning));
        }
        if !self.unread.is_empty() {
            let named = |column: &Unread| {
                let letters = CellAddress::letters(u32::try_from(column.column).unwrap_or(u32::MAX));
                let head = beginning(&column.head, CELL);
                if head.is_empty() { letters } else { format!("{letters} “{head}”") }
            };
            let mut columns: Vec<String> = self.unread.iter().take(UNREAD).map(named).collect();
            columns.extend((self.unread.len() > UNREAD).then(|| "…".to_owned()));
            let values = [("n", self.unread.len().into()), ("columns", columns.join(", ").into())];
            let words = panel.voice.text_with("table-unread", &values);
            ui.label(styled(words, theme::regular(theme::SMALL), panel.theme.muted));
        }
    }
}

fn lack_key(lack: Lack) -> &'static str {
    match lack {
        Lack::Number => "lack-number",
        Lack::Place => "lack-place",
        Lack::Indicator => "lack-indicator",
        Lack::Period => "lack-period",
        Lack::Unit => "lack-unit",
        Lack::Size => "lack-size",
        Lack::Growth => "lack-growth",
        Lack::Head => "lack-head",
        Lack::Operator => "lack-operator",
        Lack::Compared => "lack-compared",
        Lack::Row => "lack-row",
    }
}
