//! The province of a text that only names districts of it: "huyện Đồng Hỷ" below "Toàn tỉnh hiện có …".

use std::ops::Range;

use crate::domain::PlaceId;
use crate::extract::cues::Cues;
use crate::extract::gazetteer::{province_of_all, provinces_of};
use crate::extract::mention::What;

use super::{Sentence, passes_by};

/// The one province that has all districts which the text names, and the words that name the first of them, in a text that speaks of a
/// province.
pub(super) fn province(text: &str, sentences: &[Sentence]) -> Option<(PlaceId, Range<usize>)> {
    if !text.contains("tỉnh") && !text.contains("province") {
        return None;
    }
    // "thị trấn Tân Yên": a township may bear the name that a district of another province has.
    let commune = |range: &Range<usize>| {
        let cues = Cues::bundled();
        cues.before_communes.end_word(text[..range.start].trim_ascii_end(), &[' ', '\n', '(', ','])
            || cues.behind_communes.begin_word(text[range.end..].trim_ascii_start())
    };
    let subs = sentences.iter().flat_map(|sentence| &sentence.mentions);
    // "đứa cháu đang học ở Tuy Hòa" tells of another province.
    let subs = subs.filter(|one| matches!(one.what, What::Sub) && !commune(&one.range) && !passes_by(text, &one.range));
    let named = subs.map(|sub| (provinces_of(&text[sub.range.clone()]), sub.range.clone()));
    let named: Vec<(&[PlaceId], Range<usize>)> = named.filter(|(provinces, _)| !provinces.is_empty()).collect();
    province_of_all(&named, 1, 1)
}
