//! Signing what leaves (DKIM, RFC 6376 and 8463), so that providers see whose it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use lettre::Message;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm,
    DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey, EncodeRsaPrivateKey};
use rsa::pkcs8::{DecodePrivateKey, EncodePublicKey, LineEnding, PrivateKeyInfo, SecretDocument};
use rsa::traits::PublicKeyParts;

/// Keys shorter than this are refused by the providers.
const RSA_BITS_MIN: usize = 1024;
/// What is signed, where a letter has it. One that is named but absent may not be added later.
const SIGNED: [&str; 13] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Reply-To",
    "MIME-Version",
    "Auto-Submitted",
    "Content-Language",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// The installation's signature.
pub struct Signer {
    config: DkimConfig,
    /// What DNS must say, and where.
    pub record: Record,
}

/// A public key as DNS publishes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// `selector._domainkey.domain`
    pub name: String,
    /// `rsa` or `ed25519`
    pub kind: &'static str,
    /// In base64, as it stands behind `p=`.
    pub key: String,
}

impl Record {
    /// The text of the record.
    pub fn text(&self) -> String {
        format!("v=DKIM1; k={}; p={}", self.kind, self.key)
    }
}

/// Why a key cannot sign; says nothing of the key itself.
#[derive(Debug, PartialEq, Eq)]
pub struct KeyWrong(pub String);

impl std::fmt::Display for KeyWrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for KeyWrong {}

impl Signer {
    /// With a private key as PEM: RSA in either of its forms, or Ed25519.
    pub fn new(selector: &str, domain: &str, pem: &str) -> Result<Self, KeyWrong> {
        let wrong = |why: &str| KeyWrong(why.to_owned());
        let name = format!("{selector}._domainkey.{domain}");
        let domain = idna::domain_to_ascii_strict(domain)
            .map_err(|_| wrong("mail.dkim.domain is not a domain"))?;
        let is_label = |char: char| char.is_ascii_alphanumeric() || "-.".contains(char);
        if selector.is_empty() || !selector.chars().all(is_label) {
            return Err(wrong("mail.dkim.selector: letters, digits and hyphens only"));
        }
        let (key, kind, public) = key_of(pem)?;
        let headers = SIGNED.map(HeaderName::new_from_ascii_str).to_vec();
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        let config = DkimConfig::new(selector.to_owned(), domain, key, headers, relaxed);
        Ok(Self { config, record: Record { name, kind, key: public } })
    }

    /// Adds the signature. The wall clock's second stands in it, so each try has one of its own.
    pub fn sign(&self, message: &mut Message) {
        message.sign(&self.config);
    }
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").field("record", &self.record).finish_non_exhaustive()
    }
}

/// The key, its kind, and its public half in base64.
fn key_of(pem: &str) -> Result<(DkimSigningKey, &'static str, String), KeyWrong> {
    let wrong = |why: &str| KeyWrong(format!("the key of mail.dkim {why}"));
    let pem = pem.trim();
    let rsa = RsaPrivateKey::from_pkcs1_pem(pem).or_else(|_| RsaPrivateKey::from_pkcs8_pem(pem));
    if let Ok(rsa) = rsa {
        let bits = rsa.size() * 8;
        if bits < RSA_BITS_MIN {
            return Err(wrong(&format!("has {bits} bits; make one of 2048")));
        }
        let public = rsa.to_public_key().to_public_key_der();
        let public = public.map_err(|_| wrong("has no public half"))?;
        let pkcs1 = rsa.to_pkcs1_pem(LineEnding::LF).map_err(|_| wrong("cannot be used"))?;
        let key = DkimSigningKey::new(&pkcs1, DkimSigningAlgorithm::Rsa);
        let key = key.map_err(|_| wrong("cannot be used"))?;
        return Ok((key, "rsa", STANDARD.encode(public.as_bytes())));
    }
    let seed = ed25519_seed(pem)
        .ok_or_else(|| wrong("is no private key in PEM, neither RSA nor Ed25519"))?;
    let public = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
    let key = DkimSigningKey::new(&STANDARD.encode(seed), DkimSigningAlgorithm::Ed25519);
    let key = key.map_err(|_| wrong("cannot be used"))?;
    Ok((key, "ed25519", STANDARD.encode(public)))
}

/// The 32 octets of an Ed25519 key (RFC 8410).
fn ed25519_seed(pem: &str) -> Option<[u8; 32]> {
    let (_, document) = SecretDocument::from_pem(pem).ok()?;
    let info = PrivateKeyInfo::try_from(document.as_bytes()).ok()?;
    if info.algorithm.oid.to_string() != "1.3.101.112" {
        return None;
    }
    // An octet string within the octet string.
    info.private_key.strip_prefix(&[0x04, 0x20])?.try_into().ok()
}

#[cfg(test)]
mod tests;
