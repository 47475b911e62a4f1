use super::address;

fn taken(email: &str) -> Result<String, String> {
    address(email).map(|address| address.to_string()).map_err(|why| why.0)
}

#[test]
fn plain_addresses_are_taken_as_they_are() {
    for email in ["a@b.example", "first.last+tag@firm.co.kr", "o'neil_1@x-y.example"] {
        assert_eq!(taken(email), Ok(email.to_owned()));
    }
    assert_eq!(taken("  a@b.example \n"), Ok("a@b.example".into()));
}

#[test]
fn domains_in_other_scripts_have_an_ascii_form() {
    assert_eq!(taken("info@상담.example"), Ok("info@xn--jk1bs5x.example".into()));
    assert_eq!(taken("info@почта.рф"), Ok("info@xn--80a1acny.xn--p1ai".into()));
}

#[test]
fn what_no_server_takes_is_refused_with_a_reason() {
    let long = format!("{}@b.example", "a".repeat(65));
    let longer = format!("{}@{}example", "a".repeat(60), "long-label.".repeat(18));
    let label = format!("a@{}.example", "b".repeat(64));
    let wrong = [
        ("", "no @"),
        ("nobody", "no @"),
        ("@b.example", "nothing stands before"),
        ("a@", "not a domain"),
        ("a@b..example", "not a domain"),
        ("a@b example", "not a domain"),
        ("почта@b.example", "only Latin letters"),
        ("상담@b.example", "only Latin letters"),
        ("\"a b\"@b.example", "a character before the @"),
        ("a(comment)@b.example", "a character before the @"),
        ("Name <a@b.example>", "a character before the @"),
        ("a@b.example, c@d.example", "a character before the @"),
        ("a@b.example(comment)", "not a domain"),
        ("a\r\nBcc: x@evil.example", "a character before the @"),
        ("a@b.example\r\nDATA", "not a domain"),
        (".a@b.example", "a dot"),
        ("a.@b.example", "a dot"),
        ("a..b@b.example", "a dot"),
        (&long, "too long"),
        (&longer, "too long"),
        (&label, "not a domain"),
    ];

    for (email, reason) in wrong {
        let why = taken(email).unwrap_err();
        assert!(why.contains(reason), "{email}: {why}");
        assert!(!why.contains('\n') && why.chars().count() < 200, "{why}");
    }
}
