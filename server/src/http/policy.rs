//! What a browser may load and use on our pages: ourselves, and of the video services exactly the
//! origins this installation has settings for.

use actix_web::http::header::HeaderValue;

use crate::video::Origins;

/// Two headers of every answer, made once.
pub struct Policy {
    pub content: HeaderValue,
    pub permissions: HeaderValue,
}

impl Policy {
    /// No inline script and no markup from strings; beyond ourselves only what the services need.
    pub fn allowing(origins: &Origins) -> Self {
        let list = |more: &[String]| {
            more.iter().fold("'self'".to_owned(), |list, origin| format!("{list} {origin}"))
        };
        let (script, frame) = (list(&origins.script), list(&origins.frame));
        let connect = list(&origins.connect);
        // Names of policies: Svelte's own, and the one that loads a service's script.
        let names = if origins.script.is_empty() { "" } else { " sangdam-service" };
        let content = format!(
            "default-src 'self'; script-src {script}; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; connect-src {connect}; font-src 'self'; \
            frame-src {frame}; object-src 'none'; base-uri 'none'; form-action 'self'; \
            frame-ancestors 'self'; require-trusted-types-for 'script'; \
            trusted-types svelte-trusted-html{names}"
        );
        let quoted = origins.frame.iter().map(|origin| format!(" \"{origin}\""));
        let devices: String = std::iter::once("self".to_owned()).chain(quoted).collect();
        let permissions = format!(
            "camera=({devices}), microphone=({devices}), display-capture=({devices}), \
            geolocation=()"
        );
        Self { content: header(&content), permissions: header(&permissions) }
    }
}

/// Settings are checked to be addresses; a header that could not be sent forbids everything.
fn header(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_may_load_ourselves_and_just_the_services_that_are_set_up() {
        let alone = Policy::allowing(&Origins::default());
        let meet = "https://meet.example".to_owned();
        let origins = Origins {
            script: vec![meet.clone()],
            frame: vec![meet],
            connect: vec!["wss://live.example".into()],
        };
        let both = Policy::allowing(&origins);
        let words = |policy: Policy| {
            [policy.content, policy.permissions].map(|header| header.to_str().unwrap().to_owned())
        };
        let (alone, both) = (words(alone), words(both));

        assert!(alone[0].contains("script-src 'self'; "));
        assert!(alone[0].contains("frame-src 'self'; "));
        assert!(alone[0].ends_with("trusted-types svelte-trusted-html"));
        assert!(alone[1].starts_with("camera=(self), microphone=(self), display-capture=(self),"));
        assert!(both[0].contains("script-src 'self' https://meet.example; "));
        assert!(both[0].contains("frame-src 'self' https://meet.example; "));
        assert!(both[0].contains("connect-src 'self' wss://live.example; "));
        assert!(both[0].contains("require-trusted-types-for 'script'"));
        assert!(both[1].contains("microphone=(self \"https://meet.example\")"));
    }
}
