//! Words by which a line or a number is known for what it is (`assets/cues.ron`).

use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::cue_set::{CueList, CueSet};

/// Declares the lists with what each of them is for, and how they are read from the asset.
///
/// A derived `Deserialize` holds each of some three hundred lists in a variable of its own, any of which may have to be given
/// up after any other: megabytes of code, on which the compiler sat for minutes. Here each is put in its place as it comes.
macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident: $list:ty,)*) => {
        /// The cues, each a word in lower case; the asset says where each of them counts.
        #[derive(Debug, Default)]
        pub(super) struct Cues {
            $($(#[$doc])* pub $name: $list,)*
        }

        impl Cues {
            /// The names of the lists.
            const NAMES: &[&str] = &[$(stringify!($name),)*];

            /// Puts `words` into the list of that name, which is one of [`Self::NAMES`].
            fn put(&mut self, name: &str, words: Vec<String>) {
                match name {
                    $(stringify!($name) => self.$name = words.into(),)*
                    _ => {}
                }
            }

            /// All words of each list, beside its name.
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &[String])> {
                vec![$((stringify!($name), self.$name.cues()),)*]
            }
        }
    };
}

cues! {
    /// How the whole of a market, or who counts it, comes to a number.
    market_has: CueSet,
    /// Words for a market.
    market: CueList,
    /// Words before a market as a whole.
    before_market: CueList,
    /// Verbs between a market and what it is worth.
    market_earns: CueList,
    /// Verbs between what stands at present and its number.
    stands_already: CueList,
    /// Verbs between online services and the dossiers that came in by them.
    draws_in: CueList,
    /// Words that say what is ahead of all others.
    superlatives: CueList,
    /// How an industry that sold what it makes comes to an amount.
    sold_for: CueList,
    /// Words for all homes, of which a share is told.
    homes: CueList,
    /// How a sentence begins that goes on with the enterprise of the one before.
    goes_on_with_it: CueList,
    /// Words between a land and how many people live in it.
    populations: CueList,
    /// Verbs of whoever raises or cuts something by an amount.
    raises_or_cuts: CueList,
    /// What stands between "of" and the word for a goal.
    leads_to_goal: CueList,
    /// How a sentence opens with the year that all of it is measured from.
    since_long_ago: CueList,
    /// A stretch of several years in its place.
    some_years: CueList,
    /// Between those who are counted and what each of them earns.
    with_so_much: CueList,
    /// That they earn it together.
    together_so_much: CueList,
    /// Branches of the industry of information technology, one by one.
    one_branch_of_it: CueList,
    /// What a share is of, before the country that it is one of.
    bases_of_shares: CueList,
    /// Of whom there is one number for each so many.
    of_each: CueList,
    /// Verbs of whoever adds so many to those that there are.
    adds_so_many: CueList,
    /// The own country before others.
    home_and: CueList,
    /// Whoever works in the offices that are named before.
    staff_of: CueList,
    /// Verbs of handing over that may be verbs of earning, too.
    hands_over: CueList,
    /// Before the comma that leads to how many of all are most, or the rest.
    most_of_all: CueList,
    /// Between subscribers and the service that they are of.
    of_service: CueList,
    /// How products are said to be rated.
    rated: CueList,
    /// Between a percentage and the goal that something is beyond by so much.
    beyond_goal: CueList,
    /// Between a percentage and the goal that something is short of by so much.
    short_of_goal: CueList,
    /// Before the percentage by which something is beyond a goal.
    above_goal: CueList,
    /// Before the percentage by which something is short of a goal.
    below_goal: CueList,
    /// Between such a goal and the percentage.
    set_goal: CueList,
    /// Words for a goal of which a part is reached.
    goal_words: CueList,
    /// How those words go on that lead from new ones to all.
    brings_total: CueList,
    /// What follows a place in the name of a newspaper.
    newspapers: CueList,
    /// What a page is about that tells what will be.
    plans_of_pages: CueList,
    /// Words for what will be.
    will_be: CueList,
    /// How something is said to be expected.
    expected_to: CueSet,
    /// What lines carry, and how fast.
    traffic: CueList,
    /// Verbs of an enterprise that does well or badly.
    subject_fares: CueList,
    /// Before the sum of all years.
    sums_years: CueList,
    /// A stretch of time of which there may be many, or one.
    some_stretch: CueList,
    /// Before one in which something happened.
    leads_to_stretch: CueList,
    /// Before "its" in what somebody says of an enterprise.
    says_of_it: CueList,
    /// Post offices of one class, as a table's row.
    classes_of_offices: CueList,
    /// How a clause begins that tells a rate.
    begins_rate: CueList,
    /// The total of what is neither lines nor stations.
    total_of_others: CueList,
    /// What was done with a goal that is behind.
    beats_goal: CueList,
    /// Before a goal that something is done for.
    serves_goal: CueList,
    /// Words for the whole of an enterprise's own network.
    own_network: CueList,
    /// Behind an amount that was paid: that the state got it.
    to_the_state: CueList,
    /// How a sentence goes on behind whoever got something.
    after_receiver: CueList,
    /// Before the name of a province: that it lies beside the one that is meant.
    neighbours: CueList,
    /// How a province comes to a number.
    province_has: CueList,
    /// How a page says that some figures bear another date of their own.
    unless_told: CueList,
    /// What a page says the time of.
    figures_of_page: CueList,
    /// What else stands between that and the time.
    words_of_page_time: CueList,
    /// The last words before the time.
    leads_to_page_time: CueList,
    /// What leads from the time that a page states to another one.
    or_another: CueList,
    /// That all figures of the page are meant.
    whole_page: CueList,
    /// Before the verb "expect" where somebody may look forward to something.
    may_expect: CueList,
    /// Before the time of goals that a sentence sets.
    sets_goals: CueList,
    /// Right before a number that is expected.
    expected_at: CueList,
    /// Before the time by which goals are to be reached.
    by_goal_year: CueList,
    /// How the part of one enterprise is told behind the whole.
    greater_part: CueList,
    /// Words that a name may stick to where a page lost the blank between them.
    leads_to_name: CueList,
    /// Words between a percentage and the year before whose figure it is measured by.
    words_of_base: CueList,
    /// Nouns for a figure of whatever kind.
    figure_nouns: CueList,
    /// Words in a bracket that only say that the amount beside them is told in full.
    in_full: CueList,
    /// Behind dossiers that came in by what was named before.
    by_that: CueSet,
    /// Between how many were added and how many there are now.
    to_total: CueList,
    /// Between stations and the share that they reach.
    covering: CueList,
    /// How a few of many are named.
    a_few: CueList,
    /// What a company does, in its name.
    words_of_companies: CueList,
    /// How a company's name begins.
    begins_company: CueList,
    /// Between an amount and the verb that says to whom it was paid.
    is_paid: CueList,
    /// Before an enterprise, and a comma behind it: that the next one is only set beside it.
    behind_another: CueList,
    /// What one enterprise is to another.
    kin_of_enterprises: CueList,
    /// Before the number of all that somebody has built up.
    whole_of_built: CueList,
    /// Verbs between enterprises and what they earned.
    collects: CueList,
    /// Verbs between enterprises and what they earned beside others.
    adds: CueList,
    /// Before the sum of what several have.
    in_total: CueList,
    /// Behind "the new": what took the place of an old one.
    renewed: CueList,
    /// Before another province that a section on one names only to tell of it.
    tells_of_place: CueList,
    /// Behind a time that is itself what its sentence tells of.
    tells_of_time: CueList,
    /// What a heading that names a province alone says of it.
    kinds_in_heads: CueList,
    /// Behind what was done up to the time of the figure before.
    by_then: CueList,
    /// Before the whole that a sentence begins with to part it.
    of_the_whole: CueList,
    /// Between a percentage and the clause that tells of what plan it is.
    of_what_planned: CueList,
    /// How such a clause tells that something was planned.
    plans: CueList,
    /// Before a verb of building, that what was built is there.
    been_built: CueList,
    /// What figures are taken from.
    sources: CueList,
    /// Before it.
    according: CueList,
    /// Before the time by which something was there.
    until_then: CueList,
    /// Between a number and the same told per 100 people.
    restates: CueList,
    /// Between "than" and the time that something is compared with.
    then_and_now: CueList,
    /// In a sentence on the time or the place that the one before told of.
    of_that_scene: CueList,
    /// What a source says of its figures.
    source_says: CueList,
    /// How a field did beside the one told of before.
    fares: CueList,
    /// Between a percentage and the time that it is measured by.
    grown_on: CueList,
    /// Behind months that only say how long something lasted.
    lasting: CueList,
    /// Behind what one counts, before what else is told of it.
    opens_relative: CueList,
    /// Before a number, that it was counted.
    is_counted: CueList,
    /// What the caption of a table calls its figures.
    tells_figures: CueList,
    /// Behind a part of a time that is only set beside the whole of it.
    alone_of_time: CueList,
    /// Before it.
    alone_before_time: CueList,
    /// Before the name of an enterprise in a heading.
    before_enterprise: CueList,
    /// Between a plan, a share of which was reached, and how much it is.
    plan_amounts_to: CueList,
    /// Behind customers who only want to be somebody else's.
    asks_to_move: CueList,
    /// Between stations and the site that they stand at.
    around: CueList,
    /// How a storm is said to have felled masts.
    fells: CueList,
    /// How somebody is said to make more of something in time to come.
    will_raise: CueSet,
    /// Between that and how much it will be.
    raised_to: CueList,
    /// Behind a part of the number before.
    being_part: CueList,
    /// Of a line that says where somebody may be reached.
    contacts: CueSet,
    /// Of the line below a picture.
    pictures: CueSet,
    /// Before the day on which a text was published.
    published: CueSet,
    /// What a line that says when a text came out consists of beside numbers and the names of months.
    words_of_dates: CueList,
    /// Before the day of a decision or a plan.
    decisions: CueList,
    /// Before a day as of which figures stand.
    as_of: CueList,
    /// Between a comma and the day that ends a sentence.
    at_day: CueList,
    /// How a figure is said to be of the year of the one before.
    same_year: CueSet,
    /// How a figure is said to be of the time of the one before.
    same_time: CueSet,
    /// At the end of a line that the next one goes on with.
    line_goes_on: CueList,
    /// Before the time when something came into being.
    founding: CueList,
    /// Before the number or the month of a paper that comes out time and again.
    issues: CueList,
    /// Of a report that a table is annexed to, or its source.
    annexes: CueList,
    /// How several enterprises that were named are pointed back to.
    these_together: CueList,
    /// How a sentence begins that names who has the most or the fewest.
    extreme_is: CueList,
    /// Between who has the most or the fewest and how many those are.
    of_extreme: CueList,
    /// Before who gets an amount that stands before these.
    gives_to: CueList,
    /// Who gets money that is no payment to the budget.
    gets_gifts: CueList,
    /// How a line says with which paper a text came.
    came_with: CueList,
    /// Before the year of a book or the month of a regular meeting.
    editions: CueList,
    /// How a text counts all provinces of the country.
    all_provinces: CueList,
    /// What stands after such a count.
    provinces: CueList,
    /// Of a part of the subscribers that no indicator counts.
    parts: CueSet,
    /// Before a place in the order of the provinces.
    ranked: CueList,
    /// After the digits of such a place.
    ordinals: CueList,
    /// Of a text that speaks of its province without a name.
    local: CueSet,
    /// Of a text that sets the country beside others.
    national: CueSet,
    /// What follows a number and nothing else.
    after_torn: CueList,
    /// Before the number of a day, an article, a road.
    numbered: CueList,
    /// What ends with such a word and numbers nothing.
    numbers_nothing: CueList,
    /// Before the name of a province: that it is the name of its paper.
    papers_of: CueList,
    /// Right before the number of a document, a road, an article of a law.
    papers: CueList,
    /// Before how many of something another number is told for.
    each: CueList,
    /// How somebody is said to make more of something.
    lifts: CueList,
    /// How somebody is said to make less of it.
    cuts: CueList,
    /// Before a figure that another is set beside.
    set_beside: CueList,
    /// Between such a figure and what it is of.
    of_what: CueList,
    /// How an amount is said to be told for each part of its time.
    by_parts_of_time: CueSet,
    /// Between a growth and the level that it leads to.
    leads_to: CueList,
    /// Before the percentage by which something is said to have grown.
    at_a_rate: CueList,
    /// Before a plan that somebody is asked to fulfil.
    fulfils: CueList,
    /// Words that open an aside on the kinds of what is counted.
    names_kinds: CueList,
    /// Words with which a sentence goes on behind such an aside.
    tells_of_kinds: CueList,
    /// Words between a verb of licences and the number of those who got one.
    hedges_of_licences: CueList,
    /// Words behind "in service".
    in_service: CueList,
    /// Those who "post" figures.
    posts_figures: CueList,
    /// Words for a point of time at the beginning of a sentence.
    points_of_time: CueList,
    /// Words right before a share of a plan that only say that it is a little more.
    only_hedges_share: CueList,
    /// Words before the years that a plan is for.
    spans_of_plans: CueList,
    /// Titles with which a sentence introduces the head of what was told of before.
    heads_alone: CueList,
    /// How such a head comes to speak.
    talks_with: CueList,
    /// Words before the name of a commune, a ward or a township.
    before_communes: CueList,
    /// Words behind one.
    behind_communes: CueList,
    /// Words before what the branch of an operator is called by that make it a field or a department.
    before_fields: CueList,
    /// Fields that stand before it behind a comma or a dash.
    joined_fields: CueList,
    /// Words behind it that speak of an enterprise.
    behind_branches: CueList,
    /// Before the name of a person.
    before_persons: CueList,
    /// How somebody asks for what others are to do.
    asks_for: CueSet,
    /// Before a verb of planning, a noun of plans.
    before_plans: CueList,
    /// The first of two that were told of.
    former_of_two: CueList,
    /// The second of them.
    latter_of_two: CueList,
    /// Both of them.
    both_of_two: CueSet,
    /// Between an enterprise and what it says that it earned.
    books: CueList,
    /// Between the time that a figure is compared with and the level of then.
    when_it_was: CueList,
    /// Between that time and its level, where nothing else stands there.
    base_was: CueList,
    /// Between an amount and the field that it is of.
    in_field: CueList,
    /// Behind the name of a field.
    field_words: CueList,
    /// How the question of an interview begins.
    questions: CueList,
    /// Before the province over which the things of an enterprise stand.
    spread_over: CueList,
    /// Between new ones and all that there are now: "and has".
    then_has: CueList,
    /// Between the share that a signal covers and the whole place: "98,5% dân số toàn tỉnh".
    covered_base: CueList,
    /// Verbs between the same months of an earlier year and what was told of them.
    was_then: CueList,
    /// The same with a word for what was told.
    it_was_then: CueList,
    /// Before the same period of an earlier year, where a clause begins with it.
    before_then: CueList,
    /// After a share that is one of everybody in a province or the country.
    of_whole_land: CueList,
    /// Before what a share of its own is told of.
    next_clause_of_share: CueList,
    /// In a text on an enterprise whose shares are traded.
    listed: CueSet,
    /// Of the unit of an enterprise in a province.
    local_units: CueSet,
    /// Between a part and what it is of.
    copulas: CueList,
    /// Before a day that names a street or a square.
    before_street_names: CueList,
    /// Behind such a day.
    behind_street_names: CueList,
    /// Of a clause that says what has to come.
    must: CueList,
    /// Before what something was better than.
    outdoes: CueList,
    /// Between a trade and the number of its enterprises.
    leads_to_enterprises: CueList,
    /// Between an enterprise or a place and how many it has.
    has_so_many: CueList,
    /// Before how many there were of what the sentence before counted.
    it_had: CueList,
    /// Between an enterprise and how many it is left with or comes next with.
    left_with: CueList,
    /// Between an amount and the field that it was earned in.
    earned_from: CueList,
    /// Before a number that one dials or that names a road.
    called: CueList,
    /// Of a line that says which number to dial.
    dialled: CueSet,
    /// Between a number and the noun that it counts.
    adjectives: CueList,
    /// Before a place that is only named beside the one that is meant.
    beside: CueList,
    /// Before a province that the one that is meant was joined to or parted from.
    joined: CueList,
    /// Before the provinces that another was made of.
    takes_in: CueList,
    /// Of an office, before the name of its province.
    offices: CueSet,
    /// Of the branch of an enterprise, before the name of its province.
    branches: CueSet,
    /// At the beginning of the name of a city, before the name itself.
    kinds_of_city: CueList,
    /// Before the name of a province in full.
    before_province: CueList,
    /// After it.
    after_province: CueList,
    /// Before the country that a province comes first in.
    leads: CueList,
    /// How a clause begins that says which place a province or an enterprise has.
    ranks: CueList,
    /// How the enterprises of a market are told by their size.
    ranks_networks: CueList,
    /// How a clause begins that says by how many it is more.
    exceeds: CueList,
    /// How a clause begins that names the parts where a rate is highest or lowest.
    extremes: CueList,
    /// How a sentence begins that goes on with what is told, the other way round.
    contrasts: CueList,
    /// Before a year alone.
    before_year: CueList,
    /// Before a stretch of time that was named before.
    points_back: CueList,
    /// After such a stretch.
    points_back_behind: CueList,
    /// Between an amount of money and what it is spent on.
    purposes: CueList,
    /// Before what a number comes to, whatever led there.
    arrives: CueList,
    /// After "more than", where a number of things is by how many it is more.
    than_then: CueList,
    /// Behind a percentage: that it is a part of a plan.
    of_plan_behind: CueList,
    /// Behind an amount by which something missed or passed what was wanted.
    short_of: CueList,
    /// Before such an amount.
    beyond_plan: CueList,
    /// Of a sentence that says what a percentage is wished to be.
    wished: CueList,
    /// Of the lines that were counted before, which somebody has.
    such_lines: CueList,
    /// Before a number of what is wished for.
    to_have: CueList,
    /// How a sentence begins with the cause of what it tells.
    opens_cause: CueList,
    /// Before a percentage, that it is a growth.
    growth_is: CueList,
    /// Between a growth and the sector that it is of.
    growth_for: CueList,
    /// Behind a number, that it is still to be reached.
    should_follow: CueSet,
    /// Between a part of a total and how much it grew.
    does_well: CueList,
    /// Of an enterprise that tells its growth alone.
    no_amount: CueSet,
    /// Between smartphones and how many of the subscribers use one.
    used_by: CueList,
    /// Of how much something moved, before the figure in brackets.
    degrees: CueList,
    /// Of a sentence that adds up what the one before told.
    totals: CueList,
    /// After points that no word says to be others.
    behind_points: CueList,
    /// Between a place and its points.
    has_points: CueList,
    /// Between a whole and its parts.
    parted: CueSet,
    /// Between whose they are and a number that is the largest part.
    has_most: CueList,
    /// Between "of them" and the lines that they have.
    has_kind: CueList,
    /// How an enterprise is said to have issued certificates.
    issued: CueSet,
    /// How something is said to stand all over the province or the country.
    all_over: CueList,
    /// Before those whose number is told.
    number_of: CueList,
    /// Between the two ends of a range of ages.
    joins_ages: CueList,
    /// Behind how old somebody is.
    years_of_age: CueList,
    /// Before how old somebody is.
    aged: CueList,
    /// Before a plan of which it is told what came of it so far.
    carries_out: CueList,
    /// Which branches the industry of information technology has.
    branches_of_it: CueList,
    /// How a clause goes on that tells what its subject has.
    has_so: CueList,
    /// How homes are said to be where a line may be had.
    may_have: CueList,
    /// What digital signatures are called, longest first.
    digital_signatures: CueList,
    /// Behind so many digital signatures: how they are said to have been given out.
    signatures_given: CueList,
    /// Before so many digital signatures: the verb of whoever gave them out.
    gives_signatures: CueList,
    /// Behind a comma, what other money did for the figure after it.
    helped: CueList,
    /// Between a sentence that names a measure and its amount.
    its_total: CueList,
    /// By what a growth says itself that it is measured from the year before.
    year_on_year: CueList,
    /// Between such words and the time of the growth.
    within: CueList,
    /// What tells of a survey, whose time is that of its figures.
    surveys: CueSet,
    /// Behind what is left of things that grow few.
    left_over: CueList,
    /// Before it.
    down_to: CueList,
    /// Behind the share of those who have what was named before.
    uses_one: CueSet,
    /// Nouns for a rise or a fall.
    growth_nouns: CueList,
    /// Before what all that were told of are.
    all_of_them: CueList,
    /// Between an amount and the profit that goes with it.
    goes_on_with: CueList,
    /// Between a part and all of which it is one.
    of_whole_count: CueList,
    /// What covers so much, without its kind.
    the_networks: CueSet,
    /// A sector with all that is of it.
    whole_sector: CueList,
    /// Between an enterprise and what it owns.
    owns: CueList,
    /// How procedures are done.
    settled: CueList,
    /// Between whose they are and a number that is a part of what was counted before.
    is_part: CueList,
    /// Between an enterprise and the one that owns it, which is only told of it.
    told_of_owner: CueList,
    /// How words that tell what kind of enterprise one is begin.
    told_by_kind: CueList,
    /// In such words, before its owner.
    to_owner: CueList,
    /// Before an enterprise that only stands beside the one that is meant.
    beside_enterprise: CueList,
    /// Of those that do not have what is counted.
    lacking: CueList,
    /// In the sentence of the day on which a report came out.
    came_out: CueList,
    /// What was decided or begun on a day.
    begun: CueList,
    /// In the sentence of a day on which something else happened.
    happened: CueList,
    /// Of what is carried and not earned.
    volumes: CueSet,
    /// After enterprises that use what others sell.
    users: CueList,
    /// Before an amount that is spent.
    spends: CueList,
    /// How a clause begins that tells what came in on one day.
    best_day: CueList,
    /// Of one enterprise without a name.
    one_enterprise: CueList,
    /// What people do on the network, which not all who use it do.
    deeds_online: CueList,
    /// How a market brings an amount to those who work in it.
    brought_them: CueList,
    /// Between the name of a market and what it does.
    of_market: CueList,
    /// What is paid for beside an amount.
    bought: CueSet,
    /// How a clause begins that is of a part of a province.
    within_place: CueList,
    /// After a number that is of the place named before.
    here: CueList,
    /// Of a sentence that says a number again, of another time.
    again: CueList,
    /// After the country whose foremost enterprise is meant.
    foremost: CueList,
    /// After stations that are of all generations together.
    of_all_kinds: CueList,
    /// Before the enterprise that has so many of them.
    belongs: CueList,
    /// Between a part and its enterprise.
    owned_by: CueList,
    /// Before the enterprise that got so many of them.
    falls_to: CueList,
    /// After an amount in commas, before whose it is.
    came_from: CueList,
    /// How the name of a part of a province begins that says of itself that the figure is of it.
    own_place: CueList,
    /// Before what only brings a figure about.
    causes: CueList,
    /// Between a count of areas and the share of all that they are.
    equals_share: CueList,
    /// Before stations, where a stretch of time tells that they are new.
    installs: CueList,
    /// In the last words of a paragraph over a list.
    introduces: CueSet,
    /// Before a time up to which something is counted.
    until: CueList,
    /// Of what is there now.
    at_work: CueSet,
    /// Verbs of building, after which all are counted that stand so far.
    builds: CueList,
    /// After a part of the amount named before.
    of_it: CueList,
    /// How a sentence begins that tells of the growth of the figures before it.
    growth_of_before: CueList,
    /// Before a figure that came of a wish.
    ended: CueList,
    /// After enterprises, what they may do.
    licensed_to: CueList,
    /// After enterprises that provide the services named before.
    provides: CueList,
    /// How the heading of an item begins that tells of a meeting.
    meetings: CueList,
    /// Before a month: that a meeting was held at some time of it.
    parts_of_month: CueList,
    /// Where something was taken from those that are counted.
    stolen: CueSet,
    /// After those that are left.
    remain: CueList,
    /// Before or after a place that is now a part of another.
    former: CueList,
    /// Between an enterprise and the colon before what it reports.
    reports: CueList,
    /// Between a part and the whole that it is of.
    of_whole: CueList,
    /// Syllables that begin with a marked vowel: what stands before such a one is a word of its own.
    syllables_of_a_vowel: CueList,
    /// How a sentence begins that only sets another time or place beside.
    for_comparison: CueList,
    /// Of what carries goods, whose earnings are told together with those of the post.
    carriers: CueList,
    /// Of a sentence that speaks of all there are in a place.
    of_all_there: CueSet,
    /// Of what is counted already, beside what is only estimated.
    happened_so: CueList,
    /// Of the caption of a table whose rows are districts.
    by_district: CueSet,
    /// Behind the first of several: with how many it leads.
    leads_with: CueList,
    /// Verbs of one that comes after another.
    follows: CueList,
    /// Between a number and the word that calls it a plan.
    is_plan: CueList,
    /// That several are added up.
    together: CueList,
    /// How a sentence begins that tells of all those that the one before named.
    they_together: CueList,
    /// After a generation, that it says of what kind they are.
    kinds: CueList,
    /// Verbs of those who say how many there are.
    counts: CueList,
    /// How an enterprise begins to tell of itself.
    we_have: CueList,
    /// Verbs of what is wanted now.
    hopes: CueList,
    /// Where public services are listed.
    portals: CueSet,
    /// After a budget out of which something is paid.
    budget_gives: CueList,
    /// Between an amount and the budget that gives it.
    out_of_budget: CueList,
    /// After a comma, how and when an enterprise became what it is.
    became: CueList,
    /// After a comma behind an enterprise, where it sits.
    sits: CueList,
    /// Before the place where somebody sits.
    seats: CueList,
    /// Before several of a kind.
    several: CueList,
    /// After the name of the city where shares are traded.
    exchanges: CueList,
    /// Before it.
    before_exchanges: CueList,
    /// Between a label and its number.
    label_verbs: CueList,
    /// Several provinces that are not named.
    several_provinces: CueSet,
    /// Before a number that is small.
    barely: CueList,
    /// The verb of what another place has as well.
    has_as_well: CueList,
    /// Small numbers in words.
    few: CueList,
    /// How provinces are called that are counted.
    provinces_counted: CueList,
    /// Before a count of provinces whose figures are added up.
    opens_sum: CueList,
    /// How things stand beside a goal.
    has_now: CueList,
    /// In a clause behind a goal: that what it tells came about.
    done_already: CueList,
    /// Behind a comma: what leads to something set beside the words before it.
    sets_beside: CueList,
    /// Of what has come about, beside a goal.
    has_come_about: CueList,
    /// Of what is still to come.
    to_come: CueList,
    /// Before the year of which reports are.
    of_which_year: CueList,
    /// Where figures are reported.
    reported_in: CueList,
    /// Behind a number, that it is not exact.
    hedges_after: CueList,
    /// How a sentence begins that goes on with the goals of the one before.
    goals_go_on: CueList,
    /// What is said behind a number of how it is known: "in estimation".
    estimated_behind: CueList,
    /// Before the field that a sentence opens with: "In the postal field, the sector …".
    leads_to_field: CueList,
    /// What a field is called behind its name.
    kinds_of_fields: CueList,
    /// How a sentence begins that parts the amount of the one before.
    parts_into: CueList,
    /// What names the post, telecommunications and information technology among such parts.
    says_post: CueList,
    says_telecom: CueList,
    says_it: CueList,
    /// Before a goal that was met, and the words that may stand between them.
    has_met: CueList,
    before_goals_met: CueList,
    /// Before such a verb, where the goal is still to be met.
    not_yet_met: CueList,
    /// Behind "from": what brings money and is no sector by itself.
    sources_of_money: CueList,
    /// Before the number of what was put up.
    puts_up: CueList,
    /// Kinds of television, each of which is but a part of it.
    kinds_of_tv: CueSet,
    /// How something is said to be a multiple of what it was.
    multiplied: CueList,
    multiples: CueList,
    in_all: CueList,
    hedges_of_countries: CueList,
    small_numbers: CueList,
    countries: CueList,
    /// Before what switchboards can serve.
    capacity_of: CueList,
    /// What cuts prices.
    discounts: CueList,
    /// What is cheaper by it.
    paid_for: CueList,
    /// Words that tell how something else came about by it.
    thanks_to: CueList,
    /// Before "up to" a number that something came to.
    reached_up_to: CueList,
    /// How the end of a year is named.
    year_ends: CueList,
    /// How a clause begins that goes on with the verb of the one before.
    and_that_of: CueList,
    /// How a clause begins that is told of what is no figure of ours.
    other_subjects: CueList,
    /// Of those who went from one enterprise to another.
    ported: CueSet,
    /// Before an enterprise, who speaks for it.
    heads_of: CueList,
    /// Before the name of an enterprise: who heads all of it.
    top_heads_of: CueList,
    /// Of the branch of an enterprise, behind what it has in the whole country.
    own_branch: CueList,
    /// Of a province or those who speak for it.
    own_land: CueList,
    /// Beside a goal that is only the name of something.
    programmes: CueList,
    /// What pays for some of the stations there are.
    funds: CueList,
    /// Before the place that a sentence begins with.
    in_place: CueList,
    /// Of a goal that is the country's.
    national_goals: CueSet,
    /// Of a goal that somebody sets for himself, wherever he is.
    own_goals: CueSet,
    /// Of a figure that is of whatever enterprise.
    any_operator: CueList,
    /// All enterprises, whose a number is said to be.
    operators_all: CueList,
    /// Before an enterprise that has as many as the number before it.
    at_rival: CueList,
    /// Before a part of a province that is told of alone.
    alone_before: CueList,
    /// After it.
    alone_after: CueList,
    /// Between a part of a province and the province.
    part_of: CueList,
    /// Behind a number, that there are more.
    more_after: CueList,
    /// Behind a number, that there are fewer.
    fewer_after: CueList,
    /// Right before a number that is still to come.
    to_reach: CueList,
    /// Behind a percentage, before the time of the figure that it is measured by.
    of_that_figure: CueList,
    /// Of what is still to come.
    ahead: CueSet,
    /// Before places of stations that somebody asks for.
    asked_for: CueList,
    /// Before what a figure is compared with.
    compared_with: CueList,
    /// Between such words and a number: that it is a level.
    the_figure_of: CueList,
    /// Between a number and the one that it has risen or fallen from.
    up_from: CueList,
    /// How a line begins that says how the figure above it moved.
    moves: CueList,
    /// What the country's foremost one may be, where it tells of a place.
    kinds_of_places: CueList,
    /// In the head of a column, what was reached.
    reached: CueList,
    /// In the head of a column, what was planned.
    planned: CueList,
    /// After a budget that is given out for something.
    set_aside: CueList,
    /// Before a budget, whose it is.
    whose_budget: CueList,
    /// Before a budget into which all is taken.
    taken_in: CueList,
    /// Between a verb and the amount that it leads to.
    hedges: CueList,
    /// Verbs of what a sale brings.
    fetches: CueList,
    /// What fetches money that is no revenue.
    fetching: CueList,
    /// Verbs before people who are taken on or let go.
    hires: CueList,
    /// How a clause begins that has a subject of its own.
    next_clause: CueList,
    /// Between what was joined and the name of the province.
    before_joined: CueList,
    /// Between a number of stations and the generation that they send.
    sends: CueList,
    /// Words for a time that was named before, which may also be what is compared with.
    same_moment: CueList,
    /// After a percentage that sets one number against another.
    of_those: CueList,
    networks_as_base: CueList,
    /// Before an amount that comes on top of another.
    further: CueList,
    /// After it.
    on_top: CueList,
    /// Before things that are carried to somebody.
    carries: CueList,
    /// Before lines that came in besides new ones.
    puts_in: CueList,
    /// Before subscribers that were won, and bring all there are to a number.
    develops: CueList,
    /// Before a change that is told once more as a percentage.
    change_again: CueList,
    /// Between a percentage and the places that it is of.
    at_places: CueList,
    /// Places that no coverage of a province is of.
    area_of: CueList,
    parts_of_area: CueList,
    other_places: CueList,
    /// Between the beginning of a clause and such places.
    before_other_places: CueList,
    /// The post points of the communes' houses of culture, a part of all points.
    cultural_points: CueList,
    /// How a number goes on that counts others with them.
    and_other_points: CueList,
    /// How a sentence begins that names a source.
    of_source: CueList,
    /// Sources whose figures are of the country.
    of_country: CueList,
    /// Before those verbs, where somebody only plans to.
    plans_to: CueList,
    /// In the name of an enterprise that is one of its province.
    of_province: CueList,
    /// Before a place that is of the next number.
    next_place: CueList,
    /// At the beginning of a bracket that names what is added up.
    adds_up: CueList,
    /// Before a total that something is a part of.
    out_of: CueList,
    /// Before stations for which something is wished.
    for_them: CueList,
    /// Scales of amounts, after a fraction that was torn off.
    large: CueList,
    /// At the beginning of a sentence: parts of what was counted right before it: "Of these, 60.1 million were mobile".
    of_those_last: CueList,
    /// Between what is told and the number that it is.
    is_told: CueList,
    /// Verbs of those who give work.
    employs: CueList,
    /// Between a percentage and the number that it is a share of.
    of_whole_number: CueList,
    /// Of a wish.
    wishes: CueSet,
    /// How a goal for a whole year begins.
    full_year: CueList,
    /// Words by which the writers of a report speak of themselves.
    own_voice: CueList,
    /// Behind a time that is that of a plan.
    planned_behind: CueList,
    /// Before it.
    planned_before: CueList,
    /// Before the farthest year that the name of a paper tells.
    visions: CueList,
    /// Between a goal and who sets it.
    goal_set_by: CueList,
    /// Says that an amount is one for each year.
    each_year: CueList,
    /// Right behind an amount that is one for each year.
    in_each_year: CueList,
    /// Before the number from which something changed.
    left_behind: CueList,
    /// In the headline of an enterprise's report on itself.
    own_report: CueSet,
}

