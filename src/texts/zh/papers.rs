use crate::texts::PapersTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: PapersTexts = PapersTexts {
    link: "打印告知书和清单",
    title: "打印材料",
    lead: "选一份。下面看到什么样，打出来就什么样。",
    choose: "打印哪一份",
    names: ["一次性告知书", "材料清单", "时间表", "告知承诺书", "容缺受理承诺书", "容缺受理通知书"],
    name_of: Pattern("{0}：{1}"),
    language: "打出来的纸是中文的。",
    large: "大字",
    print: "打印",
    copy: "复制文字",
    copied: "文字已复制，可以贴到别处。",
    by_hand: "没复制成。全文在这里，选中后自己复制：",
    in_app: "这个软件里多半打不了。点右上角，选“在浏览器打开”，或者复制文字，到别处打。",
    preview: Pattern("纸样，{0}页"),
    broken_title: "办件码打不开",
    broken: "网址里的办件码缺了或错了字，或者不是这份指南的。照着纸上再输一遍，或者回方案重新点打印。",
    none_title: "还没有能打印的",
    open: "还有题没答，材料不全，告知书就不能打。答完再来。",
    stopped: "这种情况这份指南办不了，没有要交的材料。",
    missing: Pattern("程序出了错，告知书里少了{0}，所以不打印。请打12345问，别照着不全的准备。"),
    to_plan: "回到方案",
};
