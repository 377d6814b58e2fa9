//! Words by which a line or a number is known for what it is (`assets/cues.ron`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::cue_set::CueSet;

/// The cues, each a word in lower case; the asset says where each of them counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cues {
    /// Of a line that says where somebody may be reached.
    pub contacts: CueSet,
    /// Of the line below a picture.
    pub pictures: CueSet,
    /// Before the day on which a text was published.
    pub published: CueSet,
    /// Before the day of a decision or a plan.
    pub decisions: Vec<String>,
    /// Before a day as of which figures stand.
    pub as_of: Vec<String>,
    /// Before the time when something came into being.
    pub founding: Vec<String>,
    /// Before the number or the month of a paper that comes out time and again.
    pub issues: Vec<String>,
    /// Of a report that a table is annexed to, or its source.
    pub annexes: Vec<String>,
    /// Before the year of a book or the month of a regular meeting.
    pub editions: Vec<String>,
    /// How a text counts all provinces of the country.
    pub all_provinces: Vec<String>,
    /// What stands after such a count.
    pub provinces: Vec<String>,
    /// Of a part of the subscribers that no indicator counts.
    pub parts: CueSet,
    /// Before a place in the order of the provinces.
    pub ranked: Vec<String>,
    /// After the digits of such a place.
    pub ordinals: Vec<String>,
    /// Of a text that speaks of its province without a name.
    pub local: CueSet,
    /// Of a text that sets the country beside others.
    pub national: CueSet,
    /// What follows a number and nothing else.
    pub after_torn: Vec<String>,
    /// Before the number of a day, an article, a road.
    pub numbered: Vec<String>,
    /// Between a number and the noun that it counts.
    pub adjectives: Vec<String>,
    /// Before a place that is only named beside the one that is meant.
    pub beside: Vec<String>,
    /// Before a province that the one that is meant was joined to or parted from.
    pub joined: Vec<String>,
    /// Before the provinces that another was made of.
    pub takes_in: Vec<String>,
    /// Of an office, before the name of its province.
    pub offices: CueSet,
    /// Of the branch of an enterprise, before the name of its province.
    pub branches: CueSet,
    /// At the beginning of the name of a city, before the name itself.
    pub kinds_of_city: Vec<String>,
    /// Before the name of a province in full.
    pub before_province: Vec<String>,
    /// After it.
    pub after_province: Vec<String>,
    /// Before the country that a province comes first in.
    pub leads: Vec<String>,
    /// How a clause begins that says which place a province or an enterprise has.
    pub ranks: Vec<String>,
    /// How a clause begins that says by how many it is more.
    pub exceeds: Vec<String>,
    /// How a clause begins that names the parts where a rate is highest or lowest.
    pub extremes: Vec<String>,
    /// How a sentence begins that goes on with what is told, the other way round.
    pub contrasts: Vec<String>,
    /// Before a year alone.
    pub before_year: Vec<String>,
    /// Before a stretch of time that was named before.
    pub points_back: Vec<String>,
    /// After such a stretch.
    pub points_back_behind: Vec<String>,
    /// Between an amount of money and what it is spent on.
    pub purposes: Vec<String>,
    /// Before what a number comes to, whatever led there.
    pub arrives: Vec<String>,
    /// After "more than", where a number of things is by how many it is more.
    pub than_then: Vec<String>,
    /// Between whose they are and a number that is a part of what was counted before.
    pub is_part: Vec<String>,
    /// Between an enterprise and the one that owns it, which is only told of it.
    pub told_of_owner: Vec<String>,
    /// How words that tell what kind of enterprise one is begin.
    pub told_by_kind: Vec<String>,
    /// In such words, before its owner.
    pub to_owner: Vec<String>,
    /// Before an enterprise that only stands beside the one that is meant.
    pub beside_enterprise: Vec<String>,
    /// Of those that do not have what is counted.
    pub lacking: Vec<String>,
    /// In the sentence of the day on which a report came out.
    pub came_out: Vec<String>,
    /// In the sentence of a day on which something else happened.
    pub happened: Vec<String>,
    /// Of what is carried and not earned.
    pub volumes: CueSet,
    /// After enterprises that use what others sell.
    pub users: Vec<String>,
    /// Before an amount that is spent.
    pub spends: Vec<String>,
    /// What is paid for beside an amount.
    pub bought: CueSet,
    /// How a clause begins that is of a part of a province.
    pub within_place: Vec<String>,
    /// After a number that is of the place named before.
    pub here: Vec<String>,
    /// Of a sentence that says a number again, of another time.
    pub again: Vec<String>,
    /// After the country whose foremost enterprise is meant.
    pub foremost: Vec<String>,
    /// After stations that are of all generations together.
    pub of_all_kinds: Vec<String>,
    /// After an amount in commas, before whose it is.
    pub came_from: Vec<String>,
    /// How the name of a part of a province begins that says of itself that the figure is of it.
    pub own_place: Vec<String>,
    /// Before what only brings a figure about.
    pub causes: Vec<String>,
    /// Between a count of areas and the share of all that they are.
    pub equals_share: Vec<String>,
    /// Before stations, where a stretch of time tells that they are new.
    pub installs: Vec<String>,
    /// Before a time up to which something is counted.
    pub until: Vec<String>,
    /// Of what is there now.
    pub at_work: CueSet,
    /// Verbs of building, after which all are counted that stand so far.
    pub builds: Vec<String>,
    /// After a part of the amount named before.
    pub of_it: Vec<String>,
    /// How a sentence begins that tells of the growth of the figures before it.
    pub growth_of_before: Vec<String>,
    /// Before a figure that came of a wish.
    pub ended: Vec<String>,
    /// After enterprises that provide the services named before.
    pub provides: Vec<String>,
    /// How the heading of an item begins that tells of a meeting.
    pub meetings: Vec<String>,
    /// Where something was taken from those that are counted.
    pub stolen: CueSet,
    /// After those that are left.
    pub remain: Vec<String>,
    /// Before or after a place that is now a part of another.
    pub former: Vec<String>,
    /// Between an enterprise and the colon before what it reports.
    pub reports: Vec<String>,
    /// Between a part and the whole that it is of.
    pub of_whole: Vec<String>,
    /// Of what carries goods, whose earnings are told together with those of the post.
    pub carriers: Vec<String>,
    /// Of a sentence that speaks of all there are in a place.
    pub of_all_there: CueSet,
    /// Of what is counted already, beside what is only estimated.
    pub happened_so: Vec<String>,
    /// Of the caption of a table whose rows are districts.
    pub by_district: CueSet,
    /// Verbs of one that comes after another.
    pub follows: Vec<String>,
    /// Between a number and the word that calls it a plan.
    pub is_plan: Vec<String>,
    /// That several are added up.
    pub together: Vec<String>,
    /// How a sentence begins that tells of all those that the one before named.
    pub they_together: Vec<String>,
    /// After a generation, that it says of what kind they are.
    pub kinds: Vec<String>,
    /// Verbs of those who say how many there are.
    pub counts: Vec<String>,
    /// How an enterprise begins to tell of itself.
    pub we_have: Vec<String>,
    /// Verbs of what is wanted now.
    pub hopes: Vec<String>,
    /// Where public services are listed.
    pub portals: CueSet,
    /// After a budget out of which something is paid.
    pub budget_gives: Vec<String>,
    /// Between a label and its number.
    pub label_verbs: Vec<String>,
    /// Several provinces that are not named.
    pub several_provinces: CueSet,
    /// Behind a number, that it is not exact.
    pub hedges_after: Vec<String>,
    /// Right before a number that is still to come.
    pub to_reach: Vec<String>,
    /// Behind a percentage, before the time of the figure that it is measured by.
    pub of_that_figure: Vec<String>,
    /// Of what is still to come.
    pub ahead: CueSet,
    /// Before places of stations that somebody asks for.
    pub asked_for: Vec<String>,
    /// Before what a figure is compared with.
    pub compared_with: Vec<String>,
    /// How a line begins that says how the figure above it moved.
    pub moves: Vec<String>,
    /// What the country's foremost one may be, where it tells of a place.
    pub kinds_of_places: Vec<String>,
    /// In the head of a column, what was reached.
    pub reached: Vec<String>,
    /// In the head of a column, what was planned.
    pub planned: Vec<String>,
    /// After a budget that is given out for something.
    pub set_aside: Vec<String>,
    /// Before a budget, whose it is.
    pub whose_budget: Vec<String>,
    /// Before a budget into which all is taken.
    pub taken_in: Vec<String>,
    /// Between a verb and the amount that it leads to.
    pub hedges: Vec<String>,
    /// Verbs of what a sale brings.
    pub fetches: Vec<String>,
    /// How a clause begins that has a subject of its own.
    pub next_clause: Vec<String>,
    /// Between what was joined and the name of the province.
    pub before_joined: Vec<String>,
    /// Between a number of stations and the generation that they send.
    pub sends: Vec<String>,
    /// Words for a time that was named before, which may also be what is compared with.
    pub same_moment: Vec<String>,
    /// After a percentage that sets one number against another.
    pub of_those: Vec<String>,
    /// Before an amount that comes on top of another.
    pub further: Vec<String>,
    /// After it.
    pub on_top: Vec<String>,
    /// Before things that are carried to somebody.
    pub carries: Vec<String>,
    /// Before subscribers that were won, and bring all there are to a number.
    pub develops: Vec<String>,
    /// In the name of an enterprise that is one of its province.
    pub of_province: Vec<String>,
    /// Before a place that is of the next number.
    pub next_place: Vec<String>,
    /// At the beginning of a bracket that names what is added up.
    pub adds_up: Vec<String>,
    /// Before a total that something is a part of.
    pub out_of: Vec<String>,
    /// Before stations for which something is wished.
    pub for_them: Vec<String>,
    /// Scales of amounts, after a fraction that was torn off.
    pub large: Vec<String>,
    /// Between what is told and the number that it is.
    pub is_told: Vec<String>,
    /// Verbs of those who give work.
    pub employs: Vec<String>,
    /// Between a percentage and the number that it is a share of.
    pub of_whole_number: Vec<String>,
    /// Of a wish.
    pub wishes: CueSet,
    /// How a goal for a whole year begins.
    pub full_year: Vec<String>,
    /// Words by which the writers of a report speak of themselves.
    pub own_voice: Vec<String>,
    /// In the headline of an enterprise's report on itself.
    pub own_report: CueSet,
}

