//! The letter that lets somebody in: a link and a code, each good for one sign-in.

use super::reader::greeting;
use super::{Letter, Tone};
use crate::mail::prose::Block;
use crate::text::Texts;

pub fn sign_in_letter(
    texts: &Texts,
    language: &str,
    name: &str,
    link: &str,
    code: &str,
    minutes: i64,
) -> Letter {
    let language = texts.ours(language);
    let say = |key: &str| texts.say(language, key, &[]);
    let minutes = texts.say(language, "letter-sign-in-minutes", &[("minutes", minutes.into())]);
    Letter {
        tone: Tone::Calm,
        subject: say("letter-sign-in-subject"),
        preheader: minutes.clone(),
        label: say("letter-sign-in"),
        heading: say("letter-sign-in"),
        greeting: greeting(texts, language, name),
        opening: vec![Block::plain(say("letter-sign-in-intro"))],
        times: Vec::new(),
        agenda: None,
        facts: Vec::new(),
        code: Some((say("letter-sign-in-code"), code.to_owned())),
        following: vec![Block::plain(minutes)],
        button: (say("letter-sign-in-button"), link.to_owned()),
        button_hint: say("letter-button-hint"),
        closing: vec![say("letter-sign-in-not-you"), say("letter-closing")],
        unsubscribe: None,
        language: language.to_owned(),
    }
}
