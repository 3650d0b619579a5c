//! The Chinese wording of what checks and proofs say. The English stands where the
//! mistake is found; `{}` stands for what is named, in the same order.

/// English and Chinese.
const WORDING: &[(&str, &str)] = &[
    ("/committed/{} is a limit for the same already; keep one", "/committed/{}已是同一事项的时限；只留一条"),
    (
        "/materials/{} asks for {} too and both can apply at once; join them, or let their modes or conditions exclude each other",
        "/materials/{}也要{}，两条会同时成立；合成一条，或者让方式、条件互相排斥",
    ),
    ("U is never shown as a fact; move it to ask_locally, or verify it", "U不能当事实写；移到ask_locally，或者去核实"),
    (
        "the source is marked unread; write B-high or B, or read the text in force and delete unread",
        "这条依据标着unread，没有读到现行文本；写B-high或B，或者读了再删去unread",
    ),
    (
        "a law that was read has an article or item; name it, or write B-high",
        "读过的法律说得出第几条、哪一项；写上，或者写B-high",
    ),
    ("\"unsure\" is offered by itself; no option may be named so", "“不确定”由系统提供，选项不能用unsure作id"),
    ("a blank in {}: no blanks between Chinese and figures or letters", "{}里有空格：中文和数字、字母之间不留空格"),
    (
        "a local list decides it: nobody takes it, and it has no deadline here",
        "由本地清单定的，不能在这里选，也没有期限",
    ),
    (
        "a mode taken by an answer has a condition, one taken by choice has none",
        "由回答决定的方式要有条件，由人选的方式没有条件",
    ),
    ("a number fills only a number, an area, a percentage or money", "数字只能填进数字、面积、比例或金额"),
    ("a question with fewer than two options is none", "少于两个选项就不成问题"),
    ("a region has a six-digit code", "区划代码是六位数字"),
    ("a renewal window without a period of validity", "写了延续的时间，却没写有效期"),
    ("a weekday: only weekend days that are worked stand here", "这天是工作日：这里只写要上班的周末"),
    ("a weekend day: only weekdays that are off stand here", "这天是周末：这里只写放假的工作日"),
    (
        "a plain text takes any number; write resident_id, credit_code or id_or_credit_code",
        "普通文字什么号码都收；写成resident_id、credit_code或id_or_credit_code",
    ),
    ("accepts nothing; widen the range or add values", "什么都填不进去；放宽范围或加选项"),
    ("an electronic licence stands for it: nothing is left to choose", "已有电子证照代替它，没什么可选"),
    ("an empty article or item; leave it out where the source has none", "条款或项目是空的；依据里没有就删去"),
    ("another option of the matter does the same; keep one", "这个事项的另一个选项作用相同；只留一个"),
    ("answer what people ask about it most", "写上大家最常问的一句，再回答"),
    ("asks nothing; a form has at least one field", "什么都不问；表单至少要有一个字段"),
    (
        "at least one step is needed; without a known limit leave statutory out",
        "至少写一个环节；没查到时限就不写statutory",
    ),
    ("at least one way of handling it is needed", "至少要有一种办理方式"),
    ("at most two digits after the point can be entered", "小数最多两位"),
    ("begins or ends with a blank; delete it", "开头或结尾有空格；删去"),
    ("case codes would have up to {} characters; at most {} are read", "办件码会长到{}位，最多只能读{}位"),
    ("choose {} or {}", "从{}、{}里选一个"),
    ("codes can tell {} versions apart, no more", "办件码最多分清{}个版本"),
    ("covers no day after {}; add {} as the State Council arranged it", "{}以后的日子还没有；按国务院的安排补上{}年"),
    ("days are written MM-DD, the first before the last", "日子写成MM-DD，先写起，后写止"),
    ("deferrable, but until when and by which rule?", "写了可以后补，却没写补到什么时候、依据是什么"),
    ("empty; leave it out where there is no English text", "是空的；没有英文就删去"),
    ("empty; write the Chinese text", "是空的；写上中文"),
    (
        "every mode but the last, and those an option takes, has a condition, and the last has none",
        "除了最后一种和由选项选的，每种方式都要有条件；最后一种没有",
    ),
    ("every package waits for this matter: nobody could ever postpone it", "每个套餐都等着它办完，谁也推迟不了"),
    (
        "from and to are the first day of the first and the last day of the last year",
        "from是头一年的第一天，to是末一年的最后一天",
    ),
    ("holds a hidden character that changes the direction of writing; delete it", "有改变书写方向的隐藏字符；删去"),
    ("holds a line break or another control character; write one line of plain text", "有换行或别的控制字符；写成一行"),
    ("holds in no situation in which there is something to choose", "没有一种情形既满足条件又有得选"),
    ("is followed by {}, which is not later; the oldest version stands first", "后面的{}并不更晚；最早的版本写在最前"),
    ("joins fewer than two conditions; write the one alone", "连接的条件少于两个；直接写那一个"),
    ("longer than the law allows; a commitment is shorter", "比法定时限还长；承诺只能更短"),
    ("looks at {}, which is not asked before it; move it up", "用到了{}，可它不在前面问；把它移到前面"),
    ("looks like markup; texts are plain", "像是网页标记；只写文字"),
    ("min, example and max must follow each other", "min、example、max要依次不减"),
    ("missing or broken; it holds the version of the data", "没有或读不了；内容的版本写在里面"),
    (
        "holds a web address, which nobody can open here; put it into url of a source and cite that",
        "文字里有网址，在这里点不开；写进某条依据的url，再引用它",
    ),
    ("names, titles, questions, options and units need an English text too", "名称、标题、问题、选项和单位也要有英文"),
    ("nearly the same label as {}; use that one, or say how they differ", "和{}几乎同名；用那一个，或者写清差别"),
    (
        "nearly the same name as {}; use that one, or say in not_the_same_as why this is another paper",
        "和{}几乎同名；用那一个，或者在not_the_same_as里写明为什么不是同一份",
    ),
    (
        "needed in some situations only: say why not in the others, the last without a condition",
        "有的情形才要办：写明别的情形为什么不用，最后一条不带条件",
    ),
    ("neither an original nor a copy: state how many", "原件、复印件都是零；写明各要几份"),
    ("neither of the two alternatives", "不是两个可选事项中的一个"),
    (
        "no data file has this name; see the README for the list of files and folders",
        "没有这种数据文件；文件和文件夹见README",
    ),
    ("no demand for {} here says by its {} that this is allowed", "这里要{}的条目没有用{}写明可以这样"),
    (
        "no fee is known: cite one, or say in ask_locally that the office tells what it costs",
        "没写收费：写明依据，或者在ask_locally里写收费问哪里",
    ),
    (
        "no limit is known: cite one, or say in ask_locally that the office tells how long it takes",
        "没写时限：写明依据，或者在ask_locally里写时限问哪里",
    ),
    ("only a number can be above another", "只有数字才能写above"),
    (
        "only its names find it; add the words people say for it in everyday life",
        "只有名称能搜到；写上大家平时怎么叫它",
    ),
    ("no column of numbers has this id", "没有这个id的数字列"),
    ("no material has the id {}", "没有id是{}的材料"),
    ("no matter is marked as the goal; the dates would have no end", "没有一个事项标为目标；日期没有终点"),
    ("no option has this id; known are: {}", "没有这个选项；有的是：{}"),
    ("leads back to this package; leave guide out", "指回了这个套餐自己；删去guide"),
    ("no package has this id; known are: {}", "没有这个套餐；有的是：{}"),
    ("no package has the id {}", "没有id是{}的套餐"),
    ("no package was read; nothing can be published", "一个套餐也没读到；没什么可发布"),
    ("no question has this id; known are: {}", "没有这个问题；有的是：{}"),
    ("no region has the code {}", "没有代码是{}的区划"),
    ("no source; a fact without a source is not published", "没有依据；没有依据的不发布"),
    ("no {} has the id {}; add it to {} or correct the id", "没有这个{}：{}；在{}里补上，或者改正id"),
    ("not a link that may be shown; it begins with {}", "不是可以显示的链接；链接以{}开头"),
    ("not a number from {} to {} with at most {} decimals", "不是{}到{}之间、小数最多{}位的数"),
    ("not after the day it was checked", "不晚于核对的那天"),
    ("a version is written YYYY, YYYY-MM or YYYY-MM-DD", "版本写成YYYY、YYYY-MM或YYYY-MM-DD"),
    (
        "later than the day it was checked; what is not in force yet is no fact",
        "晚于核对的那天；还没施行的不能当事实写",
    ),
    (
        "later than the version of the data; correct the day, or raise version in catalog.json",
        "晚于内容的版本；改正日期，或者改catalog.json的version",
    ),
    ("before the first day it is in force; correct one of the two", "早于施行的第一天；改正其中一个"),
    (
        "{} would follow itself; of two texts the later one replaces the other",
        "{}绕一圈又代替了自己；由后来的代替先前的",
    ),
    ("{} replaces {} too; name the one it really follows", "{}也写着代替{}；写它真正接着的那一部"),
    ("replaces {}, but since when? Write the day into since", "代替{}，却没写哪天起；把施行的日子写进since"),
    ("{} has no last day; write the day before {} into its until", "{}没有最后一天；把{}的前一天写进它的until"),
    ("overlaps {}, which is in force until {}", "和{}重叠，它施行到{}"),
    ("leaves a gap: {} is in force until {} only", "中间有空档：{}只施行到{}"),
    (
        "out of force already when it was checked; cite what holds now, if only beside it",
        "核对时依据就已经失效；写上现行的依据，至少写在旁边",
    ),
    (
        "{} was in force until {} and is cited {} times; find out what holds now, and cite that",
        "{}只施行到{}，还有{}处引用它；查清现在的规定，改引用那个",
    ),
    ("held until {}; find out what holds now, or delete it", "只到{}；查清现在的规定，或者删去"),
    ("longer before the end than the result is valid", "延续的时间比有效期还长"),
    (
        "says neither where it is nor when it is open nor how to reach it; leave the office out",
        "地点、时间、电话都没写；不写这个窗口",
    ),
    ("not among the matters of this package", "不在这个套餐的事项里"),
    ("not in this year", "不在这一年"),
    ("not later than the edition before it; the oldest stands first", "不晚于前一版；最早的写在最前"),
    ("not readable as JSON: {} at line {} column {}", "不是有效的JSON：{}（第{}行第{}列）"),
    ("not readable as JSON: {}", "不是有效的JSON：{}"),
    // What the reader of JSON says.
    ("unknown field {}, expected one of {}", "没有字段{}；能写的是{}"),
    ("unknown field {}, expected {}", "没有字段{}；能写的是{}"),
    ("missing field {}", "少了字段{}"),
    ("unknown variant {}, expected one of {}", "没有{}这种写法；能写的是{}"),
    ("unknown variant {}, expected {}", "没有{}这种写法；能写的是{}"),
    ("invalid type: {}, expected {}", "类型不对：写的是{}，要写{}"),
    ("invalid value: {}, expected {}", "值不对：写的是{}，要写{}"),
    ("invalid length {}, expected {}", "个数不对：写的是{}，要写{}"),
    ("a date is written YYYY-MM-DD", "日期写成YYYY-MM-DD"),
    ("nothing uses the {} {}; use it or delete it", "没有地方用到这个{}：{}；用上或删去"),
    ("on_the_spot has the value 0, every other unit more than 0", "当场办结的数值是0，别的单位大于0"),
    ("only a mode of handling can be taken by an answer", "只有办理方式能由回答决定"),
    ("outside the numbers the question accepts: always or never true", "超出这个问题能填的数：总是成立或从不成立"),
    ("refers to itself", "指向了自己"),
    ("more rows than the {} that are read", "最多读{}行，写多了"),
    ("whoever types this wrong is shown an example; write one", "填错的人会看到一个例子；写一个"),
    ("the example would be refused itself; mind min and max", "这个例子自己就过不了；看min和max"),
    ("rows within rows; use one list", "行里又有行；只用一层"),
    ("say in a sentence or more what changed after this version", "用一两句话写明这个版本之后改了什么"),
    ("say what else the person can do", "写明还能怎么办"),
    (
        "say what only the local office can tell: where it is, when it is open, how to reach it",
        "写明哪些只有当地能答：地点、时间、怎么联系",
    ),
    ("say who issues it", "写明由谁出具"),
    ("say who may apply, and when it is accepted", "写明谁能办、什么情形受理"),
    (
        "say what is looked at: names, numbers and days that must agree, seals, the place itself",
        "写明审查时看什么：要对得上的名称、号码和日期，印章，现场",
    ),
    ("say why people are sent back, so that nobody comes twice", "写明人家为什么被退回，免得白跑"),
    ("says nothing: name each material by itself", "等于没说：每份材料写出名称"),
    ("stands twice", "写了两遍"),
    ("stands twice, here or in another matter", "写了两遍，在这里或别的事项里"),
    ("asked twice", "问了两遍"),
    ("listed twice", "列了两遍"),
    ("the answer that takes it cannot leave it", "选它的回答不能又是不选它的回答"),
    ("the codes of {} begin so already; choose other characters", "{}的办件码已经这样开头；换两个字符"),
    ("the duty {} stands twice, here or in a matter", "义务{}写了两遍，在这里或事项里"),
    ("papers fill this line only from a field of the kind {}", "纸上这一行只能由{}类的字段填"),
    ("says whose name it is; write it beside \"party\": \"name\"", "这里说名字算谁的；和\"party\": \"name\"写在一起"),
    ("the field has no value {}", "这个字段没有{}这个值"),
    ("the file is larger than 1 MiB; split it up", "文件超过1 MiB；拆开"),
    ("the id is {}, but the file is named otherwise; make them equal", "id是{}，文件名却不同；改成一样"),
    ("the id {} stands twice; every id is used once", "id{}出现两次；每个id只用一次"),
    (
        "the key {} stands twice in one object and only the last would count; keep one",
        "键{}在同一对象里写了两遍，只有后一个算数；只留一个",
    ),
    ("the last mode is the ordinary one; nobody need choose it", "最后一种是普通方式，不用选"),
    ("the last reason must hold in every situation: give it no condition", "最后一条理由要在任何情形都成立：不带条件"),
    ("the lists make {} working days; a day is missing or too many", "照这些日子算出{}个工作日；少了或多了一天"),
    ("the question {} does not ask for a number", "问题{}问的不是数"),
    ("the question {} has no option {}", "问题{}没有{}这个选项"),
    ("the question {} has no single answer {}", "问题{}没有{}这个单选回答"),
    (
        "the region belongs to itself; name the one above it, or leave parent out",
        "区划的上级是它自己；写上级的代码，或者不写",
    ),
    ("the regions {} belong to each other; the topmost has no parent", "区划{}互为上级；最上一级没有上级"),
    ("the same as what follows it; delete the edition", "和后一版相同；删去这一版"),
    ("the version is written YYYY.MM.DD, with .N behind it where needed", "版本写成YYYY.MM.DD，需要时后面加.N"),
    ("the window closes before it opens", "还没开始就结束了"),
    ("the years follow each other without a gap", "年份要连着写"),
    ("there is no check after the result in that mode", "那种方式没有事后核查"),
    ("there must be exactly one calendar file", "日历文件要有且只有一个"),
    ("this form asks the field twice", "这张表问了两遍这个字段"),
    ("this matter has no option of this id that can be chosen", "这个事项没有这个可选的选项"),
    ("this matter has no such duty", "这个事项没有这项义务"),
    ("this matter has no such mode", "这个事项没有这种办理方式"),
    ("two characters out of {}", "从{}里取两个字符"),
    ("write lower-case words joined by single - or .", "写小写字母和数字，中间用一个-或.连接"),
    ("{} has no value {} to choose", "{}里没有{}可选"),
    ("{} is no earlier version in the history of catalog.json", "{}不是catalog.json历史里的版本"),
    ("{} is no id; write lower-case words joined by single - or .", "{}不能作id；写小写字母和数字，中间用一个-或.连接"),
    ("{} characters; at most {} fit the screen", "有{}个字；屏幕上最多放{}个"),
    ("{} would be both promised and handed in later; keep one", "{}又承诺又后补；只留一样"),
    ("{} has the same label; ask each fact once", "{}的名称相同；每件事只问一遍"),
    ("{} has the same name; one identity, one entry", "{}的名称相同；一份材料只写一条"),
    ("{} has more than {} options at once", "{}同时可选的多于{}个"),
    ("{} takes no number, or one with too many decimals", "{}填不进数，或者小数位太多"),
    (
        "{} wait for each other; break the circle with a commitment (broken_by, replaced_by)",
        "{}互相等待；用承诺打破（broken_by、replaced_by）",
    ),
    (
        "{} was to be compared again by {}; do so, and set checked and review_by",
        "{}应在{}前重新核对；核对后改checked和review_by",
    ),
    ("{} excludes every other option", "{}不能和别的选项一起选"),
    (
        "name the packages of this version; `onething code --history` printed them then",
        "写明这个版本有哪些套餐；当时`onething code --history`打印过",
    ),
    ("the version before had {}, this one has not", "前一版有{}，这一版没有"),
    (
        "the questions, options, regions or alternatives of {} were {} in version {} and are {} {}; keep those of that version in its editions (`onething code --freeze {}`)",
        "{}的问题、选项、区划或二选一原是{}（版本{}），现在是{}（{}）；把那个版本的存进editions（`onething code --freeze {}`）",
    ),
    // What proofs say.
    ("no answer to {} changes anything; leave the question out", "{}怎么答都一样；删去这个问题"),
    (
        "rules name {} of {}, but choosing it changes nothing; mend or delete those rules",
        "规则用到{}（问题{}），选它却什么都不变；改正或删去这些规则",
    ),
    (
        "rules name the limit {} of {}, but it changes nothing; mend or delete those rules",
        "规则用到界限{}（问题{}），它却什么都不变；改正或删去这些规则",
    ),
    (
        "needed in no situation; mend its condition, or take the matter out",
        "没有一种情形要办；改正条件，或者拿掉这个事项",
    ),
    (
        "shown in no situation; one before it always holds then; mend its condition, or delete it",
        "没有一种情形会显示，前面总有一条先成立；改正条件或删去",
    ),
    ("used in no situation; mend its condition, or delete the mode", "没有一种情形用到；改正条件，或者删去这种方式"),
    ("offered in no situation; mend its condition, or delete it", "没有一种情形可选；改正条件或删去"),
    ("holds in no situation; mend its condition, or delete it", "没有一种情形成立；改正条件或删去"),
    ("{} is asked for in no situation; mend the condition, or delete the demand", "没有一种情形要{}；改正条件或删去"),
    (
        "{} is asked in no situation; mend its condition, or take the field out",
        "没有一种情形问{}；改正条件，或者拿掉这个字段",
    ),
    (
        "a dead end: no matter is needed and no stop says why; add a stop, or what is to be done",
        "走不通：没有要办的事项，也没有说明为什么；加一条终止说明，或者写要办什么",
    ),
    (
        "matters are needed, but none of the goal; mark one of them as the goal",
        "有要办的事项，却没有目标事项；把其中一个标为目标",
    ),
    (
        "matters wait for each other, and no commitment that may be made there breaks the circle; add broken_by or replaced_by, or drop a wait",
        "事项互相等待，又没有可作的承诺打破；加broken_by或replaced_by，或者删去一个等待",
    ),
    (
        "{}: needed without a reason; add one to because that holds then",
        "{}：要办却没有理由；在because里加一条那时成立的",
    ),
    (
        "{}: not needed, and nothing says why not; add a reason to otherwise that holds then",
        "{}：不用办却没说为什么；在otherwise里加一条那时成立的",
    ),
    (
        "the duty applies, but the matter it is counted from is not needed; mend its when or due",
        "有这项义务，起算的事项却不用办；改正when或due",
    ),
    (
        "a day counted by this comes out of order or beyond the calendar; mend the time",
        "照这个算出的日子次序不对或超出日历；改正时间",
    ),
    ("stops the guide before anything is asked; give it a condition", "还没问就终止；加上条件"),
    (
        "its questions are too entangled to be walked through; let rules speak of fewer questions at once",
        "问题纠缠太多，走不完；让每条规则少用几个问题",
    ),
    ("home has room for {}", "首页只放得下{}个"),
    ("there is no package {}", "没有叫{}的套餐"),
    ("{} characters; a word to search by has 1 to 12", "有{}个字；搜索词是1到12个字"),
    ("one word without blanks and signs; write two words as two", "一个词里不能有空格和符号；两个词分开写"),
    ("stands in {} already, which is searched, too; leave it out", "{}里已经有了，那里也能搜到；删去"),
];

