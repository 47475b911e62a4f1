//! The verbs of the program, one function each.

mod doctor;
mod letters;
mod plan;
mod rehearse;
mod repair;

pub use doctor::{doctor, mail as doctor_mail, video as doctor_video};
pub use letters::letters;
pub use plan::{ended, plan};
pub use rehearse::rehearse;
pub use repair::repair;

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use sangdam::application::{Application, Base};
use sangdam::change::Import;
use sangdam::clock::Clock;
use sangdam::config::{Config, LogFormat};
use sangdam::http::demo::CLOCK_NAME;
use sangdam::mail::sign_in;
use sangdam::secret::fresh_key;
use sangdam::store::organizer::Organizer;
use sangdam::store::{self, Location};
use sangdam::text::Texts;
use sangdam::{sample, sheet, zones};
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::roster::email_key;
use sangdam_domain::roster::intake::{self, Against, IntakeRow};
use sangdam_domain::{Instant, ProgrammeId};

use crate::Place;

/// Why a verb ended early, in a sentence for the operator.
#[derive(Debug)]
pub struct Stopped(String);

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T: std::error::Error> From<T> for Stopped {
    fn from(why: T) -> Self {
        Self(why.to_string())
    }
}

fn stopped<T>(why: impl Into<String>) -> Result<T, Stopped> {
    Err(Stopped(why.into()))
}

fn settings(place: &Place) -> Result<Config, Stopped> {
    Ok(Config::load(place.config.as_deref(), place.data.as_deref())?)
}

fn start_log(config: &Config) -> Result<(), Stopped> {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log.level)?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match config.log.format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
    Ok(())
}

/// Ctrl-C or the service manager's request to end.
async fn asked_to_stop() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}

pub async fn serve(place: &Place) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    start_log(&config)?;
    let public_url = config.server.public_url.clone();
    let application = Application::build(config, Clock::wall(), false, None)?;
    tracing::info!(port = application.port(), public_url, "serving");
    application.run_until_stopped(asked_to_stop()).await?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

pub async fn demo(port: u16, data: &Path) -> Result<ExitCode, Stopped> {
    let mut config = Config::load(None, Some(data))?;
    config.server.address = format!("127.0.0.1:{port}");
    config.log.level = "warn".into();
    start_log(&config)?;
    let clock = Clock::set_to(sample::begins(&zones::embedded())?, 1);
    config.server.public_url = format!("http://localhost:{port}");
    let application = Application::build(config, clock.clone(), true, None)?;
    let app = application.app.clone();
    let base = application.base();
    if let Some(kept) = app.store.read(|c| store::installation::get(c, CLOCK_NAME)).await?
        && let Ok(kept) = kept.parse()
    {
        clock.set(Some(Instant(kept)), None);
    }
    let bar = progress_bar("Loading the sample");
    sample::load(&base, &clock, &|done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    })
    .await?;
    bar.finish_and_clear();
    println!("\nSangdam sample: http://localhost:{}\n", application.port());
    println!("Sign in as (each link once; open each in its own browser or private window):");
    for someone in sample::people(&base).await? {
        let (mut offer, facts) = sign_in::offer(&someone.email, &clock, &app.config);
        // The sample's clock is jumped about; its links must not end by that.
        offer.expires_at += 400 * 86_400_000;
        app.store.write(move |c| store::session::offer(c, &offer)).await?;
        println!("  {:<14} {}   ({})", someone.role, facts.link, someone.name);
    }
    println!("\nLetters are files in {}. Stop with Ctrl-C.", app.config.mail.folder.display());
    println!("To see a day alive, press \"Play the day\" at the bottom of the page.");
    actix_web::rt::spawn(rehearse::play_when_asked(app.clone(), application.port()));
    application.run_until_stopped(asked_to_stop()).await?;
    let now = clock.now().0.to_string();
    app.store.write(move |c| store::installation::put(c, CLOCK_NAME, &now)).await?;
    Ok(ExitCode::SUCCESS)
}

