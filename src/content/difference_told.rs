//! What an edit changes, told: sentences in two languages, and JSON.

use super::Catalog;
use super::answers::answers_to_json;
use super::difference::{PackageDifference, Presence, joined};
use crate::engine::{Became, Changed, Comparison, Item};
use crate::model::{Duration, Language, MatterId, OptionId, PackageId, QuestionId, QuestionKind, Text, Unit};
use serde_json::{Value, json};

/// Tells the differences between two catalogues: ids with the names of the later, or of the
/// earlier where the later has none.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a> {
    /// The earlier data.
    pub old: &'a Catalog,
    /// The later data.
    pub new: &'a Catalog,
    /// The language of sentences; ids and answers are the same in each.
    pub language: Language,
}

impl<'a> Teller<'a> {
    /// The differences of a package as sentences, one a line.
    pub fn lines(&self, difference: &PackageDifference) -> Vec<String> {
        let package = &difference.package;
        let named = || self.with_name(package.as_str(), self.of_package(package));
        match difference.presence {
            Presence::Added => {
                return vec![self.say(format!("{}: a new package", named()), format!("{}：新的一件事", named()))];
            }
            Presence::Removed => {
                return vec![
                    self.say(format!("{}: the package is gone", named()), format!("{}：这件事没有了", named())),
                ];
            }
            Presence::Both => {}
        }
        let Comparison { situations, questions, answers, changes, entangled } = &difference.comparison;
        let mut lines = Vec::new();
        for (ids, (en, zh)) in questions.iter().zip([("no longer asked", "不再问了"), ("new", "是新的")]) {
            lines.extend(ids.iter().map(|id| {
                let question = self.with_name(id.as_str(), self.of_question(id));
                self.say(
                    format!("{package}: the question {question} is {en}"),
                    format!("{package}：问题{question}{zh}"),
                )
            }));
        }
        for (ids, (en, zh)) in answers.iter().zip([("gone", "没有了"), ("new", "是新的")]) {
            lines.extend(ids.iter().map(|(question, id)| {
                let answer = self.with_name(id.as_str(), self.of_answer(question, id));
                let question = self.with_name(question.as_str(), self.of_question(question));
                self.say(
                    format!(
                        "{package}: the answer {answer} to {question} is {en}; situations with it are not compared"
                    ),
                    format!("{package}：问题{question}的回答{answer}{zh}；选它的情形没有比"),
                )
            }));
        }
        for (changed, [before, after]) in changes.iter().zip(&difference.workdays) {
            let days = match before == after {
                true => String::new(),
                false => {
                    self.say(format!("; {before} -> {after} working days"), format!("；{before} -> {after}个工作日"))
                }
            };
            let Changed { situations: some, region, .. } = changed;
            let (what, example) = (self.sentence(package, changed), answers_to_json(&joined(&changed.example)));
            lines.push(self.say(
                format!(
                    "{package}: {some} of {situations} situations: {what}, for example in {region} with {example}{days}"
                ),
                format!("{package}：{situations}种情形里有{some}种：{what}，例如在{region}，回答{example}{days}"),
            ));
        }
        if *entangled {
            lines.push(self.say(
                format!("{package}: too entangled to be walked through; changes may be missing"),
                format!("{package}：问题缠得太紧，走不完；可能还有别的变化"),
            ));
        }
        if difference.words > 0 {
            let words = difference.words;
            lines.push(self.say(
                format!("{package}: {words} other values changed, texts and sources among them"),
                format!("{package}：还有{words}处改动，比如文字、依据"),
            ));
        }
        lines
    }

    /// What is said where nothing is different.
    pub fn nothing(&self) -> String {
        self.say("no difference in any situation".into(), "哪种情形都没有变".into())
    }

