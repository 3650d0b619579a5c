//! Places in the data that something is proven about.

/// A place, by positions in the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The package as a whole.
    Package,
    /// A question of the package.
    Question(usize),
    /// An option of a question.
    Choice(usize, usize),
    /// A limit that rules name for the number asked for.
    Bound(usize, u32),
    /// The package's use of a matter.
    Matter(usize),
    /// Of a used matter: a reason why it is needed.
    Because(usize, usize),
    /// Of a used matter: a reason why it is not needed.
    Otherwise(usize, usize),
    /// A mode of a matter.
    Mode(usize, usize),
    /// A matter's demand for a material.
    Requirement(usize, usize),
    /// What the check of a matter looks at.
    ReviewPoint(usize, usize),
    /// A duty of a matter.
    Duty(usize, usize),
    /// An option of a matter.
    Option(usize, usize),
    /// A wait of a matter for another.
    Wait(usize, usize),
    /// A field of a form.
    Field(usize, usize),
    /// A choice between matters.
    Alternative(usize),
    /// Of an alternative: a reason why there is no choice.
    NoChoice(usize, usize),
    /// Something that is not needed at all.
    NotNeeded(usize),
    /// A stop.
    Stop(usize),
    /// A notice.
    Notice(usize),
    /// Time that no limit covers.
    Apart(usize),
    /// A duty of the package.
    Obligation(usize),
    /// A material.
    Material(usize),
}
