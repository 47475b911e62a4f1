//! Random keys and secrets, and the hashes under which secrets are kept.

use hmac::{Hmac, KeyInit, Mac};
use rand::RngExt;
use sha2::{Digest, Sha256};

const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A key for a new thing: 130 random bits in letters and digits that are not mistaken for others.
pub fn fresh_key() -> String {
    random_letters(26)
}

/// A secret for a link or a session: more than 256 random bits.
pub fn fresh_secret() -> String {
    random_letters(52)
}

/// A code a person can type: 8 digits.
pub fn fresh_code() -> String {
    format!("{:08}", rand::rng().random_range(0..100_000_000u32))
}

/// A key that is the same for the same words, in the form of all other keys. No secret: who knows the
/// words knows the key.
pub fn derived_key(words: &str) -> String {
    let digest = Sha256::digest(words);
    digest.iter().take(26).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// What only who knows a secret can say of some words.
pub fn seal(secret: &str, words: &str) -> String {
    hex(&keyed(secret, words).finalize().into_bytes())
}

/// Whether somebody who knows the secret said it; takes as long for every wrong one.
pub fn is_sealed(secret: &str, words: &str, seal: &str) -> bool {
    let bytes = (0..seal.len())
        .step_by(2)
        .map(|at| seal.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()));
    let Some(bytes) = bytes.collect::<Option<Vec<u8>>>() else { return false };
    keyed(secret, words).verify_slice(&bytes).is_ok()
}

fn keyed(secret: &str, words: &str) -> Hmac<Sha256> {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        unreachable!("HMAC takes keys of every length")
    };
    mac.update(words.as_bytes());
    mac
}

fn random_letters(count: usize) -> String {
    let mut random = rand::rng();
    (0..count).map(|_| char::from(LETTERS[usize::from(random.random_range(0..32u8))])).collect()
}

/// SHA-256 in hexadecimal.
pub fn hash(text: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(text.as_ref()))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_for_its_secret_and_words_alone() {
        let made = seal("secret", "words");

        assert!(is_sealed("secret", "words", &made));
        assert!(!is_sealed("another", "words", &made));
        assert!(!is_sealed("secret", "other words", &made));
        for forged in ["", "zz", "0", &made[..62], &format!("{made}00"), "가나"] {
            assert!(!is_sealed("secret", "words", forged), "{forged}");
        }
    }
}
