//! Which lines of a chart have a colour.

use crate::domain::PlaceId;

/// The places that hold one of the colours. A place keeps its colour as long as it is shown, whatever comes and goes
/// beside it; what comes when all colours are taken is grey until one falls free.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette([Option<PlaceId>; Self::COLOURS]);

impl Palette {
    /// How many lines are coloured at once.
    pub const COLOURS: usize = 8;

    /// The number of the colour of `place`.
    pub fn get(&self, place: PlaceId) -> Option<usize> {
        self.0.iter().position(|held| *held == Some(place))
    }

    /// Takes the colours of places that are not shown, and gives free ones to places that are, in the order of `shown`.
    pub fn settle(&mut self, shown: &[PlaceId]) {
        for held in &mut self.0 {
            *held = held.filter(|place| shown.contains(place));
        }
        for &place in shown {
            if self.get(place).is_some() {
                continue;
            }
            let Some(free) = self.0.iter_mut().find(|held| held.is_none()) else { break };
            *free = Some(place);
        }
    }

    /// Gives `place` a colour, if need be that of the place that holds the last one.
    pub fn favour(&mut self, place: PlaceId) {
        if self.get(place).is_none() {
            let at = self.0.iter().position(Option::is_none).unwrap_or(Self::COLOURS - 1);
            self.0[at] = Some(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_keeps_its_colour() {
        let places: Vec<PlaceId> = (0..10).map(|n| PlaceId::new(&format!("place-{n}"))).collect();
        let mut palette = Palette::default();
        palette.settle(&places);
        assert_eq!(palette.get(places[7]), Some(7));
        assert_eq!(palette.get(places[8]), None);
        palette.settle(&[&places[..2], &places[3..]].concat());
        assert_eq!(palette.get(places[3]), Some(3), "the others keep theirs");
        assert_eq!(palette.get(places[8]), Some(2), "the next one takes the free colour");
        palette.favour(places[9]);
        assert_eq!((palette.get(places[9]), palette.get(places[7])), (Some(7), None));
    }
}
