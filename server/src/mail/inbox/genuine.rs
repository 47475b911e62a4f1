//! Whether a mail's sender is who it says, in the words of the server that received it
//! (Authentication-Results, RFC 8601).

/// Why a sender is not believed; nothing when it is.
///
/// `results` are the mail's Authentication-Results from the top. Only the topmost one of the trusted
/// server counts: it adds its own above whatever the sender wrote there.
pub fn doubt(results: &[String], trusted: &str, from: &str) -> Option<String> {
    let own = results.iter().map(|header| clauses(header)).find(|clauses| {
        let name = clauses.first().and_then(|name| name.split_whitespace().next());
        name.is_some_and(|name| name.eq_ignore_ascii_case(trusted))
    });
    let Some(own) = own else { return Some(format!("{trusted} does not vouch for it")) };
    let domain = from.rsplit('@').next().unwrap_or_default().to_lowercase();
    if own[1..].iter().any(|clause| vouches(clause, &domain)) {
        return None;
    }
    let said = own[1..].iter().filter_map(|clause| clause.split_whitespace().next());
    Some(format!("{trusted}: {}", said.collect::<Vec<_>>().join(", ")))
}

/// Whether one clause says that a domain sent it: `dmarc=pass`, or `dkim=pass` or `spf=pass` of the
/// domain itself or of one above it.
fn vouches(clause: &str, domain: &str) -> bool {
    let mut words = clause.split_whitespace();
    let Some((method, result)) = words.next().and_then(|word| word.split_once('=')) else {
        return false;
    };
    if !result.eq_ignore_ascii_case("pass") {
        return false;
    }
    let facts: Vec<(String, &str)> = words
        .filter_map(|word| word.split_once('='))
        .map(|(name, value)| (name.to_lowercase(), value.trim_matches('"')))
        .collect();
    let fact =
        |wanted: &str| facts.iter().find(|(name, _)| name == wanted).map(|(_, value)| *value);
    // A version may follow the method's name, as in `dkim/1`.
    match method.split('/').next().unwrap_or_default().to_lowercase().as_str() {
        "dmarc" => {
            fact("header.from").is_none_or(|from| domain_of(from).eq_ignore_ascii_case(domain))
        }
        "dkim" => {
            let signer = fact("header.d").or_else(|| fact("header.i"));
            signer.is_some_and(|signer| stands_for(domain_of(signer), domain))
        }
        "spf" => fact("smtp.mailfrom").is_some_and(|from| stands_for(domain_of(from), domain)),
        _ => false,
    }
}

fn domain_of(address: &str) -> &str {
    address.rsplit('@').next().unwrap_or_default()
}

/// Whether one domain is the other or lies above it. A domain without a dot stands for nobody else.
fn stands_for(signer: &str, domain: &str) -> bool {
    let signer = signer.to_lowercase();
    domain == signer || signer.contains('.') && domain.ends_with(&format!(".{signer}"))
}

/// A header cut at its semicolons, on one line, without comments. What stands in quotes is never cut.
fn clauses(header: &str) -> Vec<String> {
    let mut clauses = vec![String::new()];
    let (mut depth, mut is_quoted, mut is_escaped) = (0usize, false, false);
    for char in header.chars() {
        let char = if char.is_whitespace() { ' ' } else { char };
        if std::mem::take(&mut is_escaped) {
            continue;
        }
        match char {
            '\\' => is_escaped = true,
            '"' if depth == 0 => is_quoted = !is_quoted,
            // Spaces in quotes would make words of their own.
            ' ' if is_quoted => {}
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ';' if !is_quoted => clauses.push(String::new()),
            other => clauses.last_mut().into_iter().for_each(|clause| clause.push(other)),
        }
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::doubt;

    fn is_believed(results: &[&str]) -> bool {
        let results: Vec<String> = results.iter().map(|one| (*one).to_owned()).collect();
        doubt(&results, "mx.sangdam.example", "g1@Guest.example").is_none()
    }

    #[test]
    fn the_trusted_servers_word_is_believed() {
        for said in [
            "mx.sangdam.example; dmarc=pass (p=none) header.from=guest.example",
            "mx.sangdam.example 1; spf=fail smtp.mailfrom=x.example;\r\n dkim=pass header.d=guest.example",
            "MX.sangdam.example; dkim=pass header.i=\"@guest.example\" header.s=k",
            "mx.sangdam.example; spf=pass smtp.mailfrom=bounces@guest.example",
            "mx.sangdam.example; dkim/1=pass (2048 bit; b=x) header.d=guest.example",
        ] {
            assert!(is_believed(&[said]), "{said}");
        }
    }

    #[test]
    fn nobody_elses_word_is() {
        for said in [
            "mx.evil.example; dmarc=pass header.from=guest.example",
            "mx.sangdam.example; none",
            "mx.sangdam.example",
            "",
            "mx.sangdam.example; dmarc=fail header.from=guest.example",
            "mx.sangdam.example; dmarc=pass header.from=evil.example",
            "mx.sangdam.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example",
            "mx.sangdam.example; dkim=pass header.d=example",
            "mx.sangdam.example; dkim=pass header.d=uest.example",
            "mx.sangdam.example; dkim=none (dmarc=pass; dmarc=pass)",
            "mx.sangdam.example; dkim=fail reason=\"x; dmarc=pass\"",
            "mx.sangdam.example; spf=pass smtp.helo=guest.example",
            "mx.evil.example (mx.sangdam.example); dmarc=pass",
        ] {
            assert!(!is_believed(&[said]), "{said}");
        }
    }

    #[test]
    fn only_the_topmost_counts() {
        let own = "mx.sangdam.example; dmarc=fail header.from=guest.example";
        let made_up = "mx.sangdam.example; dmarc=pass header.from=guest.example";

        assert!(!is_believed(&[own, made_up]));
        assert!(is_believed(&["relay.example; none", made_up]));
        assert!(!is_believed(&[]));
    }
}
