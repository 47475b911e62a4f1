// Debian's coturn on the loopback, with the same time-limited credentials as in production.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../browser/program'

const SECRET = 'what-only-the-tests-and-their-relay-know'

/** What the program must be told so that its rooms go through a relay, over UDP or over TCP only. */
export function throughRelay(port: number, way: 'udp' | 'tcp'): Record<string, string> {
  return {
    SANGDAM_VIDEO__TURN__TURN_URLS: `turn:127.0.0.1:${port}?transport=${way}`,
    SANGDAM_VIDEO__TURN__SECRET: SECRET,
  }
}

export class Relay {
  private constructor(
    readonly program: ChildProcess,
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<Relay> {
    const port = await freePort()
    const folder = mkdtempSync(join(tmpdir(), 'sangdam-relay-'))
    const program = spawn(
      'turnserver',
      [
        '-n',
        '--listening-ip=127.0.0.1',
        '--relay-ip=127.0.0.1',
        `--listening-port=${port}`,
        '--use-auth-secret',
        `--static-auth-secret=${SECRET}`,
        '--realm=sangdam.example',
        '--allow-loopback-peers',
        '--no-tls',
        '--no-dtls',
        '--no-cli',
        '--log-file=stdout',
        `--pidfile=${join(folder, 'pid')}`,
        `--userdb=${join(folder, 'users')}`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    await new Promise<void>((resolve, reject) => {
      program.on('error', reject)
      program.on('exit', (code) => reject(new Error(`turnserver ended with ${code}`)))
      program.stdout?.on('data', (said: Buffer) => {
        if (said.toString().includes('listener opened on')) resolve()
      })
      setTimeout(resolve, 3_000)
    })
    return new Relay(program, folder, port)
  }

  async stop() {
    const ended = new Promise((resolve) => this.program.once('exit', resolve))
    this.program.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}
