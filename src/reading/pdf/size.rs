//! How much the packed parts of a PDF file hold, before anybody unpacks them into memory.

use std::cell::Cell;
use std::io::{self, Read};

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::super::limits::{LARGEST_PDF_PART, LARGEST_UNPACKED_PDF};
use super::super::{Amount, ProblemKind};

/// A part that is packed more often than this in itself is not packed to save room.
const DEEPEST: usize = 3;

/// Unpacks every part into nothing and counts. Parts are found by the word in front of them, so that a damaged or
/// deceiving list of parts hides none.
pub(super) fn check(bytes: &[u8]) -> Result<(), ProblemKind> {
    // Pictures and their like may be packed in other ways; what is packed in one of these is text or made to grow.
    let mut left = LARGEST_UNPACKED_PDF;
    for at in memmem::find_iter(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let rest = &bytes[at + b"stream".len()..];
        let start = rest.iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let rest = &rest[start..];
        if !is_packed(rest) {
            continue;
        }
        left = left.checked_sub(unpacked(rest)?).ok_or(TOO_MUCH)?;
    }
    Ok(())
}

const TOO_MUCH: ProblemKind = ProblemKind::TooMuch { what: Amount::Unpacked, limit: LARGEST_UNPACKED_PDF };
const PART_TOO_LARGE: ProblemKind = ProblemKind::TooMuch { what: Amount::UnpackedPart, limit: LARGEST_PDF_PART };

/// Whether bytes begin as packed ones do.
fn is_packed(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if first & 0x0F == 8 && first >> 4 <= 7 && (u16::from(*first) * 256 + u16::from(*second)) % 31 == 0)
}

/// How many bytes a part unpacks to, and what it unpacks to unpacks to.
fn unpacked(part: &[u8]) -> Result<u64, ProblemKind> {
    let all = Cell::new(0);
    let counted = |inner| -> Box<dyn Read + '_> { Box::new(Counted { inner, all: &all }) };
    let mut reader = counted(Box::new(part));
    for _ in 0..DEEPEST {
        reader = counted(Box::new(ZlibDecoder::new(reader)));
        let mut start = [0; 2];
        let read = read_start(&mut reader, &mut start);
        if read < 2 || !is_packed(&start) {
            // What breaks off in the middle is counted up to there, as whoever repairs it would unpack it.
            let _ = io::copy(&mut reader, &mut io::sink());
            return if all.get() > LARGEST_PDF_PART { Err(PART_TOO_LARGE) } else { Ok(all.get()) };
        }
        reader = Box::new(io::Cursor::new(start).chain(reader));
    }
    Err(ProblemKind::TooMuch { what: Amount::Packings, limit: DEEPEST as u64 })
}

/// Counts what passes through, and lets no more pass than the limit.
struct Counted<'a> {
    inner: Box<dyn Read + 'a>,
    all: &'a Cell<u64>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.all.set(self.all.get() + read as u64);
        if self.all.get() > LARGEST_PDF_PART { Err(io::Error::other("past the limit")) } else { Ok(read) }
    }
}

fn read_start(reader: &mut dyn Read, start: &mut [u8; 2]) -> usize {
    let mut read = 0;
    while read < 2 {
        match reader.read(&mut start[read..]) {
            Ok(more @ 1..) => read += more,
            _ => break,
        }
    }
    read
}
