//! What the name of a column says of the whole column.

use crate::domain::fold;
use crate::extract::letters::is_word_part;

/// What a column holds by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Place,
    Indicator,
    Period,
    Value,
    Unit,
    Bound,
    Status,
    Growth,
    OfPlan,
    Operator,
    Source,
    AsStated,
    Note,
    /// Something that is no part of a figure.
    Other,
}

/// The role that a head names, in English or Vietnamese; nothing where it says more than that, or something else.
pub(super) fn role(head: &str) -> Option<Role> {
    if is_of_plan(head) {
        return Some(Role::OfPlan);
    }
    // "Địa phương - Province": either half will do; of "Vùng/Tỉnh" the one that is part of a figure.
    let halves = || head.split(['/', '-', '–', '(', '\n']).filter_map(by_name);
    halves().find(|role| *role != Role::Other).or_else(|| halves().next()).or_else(|| by_name(head))
}

/// Whether a head says that its numbers are percents of what was planned: "% KH", "TH/KH (%)", and not "Kế hoạch (%)".
fn is_of_plan(head: &str) -> bool {
    let squeezed: String = fold(head).chars().filter(|c| is_word_part(*c)).collect();
    match squeezed.as_str() {
        "kh" | "khnam" | "kehoach" | "kehoachnam" | "plan" => head.trim_start().starts_with('%'),
        "htkh"
        | "hoanthanhkh"
        | "hoanthanhkehoach"
        | "thkh"
        | "thuchienkehoach"
        | "sokh"
        | "datkh"
        | "datkehoach"
        | "tylethuchienkehoach"
        | "ofplan"
        | "actualplan" => head.contains('%'),
        _ => false,
    }
}

fn by_name(head: &str) -> Option<Role> {
    let squeezed: String = fold(head).chars().filter(|c| is_word_part(*c)).collect();
    Some(match squeezed.as_str() {
        "place" | "province" | "provinces" | "provincecity" | "location" | "locality" | "tinh" | "tinhthanh"
        | "tinhthanhpho" | "diaphuong" | "diaban" | "cacdiaphuong" | "donvihanhchinh" | "citiesprovinces"
        | "citiesandprovinces" => Role::Place,
        "indicator" | "indicators" | "item" | "items" | "measure" | "variable" | "chitieu" | "cacchitieu"
        | "noidung" | "bien" => Role::Indicator,
        "period" | "year" | "years" | "time" | "nam" | "ky" | "kybaocao" | "thoigian" | "thoiky" | "refperiod"
        | "timeperiod" => Role::Period,
        "value" | "values" | "figure" | "figures" | "amount" | "obsvalue" | "giatri" | "solieu" | "soluong"
        | "trigia" => Role::Value,
        "unit" | "units" | "unitofmeasure" | "donvi" | "donvitinh" | "dvt" => Role::Unit,
        "bound" => Role::Bound,
        "status" | "obsstatus" | "trangthai" => Role::Status,
        "yoy"
        | "growth"
        | "growthrate"
        | "growthpercent"
        | "yoygrowth"
        | "growthyoy"
        | "annualgrowth"
        | "yoychange"
        | "tangtruong"
        | "tocdotang"
        | "tocdotangtruong"
        | "tyletangtruong"
        | "tanggiam"
        | "tangtruongsovoicungky"
        | "sovoicungky"
        | "socungky" => Role::Growth,
        "ofplan"
        | "percentofplan"
        | "sovoikehoach"
        | "sovoikehoachnam"
        | "sovoikh"
        | "sovoikhnam"
        | "sokehoach"
        | "tylehoanthanhkehoach" => Role::OfPlan,
        "operator" | "operators" | "enterprise" | "provider" | "company" | "doanhnghiep" | "nhamang" | "nhacungcap" => {
            Role::Operator
        }
        "source" | "sources" | "sourceurl" | "url" | "link" | "nguon" | "nguonsolieu" => Role::Source,
        "asstated" | "quote" | "trichdan" | "nguyenvan" => Role::AsStated,
        "note" | "notes" | "remark" | "remarks" | "ghichu" => Role::Note,
        "id" | "stt" | "tt" | "no" | "record" | "confidence" | "start" | "end" | "review" | "origin" | "sentence"
        | "doc" | "document" | "title" | "published" | "placename" | "provincename" | "indicatorname" | "cell"
        | "code" | "ma" | "maso" | "matinh" | "months" | "reviewed" | "otherrecords" | "region" | "vung" => Role::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_both_languages() {
        for (head, expected) in [
            ("Địa phương", Some(Role::Place)),
            ("Tỉnh/Thành phố", Some(Role::Place)),
            ("Năm - Year", Some(Role::Period)),
            ("as_stated", Some(Role::AsStated)),
            ("Ghi chú", Some(Role::Note)),
            ("Growth, %", Some(Role::Growth)),
            ("STT", Some(Role::Other)),
            ("Vùng/Tỉnh", Some(Role::Place)),
            ("Vùng", Some(Role::Other)),
            ("% KH", Some(Role::OfPlan)),
            ("%KH năm", Some(Role::OfPlan)),
            ("TH/KH (%)", Some(Role::OfPlan)),
            ("% HTKH", Some(Role::OfPlan)),
            ("Kế hoạch (%)", None),
            ("KH", None),
            ("TH/KH", None),
            ("Đơn vị tính", Some(Role::Unit)),
            ("yoy", Some(Role::Growth)),
            ("Doanh thu bưu chính", None),
            ("2019", None),
            ("", None),
        ] {
            assert_eq!(role(head), expected, "{head}");
        }
    }
}
