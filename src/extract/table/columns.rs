//! Columns whose heads stand in one or two lines above the rows.

use std::ops::Range;

use crate::extract::compose::{LINES, SECTORS};
use crate::extract::layout::Layout;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::time::{When, Year};

use super::label::{Label, NAMES, WHOLE};
use super::line::is_bare_base;
use super::reading::Reading;

impl Reading<'_> {
    /// Columns whose heads stand side by side in the lines above the rows, parted by blanks alone; and where those
    /// lines begin.
    pub(super) fn heads_side_by_side(&self, labels: &[&Label], count: usize) -> Option<(usize, Vec<Label>)> {
        if count < 2 || labels.iter().all(|label| label.heads.is_empty()) {
            return None;
        }
        (1..=labels.len().min(4)).find_map(|lines| {
            let begin = labels.len() - lines;
            let mut heads: Vec<Label> = Vec::new();
            for label in &labels[begin..] {
                let unit_alone =
                    label.unit.is_some() && label.senses.only(NAMES.without(Sense::Subscribers.into())).is_empty();
                if label.heads.is_empty() && !unit_alone {
                    heads.push((*label).clone());
                } else if !unit_alone {
                    heads.extend(label.heads.iter().cloned());
                }
            }
            let of_which: Vec<bool> = heads
                .iter()
                .enumerate()
                .map(|(index, _)| {
                    index > 0 && heads[..index].iter().any(|head| head.senses.only(WHOLE) == Sense::OfWhich.into())
                })
                .collect();
            let mut listed: Vec<Label> = heads
                .iter()
                .zip(of_which)
                .filter(|(head, _)| !(head.senses.has(Sense::OfWhich) && head.senses.only(NAMES).is_empty()))
                .map(|(head, part)| {
                    let mut head = head.clone();
                    if part {
                        head.senses = head.senses.with(Sense::OfWhich.into());
                    }
                    head
                })
                .collect();
            let told = listed
                .iter()
                .all(|head| head.heads_time() || !head.senses.only(NAMES).is_empty() || head.senses.has(Sense::Total));
            if !told || labels[begin].heads.is_empty() {
                return None;
            }
            if listed.len() == count {
                for head in &mut listed {
                    head.senses = head.senses.without(Sense::OfWhich.into());
                }
                return Some((begin, listed));
            }
            let list: Vec<&Label> = listed.iter().collect();
            self.two_rows_of_heads(&list, count).filter(|found| found.0 == 0).map(|(_, columns)| (begin, columns))
        })
    }

    /// Columns under two rows of heads: groups first, then "Total" and "of which" under one or each of them. Gives
    /// where the groups begin, too.
    pub(super) fn two_rows_of_heads(&self, labels: &[&Label], count: usize) -> Option<(usize, Vec<Label>)> {
        let is_total = |label: &Label| {
            label.senses.has(Sense::Total)
                && label.senses.only(NAMES).is_empty()
                && !Layout::bundled().is_unit_line(&self.text[label.words.clone()])
        };
        let is_part = |label: &Label| label.senses.has(Sense::OfWhich) && !label.senses.only(NAMES).is_empty();
        let first = labels.iter().position(|label| is_total(label))?;
        let children = &labels[first..];
        if children.len() < 2 || !children.iter().all(|label| is_total(label) || is_part(label)) {
            return None;
        }
        let mut segments: Vec<&[&Label]> = Vec::new();
        let mut start = 0;
        for at in 1..=children.len() {
            if at == children.len() || is_total(children[at]) {
                segments.push(&children[start..at]);
                start = at;
            }
        }
        let groups = (segments.len() + count).checked_sub(children.len())?;
        let begin = first.checked_sub(groups).filter(|_| groups >= segments.len() && groups >= 1)?;
        let heads = groups_of_lines(&labels[begin..first], children)?;
        if heads.iter().any(|head| head.senses.only(NAMES).is_empty()) {
            return None;
        }
        let mut columns: Vec<Label> = Vec::with_capacity(count);
        for (index, head) in heads.iter().enumerate() {
            let Some(segment) = segments.get(index) else {
                columns.push(head.clone());
                continue;
            };
            for child in *segment {
                let mut column = head.clone();
                if is_part(child) {
                    column.senses = column.senses.without(LINES.with(SECTORS)).with(child.senses);
                    column.words = child.words.clone();
                }
                columns.push(column);
            }
        }
        (columns.len() == count).then_some((begin, columns))
    }
}

/// The heads of groups. A page may lose the first of them, which its caption then names beside the other: "Thuê bao điện thoại và
/// Internet" over "Thuê bao Internet", "Tổng số", "Trong đó: Di động"; telephones have mobile ones among them. No group is of both.
fn groups_of_lines(heads: &[&Label], children: &[&Label]) -> Option<Vec<Label>> {
    let mut groups: Vec<Label> = heads.iter().map(|head| (*head).clone()).collect();
    let both = |label: &Label| label.senses.has(Sense::Telephone) && label.senses.has(Sense::Internet);
    if !groups.iter().any(both) {
        return Some(groups);
    }
    let telephones = |label: &Label| {
        let own = label.senses.only(LINES);
        own.is_empty() || own == Sense::Mobile.into() || own == Sense::Fixed.into()
    };
    match &mut groups[..] {
        [first, other]
            if both(first)
                && other.senses.only(LINES) == Sense::Internet.into()
                && children.iter().all(|child| telephones(child)) =>
        {
            first.senses = first.senses.without(Sense::Internet.into());
            Some(groups)
        }
        _ => None,
    }
}

