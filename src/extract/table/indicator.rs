//! Which indicator the words of a row and a column make together.

use crate::extract::compose::{self, GENERATIONS, LINES, Money, SECTORS};
use crate::extract::draft::Matter;
use crate::extract::lexicon::{Sense, Senses};

use super::unit::CellUnit;

/// The indicator of a cell.
pub(super) fn indicator(senses: Senses, unit: Option<CellUnit>, percent: bool) -> Option<(&'static str, Matter)> {
    // "Tỷ lệ thuê bao di động dùng điện thoại thông minh, %": a rate of subscribers is no density.
    let rate = percent && senses.has(Sense::Density) && !senses.has(Sense::Per100People);
    let senses = if rate { senses.without(Sense::Density.into()).with(Sense::Rate.into()) } else { senses };
    let has = |sense| senses.has(sense);
    let money_unit = unit.is_some_and(CellUnit::is_money);
    if has(Sense::Budget) || has(Sense::Revenue) {
        let measure = if has(Sense::Budget) { Money::Budget } else { Money::Revenue };
        let sectors = senses.only(SECTORS).without(Sense::Sector.into());
        let sectors = if sectors.is_empty() && has(Sense::Sector) { Sense::Ict.into() } else { sectors };
        return Some((compose::money(measure, sectors)?, Matter::Money(measure, sectors)));
    }
    if money_unit {
        return None;
    }
    if has(Sense::Per100People) || has(Sense::Density) {
        return Some((compose::density(senses.only(LINES))?, Matter::Density(senses.only(LINES))));
    }
    if percent {
        return Some((compose::share(senses)?, Matter::Share(senses)));
    }
    if has(Sense::Stations) || has(Sense::Locations) {
        let stations = senses.only(GENERATIONS.with(Senses::of(&[Sense::Locations, Sense::OtherStations])));
        return Some((compose::stations(stations)?, Matter::Stations(stations)));
    }
    if has(Sense::PostOffices) {
        return Some(("network.post_offices", Matter::Other));
    }
    if has(Sense::Certificates) {
        return Some(("egov.certificates", Matter::Other));
    }
    if has(Sense::Services) || (has(Sense::AnyServices) && senses.any(Senses::of(&[Sense::Full, Sense::Partial]))) {
        return Some((compose::services(senses)?, Matter::Other));
    }
    if has(Sense::Commerce) && has(Sense::Products) {
        return Some(("ecommerce.products", Matter::Other));
    }
    if has(Sense::Commerce) && has(Sense::Transactions) {
        return Some(("ecommerce.transactions", Matter::Other));
    }
    if has(Sense::Dossiers) {
        return (has(Sense::Online) && !has(Sense::DirectDossiers)).then_some(("egov.dossiers_online", Matter::Other));
    }
    if has(Sense::Enterprises) {
        return Some((compose::enterprises(senses)?, Matter::Other));
    }
    if has(Sense::Workers) {
        return Some(("workforce.ict", Matter::Other))
            .filter(|_| senses.any(Senses::of(&[Sense::It, Sense::Ict, Sense::Sector])));
    }
    if has(Sense::Subscribers) {
        return Some((compose::subscribers(senses.only(LINES))?, Matter::Lines(senses.only(LINES))));
    }
    None
}
