//! Shows a chart in the window: paints what was laid out, and knows what is under the pointer.

use eframe::egui::{
    self, Align2, Button, Color32, CursorIcon, FontId, Id, Painter, Pos2, Rect, Response, ScrollArea, Sense, Shape, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::card::Picked;
use super::cursor::{Cursor, Stop};
use super::draw::{self, Canvas, Picture, Ranges, Spot};
use super::overview::{Overview, Stage};
use super::{Outcome, describe, tooltip, words};
use crate::analysis::{Mark, Range, TrendKey};
use crate::app::panel::Panel;
use crate::app::theme;
use crate::domain::PlaceId;
use crate::export;

/// The pointer is on a point within this distance.
const REACH: f32 = 10.0;
/// The pointer is on a line within this distance.
const LINE_REACH: f32 = 5.0;
/// So many points have a place of their own for screen readers; a chart with more is read in its table.
const NODES: usize = 400;

/// What the chart remembers between frames.
#[derive(Debug, Default)]
pub(super) struct StageMemory {
    /// The whole ranges of the chart that was moved or magnified, and what of them is looked at.
    moved: Option<(Ranges, Ranges)>,
    cursor: Cursor,
}

/// How wide texts are in the window.
pub(super) fn measure(painter: &Painter) -> impl Fn(&str, f32, bool) -> f32 + use<'_> {
    |text, size, strong| painter.layout_no_wrap(text.to_owned(), font(size, strong), Color32::PLACEHOLDER).size().x
}

fn font(size: f32, strong: bool) -> FontId {
    if strong { theme::strong(size) } else { theme::regular(size) }
}

impl StageMemory {
    /// Draws the chart in what is left of `ui`; `focus` is the place that all others fade behind, `picked` the point that
    /// was pressed.
    pub fn show(
        &mut self,
        panel: &Panel<'_>,
        ui: &mut Ui,
        overview: &Overview,
        focus: Option<PlaceId>,
        picked: Option<Picked>,
    ) -> Outcome {
        let painter = ui.painter().clone();
        let measure = measure(&painter);
        let selected = panel.session.selection.record;
        // A hole is no point that could be marked.
        let is_point = |(place, time): &Picked| {
            overview.trend.as_ref().and_then(|trend| trend.line(*place)?.mark(*time)).is_some()
        };
        let picked = picked.filter(is_point);
        let canvas = Canvas { theme: panel.theme, voice: panel.voice, measure: &measure, focus, selected, picked };
        let room = ui.available_size();
        let least = draw::least_size(&canvas, overview, room.x);
        let size = vec2(room.x.max(least.x), room.y.max(least.y));
        if size == room {
            return self.chart(panel, ui, overview, &canvas, size);
        }
        let area = ScrollArea::both().id_salt("trends_stage").auto_shrink([false, false]);
        area.show(ui, |ui| self.chart(panel, ui, overview, &canvas, size)).inner
    }

