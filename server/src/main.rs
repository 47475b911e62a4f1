//! The program `sangdam`: what an operator types.

mod operate;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs online 1:1 consultation days.
#[derive(Parser)]
#[command(version, about, long_about = None)]
struct Line {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(clap::Args, Clone)]
struct Place {
    /// A file of settings; see config/default.toml for all of them.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// A folder for the database and the letters, instead of what the settings say.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Verb {
    /// Serve: the web app, the interface, the letters.
    Serve {
        #[command(flatten)]
        place: Place,
    },
    /// Try it out: the sample days of October 2020 on a clock that can be set.
    Demo {
        /// The port to listen on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Where to keep the sample; a folder that has one is gone on with.
        #[arg(long, value_name = "DIR", default_value = "data/demo")]
        data: PathBuf,
    },
    /// Look at a roster file, and take it in with --confirm.
    Import {
        /// XLSX or CSV.
        file: PathBuf,
        /// The programme's id; may be left out when there is only one.
        #[arg(long)]
        programme: Option<String>,
        /// Store it; without this the file is only checked.
        #[arg(long)]
        confirm: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Who may build and run days.
    Organizer {
        #[command(subcommand)]
        verb: OrganizerVerb,
    },
    /// Check settings, database, bookings and zone rules; exit code 0 only when all is well.
    #[command(args_conflicts_with_subcommands = true)]
    Doctor {
        #[command(subcommand)]
        of: Option<DoctorVerb>,
        /// Say it in JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Write every letter in every language as a file to look at, with made-up people; needs no database.
    Letters {
        /// The folder to write into.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// A file of settings: sender and addresses come from it.
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Copy the database into a file, also while serving.
    Backup {
        /// The file to write; must not exist yet.
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Print the description of the interface (OpenAPI 3.1).
    Openapi,
}

#[derive(Subcommand)]
enum DoctorVerb {
    /// Check what DNS says of a domain that sends letters (MX, SPF, DKIM, DMARC, PTR), and what to add.
    Mail {
        /// The domain of mail.from.
        domain: String,
        /// Where letters leave from, if not from the server named in mail.smtp.host.
        #[arg(long, value_name = "ADDR")]
        ip: Option<std::net::IpAddr>,
        /// The DNS server to ask, instead of the system's.
        #[arg(long, value_name = "ADDR:PORT")]
        dns: Option<std::net::SocketAddr>,
        /// Say it in JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Ask the video services of the settings whether they answer and take our keys.
    Video {
        /// Say it in JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Subcommand)]
enum OrganizerVerb {
    /// Let a person build days, and run the programmes there are.
    Add {
        email: String,
        /// How letters address them; the address itself when left out.
        #[arg(long)]
        name: Option<String>,
        /// The language of their letters and pages.
        #[arg(long, default_value = "en")]
        language: String,
        /// Their time zone.
        #[arg(long, default_value = "Asia/Seoul")]
        zone: String,
        #[command(flatten)]
        place: Place,
    },
    /// List them.
    List {
        #[command(flatten)]
        place: Place,
    },
}

fn main() -> ExitCode {
    let line = Line::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(why) => return failed(&why),
    };
    let system = actix_web::rt::System::with_tokio_rt(move || runtime);
    match system.block_on(run(line.verb)) {
        Ok(code) => code,
        Err(why) => failed(&why),
    }
}

fn failed(why: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("sangdam: {why}");
    ExitCode::FAILURE
}

async fn run(verb: Verb) -> Result<ExitCode, operate::Stopped> {
    match verb {
        Verb::Serve { place } => operate::serve(&place).await,
        Verb::Demo { port, data } => operate::demo(port, &data).await,
        Verb::Import { file, programme, confirm, place } => {
            operate::import(&file, programme.as_deref(), confirm, &place).await
        }
        Verb::Organizer { verb: OrganizerVerb::Add { email, name, language, zone, place } } => {
            operate::add_organizer(&email, name.as_deref(), &language, &zone, &place).await
        }
        Verb::Organizer { verb: OrganizerVerb::List { place } } => {
            operate::list_organizers(&place).await
        }
        Verb::Doctor { of: None, json, place } => operate::doctor(json, &place).await,
        Verb::Doctor { of: Some(DoctorVerb::Mail { domain, ip, dns, json, place }), .. } => {
            operate::doctor_mail(&domain, ip, dns, json, &place).await
        }
        Verb::Doctor { of: Some(DoctorVerb::Video { json, place }), .. } => {
            operate::doctor_video(json, &place).await
        }
        Verb::Letters { out, config } => operate::letters(&out, config.as_deref()),
        Verb::Backup { file, place } => operate::backup(&file, &place).await,
        Verb::Openapi => {
            println!("{}", sangdam::http::openapi::text());
            Ok(ExitCode::SUCCESS)
        }
    }
}
