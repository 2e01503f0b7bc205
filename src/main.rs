//! One wasm, three doors.
fn main() {}
