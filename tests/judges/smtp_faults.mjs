// An SMTP server that does wrong, on 127.0.0.1 and a free port. It speaks the protocol by hand, so that it
// can break it anywhere.
//
// Usage: node smtp_faults.mjs --folder DIR --fault NAME [--times N]
//
// Prints {"port": N} and keeps what it accepts as smtp_server.mjs does; the file "lines" says how many lines are
// open. The fault happens the first N times there is an occasion (always, when N is left out); from
// then on the server is a good one.
//
// hang-at-connect    says nothing at all
// hang-after-ehlo    answers EHLO, then nothing
// hang-in-data       takes the message, keeps nothing and never answers
// busy               greets with 554 and closes
// odd-lines          every answer in many lines, some empty, and torn into single octets (harmless)
// garbage            answers MAIL with words that are no answer
// early-250          answers DATA with 250 instead of 354, and every line of the message with 500
// late-354           answers the last dot with 354
// close-after-250    keeps the message, says 250 and closes at once (harmless)
// drop-after-dot     keeps the message and closes without a word
// reset-in-data      resets the line in the middle of the message
// full               452 for every recipient
// too-many           450 "too many messages" for recipients of a domain that starts with "slow"
// close-idle         says 421 and closes when nothing came for 50 ms after a message (harmless)
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: wish } = parseArgs({
  options: { folder: { type: "string" }, fault: { type: "string" }, times: { type: "string", default: "Infinity" } },
});
if (!wish.folder || !wish.fault) {
  console.error("Usage: smtp_faults.mjs --folder DIR --fault NAME [--times N]");
  process.exit(1);
}
mkdirSync(wish.folder, { recursive: true });

let left = Number(wish.times);
let accepted = 0;
let connections = 0;
let lines = 0;

/** Whether this fault is the one wished for, and happens now. */
function fails(...names) {
  if (!names.includes(wish.fault) || left <= 0) return false;
  left -= 1;
  return true;
}

function keep(from, to, message) {
  accepted += 1;
  const number = String(accepted).padStart(6, "0");
  const write = (name, content) => {
    writeFileSync(join(wish.folder, name + ".part"), content);
    renameSync(join(wish.folder, name + ".part"), join(wish.folder, name));
  };
  write(`${number}.eml`, message);
  write(`${number}.json`, JSON.stringify({ from, to: [to], size: message.length, connections }) + "\n");
}

/** Counts a line that is opened or closed by us. */
function count(change) {
  lines += change;
  writeFileSync(join(wish.folder, "lines.part"), String(lines));
  renameSync(join(wish.folder, "lines.part"), join(wish.folder, "lines"));
}

function talk(socket) {
  connections += 1;
  count(1);
  let idle;
  let rest = Buffer.alloc(0);
  let isBody = false;
  let isDeaf = false;
  let from = "";
  let to = "";

  function say(code, words) {
    if (wish.fault !== "odd-lines") return void socket.write(`${code} ${words}\r\n`);
    for (const octet of Buffer.from(`${code}-${words}\r\n${code}-\r\n${code}-  ${"x".repeat(300)}\r\n${code} 2.0.0 ok\r\n`)) {
      socket.write(Buffer.from([octet]));
    }
  }

  function end(message) {
    isBody = false;
    if (fails("hang-in-data")) return;
    if (fails("late-354")) return say(354, "go on");
    keep(from, to, message);
    if (fails("drop-after-dot")) return void socket.destroy();
    say(250, "2.0.0 kept");
    if (fails("close-after-250")) socket.end();
    if (wish.fault === "close-idle") {
      // In the middle of the next message it would be no idle line, and not harmless.
      idle = setTimeout(() => socket.end("421 4.4.2 idle for too long\r\n"), 50);
    }
  }

  function command(line) {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<(.*)>/.exec(line)?.[1] ?? "";
    if (isDeaf) return say(500, "5.5.1 what?");
    switch (verb) {
      case "EHLO":
        socket.write("250-faults.example\r\n250 8BITMIME\r\n");
        return;
      case "MAIL":
        from = address;
        if (fails("hang-after-ehlo")) return;
        if (fails("garbage")) return void socket.write("hello, who is there\r\n");
        return say(250, "2.1.0 fine");
      case "RCPT":
        to = address;
        if (fails("full")) return say(452, "4.2.2 The mailbox is full");
        if (to.includes("@slow") && fails("too-many")) return say(450, "4.7.1 too many messages from you");
        return say(250, "2.1.5 fine");
      case "DATA":
        if (fails("early-250")) {
          isDeaf = true;
          return say(250, "2.0.0 fine");
        }
        isBody = true;
        if (fails("reset-in-data")) {
          socket.removeAllListeners("data");
          socket.write("354 go on\r\n");
          return void setTimeout(() => socket.resetAndDestroy(), 20);
        }
        return say(354, "go on");
      case "QUIT":
        return void socket.end("221 2.0.0 bye\r\n");
      default:
        return say(250, "2.0.0 fine");
    }
  }

  socket.on("error", () => {});
  let isOpen = true;
  for (const event of ["finish", "close"]) {
    socket.once(event, () => {
      if (isOpen) count(-1);
      isOpen = false;
    });
  }
  socket.setNoDelay(true);
  socket.on("data", (octets) => {
    clearTimeout(idle);
    rest = Buffer.concat([rest, octets]);
    for (;;) {
      const mark = isBody ? "\r\n.\r\n" : "\r\n";
      const at = rest.indexOf(mark);
      if (at < 0) return;
      const part = rest.subarray(0, isBody ? at + 2 : at);
      rest = rest.subarray(at + mark.length);
      if (isBody) end(Buffer.from(part.toString("latin1").replace(/\r\n\.\./g, "\r\n."), "latin1"));
      else command(part.toString("latin1"));
    }
  });
  if (fails("hang-at-connect")) return;
  if (fails("busy")) return void socket.end("554 5.3.2 no mail today\r\n");
  socket.write("220 faults.example ESMTP\r\n");
}

const server = createServer(talk);
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.resume();
process.stdin.on("close", () => process.exit(0));