/// The columns whose heads go on in the line below: "Ước tháng 9     9 tháng so với" over "năm 2008     cùng kỳ 2007 (%)".
pub(super) fn in_two_lines(upper: &[Option<Label>], lower: &[Option<Label>]) -> Option<Vec<Label>> {
    let upper = &upper[upper.len().checked_sub(lower.len())?..];
    let pairs = upper.iter().zip(lower).map(|(above, below)| above.as_ref().zip(below.as_ref()));
    let pairs: Vec<(&Label, &Label)> = pairs.collect::<Option<_>>()?;
    let plain =
        |label: &Label| label.senses.only(NAMES.without(Senses::of(&[Sense::SamePeriod, Sense::Plan]))).is_empty();
    let open = |label: &Label| {
        matches!(label.when, Some((When::Span { to: (Year::Open, _), .. }, _))) || label.senses.has(Sense::Versus)
    };
    let goes_on = pairs.iter().all(|(above, below)| plain(above) && open(above) && below.heads_time());
    (pairs.len() >= 2 && goes_on).then(|| {
        let columns = pairs.iter().map(|(above, below)| {
            let mut column = below.under(above);
            // "so với" over "cùng kỳ 2007"
            column.times.base |= above.senses.has(Sense::Versus) && below.when.is_some();
            column
        });
        columns.collect()
    })
}

/// The columns whose heads the line below says again in English: "Cố định | Di động" over "Fixed | Mobile".
pub(super) fn in_two_languages(text: &str, upper: &[Option<Label>], lower: &[Option<Label>]) -> Option<Vec<Label>> {
    let english = |label: &Label| text[label.words.clone()].is_ascii();
    let pairs = || upper.iter().zip(lower);
    let alike = pairs().all(|pair| match pair {
        (Some(above), Some(below)) => english(below) && below.unit.is_none() && above.only_time == below.only_time,
        (above, below) => above.is_none() && below.is_none(),
    });
    let foreign = pairs().filter(|(above, _)| above.as_ref().is_some_and(|above| !english(above))).count();
    let told = upper.iter().flatten().count();
    if upper.len() != lower.len() || !alike || 2 * foreign <= told {
        return None;
    }
    Some(upper.iter().map(|above| above.clone().unwrap_or_default()).collect())
}

/// The columns that the heads of the `lower` line make below those of groups in the `upper` one: "2022", "2023" under each
/// of two indicators.
pub(super) fn under_groups(text: &str, upper: &[Option<Label>], lower: &[Option<Label>]) -> Option<Vec<Label>> {
    let stub = |head: &Option<Label>| {
        head.as_ref().is_none_or(|head| {
            let written = &text[head.words.clone()];
            let layout = Layout::bundled();
            layout.heads_rows(written) || layout.heads_ordinals(written) || layout.heads_units(written)
        })
    };
    let first = upper.iter().position(|head| !stub(head))?;
    // Cells that are empty below hold what stands above them.
    let filled = upper.len() == lower.len() && lower[first..].iter().any(Option::is_none);
    if filled {
        let mut group = None;
        let columns = upper.iter().zip(lower).map(|(above, below)| {
            group = above.as_ref().or(group);
            match (group, below) {
                (Some(group), Some(below)) => below.under(group),
                (Some(only), None) | (None, Some(only)) => only.clone(),
                (None, None) => Label::default(),
            }
        });
        return Some(columns.collect());
    }
    let mut groups: Vec<(&Label, usize)> = Vec::new();
    for head in &upper[first..] {
        match (head, groups.last_mut()) {
            (Some(label), _) => groups.push((label, 1)),
            (None, Some(last)) => last.1 += 1,
            (None, None) => {}
        }
    }
    let named = |group: &Label| {
        !group.senses.only(NAMES).is_empty() || group.place.is_some() || group.operator.is_some() || group.only_time
    };
    if !groups.iter().all(|group| named(group.0)) {
        return None;
    }
    let children: Vec<&Label> = lower.iter().skip_while(|head| stub(head)).flatten().collect();
    let spread = groups.iter().any(|group| group.1 > 1);
    let before: usize = groups.iter().rev().skip(1).map(|group| group.1).sum();
    if spread && before < children.len() {
        let last = groups.last_mut()?;
        last.1 = children.len() - before;
    } else if children.len().is_multiple_of(groups.len())
        && (children.len() > groups.len() || children.iter().all(|child| child.heads_time() || child.unit.is_some()))
    {
        for group in &mut groups {
            group.1 = children.len() / upper[first..].iter().flatten().count();
        }
    } else {
        return None;
    }
    let over = groups.iter().flat_map(|(group, span)| std::iter::repeat_n(*group, *span));
    Some(children.iter().zip(over).map(|(child, group)| child.under(group)).collect())
}

/// The labels that head `count` columns of times, right before the label of the first row. The base of an index may stand between:
/// "2014", "2015" over "(Previous year = 100)".
pub(super) fn time_columns(text: &str, labels: &[&Label], count: usize) -> Option<Range<usize>> {
    if count < 2 {
        return None;
    }
    (1..=2).find_map(|tail| {
        let end = labels.len().checked_sub(tail)?;
        let head = end.checked_sub(count)?..end;
        let columns = &labels[head.clone()];
        let is_base = |label: &Label| is_bare_base(&text[label.words.clone()]);
        let fits = columns.iter().all(|label| label.heads_time() && !is_base(label))
            && columns.iter().filter(|label| label.only_time).count() >= 1
            && (!labels[end].heads_time() || is_base(labels[end]));
        fits.then_some(head)
    })
}
