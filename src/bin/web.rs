//! The browser program; `public/boot.js` starts it.

fn main() {
    onething::ui::run();
}
