//! What only PostgreSQL has: lines over TLS, and calls from node to node.

use diesel::RunQueryDsl;
use diesel_async::AsyncPgConnection;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Connection, Failure, PostgresConnection};

/// Whether the address asks for an encrypted line.
pub fn wants_tls(url: &str) -> bool {
    url.contains("sslmode=require")
}

/// What makes encrypted lines; the server's certificate is checked against the system's roots.
pub fn tls() -> MakeRustlsConnect {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let tls = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    MakeRustlsConnect::new(tls)
}

/// `AsyncPgConnection::establish` never encrypts; with `sslmode=require` the connection is made here.
pub(super) fn over_tls(url: &str) -> Result<PostgresConnection, Failure> {
    let refused = |error: &dyn std::fmt::Display| Failure::Connect(error.to_string());
    let runtime = tokio::runtime::Handle::try_current().map_err(|error| refused(&error))?;
    let connection = runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(url, tls()).await.map_err(|error| refused(&error))?;
        AsyncPgConnection::try_from_client_and_connection(client, connection)
            .await
            .map_err(|error| refused(&error))
    })?;
    Ok(PostgresConnection::from(connection))
}

/// Wakes the other nodes for a day. They read what happened from the log.
pub fn wake_others(connection: &mut Connection, day: &str) -> Result<(), Failure> {
    if let Connection::Postgres(postgres) = connection {
        diesel::sql_query("select pg_notify('sangdam_day', $1)")
            .bind::<diesel::sql_types::Text, _>(day)
            .execute(&mut **postgres)?;
    }
    Ok(())
}