    /// The differences as JSON, in every language at once.
    pub fn json(&self, differences: &[PackageDifference]) -> Value {
        let packages = differences.iter().map(|difference| {
            let Comparison { situations, questions, answers, changes, entangled } = &difference.comparison;
            let pairs = |pairs: &[(QuestionId, OptionId)]| -> Vec<Value> {
                pairs.iter().map(|(question, option)| json!([question.as_str(), option.as_str()])).collect()
            };
            let ids = |ids: &[QuestionId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
            let changes = changes.iter().zip(&difference.workdays).map(|(changed, [before, after])| {
                let id = match &changed.item {
                    Item::Wait(id, other) => format!("{id} for {other}"),
                    item => id_of(item).to_owned(),
                };
                json!({
                    "kind": kind(&changed.item).0,
                    "id": id,
                    "name": self.of_item(&difference.package, &changed.item),
                    "from": became(&changed.item, &changed.from, Language::En),
                    "to": became(&changed.item, &changed.to, Language::En),
                    "situations": changed.situations.to_string(),
                    "answers": answers_to_json(&joined(&changed.example)),
                    "region": changed.region.as_str(),
                    "workdays_before": before,
                    "workdays_after": after,
                })
            });
            json!({
                "package": difference.package.as_str(),
                "presence": match difference.presence {
                    Presence::Both => "both",
                    Presence::Removed => "removed",
                    Presence::Added => "added",
                },
                "situations": situations.to_string(),
                "questions_removed": ids(&questions[0]),
                "questions_added": ids(&questions[1]),
                "answers_removed": pairs(&answers[0]),
                "answers_added": pairs(&answers[1]),
                "changes": changes.collect::<Vec<_>>(),
                "other_values": difference.words,
                "entangled": entangled,
            })
        });
        json!({"format": 1, "packages": packages.collect::<Vec<_>>()})
    }

    fn say(&self, en: String, zh: String) -> String {
        match self.language {
            Language::En => en,
            Language::Zh => zh,
        }
    }

    /// An id with the name beside it.
    fn with_name(&self, id: &str, name: Option<&Text>) -> String {
        let Some(name) = name else { return id.to_owned() };
        let (name, _) = name.in_language(self.language);
        self.say(format!("{id} ({name})"), format!("{id}（{name}）"))
    }

    fn sentence(&self, package: &PackageId, changed: &Changed) -> String {
        let item = &changed.item;
        let (en, zh) = kind(item);
        let named = self.with_name(id_of(item), self.of_item(package, item));
        let what = match item {
            Item::Guide => self.say(en.into(), zh.into()),
            Item::Wait(_, other) => {
                let other = self.with_name(other.as_str(), self.of_matter(other));
                self.say(format!("{en} {named} for {other}"), format!("{named}{zh}{other}"))
            }
            _ => self.say(format!("{en} {named}"), format!("{zh}{named}")),
        };
        let [from, to] = [&changed.from, &changed.to].map(|it| became(item, it, self.language));
        match (self.language, &changed.from, &changed.to) {
            (Language::En, Became::Present, Became::Absent) if *item != Item::Guide => {
                format!("{what} no longer {from}")
            }
            (Language::En, Became::Absent, Became::Present) if *item != Item::Guide => format!("{what} now {to}"),
            _ => self.say(format!("{what}: {from} -> {to}"), format!("{what}，{from} -> {to}")),
        }
    }

    /// What either catalogue has, the later first.
    fn find<T>(&self, look: impl Fn(&'a Catalog) -> Option<T>) -> Option<T> {
        [self.new, self.old].into_iter().find_map(look)
    }

    fn of_package(&self, id: &PackageId) -> Option<&'a Text> {
        self.find(|catalog| catalog.packages.iter().find(|it| it.id == *id).map(|it| &it.name))
    }

    fn of_question(&self, id: &QuestionId) -> Option<&'a Text> {
        self.find(|catalog| catalog.questions.iter().find(|it| it.id == *id).map(|it| &it.label))
    }

    fn of_answer(&self, question: &QuestionId, id: &OptionId) -> Option<&'a Text> {
        self.find(|catalog| match &catalog.questions.iter().find(|it| it.id == *question)?.kind {
            QuestionKind::Single(choices) | QuestionKind::Several(choices) => {
                choices.iter().find(|it| it.id == *id).map(|it| &it.text)
            }
            QuestionKind::Number(_) => None,
        })
    }

    fn of_matter(&self, id: &MatterId) -> Option<&'a Text> {
        self.find(|catalog| catalog.matters.iter().find(|it| it.id == *id).map(|it| &it.name))
    }

    fn of_item(&self, package: &PackageId, item: &Item) -> Option<&'a Text> {
        self.find(|catalog| {
            let package = catalog.packages.iter().find(|it| it.id == *package)?;
            match item {
                Item::Guide => None,
                Item::Stop(id) => package.stops.iter().find(|it| it.id == *id).map(|it| &it.title),
                Item::Matter(id) | Item::Time(id) | Item::Wait(id, _) => {
                    catalog.matters.iter().find(|it| it.id == *id).map(|it| &it.name)
                }
                Item::Material(id) => catalog.materials.iter().find(|it| it.id == *id).map(|it| &it.name),
                Item::Field(id) => catalog.fields.iter().find(|it| it.id == *id).map(|it| &it.label),
                Item::Option(id) => {
                    catalog.matters.iter().flat_map(|it| &it.options).find(|it| it.id == *id).map(|it| &it.name)
                }
                Item::Alternative(id) => package.alternatives.iter().find(|it| it.id == *id).map(|it| &it.title),
                Item::Duty(id) => {
                    let of_matters = catalog.matters.iter().flat_map(|it| &it.obligations);
                    package.obligations.iter().chain(of_matters).find(|it| it.id == *id).map(|it| &it.text)
                }
                Item::Notice(id) => package.notices.iter().find(|it| it.id == *id).map(|it| &it.title),
                Item::NotNeeded(id) => package.not_needed.iter().find(|it| it.id == *id).map(|it| &it.name),
            }
        })
    }
}

