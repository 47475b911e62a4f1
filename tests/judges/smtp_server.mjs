// A real SMTP server for one test, on 127.0.0.1 and a free port.
//
// Usage: node smtp_server.mjs --folder DIR [--behave HOW] [--tls --cert FILE --key FILE] [--auth USER:PASSWORD]
//
// Prints one line {"port": N} when it listens, writes every accepted message to DIR as NNNNNN.eml (the raw
// bytes) and NNNNNN.json ({from, to, size, secure, user}), numbered from 000001, and ends when its standard
// input closes. The .json comes last: when it is there, the message is whole.
//
// --tls       MAIL is refused (530) until the client has issued STARTTLS; without it STARTTLS is not offered
// --auth      MAIL is refused (530) until the client has signed in (PLAIN or LOGIN; with --tls only inside it)
// --behave    ok                accepts everything (the default)
//             reject            550 for each recipient whose local part starts with "gone"
//             greylist          451 for each recipient's first time
//             hang              never answers MAIL
//             drop-after-data   writes the message, then cuts the line without an answer
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SMTPServer } from "smtp-server";

const BEHAVIORS = ["ok", "reject", "greylist", "hang", "drop-after-data"];

const { values: wish } = parseArgs({
  options: {
    folder: { type: "string" },
    behave: { type: "string", default: "ok" },
    tls: { type: "boolean", default: false },
    cert: { type: "string" },
    key: { type: "string" },
    auth: { type: "string" },
  },
});
if (!wish.folder || !BEHAVIORS.includes(wish.behave) || (wish.tls && !(wish.cert && wish.key))) {
  console.error("Usage: smtp_server.mjs --folder DIR [--behave HOW] [--tls --cert FILE --key FILE] [--auth USER:PASSWORD]");
  process.exit(1);
}
mkdirSync(wish.folder, { recursive: true });

const seenRecipients = new Set();
let accepted = 0;

function no(responseCode, sentence) {
  return Object.assign(new Error(sentence), { responseCode });
}

function write(name, content) {
  const path = join(wish.folder, name);
  writeFileSync(path + ".part", content);
  renameSync(path + ".part", path);
}

function keep(message, session) {
  accepted += 1;
  const number = String(accepted).padStart(6, "0");
  const envelope = {
    from: session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
    size: message.length,
    secure: session.secure,
    user: session.user ?? null,
  };
  write(`${number}.eml`, message);
  write(`${number}.json`, JSON.stringify(envelope) + "\n");
  return number;
}

function cut(session) {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}

const server = new SMTPServer({
  name: "judge.example",
  disabledCommands: [...(wish.tls ? [] : ["STARTTLS"]), ...(wish.auth ? [] : ["AUTH"])],
  ...(wish.tls ? { cert: readFileSync(wish.cert), key: readFileSync(wish.key) } : {}),
  authOptional: !wish.auth,
  allowInsecureAuth: !wish.tls,
  disableReverseLookup: true,
  closeTimeout: 100,

  onAuth(given, _session, answer) {
    if (`${given.username}:${given.password}` === wish.auth) answer(null, { user: given.username });
    else answer(no(535, "Wrong user or password"));
  },

  onMailFrom(_address, session, answer) {
    if (wish.tls && !session.secure) answer(no(530, "Must issue a STARTTLS command first"));
    else if (wish.behave !== "hang") answer();
  },

  onRcptTo({ address }, _session, answer) {
    if (wish.behave === "reject" && address.startsWith("gone")) return answer(no(550, "No such mailbox"));
    if (wish.behave === "greylist" && !seenRecipients.has(address)) {
      seenRecipients.add(address);
      return answer(no(451, "Greylisted, try again later"));
    }
    return answer();
  },

  onData(stream, session, answer) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const number = keep(Buffer.concat(chunks), session);
      if (wish.behave === "drop-after-data") cut(session);
      else answer(null, `Kept as ${number}`);
    });
  },
});

server.on("error", (error) => console.error(String(error)));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.server.address().port })));

process.stdin.resume();
process.stdin.on("close", () => process.exit(0));
