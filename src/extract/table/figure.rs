//! Makes a record of a number, or adds the number to the record that it compares.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::domain::{Bound, Indicator, IndicatorId, Link, Operator, Period, Slot, Status, Unit};
use crate::extract::amount;
use crate::extract::compose::{self, COUNTED, LINES, MONEY, SECTORS};
use crate::extract::draft::{Draft, Links, Matter};
use crate::extract::features::Features;
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses, Trade};
use crate::extract::link::{matter_of, narrows};
use crate::extract::mention::Shown;
use crate::extract::number::{self, Notation, Shape};
use crate::extract::time::{self, When, Year};

use super::cell::{Cell, Content};
use super::indicator::indicator;
use super::label::{Base, Label, NAMES};
use super::reading::Reading;
use super::unit::CellUnit;

impl Reading<'_> {
    /// Reads the number of `cell` in the row of `label` and below `column`; true where it belonged to the table.
    pub(super) fn cell(&mut self, cell: &Cell, label: &Label, column: &Label) -> bool {
        let Content::Number(digits) = &cell.what else { return false };
        if self.measures_nothing(column, &self.text[cell.range.clone()]) {
            return true;
        }
        // "Thuê bao di động trả sau": a part that no indicator measures.
        if label.senses.with(column.senses).has(Sense::OtherPart) && !label.senses.has(Sense::Total) {
            return true;
        }
        let senses = self.senses_of(label, column);
        let money = senses.any(MONEY);
        let unit = cell.unit.or(column.unit).or(label.unit).or(self.total_unit.filter(|_| money));
        let unit =
            unit.or_else(|| self.unit_around(senses).filter(|unit| money || !unit.is_money() || !senses.any(COUNTED)));
        let per_100 = senses.has(Sense::Per100People) || self.caption_of_columns().has(Sense::Per100People);
        let counts = |id: &IndicatorId| self.catalogue.get(*id).is_some_and(|known| known.unit == Unit::Count);
        // "Parcel lockers per 100 people" counts no lockers.
        let named = self.term(label, column);
        let term = named.filter(|id| !(per_100 && counts(id)));
        let term_unit = term.and_then(|id| Some(self.catalogue.get(id)?.unit));
        let percent = self.text[cell.range.clone()].ends_with('%')
            || unit.is_some_and(CellUnit::is_percent)
            || term_unit == Some(Unit::Percent);
        let per_head =
            senses.any(Senses::of(&[Sense::Density, Sense::Per100People])) || term_unit == Some(Unit::Per100);
        let scale = unit.filter(|_| !percent && !per_head).map_or(0, |unit| unit.power);
        let notation = self.notation(digits.shape, percent || per_head, scale);
        let Some(value) = number::value(self.text, digits, notation) else { return false };
        // A column of percentages of the plan, not a planned percentage.
        let of_plan = self.is_of_plan(cell, column, money);
        // "Revenue from telecommunications (VND billion)" is compared with nothing.
        let measures = NAMES.without(Senses::of(&[Sense::SamePeriod, Sense::Plan]));
        let against = column.senses.any(Senses::of(&[Sense::SamePeriod, Sense::YearBefore, Sense::Up, Sense::Down]))
            || column.senses.has(Sense::Versus)
                && (column.senses.only(measures).is_empty() || column.unit.is_some_and(CellUnit::is_percent));
        let of_base = self.tells_of_base(column);
        let growth_column = !of_base && (column.times.ratio || against);
        let compares = self.index || self.moves || growth_column || of_plan;
        // "Growth on Q1 2025 (%)" beside a column of amounts: of the cell before it.
        let bare = column.senses.only(measures).is_empty();
        let named_row = !label.senses.only(NAMES).is_empty();
        if growth_column
            && !self.index
            && !of_plan
            && bare
            && !named_row
            && !column.senses.has(Sense::OtherBase)
            && let Some(last) = self.latest_of_row(Some(cell.block).filter(|_| !self.row_split))
        {
            self.note_growth(last, cell, digits, value);
            return true;
        }
        // Nobody counts parts of a thing, but it grows by them.
        let term = term.filter(|id| compares || !counts(id) || scale > 0 || value.is_integer());
        // What an analyst's own words name is nothing else.
        if term.is_none() && named.is_some_and(|id| compose::parts(id).is_empty()) {
            return false;
        }
        // What the row measures is a percentage, whatever its columns are.
        let per_cent_of_row = !self.index && !self.moves && label.unit.is_some_and(CellUnit::is_percent);
        // A percentage of what is counted is of something else.
        let strange = percent && !compares && term_unit.is_some_and(|unit| unit != Unit::Percent && !per_head);
        if strange {
            return false;
        }
        let grammar = indicator(
            senses.without(Senses::of(&[Sense::Plan, Sense::SamePeriod])),
            unit.filter(|_| !compares),
            percent && !compares || per_cent_of_row,
        );
        let Some((id, matter)) = term.map(|id| (id.as_str(), matter_of(id))).or(grammar) else { return false };
        let Some(indicator) = self.catalogue.named(id) else { return false };
        let mut draft = self.draft(cell, label, column, indicator, matter);
        if of_base {
            let Some(now) = self.latest_in_row(&draft) else { return true };
            draft.period = Some(time::years_before(now, 1));
        }
        let when = column.when.as_ref().or(label.when.as_ref()).map(|(_, words)| &self.text[words.clone()]);
        let forecast = when.is_some_and(time::is_forecast);
        if label.senses.with(column.senses).with(self.block.senses).has(Sense::Estimate) || forecast {
            draft.status = Status::Estimate;
        } else if self.aims && self.lies_ahead(draft.period)
            || label.senses.with(column.senses).has(Sense::Target)
            || (column.senses.has(Sense::Plan) && !of_plan)
        {
            draft.status = Status::Target;
        }
        if compares {
            return self.compare(&draft, value, column, of_plan && !self.index);
        }
        if let Some(moved) = self.moved_by(&draft, value) {
            self.drafts[moved].yoy = Some((value - Decimal::ONE_HUNDRED).normalize());
            self.drafts[moved].note(Slot::Yoy, cell.range.clone());
            return true;
        }
        let money = unit.filter(|unit| unit.is_money()).and_then(|unit| unit.unit);
        if indicator.unit.is_money() && money.is_none() {
            return false;
        }
        // "103,4" below subscribers is an index that nothing heads.
        if indicator.unit == Unit::Count && scale == 0 && !value.is_integer() {
            return true;
        }
        draft.unit = money.unwrap_or(draft.unit);
        draft.value = amount::scaled(value, scale);
        self.drafts.push(draft);
        true
    }

    /// The unit that the words around the table give to what `senses` name. One of money, "(Đơn vị: triệu đồng)", is none of
    /// subscribers, which stand in a column beside.
    fn unit_around(&self, senses: Senses) -> Option<CellUnit> {
        let over = self.told.unit(senses).or(self.caption_unit);
        over.or_else(|| self.unit_of_parts(senses)).or_else(|| self.told_below.unit(senses))
    }

    /// Whether the numbers below `column` measure nothing themselves: a rank, a share of the whole, a difference that is not told
    /// in percent.
    fn measures_nothing(&self, column: &Label, number: &str) -> bool {
        let head = &self.text[column.words.clone()];
        let layout = Layout::bundled();
        let own = NAMES.without(Senses::of(&[
            Sense::Rate,
            Sense::SamePeriod,
            Sense::Plan,
            Sense::Documents,
            Sense::OtherMoney,
        ]));
        let distance = column.term.is_none() && layout.names_no_figures(head);
        distance
            || column.senses.only(own).is_empty()
                && column.term.is_none()
                && (layout.heads_no_figures(head)
                    || layout.heads_differences(head) && !column.is_percentage(self.text) && !number.ends_with('%'))
    }

    /// Whether the numbers below `column` are those that others are compared with: "Cùng kỳ năm trước" beside "So sánh (%)".
    fn tells_of_base(&self, column: &Label) -> bool {
        let base = Senses::of(&[Sense::SamePeriod, Sense::YearBefore]);
        let moves = Senses::of(&[Sense::Versus, Sense::Up, Sense::Down, Sense::EqualTo]);
        let plain = |label: &Label| !label.senses.any(moves) && !label.times.ratio && !label.is_percentage(self.text);
        let compares = |label: &Label| label.senses.any(moves.with(base)) || label.times.ratio;
        column.senses.any(base)
            && plain(column)
            && self
                .columns
                .iter()
                .any(|other| other.words.start > column.words.start && !plain(other) && compares(other))
    }

    /// The longest of the latest times that the row has a figure for, of what `draft` is of.
    fn latest_in_row(&self, draft: &Draft) -> Option<Period> {
        let row = self.drafts.get(self.row_start..)?.iter();
        let own = row.filter(|other| {
            other.indicator == draft.indicator
                && other.place == draft.place
                && other.operator == draft.operator
                && other.status != Status::Target
        });
        own.filter_map(|other| other.period).max_by_key(|period| (period.last(), period.months()))
    }

    /// The last figure of the latest time that the row has, in this block where its cells are of one, where nothing compares it yet; of a row that has several
    /// figures of one time the last.
    fn latest_of_row(&self, block: Option<usize>) -> Option<usize> {
        let own = (self.row_start..self.drafts.len()).filter(|index| {
            let draft = &self.drafts[*index];
            block.is_none_or(|block| draft.block == block) && draft.status != Status::Target
        });
        let latest = own.max_by_key(|index| self.drafts[*index].period.map(Period::last))?;
        self.drafts[latest].yoy.is_none().then_some(latest)
    }

    /// Notes that the figure `last` has moved as `cell` says, or the one of its row that has.
    fn note_growth(&mut self, last: usize, cell: &Cell, digits: &number::Digits, value: Decimal) {
        let fell = self.text[..digits.range.start].ends_with('-');
        let moved = value < Decimal::from(50);
        let percent = if moved { value } else { value - Decimal::ONE_HUNDRED };
        let percent = if fell { -percent } else { percent };
        // "41,32" where the figure fell to two fifths: an index all the same.
        let other = if fell { percent } else { value - Decimal::ONE_HUNDRED };
        let told = [percent, other].into_iter().find_map(|percent| Some((self.moved_so(last, percent)?, percent)));
        let (last, percent) = told.unwrap_or((last, percent));
        let last = &mut self.drafts[last];
        last.yoy = Some(percent.normalize());
        last.note(Slot::Yoy, cell.range.clone());
    }

    /// Which figure of the row that has several of one time has moved by so many percent since the row of the year before, where one
    /// has: "Số thuê bao | Mật độ | Tốc độ phát triển".
    fn moved_so(&self, last: usize, percent: Decimal) -> Option<usize> {
        let period = self.drafts[last].period?;
        let before = time::years_before(period, 1);
        let moved = |draft: &Draft| {
            let mut row_above = self.drafts[..self.row_start].iter().rev();
            let base = row_above.find(|other| {
                other.period == Some(before)
                    && other.indicator == draft.indicator
                    && other.place == draft.place
                    && other.operator == draft.operator
            });
            let base = base.and_then(|base| base.value).filter(|base| !base.is_zero())?;
            Some((draft.value? / base - Decimal::ONE) * Decimal::ONE_HUNDRED)
        };
        let mut row = (self.row_start..=last).filter(|index| self.drafts[*index].period == Some(period));
        row.find(|index| {
            let draft = &self.drafts[*index];
            draft.yoy.is_none()
                && draft.status != Status::Target
                && moved(draft).is_some_and(|moved| (moved - percent).abs() < Decimal::new(1, 1))
        })
    }

    /// Whether a period ends in a year after that of the document.
    fn lies_ahead(&self, period: Option<Period>) -> bool {
        period.zip(self.frame.clock.dated).is_some_and(|(period, dated)| period.last().year() > dated.year())
    }

    /// The indicator that a phrase of the glossary names for a cell: at the head of its row or column, or in the
    /// caption where they name nothing that is measured.
    fn term(&self, label: &Label, column: &Label) -> Option<IndicatorId> {
        let senses = label.senses.with(column.senses);
        let beside = NAMES.without(Senses::of(&[Sense::Plan, Sense::SamePeriod]));
        let caption = self.caption_term.filter(|_| !senses.any(beside));
        let id = label.term.or(column.term).or(caption)?;
        (!narrows(senses, id)).then_some(id)
    }

    /// The senses of row and column together, with those of the caption where they leave them to it.
    fn senses_of(&self, label: &Label, column: &Label) -> Senses {
        let mut senses = label.senses.with(column.senses);
        // "Di động" under "Số thuê bao điện thoại": the caption says what is counted.
        let measured = COUNTED.with(Senses::of(&[
            Sense::Revenue,
            Sense::Budget,
            Sense::Density,
            Sense::Rate,
            Sense::Households,
            Sense::Coverage,
        ]));
        // "Gross profit" under "Revenue by quarter" is no revenue.
        let other_money = senses.has(Sense::OtherMoney);
        if senses.only(measured).is_empty() && !other_money {
            let own = senses.any(LINES.with(SECTORS));
            let caption = self.caption_of_columns();
            let caption = if own { caption.without(LINES.with(SECTORS)) } else { caption };
            senses = senses.with(caption);
            // Bare kinds of a wider thing keep its name: fixed and mobile of broadband.
            let wider = self.caption.only(Senses::of(&[Sense::Broadband, Sense::Internet]));
            if !wider.is_empty()
                && !self.caption.has(Sense::Telephone)
                && (senses.only(LINES) == Sense::Mobile.into() || senses.only(LINES) == Sense::Fixed.into())
            {
                senses = senses.with(wider);
            }
        }
        senses = senses.with(self.lines_of_caption(senses));
        // "Fixed subscriptions" in a table of indicators per 100 people
        if self.caption_of_columns().has(Sense::Per100People)
            && senses.any(LINES)
            && !senses.any(MONEY.with(Senses::of(&[Sense::Rate, Sense::Households, Sense::Coverage])))
            && label.unit.or(column.unit).is_none()
        {
            senses = senses.with(Sense::Per100People.into());
        }
        // "Turnover" under "Postal services and telecommunications"
        if senses.any(MONEY) && !senses.any(SECTORS) {
            senses = senses.with(self.caption.only(SECTORS));
        }
        // "Turnover of the Group" in the report of an enterprise
        if senses.any(MONEY)
            && !senses.any(SECTORS)
            && let Some((_, trade)) = self.frame.operator
        {
            senses = senses.with(compose::sector_of(trade));
        }
        senses
    }

    /// Which subscribers the caption says are meant, where row and column say no more than that they are subscribers: "Subscribers"
    /// under "Internet subscribers by district", "Mật độ" in a table of fixed telephones. One that names telephones beside the Internet
    /// leaves it open, and so does one of a field that counts none: "Telecommunications and the Internet".
    fn lines_of_caption(&self, senses: Senses) -> Senses {
        let counts = Senses::of(&[Sense::Subscribers, Sense::Density, Sense::Per100People]);
        let others = NAMES.without(counts.with(Senses::of(&[Sense::SamePeriod, Sense::Plan])));
        let lines = self.caption.only(LINES);
        let field = self.caption.any(SECTORS.without(Sense::PayTv.into())) && !self.caption.any(counts);
        let voice = lines.has(Sense::Telephone) || field;
        let data = lines.any(Senses::of(&[Sense::Internet, Sense::Broadband, Sense::Fiber, Sense::PayTv]));
        if senses.any(counts) && !senses.any(others) && !(voice && data) { lines } else { Senses::NONE }
    }

    /// What the caption says that is counted in every column: "Subscribers and density" over a column of a density says it of that
    /// one alone.
    fn caption_of_columns(&self) -> Senses {
        let density = Senses::of(&[Sense::Density, Sense::Per100People]);
        if self.columns.iter().any(|column| column.senses.any(density)) {
            self.caption.without(density)
        } else {
            self.caption
        }
    }

    /// The unit of the first amount, which is that of its parts: "Total (VND bn) | Post | Telecom".
    fn unit_of_parts(&self, senses: Senses) -> Option<CellUnit> {
        if !senses.any(MONEY) {
            return None;
        }
        self.columns.iter().filter_map(|column| column.unit).find(|unit| unit.is_money())
    }

    /// How a number of this shape is written: one that may be a fraction is one where it is a `ratio`, and none where
    /// its unit is no power of ten.
    fn notation(&self, shape: Shape, ratio: bool, scale: u32) -> Notation {
        match shape {
            Shape::Ambiguous { sign } if ratio || scale == 0 => {
                if (sign == b'.') == ratio {
                    Notation::Point
                } else {
                    Notation::Comma
                }
            }
            Shape::Ambiguous { sign } if self.groups_by_both => {
                if sign == b'.' {
                    Notation::Comma
                } else {
                    Notation::Point
                }
            }
            // "331,396", "220,738", "813,684": nobody writes all with three digits after the sign of a fraction.
            Shape::Ambiguous { sign } if self.habit.shown == Shown::Nothing && self.groups_by == Some(sign) => {
                if sign == b'.' { Notation::Comma } else { Notation::Point }
            }
            _ => self.habit.notation,
        }
    }

    /// The time that row, column or caption names.
    fn when(&self, label: &Label, column: &Label) -> Option<(When, Range<usize>)> {
        // "Q1" over the row "2021": the months of the one in the year of the other.
        if label.only_time
            && let Some(((row, row_words), (head, head_words))) = label.when.as_ref().zip(column.when.as_ref())
        {
            let joined = months_of_year(*head, *row).map(|when| (when, head_words.clone()));
            let joined = joined.or_else(|| months_of_year(*row, *head).map(|when| (when, row_words.clone())));
            if joined.is_some() {
                return joined;
            }
        }
        // "Revenue, ten months" below "October 2023": the months up to that one. "Revenue, first half" below "2019": the half of that
        // year.
        if let Some(((row, row_words), (head, _))) = label.when.as_ref().zip(column.when.as_ref())
            && let Some(when) = months_up_to(*row, *head).or_else(|| months_of_year(*row, *head))
        {
            return Some((when, row_words.clone()));
        }
        let over = self.block.when.as_ref().or(self.caption_when.as_ref());
        let own = label.when.as_ref().filter(|_| label.only_time).or(column.when.as_ref()).or(label.when.as_ref());
        if own.is_none()
            && let Some(told) = self.told_times.as_ref().and_then(|told| told.of(self.senses_of(label, column)))
        {
            return Some(told.clone());
        }
        // "Quarter I" in a table "by quarter, 2024": of that year, whenever it was printed.
        // "Network indicators at the end of October" over the columns "2016" and "2017": then in each. Months that a heading far above
        // names may be those of the text.
        let joined = own.zip(over).and_then(|((own, words), (over, _))| {
            let of_each = || Some(*over).filter(|over| matches!(over, When::Span { point: true, .. }));
            let when = months_of_year(*own, *over).or_else(|| months_of_year(of_each()?, *own))?;
            Some((when, words.clone()))
        });
        let titled = || {
            let (year, words) = own?;
            Some((self.titled_months.in_year(self.text, &self.columns, *year)?, words.clone()))
        };
        joined.or_else(titled).or_else(|| own.or(over).cloned())
    }

    /// The record of a cell, without its value.
    fn draft(&self, cell: &Cell, label: &Label, column: &Label, indicator: &Indicator, matter: Matter) -> Draft {
        let when = self.when(label, column);
        let clock = &self.frame.clock;
        let period = when
            .as_ref()
            .map_or_else(|| clock.default_period(indicator.kind), |(when, _)| clock.resolve(*when, indicator.kind));
        let block = &self.block;
        let operator = label.operator.as_ref().or(column.operator.as_ref()).or(block.operator.as_ref());
        let place = label.place.as_ref().or(column.place.as_ref()).or(block.place.as_ref()).or(self.place.as_ref());
        let place = place.or(self.home.as_ref());
        let mut draft = Draft {
            place: place.map(|place| place.0).or(self.frame.place),
            indicator: indicator.id,
            period,
            value: None,
            unit: indicator.unit,
            bound: Bound::Exact,
            status: Status::Actual,
            yoy: None,
            of_plan: None,
            operator: operator.map(|operator| operator.0).or(self.reporter(indicator)),
            matter,
            quote: cell.range.clone(),
            words: Vec::new(),
            links: Links::default(),
            context: Vec::new(),
            block: cell.block,
            in_heading: false,
            reach: 0,
            features: Features::default(),
        };
        let column_names = label.senses.only(NAMES).is_empty() && !column.words.is_empty();
        let head = column.group.as_ref().unwrap_or(&column.words);
        let named = if column_names { head } else { &label.words };
        draft.note(Slot::Indicator, named.clone());
        if let Some((_, words)) = when {
            draft.note(Slot::Period, words);
        }
        if let Some(words) = place.map(|place| &place.1).or(self.frame.place_words.as_ref()) {
            draft.note(Slot::Place, words.clone());
        }
        explain(&mut draft, label, column);
        draft
    }

    /// The enterprise that the document as a whole is about, where the indicator is of its trade.
    fn reporter(&self, indicator: &Indicator) -> Option<Operator> {
        let (operator, trade) = self.frame.operator.filter(|_| !self.bearers.enterprises)?;
        let id = indicator.id.as_str();
        let of_post = matches!(id, "revenue.post" | "budget.post" | "enterprises.post" | "network.post_offices");
        let fits = match trade {
            Trade::Post => of_post,
            Trade::Telecom => !of_post && !id.ends_with("post_telecom"),
        };
        let wide = matches!(indicator.id.stem(), "share" | "egov" | "ecommerce" | "enterprises" | "density");
        (fits && !wide && !self.caption.any(SECTORS)).then_some(operator)
    }

    /// Adds the `value` of a comparison to the record that it compares; true where it belonged to the table.
    fn compare(&mut self, draft: &Draft, value: Decimal, column: &Label, is_plan: bool) -> bool {
        // "Tháng 11 so với tháng trước (%)"
        if column.senses.has(Sense::OtherBase) {
            return true;
        }
        // A column that does not say which it is: nothing falls by nine tenths.
        let small = value < Decimal::from(50);
        let says = if self.moves { self.row_moves } else { column.senses };
        let moved = (says.any(Senses::of(&[Sense::Up, Sense::Down])) || small) && !self.index;
        let percent = if is_plan || moved { value } else { value - Decimal::ONE_HUNDRED };
        let percent = if self.text[draft.quote.clone()].starts_with('-') { -value } else { percent };
        let same = |other: &Draft| {
            other.indicator == draft.indicator
                && other.place == draft.place
                && other.value.is_some()
                && other.quote.start < draft.quote.start
        };
        let in_row = if self.index { None } else { self.compared_in_row(draft, column) };
        let exact =
            in_row.or_else(|| self.drafts.iter().rposition(|other| same(other) && other.period == draft.period));
        // An index is of the year that its column tells, whether that has an amount or not.
        let told = self.index && column.when.is_some();
        let level = exact.or_else(|| {
            if told {
                return None;
            }
            self.drafts.iter().rposition(|other| {
                same(other) && (other.period == draft.period || other.block == draft.block || !self.index)
            })
        });
        let of_now = level.and_then(|index| self.drafts[index].period);
        let times = of_now.zip(column.times.against);
        if !is_plan && times.is_some_and(|(now, base)| !may_be_a_year_before(base, now)) {
            return true;
        }
        let Some(other) = level.map(|index| &mut self.drafts[index]) else {
            // "Index (previous year = 100)" without amounts: the growth is all that is told.
            let alone = told || self.drafts.iter().all(|other| other.value.is_none());
            let likely = value > Decimal::from(60) && value < Decimal::from(180) && !value.is_integer();
            if self.index && !is_plan && alone && likely {
                let mut growth = draft.clone();
                growth.value = None;
                growth.yoy = Some(percent.normalize());
                growth.note(Slot::Yoy, draft.quote.clone());
                self.drafts.push(growth);
            }
            return !is_plan;
        };
        let (slot, field) = if is_plan { (Slot::OfPlan, &mut other.of_plan) } else { (Slot::Yoy, &mut other.yoy) };
        // A second row of an index that seems to be of the same figure, "Letters and parcels" behind "Turnover", is of another.
        if !self.index || field.is_none() {
            *field = Some(percent.normalize());
            other.note(slot, draft.quote.clone());
        }
        true
    }

    /// Which figure of its own row the comparison `draft` below `column` is of: no plan, and not the one that it is
    /// compared with.
    fn compared_in_row(&self, draft: &Draft, column: &Label) -> Option<usize> {
        let row: Vec<usize> = (self.row_start..self.drafts.len())
            .filter(|index| {
                let other = &self.drafts[*index];
                other.indicator == draft.indicator
                    && other.place == draft.place
                    && other.operator == draft.operator
                    && other.value.is_some()
                    && (other.status == Status::Target) == column.times.compares_plan()
            })
            .collect();
        let stated = |index: &&usize| column.when.is_some() && self.drafts[**index].period == draft.period;
        // What is set against the plan of a year is of that year.
        if column.times.base && !column.senses.has(Sense::Plan) {
            return row.iter().rev().find(|index| !stated(index)).copied();
        }
        if column.times.cumulative && column.when.is_none() {
            let reach = |index: &&usize| self.drafts[**index].period.map(|period| (period.last(), period.months()));
            return row.iter().max_by_key(reach).copied();
        }
        // "End of May 2016 | End of May 2015 | Growth, %": of the later one.
        let latest = row.iter().max_by_key(|index| self.drafts[**index].period.map(Period::last));
        row.iter().rev().find(stated).or(latest).copied()
    }
}

