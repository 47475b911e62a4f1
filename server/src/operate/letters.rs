//! `sangdam letters`: every letter in every language as a complete message, to look at.

use std::path::Path;
use std::process::ExitCode;

use sangdam::application::sender;
use sangdam::config::Config;
use sangdam::mail::letter::Pen;
use sangdam::mail::links::Links;
use sangdam::mail::preview::{SAMPLE_WRITTEN, Scene, Which};
use sangdam::mail::write::Scribe;
use sangdam::text::Texts;
use sangdam::zones;

use super::Stopped;

/// Writes one file for each letter, language and audience: `meeting-new.company.ko.eml`.
pub fn letters(out: &Path, config: Option<&Path>) -> Result<ExitCode, Stopped> {
    let config = Config::load(config, None)?;
    let (texts, rules, sender) = (Texts::embedded(), zones::embedded(), sender(&config)?);
    let links = Links { public_url: &config.server.public_url, secret: None };
    let pen = Pen { texts: &texts, rules: &rules, links };
    let scribe = Scribe { pen, sender: &sender, domain: &config.mail.domain };
    let scene = Scene::sample();
    std::fs::create_dir_all(out).map_err(|why| Stopped(format!("{}: {why}", out.display())))?;
    let mut count = 0;
    for language in texts.languages() {
        for which in Which::all() {
            for audience in which.audiences() {
                let to = scene.reader(language, which, *audience);
                let sampled = scene.sampled(which, *audience, to, None);
                let name = which.file_name(*audience, language);
                let written = match &sampled.notice {
                    Some(notice) => scribe.notice(&name, SAMPLE_WRITTEN, notice, None),
                    None => scribe.plain(&name, SAMPLE_WRITTEN, &sampled.to, sampled.letter(pen)),
                }?;
                let file = out.join(format!("{name}.eml"));
                std::fs::write(&file, &written.message.raw)
                    .map_err(|why| Stopped(format!("{}: {why}", file.display())))?;
                count += 1;
            }
        }
    }
    println!("{count} letters in {}", out.display());
    Ok(ExitCode::SUCCESS)
}
