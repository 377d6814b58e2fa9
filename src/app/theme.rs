//! The colours and the measures of the window, from `assets/theme.ron`.

use std::sync::{Arc, LazyLock};

use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style, TextStyle,
    Theme as Mode, Vec2, Visuals, style::ScrollAnimation,
};
use serde::Deserialize;

use crate::domain::Family;

/// Height of a row of a table, in points.
pub const ROW_HEIGHT: f32 = 24.0;
/// Width of the edge around what has the focus of the keyboard, in points.
pub const FOCUS: f32 = 2.0;
/// Sizes of the type, in points.
pub const SMALL: f32 = 12.0;
/// Size of running text.
pub const BODY: f32 = 13.0;
/// Size of a panel's title.
pub const TITLE: f32 = 15.0;
/// Size of the one headline of a view.
pub const HEADLINE: f32 = 20.0;

/// The colours of one mode, light or dark.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// Behind text and charts.
    #[serde(deserialize_with = "colour")]
    pub page: Color32,
    /// Behind lists and cards.
    #[serde(deserialize_with = "colour")]
    pub panel: Color32,
    /// Thin lines between things.
    #[serde(deserialize_with = "colour")]
    pub line: Color32,
    /// A button at rest.
    #[serde(deserialize_with = "colour")]
    pub control: Color32,
    /// A button under the pointer.
    #[serde(deserialize_with = "colour")]
    pub hovered: Color32,
    /// Text.
    #[serde(deserialize_with = "colour")]
    pub text: Color32,
    /// Text of less weight.
    #[serde(deserialize_with = "colour")]
    pub muted: Color32,
    /// What can be acted upon.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    /// Text upon the accent.
    #[serde(deserialize_with = "colour")]
    pub on_accent: Color32,
    /// Behind what is selected.
    #[serde(deserialize_with = "colour")]
    pub selection: Color32,
    /// Accepted.
    #[serde(deserialize_with = "colour")]
    pub good: Color32,
    /// Wants a look.
    #[serde(deserialize_with = "colour")]
    pub warning: Color32,
    /// Rejected, or failed.
    #[serde(deserialize_with = "colour")]
    pub bad: Color32,
    families: Families,
    #[serde(deserialize_with = "colours")]
    lines: Vec<Color32>,
    /// A line of a chart that is not among the coloured ones.
    #[serde(deserialize_with = "colour")]
    pub faded: Color32,
}

#[derive(Clone, Debug, Deserialize)]
struct Families {
    #[serde(deserialize_with = "colour")]
    revenue: Color32,
    #[serde(deserialize_with = "colour")]
    budget: Color32,
    #[serde(deserialize_with = "colour")]
    subscribers: Color32,
    #[serde(deserialize_with = "colour")]
    penetration: Color32,
    #[serde(deserialize_with = "colour")]
    network: Color32,
    #[serde(deserialize_with = "colour")]
    enterprises: Color32,
    #[serde(deserialize_with = "colour")]
    online: Color32,
}

#[derive(Debug, Deserialize)]
struct Themes {
    light: Theme,
    dark: Theme,
}

static THEMES: LazyLock<Themes> = LazyLock::new(|| {
    // The asset is compiled in and a test reads it, so this cannot fail at a user's.
    ron::from_str(include_str!("../../assets/theme.ron")).expect("assets/theme.ron is well formed")
});

impl Theme {
    /// The colours for `mode`.
    pub fn of(mode: Mode) -> &'static Self {
        match mode {
            Mode::Light => &THEMES.light,
            Mode::Dark => &THEMES.dark,
        }
    }

    /// The colour of a family of indicators.
    pub fn family(&self, family: Family) -> Color32 {
        match family {
            Family::Revenue => self.families.revenue,
            Family::Budget => self.families.budget,
            Family::Subscribers => self.families.subscribers,
            Family::Penetration => self.families.penetration,
            Family::Network => self.families.network,
            Family::Enterprises => self.families.enterprises,
            Family::Online => self.families.online,
        }
    }

    /// The colours of the lines of a chart, in the order in which to use them; eight.
    pub fn lines(&self) -> &[Color32] {
        &self.lines
    }

    /// `colour` mixed into the page: `strength` 0 is the page, 1 the colour.
    pub fn tint(&self, colour: Color32, strength: f32) -> Color32 {
        self.page.lerp_to_gamma(colour, strength)
    }
}

/// Gives the window its fonts and both its modes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for mode in [Mode::Light, Mode::Dark] {
        ctx.set_style_of(mode, style(mode));
    }
}

/// A font of semi-bold weight.
pub fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("strong".into()))
}

/// A font of normal weight.
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("regular", &include_bytes!("../../assets/fonts/Inter-Regular.ttf")[..]),
        ("strong", &include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")[..]),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["regular".to_owned()]);
    }
    fonts.families.insert(FontFamily::Name("strong".into()), vec!["strong".to_owned(), "regular".to_owned()]);
    fonts
}

