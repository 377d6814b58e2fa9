//! The point of the chart that the arrow keys walk to, so that all that is told and opened by the mouse is by the keys.

use std::cmp::Ordering;

use eframe::egui::{EventFilter, Key, Modifiers, Response, Ui, Vec2, vec2};

use super::draw::{Picture, Spot};
use crate::domain::{Period, PlaceId};

/// Where the keys stand.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    at: Option<(PlaceId, Period)>,
}

/// The spot at which the keys stand, and what they did in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop<'a> {
    pub spot: Spot<'a>,
    /// They came to it.
    pub moved: bool,
    /// Enter was pressed there.
    pub entered: bool,
}

const ARROWS: [(Key, Vec2); 4] = [
    (Key::ArrowRight, vec2(1.0, 0.0)),
    (Key::ArrowLeft, vec2(-1.0, 0.0)),
    (Key::ArrowDown, vec2(0.0, 1.0)),
    (Key::ArrowUp, vec2(0.0, -1.0)),
];

impl Cursor {
    /// Walks by the arrows while the `chart` has the focus; where nothing has it, an arrow gives it to the chart. They
    /// begin at the point that is `selected`.
    pub fn walk<'a>(
        &mut self,
        ui: &Ui,
        chart: &Response,
        picture: &Picture<'a>,
        selected: impl Fn(&Spot<'_>) -> bool,
    ) -> Option<Stop<'a>> {
        let (free, dialog) = ui.memory(|memory| (memory.focused().is_none(), memory.top_modal_layer().is_some()));
        let mut held = chart.has_focus();
        if dialog || !(held || free) {
            return None;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let ways: Vec<Vec2> = ARROWS.into_iter().filter(|(key, _)| pressed(*key)).map(|(_, step)| step).collect();
        if free && !ways.is_empty() {
            chart.request_focus();
            // The arrows are its own from the next frame on, which must come before the next key.
            ui.ctx().request_repaint();
            held = true;
        }
        if !held {
            return None;
        }
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(chart.id, filter));
        let stops = || picture.spots.iter().filter(|spot| spot.time.is_some());
        let own = |spot: &&Spot<'_>| spot.time.is_some_and(|time| self.at == Some((spot.place, time)));
        // What a record states before what follows from it.
        let of_record = || stops().filter(|spot| selected(spot)).min_by_key(|spot| spot.mark.map(|mark| mark.derived));
        let mut spot = stops().find(own).or_else(of_record).copied();
        for step in &ways {
            spot = match spot {
                Some(from) => Some(next(&from, *step, stops()).unwrap_or(from)),
                None => stops().min_by(|a, b| reading_order(a, b)).copied(),
            };
        }
        let spot = spot?;
        self.at = spot.time.map(|time| (spot.place, time));
        Some(Stop { spot, moved: !ways.is_empty(), entered: pressed(Key::Enter) })
    }
}

/// From the top to the bottom, and from the left to the right.
fn reading_order(one: &Spot<'_>, other: &Spot<'_>) -> Ordering {
    let (one, other) = (one.rect.center(), other.rect.center());
    one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x))
}

/// The next stop in a direction: along the line, the row or the small chart of the same place, else what lies nearest.
fn next<'a, 's>(from: &Spot<'_>, step: Vec2, stops: impl Iterator<Item = &'s Spot<'a>>) -> Option<Spot<'a>>
where
    'a: 's,
{
    let level = step.y == 0.0;
    let cost = |spot: &Spot<'_>| {
        let way = spot.rect.center() - from.rect.center();
        let along = way.dot(step);
        let across = (way - step * along).length();
        let is_own = spot.place == from.place;
        // Up and down lead from line to line, and to the left and right along one.
        let weight = if level && is_own { 0.0 } else { 3.0 };
        let strange = if level && !is_own { 1e6 } else { 0.0 };
        (along > 0.5 && (level || !is_own)).then_some(along + across * weight + strange)
    };
    let ahead = stops.filter_map(|spot| Some((spot, cost(spot)?)));
    ahead.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(spot, _)| *spot)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2};

    use super::*;

    fn spot(place: &str, year: &str, x: f32, y: f32) -> Spot<'static> {
        let rect = Rect::from_center_size(pos2(x, y), Vec2::splat(10.0));
        Spot { rect, place: PlaceId::new(place), time: year.parse().ok(), mark: None, is_point: true }
    }

    #[test]
    fn arrows_walk_along_a_line_and_from_line_to_line() {
        let spots = [
            spot("a", "2021", 0.0, 0.0),
            spot("a", "2022", 100.0, 200.0),
            spot("a", "2023", 200.0, 0.0),
            spot("b", "2021", 0.0, 90.0),
            spot("b", "2022", 100.0, 10.0),
        ];
        let go = |from: usize, step: Vec2| {
            let to = next(&spots[from], step, spots.iter())?;
            spots.iter().position(|spot| spot.rect == to.rect)
        };
        let [right, left, down, up] = ARROWS.map(|(_, step)| step);
        assert_eq!(go(0, right), Some(1), "its own line, however it falls");
        assert_eq!(go(1, right), Some(2));
        assert_eq!(go(2, left), Some(1));
        assert_eq!(go(0, down), Some(3), "the other line at the same time");
        assert_eq!(go(3, up), Some(0));
        assert_eq!(go(1, up), Some(4));
        assert_eq!(go(2, right), None);
    }
}
