//! Draws a chart. The only file that knows `egui_plot`, which here moves and magnifies and draws the lines; grid,
//! points and names are painted upon its transformation.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align2, Color32, Id, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};
use egui_plot::{LineStyle, Plot, PlotPoints, PlotResponse, PlotTransform};

use super::{Outcome, tooltip};
use crate::analysis::{Chart, ChartPoint, Line, Palette, PeriodLength, Range, Segment, Step, spread};
use crate::app::panel::Panel;
use crate::app::theme::{self, Theme};
use crate::domain::{PlaceId, RecordId, Status};

/// The pointer is on a point within this distance.
const REACH: f32 = 10.0;
/// The pointer is on a line within this distance.
const LINE_REACH: f32 = 5.0;
/// Height of a name at a line's end.
const NAME_HEIGHT: f32 = 16.0;
/// A longer name is cut.
const NAME_WIDTH: f32 = 132.0;
/// So many points have a place of their own for screen readers; a chart with more is read in its table.
const NODES: usize = 400;

/// What the plot remembers between frames.
#[derive(Debug, Default)]
pub(super) struct PlotMemory {
    /// The ranges that are shown where nobody moved or magnified.
    ranges: Option<(Range, Range)>,
}

/// How a line is drawn in this frame.
#[derive(Clone, Copy)]
struct Look {
    colour: Color32,
    width: f32,
    radius: f32,
    named: bool,
}

impl Look {
    fn of(line: &Line, theme: &Theme, focus: Option<PlaceId>) -> Self {
        let in_focus = focus == Some(line.place);
        let faded = focus.is_some() && !in_focus;
        match line.colour.and_then(|colour| theme.lines().get(colour)) {
            Some(colour) if faded => Self { colour: theme.tint(*colour, 0.25), width: 1.5, radius: 3.0, named: true },
            Some(colour) => Self { colour: *colour, width: if in_focus { 2.5 } else { 2.0 }, radius: 4.0, named: true },
            None if in_focus => Self { colour: theme.muted, width: 2.0, radius: 3.5, named: true },
            None if faded => Self { colour: theme.tint(theme.faded, 0.5), width: 1.0, radius: 2.0, named: false },
            None => Self { colour: theme.faded, width: 1.0, radius: 2.5, named: false },
        }
    }
}

/// The places of the frame, the labels around it included.
struct Areas {
    frame: Rect,
    names: Rect,
}

impl PlotMemory {
    /// Draws the chart in what is left of `ui`; `focus` is the place that all others fade behind.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui, chart: &Chart, focus: Option<PlaceId>) -> Outcome {
        let areas = areas(panel, ui, chart);
        let mut lines: Vec<(&Line, Look)> =
            chart.lines.iter().map(|line| (line, Look::of(line, panel.theme, focus))).collect();
        // Grey under coloured under the one in focus; of equals the first on top.
        lines.reverse();
        lines.sort_by_key(|(line, _)| (focus == Some(line.place), line.colour.is_some()));

        let behind = ui.painter().add(Shape::Noop);
        let plot = self.plot(panel, ui, chart, areas.frame, &lines);
        let (transform, response) = (plot.transform, plot.response);
        ui.painter().set(behind, Shape::Vec(grid(panel, ui, chart, &transform, areas.frame)));

        let selected = panel.session.selection.record;
        let inside = areas.frame.expand(5.0);
        let painter = ui.painter().with_clip_rect(inside);
        for (line, look) in &lines {
            for point in &line.points {
                draw_point(&painter, panel.theme, &transform, point, *look);
            }
        }
        let named = names(panel, ui, &areas, &transform, &lines, focus);

