//! Which columns of a dataset hold what.

use serde::{Deserialize, Serialize};

/// What a column can hold of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Its text.
    Text,
    /// Its headline.
    Title,
    /// The day of its publication.
    Date,
    /// The web address where it was published.
    Address,
}

impl Role {
    /// All roles, the needed one first.
    pub const ALL: [Self; 4] = [Self::Text, Self::Title, Self::Date, Self::Address];
}

/// The columns that are meant, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Columns {
    /// The text.
    pub text: String,
    /// The headline.
    pub title: Option<String>,
    /// The day of publication.
    pub date: Option<String>,
    /// The web address.
    pub address: Option<String>,
}

impl Columns {
    /// The column of a role.
    pub fn get(&self, role: Role) -> Option<&str> {
        match role {
            Role::Text => Some(self.text.as_str()).filter(|name| !name.is_empty()),
            Role::Title => self.title.as_deref(),
            Role::Date => self.date.as_deref(),
            Role::Address => self.address.as_deref(),
        }
    }

    /// Chooses the column of a role.
    pub fn set(&mut self, role: Role, column: Option<String>) {
        match role {
            Role::Text => self.text = column.unwrap_or_default(),
            Role::Title => self.title = column,
            Role::Date => self.date = column,
            Role::Address => self.address = column,
        }
    }
}
