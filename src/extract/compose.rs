//! Composes senses into indicators: what is measured, and of which sector or technology.

use super::lexicon::{Sense, Senses, Trade};
use crate::domain::IndicatorId;

/// The sectors that money is earned in or paid by.
pub(super) const SECTORS: Senses = Senses::of(&[
    Sense::Post,
    Sense::Telecom,
    Sense::PostTelecom,
    Sense::It,
    Sense::Ict,
    Sense::Sector,
    Sense::BothFields,
    Sense::PayTv,
    Sense::Press,
    Sense::Publishing,
]);

/// What says that an amount was earned or paid to the budget.
pub(super) const MONEY: Senses = Senses::of(&[Sense::Revenue, Sense::Budget]);

/// What says which subscribers are meant.
pub(super) const LINES: Senses = Senses::of(&[
    Sense::Telephone,
    Sense::Mobile,
    Sense::Fixed,
    Sense::Internet,
    Sense::Broadband,
    Sense::Fiber,
    Sense::Smartphone,
    Sense::PayTv,
    Sense::G2,
    Sense::G3,
    Sense::G4,
    Sense::G5,
]);

/// Things that some indicator counts.
pub(super) const COUNTED: Senses = Senses::of(&[
    Sense::Subscribers,
    Sense::Stations,
    Sense::Locations,
    Sense::OtherStations,
    Sense::PostOffices,
    Sense::Enterprises,
    Sense::Workers,
    Sense::Services,
    Sense::AnyServices,
    Sense::Full,
    Sense::Partial,
    Sense::FullAndPartial,
    Sense::Dossiers,
    Sense::Certificates,
    Sense::Products,
    Sense::Transactions,
    Sense::Term,
]);

/// The generations of mobile networks.
pub(super) const GENERATIONS: Senses = Senses::of(&[Sense::G2, Sense::G3, Sense::G4, Sense::G5]);

/// Revenue or payment to the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    /// Earned.
    Revenue,
    /// Paid to the budget.
    Budget,
}

/// The sectors of an enterprise.
pub(super) fn sector_of(trade: Trade) -> Senses {
    match trade {
        Trade::Post => Sense::Post.into(),
        Trade::Telecom => Sense::Telecom.into(),
    }
}

/// The indicator of an amount of money; nothing where the sectors named together have no indicator.
pub(super) fn money(measure: Money, sectors: Senses) -> Option<&'static str> {
    let has = |sense| sectors.has(sense);
    let post = has(Sense::Post) || has(Sense::BothFields);
    let telecom = has(Sense::Telecom) || has(Sense::BothFields);
    let sector = if has(Sense::PostTelecom) || (post && telecom) {
        if has(Sense::It) { 4 } else { 2 }
    } else if has(Sense::PayTv) {
        5
    } else if has(Sense::Publishing) {
        7
    } else if has(Sense::Press) {
        6
    } else if has(Sense::Post) {
        if has(Sense::It) {
            return None;
        }
        0
    } else if has(Sense::Telecom) {
        if has(Sense::It) { 3 } else { 1 }
    } else if has(Sense::It) {
        3
    } else if has(Sense::Ict) {
        4
    } else {
        return None;
    };
    match measure {
        Money::Revenue => REVENUE.get(sector).copied(),
        Money::Budget => BUDGET.get(sector).copied(),
    }
}

/// The indicator of a number of subscribers of these lines.
pub(super) fn subscribers(lines: Senses) -> Option<&'static str> {
    let has = |sense| lines.has(sense);
    let mobile = has(Sense::Mobile);
    let fixed = has(Sense::Fixed);
    let data = has(Sense::Internet) || has(Sense::Broadband) || has(Sense::Fiber);
    Some(if has(Sense::PayTv) {
        "subscribers.pay_tv"
    } else if has(Sense::Smartphone) {
        "subscribers.smartphone"
    } else if has(Sense::Fiber) {
        "subscribers.broadband_fixed"
    } else if has(Sense::Broadband) {
        match (mobile || lines.any(GENERATIONS), fixed) {
            (true, false) => "subscribers.broadband_mobile",
            (false, true) => "subscribers.broadband_fixed",
            _ => "subscribers.broadband",
        }
    } else if data {
        match (mobile || lines.any(GENERATIONS), fixed) {
            (true, false) => "subscribers.broadband_mobile",
            (false, true) => "subscribers.broadband_fixed",
            _ => "subscribers.internet",
        }
    } else if lines.any(GENERATIONS) {
        // The third generation was the first with data, and all of mobile broadband while it was alone: "offer 3G service, with 8,200
        // subscribers". Of another one alone there is no indicator.
        let data_alone = lines.only(GENERATIONS) == Sense::G3.into();
        if has(Sense::G2) || !(data_alone || has(Sense::G3) && has(Sense::G4) || has(Sense::G4) && has(Sense::G5)) {
            return None;
        }
        "subscribers.broadband_mobile"
    } else if mobile && !fixed {
        "subscribers.mobile"
    } else if fixed && !mobile {
        "subscribers.fixed"
    } else {
        "subscribers.telephone"
    })
}

