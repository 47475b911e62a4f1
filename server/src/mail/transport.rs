//! How messages leave: by SMTP, into a folder, into memory.

mod reply;
mod smtp;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

pub use smtp::{SettingsWrong, Smtp, SmtpSettings, TlsMode};

use super::message::Composed;

/// Why a message did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendError {
    /// The server asked to come back, or could not be reached: another try may do.
    Later(String),
    /// The same, and it is the provider that gets too much or does not keep up: others may fare better.
    Slower(String),
    /// The server will never take this message.
    Never(String),
}

/// A way out for messages.
#[derive(Clone, Debug)]
pub enum Transport {
    Smtp(Arc<Smtp>),
    Folder(Arc<Folder>),
    Memory(Arc<Mutex<Vec<Composed>>>),
}

impl Transport {
    /// To a mail server; fails when the settings cannot work, without connecting yet.
    pub fn smtp(settings: SmtpSettings) -> Result<Self, SettingsWrong> {
        Ok(Self::Smtp(Arc::new(Smtp::new(settings)?)))
    }

    /// Into numbered files of a folder, which is made when it is missing. Only one program at a time
    /// may write there.
    pub fn folder(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let path = folder.into();
        fs::create_dir_all(&path)?;
        let last = Mutex::new(last_number(&path)?);
        Ok(Self::Folder(Arc::new(Folder { path, last })))
    }

    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Hands one message over; `Ok` means that the other end has taken it.
    pub async fn send(&self, message: &Composed) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.clone().send(message).await,
            Self::Folder(folder) => {
                let (folder, message) = (folder.clone(), message.clone());
                let written = tokio::task::spawn_blocking(move || folder.write(&message)).await;
                let written = written.map_err(|why| SendError::Later(why.to_string()))?;
                written.map_err(|why| SendError::Later(why.to_string()))
            }
            Self::Memory(sent) => {
                sent.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
                Ok(())
            }
        }
    }
}

/// A folder of `.eml` files, numbered in the order they were sent.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    last: Mutex<u32>,
}

impl Folder {
    /// Writes beside the final name, makes sure it is on the disk, then renames: whoever looks into
    /// the folder sees whole files only.
    fn write(&self, message: &Composed) -> io::Result<()> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let number = *last + 1;
        let to: String = message
            .to
            .to_string()
            .chars()
            .map(
                |char| {
                    if char.is_ascii_alphanumeric() || "@.-".contains(char) { char } else { '_' }
                },
            )
            .take(80)
            .collect();
        let name = format!("{number:04}-{to}.eml");
        let beside = self.path.join(format!(".{name}.part"));
        let mut file = File::create(&beside)?;
        file.write_all(&message.raw)?;
        file.sync_all()?;
        fs::rename(&beside, self.path.join(name))?;
        File::open(&self.path)?.sync_all()?;
        *last = number;
        Ok(())
    }
}

/// The highest number a file of the folder begins with; 0 in an empty one.
fn last_number(folder: &Path) -> io::Result<u32> {
    let mut last = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if let Some((number, _)) = name.strip_suffix(".eml").and_then(|name| name.split_once('-')) {
            last = last.max(number.parse().unwrap_or(0));
        }
    }
    Ok(last)
}

#[cfg(test)]
mod tests;
