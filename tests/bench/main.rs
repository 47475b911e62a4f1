//! What the house can do, measured as a ratio to what the engine or the wire can do at most, in the
//! same run. Nothing here is asserted: machines differ. Run it with `make bench`.

#![allow(clippy::expect_used)] // a bench that cannot go on says so and ends

mod bookings;
mod fixture;
mod live;
mod reminders;
mod support;

use sangdam::store::Location;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let system = actix_web::rt::System::with_tokio_rt(move || runtime);
    system.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let sqlite = |name: &str| Location::Sqlite(folder.path().join(name));
        println!("Bookings at full sync, 64 rivals, no two want the same slot\n");
        bookings::heading();
        bookings::measure("SQLite", &mut || {
            sqlite(&format!("{}.db", sangdam::secret::fresh_key()))
        })
        .await;
        bookings::measure("PostgreSQL", &mut || {
            Location::Postgres(support::cluster::fresh_database())
        })
        .await;
        println!("\nOne change to 1,000 open screens, from the bell to the last byte read\n");
        live::measure(sqlite("live.db")).await;
        println!("\nOne round of the reminders of a day of 120 by 120, and of 100 days far off\n");
        reminders::measure(sqlite("reminders.db")).await;
    });
}

/// The value below which a share of the sorted values lies.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let index = ((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len()) - 1;
    sorted[index]
}
