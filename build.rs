//! Tells cargo that the program contains these folders, so that a new file in them is not missed.

fn main() {
    for folder in ["web/dist", "config/languages", "config/samples", "schema.sql"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
