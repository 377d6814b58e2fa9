//! Records, series and conflicts out to files, one module a format.
//!
//! What `extract` prints are the fields of a [`Row`]; what is exported of a project are its [`Table`]s. Values are
//! written as the exact decimals that they are, in the indicator's base unit; where a format knows floating point only
//! (Parquet, and Excel's cells), its module says so.

mod csv;
mod figures;
mod format;
mod gold;
mod jsonl;
mod parquet;
mod picture;
mod report;
mod ron;
mod row;
mod table;
mod tables;
mod xlsx;

pub use self::csv::{append_csv, write_csv, write_table as write_csv_table};
pub use figures::{ChartTable, Datum, Sheet, write_chart_csv, write_chart_xlsx};
pub use format::{Export, Format, TextsAway};
pub use jsonl::write_jsonl;
pub use picture::{Align, Ink, Pixels, PngError, PointForm, Scene, Shape, Stroke, Words, pixels, write_png, write_svg};
pub use row::Row;
pub use table::{Cell, Column, Kind, Table};
pub use tables::{What, series_table};

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::domain::{
        Bound, Confidence, Document, Evidence, Figure, IndicatorId, Operator, Origin, PlaceId, Record, Review, Span,
        Status, Unit,
    };

    const TEXT: &str = "\u{feff}Doanh thu đạt 1.250,5 tỷ đồng; +4,5%.";

    fn quoting(words: &str) -> Evidence {
        let start = TEXT.find(words).unwrap();
        Evidence::at(Span::new(start, start + words.len()))
    }

    fn full() -> Record {
        let figure = Figure {
            place: Some(PlaceId::new("lao-cai")),
            indicator: IndicatorId::new("revenue.telecom"),
            period: Some("2024-H1".parse().unwrap()),
            value: Some("1250500000000.000".parse().unwrap()),
            unit: Unit::Vnd,
            bound: Bound::About,
            status: Status::Estimate,
            yoy: Some("4.50".parse().unwrap()),
            of_plan: Some(Decimal::from(109)),
            operator: Some(Operator::new("VNPT")),
        };
        let origin = Origin::Extracted { confidence: Confidence::new(0.937) };
        Record { document: None, figure, evidence: Some(quoting("1.250,5 tỷ đồng")), origin, review: Review::New }
    }

    fn sparse() -> Record {
        let figure = Figure {
            place: None,
            indicator: IndicatorId::new("subscribers.mobile"),
            period: Some("@2024-06".parse().unwrap()),
            value: None,
            unit: Unit::Count,
            bound: Bound::default(),
            status: Status::default(),
            yoy: Some("-0.30".parse().unwrap()),
            of_plan: None,
            operator: None,
        };
        Record { document: None, figure, evidence: Some(quoting("+4,5%")), origin: Origin::Typed, review: Review::New }
    }

    fn written(write: fn(&mut dyn std::io::Write, Vec<Row<'_>>) -> std::io::Result<()>) -> String {
        let (document, records) = (Document::new("=a,\"b\".txt", TEXT), [full(), sparse()]);
        let mut rows: Vec<Row<'_>> = records.iter().map(|record| Row::new(Some(&document), record)).collect();
        rows.push(Row::new(None, &records[1]));
        let mut out = Vec::new();
        write(&mut out, rows).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn json_lines_hold_every_field_in_order_and_exact_numbers() {
        insta::assert_snapshot!(written(|out, rows| write_jsonl(out, rows)), @r##"
{"doc":"=a,\"b\".txt","quote":"1.250,5 tỷ đồng","place":"lao-cai","indicator":"revenue.telecom","period":"2024-H1","value":1250500000000,"unit":"VND","bound":"about","status":"estimate","yoy":4.5,"of_plan":109,"operator":"VNPT","start":20,"end":40,"confidence":0.937}
{"doc":"=a,\"b\".txt","quote":"+4,5%","place":null,"indicator":"subscribers.mobile","period":"@2024-06","value":null,"unit":"count","bound":"exact","status":"actual","yoy":-0.3,"of_plan":null,"operator":null,"start":42,"end":47,"confidence":null}
{"doc":null,"quote":null,"place":null,"indicator":"subscribers.mobile","period":"@2024-06","value":null,"unit":"count","bound":"exact","status":"actual","yoy":-0.3,"of_plan":null,"operator":null,"start":42,"end":47,"confidence":null}
"##);
    }

    #[test]
    fn csv_holds_the_same_and_runs_no_formula() {
        insta::assert_snapshot!(written(|out, rows| write_csv(out, rows)), @r##"
doc,quote,place,indicator,period,value,unit,bound,status,yoy,of_plan,operator,start,end,confidence
"'=a,""b"".txt","1.250,5 tỷ đồng",lao-cai,revenue.telecom,2024-H1,1250500000000,VND,about,estimate,4.5,109,VNPT,20,40,0.937
"'=a,""b"".txt","'+4,5%",,subscribers.mobile,@2024-06,,count,exact,actual,-0.3,,,42,47,
,,,subscribers.mobile,@2024-06,,count,exact,actual,-0.3,,,42,47,
"##);
    }

    #[test]
    fn numbers_never_pass_through_floats() {
        let mut record = full();
        for (value, json) in [
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("9007199254740993", "9007199254740993"),
            ("100", "100"),
            ("-0.0", "0"),
        ] {
            record.figure.value = Some(value.parse().unwrap());
            let mut out = Vec::new();
            write_jsonl(&mut out, [Row::new(None, &record)]).unwrap();
            let line = String::from_utf8(out).unwrap();
            assert!(line.contains(&format!("\"value\":{json},")), "{line}");
        }
    }
}
