//! What the window remembers from one start to the next, beside its own geometry: language, mode, and what is shown.

use std::path::{Path, PathBuf};

use eframe::egui::ThemePreference;
use serde::{Deserialize, Serialize};

use super::columns::Columns;
use crate::domain::Language;
use crate::project::{Author, Previous, SaveError, replace_file};

/// The person's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; nothing for that of the system.
    pub language: Option<Language>,
    /// Light, dark, or as the system says.
    pub mode: ThemePreference,
    /// Whether the numbers that are in no record are marked in the text.
    pub numbers: bool,
    /// The name that changes bear; nothing for that of the account.
    pub author: Option<String>,
    /// The columns of the records table.
    pub columns: Columns,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            mode: ThemePreference::System,
            numbers: false,
            author: None,
            columns: Columns::default(),
        }
    }
}

impl Settings {
    /// The settings kept in `folder`; the usual ones where there are none or they cannot be read, because a window
    /// that opens in the wrong colour is better than none.
    pub fn load(folder: &Path) -> Self {
        let text = std::fs::read_to_string(file(folder)).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    /// Who makes the changes: the name that was given, else that of the account.
    pub fn author(&self) -> Option<Author> {
        let account = || ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        self.author.clone().or_else(account).as_deref().and_then(Author::new)
    }

    /// Keeps the settings in `folder`, whole or not at all.
    pub fn save(&self, folder: &Path) -> Result<(), SaveError> {
        // A folder that cannot be made makes the writing fail, which is reported.
        std::fs::create_dir_all(folder).unwrap_or_default();
        replace_file(&file(folder), Previous::Drop, |file| {
            let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default());
            file.write_all(text.map_err(std::io::Error::other)?.as_bytes())
        })
    }

    /// The language to speak: the chosen one, else that of the system where it is one of ours, else English.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(|| {
            let system = sys_locale::get_locale().unwrap_or_default();
            Language::ALL.into_iter().find(|language| system.starts_with(language.code())).unwrap_or_default()
        })
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join("settings.ron")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_damage_is_harmless() {
        let folder = tempfile::tempdir().unwrap();
        let author = Some("Lan".to_owned());
        let mut columns = Columns::named(["value", "place"].into_iter());
        columns.sticky = 1;
        let (language, mode) = (Some(Language::Vietnamese), ThemePreference::Dark);
        let settings = Settings { language, mode, numbers: true, author, columns };
        settings.save(folder.path()).unwrap();
        assert_eq!(Settings::load(folder.path()), settings);
        std::fs::write(file(folder.path()), "(columns: (shown: [\"none\"], sticky: 7))").unwrap();
        assert!(!Settings::load(folder.path()).columns.shown().is_empty());
        std::fs::write(file(folder.path()), "(language: ").unwrap();
        assert_eq!(Settings::load(folder.path()), Settings::default());
    }
}