        let mut outcome = Outcome { hovered: named, ..Outcome::default() };
        let pointer = response.contains_pointer().then(|| ui.input(|input| input.pointer.hover_pos())).flatten();
        let nearest = pointer.and_then(|pointer| nearest(&lines, &transform, pointer));
        if let Some((line, point, _)) = nearest {
            let at = screen(&transform, point);
            outcome.hovered = Some(line.place);
            painter.circle_stroke(at, 7.0, Stroke::new(1.5, panel.theme.text));
            tooltip::show(panel, ui, Rect::from_center_size(at, Vec2::splat(12.0)), line, point);
            if response.clicked() {
                outcome.selected = Some(point.point.record);
            }
            ui.ctx().set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
        } else if let Some(pointer) = pointer {
            outcome.hovered = outcome.hovered.or_else(|| on_line(&lines, &transform, pointer));
        }
        let pressed = nodes(panel, ui, chart, &transform, inside);
        if let Some((id, opened)) = pressed {
            outcome.selected = Some(id);
            outcome.opened = opened.then_some(id);
        }
        let is_selected = |point: &ChartPoint| {
            selected.is_some_and(|id| point.point.record == id || point.point.alternatives.contains(&id))
        };
        for (_, point) in chart.points().filter(|(_, point)| is_selected(point)) {
            let at = screen(&transform, point);
            painter.circle_stroke(at, 7.0, Stroke::new(2.0, panel.theme.accent));
        }
        outcome
    }

    /// The lines, which can be moved and magnified.
    fn plot(
        &mut self,
        panel: &Panel<'_>,
        ui: &mut Ui,
        chart: &Chart,
        frame: Rect,
        lines: &[(&Line, Look)],
    ) -> PlotResponse<()> {
        let mut plot = Plot::new("trends_plot")
            .show_axes(false)
            .show_grid(false)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .default_x_bounds(chart.x.min, chart.x.max)
            .default_y_bounds(chart.y.min, chart.y.max);
        let ranges = Some((chart.x, chart.y));
        if self.ranges != ranges {
            self.ranges = ranges;
            plot = plot.reset();
        }
        let wheel = ui.input(|input| input.smooth_scroll_delta.y);
        let theme = panel.theme;
        let mut child = ui.new_child(UiBuilder::new().max_rect(frame));
        plot.show(&mut child, |plot| {
            if wheel != 0.0 && plot.response().contains_pointer() {
                plot.zoom_bounds_around_hovered(Vec2::splat((wheel * 0.004).exp()));
            }
            for (line, look) in lines {
                for run in runs(line) {
                    let points: PlotPoints<'_> = run.clone().map(|at| [line.points[at].x, line.points[at].y]).collect();
                    // A run of one kind, see `runs`.
                    let kind = line.segments.iter().find(|segment| segment.from == *run.start());
                    let reviewed = kind.is_some_and(|segment| segment.reviewed);
                    let dashed = kind.is_some_and(|segment| segment.status == Status::Target);
                    let colour = if reviewed { look.colour } else { theme.tint(look.colour, 0.6) };
                    let style = if dashed { LineStyle::Dashed { length: 5.0 } } else { LineStyle::Solid };
                    let stroke = Stroke::new(look.width, colour);
                    plot.line(
                        egui_plot::Line::new(line.place.as_str(), points)
                            .stroke(stroke)
                            .style(style)
                            .allow_hover(false),
                    );
                }
            }
        })
    }
}

/// The segments of a line joined where they follow each other and look alike, as runs of points.
fn runs(line: &Line) -> Vec<std::ops::RangeInclusive<usize>> {
    let kind = |segment: &Segment| (segment.status == Status::Target, segment.reviewed);
    let mut runs: Vec<std::ops::RangeInclusive<usize>> = Vec::new();
    let mut last: Option<&Segment> = None;
    for segment in &line.segments {
        match (last, runs.last_mut()) {
            (Some(before), Some(run)) if before.to() == segment.from && kind(before) == kind(segment) => {
                *run = *run.start()..=segment.to();
            }
            _ => runs.push(segment.from..=segment.to()),
        }
        last = Some(segment);
    }
    runs
}

fn screen(transform: &PlotTransform, point: &ChartPoint) -> Pos2 {
    pos2(transform.position_from_point_x(point.x), transform.position_from_point_y(point.y))
}

