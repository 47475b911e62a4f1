//! Hears other nodes' calls on PostgreSQL. Each call only wakes; what happened is read from the log.

use std::collections::BTreeSet;
use std::time::Duration;

use sangdam_domain::DayId;

use super::hub::Hub;

/// How long to wait before listening again after the line was cut.
const AGAIN: Duration = Duration::from_secs(1);
/// Our own changes call us as well. Their bell, which says what was changed and so spares making
/// views anew, comes within so long; when it came, there is nothing to look for.
const OWN_BELL: Duration = Duration::from_millis(100);

/// Listens for other nodes' calls on PostgreSQL; each call only wakes, the log is read.
pub async fn listen(url: String, hub: Hub) {
    loop {
        if let Err(error) = listen_once(&url, &hub).await {
            tracing::warn!(%error, "listening for other nodes was interrupted");
        }
        tokio::time::sleep(AGAIN).await;
    }
}

async fn listen_once(url: &str, hub: &Hub) -> Result<(), tokio_postgres::Error> {
    use futures_util::{StreamExt, stream};
    use tokio_postgres::{AsyncMessage, NoTls};

    // A wake-up call carries no secret; where TLS is required the poll alone does the work.
    if url.contains("sslmode=require") {
        return std::future::pending().await;
    }
    let (client, mut connection) = tokio_postgres::connect(url, NoTls).await?;
    let (calls, mut called) = tokio::sync::mpsc::channel(256);
    let pump = tokio::spawn(async move {
        let mut messages = stream::poll_fn(move |context| connection.poll_message(context));
        while let Some(Ok(message)) = messages.next().await {
            if let AsyncMessage::Notification(note) = message {
                // A full queue means a poll is due anyway.
                let _ = calls.try_send(note.payload().to_owned());
            }
        }
    });
    client.batch_execute("listen sangdam_day").await?;
    while let Some(day) = called.recv().await {
        let mut days = BTreeSet::from([DayId::new(day)]);
        while let Ok(day) = called.try_recv() {
            days.insert(DayId::new(day));
        }
        let known: Vec<_> = days.into_iter().map(|day| (hub.revision(&day), day)).collect();
        tokio::time::sleep(OWN_BELL).await;
        for (revision, day) in known {
            if hub.revision(&day) == revision {
                hub.woken(&day).await;
            }
        }
    }
    pump.abort();
    Ok(())
}