/// The indicator of subscribers per 100 people.
pub(super) fn density(lines: Senses) -> Option<&'static str> {
    Some(match subscribers(lines)? {
        "subscribers.broadband_fixed" => "density.broadband_fixed",
        "subscribers.broadband_mobile" => "density.broadband_mobile",
        "subscribers.internet" | "subscribers.broadband" => "density.internet",
        "subscribers.mobile" => "density.mobile",
        "subscribers.fixed" => "density.fixed",
        "subscribers.telephone" => "density.telephone",
        _ => return None,
    })
}

/// The indicator of a number of stations or of their sites.
pub(super) fn stations(senses: Senses) -> Option<&'static str> {
    if senses.has(Sense::OtherStations) {
        return None;
    }
    if senses.has(Sense::Locations) {
        return (!senses.any(GENERATIONS)).then_some("network.bts_locations");
    }
    match (senses.has(Sense::G2) || senses.has(Sense::G3), senses.has(Sense::G4), senses.has(Sense::G5)) {
        (false, false, false) => Some("network.bts"),
        (false, true, false) => Some("network.bts_4g"),
        (false, false, true) => Some("network.bts_5g"),
        // All generations named together are all stations.
        _ if senses.has(Sense::G2) && senses.has(Sense::G3) && senses.has(Sense::G4) => Some("network.bts"),
        _ => None,
    }
}

/// The indicator of a percentage.
pub(super) fn share(senses: Senses) -> Option<&'static str> {
    let has = |sense| senses.has(sense);
    let net = has(Sense::Internet) || has(Sense::Broadband);
    // "the rate of digital signatures among adults"
    if has(Sense::Signed) && has(Sense::Documents) && !has(Sense::People) {
        return Some("egov.documents_signed");
    }
    if has(Sense::Households) {
        if has(Sense::Smartphone) {
            return Some("share.households_smartphone");
        }
        if has(Sense::Fiber) {
            return Some("share.households_fiber");
        }
        if net && !has(Sense::Coverage) {
            return Some("share.households_internet");
        }
    }
    let base = has(Sense::Area) || has(Sense::People) || has(Sense::Households);
    if has(Sense::People) && has(Sense::Online) {
        return Some("share.internet_users");
    }
    let covered = has(Sense::Coverage)
        || has(Sense::Signal)
        || (senses.any(GENERATIONS) && base && !has(Sense::Users) && !has(Sense::Smartphone))
        || (has(Sense::Area) && !has(Sense::Users));
    if covered && (base || has(Sense::Coverage)) {
        if has(Sense::Fiber) {
            return Some("coverage.fiber");
        }
        let count = [Sense::G2, Sense::G3, Sense::G4, Sense::G5].into_iter().filter(|sense| has(*sense)).count();
        // "smartphone coverage", "độ phủ điện thoại thông minh"
        let sets = has(Sense::Smartphone) && count == 0 && !base;
        if sets && !has(Sense::Signal) && !has(Sense::Mobile) {
            return Some("share.smartphone_users");
        }
        if count == 1 && has(Sense::G5) {
            return Some("coverage.5g");
        }
        if count == 1 && has(Sense::G4) {
            return Some("coverage.4g");
        }
        if count > 0 || has(Sense::Mobile) || has(Sense::Signal) {
            return Some("coverage.mobile");
        }
        return None;
    }
    if has(Sense::Users) || has(Sense::People) || has(Sense::Rate) {
        if has(Sense::Smartphone) {
            return Some("share.smartphone_users");
        }
        if net && (has(Sense::Users) || has(Sense::People)) {
            return Some("share.internet_users");
        }
        if (has(Sense::Mobile) || has(Sense::Telephone))
            && (has(Sense::Users) || has(Sense::People))
            && !has(Sense::Fixed)
        {
            return Some("share.mobile_users");
        }
    }
    None
}

