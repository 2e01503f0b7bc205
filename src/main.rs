//! One wasm, three doors: the page, its worker, and the element on other people's pages.

fn main() {
    ascribe::start();
}
