//! The sections of a plan.

topic! {
    /// The sections of a plan.
    SectionTexts {
        /// Name of the list of the plan's sections.
        list,
        /// 办事方案.
        plan,
        /// 概览.
        overview,
        /// 事项.
        matters,
        /// 材料.
        materials,
        /// 日期.
        dates,
        /// What is printed.
        papers,
        /// Link to it on the plan.
        to_papers,
        /// 申请表.
        form,
        /// How many fields the form has, how many all forms have.
        form_n(after: usize, before: usize),
        /// Title of the page.
        options,
    }
}
