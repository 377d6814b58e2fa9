//! Which percentages are shares of something that no indicator measures.

use std::ops::ControlFlow;

use crate::extract::compose::{GENERATIONS, LINES, MONEY};
use crate::extract::cues::Cues;
use crate::extract::lexicon::{Sense, Senses};
use crate::extract::mention::{Mention, What};
use crate::extract::reason::Reason;
use crate::extract::words::{begins_with_any, behind_last, cut, sentence_start};

use super::super::{Around, BASES, Linker};
use super::clause::{Clause, Percentage};
use super::{Decided, TECHNOLOGY};

impl Linker<'_> {
    /// Leaves a percentage out as a share of others where `is_other`.
    pub(super) fn other_share_if(&self, is_other: bool) -> Decided {
        if is_other { ControlFlow::Break(self.left_out(Reason::OtherShare)) } else { ControlFlow::Continue(()) }
    }

    /// Whether a percentage says itself that it is of another thing: "100% trường học có dịch vụ 5G".
    pub(super) fn is_of_another_thing(around: &Around<'_>) -> bool {
        let noun = around.quantity.noun;
        let signed = || around.left.iter().chain(around.right).any(|mention| mention.has(Sense::Signed));
        // "96,4% doanh nghiệp dùng internet"
        let of_enterprises = noun.has(Sense::Enterprises) && !noun.any(BASES.with(MONEY));
        of_enterprises || noun.has(Sense::OtherNoun) && !noun.any(BASES) && !(noun.has(Sense::Documents) && signed())
    }

    /// Whether a percentage is of places that no coverage of a province is of: "sóng 5G đạt 100% tại các trường học, bến xe".
    pub(super) fn is_of_other_places(&self, around: &Around<'_>) -> bool {
        let behind = self.text[around.quantity.noun_end.max(around.quantity.quote.end)..].trim_ascii_start();
        let cues = Cues::bundled();
        // "5G coverage of no less than 60% of the area of industrial parks", "covering 95 per cent of urban areas"
        let part = || {
            behind.starts_with(['o', 'd'])
                && cues.area_of.behind(behind).is_some_and(|place| cues.other_places.begin(place.trim_ascii_start()))
        };
        let urban =
            || behind.strip_prefix("of ").is_some_and(|place| cues.parts_of_area.begin(place.trim_ascii_start()));
        let at =
            || cues.at_places.behind(behind).is_some_and(|place| cues.other_places.begin(place.trim_ascii_start()));
        if self.begins_with_other_places(around) {
            return true;
        }
        // Most percentages lead on to something else.
        behind.starts_with(['o', 'd', 'i', 'a', 'c', 't', 'ở']) && (at() || part() || urban())
    }

    /// Whether the words since the figure before begin with places that no coverage of a province is of, and name no base of the percentage:
    /// "…, riêng các bệnh viện, cửa khẩu thì sóng 5G phải đạt 100%", "Industrial parks must have 5G coverage of 100%".
    fn begins_with_other_places(&self, around: &Around<'_>) -> bool {
        let Around { mentions, at, left, right, quantity, .. } = *around;
        let sent = Senses::of(&[Sense::Coverage, Sense::Signal]).with(GENERATIONS);
        if !self.said.any(sent)
            || left.iter().chain(right).any(|mention| mention.senses().any(BASES.without(Sense::Area.into())))
        {
            return false;
        }
        // "Các điểm du lịch đã có 5G, toàn thành phố phủ sóng 91%": a clause of its own.
        let comma = mentions[..at].iter().rposition(|mention| mention.is_mark(b','));
        let whole = |mention: &Mention| matches!(mention.what, What::Place(_)) || mention.senses().any(WHOLES);
        let rate =
            |comma: usize| Cues::bundled().begins_rate.begin(self.text[mentions[comma].range.end..].trim_ascii_start());
        if comma.is_some_and(|comma| mentions[comma..at].iter().any(whole) || rate(comma)) {
            return false;
        }
        let before = mentions[..at].iter().rfind(|mention| mention.quantity().is_some() || mention.is_mark(b';'));
        let begin = before.map_or_else(
            || sentence_start(self.text, mentions[0].range.start),
            |before| before.quantity().map_or(before.range.end, |number| number.noun_end.max(number.quote.end)),
        );
        let cues = Cues::bundled();
        let mut said = cut(self.text, begin, quantity.quote.start).trim_start_matches([' ', ',', '\n']);
        while let Some(rest) = cues.before_other_places.behind(said) {
            said = rest;
        }
        cues.other_places.begin(said)
    }

    /// Whether a percentage is a share of the market, or compares stations with stations.
    pub(super) fn is_of_market_or_stations(&self, around: &Around<'_>) -> bool {
        let end = around.quantity.quote.end;
        let behind = cut(self.text, end, end + 24).trim_ascii_start();
        // "equal to 14% of the number of 4G stations", "đạt tối thiểu 50% so với số lượng trạm 4G"
        let of_stations = || {
            let counted = behind.strip_prefix("so với ").unwrap_or(behind);
            (behind.starts_with("of ") || begins_with_any(counted, &["số trạm", "tổng số", "số lượng"]))
                && around.right.iter().take(4).any(|mention| mention.has(Sense::Stations))
                && !around.right.iter().take(2).any(|mention| mention.senses().any(BASES))
        };
        // "68,000 stations, equivalent to 57.5% of those for 4G"
        let of_those = || Cues::bundled().of_those.begin(behind);
        self.is_of_market(around, behind) || of_stations() || of_those() || self.is_of_network(around)
    }

    /// Whether a percentage compares a number with a network: "5G stations will number half, 50%, of the 4G
    /// network", "đạt tối thiểu 50% so với hạ tầng 4G hiện có".
    fn is_of_network(&self, around: &Around<'_>) -> bool {
        let end = around.quantity.quote.end;
        let behind = cut(self.text, end, end + LONGEST_NETWORK).trim_ascii_start();
        let said = behind.strip_prefix("of ").or_else(|| behind.strip_prefix("so với "));
        let said = said.and_then(|said| said.split([',', '.', ';', '\n']).next());
        // "98% of the 184 communes have 4G network"
        said.is_some_and(|said| {
            let base = said.split(" have ").next().unwrap_or(said);
            Cues::bundled().networks_as_base.stand_in(base)
        }) && !around.right.iter().take(2).any(|mention| mention.senses().any(BASES))
    }

    /// Whether a percentage is a share of the market: "share over 90 per cent of the market", "thị phần đạt 54%".
    fn is_of_market(&self, around: &Around<'_>, behind: &str) -> bool {
        begins_with_any(behind, &["of the market", "of market", "market share", "thị phần", "of vietnam's market"]) || {
            let begin = around.mentions.first().map_or(0, |first| first.range.start);
            let clause = behind_last(cut(self.text, begin, around.quantity.quote.start), b',', b';');
            clause.contains("thị phần") || clause.contains("market share")
        }
    }

    /// Whether a percentage is a share of the market: "19% of mobile users", of those of lines or of an enterprise.
    pub(super) fn is_of_users_of_lines(&self, percentage: &Percentage<'_>) -> bool {
        let (right, end) = (percentage.right, percentage.around.quantity.quote.end);
        // "81% of people use the Internet" is a share of the people.
        let of = |users: &Mention| {
            cut(self.text, end, users.range.start).trim_ascii().starts_with("of")
                && self.text[users.range.clone()].contains("user")
        };
        let users = |at: usize| right.get(at).filter(|mention| mention.has(Sense::Users));
        // "100% of users having smartphones": of all who use a telephone.
        let have_sets = |users: &Mention| {
            let behind = &self.text[users.range.end..];
            let mut verbs = [" have ", " having ", " had ", " with ", " own ", " owning "].iter();
            let held = verbs.find_map(|verb| behind.strip_prefix(verb));
            held.is_some_and(|held| held.starts_with("smart") || held.starts_with("a smart"))
        };
        users(0).is_some_and(|first| first.range.start.saturating_sub(end) <= 8 && of(first) && !have_sets(first))
            || users(1).is_some_and(|second| {
                of(second) && !right.iter().any(|other| other.has(Sense::Smartphone)) && right[0].senses().any(LINES)
            })
    }

    /// Whether a percentage is what is left of a whole: "the remaining 12%".
    pub(super) fn is_the_rest(&self, around: &Around<'_>) -> bool {
        self.text[..around.quantity.quote.start].trim_ascii_end().ends_with("remaining")
    }
}

