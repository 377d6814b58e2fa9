//! Whether a conflict is settled, and by what.

use super::Conflict;
use super::statement::digits;
use crate::analysis::Sources;
use crate::domain::{RecordId, Review, Status};
use crate::project::{Preferred, Project, Rule, RuleId};

/// How far a conflict has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody decided.
    Open,
    /// A person chose this record.
    Chosen(RecordId),
    /// A rule of the project points at this record.
    ByRule(RuleId, RecordId),
}

impl Standing {
    /// The record that is believed.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Self::Open => None,
            Self::Chosen(id) | Self::ByRule(_, id) => Some(id),
        }
    }

    /// Whether somebody is still to decide.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }

    /// The standing of `conflict`. What a person chose goes before any rule, and of the rules the one stated first.
    pub(super) fn of(conflict: &Conflict, project: &Project, sources: &mut Sources) -> Self {
        if let Some(settlement) = project.settlement(&conflict.key) {
            let is_known = |value| settlement.between.contains(value);
            let stands = conflict.sides.iter().any(|side| side.records.contains(&settlement.chosen));
            if stands && conflict.sides.iter().all(|side| is_known(&side.value)) {
                return Self::Chosen(settlement.chosen);
            }
        }
        for (id, rule) in project.rules() {
            let Rule::Prefer(preference) = rule else { continue };
            let of_it = preference.class == conflict.class
                && preference.indicator.is_none_or(|indicator| indicator == conflict.key.indicator);
            if of_it && let Some(record) = preferred(conflict, preference.preferred, project, sources) {
                return Self::ByRule(id, record);
            }
        }
        Self::Open
    }
}

/// The record of the one value that a preference points at; nothing where it points at none or at several.
pub(super) fn preferred(
    conflict: &Conflict,
    preferred: Preferred,
    project: &Project,
    sources: &mut Sources,
) -> Option<RecordId> {
    let records = |ids: &[RecordId]| ids.iter().filter_map(|id| project.record(*id)).collect::<Vec<_>>();
    let mut ranks = Vec::new();
    for side in &conflict.sides {
        let of_it = records(&side.records);
        ranks.push(match preferred {
            Preferred::Final => i64::from(of_it.iter().any(|record| record.figure.status == Status::Actual)),
            Preferred::Latest => {
                // A value without a date could be the latest one.
                let dates = of_it.iter().map(|record| project.document(record.document?)?.published);
                let latest = dates.collect::<Option<Vec<_>>>()?.into_iter().max()?;
                i64::from(latest.year()) * 400 + i64::from(latest.day_of_year())
            }
            Preferred::MostExact => i64::from(digits(side.value)),
            Preferred::MostSources => i64::try_from(sources.count(project, &side.records)).unwrap_or(i64::MAX),
            Preferred::Reviewed => {
                let is_right = |review| matches!(review, Review::Accepted | Review::Corrected);
                i64::from(of_it.iter().any(|record| is_right(record.review)))
            }
        });
    }
    let best = ranks.iter().max()?;
    let mut winners = conflict.sides.iter().zip(&ranks).filter(|(_, rank)| *rank == best);
    let (side, _) = winners.next()?;
    if winners.next().is_some() { None } else { side.speaker(project) }
}
