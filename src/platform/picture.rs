//! An element of the page as a picture, for browsers that cannot print.
//!
//! What the browser has laid out is painted again on a canvas: backgrounds, borders, every
//! character where it stands, and the paths of drawings. So the picture is the preview, and
//! nothing is laid out twice. Knows what sheets are made of: boxes with straight borders or
//! round ones, text without decoration, drawings of paths and words.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlCanvasElement, Node, Path2d, Range,
};

/// Pixels of a picture for one of the page.
const SHARP: f64 = 2.0;

/// The picture of an element, as a `data:` address; without its own border.
pub(super) fn of(element: &Element) -> Option<String> {
    let document = element.owner_document()?;
    let area = element.get_bounding_client_rect();
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((area.width() * SHARP).round() as u32);
    canvas.set_height((area.height() * SHARP).round() as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.scale(SHARP, SHARP).ok()?;
    let painter = Painter { pen, range: document.create_range().ok()?, left: area.left(), top: area.top() };
    painter.background(element, &look_of(element)?);
    painter.children(element);
    canvas.to_data_url().ok()
}

fn look_of(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok().flatten()
}

fn value(look: &CssStyleDeclaration, name: &str) -> String {
    look.get_property_value(name).unwrap_or_default()
}

/// A length in pixels; every computed length is one.
fn pixels(text: &str) -> f64 {
    js_sys::parse_float(text)
}

fn attribute(element: &Element, name: &str) -> f64 {
    pixels(&element.get_attribute(name).unwrap_or_default())
}

struct Painter {
    pen: CanvasRenderingContext2d,
    range: Range,
    /// Where the picture begins on the page.
    left: f64,
    top: f64,
}

impl Painter {
    fn children(&self, element: &Element) {
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|at| nodes.item(at)) {
            match node.dyn_ref::<Element>() {
                Some(inner) => self.element(inner),
                None => self.words(element, &node),
            }
        }
    }

    fn element(&self, element: &Element) {
        let Some(look) = look_of(element) else { return };
        if element.class_list().contains("visually-hidden") || value(&look, "display") == "none" {
            return;
        }
        if element.tag_name() == "svg" {
            return self.drawing(element);
        }
        self.background(element, &look);
        self.borders(element, &look);
        self.children(element);
    }

    /// Left, top, right and bottom of a box that is larger by `out` on every side, in the picture:
    /// on whole pixels, as browsers put lines, so that they stay sharp.
    fn edges(&self, area: &DomRect, out: f64) -> [f64; 4] {
        let (left, top) = (area.left() - self.left, area.top() - self.top);
        [left - out, top - out, left + area.width() + out, top + area.height() + out].map(f64::round)
    }

    fn background(&self, element: &Element, look: &CssStyleDeclaration) {
        let [left, top, right, bottom] = self.edges(&element.get_bounding_client_rect(), 0.0);
        self.pen.set_fill_style_str(&value(look, "background-color"));
        self.pen.fill_rect(left, top, right - left, bottom - top);
    }

    fn borders(&self, element: &Element, look: &CssStyleDeclaration) {
        // Borders that are shared lie half on either side of the edge.
        let shared = value(look, "display") == "table-cell" && value(look, "border-collapse") == "collapse";
        let wide = pixels(&value(look, "border-top-width"));
        let out = if shared { wide / 2.0 } else { 0.0 };
        let [left, top, right, bottom] = self.edges(&element.get_bounding_client_rect(), out);
        let [width, height] = [right - left, bottom - top];
        let pen = &self.pen;
        if value(look, "border-top-style") == "dashed" {
            pen.set_stroke_style_str(&value(look, "border-top-color"));
            pen.set_line_width(wide);
            let _ = pen.set_line_dash(&js_sys::Array::of2(&JsValue::from(3.0 * wide), &JsValue::from(2.0 * wide)));
            let [across, down] = [width, height].map(|size| size / 2.0);
            let turn = 2.0 * std::f64::consts::PI;
            pen.begin_path();
            let _ = pen.ellipse(left + across, top + down, across - wide / 2.0, down - wide / 2.0, 0.0, 0.0, turn);
            pen.stroke();
            let _ = pen.set_line_dash(&js_sys::Array::new());
            return;
        }
        for side in ["top", "right", "bottom", "left"] {
            let wide = pixels(&value(look, &["border-", side, "-width"].concat()));
            if wide == 0.0 {
                continue;
            }
            let (x, y, w, h) = match side {
                "top" => (left, top, width, wide),
                "bottom" => (left, bottom - wide, width, wide),
                "left" => (left, top, wide, height),
                _ => (right - wide, top, wide, height),
            };
            pen.set_fill_style_str(&value(look, &["border-", side, "-color"].concat()));
            pen.fill_rect(x, y, w, h);
        }
    }

    /// Sets the pen to the type of an element; gives back how far its line is above the
    /// middle of its characters' boxes.
    fn set_type(&self, look: &CssStyleDeclaration) -> f64 {
        let font = ["font-style", "font-weight", "font-size", "font-family"].map(|name| value(look, name)).join(" ");
        self.pen.set_font(&font);
        let measured = self.pen.measure_text("").ok();
        let [above, below] = measured.map_or([f64::NAN; 2], |it| {
            [it.font_bounding_box_ascent(), it.font_bounding_box_descent()].map(f64::round)
        });
        let size = pixels(&value(look, "font-size"));
        // Where a browser does not tell: as in most Chinese fonts.
        if above.is_nan() { 0.36 * size } else { (above - below) / 2.0 }
    }

    /// Every character on its place: what the browser has squeezed, spaced and wrapped stays so.
    fn words(&self, parent: &Element, node: &Node) {
        let (Some(words), Some(look)) = (node.node_value(), look_of(parent)) else { return };
        if words.trim().is_empty() {
            return;
        }
        let line = self.set_type(&look);
        self.pen.set_fill_style_str(&value(&look, "color"));
        let mut at = 0;
        for character in words.chars() {
            let from = at;
            at += character.len_utf16() as u32;
            if character.is_whitespace() || self.range.set_start(node, from).and(self.range.set_end(node, at)).is_err()
            {
                continue;
            }
            let area = self.range.get_bounding_client_rect();
            let middle = area.top() + area.height() / 2.0;
            let (x, y) = (area.left() - self.left, (middle + line - self.top).round());
            let _ = self.pen.fill_text(character.encode_utf8(&mut [0; 4]), x, y);
        }
    }

    /// A drawing: its paths and words, in the units of its `viewBox`.
    fn drawing(&self, drawing: &Element) {
        let area = drawing.get_bounding_client_rect();
        let view = drawing.get_attribute("viewBox").unwrap_or_default();
        let wide = view.split(' ').nth(2).map_or(f64::NAN, pixels);
        let pen = &self.pen;
        pen.save();
        let [left, top, ..] = self.edges(&area, 0.0);
        let moved = pen.translate(left, top);
        let scaled = pen.scale(area.width() / wide, area.width() / wide);
        if let (Ok(()), Ok(()), Ok(shapes)) = (moved, scaled, drawing.query_selector_all("path, text")) {
            for shape in (0..shapes.length()).filter_map(|at| shapes.item(at)) {
                let Ok(shape) = shape.dyn_into::<Element>() else { continue };
                if let Some(look) = look_of(&shape) {
                    self.shape(&shape, &look);
                }
            }
        }
        pen.restore();
    }

    fn shape(&self, shape: &Element, look: &CssStyleDeclaration) {
        if value(look, "display") == "none" {
            return;
        }
        let pen = &self.pen;
        let [fill, stroke] = ["fill", "stroke"].map(|name| value(look, name));
        if fill != "none" {
            pen.set_fill_style_str(&fill);
        }
        if shape.tag_name() == "text" {
            self.set_type(look);
            pen.set_text_align(if value(look, "text-anchor") == "middle" { "center" } else { "start" });
            let words = shape.text_content().unwrap_or_default();
            let _ = pen.fill_text(&words, attribute(shape, "x"), attribute(shape, "y"));
            return;
        }
        let Ok(path) = Path2d::new_with_path_string(&shape.get_attribute("d").unwrap_or_default()) else { return };
        if fill != "none" {
            pen.fill_with_path_2d(&path);
        }
        if stroke != "none" {
            pen.set_stroke_style_str(&stroke);
            pen.set_line_width(pixels(&value(look, "stroke-width")));
            pen.set_line_cap(&value(look, "stroke-linecap"));
            pen.set_line_join(&value(look, "stroke-linejoin"));
            pen.stroke_with_path(&path);
        }
    }
}
