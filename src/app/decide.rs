//! Carries out decisions on conflicts, and rules.

use std::path::PathBuf;

use eframe::egui::Context;
use jiff::Timestamp;

use super::dialogs::Dialog;
use super::failure::Failure;
use super::job::{Job, MergeProblem, Outcome};
use super::merge::MergeView;
use super::session::Workspace;
use super::window::Window;
use crate::domain::{FigureKey, RecordId, SlotValue};
use crate::project::{self, Merge, MergeError, Rule, RuleId, Settlement};

impl Window {
    /// Goes to the conflict in which the selected record is.
    pub(super) fn compare(&mut self) {
        let conflict = self.session.selection.record.and_then(|id| self.session.conflict_of(id));
        match conflict.map(|(conflict, _)| conflict.key) {
            Some(key) => {
                self.session.workspace = Workspace::Conflicts;
                self.session.conflicts_view.select(Some(key));
            }
            None => self.say(self.voice.text("notice-no-conflict")),
        }
    }

    /// Believes one value of the selected conflict.
    pub(super) fn choose_side(&mut self, nr: usize) {
        let selected = self.session.conflicts_view.selected;
        let Some((conflict, _)) = selected.and_then(|key| self.session.conflicts().get(&key)) else { return };
        let Some(side) = conflict.sides.get(nr) else { return };
        let Some(chosen) = side.speaker(self.session.project()) else { return };
        let settlement = Settlement {
            key: conflict.key,
            chosen,
            between: conflict.sides.iter().map(|side| side.value).collect(),
            reason: self.session.conflicts_view.reason.trim().to_owned(),
        };
        let value = self.voice.value(side.value, conflict.key.unit);
        let values = [("about", self.voice.about(&conflict.key).into()), ("value", value.into())];
        let done = self.voice.text_with("notice-settled", &values);
        let result = self.session.project_mut().settle(settlement, Timestamp::now());
        self.report(result.map(|()| Some(done)));
    }

    /// Opens a settled conflict again.
    pub(super) fn unsettle(&mut self, key: &FigureKey) {
        let done = self.voice.text_with("notice-unsettled", &[("about", self.voice.about(key).into())]);
        let result = self.session.project_mut().unsettle(key, Timestamp::now());
        self.report(result.map(|()| Some(done)));
    }

    /// Corrects many records for one cause, and keeps the rule where one is given.
    pub(super) fn correct_alike(&mut self, wanted: &[(RecordId, Vec<SlotValue>)], rule: Option<Rule>) {
        let done = self.voice.count("notice-corrected-alike", wanted.len());
        let result = self.session.project_mut().correct_alike(wanted, rule, Timestamp::now());
        for (id, values) in wanted {
            self.session.drafts.discard_all(*id, values);
        }
        self.session.offered = None;
        self.report(result.map(|()| Some(done)));
    }

    pub(super) fn state_rule(&mut self, rule: Rule) {
        let done = self.voice.text_with("notice-rule-stated", &[("rule", self.voice.rule(&rule).into())]);
        let result = self.session.project_mut().state_rule(rule, Timestamp::now());
        self.report(result.map(|_| Some(done)));
    }

    pub(super) fn drop_rule(&mut self, id: RuleId) {
        let rule = self.session.project().rule(id).map(|rule| self.voice.rule(rule)).unwrap_or_default();
        let done = self.voice.text_with("notice-rule-dropped", &[("rule", rule.into())]);
        let result = self.session.project_mut().drop_rule(id, Timestamp::now());
        self.report(result.map(|()| Some(done)));
    }

    /// Compares another project with this one, in the background.
    pub(super) fn compare_project(&mut self, ctx: &Context, path: PathBuf) {
        let ours = self.session.project().clone();
        let of = (self.session.generation(), ours.version());
        self.jobs.push(Job::start(ctx, Some("work-merging"), move |_| {
            let merge = match project::open(&path) {
                Ok(theirs) => Merge::of(&ours, &theirs).map(Box::new).map_err(MergeProblem::Strangers),
                Err(error) => Err(MergeProblem::Opening(error)),
            };
            Outcome::Merged(path, of, merge)
        }));
    }

