//! From a filter to its written form.

use std::fmt::{self, Display, Formatter};

use super::{Filter, Term, names, number};

impl Display for Filter {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut last: Option<(&'static str, bool)> = None;
        for term in self.terms() {
            if let Term::Value(value, excluded) = term {
                let (key, name) = names::written(value);
                // Values of one key stand together: `place:cao-bang,lang-son`.
                if last == Some((key, excluded)) {
                    write!(f, ",{}", quoted(&name))?;
                    continue;
                }
                space(f, last.is_some())?;
                write!(f, "{}{key}:{}", minus(excluded), quoted(&name))?;
                last = Some((key, excluded));
                continue;
            }
            space(f, last.is_some())?;
            write!(f, "{term}")?;
            last = Some(("", false));
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value, excluded) => {
                let (key, name) = names::written(*value);
                write!(f, "{}{key}:{}", minus(*excluded), quoted(&name))
            }
            Self::Number(demand) => {
                let (measure, sign) = (demand.measure.code(), demand.relation.sign());
                write!(f, "{}{measure}{sign}{}", minus(demand.negated), number::written(demand.number))
            }
            Self::Flagged(flagged) => write!(f, "{}is:flagged", minus(!flagged)),
            Self::Words(words) => write!(f, "{}{}", minus(words.negated), quoted(&words.text)),
        }
    }
}

fn minus(negated: bool) -> &'static str {
    if negated { "-" } else { "" }
}

fn space(f: &mut Formatter<'_>, needed: bool) -> fmt::Result {
    if needed { f.write_str(" ") } else { Ok(()) }
}

/// A name between quotation marks, where it would not be read as one name without them.
fn quoted(name: &str) -> String {
    let is_plain = |c: char| !c.is_whitespace() && !"\"\\:,<>=".contains(c);
    if !name.is_empty() && !name.starts_with('-') && name.chars().all(is_plain) {
        return name.to_owned();
    }
    let escaped = name.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}
