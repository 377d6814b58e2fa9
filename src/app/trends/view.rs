//! What a person chose to see in the chart.

use crate::analysis::{Arrangement, Frame, Palette, PeriodLength, Reading, SeriesFilter, Timing};
use crate::domain::{IndicatorId, Operator, Period, PlaceId, Unit};

/// How the selection is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChartKind {
    /// Lines over time.
    #[default]
    Lines,
    /// A small chart for each place.
    Multiples,
    /// The country as a grid of tiles, at one time.
    Map,
    /// Bars by size, at one time.
    Ranking,
    /// From one time to another.
    Slope,
    /// What is known of each province at each time.
    Coverage,
    /// Places by periods, in numbers.
    Table,
}

impl ChartKind {
    /// All kinds, in the order of their buttons.
    pub const ALL: [Self; 7] =
        [Self::Lines, Self::Multiples, Self::Map, Self::Ranking, Self::Slope, Self::Coverage, Self::Table];

    /// Its name in files.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Multiples => "multiples",
            Self::Map => "map",
            Self::Ranking => "ranking",
            Self::Slope => "slope",
            Self::Coverage => "coverage",
            Self::Table => "table",
        }
    }

    /// The key of its name in the language files.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Lines => "chart-lines",
            Self::Multiples => "chart-multiples",
            Self::Map => "chart-map",
            Self::Ranking => "chart-ranking",
            Self::Slope => "chart-slope",
            Self::Coverage => "chart-coverage",
            Self::Table => "chart-table",
        }
    }
}

/// What the chart shows. Whatever is not chosen is settled by the data, see [`super::overview`].
#[derive(Clone, Debug, PartialEq)]
pub struct TrendsView {
    /// How it is shown.
    pub(super) kind: ChartKind,
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
    /// Which periods share a line, for a flow.
    pub(super) timing: Option<Timing>,
    /// On which map.
    pub(super) frame: Frame,
    /// How the figures are read.
    pub(super) reading: Reading,
    /// The first and the last year shown; nothing for the first and the last that there is.
    pub(super) years: (Option<i32>, Option<i32>),
    /// The time of a map and of a ranking, and the later one of a slope; without one, a telling one.
    pub(super) time: Option<Period>,
    /// The earlier time of a slope; without one, the first.
    pub(super) since: Option<Period>,
    /// How small charts are laid out.
    pub(super) arrangement: Arrangement,
    /// Whether each small chart has a scale of its own.
    pub(super) own_scale: bool,
    /// Which records count.
    pub(in crate::app) filter: SeriesFilter,
    /// Places are still to be chosen for the person, if none of the chosen ones has a point, or if these were not chosen
    /// by the person.
    pub(super) choose_places: bool,
    /// The places that were chosen last for the person.
    pub(super) offered: Vec<PlaceId>,
    /// Enterprise, unit and length are still to be taken from the selected record.
    pub(super) follow_selection: bool,
}

impl Default for TrendsView {
    fn default() -> Self {
        Self {
            kind: ChartKind::default(),
            indicator: None,
            places: Vec::new(),
            palette: Palette::default(),
            operator: None,
            unit: None,
            timing: None,
            frame: Frame::default(),
            reading: Reading::default(),
            years: (None, None),
            time: None,
            since: None,
            arrangement: Arrangement::default(),
            own_scale: false,
            filter: SeriesFilter::default(),
            choose_places: true,
            offered: Vec::new(),
            follow_selection: false,
        }
    }
}

impl TrendsView {
    /// Shows the series of `indicator`, with `place` among those in colour; enterprise, unit and length of period are
    /// those of the selected record, of all years. Map and reading stay as far as the record can be seen in them.
    pub fn show(&mut self, indicator: IndicatorId, place: PlaceId) {
        self.choose(indicator);
        self.choose_places = false;
        if !self.places.contains(&place) {
            self.places.push(place);
        }
        self.palette.favour(place);
        // The record that is asked for may be of any year.
        self.years = (None, None);
        if !matches!(self.kind, ChartKind::Lines | ChartKind::Multiples | ChartKind::Table) {
            self.kind = ChartKind::Lines;
        }
        self.follow_selection = true;
    }

    /// Chooses what to show. Places stay chosen, as far as they have points there.
    pub(super) fn choose(&mut self, indicator: IndicatorId) {
        if self.indicator != Some(indicator) {
            self.indicator = Some(indicator);
            (self.operator, self.unit, self.timing) = (None, None, None);
            (self.time, self.since, self.reading.base) = (None, None, None);
            self.choose_places = true;
        }
    }

    /// Takes the length of a period's figure, where it is one of a flow.
    pub(super) fn take_length(&mut self, length: Option<PeriodLength>) {
        self.timing = length.map(Timing::Each);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_that_is_asked_for_is_shown_with_all_its_years() {
        let mut view = TrendsView { years: (Some(2023), Some(2024)), ..TrendsView::default() };
        view.show(IndicatorId::new("revenue.telecom"), PlaceId::new("cao-bang"));
        assert_eq!(view.years, (None, None), "a record of 2015 is in the chart");
        assert!(view.places.contains(&PlaceId::new("cao-bang")));
    }
}
