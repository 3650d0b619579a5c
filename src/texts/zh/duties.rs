use crate::texts::DutyTexts;
use crate::texts::pattern::Pattern;

pub(super) const TEXTS: DutyTexts =
    DutyTexts {
        title: "办好以后要记得", sub: "日期从上面的结果推算。", to: "到", renew: Pattern("{0}到期前申请延续")
    };
