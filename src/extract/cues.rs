//! Words by which a line or a number is known for what it is (`assets/cues.ron`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::cue_set::{CueList, CueSet};

/// The cues, each a word in lower case; the asset says where each of them counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cues {
    /// How the whole of a market, or who counts it, comes to a number.
    pub market_has: CueSet,
    /// Verbs between what stands at present and its number.
    pub stands_already: CueList,
    /// Verbs between online services and the dossiers that came in by them.
    pub draws_in: CueList,
    /// Words that say what is ahead of all others.
    pub superlatives: CueList,
    /// How an industry that sold what it makes comes to an amount.
    pub sold_for: CueList,
    /// Words for all homes, of which a share is told.
    pub homes: CueList,
    /// How a province comes to a number.
    pub province_has: CueList,
    /// How a page says that some figures bear another date of their own.
    pub unless_told: CueList,
    /// What a page says the time of.
    pub figures_of_page: CueList,
    /// What else stands between that and the time.
    pub words_of_page_time: CueList,
    /// The last words before the time.
    pub leads_to_page_time: CueList,
    /// What leads from the time that a page states to another one.
    pub or_another: CueList,
    /// That all figures of the page are meant.
    pub whole_page: CueList,
    /// Before the verb "expect" where somebody may look forward to something.
    pub may_expect: CueList,
    /// Behind dossiers that came in by what was named before.
    pub by_that: CueSet,
    /// Between how many were added and how many there are now.
    pub to_total: CueList,
    /// Verbs between enterprises and what they earned.
    pub collects: CueList,
    /// Verbs between enterprises and what they earned beside others.
    pub adds: CueList,
    /// Before the sum of what several have.
    pub in_total: CueList,
    /// Behind "the new": what took the place of an old one.
    pub renewed: CueList,
    /// Before another province that a section on one names only to tell of it.
    pub tells_of_place: CueList,
    /// Behind a time that is itself what its sentence tells of.
    pub tells_of_time: CueList,
    /// What a heading that names a province alone says of it.
    pub kinds_in_heads: CueList,
    /// Behind what was done up to the time of the figure before.
    pub by_then: CueList,
    /// Before the whole that a sentence begins with to part it.
    pub of_the_whole: CueList,
    /// Between a percentage and the clause that tells of what plan it is.
    pub of_what_planned: CueList,
    /// How such a clause tells that something was planned.
    pub plans: CueList,
    /// Before a verb of building, that what was built is there.
    pub been_built: CueList,
    /// What figures are taken from.
    pub sources: CueList,
    /// Before it.
    pub according: CueList,
    /// Before the time by which something was there.
    pub until_then: CueList,
    /// Between a number and the same told per 100 people.
    pub restates: CueList,
    /// Between "than" and the time that something is compared with.
    pub then_and_now: CueList,
    /// In a sentence on the time or the place that the one before told of.
    pub of_that_scene: CueList,
    /// What a source says of its figures.
    pub source_says: CueList,
    /// How a field did beside the one told of before.
    pub fares: CueList,
    /// Between a percentage and the time that it is measured by.
    pub grown_on: CueList,
    /// Behind months that only say how long something lasted.
    pub lasting: CueList,
    /// Behind what one counts, before what else is told of it.
    pub opens_relative: CueList,
    /// Before a number, that it was counted.
    pub is_counted: CueList,
    /// What the caption of a table calls its figures.
    pub tells_figures: CueList,
    /// Behind a part of a time that is only set beside the whole of it.
    pub alone_of_time: CueList,
    /// Before it.
    pub alone_before_time: CueList,
    /// Before the name of an enterprise in a heading.
    pub before_enterprise: CueList,
    /// Between a plan, a share of which was reached, and how much it is.
    pub plan_amounts_to: CueList,
    /// Behind customers who only want to be somebody else's.
    pub asks_to_move: CueList,
    /// Between stations and the site that they stand at.
    pub around: CueList,
    /// How a storm is said to have felled masts.
    pub fells: CueList,
    /// How somebody is said to make more of something in time to come.
    pub will_raise: CueSet,
    /// Between that and how much it will be.
    pub raised_to: CueList,
    /// Behind a part of the number before.
    pub being_part: CueList,
    /// Of a line that says where somebody may be reached.
    pub contacts: CueSet,
    /// Of the line below a picture.
    pub pictures: CueSet,
    /// Before the day on which a text was published.
    pub published: CueSet,
    /// What a line that says when a text came out consists of beside numbers and the names of months.
    pub words_of_dates: CueList,
    /// Before the day of a decision or a plan.
    pub decisions: CueList,
    /// Before a day as of which figures stand.
    pub as_of: CueList,
    /// Between a comma and the day that ends a sentence.
    pub at_day: CueList,
    /// How a figure is said to be of the year of the one before.
    pub same_year: CueSet,
    /// How a figure is said to be of the time of the one before.
    pub same_time: CueSet,
    /// At the end of a line that the next one goes on with.
    pub line_goes_on: CueList,
    /// Before the time when something came into being.
    pub founding: CueList,
    /// Before the number or the month of a paper that comes out time and again.
    pub issues: CueList,
    /// Of a report that a table is annexed to, or its source.
    pub annexes: CueList,
    /// Before the year of a book or the month of a regular meeting.
    pub editions: CueList,
    /// How a text counts all provinces of the country.
    pub all_provinces: CueList,
    /// What stands after such a count.
    pub provinces: CueList,
    /// Of a part of the subscribers that no indicator counts.
    pub parts: CueSet,
    /// Before a place in the order of the provinces.
    pub ranked: CueList,
    /// After the digits of such a place.
    pub ordinals: CueList,
    /// Of a text that speaks of its province without a name.
    pub local: CueSet,
    /// Of a text that sets the country beside others.
    pub national: CueSet,
    /// What follows a number and nothing else.
    pub after_torn: CueList,
    /// Before the number of a day, an article, a road.
    pub numbered: CueList,
    /// What ends with such a word and numbers nothing.
    pub numbers_nothing: CueList,
    /// Right before the number of a document, a road, an article of a law.
    pub papers: CueList,
    /// Before how many of something another number is told for.
    pub each: CueList,
    /// How somebody is said to make more of something.
    pub lifts: CueList,
    /// How somebody is said to make less of it.
    pub cuts: CueList,
    /// Before a figure that another is set beside.
    pub set_beside: CueList,
    /// Between such a figure and what it is of.
    pub of_what: CueList,
    /// How an amount is said to be told for each part of its time.
    pub by_parts_of_time: CueSet,
    /// Between a growth and the level that it leads to.
    pub leads_to: CueList,
    /// Before the percentage by which something is said to have grown.
    pub at_a_rate: CueList,
    /// Before a plan that somebody is asked to fulfil.
    pub fulfils: CueList,
    /// Before the name of a person.
    pub before_persons: CueList,
    /// How somebody asks for what others are to do.
    pub asks_for: CueSet,
    /// Before a verb of planning, a noun of plans.
    pub before_plans: CueList,
    /// The first of two that were told of.
    pub former_of_two: CueList,
    /// The second of them.
    pub latter_of_two: CueList,
    /// Both of them.
    pub both_of_two: CueSet,
    /// Between an enterprise and what it says that it earned.
    pub books: CueList,
    /// Between the time that a figure is compared with and the level of then.
    pub when_it_was: CueList,
    /// Between that time and its level, where nothing else stands there.
    pub base_was: CueList,
    /// Between an amount and the field that it is of.
    pub in_field: CueList,
    /// Behind the name of a field.
    pub field_words: CueList,
    /// How the question of an interview begins.
    pub questions: CueList,
    /// Before the province over which the things of an enterprise stand.
    pub spread_over: CueList,
    /// Between new ones and all that there are now: "and has".
    pub then_has: CueList,
    /// Between the share that a signal covers and the whole place: "98,5% dân số toàn tỉnh".
    pub covered_base: CueList,
    /// Verbs between the same months of an earlier year and what was told of them.
    pub was_then: CueList,
    /// After a share that is one of everybody in a province or the country.
    pub of_whole_land: CueList,
    /// Before what a share of its own is told of.
    pub next_clause_of_share: CueList,
    /// In a text on an enterprise whose shares are traded.
    pub listed: CueSet,
    /// Of the unit of an enterprise in a province.
    pub local_units: CueSet,
    /// Between a part and what it is of.
    pub copulas: CueList,
    /// Before a day that names a street or a square.
    pub before_street_names: CueList,
    /// Behind such a day.
    pub behind_street_names: CueList,
    /// Of a clause that says what has to come.
    pub must: CueList,
    /// Before what something was better than.
    pub outdoes: CueList,
    /// Between a trade and the number of its enterprises.
    pub leads_to_enterprises: CueList,
    /// Between an enterprise or a place and how many it has.
    pub has_so_many: CueList,
    /// Between an enterprise and how many it is left with or comes next with.
    pub left_with: CueList,
    /// Between an amount and the field that it was earned in.
    pub earned_from: CueList,
    /// Before a number that one dials or that names a road.
    pub called: CueList,
    /// Of a line that says which number to dial.
    pub dialled: CueSet,
    /// Between a number and the noun that it counts.
    pub adjectives: CueList,
    /// Before a place that is only named beside the one that is meant.
    pub beside: CueList,
    /// Before a province that the one that is meant was joined to or parted from.
    pub joined: CueList,
    /// Before the provinces that another was made of.
    pub takes_in: CueList,
    /// Of an office, before the name of its province.
    pub offices: CueSet,
    /// Of the branch of an enterprise, before the name of its province.
    pub branches: CueSet,
    /// At the beginning of the name of a city, before the name itself.
    pub kinds_of_city: CueList,
    /// Before the name of a province in full.
    pub before_province: CueList,
    /// After it.
    pub after_province: CueList,
    /// Before the country that a province comes first in.
    pub leads: CueList,
    /// How a clause begins that says which place a province or an enterprise has.
    pub ranks: CueList,
    /// How a clause begins that says by how many it is more.
    pub exceeds: CueList,
    /// How a clause begins that names the parts where a rate is highest or lowest.
    pub extremes: CueList,
    /// How a sentence begins that goes on with what is told, the other way round.
    pub contrasts: CueList,
    /// Before a year alone.
    pub before_year: CueList,
    /// Before a stretch of time that was named before.
    pub points_back: CueList,
    /// After such a stretch.
    pub points_back_behind: CueList,
    /// Between an amount of money and what it is spent on.
    pub purposes: CueList,
    /// Before what a number comes to, whatever led there.
    pub arrives: CueList,
    /// After "more than", where a number of things is by how many it is more.
    pub than_then: CueList,
    /// Of a sentence that says what a percentage is wished to be.
    pub wished: CueList,
    /// Of the lines that were counted before, which somebody has.
    pub such_lines: CueList,
    /// Before a number of what is wished for.
    pub to_have: CueList,
    /// How a sentence begins with the cause of what it tells.
    pub opens_cause: CueList,
    /// Before a percentage, that it is a growth.
    pub growth_is: CueList,
    /// Between a growth and the sector that it is of.
    pub growth_for: CueList,
    /// Behind a number, that it is still to be reached.
    pub should_follow: CueSet,
    /// Between a part of a total and how much it grew.
    pub does_well: CueList,
    /// Of an enterprise that tells its growth alone.
    pub no_amount: CueSet,
    /// Between smartphones and how many of the subscribers use one.
    pub used_by: CueList,
    /// Of how much something moved, before the figure in brackets.
    pub degrees: CueList,
    /// Of a sentence that adds up what the one before told.
    pub totals: CueList,
    /// After points that no word says to be others.
    pub behind_points: CueList,
    /// Between a place and its points.
    pub has_points: CueList,
    /// Between a whole and its parts.
    pub parted: CueSet,
    /// Between whose they are and a number that is the largest part.
    pub has_most: CueList,
    /// Between "of them" and the lines that they have.
    pub has_kind: CueList,
    /// How an enterprise is said to have issued certificates.
    pub issued: CueSet,
    /// Behind a comma, what other money did for the figure after it.
    pub helped: CueList,
    /// Between a sentence that names a measure and its amount.
    pub its_total: CueList,
    /// By what a growth says itself that it is measured from the year before.
    pub year_on_year: CueList,
    /// Between such words and the time of the growth.
    pub within: CueList,
    /// What tells of a survey, whose time is that of its figures.
    pub surveys: CueSet,
    /// Behind what is left of things that grow few.
    pub left_over: CueList,
    /// Before it.
    pub down_to: CueList,
    /// Behind the share of those who have what was named before.
    pub uses_one: CueSet,
    /// Nouns for a rise or a fall.
    pub growth_nouns: CueList,
    /// Before what all that were told of are.
    pub all_of_them: CueList,
    /// Between an amount and the profit that goes with it.
    pub goes_on_with: CueList,
    /// Between a part and all of which it is one.
    pub of_whole_count: CueList,
    /// What covers so much, without its kind.
    pub the_networks: CueSet,
    /// A sector with all that is of it.
    pub whole_sector: CueList,
    /// Between an enterprise and what it owns.
    pub owns: CueList,
    /// How procedures are done.
    pub settled: CueList,
    /// Between whose they are and a number that is a part of what was counted before.
    pub is_part: CueList,
    /// Between an enterprise and the one that owns it, which is only told of it.
    pub told_of_owner: CueList,
    /// How words that tell what kind of enterprise one is begin.
    pub told_by_kind: CueList,
    /// In such words, before its owner.
    pub to_owner: CueList,
    /// Before an enterprise that only stands beside the one that is meant.
    pub beside_enterprise: CueList,
    /// Of those that do not have what is counted.
    pub lacking: CueList,
    /// In the sentence of the day on which a report came out.
    pub came_out: CueList,
    /// What was decided or begun on a day.
    pub begun: CueList,
    /// In the sentence of a day on which something else happened.
    pub happened: CueList,
    /// Of what is carried and not earned.
    pub volumes: CueSet,
    /// After enterprises that use what others sell.
    pub users: CueList,
    /// Before an amount that is spent.
    pub spends: CueList,
    /// What is paid for beside an amount.
    pub bought: CueSet,
    /// How a clause begins that is of a part of a province.
    pub within_place: CueList,
    /// After a number that is of the place named before.
    pub here: CueList,
    /// Of a sentence that says a number again, of another time.
    pub again: CueList,
    /// After the country whose foremost enterprise is meant.
    pub foremost: CueList,
    /// After stations that are of all generations together.
    pub of_all_kinds: CueList,
    /// Before the enterprise that has so many of them.
    pub belongs: CueList,
    /// Before the enterprise that got so many of them.
    pub falls_to: CueList,
    /// After an amount in commas, before whose it is.
    pub came_from: CueList,
    /// How the name of a part of a province begins that says of itself that the figure is of it.
    pub own_place: CueList,
    /// Before what only brings a figure about.
    pub causes: CueList,
    /// Between a count of areas and the share of all that they are.
    pub equals_share: CueList,
    /// Before stations, where a stretch of time tells that they are new.
    pub installs: CueList,
    /// In the last words of a paragraph over a list.
    pub introduces: CueSet,
    /// Before a time up to which something is counted.
    pub until: CueList,
    /// Of what is there now.
    pub at_work: CueSet,
    /// Verbs of building, after which all are counted that stand so far.
    pub builds: CueList,
    /// After a part of the amount named before.
    pub of_it: CueList,
    /// How a sentence begins that tells of the growth of the figures before it.
    pub growth_of_before: CueList,
    /// Before a figure that came of a wish.
    pub ended: CueList,
    /// After enterprises that provide the services named before.
    pub provides: CueList,
    /// How the heading of an item begins that tells of a meeting.
    pub meetings: CueList,
    /// Where something was taken from those that are counted.
    pub stolen: CueSet,
    /// After those that are left.
    pub remain: CueList,
    /// Before or after a place that is now a part of another.
    pub former: CueList,
    /// Between an enterprise and the colon before what it reports.
    pub reports: CueList,
    /// Between a part and the whole that it is of.
    pub of_whole: CueList,
    /// Syllables that begin with a marked vowel: what stands before such a one is a word of its own.
    pub syllables_of_a_vowel: CueList,
    /// How a sentence begins that only sets another time or place beside.
    pub for_comparison: CueList,
    /// Of what carries goods, whose earnings are told together with those of the post.
    pub carriers: CueList,
    /// Of a sentence that speaks of all there are in a place.
    pub of_all_there: CueSet,
    /// Of what is counted already, beside what is only estimated.
    pub happened_so: CueList,
    /// Of the caption of a table whose rows are districts.
    pub by_district: CueSet,
    /// Verbs of one that comes after another.
    pub follows: CueList,
    /// Between a number and the word that calls it a plan.
    pub is_plan: CueList,
    /// That several are added up.
    pub together: CueList,
    /// How a sentence begins that tells of all those that the one before named.
    pub they_together: CueList,
    /// After a generation, that it says of what kind they are.
    pub kinds: CueList,
    /// Verbs of those who say how many there are.
    pub counts: CueList,
    /// How an enterprise begins to tell of itself.
    pub we_have: CueList,
    /// Verbs of what is wanted now.
    pub hopes: CueList,
    /// Where public services are listed.
    pub portals: CueSet,
    /// After a budget out of which something is paid.
    pub budget_gives: CueList,
    /// Between an amount and the budget that gives it.
    pub out_of_budget: CueList,
    /// After a comma, how and when an enterprise became what it is.
    pub became: CueList,
    /// After a comma behind an enterprise, where it sits.
    pub sits: CueList,
    /// Before the place where somebody sits.
    pub seats: CueList,
    /// Before several of a kind.
    pub several: CueList,
    /// After the name of the city where shares are traded.
    pub exchanges: CueList,
    /// Before it.
    pub before_exchanges: CueList,
    /// Between a label and its number.
    pub label_verbs: CueList,
    /// Several provinces that are not named.
    pub several_provinces: CueSet,
    /// Before a number that is small.
    pub barely: CueList,
    /// The verb of what another place has as well.
    pub has_as_well: CueList,
    /// Small numbers in words.
    pub few: CueList,
    /// How provinces are called that are counted.
    pub provinces_counted: CueList,
    /// Before a count of provinces whose figures are added up.
    pub opens_sum: CueList,
    /// How things stand beside a goal.
    pub has_now: CueList,
    /// Of what has come about, beside a goal.
    pub has_come_about: CueList,
    /// Of what is still to come.
    pub to_come: CueList,
    /// Before the year of which reports are.
    pub of_which_year: CueList,
    /// Where figures are reported.
    pub reported_in: CueList,
    /// Behind a number, that it is not exact.
    pub hedges_after: CueList,
    /// How the end of a year is named.
    pub year_ends: CueList,
    /// How a clause begins that goes on with the verb of the one before.
    pub and_that_of: CueList,
    /// How a clause begins that is told of what is no figure of ours.
    pub other_subjects: CueList,
    /// Of those who went from one enterprise to another.
    pub ported: CueSet,
    /// Before an enterprise, who speaks for it.
    pub heads_of: CueList,
    /// Of a province or those who speak for it.
    pub own_land: CueList,
    /// Beside a goal that is only the name of something.
    pub programmes: CueList,
    /// Before the place that a sentence begins with.
    pub in_place: CueList,
    /// Of a goal that is the country's.
    pub national_goals: CueSet,
    /// Of a goal that somebody sets for himself, wherever he is.
    pub own_goals: CueSet,
    /// Of a figure that is of whatever enterprise.
    pub any_operator: CueList,
    /// All enterprises, whose a number is said to be.
    pub operators_all: CueList,
    /// Before an enterprise that has as many as the number before it.
    pub at_rival: CueList,
    /// Before a part of a province that is told of alone.
    pub alone_before: CueList,
    /// After it.
    pub alone_after: CueList,
    /// Between a part of a province and the province.
    pub part_of: CueList,
    /// Behind a number, that there are more.
    pub more_after: CueList,
    /// Behind a number, that there are fewer.
    pub fewer_after: CueList,
    /// Right before a number that is still to come.
    pub to_reach: CueList,
    /// Behind a percentage, before the time of the figure that it is measured by.
    pub of_that_figure: CueList,
    /// Of what is still to come.
    pub ahead: CueSet,
    /// Before places of stations that somebody asks for.
    pub asked_for: CueList,
    /// Before what a figure is compared with.
    pub compared_with: CueList,
    /// How a line begins that says how the figure above it moved.
    pub moves: CueList,
    /// What the country's foremost one may be, where it tells of a place.
    pub kinds_of_places: CueList,
    /// In the head of a column, what was reached.
    pub reached: CueList,
    /// In the head of a column, what was planned.
    pub planned: CueList,
    /// After a budget that is given out for something.
    pub set_aside: CueList,
    /// Before a budget, whose it is.
    pub whose_budget: CueList,
    /// Before a budget into which all is taken.
    pub taken_in: CueList,
    /// Between a verb and the amount that it leads to.
    pub hedges: CueList,
    /// Verbs of what a sale brings.
    pub fetches: CueList,
    /// How a clause begins that has a subject of its own.
    pub next_clause: CueList,
    /// Between what was joined and the name of the province.
    pub before_joined: CueList,
    /// Between a number of stations and the generation that they send.
    pub sends: CueList,
    /// Words for a time that was named before, which may also be what is compared with.
    pub same_moment: CueList,
    /// After a percentage that sets one number against another.
    pub of_those: CueList,
    /// Before an amount that comes on top of another.
    pub further: CueList,
    /// After it.
    pub on_top: CueList,
    /// Before things that are carried to somebody.
    pub carries: CueList,
    /// Before subscribers that were won, and bring all there are to a number.
    pub develops: CueList,
    /// In the name of an enterprise that is one of its province.
    pub of_province: CueList,
    /// Before a place that is of the next number.
    pub next_place: CueList,
    /// At the beginning of a bracket that names what is added up.
    pub adds_up: CueList,
    /// Before a total that something is a part of.
    pub out_of: CueList,
    /// Before stations for which something is wished.
    pub for_them: CueList,
    /// Scales of amounts, after a fraction that was torn off.
    pub large: CueList,
    /// Between what is told and the number that it is.
    pub is_told: CueList,
    /// Verbs of those who give work.
    pub employs: CueList,
    /// Between a percentage and the number that it is a share of.
    pub of_whole_number: CueList,
    /// Of a wish.
    pub wishes: CueSet,
    /// How a goal for a whole year begins.
    pub full_year: CueList,
    /// Words by which the writers of a report speak of themselves.
    pub own_voice: CueList,
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
            &cues.dialled,
            &cues.by_parts_of_time,
            &cues.listed,
            &cues.local_units,
            &cues.same_year,
            &cues.same_time,
            &cues.both_of_two,
            &cues.asks_for,
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
            &cues.ported,
            &cues.national_goals,
            &cues.own_goals,
            &cues.market_has,
            &cues.will_raise,
            &cues.by_that,
        ];
        let all = [
            &cues.decisions,
            &cues.as_of,
            &cues.at_day,
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
            &cues.numbers_nothing,
            &cues.papers,
            &cues.each,
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
            &cues.words_of_dates,
            &cues.begun,
            &cues.points_back,
            &cues.heads_of,
            &cues.year_ends,
            &cues.and_that_of,
            &cues.other_subjects,
            &cues.more_after,
            &cues.fewer_after,
            &cues.own_land,
            &cues.programmes,
            &cues.in_place,
            &cues.any_operator,
            &cues.operators_all,
            &cues.at_rival,
            &cues.alone_before,
            &cues.alone_after,
            &cues.part_of,
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
            &cues.to_have,
            &cues.users,
            &cues.spends,
            &cues.belongs,
            &cues.falls_to,
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
            &cues.barely,
            &cues.has_as_well,
            &cues.few,
            &cues.provinces_counted,
            &cues.opens_sum,
            &cues.has_now,
            &cues.has_come_about,
            &cues.to_come,
            &cues.of_which_year,
            &cues.reported_in,
            &cues.they_together,
            &cues.kinds,
            &cues.counts,
            &cues.we_have,
            &cues.hopes,
            &cues.meetings,
            &cues.growth_of_before,
            &cues.provides,
            &cues.ended,
            &cues.called,
            &cues.must,
            &cues.copulas,
            &cues.next_clause_of_share,
            &cues.before_street_names,
            &cues.behind_street_names,
            &cues.of_whole_land,
            &cues.outdoes,
            &cues.has_so_many,
            &cues.leads_to_enterprises,
            &cues.left_with,
            &cues.of_what,
            &cues.leads_to,
            &cues.before_persons,
            &cues.at_a_rate,
            &cues.fulfils,
            &cues.before_plans,
            &cues.former_of_two,
            &cues.latter_of_two,
            &cues.books,
            &cues.when_it_was,
            &cues.was_then,
            &cues.questions,
            &cues.in_field,
            &cues.field_words,
            &cues.spread_over,
            &cues.covered_base,
            &cues.then_has,
            &cues.base_was,
            &cues.set_beside,
            &cues.lifts,
            &cues.cuts,
            &cues.earned_from,
            &cues.out_of_budget,
            &cues.sits,
            &cues.seats,
            &cues.several,
            &cues.exchanges,
            &cues.before_exchanges,
            &cues.province_has,
            &cues.by_then,
            &cues.kinds_in_heads,
            &cues.renewed,
            &cues.collects,
            &cues.adds,
            &cues.in_total,
            &cues.may_expect,
            &cues.to_total,
            &cues.tells_of_place,
            &cues.tells_of_time,
            &cues.unless_told,
            &cues.figures_of_page,
            &cues.words_of_page_time,
            &cues.leads_to_page_time,
            &cues.or_another,
            &cues.whole_page,
            &cues.of_the_whole,
            &cues.of_what_planned,
            &cues.plans,
            &cues.been_built,
            &cues.restates,
            &cues.sources,
            &cues.according,
            &cues.until_then,
            &cues.then_and_now,
            &cues.used_by,
            &cues.does_well,
            &cues.growth_for,
            &cues.opens_cause,
            &cues.growth_is,
            &cues.grown_on,
            &cues.alone_of_time,
            &cues.tells_figures,
            &cues.lasting,
            &cues.opens_relative,
            &cues.is_counted,
            &cues.such_lines,
            &cues.of_that_scene,
            &cues.source_says,
            &cues.fares,
            &cues.alone_before_time,
            &cues.before_enterprise,
            &cues.plan_amounts_to,
            &cues.asks_to_move,
            &cues.around,
            &cues.fells,
            &cues.raised_to,
            &cues.being_part,
        ];
        for cue in all.into_iter().flat_map(|cues| cues.iter()).chain(anywhere.into_iter().flat_map(CueSet::cues)) {
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
