use crate::texts::SettingsTexts;

pub(super) const TEXTS: SettingsTexts = SettingsTexts {
    title: "Settings",
    care_sub: "larger type and buttons, the same content",
    theme: "Light or dark",
    theme_system: "as the device",
    theme_light: "light",
    theme_dark: "dark",
    text_size: "Type size",
    text_sizes: ["normal", "large", "larger", "largest"],
    language: "Language",
    place: "District",
    place_hint: "local rules and names of departments follow it",
    records: "My records",
    clear_sub: "first see what would be deleted",
    help: "Help",
    no_office: "No public source was found for address, telephone and hours, so none is shown. Ask at 12345 first.",
};
