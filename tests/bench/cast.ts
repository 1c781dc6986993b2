/**
 * Ballots a second through the HTTP door, beside a bare HTTP server that answers the same forms with
 * two letters, and beside single durable commits into a SQLite file: three figures of one run on one
 * machine, of which only the ratios travel.
 *
 * No answer to a voter leaves sooner than `STEP_MS` (150 ms) after its form arrived, so that its time tells
 * nothing: so many connections could have at most AT_ONCE / 0.15 s = 430 answers a second, however fast the
 * rest. They are many enough that the work, and not the waiting, is what is measured.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { PRIORITIES } from '#tests/factories/consultation.ts'

const BALLOTS = 2_000
const AT_ONCE = 64

interface Door {
  url: string
  codes: readonly string[]
}

async function open(
  kind: 'bare' | 'concerto',
  directory: string,
): Promise<{ door: Door; close: () => void }> {
  const script = new URL('support/cast-site.ts', import.meta.url)
  const child = fork(script, [kind, directory, String(BALLOTS)])
  const [door]: Door[] = await once(child, 'message')
  if (door === undefined) throw new Error('The server did not start')
  return { door, close: () => child.kill() }
}

function formOf(code: string): string {
  const form = new URLSearchParams({ intent: 'cast', code })
  for (const { id } of PRIORITIES) form.set(`opinion.${id}`, String(randomBytes(1).readUInt8() % 5))
  return form.toString()
}

/** Sends a form over a kept connection and reads the answer to its end. */
function send(url: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    )
    sent.on('error', reject).end(body)
  })
}

async function perSecond({ url }: Door, forms: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const queue = [...forms]
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let form = queue.pop(); form !== undefined; form = queue.pop()) {
        const status = await send(url, form, agent)
        if (status !== 200) throw new Error(`Answered ${status}`)
      }
    }),
  )
  agent.destroy()
  return forms.length / ((performance.now() - started) / 1000)
}

function commitsPerSecond(directory: string): number {
  const db = new Database(join(directory, 'commits.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table entry (id text primary key, content text) without rowid')
  const insert = db.prepare('insert into entry values (?, ?)')
  const started = performance.now()
  for (let index = 0; index < BALLOTS; index += 1)
    insert.run(randomBytes(32).toString('hex'), 'x'.repeat(400))
  const seconds = (performance.now() - started) / 1000
  db.close()
  return BALLOTS / seconds
}

const directory = mkdtempSync(join(tmpdir(), 'concerto-bench-'))
try {
  const bare = await open('bare', directory)
  const bareRate = await perSecond(
    bare.door,
    Array.from({ length: BALLOTS * 5 }, () => formOf('x'.repeat(16))),
  )
  bare.close()
  const commitRate = commitsPerSecond(directory)
  const concerto = await open('concerto', directory)
  const rate = await perSecond(concerto.door, concerto.door.codes.map(formOf))
  concerto.close()
  const line = (name: string, value: number) =>
    console.log(`${name.padEnd(34)} ${value.toFixed(0).padStart(7)}/s   ${(value / rate).toFixed(2).padStart(7)} ×`)
  line('ballots cast (page included)', rate)
  line('bare HTTP server, same forms', bareRate)
  line('durable SQLite commits alone', commitRate)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
