//! The web app: files that Vite made, already compressed, part of the program.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use rust_embed::{Embed, EmbeddedFile};

use super::error::Denied;

#[derive(Embed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Files;

/// A file of the web app; for every other address its first page, which knows its own routes.
pub async fn serve(request: HttpRequest) -> HttpResponse {
    let path = request.path();
    if path.starts_with("/api/") {
        return Denied::unknown().error_response();
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Denied::new(StatusCode::METHOD_NOT_ALLOWED, "method_wrong").error_response();
    }
    let name = path.trim_start_matches('/');
    // The key of a personal link has a dot, and is no file.
    let is_link = name.starts_with("agenda/");
    let is_file = !is_link && name.rsplit('/').next().is_some_and(|last| last.contains('.'));
    match find(&request, name) {
        Some(found) => found,
        None if is_file => Denied::unknown().error_response(),
        None => find(&request, "index.html").unwrap_or_else(|| {
            HttpResponse::NotFound().content_type("text/plain").body("The web app was not built.")
        }),
    }
}

fn find(request: &HttpRequest, name: &str) -> Option<HttpResponse> {
    if name.is_empty() || name.ends_with(".br") || name.ends_with(".gz") {
        return None;
    }
    let plain = Files::get(name)?;
    let accepted = request.headers().get("accept-encoding").and_then(|value| value.to_str().ok());
    let takes = |encoding: &str| {
        accepted.is_some_and(|list| list.split(',').any(|one| one.trim().starts_with(encoding)))
    };
    let compressed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| takes(encoding))
        .find_map(|(encoding, ending)| Some((encoding, Files::get(&format!("{name}.{ending}"))?)));
    let mut response = HttpResponse::Ok();
    response.content_type(plain.metadata.mimetype()).insert_header(("vary", "accept-encoding"));
    // Hashed names never change what they hold; the first page must always be asked for.
    let lasts = if name.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    response.insert_header(("cache-control", lasts));
    let EmbeddedFile { data, .. } = match compressed {
        Some((encoding, file)) => {
            response.insert_header(("content-encoding", encoding));
            file
        }
        None => plain,
    };
    Some(response.body(data.into_owned()))
}