fn progress_bar(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(1).with_message(what);
    // A style that does not parse is only less pretty.
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

pub async fn import(
    file: &Path,
    programme: Option<&str>,
    confirm: bool,
    place: &Place,
) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    let clock = Clock::wall();
    let base = Base::open(&config, &clock)?;
    let known = base.store.read(store::programme::all_ids).await?;
    let id = match (programme, known.as_slice()) {
        (Some(id), _) => ProgrammeId::new(id),
        (None, [only]) => only.clone(),
        (None, []) => return stopped("there is no programme yet; start one in the web app"),
        (None, _) => return stopped("there are several programmes; name one with --programme"),
    };
    let wanted = id.clone();
    let (programme, roster, (layouts, tables)) = base
        .store
        .read(move |c| {
            let roster = store::roster::load(c, &wanted)?;
            Ok((
                store::programme::get(c, &wanted)?,
                roster,
                store::day::layouts_and_tables(c, &wanted)?,
            ))
        })
        .await?;
    let Some(programme) = programme else { return stopped(format!("no programme {id}")) };
    let bytes = std::fs::read(file).map_err(|why| Stopped(format!("{}: {why}", file.display())))?;
    let texts = Texts::embedded();
    let sheet = sheet::read(&bytes, &file.to_string_lossy()).map_err(|why| {
        let facts = why.facts().into_iter().map(|(name, n)| (name, n.to_string().into()));
        let key = format!("import-unreadable-{}", why.code().replace('_', "-"));
        Stopped(texts.say("en", &key, &facts.collect::<Vec<_>>()))
    })?;
    let bar = progress_bar("Reading rows");
    bar.set_length(sheet.rows.len() as u64);
    let rows: Vec<IntakeRow> = sheet
        .rows
        .into_iter()
        .inspect(|_| bar.inc(1))
        .map(|row| IntakeRow { line: row.line, cells: row.cells })
        .collect();
    bar.finish_and_clear();
    let against = Against {
        programme: &programme,
        roster: &roster,
        layouts: &layouts,
        tables: &tables,
        rules: &base.rules,
    };
    let intake = intake::read(&rows, against, &mut fresh_key);
    for complaint in &intake.complaints {
        let reason = sangdam::http::roster::reason(&texts, "en", complaint);
        println!("row {}: {reason}", complaint.line);
    }
    for alike in &intake.alike {
        println!("row {}: {} sounds like {}", alike.line, alike.name, alike.other);
    }
    let counted = sangdam::http::roster::counted(&intake);
    println!("{} new, {} changed, {} as before", counted.added, counted.updated, counted.same);
    if !intake.complaints.is_empty() {
        return stopped("nothing was stored; mend the rows above and try again");
    }
    if !confirm {
        println!("Nothing was stored. Add --confirm to store it.");
        return Ok(ExitCode::SUCCESS);
    }
    let (companies, interpreters) = intake.into_news();
    let import = Import {
        programme: id,
        expected: roster.into(),
        companies,
        interpreters,
        actor: Actor { role: Role::Organizer, email: "command line".into() },
        origin: "command line".into(),
        key: None,
        body: String::new(),
    };
    match base.door.import_roster(import).await {
        Ok(_) => {
            println!("Stored.");
            Ok(ExitCode::SUCCESS)
        }
        Err(no) => stopped(format!("nothing was stored: {no:?}")),
    }
}

pub async fn add_organizer(
    email: &str,
    name: Option<&str>,
    language: &str,
    zone: &str,
    place: &Place,
) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    if email.parse::<lettre::Address>().is_err() {
        return stopped(format!("{email} is not an e-mail address"));
    }
    if zone.parse::<chrono_tz::Tz>().is_err() {
        return stopped(format!("{zone} is not a time zone; write it like Asia/Seoul"));
    }
    let texts = Texts::embedded();
    if !texts.languages().iter().any(|known| known == language) {
        let known = texts.languages().join(", ");
        return stopped(format!("the language {language} is not known; there are {known}"));
    }
    let base = Base::open(&config, &Clock::wall())?;
    let organizer = Organizer {
        email: email_key(email),
        name: name.unwrap_or(email).to_owned(),
        language: language.to_owned(),
        zone: zone.to_owned(),
    };
    let granted = base
        .store
        .write(move |c| {
            store::organizer::put(c, &organizer)?;
            let programmes = store::programme::all_ids(c)?;
            for programme in &programmes {
                store::organizer::grant(c, programme, &organizer.email)?;
            }
            Ok(programmes.len())
        })
        .await?;
    println!("{email} is an organizer of {granted} programmes and may start more.");
    println!("They sign in at {}/sign-in with this address.", config.server.public_url);
    Ok(ExitCode::SUCCESS)
}

pub async fn list_organizers(place: &Place) -> Result<ExitCode, Stopped> {
    let base = Base::open(&settings(place)?, &Clock::wall())?;
    for one in base.store.read(store::organizer::all).await? {
        println!("{}\t{}\t{}\t{}", one.email, one.name, one.language, one.zone);
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes to a name of its own, makes it durable, and only then gives it the wanted name.
pub async fn backup(file: &Path, place: &Place) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    if file.exists() {
        return stopped(format!("{} exists already; name another file", file.display()));
    }
    let partial = file.with_extension("partial");
    // What an interrupted backup left.
    let _ = std::fs::remove_file(&partial);
    match config.location()? {
        Location::Sqlite(path) => {
            if !path.exists() {
                return stopped(format!("there is no database at {}", path.display()));
            }
            let size = std::fs::metadata(&path)?.len();
            let bar = progress_bar("Copying bytes");
            bar.set_length(size);
            let (watched, shown) = (partial.clone(), bar.clone());
            let watch = tokio::spawn(async move {
                loop {
                    let done = std::fs::metadata(&watched).map_or(0, |file| file.len());
                    shown.set_position(done.min(size));
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            });
            let target = partial.to_string_lossy().replace('\'', "''");
            let copied = tokio::task::spawn_blocking(move || {
                let mut connection = store::connect(&Location::Sqlite(path))?;
                store::execute(&mut connection, &format!("vacuum into '{target}'"))
            });
            let copied = copied.await?;
            watch.abort();
            bar.finish_and_clear();
            copied?;
        }
        Location::Postgres(url) => {
            let status = std::process::Command::new("pg_dump")
                .args(["--format=custom", "--file"])
                .arg(&partial)
                .arg(url)
                .status()
                .map_err(|why| Stopped(format!("pg_dump (package postgresql-client): {why}")))?;
            if !status.success() {
                return stopped("pg_dump failed; nothing was written");
            }
        }
    }
    std::fs::File::open(&partial)?.sync_all()?;
    std::fs::rename(&partial, file)?;
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    println!("{}", file.display());
    Ok(ExitCode::SUCCESS)
}
