//! Addresses: which page is shown.

use super::Settings;
use super::pairs::Pairs;
use crate::model::{PackageId, QuestionId, is_id};

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// Search, cases to go on with, and the first packages of each stage.
    #[default]
    Home,
    /// All packages, by stage.
    All,
    /// A page of one package.
    Guide(PackageId, Section),
    /// Region, language, type size, care mode, colours.
    Settings,
    /// Asks before everything on the device is deleted.
    Clear,
    /// What a case code says, as it was typed.
    Case(String),
    /// How far the site can be used by everyone.
    Accessibility,
    /// What stays on the device.
    Privacy,
    /// No page has this address.
    NotFound,
}

/// A page of one package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// What the package covers.
    #[default]
    Overview,
    /// Everything the guide says, without questions.
    Full,
    /// One question.
    Questions,
    /// All answers, to check and change.
    Answers,
    /// The plan, or the reason there is none.
    Plan,
    /// The matters.
    Matters,
    /// The materials.
    Materials,
    /// The dates.
    Dates,
    /// What may be promised, handed in later or put off.
    Options,
    /// The one form.
    Form,
    /// What is printed.
    Papers,
}

/// The programs of the site: nobody loads one for what another does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Home, with what belongs to no package.
    Home,
    /// From a package's page to its plan.
    Guide,
    /// The one form.
    Form,
    /// What is read or printed from end to end, and case codes before they open.
    Papers,
}

impl Program {
    /// Its name in `Cargo.toml` and in the names of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Guide => "web",
            Self::Form => "form",
            Self::Papers => "papers",
        }
    }

    /// Whether it can draw a page. A link to any other loads it.
    pub fn draws(self, route: &Route) -> bool {
        route.program() == self
    }
}

impl Section {
    /// All sections, in the order of a visit.
    pub const ALL: [Self; 11] = [
        Self::Overview,
        Self::Full,
        Self::Questions,
        Self::Answers,
        Self::Plan,
        Self::Matters,
        Self::Materials,
        Self::Dates,
        Self::Options,
        Self::Form,
        Self::Papers,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Full => "full",
            Self::Questions => "questions",
            Self::Answers => "answers",
            Self::Plan => "plan",
            Self::Matters => "matters",
            Self::Materials => "materials",
            Self::Dates => "dates",
            Self::Options => "options",
            Self::Form => "form",
            Self::Papers => "papers",
        }
    }
}

impl Route {
    /// The path below the site's folder, without a leading slash.
    ///
    /// ```
    /// use onething::state::{Route, Section};
    /// let route = Route::Guide("restaurant".into(), Section::Plan);
    /// assert_eq!(route.path(), "guide/restaurant/plan/");
    /// assert_eq!(Route::of("guide/restaurant/plan/"), route);
    /// assert_eq!(Route::of("guide/../etc/"), Route::NotFound);
    /// ```
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::All => "all/".into(),
            Self::Guide(package, Section::Overview) => format!("guide/{package}/"),
            Self::Guide(package, section) => format!("guide/{package}/{}/", section.word()),
            Self::Settings => "settings/".into(),
            Self::Clear => "clear/".into(),
            Self::Case(code) if code.is_empty() => "case/".into(),
            Self::Case(code) => "case/#".to_owned() + &Pairs::one("case", code),
            Self::Accessibility => "accessibility/".into(),
            Self::Privacy => "privacy/".into(),
            Self::NotFound => "404.html".into(),
        }
    }

    /// The route of a path below the site's folder. A missing or extra
    /// `index.html` or final slash is forgiven.
    pub fn of(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["all"] => Self::All,
            ["settings"] => Self::Settings,
            ["clear"] => Self::Clear,
            ["case"] => Self::Case(String::new()),
            ["accessibility"] => Self::Accessibility,
            ["privacy"] => Self::Privacy,
            ["guide", package] if is_id(package) => Self::Guide((*package).into(), Section::Overview),
            ["guide", package, word] if is_id(package) => Section::ALL
                .into_iter()
                .find(|section| section.word() == *word)
                .map_or(Self::NotFound, |section| Self::Guide((*package).into(), section)),
            _ => Self::NotFound,
        }
    }

    /// The program that its static page starts.
    pub fn program(&self) -> Program {
        match self {
            Self::Home | Self::All | Self::Settings | Self::Clear | Self::NotFound => Program::Home,
            Self::Guide(_, Section::Form) => Program::Form,
            Self::Guide(_, Section::Full | Section::Papers) => Program::Papers,
            Self::Case(_) | Self::Accessibility | Self::Privacy => Program::Papers,
            Self::Guide(..) => Program::Guide,
        }
    }

    /// The package whose data the page needs.
    pub fn package(&self) -> Option<&PackageId> {
        match self {
            Self::Guide(package, _) => Some(package),
            _ => None,
        }
    }
}

/// The case code in the end of an address, `#case=…`, as it stands there. Programs
/// that pass links on add to it (`#case=…&from=…`) or move it (`#/?case=…`).
///
/// ```
/// use onething::state::code_in;
/// assert_eq!(code_in("#case=CY8Y"), Some("CY8Y".to_owned()));
/// assert_eq!(code_in("#/?case=CY8Y%20&from=singlemessage"), Some("CY8Y ".to_owned()));
/// assert_eq!(code_in("#h-list"), None);
/// ```
pub fn code_in(end: &str) -> Option<String> {
    let pairs = end.split(['#', '?', '/']).flat_map(Pairs::read);
    pairs.into_iter().find(|(key, _)| key == "case").map(|(_, code)| code)
}

/// What stands behind the `?` of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// `?q=`: the question that is shown.
    pub question: Option<QuestionId>,
    /// `?region=`, six digits.
    pub region: Option<String>,
    /// `?lang=`.
    pub language: Option<String>,
    /// `?mode=`.
    pub mode: Option<String>,
    /// `?theme=`.
    pub theme: Option<String>,
    /// `?start=YYYY-MM-DD`.
    pub start: Option<chrono::NaiveDate>,
}

impl Query {
    /// What a link tells the next page: settings that could not be kept on the device, and the
    /// day of acceptance. With the `?`, or empty.
    ///
    /// ```
    /// use onething::state::{Query, Settings};
    /// assert_eq!(Query::telling(None, None), "");
    /// let start = onething::model::parse_date("2026-11-23");
    /// assert_eq!(Query::telling(Some(&Settings::default()), start), "?lang=zh&text=100&region=370400&start=2026-11-23");
    /// ```
    pub fn telling(settings: Option<&Settings>, start: Option<chrono::NaiveDate>) -> String {
        let start = start.map(|start| Pairs::one("start", &crate::model::iso(start)));
        let told: Vec<String> = settings.map(Settings::write).into_iter().chain(start).collect();
        if told.is_empty() { String::new() } else { format!("?{}", told.join("&")) }
    }

    /// Reads a query; what is unknown or malformed is left out.
    pub fn of(search: &str) -> Self {
        let mut query = Self::default();
        for (key, value) in Pairs::read(search.trim_start_matches('?')) {
            match key.as_str() {
                "q" if is_id(&value) => query.question = Some(value.as_str().into()),
                "region" if value.len() == 6 && value.bytes().all(|b| b.is_ascii_digit()) => {
                    query.region = Some(value);
                }
                "lang" => query.language = Some(value),
                "mode" => query.mode = Some(value),
                "theme" => query.theme = Some(value),
                "start" => query.start = crate::model::parse_date(&value),
                _ => {}
            }
        }
        query
    }
}