/// Whether growth on the time `base` may be that of a year, to the period `now`: "2020" is no base of it beside "2025", nor is
/// "Q1 2025" beside "Q2 2025".
fn may_be_a_year_before(base: Base, now: Period) -> bool {
    let now = now.last();
    i32::from(base.year) + 1 == now.year() && (!base.one_month || u32::from(base.month) == now.month())
}

/// The months from the first one on that `so_far` names without a year, where they end in the `month` of a year.
fn months_up_to(so_far: When, month: When) -> Option<When> {
    let (When::Span { from, to, .. }, When::Span { from: first, to: last, .. }) = (so_far, month) else { return None };
    let open = from == (Year::Open, 1) && to.0 == Year::Open && to.1 > 1;
    let fits = first == last && matches!(last.0, Year::Known(_)) && last.1 == to.1;
    (open && fits).then(|| so_far.in_year(last.0))
}

/// The months that `part` names without a year, in the `year` that is named whole.
pub(super) fn months_of_year(part: When, year: When) -> Option<When> {
    let (When::Span { from, to, .. }, When::Span { from: first, to: last, .. }) = (part, year) else { return None };
    let open = from.0 == Year::Open && to.0 == Year::Open && to.1 - from.1 < 11;
    let whole = matches!(first.0, Year::Known(_)) && first.0 == last.0 && first.1 == 1 && last.1 == 12;
    (open && whole).then(|| part.in_year(first.0))
}

/// Notes which words of a cell's record stand at the head of its row, and which at that of its column.
fn explain(draft: &mut Draft, label: &Label, column: &Label) {
    let inside = |outer: &Range<usize>, words: &Range<usize>| outer.start <= words.start && words.end <= outer.end;
    for (slot, words) in draft.words.clone() {
        if !label.words.is_empty() && inside(&label.words, &words) {
            draft.link(slot, Link::Row);
        } else if !column.words.is_empty() && inside(&column.words, &words)
            || column.group.as_ref().is_some_and(|group| inside(group, &words))
        {
            draft.link(slot, Link::Column);
        }
    }
    let row_names = !label.senses.only(NAMES).is_empty();
    if row_names && !column.senses.only(NAMES).is_empty() {
        draft.context.push((Slot::Indicator, Link::Column, Some(column.words.clone())));
    }
    if let Some(unit) = [(column, Link::Column), (label, Link::Row)].into_iter().find(|head| head.0.unit.is_some()) {
        draft.context.push((Slot::Unit, unit.1, Some(unit.0.words.clone())));
    }
}