/// Divides what is left of `ui` into the frame and the room for labels around it.
fn areas(panel: &Panel<'_>, ui: &mut Ui, chart: &Chart) -> Areas {
    let whole = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(whole);
    let width = |text: &str| {
        ui.painter().layout_no_wrap(text.to_owned(), theme::regular(theme::SMALL), panel.theme.muted).size().x
    };
    let marks = value_step(chart.y.max - chart.y.min, whole.height()).marks(chart.y.min, chart.y.max);
    let left = marks.into_iter().map(|mark| width(&panel.voice.number(mark.normalize()))).fold(24.0, f32::max) + 12.0;
    let coloured = chart.lines.iter().filter(|line| line.colour.is_some());
    let name = coloured.map(|line| width(panel.voice.place(line.place))).fold(40.0, f32::max).min(NAME_WIDTH);
    let frame = Rect::from_min_max(
        pos2(whole.left() + left, whole.top() + 4.0),
        pos2(whole.right() - name - 24.0, whole.bottom() - 24.0),
    );
    let names = Rect::from_min_max(pos2(frame.right() + 16.0, frame.top()), pos2(whole.right(), frame.bottom()));
    Areas { frame, names }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of marks on a screen")]
fn parts(length: f32, each: f32) -> usize {
    (length / each).clamp(1.0, 40.0) as usize
}

fn value_step(span: f64, height: f32) -> Step {
    Step::dividing(span, parts(height, 52.0))
}

/// Thin lines with their numbers and years.
fn grid(panel: &Panel<'_>, ui: &Ui, chart: &Chart, transform: &PlotTransform, frame: Rect) -> Vec<Shape> {
    let (bounds, theme) = (transform.bounds(), panel.theme);
    let painter = ui.painter();
    let mut shapes = Vec::new();
    let mut label = |at: Pos2, align: Align2, text: String| {
        let galley = painter.layout_no_wrap(text, theme::regular(theme::SMALL), theme.muted);
        let rect = align.anchor_size(at, galley.size());
        shapes.push(Shape::galley(rect.min, galley, theme.muted));
        rect
    };
    let mut strokes = Vec::new();
    let step = value_step(bounds.max()[1] - bounds.min()[1], frame.height());
    for mark in step.marks(bounds.min()[1], bounds.max()[1]) {
        let Ok(value) = mark.try_into() else { continue };
        let y = transform.position_from_point_y(value).round() + 0.5;
        let colour = if mark.is_zero() { theme.tint(theme.muted, 0.6) } else { theme.line };
        strokes.push(Shape::hline(frame.x_range(), y, Stroke::new(1.0, colour)));
        label(pos2(frame.left() - 8.0, y), Align2::RIGHT_CENTER, panel.voice.number(mark.normalize()));
    }
    // Where within its year the line and the name of a year stand, so that whole years and ends of years lie upon
    // the line, and the parts of a year between the lines of its two ends.
    let (line_at, name_at) = match chart.key.length {
        Some(PeriodLength::Year) => (0.5, 0.5),
        None => (1.0, 1.0),
        Some(_) => (0.0, 0.5),
    };
    let step = Step::whole(bounds.max()[0] - bounds.min()[0], parts(frame.width(), 56.0));
    for mark in step.marks(bounds.min()[0] - 1.0, bounds.max()[0]) {
        let Ok(year): Result<f64, _> = mark.try_into() else { continue };
        let x = transform.position_from_point_x(year + line_at).round() + 0.5;
        if frame.x_range().contains(x) {
            strokes.push(Shape::vline(x, frame.y_range(), Stroke::new(1.0, theme.tint(theme.line, 0.6))));
        }
        let x = transform.position_from_point_x(year + name_at);
        if frame.x_range().contains(x) {
            label(pos2(x, frame.bottom() + 6.0), Align2::CENTER_TOP, mark.normalize().to_string());
        }
    }
    strokes.extend(shapes);
    strokes
}

/// A point: a circle, or a diamond for an estimate; hollow for a target, faint where nobody reviewed it.
fn draw_point(painter: &Painter, theme: &Theme, transform: &PlotTransform, point: &ChartPoint, look: Look) {
    draw_mark(painter, theme, screen(transform, point), point.point.status, point.point.reviewed, look);
}

fn draw_mark(painter: &Painter, theme: &Theme, at: Pos2, status: Status, reviewed: bool, look: Look) {
    let strength = if reviewed { 1.0 } else { 0.6 };
    let edge = Stroke::new(1.5, theme.tint(look.colour, strength));
    let fill = match (status, reviewed) {
        (Status::Target, _) => theme.page,
        (_, true) => look.colour,
        (_, false) => theme.tint(look.colour, 0.3),
    };
    match status {
        Status::Estimate => {
            let reach = look.radius + 1.0;
            let corners = [vec2(0.0, -reach), vec2(reach, 0.0), vec2(0.0, reach), vec2(-reach, 0.0)];
            let corners = corners.map(|corner| at + corner).to_vec();
            painter.add(Shape::convex_polygon(corners, fill, edge));
        }
        Status::Actual | Status::Target => {
            painter.circle(at, look.radius - 0.5, fill, edge);
        }
    }
}

/// What the marks of the chart mean, as far as they occur, at the right end of the line.
pub(super) fn key(panel: &Panel<'_>, ui: &mut Ui, chart: &Chart) {
    let any = |test: &dyn Fn(&ChartPoint) -> bool| chart.points().any(|(_, point)| test(point));
    let mut marks: Vec<(Status, bool, String)> = Vec::new();
    let reviewed = any(&|point| point.point.reviewed);
    for status in Status::ALL {
        if any(&|point| point.point.status == status) {
            marks.push((status, reviewed, panel.voice.status(status)));
        }
    }
    if reviewed && any(&|point| !point.point.reviewed) {
        marks.push((Status::Actual, false, panel.text("trends-unreviewed")));
    }
    if marks.len() < 2 && reviewed {
        return;
    }
    if !reviewed {
        for mark in &mut marks {
            mark.2 = format!("{}, {}", mark.2, panel.text("trends-unreviewed"));
        }
    }
    ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
        ui.add_space(8.0);
        for (status, reviewed, words) in marks.into_iter().rev() {
            let colour = panel.theme.muted;
            ui.label(crate::app::panel::styled(words, theme::regular(theme::SMALL), colour));
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 16.0), Sense::hover());
            let look = Look { colour, width: 2.0, radius: 4.0, named: false };
            draw_mark(ui.painter(), panel.theme, rect.center(), status, reviewed, look);
        }
    });
}

