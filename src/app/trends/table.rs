//! The records behind the chart, in step with it.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align2, Color32, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use rust_decimal::Decimal;

use super::overview::{Overview, Row, RowKind};
use super::{Outcome, tooltip, words};
use crate::app::numerals;
use crate::app::panel::Panel;
use crate::app::theme;
use crate::domain::{Bound, Month, Period, PlaceId, RecordId};

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
    /// The columns in the table: period and review are as wide as their words, the document gets what the others leave.
    fn new(panel: &Panel<'_>, ui: &Ui) -> Self {
        let width = ui.available_width();
        let wide = |words: String, least: f32| {
            let galley = ui.painter().layout_no_wrap(words, theme::regular(theme::BODY), panel.theme.text);
            (galley.size().x + 2.0).max(least)
        };
        let longest = Period::between(Month::january(2022).plus(6), Month::january(2022).plus(11));
        let period = wide(panel.voice.period(longest), 88.0);
        let review = wide(panel.text("trends-unreviewed"), 68.0);
        let place = (width * 0.18).clamp(112.0, 200.0);
        let mut left = 12.0;
        let mut next = |width: f32| {
            let column = (left, width);
            left += width + 12.0;
            column
        };
        let (place, period) = (next(place), next(period));
        let (value, status, review) = (next(112.0), next(64.0), next(review));
        let document = (left, (width - left - 12.0).max(0.0));
        Self { place, period, value, status, review, document }
    }
}

impl TableMemory {
    /// Draws the table.
    pub fn show(&mut self, panel: &mut Panel<'_>, ui: &mut Ui, overview: &Overview, focus: Option<PlaceId>) -> Outcome {
        let mut outcome = Outcome::default();
        let columns = Columns::new(panel, ui);
        ui.spacing_mut().item_spacing.y = 0.0;
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
        let output = area.show_rows(ui, theme::ROW_HEIGHT, overview.rows.len(), |ui, range| {
            for row in &overview.rows[range] {
                let is_selected = selected.is_some() && selected == row.record;
                outcome = outcome.or(draw(panel, ui, overview, row, &columns, (is_selected, focus)));
            }
        });
        (self.top, self.height) = (output.state.clamped_offset().y, output.inner_rect.height());
        if outcome.selected.is_some() {
            self.revealed = outcome.selected;
        }
        outcome
    }
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

/// What a row says.
struct Shown<'a> {
    value: Option<(Decimal, Bound)>,
    status: String,
    review: String,
    decided: bool,
    document: &'a str,
    told: String,
}

fn shown<'a>(panel: &'a Panel<'_>, overview: &Overview, row: &Row) -> Option<Shown<'a>> {
    let voice = panel.voice;
    let reviewed = |decided, review: String| if decided { review } else { panel.text("trends-unreviewed") };
    if let Some(record) = row.record {
        let record = panel.session.project().record(record)?;
        let document = record.document.and_then(|id| panel.session.project().document(id));
        return Some(Shown {
            value: record.figure.value.map(|value| (value, record.figure.bound)),
            status: voice.status(record.figure.status),
            review: voice.review(record.review),
            decided: record.review.is_decided(),
            document: document.map_or("", |document| voice.document(document)),
            told: tooltip::value(panel, record),
        });
    }
    let (_, mark) = overview.mark(row.at)?;
    let unit = overview.chart.as_ref()?.key.unit;
    let value = mark.point.value.round_sf(8).unwrap_or(mark.point.value);
    Some(Shown {
        value: Some((value, mark.point.bound)),
        status: voice.text("trends-derived"),
        review: reviewed(mark.point.reviewed, voice.text("trends-parents-reviewed")),
        decided: mark.point.reviewed,
        document: "",
        told: voice.value(value, unit),
    })
}