    fn chart(
        &mut self,
        panel: &Panel<'_>,
        ui: &mut Ui,
        overview: &Overview,
        canvas: &Canvas<'_>,
        size: Vec2,
    ) -> Outcome {
        let is_moveable = matches!(overview.stage, Stage::Lines);
        let sense = if is_moveable { Sense::click_and_drag() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let Some(chart) = &overview.chart else { return Outcome::default() };
        if response.has_focus() {
            let edge = egui::Stroke::new(1.0, panel.theme.accent);
            ui.painter().rect_stroke(rect, 2.0, edge, egui::StrokeKind::Inside);
        }
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, describe::chart(panel.voice, overview)));
        let whole = Ranges { x: chart.x, y: chart.y };
        let mut ranges = self.moved.filter(|(of, _)| *of == whole && is_moveable).map(|(_, ranges)| ranges);
        if is_moveable {
            ranges = moved(ui, &response, whole, ranges, rect);
            self.moved = ranges.map(|ranges| (whole, ranges));
        }
        let picture = draw::picture(canvas, overview, rect, ranges);
        paint(ui.painter(), &picture.back);
        let clip = picture.clip.map_or(ui.clip_rect(), |clip| clip.intersect(ui.clip_rect()));
        paint(&ui.painter().with_clip_rect(clip), &picture.inner);
        paint(ui.painter(), &picture.front);
        let mut outcome = pointed(panel, ui, &response, overview, &picture);
        let selected = |spot: &Spot<'_>| spot.mark.is_some_and(|mark| canvas.is_selected(spot.place, mark));
        if let Some(stop) = self.cursor.walk(ui, &response, &picture, selected) {
            let told = stop_at(panel, ui, overview, &stop, &mut outcome);
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(egui::Role::Image, true, describe::chart(panel.voice, overview));
                info.current_text_value = Some(told.clone());
                info
            });
        }
        if let Some((spot, opened)) = nodes(panel, ui, overview, &picture) {
            take(&mut outcome, &spot);
            outcome.opened = outcome.selected.filter(|_| opened);
        }
        if ranges.is_some() && self.way_back(panel, ui, rect) {
            ui.ctx().request_repaint();
        }
        outcome
    }

    /// A button that shows the whole chart again; a double click does the same.
    fn way_back(&mut self, panel: &Panel<'_>, ui: &mut Ui, rect: Rect) -> bool {
        let words = panel.text("trends-whole");
        let width = ui.painter().layout_no_wrap(words.clone(), theme::regular(theme::BODY), Color32::PLACEHOLDER);
        let width = width.size().x + 20.0;
        let at = Rect::from_min_size(rect.right_top() + vec2(-width - 160.0, 4.0), vec2(width, theme::ROW_HEIGHT));
        let clicked = ui.put(at, Button::new(words)).clicked();
        if clicked {
            self.moved = None;
        }
        clicked
    }
}

/// The ranges after what the pointer did in this frame; nothing where all is shown.
fn moved(ui: &Ui, response: &Response, whole: Ranges, ranges: Option<Ranges>, rect: Rect) -> Option<Ranges> {
    if response.double_clicked() {
        return None;
    }
    let mut now = ranges.unwrap_or(whole);
    let span = |range: Range| range.max - range.min;
    let mut changed = false;
    if response.dragged() && response.drag_delta() != Vec2::ZERO {
        let by = response.drag_delta() / rect.size();
        let (x, y) = (-f64::from(by.x) * span(now.x), f64::from(by.y) * span(now.y));
        now.x = Range { min: now.x.min + x, max: now.x.max + x };
        now.y = Range { min: now.y.min + y, max: now.y.max + y };
        changed = true;
    }
    let wheel = ui.input(|input| input.smooth_scroll_delta.y);
    if wheel != 0.0
        && let Some(pointer) = response.hover_pos().filter(|_| response.contains_pointer())
    {
        let factor = f64::from((-wheel * 0.004).exp());
        let part = (pointer - rect.min) / rect.size();
        let zoomed = |range: Range, part: f64| {
            let at = range.min + span(range) * part;
            Range { min: at + (range.min - at) * factor, max: at + (range.max - at) * factor }
        };
        let next = Ranges { x: zoomed(now.x, part.x.into()), y: zoomed(now.y, (1.0 - part.y).into()) };
        // No nearer than a day, no farther than ten times the whole.
        if (0.003..=span(whole.x) * 10.0).contains(&span(next.x)) && span(next.y) > span(whole.y) * 1e-6 {
            now = next;
            changed = true;
        }
    }
    if changed { Some(now) } else { ranges }
}

/// What the pointer is on: a point within reach, or else what stands there, or else a line.
fn pointed(panel: &Panel<'_>, ui: &Ui, response: &Response, overview: &Overview, picture: &Picture<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    let pointer = response.contains_pointer().then(|| ui.input(|input| input.pointer.hover_pos())).flatten();
    let Some(pointer) = pointer else { return outcome };
    let points = picture.spots.iter().rev().filter(|spot| spot.is_point);
    let near = points.map(|spot| (spot, spot.rect.center().distance(pointer)));
    let near = near.filter(|(_, distance)| *distance <= REACH).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(spot, _)| spot);
    let spot = near.or_else(|| picture.spots.iter().find(|spot| !spot.is_point && spot.rect.contains(pointer)));
    let Some(spot) = spot else {
        outcome.hovered = on_line(picture, pointer);
        return outcome;
    };
    outcome.hovered = Some(spot.place);
    let Some(chart) = &overview.chart else { return outcome };
    if let Some(mark) = spot.mark {
        if spot.is_point {
            let edge = egui::Stroke::new(1.5, panel.theme.text);
            ui.painter().circle_stroke(spot.rect.center(), 7.0, edge);
        }
        let anchor = if spot.is_point { spot.rect } else { Rect::from_center_size(pointer, Vec2::splat(12.0)) };
        tooltip::show(panel, ui, anchor, chart.key, spot.place, mark);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    } else if spot.time.is_some() {
        let anchor = Rect::from_center_size(pointer, Vec2::splat(12.0));
        tooltip::hole(panel, ui, anchor, spot.place, spot.time);
    }
    // Not by Enter, which is for where the keys stand.
    if response.clicked_by(egui::PointerButton::Primary) {
        take(&mut outcome, spot);
    }
    outcome
}

