//! Where the paragraphs of a text begin. Those of a long one are set only where they are seen; the others are as high as
//! their length lets one expect.

/// The tops of paragraphs, from the first on downwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights {
    /// Where each paragraph begins, and where the last one ends.
    tops: Vec<f32>,
    /// Which paragraphs were set; empty where all of them were.
    set: Vec<bool>,
}

impl Heights {
    /// Paragraphs that begin at `top`; `height` says how high each is and how much room stands before it. They are only
    /// `expected` where they are to be set when they are seen.
    pub fn of(count: usize, top: f32, expected: bool, mut height: impl FnMut(usize) -> (f32, f32)) -> Self {
        let mut tops = Vec::with_capacity(count + 1);
        let mut end = top;
        for nr in 0..count {
            let (room, own) = height(nr);
            tops.push(end + room);
            end += room + own;
        }
        tops.push(end);
        Self { tops, set: if expected { vec![false; count] } else { Vec::new() } }
    }

    /// Makes room below the last paragraph.
    pub fn add_below(&mut self, room: f32) {
        if let Some(end) = self.tops.last_mut() {
            *end += room;
        }
    }

    /// Where a paragraph begins.
    pub fn top(&self, nr: usize) -> f32 {
        self.tops.get(nr).or(self.tops.last()).copied().unwrap_or_default()
    }

    /// Where everything ends.
    pub fn end(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The paragraph that stands at `y`.
    pub fn at(&self, y: f32) -> usize {
        self.tops.partition_point(|top| *top <= y).saturating_sub(1)
    }

    /// Sets the paragraphs from `first` on down to `bottom`: `difference` says by how much one is higher than was expected
    /// when its height was.
    pub fn settle(&mut self, first: usize, bottom: f32, mut difference: impl FnMut(usize) -> f32) {
        let mut shift = 0.0;
        let mut nr = first;
        while nr < self.set.len() && self.tops[nr] + shift <= bottom {
            self.tops[nr] += shift;
            if !std::mem::replace(&mut self.set[nr], true) {
                shift += difference(nr);
            }
            nr += 1;
        }
        if shift.abs() > f32::EPSILON {
            let below = nr.min(self.tops.len());
            self.tops[below..].iter_mut().for_each(|top| *top += shift);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tops of `paragraphs`, in whole points.
    fn tops<const N: usize>(heights: &Heights, paragraphs: [usize; N]) -> [i64; N] {
        #[expect(clippy::cast_possible_truncation, reason = "heights of the tests are whole")]
        paragraphs.map(|nr| heights.top(nr) as i64)
    }

    #[test]
    fn paragraphs_stand_one_below_the_other() {
        let mut heights = Heights::of(3, 4.0, false, |nr| (if nr == 1 { 10.0 } else { 0.0 }, 20.0));
        heights.add_below(16.0);
        assert_eq!(tops(&heights, [0, 1, 2, 3]), [4, 34, 54, 90]);
        assert_eq!([0.0, 4.0, 33.0, 34.0, 60.0].map(|y| heights.at(y)), [0, 0, 0, 1, 2]);
        // All of them were set, so nothing moves.
        let before = heights.clone();
        heights.settle(0, 100.0, |_| 5.0);
        assert_eq!(heights, before);
    }

    #[test]
    fn what_is_seen_is_set_once_and_moves_what_stands_below() {
        let mut heights = Heights::of(100, 0.0, true, |_| (0.0, 20.0));
        let mut asked = Vec::new();
        heights.settle(10, 250.0, |nr| {
            asked.push(nr);
            if nr == 11 { 22.0 } else { 0.0 }
        });
        // The paragraph that was higher drove the last one out of sight.
        assert_eq!(asked, [10, 11]);
        assert_eq!(tops(&heights, [9, 10, 11, 12, 13, 99, 100]), [180, 200, 220, 262, 282, 2002, 2022]);
        heights.settle(10, 250.0, |nr| panic!("{nr} was set before"));
    }
}