/// Kinds of things, where a message names one.
const KINDS: [(&str, &str); 8] = [
    ("question", "问题"),
    ("matter", "事项"),
    ("material", "材料"),
    ("form", "表单"),
    ("field", "字段"),
    ("electronic licence", "电子证照"),
    ("department", "部门"),
    ("source", "依据"),
];

/// A message in Chinese; the message itself where only the reader of JSON says it so, which is rare.
pub fn in_chinese_words(message: &str) -> String {
    let found = WORDING.iter().find_map(|(english, chinese)| filled(chinese, &named(english, message)?));
    found.unwrap_or_else(|| message.to_owned())
}

/// What stands in the message where the pattern has `{}`; `None` where it says something else.
fn named<'a>(pattern: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split("{}");
    let mut rest = message.strip_prefix(parts.next()?)?;
    let mut named = Vec::new();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        // The last part stands at the end, every other one where it comes first.
        let at = if parts.peek().is_none() { rest.strip_suffix(part)?.len() } else { rest.find(part)? };
        named.push(&rest[..at]);
        rest = &rest[at + part.len()..];
    }
    rest.is_empty().then_some(named)
}

fn filled(pattern: &str, named: &[&str]) -> Option<String> {
    let mut parts = pattern.split("{}");
    let mut filled = parts.next()?.to_owned();
    for (part, name) in parts.zip(named) {
        filled.push_str(KINDS.iter().find(|(english, _)| english == name).map_or(name, |(_, chinese)| chinese));
        filled.push_str(part);
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::{WORDING, in_chinese_words};

    #[test]
    fn both_languages_name_the_same_things() {
        for (english, chinese) in WORDING {
            assert_eq!(english.matches("{}").count(), chinese.matches("{}").count(), "{english}");
            assert_eq!(
                in_chinese_words(&english.replace("{}", "x")),
                chinese.replace("{}", "x"),
                "another comes first"
            );
        }
    }
}
