//! What a server's no means for the letter.

use lettre::transport::smtp::Error;

use super::SendError;

/// 5xx is about the letter and final, but for the codes that say our own credentials are wrong
/// (RFC 4954) or that the dialog itself is lost: those must not kill every letter of a day before
/// somebody mends the settings or the server.
pub(super) fn judged(error: &Error) -> SendError {
    let why = described(error);
    let about_us = [500, 502, 503, 530, 534, 535, 538];
    match error.status().map(u16::from) {
        Some(code) if error.is_permanent() && !about_us.contains(&code) => SendError::Never(why),
        Some(_) if error.is_transient() && asks_for_fewer(&why) => SendError::Slower(why),
        _ => SendError::Later(why),
    }
}

/// Whether the server is about to close the line.
pub(super) fn is_closing(error: &Error) -> bool {
    error.status().is_some_and(|code| u16::from(code) == 421)
}

/// Whether a 4xx says that too much comes, and not that a mailbox is full or the letter is new to it.
/// There is no code for it; the providers say it in words.
fn asks_for_fewer(said: &str) -> bool {
    let said = said.to_lowercase();
    let phrases = ["too many", "too much mail", "too fast", "slow down", "try to send less"];
    let mut words = said.split(|char: char| !char.is_alphanumeric());
    phrases.iter().any(|phrase| said.contains(phrase))
        || words.any(|word| {
            matches!(word, "rate" | "ratelimit" | "ratelimited" | "throttled" | "throttling")
        })
}

/// An error with all its causes in one line.
pub(super) fn described(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let said = inner.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = inner.source();
    }
    crate::mail::one_line(&text, 500)
}

#[cfg(test)]
mod tests {
    use super::asks_for_fewer;

    #[test]
    fn too_much_is_told_from_other_reasons_to_wait() {
        let fewer = [
            "421 4.7.0 [TS01] Messages temporarily deferred due to too many messages",
            "450 4.7.1 Rate limit exceeded",
            "421-4.7.28 Our system has detected an unusual rate of unsolicited mail",
            "451 4.7.1 Throttled, slow down",
        ];
        let other = [
            "452 4.2.2 The mailbox is over its quota",
            "451 4.7.1 Greylisted, please try again later",
            "450 4.3.2 Generating a separate operation",
        ];

        assert!(fewer.into_iter().all(asks_for_fewer));
        assert!(!other.into_iter().any(asks_for_fewer));
    }
}
