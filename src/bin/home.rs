//! The program of home; `public/boot.js` starts it.

fn main() {
    onething::ui::run_home();
}