fn style(mode: Mode) -> Style {
    let theme = Theme::of(mode);
    let mut style = Style { visuals: visuals(mode, theme), ..Style::default() };
    // At once: egui drops a second target that comes while it is still on the way to the first, which would leave the
    // selected row out of view where keys follow each other quickly.
    style.scroll_animation = ScrollAnimation::none();
    style.text_styles = [
        (TextStyle::Small, regular(SMALL)),
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Monospace, regular(BODY)),
        (TextStyle::Heading, strong(TITLE)),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(8.0, 4.0);
    style.spacing.button_padding = Vec2::new(8.0, 4.0);
    style.spacing.interact_size = Vec2::new(32.0, 24.0);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.menu_margin = Margin::same(4);
    style.spacing.scroll.floating = true;
    // A bar in the colour of text would shout.
    style.spacing.scroll.foreground_color = false;
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    style
}

fn visuals(mode: Mode, theme: &Theme) -> Visuals {
    let mut visuals = match mode {
        Mode::Light => Visuals::light(),
        Mode::Dark => Visuals::dark(),
    };
    visuals.panel_fill = theme.panel;
    visuals.window_fill = theme.page;
    visuals.extreme_bg_color = theme.page;
    visuals.text_edit_bg_color = Some(theme.page);
    visuals.faint_bg_color = theme.panel;
    visuals.code_bg_color = theme.control;
    visuals.hyperlink_color = theme.accent;
    visuals.warn_fg_color = theme.warning;
    visuals.error_fg_color = theme.bad;
    visuals.selection.bg_fill = theme.selection;
    visuals.selection.stroke = Stroke::new(1.0, theme.text);
    visuals.window_stroke = Stroke::new(1.0, theme.line);
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(4);
    // What can be ticked, chosen or typed into is seen at a glance, also where it is empty.
    let edge = theme.line.lerp_to_gamma(theme.muted, 0.4);
    let widgets = &mut visuals.widgets;
    for (state, fill, text, edge) in [
        (&mut widgets.noninteractive, theme.panel, theme.text, theme.line),
        (&mut widgets.inactive, theme.control, theme.text, edge),
        (&mut widgets.hovered, theme.hovered, theme.text, theme.muted),
        (&mut widgets.active, theme.selection, theme.text, theme.accent),
        (&mut widgets.open, theme.selection, theme.text, theme.line),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.fg_stroke = Stroke::new(1.0, text);
        state.bg_stroke = Stroke::new(1.0, edge);
        state.corner_radius = CornerRadius::same(4);
        state.expansion = 0.0;
    }
    // So does egui draw what has the focus.
    visuals.widgets.active.bg_stroke.width = FOCUS;
    visuals
}

fn parse(code: &str) -> Result<Color32, String> {
    Color32::from_hex(code).map_err(|_| format!("“{code}” is no colour such as #2457C5"))
}

fn colour<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

fn colours<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Color32>, D::Error> {
    let codes = Vec::<String>::deserialize(deserializer)?;
    codes.iter().map(|code| parse(code)).collect::<Result<_, _>>().map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast by the formula of the Web Content Accessibility Guidelines 2.1.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |colour: Color32| {
            let [r, g, b] = [colour.r(), colour.g(), colour.b()].map(|part| {
                let part = f32::from(part) / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn what_has_the_focus_is_seen() {
        for mode in [Mode::Light, Mode::Dark] {
            let (theme, style) = (Theme::of(mode), style(mode));
            let (edge, rest) = (style.visuals.widgets.active.bg_stroke, style.visuals.widgets.inactive.bg_stroke);
            assert!(edge.width >= 2.0 && edge.width > rest.width);
            for behind in [theme.page, theme.panel, theme.control] {
                assert!(contrast(edge.color, behind) >= 3.0, "{mode:?}");
                // The ring around a primary button.
                assert!(contrast(theme.text, behind) >= 3.0, "{mode:?}");
            }
        }
    }

    #[test]
    fn every_text_has_contrast() {
        for mode in [Mode::Light, Mode::Dark] {
            let theme = Theme::of(mode);
            assert_eq!(theme.lines().len(), 8);
            let mut pairs = Vec::new();
            for behind in [theme.page, theme.panel, theme.selection] {
                pairs.extend([(theme.text, behind), (theme.accent, behind)]);
            }
            for behind in [theme.page, theme.panel] {
                pairs.extend([theme.muted, theme.good, theme.warning, theme.bad].map(|text| (text, behind)));
                pairs.extend(Family::ALL.map(|family| (theme.family(family), behind)));
            }
            for behind in [theme.control, theme.hovered] {
                pairs.push((theme.text, behind));
            }
            for family in Family::ALL {
                pairs.extend([0.18, 0.36].map(|strength| (theme.text, theme.tint(theme.family(family), strength))));
            }
            pairs.extend(theme.lines().iter().map(|line| (*line, theme.page)));
            pairs.push((theme.on_accent, theme.accent));
            for (text, behind) in pairs {
                let found = contrast(text, behind);
                assert!(found >= 4.5, "{text:?} on {behind:?} in {mode:?}: {found:.2}");
            }
        }
    }
}
