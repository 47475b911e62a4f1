//! `sangdam rehearse`: a day played through a real server by people who are not there.

use std::path::PathBuf;
use std::process::ExitCode;

use actix_web::web;
use sangdam::application::Application;
use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::http::App;
use sangdam::mail::transport::Transport;
use sangdam::rehearsal::{self, Broken, Found, Played, Wish};
use sangdam::secret::fresh_key;
use sangdam::{sample, zones};
use sangdam_domain::DayId;
use sangdam_domain::rehearsal::{Forecast, Rates, Report, forecast};
use serde_json::{Value, json};

use super::{Stopped, progress_bar, start_log, stopped};
use crate::RehearseWords;

/// Rehearsals in the domain alone, from which follows what to expect.
const FORECAST_RUNS: usize = 1000;
/// The referee found something.
const BROKEN_PROMISE: u8 = 3;

pub async fn rehearse(words: &RehearseWords) -> Result<ExitCode, Stopped> {
    if !sample::NAMES.contains(&words.sample.as_str()) {
        let known = sample::NAMES.join(", ");
        return stopped(format!("there is no sample {}; there is {known}", words.sample));
    }
    let (played, expected) = match &words.url {
        Some(url) => {
            let found = rehearsal::find(url).await?;
            (play(found, &wish(words, url)).await?, None)
        }
        None => on_a_server_of_its_own(words).await?,
    };
    if words.json {
        println!("{:#}", as_json(words, &played, expected.as_ref()));
    } else {
        tell(words, &played, expected.as_ref());
    }
    let is_clean = played.report.referee.is_clean();
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::from(BROKEN_PROMISE) })
}

fn wish(words: &RehearseWords, url: &str) -> Wish {
    Wish {
        url: url.to_owned(),
        seed: words.seed,
        speed: words.speed,
        rates: Rates::default(),
        closes: true,
    }
}

async fn play(found: Found, wish: &Wish) -> Result<Played, Broken> {
    let bar = progress_bar("Playing the day, in minutes");
    let told = |done: i64, all: i64| {
        bar.set_length(u64::try_from(all).unwrap_or(0));
        bar.set_position(u64::try_from(done).unwrap_or(0));
    };
    let played = rehearsal::play(found, wish, &told).await;
    bar.finish_and_clear();
    played
}

/// A folder that is gone when the rehearsal is over.
struct Throwaway(PathBuf);

impl Drop for Throwaway {
    fn drop(&mut self) {
        // What is left lies in the folder for such things.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn on_a_server_of_its_own(
    words: &RehearseWords,
) -> Result<(Played, Option<Forecast>), Stopped> {
    let folder = Throwaway(std::env::temp_dir().join(format!("sangdam-{}", fresh_key())));
    let mut config = Config::load(None, Some(&folder.0))?;
    config.server.address = "127.0.0.1:0".into();
    config.log.level = "error".into();
    start_log(&config)?;
    let clock = Clock::set_to(sample::begins(&zones::embedded())?, 1);
    let transport = Some(Transport::memory());
    let application = Application::build(config, clock.clone(), true, transport)?;
    sample::load(&application.base(), &clock, &|_, _| {}).await?;
    let app = application.app.clone();
    let url = format!("http://127.0.0.1:{}", application.port());
    let (stop, stopping) = tokio::sync::oneshot::channel::<()>();
    let serving = application.run_until_stopped(async { drop(stopping.await) });
    let wish = wish(words, &url);
    let playing = async {
        let found = rehearsal::find(&url).await?;
        let day = found.day.clone();
        let expected = expected(&app, &day, words.seed);
        let (played, expected) = tokio::join!(play(found, &wish), expected);
        // The server may have ended by itself; then that is what is told.
        let _ = stop.send(());
        Ok::<_, Stopped>((played?, expected?))
    };
    let (served, played) = tokio::join!(serving, playing);
    let played = played?;
    served?;
    Ok(played)
}

/// What a thousand rehearsals of the same day say, played beside the one that is looked at.
async fn expected(app: &web::Data<App>, day: &str, seed: u64) -> Result<Option<Forecast>, Stopped> {
    let (copies, id, rules) = (app.copies.clone(), DayId::new(day), app.rules.clone());
    let copy = app.store.read(move |c| copies.latest(c, &id)).await?;
    let Some(copy) = copy else { return Ok(None) };
    let counted = tokio::task::spawn_blocking(move || {
        forecast(&copy.day, &rules, seed, &Rates::default(), FORECAST_RUNS)
    });
    Ok(Some(counted.await?))
}

/// Plays the sample's next day whenever somebody at the demo asks for it; each time with other people.
pub async fn play_when_asked(app: web::Data<App>, port: u16) {
    let url = format!("http://127.0.0.1:{port}");
    for seed in 1.. {
        app.rehearsals.wanted().await;
        let rates = Rates::default();
        let wish = Wish { url: url.clone(), seed, speed: None, rates, closes: false };
        let played =
            async { rehearsal::play(rehearsal::find(&url).await?, &wish, &|_, _| {}).await };
        match played.await {
            Ok(Played { report, .. }) => println!("The day was played: {}", in_words(&report)),
            Err(why) => println!("The day could not be played: {why}"),
        }
    }
}

fn in_words(report: &Report) -> String {
    let Report { meetings, held, no_shows, lost, refilled, .. } = report;
    format!(
        "{held} of {meetings} meetings held, {no_shows} no-shows, {lost} lost, {refilled} refilled"
    )
}

fn tell(words: &RehearseWords, played: &Played, expected: Option<&Forecast>) {
    let report = &played.report;
    println!("{} (seed {}, {} times as fast as life)", words.sample, words.seed, played.speed);
    println!("{}", in_words(report));
    let waits = report.waits;
    println!(
        "{} companies waited, {} s on average, {} s at most",
        waits.count,
        waits.mean_s(),
        waits.longest_s
    );
    if let Some(expected) = expected {
        println!(
            "expected: {:.1} held; nine of ten of {} rehearsals have {} to {}",
            expected.held_mean, expected.runs, expected.held_from, expected.held_to
        );
    }
    let referee = report.referee;
    println!(
        "referee: {} overlaps, {} interpreted without interpreter, {} rest violations, {} lost bookings",
        referee.overlaps,
        referee.interpreted_without_interpreter,
        referee.rest_violations,
        referee.lost_bookings
    );
}

fn as_json(words: &RehearseWords, played: &Played, expected: Option<&Forecast>) -> Value {
    let Played { speed, seconds, sockets, report } = played;
    let (waits, referee) = (report.waits, report.referee);
    json!({
        "sample": words.sample,
        "seed": words.seed,
        "speed": speed,
        "seconds": (seconds * 10.0).round() / 10.0,
        "sockets": sockets,
        "meetings": report.meetings,
        "held": report.held,
        "no_shows": report.no_shows,
        "lost": report.lost,
        "refilled": report.refilled,
        "waits": {
            "count": waits.count,
            "mean_s": waits.mean_s(),
            "longest_s": waits.longest_s,
        },
        "expected": expected.map(|expected| json!({
            "runs": expected.runs,
            "held_mean": expected.held_mean,
            "held_from": expected.held_from,
            "held_to": expected.held_to,
        })),
        "referee": {
            "overlaps": referee.overlaps,
            "interpreted_without_interpreter": referee.interpreted_without_interpreter,
            "rest_violations": referee.rest_violations,
            "lost_bookings": referee.lost_bookings,
        },
    })
}
