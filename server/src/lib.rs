pub mod mail;
pub mod text;
