//! A DNS server of one test's own: dnsmasq on a free port, which knows what it is told and asks nobody.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{eventually, port};

const PROGRAM: &str = "/usr/sbin/dnsmasq";

pub struct Dnsmasq {
    child: Child,
    pub address: String,
}

impl Dnsmasq {
    /// Starts one with these records, as dnsmasq's options without their dashes.
    pub async fn start(records: &[String]) -> Self {
        assert!(
            Path::new(PROGRAM).exists(),
            "dnsmasq is missing: run tests/judges/setup.sh, or apt-get install dnsmasq-base"
        );
        let port = port::free();
        let mut command = Command::new(PROGRAM);
        command
            .args(["--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts"])
            .args(["--listen-address=127.0.0.1", "--bind-interfaces", "--pid-file="])
            // Whatever it is not told does not exist.
            .args(["--local=/example/", "--local=/in-addr.arpa/", "--user=root", "--group=root"])
            .arg(format!("--port={port}"))
            .args(records.iter().map(|record| format!("--{record}")));
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().expect("dnsmasq");
        eventually("dnsmasq listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok()
        })
        .await;
        Self { child, address: format!("127.0.0.1:{port}") }
    }
}

impl Drop for Dnsmasq {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
