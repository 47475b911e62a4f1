//! What own words can say, and what they cannot.

use proptest::prelude::*;

use super::super::prose::{html, text};
use super::*;

fn value(name: &str) -> Option<String> {
    match name {
        "name" => Some("김민준".into()),
        "day" => Some("**not** {name} <b>bold</b> [x](https://evil.example)".into()),
        "date" | "time" | "counterpart" | "company" => Some(name.to_uppercase()),
        _ => None,
    }
}

fn shown(markup: &str) -> String {
    html(&read(markup, &value).0)
}

fn said(markup: &str) -> String {
    text(&read(markup, &value).0)
}

fn whys(markup: &str) -> Vec<(&'static str, usize)> {
    read(markup, &value).1.into_iter().map(|complaint| (complaint.why, complaint.line)).collect()
}

#[test]
fn what_the_markup_knows_is_kept() {
    let markup = "안녕하십니까, {name}님.\nSecond line\n\n**Bold** and *italic*.\n\n\
                  - one\n- two: [map](https://map.example/?a=1&b=2)\n  1. deep\n\n\
                  3. three\n4. four\n\n<mail@org.example> or <https://a.example>";

    assert_eq!(
        shown(markup),
        "<p>안녕하십니까, 김민준님.<br>Second line</p>\n\
         <p><strong>Bold</strong> and <em>italic</em>.</p>\n\
         <ul>\n<li>one</li>\n\
         <li>two: <a href=\"https:&#x2f;&#x2f;map.example&#x2f;?a=1&amp;b=2\">map</a><ol>\n<li>deep</li>\n</ol>\n</li>\n\
         </ul>\n<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n\
         <p><a href=\"mailto:mail@org.example\">mail@org.example</a> or \
         <a href=\"https:&#x2f;&#x2f;a.example\">https:&#x2f;&#x2f;a.example</a></p>\n"
    );
    assert_eq!(
        said(markup),
        "안녕하십니까, 김민준님.\nSecond line\n\nBold and italic.\n\n\
         - one\n- two: map (https://map.example/?a=1&b=2)\n  1. deep\n\n3. three\n4. four\n\n\
         mail@org.example or https://a.example"
    );
    assert_eq!(whys(markup), []);
}

#[test]
fn whatever_else_is_plain_text_and_a_complaint() {
    let cases = [
        ("<script>alert(1)</script>", "markup_html"),
        ("a <b onclick=x>b</b>", "markup_html"),
        ("![pixel](https://spy.example/1.gif)", "markup_image"),
        ("# Heading", "markup_heading"),
        ("Heading\n=======", "markup_heading"),
        ("`code`", "markup_code"),
        ("```\n{name}\n```", "markup_code"),
        ("> quoted", "markup_quote"),
        ("***", "markup_line"),
        ("[x](javascript:alert(1))", "markup_link"),
        ("[x](data:text/html,a)", "markup_link"),
        ("[x](/relative)", "markup_link"),
        ("[x](//host.example)", "markup_link"),
        ("[x](https://)", "markup_link"),
        ("[x](https://a.example/{name})", "markup_link_variable"),
        ("{unknown}", "markup_variable"),
        ("{{ name }}", "markup_variable"),
        ("- a\n  - b\n    - c\n      - d", "markup_nested"),
    ];

    for (markup, why) in cases {
        let markup = format!("first\n\n{markup}");
        let found = whys(&markup);
        let html = shown(&markup);
        assert!(
            found.iter().any(|(found, line)| *found == why && *line >= 3),
            "{markup} {found:?}"
        );
        for forbidden in ["<script", "<b ", "<img", "<h1", "<code", "<blockquote", "<hr", "href"] {
            assert!(!html.contains(forbidden), "{markup}: {html}");
        }
    }
    assert_eq!(said("```\n{name}\n```"), "{name}");
    assert_eq!(said("<b>{name}</b>"), "<b>김민준</b>");
    assert_eq!(whys(&"x".repeat(WORDING_CHARS_MAX + 1)), [("too_long", 1)]);
}

#[test]
fn a_value_is_never_looked_into() {
    let filled = "**not** {name} <b>bold</b> [x](https://evil.example)";

    assert_eq!(said("{day}"), filled);
    assert!(!shown("{day} {{day}} *{day}*").contains("<b>"));
    assert!(!shown("[{day}](https://good.example)").contains("href=\"https:&#x2f;&#x2f;evil"));
    assert_eq!(said("{{name}}"), "{김민준}");
    assert_eq!(said("{ name } {name"), "{ name } {name");
}

#[test]
fn hidden_characters_and_directions_do_not_pass() {
    assert_eq!(said("a\u{202e}b\u{200b}c\u{0}d\r\ne\u{2028}f"), "abc d\ne\nf");
}

#[test]
fn a_letter_can_say_only_what_it_knows() {
    assert_eq!(complaints("{counterpart} {company}"), []);
    let complaint = Complaint { why: "markup_variable", line: 2 };
    assert_eq!(complaints_with("{name}\n{counterpart}", &["name"]), [complaint]);
}

/// Only tags of ours, each closed.
fn is_sound(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let Some((tag, rest)) = tag.split_once('>') else { return false };
        if rest.contains('>') {
            return false;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            None if name != "br" => open.push(name),
            _ => {}
        }
        let known = ["p", "br", "strong", "em", "a", "ul", "ol", "li"];
        if !known.contains(&name.trim_start_matches('/')) {
            return false;
        }
    }
    open.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_becomes_other_markup(
        markup in r"([-*_#`<>\[\](){}!~|\\ \n0-9.&;:a-c/]|name|https://|javascript:|한|я|    ){0,120}"
    ) {
        let (blocks, _) = read(&markup, &value);
        let html = html(&blocks);
        prop_assert!(is_sound(&html), "{html}");
        prop_assert!(!html.contains("href=\"javascript"), "{html}");
    }
}
