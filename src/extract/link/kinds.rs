//! Asides that only say of which kinds the counted ones are: "Internet subscribers (fixed, 3G and those by cable television) numbered …",
//! "thuê bao di động, cả trả sau và trả trước, là …". They neither name another subject nor count one.

use crate::extract::compose::COUNTED;
use crate::extract::cues::Cues;
use crate::extract::mention::Mention;

use super::Linker;

impl Linker<'_> {
    /// Where the aside ends that the mark at `index` opens, behind what is counted and with no number in it; nothing where that mark
    /// opens none.
    pub(super) fn end_of_kinds(&self, mentions: &[Mention], index: usize) -> Option<usize> {
        let mark = &mentions[index];
        if !mark.is_mark(b'(') && !mark.is_mark(b',') {
            return None;
        }
        let inside = &mentions[index + 1..];
        let number = inside.iter().position(|mention| mention.quantity().is_some())?;
        let parted = |mention: &Mention| mention.is_mark(b')') || mention.is_mark(b',');
        let opens = inside[..number].iter().any(parted)
            && mentions[..index].iter().any(|mention| mention.senses().any(COUNTED))
            && Cues::bundled().names_kinds.begin(self.text[mark.range.end..].trim_start_matches(' '));
        if !opens {
            return None;
        }
        if mark.is_mark(b'(') {
            let close = inside[..number].iter().position(|mention| mention.is_mark(b')'))?;
            return Some(index + 1 + close + 1);
        }
        // What is told goes on behind the last comma: "…, gồm A, B và C, là khoảng 12,4 triệu thuê bao".
        let close = inside[..number].iter().rposition(|mention| mention.is_mark(b','))?;
        let goes_on = self.text[inside[close].range.end..].trim_start_matches(' ');
        // "…, including mobile broadband, 512,000, and fixed broadband, 98,000": numbers of the kinds.
        let bare = goes_on.starts_with(|c: char| c.is_ascii_digit());
        let of_kind = bare && inside[number].quantity().is_some_and(|own| own.noun.is_empty());
        let told = bare || Cues::bundled().tells_of_kinds.begin(goes_on);
        (told && !of_kind).then_some(index + 1 + close + 1)
    }
}
