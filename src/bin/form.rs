//! The program of the one form; `public/boot.js` starts it.

fn main() {
    onething::ui::run_form();
}