/// Tells of the point at which the keys stand, and opens it where they ask for that; says what it is called.
fn stop_at(panel: &Panel<'_>, ui: &Ui, overview: &Overview, stop: &Stop<'_>, outcome: &mut Outcome) -> String {
    let spot = &stop.spot;
    let edge = egui::Stroke::new(1.5, panel.theme.text);
    let rect = spot.rect.expand(2.0);
    ui.painter().rect_stroke(rect, if spot.is_point { 8.0 } else { 2.0 }, edge, egui::StrokeKind::Middle);
    if stop.moved {
        ui.scroll_to_rect(rect, None);
    }
    // The pointer says for itself what it is on.
    if outcome.hovered.is_none()
        && let Some(chart) = &overview.chart
    {
        outcome.hovered = Some(spot.place);
        match spot.mark {
            Some(mark) => tooltip::show(panel, ui, rect, chart.key, spot.place, mark),
            None => tooltip::hole(panel, ui, rect, spot.place, spot.time),
        }
    }
    if stop.entered {
        take(outcome, spot);
        outcome.entered = true;
    }
    overview.chart.as_ref().map_or_else(String::new, |chart| name(panel, chart.key, spot))
}

/// What a spot is called.
fn name(panel: &Panel<'_>, key: TrendKey, spot: &Spot<'_>) -> String {
    match (spot.mark, spot.time) {
        (Some(mark), _) => words::point(panel.voice, key, spot.place, mark),
        (None, Some(time)) => {
            let name = format!("{}, {}", panel.voice.place(spot.place), panel.voice.period(time));
            format!("{name}, {}", panel.text("cover-missing"))
        }
        (None, None) => panel.voice.place(spot.place).to_owned(),
    }
}

/// Notes that a spot was pressed.
fn take(outcome: &mut Outcome, spot: &Spot<'_>) {
    outcome.picked = spot.time.map(|time| (spot.place, spot.mark.map_or(time, |mark| mark.point.period)));
    outcome.selected = spot.mark.and_then(|mark: &Mark| mark.point.record());
}

/// The line under the pointer.
fn on_line(picture: &Picture<'_>, pointer: Pos2) -> Option<PlaceId> {
    let near = picture.strokes.iter().rev().map(|(place, ends)| (*place, distance(pointer, *ends)));
    let near = near.filter(|(_, distance)| *distance <= LINE_REACH);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
}

/// How far `point` is from the stroke between two ends.
fn distance(point: Pos2, [from, to]: [Pos2; 2]) -> f32 {
    let along = to - from;
    let length = along.length_sq();
    let share = if length > 0.0 { ((point - from).dot(along) / length).clamp(0.0, 1.0) } else { 0.0 };
    point.distance(from + along * share)
}

/// A place for each visible spot that a screen reader finds and presses; returns the one pressed, and whether it was
/// pressed twice.
fn nodes<'a>(panel: &Panel<'_>, ui: &Ui, overview: &Overview, picture: &Picture<'a>) -> Option<(Spot<'a>, bool)> {
    let chart = overview.chart.as_ref()?;
    let inside = picture.clip.unwrap_or(ui.clip_rect()).intersect(ui.clip_rect());
    let told = |spot: &&Spot<'_>| spot.time.is_none() || inside.contains(spot.rect.center());
    if picture.spots.iter().filter(told).count() > NODES {
        return None;
    }
    let mut pressed = None;
    for spot in picture.spots.iter().filter(told) {
        // Not by its number: what is under the pointer comes on top, and a press must end where it began.
        // A slope has a name at either end.
        let side = spot.time.is_none().then_some(spot.rect.left().to_bits());
        let id = Id::unique(("trends_spot", spot.place, spot.time, side));
        // Not a stop of the Tab key: the rows of the table are, and there are too many points.
        let sense = if spot.time.is_some() { Sense::CLICK } else { Sense::HOVER };
        let response = ui.interact(spot.rect, id, sense);
        let role = if spot.time.is_some() { egui::Role::Button } else { egui::Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, name(panel, chart.key, spot)));
        if response.clicked() {
            pressed = Some((*spot, response.double_clicked()));
        }
    }
    pressed
}