fn draw(
    panel: &Panel<'_>,
    ui: &mut Ui,
    overview: &Overview,
    row: &Row,
    columns: &Columns,
    (is_selected, focus): (bool, Option<PlaceId>),
) -> Outcome {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW_HEIGHT), Sense::click());
    let Some(shown) = shown(panel, overview, row) else { return Outcome::default() };
    let (theme, voice) = (panel.theme, panel.voice);
    let of_record = row.record.and_then(|id| panel.session.project().record(id)).map(|record| &record.figure);
    // A parent may be of another place and another time than the value that rests on it.
    let place = voice.place(of_record.and_then(|figure| figure.place).unwrap_or(row.place));
    let period = of_record.filter(|_| row.kind == RowKind::Parent).and_then(|figure| figure.period);
    let period = voice.period(period.unwrap_or(row.period));
    response.widget_info(|| {
        let words = [place, &period, &shown.told, &shown.status, &shown.review, shown.document].join(", ");
        WidgetInfo::selected(Role::Row, true, is_selected, words.trim_end_matches(", "))
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
    let is_behind = matches!(row.kind, RowKind::SetAside | RowKind::Parent);
    let text = if is_behind { theme.muted } else { theme.text };
    // All places fade behind the one that is pointed at.
    let faded = focus.is_some_and(|place| place != row.place);
    let faded_or = |colour: Color32, strength| if faded { theme.panel.lerp_to_gamma(colour, strength) } else { colour };
    let (text, muted) = (faded_or(text, 0.55), faded_or(theme.muted, 0.55));
    let line = overview.chart.as_ref().and_then(|chart| chart.lines.iter().find(|line| line.place == row.place));
    let colour = line.and_then(|line| line.colour).map_or(theme.faded, |colour| theme.lines()[colour]);
    let colour = faded_or(colour, 0.4);
    let dot = pos2(rect.left() + columns.place.0 + 6.0, rect.center().y);
    match row.kind {
        RowKind::Drawn => {
            painter.circle_filled(dot, 4.0, colour);
        }
        RowKind::Derived => {
            painter.circle_stroke(dot, 3.5, Stroke::new(1.5, colour));
        }
        RowKind::SetAside => {
            painter.circle_filled(dot, 2.5, theme.tint(colour, 0.5));
        }
        RowKind::Parent => {
            painter.hline((dot.x - 3.0)..=(dot.x + 3.0), dot.y, Stroke::new(1.0, colour));
        }
    }
    let left = Align2::LEFT_CENTER;
    let indent = if is_behind { 12.0 } else { 0.0 };
    cell(&painter, rect, (columns.place.0 + 20.0 + indent, columns.place.1 - 20.0 - indent), place, text, left);
    cell(&painter, rect, columns.period, &period, text, left);
    cell(&painter, rect, columns.status, &shown.status, muted, left);
    let decided = if shown.decided { faded_or(theme.good, 0.55) } else { muted };
    cell(&painter, rect, columns.review, &shown.review, decided, left);
    cell(&painter, rect, columns.document, shown.document, muted, left);
    let unit = overview.chart.as_ref().map(|chart| chart.key.unit);
    if let Some(((value, bound), unit)) = shown.value.zip(unit) {
        let (whole, decimals) = voice.language().parts(numerals::shown(value, unit));
        let sign = match bound {
            Bound::Exact => "",
            Bound::About => "≈ ",
            Bound::Above => "> ",
            Bound::Below => "< ",
        };
        number(&painter, rect, columns.value, &(format!("{sign}{whole}"), decimals), overview.fraction, text);
    }

    let (hovered, clicked, opened) = (response.hovered(), response.clicked(), response.double_clicked());
    let hint = match row.kind {
        RowKind::SetAside => Some(words::capital(&panel.text("trends-not-drawn"))),
        RowKind::Derived => overview.mark(row.at).and_then(|(_, mark)| words::rule(voice, &mark.point.basis)),
        RowKind::Drawn | RowKind::Parent => None,
    };
    if let Some(hint) = hint {
        response.on_hover_text(words::capital(&hint));
    }
    let first = overview.mark(row.at).and_then(|(_, mark)| mark.point.record());
    Outcome {
        hovered: hovered.then_some(row.place),
        selected: row.record.or(first).filter(|_| clicked),
        opened: row.record.filter(|_| opened),
        picked: (clicked && row.kind != RowKind::SetAside).then_some((row.place, row.period)),
        entered: false,
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
