//! Whether the server lives, is ready, and how it does.

use actix_web::{HttpResponse, get, web};

use super::App;
use super::error::Denied;
use crate::store;

/// The process answers.
#[utoipa::path(tag = "server", responses((status = 200)))]
#[get("/healthz")]
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The database answers and may be written.
#[utoipa::path(tag = "server", responses((status = 200), (status = 503)))]
#[get("/readyz")]
pub async fn ready(app: web::Data<App>) -> HttpResponse {
    let reads = app.store.read(|c| store::installation::get(c, "ready").map(|_| ())).await;
    match reads {
        Ok(()) if !app.store.is_stopped() => {
            HttpResponse::Ok().content_type("text/plain").body("ready")
        }
        _ => HttpResponse::ServiceUnavailable().content_type("text/plain").body("not ready"),
    }
}

/// Figures for Prometheus.
#[utoipa::path(tag = "server", responses((status = 200, content_type = "text/plain")))]
#[get("/metrics")]
pub async fn metrics(app: web::Data<App>) -> Result<HttpResponse, Denied> {
    let letters = app.store.read(store::outbox::counts).await?;
    let text = app.metrics.text(app.door.counts(), app.hub.sockets(), &letters);
    Ok(HttpResponse::Ok()
        .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
        .body(text))
}
