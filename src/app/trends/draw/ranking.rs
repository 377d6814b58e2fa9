//! Bars by size.

use eframe::egui::{Rect, Vec2, pos2, vec2};
use rust_decimal::prelude::ToPrimitive;

use super::look::{symbol, whisker};
use super::{Canvas, Picture, Spot, block, path};
use crate::analysis::{Chart, Mark, Ranking};
use crate::app::theme;
use crate::app::trends::words;
use crate::export::{Align, PointForm};

const ROW: f32 = 20.0;
const NAME: f32 = 140.0;

pub(super) fn least_size(ranking: &Ranking) -> Vec2 {
    vec2(320.0, ranking.bars.len() as f32 * ROW + 8.0)
}

/// Lays them out.
pub(super) fn picture<'a>(canvas: &Canvas<'_>, chart: &Chart, ranking: &'a Ranking, whole: Rect) -> Picture<'a> {
    let mut picture = Picture::default();
    let theme = canvas.theme;
    let value = |value| chart.scale.written(value).to_f64().unwrap_or(0.0);
    let ends = |mark: &Mark| mark.dispute(chart.key.reading).map(|(least, most)| (value(least), value(most)));
    let all = || {
        let one = |(_, mark): &(_, Mark)| {
            let own = value(mark.value);
            let (least, most) = ends(mark).unwrap_or((own, own));
            [own, least, most]
        };
        ranking.bars.iter().flat_map(one)
    };
    let (least, most) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let room = Rect::from_min_max(whole.min + vec2(NAME + 8.0, 0.0), whole.max - vec2(96.0, 0.0));
    #[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
    let x = |value: f64| room.left() + room.width() * ((value - least) / (most - least).max(f64::MIN_POSITIVE)) as f32;
    let row = ((whole.height() - 8.0) / ranking.bars.len().max(1) as f32).clamp(ROW, 30.0);
    picture.back.push(path(
        vec![pos2(x(0.0), whole.top()), pos2(x(0.0), whole.top() + row * ranking.bars.len() as f32)],
        1.0,
        theme.muted,
    ));
    for (nr, (place, mark)) in ranking.bars.iter().enumerate() {
        let top = whole.top() + nr as f32 * row;
        let line = chart.lines.iter().find(|line| line.place == *place);
        let colour = line.and_then(|line| line.colour).map_or(theme.faded, |colour| theme.lines()[colour]);
        let colour = canvas.dimmed(colour, *place);
        let (from, to) = (x(0.0), x(value(mark.value)));
        let bar = Rect::from_x_y_ranges(from.min(to)..=from.max(to), top + 3.0..=top + row - 3.0);
        let reviewed = if mark.point.reviewed { 1.0 } else { 0.6 };
        let fill = if mark.derived || mark.point.status == crate::domain::Status::Target {
            theme.page
        } else {
            theme.tint(colour, reviewed)
        };
        let edge =
            if canvas.is_selected(*place, mark) { (2.0, theme.accent) } else { (1.0, theme.tint(colour, reviewed)) };
        picture.back.push(block(bar, 1.0, fill, Some(edge)));
        let middle = top + row / 2.0;
        let name = canvas.cut(canvas.voice.place(*place), theme::BODY, NAME);
        let ink = canvas.dimmed(theme.text, *place);
        picture.front.push(canvas.text(pos2(whole.left() + NAME, middle), name, theme::BODY, ink, Align::End));
        let number = words::bounded(mark, words::short(canvas.voice, chart.scale.written(mark.value)));
        let mut end = bar.right().max(x(0.0));
        if let Some((least, most)) = ends(mark) {
            picture.front.extend(whisker(theme, pos2(x(least), middle), pos2(x(most), middle), 4.0));
            end = end.max(x(most));
        }
        let after = pos2(end + 8.0, middle);
        picture.front.push(canvas.text(after, number.clone(), theme::SMALL, ink, Align::Start));
        let form = PointForm::of(mark);
        if form != PointForm::Actual {
            let at = after + vec2(canvas.width(&number) + 10.0, 0.0);
            picture.front.push(symbol(theme, at, form, mark.point.reviewed, theme.muted, 3.5));
        }
        let rect = Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), row));
        let time = Some(ranking.time);
        picture.spots.push(Spot { rect, place: *place, time, mark: Some(mark), is_point: false });
    }
    picture
}
