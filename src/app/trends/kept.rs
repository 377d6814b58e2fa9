//! A chart as a view of the project keeps it.

use super::view::{ChartKind, TrendsView};
use crate::analysis::{Arrangement, Frame, Measure, Palette, PeriodLength, Reading, SeriesFilter, Timing};
use crate::app::voice::Voice;
use crate::domain::Status;
use crate::project::ChartView;

impl TrendsView {
    /// What a view of the project keeps of it.
    pub fn kept(&self) -> ChartView {
        ChartView {
            kind: self.kind.code().to_owned(),
            indicator: self.indicator,
            places: self.places.clone(),
            colours: self.palette.held(),
            operator: self.operator,
            unit: self.unit,
            timing: self.timing.map(timing_code).unwrap_or_default(),
            frame: frame_code(self.frame).to_owned(),
            measure: measure_code(self.reading.measure).to_owned(),
            base: self.reading.base,
            per_hundred: self.reading.per_hundred,
            logarithmic: self.reading.logarithmic,
            years: self.years,
            time: self.time,
            since: self.since,
            arrangement: arrangement_code(self.arrangement).to_owned(),
            own_scale: self.own_scale,
            without: Status::ALL.into_iter().filter(|status| !self.filter.statuses.contains(status)).collect(),
            reviewed_only: self.filter.reviewed_only,
        }
    }

    /// The name of the kind of chart that was kept.
    pub fn kind_name(voice: &Voice, kept: &ChartView) -> String {
        let kind = ChartKind::ALL.into_iter().find(|kind| kind.code() == kept.kind).unwrap_or_default();
        voice.text(kind.key())
    }

    /// Shows what was kept.
    pub fn restore(&mut self, kept: &ChartView) {
        let named = |code: &str| ChartKind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or_default();
        *self = Self {
            kind: named(&kept.kind),
            indicator: kept.indicator,
            places: kept.places.clone(),
            palette: Palette::holding(&kept.colours),
            operator: kept.operator,
            unit: kept.unit,
            timing: timing_of(&kept.timing),
            frame: Frame::ALL.into_iter().find(|frame| frame_code(*frame) == kept.frame).unwrap_or_default(),
            reading: Reading {
                measure: Measure::ALL.into_iter().find(|it| measure_code(*it) == kept.measure).unwrap_or_default(),
                base: kept.base,
                per_hundred: kept.per_hundred,
                logarithmic: kept.logarithmic,
            },
            years: kept.years,
            time: kept.time,
            since: kept.since,
            arrangement: Arrangement::ALL
                .into_iter()
                .find(|it| arrangement_code(*it) == kept.arrangement)
                .unwrap_or_default(),
            own_scale: kept.own_scale,
            filter: SeriesFilter {
                statuses: Status::ALL.into_iter().filter(|status| !kept.without.contains(status)).collect(),
                reviewed_only: kept.reviewed_only,
            },
            // Places that were chosen stay chosen, also where they have no points any more.
            choose_places: kept.places.is_empty(),
            offered: Vec::new(),
            follow_selection: false,
        };
    }
}

fn frame_code(frame: Frame) -> &'static str {
    match frame {
        Frame::AsReported => "",
        Frame::Of63 => "63",
        Frame::Of34 => "34",
    }
}

fn measure_code(measure: Measure) -> &'static str {
    match measure {
        Measure::Absolute => "",
        Measure::Change => "change",
        Measure::Yoy => "yoy",
        Measure::Index => "index",
        Measure::Share => "share",
    }
}

fn arrangement_code(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Alphabetical => "",
        Arrangement::Regions => "regions",
        Arrangement::Country => "country",
    }
}

const FROM_JANUARY: &str = "from-january-";

fn timing_code(timing: Timing) -> String {
    match timing {
        Timing::PerMonth => "per-month".to_owned(),
        Timing::Each(PeriodLength::Year) => "year".to_owned(),
        Timing::Each(PeriodLength::HalfYear) => "half-year".to_owned(),
        Timing::Each(PeriodLength::Quarter) => "quarter".to_owned(),
        Timing::Each(PeriodLength::Month) => "month".to_owned(),
        Timing::Each(PeriodLength::FromJanuary(months)) => format!("{FROM_JANUARY}{months}"),
        Timing::Each(PeriodLength::Other(months)) => months.to_string(),
    }
}

fn timing_of(code: &str) -> Option<Timing> {
    Some(match code {
        "per-month" => Timing::PerMonth,
        "year" => Timing::Each(PeriodLength::Year),
        "half-year" => Timing::Each(PeriodLength::HalfYear),
        "quarter" => Timing::Each(PeriodLength::Quarter),
        "month" => Timing::Each(PeriodLength::Month),
        _ => match code.strip_prefix(FROM_JANUARY) {
            Some(months) => Timing::Each(PeriodLength::FromJanuary(months.parse().ok()?)),
            None => Timing::Each(PeriodLength::Other(code.parse().ok()?)),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IndicatorId, Operator, PlaceId, Unit};

    #[test]
    fn what_is_kept_comes_back() {
        let lengths = [PeriodLength::Year, PeriodLength::HalfYear, PeriodLength::Quarter, PeriodLength::Month];
        let lengths = lengths.into_iter().chain([PeriodLength::FromJanuary(9), PeriodLength::Other(5)]);
        let timings = lengths.map(Timing::Each).chain([Timing::PerMonth]).map(Some).chain([None]);
        for (nr, timing) in timings.enumerate() {
            let view = TrendsView {
                kind: ChartKind::ALL[nr % ChartKind::ALL.len()],
                indicator: Some(IndicatorId::new("revenue.telecom")),
                places: vec![PlaceId::new("lang-son"), PlaceId::new("cao-bang")],
                palette: Palette::holding(&[(PlaceId::new("cao-bang"), nr % 2), (PlaceId::new("lang-son"), 5)]),
                operator: (nr % 2 == 0).then(|| Operator::new("VNPT")),
                unit: Some(Unit::Vnd),
                timing,
                frame: Frame::ALL[nr % 3],
                reading: Reading {
                    measure: Measure::ALL[nr % 5],
                    base: "2020".parse().ok(),
                    per_hundred: nr % 2 == 0,
                    logarithmic: nr % 3 == 0,
                },
                years: (Some(2019), (nr % 2 == 0).then_some(2024)),
                time: "2024".parse().ok(),
                since: "2021".parse().ok(),
                arrangement: Arrangement::ALL[nr % 3],
                own_scale: nr % 2 == 1,
                filter: SeriesFilter { statuses: [Status::Target].into(), reviewed_only: nr % 2 == 0 },
                choose_places: false,
                ..TrendsView::default()
            };
            let text = ron::to_string(&view.kept()).unwrap();
            let mut other = TrendsView::default();
            other.restore(&ron::from_str(&text).unwrap());
            assert_eq!(other, view, "{text}");
        }
        let mut usual = TrendsView::default();
        usual.restore(&TrendsView::default().kept());
        assert_eq!(usual, TrendsView::default());
    }
}
