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