impl Clause<'_> {
    /// Whether a percentage without a base is of people or things of its own: "100% số xã có cáp quang; 94% cán bộ có máy tính".
    pub(super) fn is_of_a_foreign_noun(&self) -> bool {
        let placed = || self.around.left.iter().any(|mention| matches!(mention.what, What::Place(_)));
        self.around.quantity.foreign && self.own.is_empty() && !placed()
    }

    /// Whether the clause is of dossiers or services, which nobody signs: "tỷ lệ văn bản ký số đạt 99,4%, tỷ lệ hồ sơ trực tuyến đạt 80%".
    pub(super) fn is_of_dossiers(&self, here: Senses) -> bool {
        let things = Senses::of(&[Sense::Dossiers, Sense::DirectDossiers, Sense::Services, Sense::AnyServices]);
        !here.has(Sense::Signed) && self.led.iter().any(|mention| mention.senses().any(things))
    }

    /// Whether the clause tells who has a thing that no indicator measures.
    pub(super) fn tells_of_other_things(&self) -> bool {
        // "…; dân số trưởng thành có chữ ký số chiếm hơn 40%": its own base with a thing that no indicator measures.
        let things = Senses::of(&[Sense::Certificates, Sense::Products, Sense::OtherMoney, Sense::OtherNoun]);
        let strange = self.near.any(BASES) && self.led.iter().any(|mention| mention.senses().any(things));
        // "75% of adults having payment accounts"
        let accounts = Senses::of(&[Sense::Certificates, Sense::OtherMoney]);
        let held =
            self.own.without(BASES).is_empty() && self.right.iter().any(|mention| mention.senses().any(accounts));
        strange || held
    }

    /// Whether the clause tells how many of the people do one thing on the network, which are not all who use it: "Tỷ lệ người dân nộp hồ sơ
    /// qua mạng còn dưới 20%".
    pub(super) fn is_of_deed_online(&self, text: &str) -> bool {
        let network = Senses::of(&[Sense::Online, Sense::Internet]);
        if !self.near.has(Sense::People) || !self.near.any(network) || self.near.has(Sense::Users) {
            return false;
        }
        let Some(people) = self.led.iter().find(|mention| mention.has(Sense::People)) else { return false };
        let behind = self.led.iter().filter(|mention| mention.range.start >= people.range.end);
        let Some(online) = { behind }.find(|mention| mention.senses().any(network)) else { return false };
        let said = cut(text, people.range.end, online.range.start);
        Cues::bundled().deeds_online.stand_in(said)
    }

    /// Whether it is a share of enterprises: "all businesses and individuals use e-invoices, and 97 per cent of businesses pay taxes online".
    pub(super) fn is_of_enterprises(&self, text: &str) -> bool {
        let of_them = self.right.first().is_some_and(|first| {
            let gap = cut(text, self.around.quantity.quote.end, first.range.start).trim_ascii();
            first.has(Sense::Enterprises) && matches!(gap, "" | "of" | "of the" | "of all" | "số" | "các" | "tổng số")
        });
        of_them && !self.own.any(BASES)
    }

    /// Whether it is a share of what people do one thing with on the network, or of those who do it: "95% of people's dossiers are submitted
    /// online", "82% of people submit dossiers online".
    pub(super) fn is_of_deed_behind(&self, text: &str) -> bool {
        let network = Senses::of(&[Sense::Online, Sense::Internet]);
        let people = self.right.iter().position(|mention| mention.has(Sense::People) && !mention.has(Sense::Users));
        let Some(people) = people.filter(|_| self.own.any(network) && !self.own.has(Sense::Users)) else {
            return false;
        };
        let behind = &self.right[people + 1..];
        let Some(online) = behind.iter().position(|mention| mention.senses().any(network)) else { return false };
        let owned = behind[..online].iter().any(|mention| mention.senses().any(HANDLED));
        owned
            || Cues::bundled().deeds_online.stand_in(cut(
                text,
                self.right[people].range.end,
                behind[online].range.start,
            ))
    }

    /// Whether the number counts what no share is of: "84% of dossiers".
    pub(super) fn counts_strangers(&self) -> bool {
        let strangers =
            Senses::of(&[Sense::Dossiers, Sense::Services, Sense::Enterprises, Sense::Documents, Sense::Subscribers]);
        self.right.first().is_some_and(|mention| mention.senses().any(strangers))
    }

    /// Whether the clause tells of people who own something else than the households of the share `before` do: "75% of households
    /// with fibre and adults owning an electronic account to reach 60%".
    pub(super) fn is_of_other_owners(&self, here: Senses, before: Senses) -> bool {
        self.near.only(BASES) == Sense::People.into() && !here.any(TECHNOLOGY) && before.has(Sense::Households)
    }
}

/// So far behind a percentage, in bytes, the network may stand that it is of: " of the country's existing 4G infrastructure".
const LONGEST_NETWORK: usize = 48;

/// What people hand in or settle.
const HANDLED: Senses = Senses::of(&[Sense::Dossiers, Sense::Documents, Sense::Services]);

/// Words for all of a province or the country.
const WHOLES: Senses = Senses::of(&[Sense::WholeProvince, Sense::WholeMarket, Sense::Country]);
