//! A sheet of SVG: real text, plain shapes, legible on paper and in the dark.
//!
//! Colours are attributes, because a site's content security policy may refuse the
//! style element; that one only turns them round for dark screens.

use std::fmt::Write;

/// Height of one line of text, in pixels.
pub(super) const LINE: i32 = 20;
/// Size of the letters, in pixels; a Chinese character is as wide.
const LETTER: i32 = 14;

const DARK: &str = "@media screen and (prefers-color-scheme: dark) { \
    .ground { fill: #171b22 } .ink { fill: #eceef2 } .soft { fill: #a3aab6 } .box { fill: #202a4c; stroke: #7f8796 } \
    .rule { stroke: #434851 } .edge { stroke: #a3b8ff } .tip, .mark { fill: #a3b8ff } .ring { stroke: #a3b8ff } .stop { fill: #ffa396 } }";

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// The thing itself.
    Plain,
    /// A heading.
    Bold,
    /// What is said about it.
    Soft,
    /// Where the guide stops.
    Stop,
}

/// What was drawn so far; all lengths are pixels.
pub(super) struct Sheet {
    title: String,
    body: String,
}

impl Sheet {
    pub(super) fn new(title: &str) -> Self {
        Self { title: title.to_owned(), body: String::new() }
    }

    /// One line of text whose baseline begins at this point.
    pub(super) fn text(&mut self, x: i32, y: i32, ink: Ink, text: &str) {
        let look = match ink {
            Ink::Plain => r##"class="ink" fill="#15181e""##,
            Ink::Bold => r##"class="ink" fill="#15181e" font-weight="bold""##,
            Ink::Soft => r##"class="soft" fill="#5c626d""##,
            Ink::Stop => r##"class="stop" fill="#9a1a1a""##,
        };
        self.put(format_args!(r#"<text x="{x}" y="{y}" {look}>{}</text>"#, escaped(text)));
    }

    /// One text from top to bottom, its middle at `x`.
    pub(super) fn column(&mut self, x: i32, y: i32, text: &str) {
        self.put(format_args!(
            r##"<text x="{x}" y="{y}" class="ink" fill="#15181e" writing-mode="vertical-rl">{}</text>"##,
            escaped(text)
        ));
    }

    /// The box around something.
    pub(super) fn rect(&mut self, x: i32, y: i32, width: i32, height: i32) {
        self.put(format_args!(
            r##"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="8" class="box" fill="#f3f5f9" stroke="#7b818c"/>"##
        ));
    }

    /// A thin line across or down.
    pub(super) fn rule(&mut self, from: (i32, i32), to: (i32, i32)) {
        let ((x, y), (to_x, to_y)) = (from, to);
        self.put(format_args!(r##"<line x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}" class="rule" stroke="#c9ced8"/>"##));
    }

    /// An arrow along these points; broken where something must not hold.
    pub(super) fn arrow(&mut self, points: &[(i32, i32)], broken: bool) {
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        let dashes = if broken { r#" stroke-dasharray="4 3""# } else { "" };
        self.put(format_args!(
            r##"<polyline points="{}" class="edge" fill="none" stroke="#2540b4" stroke-width="1.5"{dashes}/>"##,
            line.join(" ")
        ));
        if let [.., (from_x, from_y), (x, y)] = points {
            let (dx, dy) = ((x - from_x).signum() * 7, (y - from_y).signum() * 7);
            let (side_x, side_y) = (dy.signum() * 4, dx.signum() * 4);
            self.put(format_args!(
                r##"<polygon points="{x},{y} {},{} {},{}" class="tip" fill="#2540b4"/>"##,
                x - dx + side_x,
                y - dy + side_y,
                x - dx - side_x,
                y - dy - side_y
            ));
        }
    }

    /// A filled dot.
    pub(super) fn dot(&mut self, x: i32, y: i32) {
        self.put(format_args!(r##"<circle cx="{x}" cy="{y}" r="5" class="mark" fill="#2540b4"/>"##));
    }

    /// An open ring.
    pub(super) fn ring(&mut self, x: i32, y: i32) {
        self.put(format_args!(
            r##"<circle cx="{x}" cy="{y}" r="5" class="ring" fill="none" stroke="#2540b4" stroke-width="1.5"/>"##
        ));
    }

    /// The whole picture.
    pub(super) fn finish(self, width: i32, height: i32) -> String {
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" "#,
                r#"role="img" lang="zh-CN" font-family="sans-serif" font-size="{2}">"#,
                "\n<title>{3}</title>\n<style>{4}</style>\n",
                r##"<rect width="{0}" height="{1}" class="ground" fill="#ffffff"/>"##,
                "\n{5}</svg>\n"
            ),
            width,
            height,
            LETTER,
            escaped(&self.title),
            DARK,
            self.body
        )
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// How wide a text is: Chinese characters are square, others little more than half as wide.
pub(super) fn width(text: &str) -> i32 {
    text.chars().map(|c| if c.is_ascii() { LETTER * 6 / 10 } else { LETTER }).sum()
}

/// The text in lines that are no wider; at least one.
pub(super) fn lines(text: &str, widest: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for c in text.chars() {
        let more = width(c.encode_utf8(&mut [0; 4]));
        // Closing marks stay with what they close.
        if used + more > widest && !"，。；、）」：".contains(c) {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
        used += more;
    }
    lines
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
