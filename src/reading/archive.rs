//! Archives (.zip): each member that can be read is a document of its own, or a dataset of them.
//!
//! Members are unpacked one at a time, in memory. A name that leads out of the archive, an archive within the archive and
//! a locked member are problems of that member, and so is a table of figures, which is imported and no text; what is none of
//! ours is passed over as it is in a folder, and so are notes (.md).

use std::path::Path;

use super::format::Format;
use super::intake::Intake;
use super::limits::{DENSE_FROM, DENSEST_ARCHIVE, LARGEST_ARCHIVE, LARGEST_FILE};
use super::pack::{Member, Pack};
use super::source::{ReadSeek, Source};
use super::{Amount, ProblemKind};

/// An archive, and how much of it may still be unpacked.
pub(super) struct Archive {
    pack: Pack,
    packed: u64,
    unpacked: u64,
}

impl Archive {
    /// Opens an archive that states no larger size than is read.
    pub fn open(source: Box<dyn ReadSeek>) -> Result<Self, ProblemKind> {
        let pack = Pack::open(source)?;
        let mut archive = Self { pack, packed: 0, unpacked: 0 };
        // One that states more is believed; one that states less is counted all the same.
        if archive.pack.stated_size().is_some_and(|stated| stated > LARGEST_ARCHIVE.into()) {
            let members = (0..archive.len()).filter_map(|number| archive.member(number).ok().flatten());
            let stated = members.fold(0_u64, |sum, (member, _)| sum.saturating_add(member.stated));
            if stated > LARGEST_ARCHIVE {
                return Err(TOO_MUCH);
            }
        }
        Ok(archive)
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.pack.len()
    }

    /// The member of a number, with its format where it is one of ours; nothing where it is passed over.
    pub fn member(&mut self, number: usize) -> Result<Option<(Member, Format)>, ProblemKind> {
        let member = self.pack.member(number)?;
        let path = Path::new(&member.name);
        let hidden =
            member.name.split(['/', '\\']).any(|part| part.starts_with('.') && part != ".." || part == "__MACOSX");
        let format = Format::in_archive(path).filter(|_| !member.is_folder && !hidden);
        Ok(format.map(|format| (member, format)))
    }

    /// Unpacks a member; an error of the whole archive is the outer one.
    pub fn unpack(&mut self, number: usize, member: &Member) -> Result<Result<Vec<u8>, ProblemKind>, ProblemKind> {
        if member.leads_out {
            return Ok(Err(ProblemKind::LeadsOut));
        }
        if member.is_locked {
            return Ok(Err(ProblemKind::Locked));
        }
        let left = LARGEST_ARCHIVE - self.unpacked;
        match self.pack.unpack(number, LARGEST_FILE.min(left)) {
            Ok(bytes) => {
                self.unpacked += bytes.len() as u64;
                self.packed = self.packed.saturating_add(member.packed);
                if self.unpacked > DENSE_FROM && self.unpacked / DENSEST_ARCHIVE > self.packed {
                    return Err(ProblemKind::TooDense { times: DENSEST_ARCHIVE });
                }
                Ok(Ok(bytes))
            }
            Err(ProblemKind::TooLarge { .. }) if left < LARGEST_FILE => Err(TOO_MUCH),
            Err(kind) => Ok(Err(kind)),
        }
    }
}

const TOO_MUCH: ProblemKind = ProblemKind::TooMuch { what: Amount::Unpacked, limit: LARGEST_ARCHIVE };

/// Reads the members of an archive.
pub(super) fn read(source: Box<dyn ReadSeek>, name: &str, intake: &mut Intake<'_>) -> Result<(), ProblemKind> {
    let mut archive = Archive::open(source)?;
    let mut any = false;
    for number in 0..archive.len() {
        if intake.is_stopped() {
            break;
        }
        let (member, format) = match archive.member(number) {
            Ok(Some(found)) => found,
            Ok(None) => continue,
            Err(kind) => {
                intake.problem(Some(format!("{}", number + 1)), kind);
                continue;
            }
        };
        any = true;
        if format == Format::Archive && !member.leads_out && !member.is_locked {
            intake.problem(Some(member.name), ProblemKind::Nested);
            continue;
        }
        match archive.unpack(number, &member)? {
            Ok(bytes) => intake.within(&member.name, |intake| {
                intake.read(format, Source::Bytes(bytes), &format!("{name}/{}", member.name));
            }),
            Err(kind) => intake.problem(Some(member.name), kind),
        }
    }
    if any { Ok(()) } else { Err(ProblemKind::NothingInside) }
}
