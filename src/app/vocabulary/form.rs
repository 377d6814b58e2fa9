//! The form of one entry: what is typed and chosen, what is wrong with it, and the entries that it makes.

use eframe::egui::{ComboBox, Id, Key, Label, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use super::super::panel::Panel;
use super::super::theme;
use super::super::voice::Voice;
use super::picker::Picker;
use super::words::SENSES;
use crate::domain::{Catalogue, Family, Indicator, IndicatorId, IndicatorKind, Names, PlaceId, Unit, fold};
use crate::extract::{EntryKey, GlossaryEntry, GlossaryError, OperatorNames, PhraseMeaning, Sense, Trade};

/// How wide the names of the fields are.
const NAMES: f32 = 150.0;

/// A sort of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Words with a meaning.
    Phrase,
    /// An indicator.
    Indicator,
    /// A spelling of a place.
    Place,
    /// An enterprise.
    Operator,
}

impl Sort {
    /// All sorts, in the order of their buttons.
    pub const ALL: [Self; 4] = [Self::Phrase, Self::Indicator, Self::Place, Self::Operator];

    /// The key of what adds one.
    pub fn add(self) -> &'static str {
        match self {
            Self::Phrase => "vocabulary-add-phrase",
            Self::Indicator => "vocabulary-add-indicator",
            Self::Place => "vocabulary-add-place",
            Self::Operator => "vocabulary-add-operator",
        }
    }
}

/// What a phrase is to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// An indicator that there is.
    Known,
    /// One that is made along with the phrase.
    New,
    /// Words of the field.
    Sense,
}

/// The fields of an indicator.
#[derive(Clone, Debug)]
struct IndicatorFields {
    vi: String,
    en: String,
    kind: IndicatorKind,
    unit: Unit,
    family: Family,
}

impl Default for IndicatorFields {
    fn default() -> Self {
        Self {
            vi: String::new(),
            en: String::new(),
            kind: IndicatorKind::Stock,
            unit: Unit::Count,
            family: Family::Network,
        }
    }
}

impl IndicatorFields {
    /// Takes the words of a phrase for a name where none is typed yet.
    fn suggest(&mut self, words: &str) {
        let mut letters = words.trim().chars();
        if let Some(first) = letters.next().filter(|_| self.vi.is_empty() && self.en.is_empty()) {
            let name: String = first.to_uppercase().chain(letters).collect();
            if name.is_ascii() { self.en = name } else { self.vi = name }
        }
    }
}

/// What is typed and chosen.
#[derive(Debug)]
pub struct Form {
    sort: Sort,
    /// The entry that is changed.
    replaced: Option<GlossaryEntry>,
    words: String,
    meaning: Meaning,
    indicator: Picker<IndicatorId>,
    fields: IndicatorFields,
    sense: Sense,
    place: Picker<PlaceId>,
    trade: Trade,
    /// Other names of an enterprise, parted by commas.
    others: String,
    /// Whether the person tried to add it as it is.
    tried: bool,
    /// Whether the first field is still to get the cursor.
    fresh: bool,
}

/// What was decided.
pub enum Decision {
    /// Nothing yet.
    Open,
    /// To go back to the list.
    Back,
    /// To put entries in.
    Define(Vec<GlossaryEntry>, Option<EntryKey>),
}

impl Form {
    /// An empty form.
    pub fn new(sort: Sort) -> Self {
        Self {
            sort,
            replaced: None,
            words: String::new(),
            meaning: Meaning::Known,
            indicator: Picker::default(),
            fields: IndicatorFields::default(),
            sense: SENSES[0].0,
            place: Picker::default(),
            trade: Trade::Telecom,
            others: String::new(),
            tried: false,
            fresh: true,
        }
    }

    /// With these words in it.
    pub fn with_words(mut self, words: &str) -> Self {
        words.clone_into(&mut self.words);
        self
    }