static BUNDLED: LazyLock<Cues> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/cues.ron")).expect("assets/cues.ron is well formed")
});

impl Cues {
    /// The cues that Provista brings along.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::folded::Folded;

    #[test]
    #[expect(clippy::too_many_lines, reason = "one list of all cues")]
    fn no_cue_is_empty_and_all_are_written_as_texts_are_read() {
        let cues = Cues::bundled();
        let anywhere = [
            &cues.contacts,
            &cues.pictures,
            &cues.published,
            &cues.parts,
            &cues.local,
            &cues.national,
            &cues.portals,
            &cues.offices,
            &cues.branches,
            &cues.volumes,
            &cues.at_work,
            &cues.ahead,
            &cues.several_provinces,
            &cues.by_district,
            &cues.of_all_there,
            &cues.stolen,
            &cues.bought,
            &cues.own_report,
            &cues.wishes,
        ];
        let all = [
            &cues.decisions,
            &cues.as_of,
            &cues.founding,
            &cues.editions,
            &cues.issues,
            &cues.annexes,
            &cues.all_provinces,
            &cues.provinces,
            &cues.ranked,
            &cues.ordinals,
            &cues.after_torn,
            &cues.numbered,
            &cues.adjectives,
            &cues.beside,
            &cues.joined,
            &cues.takes_in,
            &cues.kinds_of_city,
            &cues.before_province,
            &cues.after_province,
            &cues.leads,
            &cues.ranks,
            &cues.exceeds,
            &cues.extremes,
            &cues.contrasts,
            &cues.before_year,
            &cues.points_back,
            &cues.equals_share,
            &cues.points_back_behind,
            &cues.purposes,
            &cues.arrives,
            &cues.is_part,
            &cues.told_of_owner,
            &cues.told_by_kind,
            &cues.to_owner,
            &cues.beside_enterprise,
            &cues.lacking,
            &cues.came_out,
            &cues.happened,
            &cues.within_place,
            &cues.here,
            &cues.again,
            &cues.foremost,
            &cues.of_all_kinds,
            &cues.came_from,
            &cues.own_place,
            &cues.causes,
            &cues.users,
            &cues.spends,
            &cues.until,
            &cues.installs,
            &cues.asked_for,
            &cues.happened_so,
            &cues.carriers,
            &cues.builds,
            &cues.of_it,
            &cues.remain,
            &cues.former,
            &cues.reports,
            &cues.of_whole,
            &cues.compared_with,
            &cues.moves,
            &cues.kinds_of_places,
            &cues.reached,
            &cues.planned,
            &cues.set_aside,
            &cues.whose_budget,
            &cues.taken_in,
            &cues.hedges,
            &cues.fetches,
            &cues.next_clause,
            &cues.before_joined,
            &cues.sends,
            &cues.same_moment,
            &cues.of_those,
            &cues.further,
            &cues.on_top,
            &cues.carries,
            &cues.own_voice,
            &cues.of_province,
            &cues.next_place,
            &cues.adds_up,
            &cues.out_of,
            &cues.for_them,
            &cues.of_whole_number,
            &cues.employs,
            &cues.large,
            &cues.is_told,
            &cues.full_year,
            &cues.develops,
            &cues.follows,
            &cues.is_plan,
            &cues.together,
            &cues.they_together,
            &cues.kinds,
            &cues.counts,
            &cues.we_have,
            &cues.hopes,
            &cues.meetings,
            &cues.growth_of_before,
            &cues.provides,
            &cues.ended,
        ];
        for cue in all.into_iter().flatten().chain(anywhere.into_iter().flat_map(CueSet::cues)) {
            assert!(!cue.trim().is_empty());
            assert_eq!(&Folded::new(cue).text, cue);
        }
        // They are looked for where numbers end.
        assert!(
            cues.all_provinces.iter().all(|count| count.len() >= 2 && count.ends_with(|c: char| c.is_ascii_digit()))
        );
        assert!(cues.provinces.iter().all(|word| !word.starts_with(|c: char| c.is_ascii_digit())));
    }
}
