//! What the house can do, measured as a ratio to what the engine or the wire can do at most, in the
//! same run. Nothing here is asserted: machines differ. Run it with `make bench`; after `cargo bench
//! --bench sangdam --` names choose the cases `bookings`, `interpreting`, `live`, `letters`,
//! `reminders` and `repair`.

#![allow(clippy::expect_used)] // a bench that cannot go on says so and ends

mod bookings;
mod fixture;
mod interpreting;
mod letters;
mod live;
mod reminders;
mod repair;
mod support;

use sangdam::store::Location;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let system = actix_web::rt::System::with_tokio_rt(move || runtime);
    // Cargo adds words of its own.
    let named: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_wanted = |case: &str| named.is_empty() || named.iter().any(|name| name == case);
    system.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let sqlite = |name: &str| Location::Sqlite(folder.path().join(name));
        let fresh_sqlite = || sqlite(&format!("{}.db", sangdam::secret::fresh_key()));
        let fresh_postgres = || Location::Postgres(support::cluster::fresh_database());
        if is_wanted("bookings") {
            println!("Bookings at full sync, 64 rivals, no two want the same slot\n");
            bookings::heading();
            bookings::measure("SQLite", &mut || fresh_sqlite()).await;
            bookings::measure("PostgreSQL", &mut || fresh_postgres()).await;
        }
        if is_wanted("interpreting") {
            println!(
                "\nThe same bookings on a day of 120 by 120, without interpreters and with 40 of them\n"
            );
            interpreting::heading();
            interpreting::measure("SQLite", &mut || fresh_sqlite()).await;
            interpreting::measure("PostgreSQL", &mut || fresh_postgres()).await;
        }
        if is_wanted("live") {
            println!("\nOne change to 1,000 open screens, from the bell to the last byte read\n");
            live::measure(sqlite("live.db")).await;
        }
        if is_wanted("letters") {
            println!(
                "\n2,000 letters with invites to one mail server, from the first booking on\n"
            );
            letters::measure(&mut [("SQLite", fresh_sqlite()), ("PostgreSQL", fresh_postgres())])
                .await;
        }
        if is_wanted("reminders") {
            println!(
                "\nOne round of the reminders of a day of 120 by 120, and of 100 days far off\n"
            );
            reminders::measure(sqlite("reminders.db")).await;
        }
        if is_wanted("repair") {
            println!("\nA day of 119 by 113 loses an interpreter just before its fourth slot\n");
            repair::measure(sqlite("repair.db")).await;
        }
    });
}

/// The value below which a share of the sorted values lies.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let index = ((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len()) - 1;
    sorted[index]
}
