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
    /// Plan the timetable of an instance in a file (`b2b/1`); needs no database.
    ///
    /// Ends with 0 when there is a plan, 3 when no plan can be (and says who and which slots clash),
    /// 4 when the time ended before there was any, 5 when the file cannot be used (and says where).
    Plan(PlanWords),
    /// Mend a plan after what went wrong, with the least change; needs no database.
    ///
    /// Ends with 0 when there is an answer, 5 when a file cannot be used (and says where).
    Repair(RepairWords),
    /// Play a day before it comes: its people, made up from a seed, go through a real server.
    ///
    /// They come early, late or never, lose the line and come back. Companies that are around keep the day's
    /// page open and say yes or no to the gaps they are offered; when an interpreter falls ill, the first
    /// plan that mends the day is taken.
    ///
    /// Brings a server of its own with throwaway data, unless --url names another that runs a sample.
    /// Ends with 0 when the referee found nothing, 3 when it did.
    Rehearse(RehearseWords),
}

#[derive(clap::Args)]
struct PlanWords {
    /// The instance.
    #[arg(required_unless_present = "example")]
    instance: Option<PathBuf>,
    /// How long to search; it ends earlier when the plan is proven best.
    #[arg(long, value_name = "S", default_value = "60", value_parser = seconds)]
    seconds: f64,
    /// Search from so many seeds at once.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: u16,
    /// With the same seed the search goes the same way.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Write the plan there.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print a made-up instance of a kind of day instead, such as 22x18-half; `list` says which there are.
    #[arg(long, value_name = "FAMILY", conflicts_with_all = ["instance", "out"])]
    example: Option<String>,
}

#[derive(clap::Args)]
struct RehearseWords {
    /// Which sample: a folder of config/samples.
    #[arg(long, value_name = "NAME", default_value = "gyeonggi-russia-2020")]
    sample: String,
    /// With the same seed the same people come, early, late or never.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many times faster than life; without it a day takes two minutes.
    #[arg(long, value_name = "X", value_parser = clap::value_parser!(u32).range(1..=600))]
    speed: Option<u32>,
    /// Say how it went in JSON.
    #[arg(long)]
    json: bool,
    /// A server that runs the sample, instead of one of its own.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

#[derive(clap::Args)]
struct RepairWords {
    /// The instance.
    instance: PathBuf,
    /// The plan to mend.
    plan: PathBuf,
    /// What went wrong.
    events: PathBuf,
    /// This event alone against the plan; without it all, one after the other.
    #[arg(long, value_name = "K")]
    step: Option<usize>,
    /// Search longer than the usual fraction of a second, as long as it may help.
    #[arg(long, value_name = "S", value_parser = seconds)]
    seconds: Option<f64>,
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Write the best answer there.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Up to a day, to the nanosecond.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.001..=86_400.0).contains(&seconds) {
        return Ok(seconds);
    }
    Err("must be from 0.001 to 86400".into())
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
    match &line.verb {
        Verb::Plan(words) => return operate::ended(operate::plan(words)),
        Verb::Repair(words) => return operate::ended(operate::repair(words)),
        _ => {}
    }
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
        Verb::Plan(words) => Ok(operate::ended(operate::plan(&words))),
        Verb::Repair(words) => Ok(operate::ended(operate::repair(&words))),
        Verb::Rehearse(words) => operate::rehearse(&words).await,
    }
}
