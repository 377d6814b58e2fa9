//! The records behind the chart, in step with it.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align2, Color32, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::overview::{Overview, Row};
use super::{Outcome, tooltip, words};
use crate::app::numerals;
use crate::app::panel::Panel;
use crate::app::theme;
use crate::domain::{Bound, RecordId};

/// Where the table was scrolled to.
#[derive(Debug, Default)]
pub(super) struct TableMemory {
    /// The record whose row was brought into view.
    revealed: Option<RecordId>,
    top: f32,
    height: f32,
}

/// Left edges and widths of the columns.
struct Columns {
    place: (f32, f32),
    period: (f32, f32),
    value: (f32, f32),
    status: (f32, f32),
    review: (f32, f32),
    document: (f32, f32),
}

impl Columns {
    /// The columns in a table of `width`: the document gets what the others leave.
    fn new(width: f32) -> Self {
        let place = (width * 0.2).clamp(104.0, 200.0);
        let mut left = 12.0;
        let mut next = |width: f32| {
            let column = (left, width);
            left += width + 12.0;
            column
        };
        let (place, period) = (next(place), next(104.0));
        let (value, status, review) = (next(112.0), next(72.0), next(80.0));
        let document = (left, (width - left - 12.0).max(0.0));
        Self { place, period, value, status, review, document }
    }
}

impl TableMemory {
    /// Draws the table.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview) -> Outcome {
        let mut outcome = Outcome::default();
        let columns = Columns::new(ui.available_width());
        head(panel, ui, overview, &columns);
        let mut area = ScrollArea::vertical().id_salt("trends_table").auto_shrink([false, false]);
        let selected = panel.session.selection.record.filter(|id| overview.row(*id).is_some());
        if selected != self.revealed {
            self.revealed = selected;
            if let Some(row) = selected.and_then(|id| overview.row(id)) {
                #[expect(clippy::cast_precision_loss, reason = "a position on the screen needs no more")]
                let top = row as f32 * theme::ROW_HEIGHT;
                if top < self.top || top + theme::ROW_HEIGHT > self.top + self.height {
                    area = area.vertical_scroll_offset((top - self.height / 2.0).max(0.0));
                }
            }
        }
        let fraction = overview.rows.iter().filter_map(|row| fraction_of(panel, row)).max().unwrap_or(0);
        ui.spacing_mut().item_spacing.y = 0.0;
        let output = area.show_rows(ui, theme::ROW_HEIGHT, overview.rows.len(), |ui, range| {
            for row in &overview.rows[range] {
                let is_selected = selected == Some(row.record);
                outcome = outcome.or(draw(panel, ui, overview, row, &columns, fraction, is_selected));
            }
        });
        (self.top, self.height) = (output.state.clamped_offset().y, output.inner_rect.height());
        if outcome.selected.is_some() {
            self.revealed = outcome.selected;
        }
        outcome
    }
}

/// How many characters a value has after its whole part.
fn fraction_of(panel: &Panel<'_>, row: &Row) -> Option<usize> {
    let figure = &panel.session.project().record(row.record)?.figure;
    let shown = numerals::shown(figure.value?, figure.unit);
    Some(numerals::parts(shown, panel.voice.language()).1.chars().count())
}

fn head(panel: &Panel<'_>, ui: &mut Ui, overview: &Overview, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW_HEIGHT + 4.0), Sense::hover());
    let painter = ui.painter_at(rect);
    let unit = overview.chart.as_ref().map_or_else(String::new, |chart| panel.voice.shown_unit(chart.key.unit));
    let value = if unit.is_empty() {
        panel.text("slot-value")
    } else {
        panel.voice.text_with("trends-value-in", &[("unit", unit.into())])
    };
    let cells = [
        (columns.place, panel.text("slot-place")),
        (columns.period, panel.text("slot-period")),
        (columns.status, panel.text("slot-status")),
        (columns.review, panel.text("trends-review")),
        (columns.document, panel.text("trends-document")),
    ];
    for ((left, width), words) in cells {
        let inset = if left < 13.0 { 20.0 } else { 0.0 };
        cell(&painter, rect, (left + inset, width - inset), &words, panel.theme.muted, Align2::LEFT_CENTER);
    }
    cell(&painter, rect, columns.value, &value, panel.theme.muted, Align2::RIGHT_CENTER);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, panel.theme.line));
}

