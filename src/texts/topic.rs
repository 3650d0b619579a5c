//! What a topic is: sentences by name, written to and read from a file in the
//! order they are declared in.

use super::pattern::Pattern;

/// Declares a topic: a structure with one field a sentence, so that a missing
/// sentence does not compile. `name` is a sentence, `name[4]` a table of them,
/// `name(n: usize)` a pattern together with the method that fills it,
/// `name[7](n: usize)` a table of patterns.
macro_rules! topic {
    (
        $(#[$about:meta])*
        $topic:ident {
            $( $(#[$doc:meta])* $name:ident $([$count:literal])? $(($($argument:ident: $kind:ty),*))?, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $topic {
            $( $(#[$doc])* pub $name: topic!(@field $([$count])? $(($($argument)*))?), )*
        }

        impl $topic {
            $( topic!(@method $(#[$doc])* $name $([$count])? $(($($argument: $kind),*))?); )*
        }

        impl $crate::texts::topic::Sentences for $topic {
            fn read(&mut self, lines: &mut $crate::texts::topic::Lines) {
                $( $crate::texts::topic::Sentences::read(&mut self.$name, lines); )*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn list(&self, _: &str, _: usize, tell: $crate::texts::topic::Tell) {
                $( $crate::texts::topic::Sentences::list(
                    &self.$name,
                    concat!(stringify!($topic), ".", stringify!($name)),
                    <[&str]>::len(&[$($(stringify!($argument)),*)?]),
                    tell,
                ); )*
            }
        }
    };
    (@field) => { &'static str };
    (@field [$count:literal]) => { [&'static str; $count] };
    (@field ($($argument:ident)*)) => { $crate::texts::pattern::Pattern };
    (@field [$count:literal] ($($argument:ident)*)) => { [$crate::texts::pattern::Pattern; $count] };
    (@method $(#[$doc:meta])* $name:ident ($($argument:ident: $kind:ty),*)) => {
        $(#[$doc])*
        // Functions of one shape compress better than as many places that gather arguments.
        #[inline(never)]
        pub fn $name(&self, $($argument: $kind),*) -> String {
            self.$name.fill(&[$($argument.into()),*])
        }
    };
    (@method $($other:tt)*) => {};
}

/// Takes a sentence's name, how many arguments it is given, and its words.
#[cfg(not(target_arch = "wasm32"))]
pub(super) type Tell<'t> = &'t mut dyn FnMut(&str, usize, &'static str);

/// One sentence or many, as they follow each other in a file.
pub(super) trait Sentences {
    /// Puts the next lines in place of what is there. In place, because moving
    /// hundreds of sentences one by one takes 10 KB of program more (3 KB brotli).
    fn read(&mut self, lines: &mut Lines);

    /// Names every sentence, in the same order.
    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, name: &str, arguments: usize, tell: Tell);
}

impl Sentences for &'static str {
    fn read(&mut self, lines: &mut Lines) {
        lines.next(self);
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, name: &str, arguments: usize, tell: Tell) {
        tell(name, arguments, self);
    }
}

impl Sentences for Pattern {
    fn read(&mut self, lines: &mut Lines) {
        lines.next(&mut self.0);
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, name: &str, arguments: usize, tell: Tell) {
        tell(name, arguments, self.0);
    }
}

impl<T: Sentences, const N: usize> Sentences for [T; N] {
    fn read(&mut self, lines: &mut Lines) {
        self.iter_mut().for_each(|sentence| sentence.read(lines));
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, name: &str, arguments: usize, tell: Tell) {
        self.iter().for_each(|sentence| sentence.list(name, arguments, tell));
    }
}

/// The line that ends a group of sentences.
pub(super) const END: &str = "---";

/// The lines that are still to come.
pub(super) struct Lines {
    rest: &'static str,
    missing: bool,
}

impl Lines {
    /// Of a group of a file, which has so many before it.
    pub(super) fn of_group(file: &'static str, before: usize) -> Self {
        let mut rest = file;
        for _ in 0..before {
            while let Some((line, next)) = rest.split_once('\n') {
                rest = next;
                if line == END {
                    break;
                }
            }
        }
        Self { rest, missing: false }
    }

    /// Puts the next line into its place. Where there is none, reading goes on, and
    /// the damage is reported once, at the end.
    #[inline(never)]
    fn next(&mut self, place: &mut &'static str) {
        match self.rest.split_once('\n') {
            Some((line, rest)) if line != END => (*place, self.rest) = (line, rest),
            _ => self.missing = true,
        }
    }

    /// Whether there were just as many lines as were taken.
    pub(super) fn were_all(&self) -> bool {
        !self.missing && self.rest.starts_with(END)
    }
}