/// The indicator of a number of public services.
pub(super) fn services(senses: Senses) -> Option<&'static str> {
    if senses.has(Sense::OtherServices) {
        return None;
    }
    let (full, partial) = (senses.has(Sense::Full), senses.has(Sense::Partial));
    if senses.has(Sense::FullAndPartial) || (full && partial) {
        return Some("egov.services");
    }
    if full {
        return Some("egov.services_full");
    }
    if partial {
        return Some("egov.services_partial");
    }
    senses.has(Sense::Services).then_some("egov.services")
}

/// The indicator of a number of enterprises.
pub(super) fn enterprises(senses: Senses) -> Option<&'static str> {
    match (senses.has(Sense::Post), senses.has(Sense::Telecom), senses.has(Sense::It)) {
        _ if senses.has(Sense::PostTelecom) || senses.has(Sense::OtherNoun) => None,
        (true, false, false) => Some("enterprises.post"),
        (false, true, false) => Some("enterprises.telecom"),
        (false, _, true) => Some("enterprises.digital"),
        _ => None,
    }
}

/// The senses whose words together name the bundled indicator `id`; none for an indicator of an analyst's own. A
/// phrase of the glossary for it takes part in the grammar by them: with “fixed” beside it, it is of fixed lines.
pub(super) fn parts(id: IndicatorId) -> Senses {
    use Sense::{
        Broadband, Budget, Certificates, Commerce, Coverage, Density, Documents, Dossiers, Enterprises, Fiber, Fixed,
        Full, G4, G5, Households, Ict, Internet, It, Locations, Mobile, Online, Partial, PayTv, Post, PostOffices,
        PostTelecom, Press, Products, Publishing, Revenue, Services, Signed, Smartphone, Stations, Subscribers,
        Telecom, Telephone, Transactions, Users, Workers,
    };
    let (stem, rest) = id.as_str().split_once('.').unwrap_or_default();
    let sector = match rest {
        "post" => Post,
        "telecom" => Telecom,
        "post_telecom" => PostTelecom,
        "it" | "digital" => It,
        "pay_tv" => PayTv,
        "press" => Press,
        "publishing" => Publishing,
        _ => Ict,
    };
    let lines: &[Sense] = match rest {
        "telephone" => &[Telephone],
        "mobile" | "mobile_users" => &[Mobile],
        "smartphone" | "smartphone_users" | "households_smartphone" => &[Smartphone],
        "fixed" => &[Telephone, Fixed],
        "internet" | "internet_users" | "households_internet" => &[Internet],
        "broadband" => &[Broadband],
        "broadband_fixed" => &[Broadband, Fixed],
        "broadband_mobile" => &[Broadband, Mobile],
        "pay_tv" => &[PayTv],
        "fiber" | "households_fiber" => &[Fiber],
        "4g" | "bts_4g" => &[G4],
        "5g" | "bts_5g" => &[G5],
        _ => &[],
    };
    let lines = Senses::of(lines);
    match (stem, rest) {
        ("revenue", _) => Senses::of(&[Revenue, sector]),
        ("budget", _) => Senses::of(&[Budget, sector]),
        ("subscribers", _) => lines.with(Subscribers.into()),
        ("density", _) => lines.with(Density.into()),
        ("share", "households_smartphone" | "households_internet" | "households_fiber") => {
            lines.with(Households.into())
        }
        ("share", _) => lines.with(Users.into()),
        ("coverage", _) => lines.with(Coverage.into()),
        ("network", "bts_locations") => Locations.into(),
        ("network", "post_offices") => PostOffices.into(),
        ("network", _) => lines.with(Stations.into()),
        ("enterprises", _) => Senses::of(&[Enterprises, sector]),
        ("workforce", _) => Senses::of(&[Workers, Ict]),
        ("egov", "services") => Services.into(),
        ("egov", "services_full") => Senses::of(&[Services, Full]),
        ("egov", "services_partial") => Senses::of(&[Services, Partial]),
        ("egov", "dossiers_online") => Senses::of(&[Dossiers, Online]),
        ("egov", "documents_signed") => Senses::of(&[Documents, Signed]),
        ("egov", "certificates") => Certificates.into(),
        ("ecommerce", "products") => Senses::of(&[Commerce, Products]),
        ("ecommerce", "transactions") => Senses::of(&[Commerce, Transactions]),
        _ => Senses::NONE,
    }
}

const BUDGET: [&str; 5] = ["budget.post", "budget.telecom", "budget.post_telecom", "budget.it", "budget.ict"];

const REVENUE: [&str; 8] = [
    "revenue.post",
    "revenue.telecom",
    "revenue.post_telecom",
    "revenue.it",
    "revenue.ict",
    "revenue.pay_tv",
    "revenue.press",
    "revenue.publishing",
];