impl<'de> Deserialize<'de> for Cues {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_struct("Cues", Self::NAMES, Lists)
    }
}

/// Reads the lists one after the other.
struct Lists;

impl<'de> Visitor<'de> for Lists {
    type Value = Cues;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("lists of cues")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cues, A::Error> {
        let mut cues = Cues::default();
        let mut seen = vec![false; Cues::NAMES.len()];
        while let Some(list) = map.next_key_seed(Name)? {
            if std::mem::replace(&mut seen[list], true) {
                return Err(de::Error::duplicate_field(Cues::NAMES[list]));
            }
            cues.put(Cues::NAMES[list], map.next_value()?);
        }
        match seen.iter().position(|seen| !seen) {
            Some(missing) => Err(de::Error::missing_field(Cues::NAMES[missing])),
            None => Ok(cues),
        }
    }
}

/// Reads the name of a list: which of [`Cues::NAMES`] it is.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a list of cues")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        let list = Cues::NAMES.iter().position(|list| *list == name);
        list.ok_or_else(|| E::unknown_field(name, Cues::NAMES))
    }
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
    fn no_cue_is_empty_and_all_are_written_as_texts_are_read() {
        let cues = Cues::bundled();
        // Vowels are asked for before a text is folded; a label may have no verb behind it.
        let others = ["syllables_of_a_vowel", "label_verbs"];
        for (name, cues) in cues.all().into_iter().filter(|(name, _)| !others.contains(name)) {
            assert!(!cues.is_empty(), "{name}");
            for cue in cues {
                assert!(!cue.trim().is_empty(), "{name}");
                assert_eq!(&Folded::new(cue).text, cue, "{name}");
            }
        }
        // They are looked for where numbers end.
        assert!(
            cues.all_provinces.iter().all(|count| count.len() >= 2 && count.ends_with(|c: char| c.is_ascii_digit()))
        );
        assert!(cues.provinces.iter().all(|word| !word.starts_with(|c: char| c.is_ascii_digit())));
    }

    #[test]
    fn a_list_that_is_unknown_missing_or_there_twice_is_told() {
        let asset = include_str!("../../assets/cues.ron");
        let told = |asset: &str| ron::from_str::<Cues>(asset).unwrap_err().to_string();
        assert!(told(&asset.replacen("    contacts: [", "    kontacts: [", 1)).contains("kontacts"));
        assert!(told("(contacts: [\"tel.\"])").contains("missing"));
        assert!(told("(contacts: [\"tel.\"], contacts: [\"fax\"])").contains("contacts"));
    }
}
