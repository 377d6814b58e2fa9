//! Conflicts and rules in words.

use super::voice::Voice;
use crate::analysis::Conflict;
use crate::domain::{ConflictClass, FigureKey, Unit};
use crate::project::{Correction, Preferred, Remedy, Rule};

impl Voice {
    /// What records of a key are about.
    pub fn about(&self, key: &FigureKey) -> String {
        let indicator = self.indicator(key.indicator);
        let what = match key.operator {
            Some(operator) => self.text_with(
                "conflict-of-operator",
                &[("indicator", indicator.into()), ("operator", operator.as_str().into())],
            ),
            None => indicator.to_owned(),
        };
        let mut parts = vec![what, self.place(key.place).to_owned(), self.period(key.period)];
        if key.plan {
            parts.push(self.text("conflict-plan"));
        }
        parts.join(", ")
    }

    /// The values between which a conflict is.
    pub fn values(&self, conflict: &Conflict) -> String {
        let value = |side: &crate::analysis::Side| self.value(side.value, conflict.key.unit);
        conflict.sides.iter().map(value).collect::<Vec<_>>().join(" ≠ ")
    }

    /// The name of a class of conflicts.
    pub fn class(&self, class: ConflictClass) -> String {
        self.text(match class {
            ConflictClass::Rounding => "class-rounding",
            ConflictClass::Estimate => "class-estimate",
            ConflictClass::Restated => "class-restated",
            ConflictClass::Boundary => "class-boundary",
            ConflictClass::OtherPeriod => "class-other-period",
            ConflictClass::Thousandfold => "class-thousandfold",
            ConflictClass::Dispute => "class-dispute",
        })
    }

    /// What explains a conflict of a class.
    pub fn class_why(&self, class: ConflictClass) -> String {
        self.text(match class {
            ConflictClass::Rounding => "class-rounding-why",
            ConflictClass::Estimate => "class-estimate-why",
            ConflictClass::Restated => "class-restated-why",
            ConflictClass::Boundary => "class-boundary-why",
            ConflictClass::OtherPeriod => "class-other-period-why",
            ConflictClass::Thousandfold => "class-thousandfold-why",
            ConflictClass::Dispute => "class-dispute-why",
        })
    }

    /// What a rule prefers.
    pub fn preferred(&self, preferred: Preferred) -> String {
        self.text(match preferred {
            Preferred::Final => "preferred-final",
            Preferred::Latest => "preferred-latest",
            Preferred::MostExact => "preferred-most-exact",
            Preferred::MostSources => "preferred-most-sources",
            Preferred::Reviewed => "preferred-reviewed",
        })
    }

    /// What made fields wrong, and what mends them; `words` as they are printed, where they are at hand.
    pub fn cause(&self, correction: &Correction, words: Option<&str>) -> String {
        let step = match correction.remedy {
            Remedy::Replace { wrong, right } => {
                let shown = |value| self.slot_value(value, Unit::Count);
                self.text_with("alike-step", &[("before", shown(wrong).into()), ("after", shown(right).into())])
            }
            Remedy::Scale { factor, .. } => {
                self.text_with("alike-scale", &[("factor", self.number(factor.normalize()).into())])
            }
        };
        // The shape of a number is for comparing, not for reading.
        let kept = correction.words.as_deref().map(|words| words.split(" [").next().unwrap_or(words));
        let slot = self.slot(correction.slot);
        match words.or(kept).filter(|_| correction.words.is_some()) {
            Some(words) => {
                let values = [("slot", slot.into()), ("words", words.into()), ("step", step.into())];
                self.text_with("alike-cause", &values)
            }
            None => self.text_with("alike-cause-bare", &[("slot", slot.into()), ("step", step.into())]),
        }
    }

    /// A rule in one line.
    pub fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Prefer(preference) => {
                let class = self.class(preference.class);
                let preferred = self.preferred(preference.preferred);
                let rule = self.text_with("rule-prefer", &[("class", class.into()), ("preferred", preferred.into())]);
                if preference.reason.is_empty() {
                    return rule;
                }
                let values = [("rule", rule.into()), ("reason", preference.reason.as_str().into())];
                self.text_with("rule-reason", &values)
            }
            Rule::Correct(correction) => {
                let cause = self.cause(correction, None);
                self.text_with("rule-correct", &[("cause", cause.into())])
            }
        }
    }
}