    /// The form of an entry, for changing it.
    pub fn of(entry: &GlossaryEntry, voice: &Voice) -> Self {
        let mut form = Self::new(Sort::Phrase);
        form.replaced = Some(entry.clone());
        match entry {
            GlossaryEntry::Indicator(indicator) => {
                form.sort = Sort::Indicator;
                form.fields = IndicatorFields {
                    vi: indicator.name.vi.clone(),
                    en: indicator.name.en.clone(),
                    kind: indicator.kind,
                    unit: indicator.unit,
                    family: indicator.family,
                };
            }
            GlossaryEntry::Phrase { words, means } => {
                form.words.clone_from(words);
                match *means {
                    PhraseMeaning::Indicator(id) => form.indicator = Picker::of(id, voice.indicator(id)),
                    PhraseMeaning::Sense(sense) => (form.meaning, form.sense) = (Meaning::Sense, sense),
                }
            }
            GlossaryEntry::Place { words, place } => {
                form.sort = Sort::Place;
                form.words.clone_from(words);
                form.place = Picker::of(*place, voice.place(*place));
            }
            GlossaryEntry::Operator(names) => {
                form.sort = Sort::Operator;
                form.words.clone_from(&names.name);
                form.others = names.aliases.join(", ");
                form.trade = names.sector;
            }
        }
        form
    }