/// The kind of a thing, in English and in Chinese.
fn kind(item: &Item) -> (&'static str, &'static str) {
    match item {
        Item::Guide => ("guide", "整件事"),
        Item::Stop(_) => ("stop", "停下的情形"),
        Item::Matter(_) => ("matter", "事项"),
        Item::Time(_) => ("time", "时限"),
        Item::Wait(..) => ("wait", "等"),
        Item::Material(_) => ("material", "材料"),
        Item::Field(_) => ("field", "填写项"),
        Item::Option(_) => ("option", "可选的办法"),
        Item::Alternative(_) => ("alternative", "二选一"),
        Item::Duty(_) => ("duty", "义务"),
        Item::Notice(_) => ("notice", "提醒"),
        Item::NotNeeded(_) => ("not_needed", "不用办的"),
    }
}

fn id_of(item: &Item) -> &str {
    match item {
        Item::Guide => "",
        Item::Matter(id) | Item::Time(id) | Item::Wait(id, _) => id.as_str(),
        Item::Material(id) => id.as_str(),
        Item::Field(id) => id.as_str(),
        Item::Stop(id)
        | Item::Option(id)
        | Item::Alternative(id)
        | Item::Duty(id)
        | Item::Notice(id)
        | Item::NotNeeded(id) => id.as_str(),
    }
}

/// What becomes of a thing, in one word or with its time.
fn became(item: &Item, became: &Became, language: Language) -> String {
    let (there, en, zh) = match item {
        Item::Guide => ("a plan", "stopped", ["能办", "停下"]),
        Item::Matter(_) => ("needed", "not needed", ["要办", "不用办"]),
        Item::Material(_) => ("asked", "not asked", ["要交", "不要"]),
        Item::Field(_) => ("asked", "not asked", ["要填", "不填"]),
        Item::Option(_) | Item::Alternative(_) => ("offered", "not offered", ["能选", "不能选"]),
        _ => ("there", "not there", ["有", "没有"]),
    };
    let say = |en: &str, zh: &str| match language {
        Language::En => en.to_owned(),
        Language::Zh => zh.to_owned(),
    };
    match became {
        Became::Absent => say(en, zh[1]),
        Became::Possible => say("possible", "不一定"),
        Became::Present => say(there, zh[0]),
        Became::Exempt => say("exempt", "不用交"),
        Became::Deferrable => say("deferrable", "能晚交"),
        Became::Takes(statutory, committed) => {
            let times = |times: &[Duration]| times.iter().map(|it| time(it, language)).collect::<Vec<_>>().join(" + ");
            let statutory = statutory.as_deref().map_or(say("no known limit", "没查到"), times);
            match committed.map(|committed| time(&committed, language)) {
                None => statutory,
                Some(committed) => {
                    say(&format!("{statutory}, published {committed}"), &format!("{statutory}（承诺{committed}）"))
                }
            }
        }
    }
}

fn time(time: &Duration, language: Language) -> String {
    let (en, zh) = match time.unit {
        Unit::OnTheSpot => return if language == Language::En { "on the spot" } else { "当场" }.into(),
        Unit::Hour => ("hour", "小时"),
        Unit::Workday => ("workday", "个工作日"),
        Unit::Day => ("day", "日"),
        Unit::NaturalDay => ("natural_day", "个自然日"),
        Unit::Month => ("month", "个月"),
        Unit::Year => ("year", "年"),
    };
    match language {
        Language::En => format!("{} {en}", time.value),
        Language::Zh => format!("{}{zh}", time.value),
    }
}
