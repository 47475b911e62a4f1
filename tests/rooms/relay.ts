// Debian's coturn on the loopback, with the same time-limited credentials as in production.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RELAY } from './place'

export class Relay {
  private constructor(
    readonly program: ChildProcess,
    readonly folder: string,
  ) {}

  static async start(): Promise<Relay> {
    const folder = mkdtempSync(join(tmpdir(), 'sangdam-relay-'))
    const program = spawn(
      'turnserver',
      [
        '-n',
        '--listening-ip=127.0.0.1',
        '--relay-ip=127.0.0.1',
        `--listening-port=${RELAY.port}`,
        '--use-auth-secret',
        `--static-auth-secret=${RELAY.secret}`,
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
    return new Relay(program, folder)
  }

  async stop() {
    const ended = new Promise((resolve) => this.program.once('exit', resolve))
    this.program.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}