    /// The entries that it makes, an indicator before its phrase; or why it makes none.
    fn entries(&self, catalogue: &Catalogue) -> Result<Vec<GlossaryEntry>, GlossaryError> {
        let words = self.words.trim().to_owned();
        let chosen = |id: Option<IndicatorId>| id.ok_or(GlossaryError::Empty);
        Ok(match (self.sort, self.meaning) {
            (Sort::Indicator, _) => vec![GlossaryEntry::Indicator(self.new_indicator(catalogue)?)],
            (Sort::Phrase, Meaning::New) => {
                let indicator = self.new_indicator(catalogue)?;
                let means = PhraseMeaning::Indicator(indicator.id);
                vec![GlossaryEntry::Indicator(indicator), GlossaryEntry::Phrase { words, means }]
            }
            (Sort::Phrase, Meaning::Known) => {
                let means = PhraseMeaning::Indicator(chosen(self.indicator.chosen())?);
                vec![GlossaryEntry::Phrase { words, means }]
            }
            (Sort::Phrase, Meaning::Sense) => {
                vec![GlossaryEntry::Phrase { words, means: PhraseMeaning::Sense(self.sense) }]
            }
            (Sort::Place, _) => {
                let place = self.place.chosen().ok_or(GlossaryError::Empty)?;
                vec![GlossaryEntry::Place { words, place }]
            }
            (Sort::Operator, _) => {
                let others = self.others.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty());
                let aliases = others.map(str::to_owned).collect();
                vec![GlossaryEntry::Operator(OperatorNames { name: words, sector: self.trade, aliases })]
            }
        })
    }

    /// The indicator of the fields. Where one name is left out the other one stands for both; an id of its own is made
    /// of the English name.
    fn new_indicator(&self, catalogue: &Catalogue) -> Result<Indicator, GlossaryError> {
        let fields = &self.fields;
        let (vi, en) = match (fields.vi.trim(), fields.en.trim()) {
            ("", "") => return Err(GlossaryError::Empty),
            ("", en) => (en, en),
            (vi, "") => (vi, vi),
            both => both,
        };
        let id = match &self.replaced {
            Some(GlossaryEntry::Indicator(known)) => known.id,
            _ => free_id(en, catalogue),
        };
        Ok(Indicator {
            id,
            kind: fields.kind,
            unit: fields.unit,
            family: fields.family,
            name: Names { en: en.to_owned(), vi: vi.to_owned() },
            definition: Names::default(),
        })
    }

    /// The entries, each allowed upon those before it.
    fn checked(&self, panel: &Panel<'_>) -> Result<Vec<GlossaryEntry>, GlossaryError> {
        let project = panel.session.project();
        let mut glossary = project.glossary().clone();
        let replaced = self.replaced.as_ref().map(GlossaryEntry::key);
        // What is wrong with the words is said before what is still missing.
        if self.sort != Sort::Indicator && !self.words.trim().is_empty() {
            glossary.check_words(&self.words, replaced.as_ref())?;
        }
        let entries = self.entries(project.catalogue())?;
        let last = entries.len().saturating_sub(1);
        for (nr, entry) in entries.iter().enumerate() {
            glossary.check(entry, replaced.as_ref().filter(|_| nr == last))?;
            glossary.put(entry.clone());
        }
        Ok(entries)
    }

    /// Draws it.
    pub fn show(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> Decision {
        let title = if self.replaced.is_some() { "vocabulary-edit-title" } else { self.sort.add() };
        ui.heading(panel.text(title).trim_end_matches('…'));
        ui.add_space(8.0);
        let entered = match self.sort {
            Sort::Phrase => self.phrase(panel, ui),
            Sort::Indicator => self.indicator_fields(panel, ui),
            Sort::Place => self.place_fields(panel, ui),
            Sort::Operator => self.operator_fields(panel, ui),
        };
        ui.add_space(8.0);
        let checked = self.checked(panel);
        // Room for two lines, so that nothing jumps.
        ui.allocate_ui(vec2(ui.available_width(), 36.0), |ui| {
            ui.set_min_height(36.0);
            match &checked {
                Err(error) if self.tried || !matches!(error, GlossaryError::Empty) => {
                    let words = RichText::new(panel.voice.glossary_error(error)).color(panel.theme.bad);
                    ui.add(Label::new(words).wrap());
                }
                _ => {
                    let hint = RichText::new(panel.text("vocabulary-hint")).color(panel.theme.muted);
                    ui.add(Label::new(hint).wrap());
                }
            }
        });
        ui.add_space(4.0);
        let mut decision = Decision::Open;
        let mut wanted = entered;
        ui.horizontal(|ui| {
            let words = panel.text(if self.replaced.is_some() { "save" } else { "vocabulary-add" });
            wanted |= panel.primary(ui, words).clicked();
            if ui.button(panel.text("vocabulary-back")).clicked() {
                decision = Decision::Back;
            }
        });
        if wanted {
            self.tried = true;
            if let Ok(entries) = checked {
                let replaced = self.replaced.as_ref().map(GlossaryEntry::key);
                decision = Decision::Define(entries, replaced);
            }
        }
        decision
    }

    fn phrase(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> bool {
        // Words that were chosen in the text stand there already.
        let fresh = std::mem::take(&mut self.fresh);
        let focus = fresh && self.words.is_empty();
        if fresh && !focus && self.replaced.is_none() {
            self.indicator.request_focus();
        }
        let mut entered = text(panel, ui, "vocabulary-words", &mut self.words, focus);
        row(panel, ui, "vocabulary-meaning", |ui, _| {
            ui.vertical(|ui| {
                for (meaning, key) in [
                    (Meaning::Known, "vocabulary-means-known"),
                    (Meaning::New, "vocabulary-means-new"),
                    (Meaning::Sense, "vocabulary-means-sense"),
                ] {
                    // An entry that is changed stays one entry.
                    if meaning != Meaning::New || self.replaced.is_none() {
                        let chosen = ui.radio_value(&mut self.meaning, meaning, panel.text(key)).changed();
                        if chosen && meaning == Meaning::New {
                            self.fields.suggest(&self.words);
                        }
                    }
                }
            });
        });
        match self.meaning {
            Meaning::Known => {
                let catalogue = panel.session.project().catalogue();
                let picker = &mut self.indicator;
                row(panel, ui, "vocabulary-which-indicator", |ui, label| {
                    let search = |typed: &str| catalogue.search(typed);
                    let name = |id| panel.voice.indicator(id).to_owned();
                    entered |= picker.show(panel, ui, label, search, name);
                });
            }
            Meaning::New => entered |= self.indicator_fields(panel, ui),
            Meaning::Sense => {
                let chosen = panel.voice.sense(self.sense);
                let options: Vec<(Sense, String)> =
                    SENSES.iter().map(|(sense, key)| (*sense, panel.text(key))).collect();
                combo(panel, ui, "vocabulary-like", &mut self.sense, &chosen, &options);
            }
        }
        entered
    }

    fn indicator_fields(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> bool {
        let focus = std::mem::take(&mut self.fresh);
        let fields = &mut self.fields;
        let mut entered = text(panel, ui, "vocabulary-name-vi", &mut fields.vi, focus);
        entered |= text(panel, ui, "vocabulary-name-en", &mut fields.en, false);
        let kinds = [
            (IndicatorKind::Stock, panel.text("vocabulary-stock")),
            (IndicatorKind::Flow, panel.text("vocabulary-flow")),
        ];
        let chosen = if fields.kind == IndicatorKind::Stock { kinds[0].1.clone() } else { kinds[1].1.clone() };
        combo(panel, ui, "vocabulary-kind", &mut fields.kind, &chosen, &kinds);
        let units = Unit::ALL.map(|unit| (unit, panel.voice.unit(unit)));
        let chosen = panel.voice.unit(fields.unit);
        combo(panel, ui, "vocabulary-unit", &mut fields.unit, &chosen, &units);
        let families = Family::ALL.map(|family| (family, panel.voice.family(family)));
        let chosen = panel.voice.family(fields.family);
        combo(panel, ui, "vocabulary-family", &mut fields.family, &chosen, &families);
        entered
    }

    fn place_fields(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> bool {
        let focus = std::mem::take(&mut self.fresh);
        let mut entered = text(panel, ui, "vocabulary-spelling", &mut self.words, focus);
        let atlas = panel.session.project().lexis().atlas();
        let picker = &mut self.place;
        row(panel, ui, "vocabulary-which-place", |ui, label| {
            let name = |id| panel.voice.place(id).to_owned();
            entered |= picker.show(panel, ui, label, |typed| atlas.search(typed), name);
        });
        entered
    }

    fn operator_fields(&mut self, panel: &Panel<'_>, ui: &mut Ui) -> bool {
        let focus = std::mem::take(&mut self.fresh);
        let mut entered = text(panel, ui, "vocabulary-operator-name", &mut self.words, focus);
        entered |= text(panel, ui, "vocabulary-other-names", &mut self.others, false);
        row(panel, ui, "vocabulary-trade", |ui, _| {
            for (trade, key) in [(Trade::Telecom, "sense-telecom"), (Trade::Post, "sense-post")] {
                ui.radio_value(&mut self.trade, trade, panel.text(key));
            }
        });
        entered
    }
}

/// An id that no indicator has yet, made of an English name: `own.parcel_lockers`.
fn free_id(name: &str, catalogue: &Catalogue) -> IndicatorId {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem = if words.is_empty() { "indicator".to_owned() } else { words.join("_") };
    let numbered = std::iter::once(format!("own.{stem}")).chain((2_u32..).map(|nr| format!("own.{stem}_{nr}")));
    let mut ids = numbered.map(|id| IndicatorId::new(&id));
    // The numbers do not end before the indicators do.
    ids.find(|id| catalogue.get(*id).is_none()).unwrap_or_else(|| IndicatorId::new("own.indicator"))
}

/// A line with the name of its field before it.
fn row(panel: &Panel<'_>, ui: &mut Ui, key: &str, contents: impl FnOnce(&mut Ui, Id)) {
    ui.horizontal_top(|ui| {
        let name = RichText::new(panel.text(key)).font(theme::regular(theme::BODY)).color(panel.theme.muted);
        let room = vec2(NAMES, theme::ROW_HEIGHT);
        let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
        let inside = |ui: &mut Ui| {
            ui.set_min_size(room);
            ui.add(Label::new(name).wrap()).id
        };
        let label = ui.allocate_ui_with_layout(room, layout, inside).inner;
        contents(ui, label);
    });
    ui.add_space(4.0);
}

/// A field for words; says whether Enter was pressed in it.
fn text(panel: &Panel<'_>, ui: &mut Ui, key: &str, typed: &mut String, focus: bool) -> bool {
    let mut entered = false;
    row(panel, ui, key, |ui, label| {
        let field = TextEdit::singleline(typed).margin(vec2(8.0, 4.0)).desired_width(f32::INFINITY);
        let response = ui.add(field).labelled_by(label);
        if focus {
            response.request_focus();
        }
        entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    });
    entered
}

/// A field with a list of choices.
fn combo<T: Copy + PartialEq>(
    panel: &Panel<'_>,
    ui: &mut Ui,
    key: &str,
    value: &mut T,
    chosen: &str,
    options: &[(T, String)],
) {
    row(panel, ui, key, |ui, _| {
        let combo = ComboBox::from_id_salt(("vocabulary", key)).width(ui.available_width()).selected_text(chosen);
        let response = combo.show_ui(ui, |ui| {
            for (option, name) in options {
                ui.selectable_value(value, *option, name);
            }
        });
        let title = panel.text(key);
        response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &title));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_names_and_are_never_taken() {
        let catalogue = Catalogue::bundled();
        assert_eq!(free_id("Parcel lockers (smart)", catalogue).as_str(), "own.parcel_lockers_smart");
        assert_eq!(free_id("Tủ phát hàng", catalogue).as_str(), "own.tu_phat_hang");
        assert_eq!(free_id("…", catalogue).as_str(), "own.indicator");
        let own = Indicator {
            id: free_id("Parcel lockers", catalogue),
            kind: IndicatorKind::Stock,
            unit: Unit::Count,
            family: Family::Network,
            name: Names::default(),
            definition: Names::default(),
        };
        assert_eq!(free_id("parcel LOCKERS", &catalogue.with([own])).as_str(), "own.parcel_lockers_2");
    }
}