/// The names at the ends of the lines, spread so that none lies upon another; returns the one under the pointer.
fn names(
    panel: &Panel<'_>,
    ui: &Ui,
    areas: &Areas,
    transform: &PlotTransform,
    lines: &[(&Line, Look)],
    focus: Option<PlaceId>,
) -> Option<PlaceId> {
    let visible = areas.frame.expand(1.0);
    let ends = lines.iter().filter(|(_, look)| look.named).filter_map(|(line, look)| {
        let seen = line.points.iter().rev().map(|point| screen(transform, point)).find(|at| visible.contains(*at));
        Some((*line, *look, seen?))
    });
    let ends: Vec<(&Line, Look, Pos2)> = ends.collect();
    let wanted: Vec<f32> = ends.iter().map(|(_, _, at)| at.y).collect();
    let places = spread(&wanted, NAME_HEIGHT, areas.names.top() - 6.0, areas.names.bottom() + 6.0);
    let painter = ui.painter();
    let mut hovered = None;
    for ((line, look, end), y) in ends.into_iter().zip(places) {
        let name = panel.voice.place(line.place);
        let font = if focus == Some(line.place) { theme::strong(theme::SMALL) } else { theme::regular(theme::SMALL) };
        let mut job = LayoutJob::simple_singleline(name.to_owned(), font, look.colour);
        job.wrap = TextWrapping::truncate_at_width(areas.names.width());
        let galley = painter.layout_job(job);
        let at = pos2(areas.names.left(), y - galley.size().y / 2.0);
        let rect = Rect::from_min_size(at, galley.size());
        let response = ui.interact(rect, Id::unique(("trends_name", line.place)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        if response.hovered() {
            hovered = Some(line.place);
        }
        // From the last point to the name, where the name does not stand right behind it.
        let (from, to) = (end + vec2(look.radius + 3.0, 0.0), pos2(areas.names.left() - 4.0, y));
        if to.x - from.x > 12.0 || (to.y - from.y).abs() > NAME_HEIGHT * 0.5 {
            let thin = Stroke::new(1.0, panel.theme.tint(look.colour, 0.35));
            let bend = pos2((to.x - 8.0).max(from.x), from.y);
            painter.add(Shape::line(vec![from, bend, to], thin));
        }
        painter.galley(at, galley, look.colour);
    }
    hovered
}

/// The point nearest to the pointer, if it is within reach; of several as near the one drawn on top.
fn nearest<'a>(
    lines: &[(&'a Line, Look)],
    transform: &PlotTransform,
    pointer: Pos2,
) -> Option<(&'a Line, &'a ChartPoint, f32)> {
    let points = lines.iter().rev().flat_map(|(line, _)| line.points.iter().map(move |point| (*line, point)));
    let near = points.map(|(line, point)| (line, point, screen(transform, point).distance(pointer)));
    near.filter(|(_, _, distance)| *distance <= REACH).min_by(|a, b| a.2.total_cmp(&b.2))
}

/// The line under the pointer.
fn on_line(lines: &[(&Line, Look)], transform: &PlotTransform, pointer: Pos2) -> Option<PlaceId> {
    let distances = lines.iter().rev().map(|(line, _)| {
        let strokes = line.segments.iter().map(|segment| {
            let ends = [segment.from, segment.to()].map(|at| screen(transform, &line.points[at]));
            distance(pointer, ends)
        });
        (line.place, strokes.fold(f32::INFINITY, f32::min))
    });
    let near = distances.filter(|(_, distance)| *distance <= LINE_REACH);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
}

/// How far `point` is from the stroke between two ends.
fn distance(point: Pos2, [from, to]: [Pos2; 2]) -> f32 {
    let along = to - from;
    let length = along.length_sq();
    let share = if length > 0.0 { ((point - from).dot(along) / length).clamp(0.0, 1.0) } else { 0.0 };
    point.distance(from + along * share)
}

/// A place for each visible point that a screen reader finds and presses; returns the record pressed, and whether it
/// was pressed twice.
fn nodes(
    panel: &Panel<'_>,
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    inside: Rect,
) -> Option<(RecordId, bool)> {
    let visible = || chart.points().filter(|(_, point)| inside.contains(screen(transform, point)));
    if visible().count() > NODES {
        return None;
    }
    let mut pressed = None;
    for (line, point) in visible() {
        let rect = Rect::from_center_size(screen(transform, point), Vec2::splat(12.0));
        let id = Id::unique(("trends_node", line.place, point.point.record));
        // Not a stop of the Tab key: the rows of the table are, and there are too many points.
        let response: Response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| {
            let value = panel.voice.value(point.point.value, chart.key.unit);
            let values = [
                ("place", panel.voice.place(line.place).into()),
                ("period", panel.voice.period(point.point.period).into()),
                ("value", value.into()),
            ];
            WidgetInfo::labeled(Role::Button, true, panel.voice.text_with("trends-point", &values))
        });
        if response.clicked() {
            pressed = Some((point.point.record, response.double_clicked()));
        }
    }
    pressed
}

const _: () = assert!(Palette::COLOURS == 8, "the theme brings eight colours of lines");
