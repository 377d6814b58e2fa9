//! Which lines of a chart have a colour.

use crate::domain::PlaceId;

/// The places that hold one of the colours. A place keeps its colour as long as it is chosen, whatever comes and goes
/// beside it, also while it has nothing to show, unless its colour is needed; what comes when all colours are taken is
/// grey until one falls free.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette([Option<PlaceId>; Self::COLOURS]);

impl Palette {
    /// How many lines are coloured at once.
    pub const COLOURS: usize = 8;

    /// The number of the colour of `place`.
    pub fn get(&self, place: PlaceId) -> Option<usize> {
        self.0.iter().position(|held| *held == Some(place))
    }

    /// The palette in which these places hold the colours of these numbers. What is no colour, or held twice, is passed
    /// over.
    pub fn holding(held: &[(PlaceId, usize)]) -> Self {
        let mut palette = Self::default();
        for &(place, colour) in held {
            if palette.get(place).is_none()
                && let Some(free) = palette.0.get_mut(colour).filter(|held| held.is_none())
            {
                *free = Some(place);
            }
        }
        palette
    }

    /// Who holds which colour, by its number.
    pub fn held(&self) -> Vec<(PlaceId, usize)> {
        self.0.iter().zip(0..).filter_map(|(place, colour)| Some(((*place)?, colour))).collect()
    }

    /// Takes the colours of places that are not `chosen`, and gives free ones, or else those of places that are not
    /// shown, to the ones that are, in the order of `shown`.
    pub fn settle(&mut self, chosen: &[PlaceId], shown: &[PlaceId]) {
        for held in &mut self.0 {
            *held = held.filter(|place| chosen.contains(place));
        }
        for &place in shown {
            if self.get(place).is_some() {
                continue;
            }
            let free = self.0.iter().position(Option::is_none);
            let free = free.or_else(|| self.0.iter().position(|held| held.is_some_and(|held| !shown.contains(&held))));
            let Some(free) = free else { break };
            self.0[free] = Some(place);
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
        palette.settle(&places, &places);
        assert_eq!(palette.get(places[7]), Some(7));
        assert_eq!(palette.get(places[8]), None);
        let fewer = [&places[..2], &places[3..]].concat();
        palette.settle(&fewer, &fewer);
        assert_eq!(palette.get(places[3]), Some(3), "the others keep theirs");
        assert_eq!(palette.get(places[8]), Some(2), "the next one takes the free colour");
        palette.favour(places[9]);
        assert_eq!((palette.get(places[9]), palette.get(places[7])), (Some(7), None));
        assert_eq!(Palette::holding(&palette.held()), palette);
    }

    #[test]
    fn a_place_without_figures_keeps_its_colour_until_it_is_needed() {
        let places: Vec<PlaceId> = (0..10).map(|n| PlaceId::new(&format!("place-{n}"))).collect();
        let mut palette = Palette::default();
        palette.settle(&places[..3], &places[..3]);
        palette.settle(&places[..3], &places[1..3]);
        palette.settle(&places[..3], &places[..3]);
        assert_eq!(palette.get(places[0]), Some(0), "it comes back as it was");
        palette.settle(&places, &places[2..]);
        assert!(places[2..].iter().all(|place| palette.get(*place).is_some()), "eight lines, eight colours");
        assert_eq!(palette.get(places[2]), Some(2));
    }

    #[test]
    fn what_is_no_colour_is_passed_over() {
        let [a, b] = ["a", "b"].map(PlaceId::new);
        let palette = Palette::holding(&[(a, 3), (b, 3), (a, 1), (b, 99)]);
        assert_eq!(palette.held(), [(a, 3)]);
    }
}
