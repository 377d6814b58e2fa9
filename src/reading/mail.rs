//! E-mails (.eml): subject, day and words, without the head that servers write.
//!
//! Attachments that can be read become documents of their own. E-mails and archives among them are named as problems;
//! what is no document of ours, such as the pictures of a signature, is passed over.

use mail_parser::{MessageParser, MimeHeaders, PartType};

use super::limits::MOST_MAIL_PARTS;
use super::plain::plain;
use super::{Amount, ProblemKind, document_from_text, encoding, html, vietnamese_font};
use crate::domain::Document;

/// An e-mail, taken apart.
#[derive(Debug)]
pub(super) struct Mail {
    /// Subject and words; nothing where there are none.
    pub document: Option<Document>,
    /// Names and bytes of what is attached.
    pub attachments: Vec<(String, Vec<u8>)>,
    /// Why parts of its words could not be read.
    pub problems: Vec<ProblemKind>,
}

/// Takes an e-mail apart.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Mail, ProblemKind> {
    // Each part begins at a line with its boundary; what has more of them than any letter is not looked at further.
    let boundaries = memchr::memmem::find_iter(bytes, b"\n--").count();
    if boundaries > MOST_MAIL_PARTS * 20 {
        return Err(ProblemKind::TooMuch { what: Amount::Parts, limit: MOST_MAIL_PARTS as u64 });
    }
    let message = MessageParser::default()
        .parse(bytes)
        .filter(|message| !message.headers().is_empty())
        .ok_or_else(|| ProblemKind::Damaged { why: "it has no head of an e-mail".to_owned() })?;
    if message.parts.len() > MOST_MAIL_PARTS {
        return Err(ProblemKind::TooMuch { what: Amount::Parts, limit: MOST_MAIL_PARTS as u64 });
    }
    let (mut body, mut problems) = (String::new(), Vec::new());
    for part in message.text_bodies() {
        let words = match &part.body {
            PartType::Text(text) => Ok(plain(&vietnamese_font::mend(text)).into_owned()),
            PartType::Html(page) => html::document(page, name).map(|page| page.text),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) if part.is_text() => {
                encoding::decode(bytes.to_vec())
            }
            _ => continue,
        };
        let words = match words {
            Ok(words) => words,
            Err(ProblemKind::Empty) => continue,
            Err(kind) => {
                problems.push(kind);
                continue;
            }
        };
        if !words.trim().is_empty() {
            body.push_str(words.trim());
            body.push_str("\n\n");
        }
    }
    let subject = message.subject().map(|subject| vietnamese_font::mend(subject.trim()).into_owned());
    let subject = subject.filter(|subject| !subject.is_empty());
    let document = (!body.is_empty()).then(|| {
        let text = match &subject {
            Some(subject) => format!("{subject}\n\n{}\n", body.trim_end()),
            None => format!("{}\n", body.trim_end()),
        };
        let mut document = document_from_text(name, text.replace("\r\n", "\n"));
        let sent = message.date().and_then(|date| {
            let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
            jiff::civil::Date::new(i16::try_from(date.year).ok()?, month, day).ok()
        });
        document.title = subject.or(document.title);
        // What the words say of their publication is nearer to it than when somebody sent them on.
        document.published = document.published.or(sent);
        document
    });
    let attachments = message
        .attachments()
        .enumerate()
        .map(|(number, part)| {
            let unnamed = || format!("{}{}", number + 1, if part.is_message() { ".eml" } else { "" });
            let name = part.attachment_name().map_or_else(unnamed, str::to_owned);
            (name, part.contents().to_vec())
        })
        .collect();
    Ok(Mail { document, attachments, problems })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_cannot_be_read_is_a_problem_beside_the_rest() {
        let part = |kind: &str, words: &str| format!("--b\r\nContent-Type: {kind}\r\n\r\n{words}\r\n");
        let mail = format!(
            "From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}{}{}--b--\r\n",
            part("text/html", &"<div>".repeat(100_000)),
            part("text/plain", "Doanh thu 95"),
            part("text/html", "<p> </p>"),
        );
        let mail = read(mail.as_bytes(), "a.eml").unwrap();
        assert!(mail.document.unwrap().text.contains("Doanh thu 95"));
        assert!(matches!(mail.problems.as_slice(), [ProblemKind::TooMuch { .. }]), "{:?}", mail.problems);
    }
}