/// One line of text in a column, cut with “…” where it does not fit.
fn cell(painter: &Painter, row: Rect, (left, width): (f32, f32), text: &str, colour: Color32, align: Align2) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), theme::regular(theme::BODY), colour);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    let galley = painter.layout_job(job);
    let column = Rect::from_min_size(pos2(row.left() + left, row.top()), vec2(width, row.height()));
    let place = align.align_size_within_rect(galley.size(), column);
    painter.galley(place.min, galley, colour);
}

fn draw(
    panel: &Panel<'_>,
    ui: &mut Ui,
    overview: &Overview,
    row: &Row,
    columns: &Columns,
    fraction: usize,
    is_selected: bool,
) -> Outcome {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW_HEIGHT), Sense::click());
    let Some(record) = panel.session.project().record(row.record) else { return Outcome::default() };
    let (theme, voice, figure) = (panel.theme, panel.voice, &record.figure);
    let (place, period) = (voice.place(row.place), voice.period(row.period));
    let status = voice.status(figure.status);
    let review = voice.review(record.review);
    let document = record.document.and_then(|id| panel.session.project().document(id));
    let name = document.map_or("", |document| voice.document(document));
    response.widget_info(|| {
        let words = [place, &period, &tooltip::value(panel, record), &status, &review, name].join(", ");
        WidgetInfo::selected(Role::Row, true, is_selected, words)
    });
    let painter = ui.painter_at(rect);
    let fill = match (is_selected, response.hovered()) {
        (true, _) => Some(theme.selection),
        (false, true) => Some(theme.control),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, 0.0, fill);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 0.0, Stroke::new(1.0, theme.accent), StrokeKind::Inside);
    }
    let text = if row.alternative { theme.muted } else { theme.text };
    let line = overview.chart.as_ref().and_then(|chart| chart.lines.iter().find(|line| line.place == row.place));
    let colour = line.and_then(|line| line.colour).map_or(theme.faded, |colour| theme.lines()[colour]);
    let dot = pos2(rect.left() + columns.place.0 + 6.0, rect.center().y);
    if row.alternative {
        painter.circle_stroke(dot, 3.5, Stroke::new(1.0, colour));
    } else {
        painter.circle_filled(dot, 4.0, colour);
    }
    let left = Align2::LEFT_CENTER;
    cell(&painter, rect, (columns.place.0 + 20.0, columns.place.1 - 20.0), place, text, left);
    cell(&painter, rect, columns.period, &period, text, left);
    cell(&painter, rect, columns.status, &status, theme.muted, left);
    let decided = if record.review.is_decided() { theme.good } else { theme.muted };
    cell(&painter, rect, columns.review, &review, decided, left);
    cell(&painter, rect, columns.document, name, theme.muted, left);
    if let Some(value) = figure.value {
        number(
            &painter,
            rect,
            columns.value,
            &numerals::parts(numerals::shown(value, figure.unit), voice.language()),
            fraction,
            text,
        );
    }
    if figure.bound != Bound::Exact {
        let (left, _) = columns.value;
        cell(&painter, rect, (left, 40.0), &voice.bound(figure.bound), theme.muted, Align2::LEFT_CENTER);
    }

    let (hovered, clicked, opened) = (response.hovered(), response.clicked(), response.double_clicked());
    if row.alternative {
        response.on_hover_text(words::capital(&panel.text("trends-not-drawn")));
    }
    Outcome {
        hovered: hovered.then_some(row.place),
        selected: clicked.then_some(row.record),
        opened: opened.then_some(row.record),
    }
}

/// A number whose decimal sign stands in line with those of the other rows, which have up to `fraction` characters
/// from the sign on.
fn number(
    painter: &Painter,
    row: Rect,
    (left, width): (f32, f32),
    (whole, rest): &(String, String),
    fraction: usize,
    colour: Color32,
) {
    let font = theme::regular(theme::BODY);
    let widest = painter.layout_no_wrap("0".repeat(fraction.saturating_sub(1)), font.clone(), colour).size().x;
    let sign = if fraction > 0 { 4.0 } else { 0.0 };
    let at = pos2(row.left() + left + width - widest - sign, row.center().y);
    painter.text(at, Align2::RIGHT_CENTER, whole, font.clone(), colour);
    painter.text(at, Align2::LEFT_CENTER, rest, font, colour);
}
