//! Archives (.zip): each member that can be read is a document of its own.
//!
//! Members are unpacked one at a time, in memory. A name that leads out of the archive, an archive within the archive and
//! a locked member are problems of that member; what is no document of ours is passed over as it is in a folder.

use super::format::Format;
use super::intake::Intake;
use super::limits::{LARGEST_ARCHIVE, LARGEST_FILE};
use super::pack::Pack;
use super::source::{ReadSeek, Source};
use super::{Amount, ProblemKind};

/// Reads the members of an archive.
pub(super) fn read(source: Box<dyn ReadSeek>, name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
    let mut pack = Pack::open(source)?;
    let mut left = LARGEST_ARCHIVE;
    let mut any = false;
    for number in 0..pack.len() {
        if intake.is_stopped() {
            break;
        }
        let member = match pack.member(number) {
            Ok(member) => member,
            Err(kind) => {
                intake.problem(Some(format!("{}", number + 1)), kind);
                continue;
            }
        };
        let path = std::path::Path::new(&member.name);
        let hidden =
            member.name.split(['/', '\\']).any(|part| part.starts_with('.') && part != ".." || part == "__MACOSX");
        let Some(format) = Format::in_folder(path).filter(|_| !member.is_folder && !hidden) else { continue };
        any = true;
        let read = if member.leads_out {
            Err(ProblemKind::LeadsOut)
        } else if member.is_locked {
            Err(ProblemKind::Locked)
        } else if format == Format::Archive {
            Err(ProblemKind::Nested)
        } else {
            pack.unpack(number, LARGEST_FILE.min(left))
        };
        match read {
            Ok(bytes) => {
                left -= bytes.len() as u64;
                intake.within(&member.name, |intake| {
                    intake.read(format, Source::Bytes(bytes), &format!("{name}/{}", member.name));
                });
            }
            Err(ProblemKind::TooLarge { .. }) if left < LARGEST_FILE => {
                return Err(ProblemKind::TooMuch { what: Amount::Unpacked, limit: LARGEST_ARCHIVE });
            }
            Err(kind) => intake.problem(Some(member.name), kind),
        }
    }
    if any { Ok(()) } else { Err(ProblemKind::NothingInside) }
}
