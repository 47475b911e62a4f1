//! Ports for programs that want to be told one.

use std::net::TcpListener;

/// A port of 127.0.0.1 that was free a moment ago.
pub fn free() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}
