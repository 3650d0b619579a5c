//! The program of the papers; `public/boot.js` starts it.

fn main() {
    onething::ui::run_papers();
}