/// Paints what was laid out.
pub(super) fn paint(painter: &Painter, shapes: &[export::Shape]) {
    let colour = |export::Ink([r, g, b, a]): export::Ink| Color32::from_rgba_unmultiplied(r, g, b, a);
    let stroke = |stroke: &export::Stroke| egui::Stroke::new(stroke.width, colour(stroke.ink));
    let edge = |edge: &Option<export::Stroke>| edge.as_ref().map_or(egui::Stroke::NONE, stroke);
    let at = |[x, y]: [f32; 2]| pos2(x, y);
    for shape in shapes {
        match shape {
            export::Shape::Path { points, stroke: line } => {
                let points: Vec<Pos2> = points.iter().copied().map(at).collect();
                match line.dash {
                    None => {
                        painter.add(Shape::line(points, stroke(line)));
                    }
                    // The window rounds level dashes to pixels, after which one of a point or less is gone.
                    Some((dash, gap)) if dash <= line.width => {
                        let radius = line.width.max(1.5) / 2.0;
                        painter.extend(Shape::dotted_line(&points, colour(line.ink), dash + gap, radius));
                    }
                    Some((dash, gap)) => painter.extend(Shape::dashed_line(&points, stroke(line), dash, gap)),
                }
            }
            export::Shape::Area { points, fill, edge: line } => {
                let points = points.iter().copied().map(at).collect();
                painter.add(Shape::convex_polygon(points, colour(*fill), edge(line)));
            }
            export::Shape::Disc { at: middle, radius, fill, edge: line } => {
                painter.circle(at(*middle), *radius, colour(*fill), edge(line));
            }
            export::Shape::Block { at: corner, size, corner: radius, fill, edge: line } => {
                let rect = Rect::from_min_size(at(*corner), Vec2::from(*size));
                painter.rect(rect, *radius, colour(*fill), edge(line), egui::StrokeKind::Middle);
            }
            export::Shape::Text(words) => {
                let align = match words.align {
                    export::Align::Start => Align2::LEFT_CENTER,
                    export::Align::Middle => Align2::CENTER_CENTER,
                    export::Align::End => Align2::RIGHT_CENTER,
                };
                let font = font(words.size, words.strong);
                painter.text(at(words.at), align, &words.text, font, colour(words.ink));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The area that the window covers for a dotted line of 100 points that falls by `fall`.
    fn covered(fall: f32) -> f32 {
        let ctx = egui::Context::default();
        let stroke = export::Stroke { width: 1.0, ink: export::Ink([0, 0, 0, 255]), dash: Some((1.0, 3.0)) };
        let points = vec![[10.0, 20.25], [110.0, 20.25 + fall]];
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            paint(ui.painter(), &[export::Shape::Path { points: points.clone(), stroke }]);
        });
        output.textures_delta.clear();
        let meshes = ctx.tessellate(output.shapes, 1.0).into_iter().filter_map(|part| match part.primitive {
            egui::epaint::Primitive::Mesh(mesh) => Some(mesh),
            egui::epaint::Primitive::Callback(_) => None,
        });
        let area = |mesh: egui::Mesh| {
            let at = |corner: u32| mesh.vertices[corner as usize].pos;
            let corners = mesh.indices.chunks(3).map(|corners| [at(corners[0]), at(corners[1]), at(corners[2])]);
            corners.map(|[a, b, c]| ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).abs() / 2.0).sum::<f32>()
        };
        meshes.map(area).sum()
    }

    #[test]
    fn a_dotted_line_is_seen_where_it_is_level_too() {
        let (level, sloping) = (covered(0.0), covered(10.0));
        assert!(level > 20.0 && level > sloping * 0.9, "{level} of {sloping}");
    }
}
