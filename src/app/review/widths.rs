//! How wide the columns of the records table are: those that nobody widened share what the panel is wide.

use crate::analysis::Column;

/// No column is wider.
pub const WIDEST: f32 = 600.0;

/// Least and usual width of a column. The least ones of the usual columns fit the smallest screen that is usual.
pub fn widths(column: Column) -> (f32, f32) {
    match column {
        Column::Review => (28.0, 36.0),
        Column::Doubt => (20.0, 24.0),
        Column::Place => (76.0, 112.0),
        Column::Indicator => (92.0, 200.0),
        // As wide as "Sep 2016", whose year must not be cut off, and as "6 tháng đầu 2022".
        Column::Period => (84.0, 128.0),
        // As wide as "118,4 /100 dân", and as "≈ 1,025.75 bn VND" with others above and below.
        Column::Value => (126.0, 176.0),
        Column::Status => (38.0, 88.0),
        Column::Unit | Column::Bound | Column::Origin => (48.0, 88.0),
        Column::Operator => (60.0, 104.0),
        Column::Yoy | Column::OfPlan => (46.0, 72.0),
        Column::Quote => (72.0, 144.0),
        Column::Confidence => (48.0, 64.0),
        Column::Document => (32.0, 240.0),
    }
}

/// How much of the room that is scarce a column gets, by what it lacks of its usual width.
fn weight(column: Column) -> f32 {
    match column {
        Column::Indicator | Column::Period | Column::Value => 4.0,
        Column::Place | Column::Operator => 3.0,
        Column::Document => 0.5,
        _ => 1.0,
    }
}

/// How much of the room that is left over a column gets: names of places, indicators and documents.
fn part(column: Column) -> f32 {
    match column {
        Column::Place => 0.15,
        Column::Indicator => 0.35,
        Column::Document => 0.5,
        _ => 0.0,
    }
}

/// The widths of `columns`, each with the one that somebody chose for it, in a panel with `room` for all of them. Where
/// the least widths do not fit, the table is wider than its panel.
pub fn shared(columns: &[(Column, Option<f32>)], room: f32) -> Vec<f32> {
    let first = |(column, chosen): &(Column, Option<f32>)| {
        let least = widths(*column).0;
        chosen.map_or(least, |chosen| chosen.clamp(least, WIDEST))
    };
    let mut found: Vec<f32> = columns.iter().map(first).collect();
    let mut left = room - found.iter().sum::<f32>();
    let lacks = |(column, chosen): &(Column, Option<f32>), width: f32| {
        if chosen.is_some() { 0.0 } else { (widths(*column).1 - width).max(0.0) }
    };
    // A column that has its usual width leaves its share to the others.
    for _ in columns {
        let wanted = |(own, width): (&(Column, Option<f32>), &f32)| lacks(own, *width) * weight(own.0);
        let all: f32 = columns.iter().zip(&found).map(wanted).sum();
        if left < 0.5 || all < 0.5 {
            break;
        }
        let now = left;
        for (own, width) in columns.iter().zip(&mut found) {
            let lack = lacks(own, *width);
            let more = (now * lack * weight(own.0) / all).min(lack);
            *width += more;
            left -= more;
        }
    }
    for ((column, chosen), width) in columns.iter().zip(&mut found) {
        if chosen.is_none() {
            *width = (*width + left.max(0.0) * part(*column)).min(WIDEST);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::super::columns::Columns;
    use super::*;

    fn usual() -> Vec<(Column, Option<f32>)> {
        Columns::default().shown().iter().map(|column| (*column, None)).collect()
    }

    #[test]
    fn all_usual_columns_are_seen_in_a_small_window_and_names_take_what_is_left() {
        let columns = usual();
        let width = |found: &[f32], wanted| found[columns.iter().position(|(own, _)| *own == wanted).unwrap()];
        // What the panel is wide in windows of 1280 and of 1600 points.
        for room in [696.0, 872.0, 1100.0] {
            let found = shared(&columns, room);
            assert!(found.iter().sum::<f32>() <= room + 0.5, "{room}: {found:?}");
            assert!(found.iter().sum::<f32>() >= room - 1.0, "nothing is left empty: {room}: {found:?}");
        }
        let (small, middle, great) = (shared(&columns, 696.0), shared(&columns, 872.0), shared(&columns, 2000.0));
        assert!(width(&small, Column::Operator) >= 60.0 && width(&middle, Column::Operator) > 72.0);
        assert!(width(&middle, Column::Value) < 176.0, "an amount takes no more than it needs");
        assert!((width(&great, Column::Value) - 176.0).abs() < 0.5);
        assert!(width(&great, Column::Document) > 300.0 && width(&great, Column::Indicator) > 250.0);
        let least: f32 = columns.iter().map(|(column, _)| widths(*column).0).sum();
        assert!((shared(&columns, 300.0).iter().sum::<f32>() - least).abs() < 0.5, "never narrower than legible");
    }

    #[test]
    fn a_width_that_was_chosen_is_kept() {
        let mut columns = usual();
        columns[2].1 = Some(300.0);
        for room in [500.0, 900.0, 2000.0] {
            assert!((shared(&columns, room)[2] - 300.0).abs() < 0.01);
        }
        columns[2].1 = Some(5.0);
        assert!((shared(&columns, 900.0)[2] - widths(Column::Place).0).abs() < 0.01);
    }
}
