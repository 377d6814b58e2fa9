//! What a person chose to see in the chart.

use crate::analysis::{Palette, PeriodLength, SeriesFilter};
use crate::domain::{IndicatorId, Operator, PlaceId, Unit};

/// What the chart shows. Whatever is not chosen is settled by the data, see [`super::overview`].
#[derive(Clone, Debug, PartialEq)]
pub struct TrendsView {
    /// What; nothing until there are data or a choice.
    pub(super) indicator: Option<IndicatorId>,
    /// Where, in the order of choosing.
    pub(super) places: Vec<PlaceId>,
    /// Which of them are coloured.
    pub(super) palette: Palette,
    /// Which enterprise; nothing for the whole market.
    pub(super) operator: Option<Operator>,
    /// In which unit, where values come in several.
    pub(super) unit: Option<Unit>,
    /// Of which length, for a flow.
    pub(super) length: Option<PeriodLength>,
    /// Which records count.
    pub(super) filter: SeriesFilter,
    /// Places are still to be chosen for the person, if none of the chosen ones has a point.
    pub(super) choose_places: bool,
    /// Enterprise, unit and length are still to be taken from the selected record.
    pub(super) follow_selection: bool,
}

impl Default for TrendsView {
    fn default() -> Self {
        Self {
            indicator: None,
            places: Vec::new(),
            palette: Palette::default(),
            operator: None,
            unit: None,
            length: None,
            filter: SeriesFilter::default(),
            choose_places: true,
            follow_selection: false,
        }
    }
}

impl TrendsView {
    /// Shows the series of `indicator`, with `place` among those in colour; enterprise, unit and length of period are
    /// those of the selected record.
    pub fn show(&mut self, indicator: IndicatorId, place: PlaceId) {
        self.choose(indicator);
        self.choose_places = false;
        if !self.places.contains(&place) {
            self.places.push(place);
        }
        self.palette.favour(place);
        self.follow_selection = true;
    }

    /// Chooses what to show. Places stay chosen, as far as they have points there.
    pub(super) fn choose(&mut self, indicator: IndicatorId) {
        if self.indicator != Some(indicator) {
            self.indicator = Some(indicator);
            (self.operator, self.unit, self.length) = (None, None, None);
            self.choose_places = true;
        }
    }

    /// Adds a place, or takes it out.
    pub(super) fn toggle(&mut self, place: PlaceId) {
        match self.places.iter().position(|chosen| *chosen == place) {
            Some(at) => {
                self.places.remove(at);
            }
            None => self.places.push(place),
        }
    }

    /// Whether fewer records count than could.
    pub(super) fn is_narrowed(&self) -> bool {
        self.filter != SeriesFilter::default()
    }
}
