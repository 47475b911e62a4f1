//! Work that takes a moment, on a thread of its own: other requests go on meanwhile.

use actix_web::rt::task::spawn_blocking;

use super::error::Denied;

/// Waits for the work. Where it panics that is a mistake of ours: it is logged and answered as one, not as
/// a busy server that should be asked again.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Denied> {
    spawn_blocking(work).await.map_err(|error| Denied::broken(&error))
}

#[cfg(test)]
mod tests {
    use actix_web::http::StatusCode;

    use super::*;

    #[actix_web::test]
    async fn a_panic_is_a_failure_and_not_a_busy_server() {
        let denied = aside::<()>(|| panic!("a mistake of ours")).await.unwrap_err();

        assert_eq!(denied.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(denied.code, "failure");
    }

    #[actix_web::test]
    async fn work_that_ends_well_gives_what_it_made() {
        assert_eq!(aside(|| 7).await.ok(), Some(7));
    }
}