    /// Shows what came of the comparison.
    pub(super) fn compared(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        (generation, version): (u64, u64),
        merge: Result<Box<Merge>, MergeProblem>,
    ) {
        if generation != self.session.generation() {
            return;
        }
        // The person went on working meanwhile: what was compared may be no more.
        if version != self.session.project().version() {
            return self.compare_project(ctx, path);
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.dialog = Some(match merge {
            Ok(merge) => Dialog::Merge(MergeView::new(name, merge)),
            Err(MergeProblem::Opening(error)) => {
                Dialog::Failed("merge-failed", Failure::of_opening(&error, &self.voice))
            }
            Err(MergeProblem::Strangers(error)) => {
                let keys = match error {
                    MergeError::NoCommonOrigin => ["merge-strangers", "merge-strangers-hint"],
                    MergeError::TooMuchAway => ["merge-too-much", "merge-too-much-hint"],
                };
                let [what, hint] = keys.map(|key| self.voice.text(key));
                Dialog::Failed("merge-failed", Failure { place: path.display().to_string(), what, hint })
            }
        });
    }

    /// Merges as it was decided.
    pub(super) fn merge(&mut self, view: MergeView) {
        let MergeView { name, merge, choices, .. } = view;
        match merge.finish(|nr| choices.get(nr) == Some(&Some(true)), Timestamp::now()) {
            Ok(merged) => {
                self.session.take_merged(merged);
                self.say(self.voice.text_with("notice-merged", &[("name", name.into())]));
            }
            Err(error) => self.warn(self.refusal(&error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::Options;
    use super::*;
    use crate::domain::Document;
    use crate::project::{LoadedDocument, NoCommonOrigin, SaveError};

    #[test]
    fn a_comparison_with_a_project_that_has_changed_since_is_made_again() {
        let ctx = Context::default();
        let mut window = Window::new(&ctx, Options::default());
        let strangers = || Err(MergeProblem::Strangers(NoCommonOrigin));
        let (generation, version) = (window.session.generation(), window.session.project().version());
        let path = PathBuf::from("theirs.provista.ron");
        window.compared(&ctx, path.clone(), (generation + 1, version), strangers());
        assert!(window.jobs.is_empty() && window.notice.is_none() && window.dialog.is_none(), "of another project");
        window.compared(&ctx, path.clone(), (generation, version + 1), strangers());
        assert_eq!(window.jobs.len(), 1, "compared again");
        assert!(window.notice.is_none() && window.dialog.is_none());
        window.compared(&ctx, path, (generation, version), strangers());
        assert!(matches!(window.dialog, Some(Dialog::Failed("merge-failed", _))));
    }

    #[test]
    fn an_export_that_failed_puts_no_dialog_away() {
        let ctx = Context::default();
        let mut window = Window::new(&ctx, Options::default());
        let path = PathBuf::from("figures.csv");
        let error = SaveError::Io { path: path.clone(), step: "write", source: std::io::Error::other("full") };
        window.waiting = vec![Outcome::Exported(path, Err(error))];
        window.dialog = Some(Dialog::Rules);
        window.collect(&ctx);
        assert!(matches!(window.dialog, Some(Dialog::Rules)), "still there");
        window.dialog = None;
        window.collect(&ctx);
        assert!(matches!(window.dialog, Some(Dialog::Failed("failed-export", _))));
    }

    #[test]
    fn what_comes_while_a_dialog_is_worked_in_waits_until_it_is_closed() {
        let ctx = Context::default();
        let mut window = Window::new(&ctx, Options::default());
        let of = (window.session.generation(), window.session.project().version());
        let documents = vec![LoadedDocument { document: Document::new("new.txt", "No figure."), records: Vec::new() }];
        let count = |window: &Window| window.session.project().documents().count();
        let before = count(&window);
        window.waiting = vec![
            Outcome::Merged(PathBuf::from("theirs.provista.ron"), of, Err(MergeProblem::Strangers(NoCommonOrigin))),
            Outcome::Loaded {
                generation: of.0,
                documents,
                problems: Vec::new(),
                alike: Vec::new(),
                stopped: false,
                unasked: true,
            },
        ];
        window.dialog = Some(Dialog::Rules);
        window.collect(&ctx);
        assert!(matches!(window.dialog, Some(Dialog::Rules)), "still there");
        assert_eq!((count(&window), window.waiting.len()), (before, 2));
        window.dialog = None;
        window.collect(&ctx);
        assert!(matches!(window.dialog, Some(Dialog::Failed("merge-failed", _))));
        assert_eq!((count(&window), window.waiting.len()), (before, 1), "one after the other");
        window.dialog = None;
        window.collect(&ctx);
        assert_eq!((count(&window), window.waiting.len()), (before + 1, 0));
    }
}
