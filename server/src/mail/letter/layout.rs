//! The frame around all letters. The HTML is written with classes and one style sheet; the rules are
//! put on each element when a letter is laid out, because many mail programs read no others. What a
//! rule for dark mode or small screens overrides stays in the head.

use std::borrow::Cow;

use css_inline::{CSSInliner, InlineError};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, UndefinedBehavior, context};

use super::Letter;
use crate::mail::prose::{self, Block};

const TEXT: &str = include_str!("../layout.txt");
const HTML: &str = include_str!("../layout.html");
const STYLE: &str = include_str!("../layout.css");

/// Why a letter could not be laid out: the frame itself is broken.
#[derive(Debug)]
pub struct Unlaid(String);

impl std::fmt::Display for Unlaid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unlaid {}

impl From<minijinja::Error> for Unlaid {
    fn from(why: minijinja::Error) -> Self {
        Self(why.to_string())
    }
}

impl From<InlineError> for Unlaid {
    fn from(why: InlineError) -> Self {
        Self(why.to_string())
    }
}

impl Letter {
    /// The letter for programs that show no HTML.
    pub fn text(&self) -> Result<String, Unlaid> {
        self.filled_into("layout.txt", TEXT, &|blocks| Value::from(prose::text(blocks)))
    }

    /// The letter as an HTML document; the template's name ends in `.html`, so values are escaped.
    pub fn html(&self) -> Result<String, Unlaid> {
        let safe = |blocks: &[Block]| Value::from_safe_string(prose::html(blocks));
        let html = self.filled_into("layout.html", HTML, &safe)?;
        let inliner = CSSInliner::options()
            .inline_style_tags(false)
            .keep_style_tags(true)
            .load_remote_stylesheets(false)
            .resolve_css_variables(true)
            .apply_width_attributes(true)
            .extra_css(Some(Cow::Borrowed(STYLE)))
            .build();
        Ok(inliner.inline(&html)?)
    }

    fn filled_into(
        &self,
        name: &str,
        layout: &str,
        prose: &dyn Fn(&[Block]) -> Value,
    ) -> Result<String, Unlaid> {
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?;
        let mut environment = Environment::new();
        environment.set_syntax(syntax);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let letter = context! {
            letter => Value::from(Serde(self)),
            opening => prose(&self.opening),
            following => prose(&self.following),
        };
        Ok(environment.render_named_str(name, layout, letter)?)
    }
}
