/** A child process of the tally benchmark: ballots streamed from a durable SQLite urn, parsed, counted, ranked. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBallot, serialiseBallot, type Ballot } from '#app/domain/ballot.ts'
import { addBallot, emptyProfile, tallyRules } from '#app/domain/tally/profile.ts'
import { tally } from '#app/domain/tally/methods.ts'
import { openStores } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { insertBallot, streamBallots } from '#db/urn/ballot.ts'
import { ensurePoll } from '#db/urn/poll.ts'
import { fillRanking, seeded } from './seeded.ts'

const [method, ballots, options] = process.argv.slice(2)
if (method !== 'ranking' && method !== 'majority-judgment') throw new Error('Which method?')
const count = Number(ballots)
const ids = Array.from({ length: Number(options) }, (_, option) => `option-${option}`)
const grades = ['a', 'b', 'c', 'd', 'e']
const rules = tallyRules({ method, grades, missingOpinions: 'ignored', options: ids.map((id) => ({ id })) })

const directory = mkdtempSync(join(tmpdir(), 'concerto-bench-'))
const stores = await openStores({ engine: 'sqlite', directory })
try {
  await fill()
  await counted(Math.min(count, 2_000))
  const baseline = process.memoryUsage().rss
  const began = performance.now()
  const { peak, winners } = await counted(count)
  const milliseconds = performance.now() - began
  process.send?.({ milliseconds, megabytes: Math.max(0, peak - baseline) / 2 ** 20, winners })
} finally {
  await stores.close()
  rmSync(directory, { recursive: true })
}

async function counted(upTo: number): Promise<{ peak: number; winners: number }> {
  const profile = emptyProfile(rules)
  let peak = 0
  for await (const { content } of streamBallots(stores.urn, 'bench')) {
    addBallot(profile, parseBallot(content), rules)
    if (profile.ballots % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
    if (profile.ballots === upTo) break
  }
  const { ranking } = tally([{ profile, weight: 1n }], rules, new Set(ids))
  return { peak, winners: ranking[0]?.length ?? 0 }
}

async function fill(): Promise<void> {
  const chance = seeded(7)
  const places = ids.map(() => 0)
  const poll = { consultationId: 'bench', closesAt: '2100-01-01T00:00:00.000Z' }
  await transact(stores.urn, (trx) => ensurePoll(trx, poll))
  for (let from = 0; from < count; from += 5_000)
    await transact(stores.urn, async (trx) => {
      for (let ballot = from; ballot < Math.min(from + 5_000, count); ballot += 1) {
        fillRanking(places, chance)
        const content = serialiseBallot(theBallot(places, chance))
        const id = ballot.toString(16).padStart(64, '0')
        const hash = 'f'.repeat(64)
        await insertBallot(trx, {
          consultationId: 'bench',
          id,
          college: 'all',
          content,
          salt: hash,
          commitment: hash,
          changeHash: hash,
        })
      }
    })
}

function theBallot(places: readonly number[], chance: () => number): Ballot {
  const opinions = ids.map((id, option) =>
    method === 'ranking'
      ? ([id, places[option] ?? null] as const)
      : ([id, chance() < 0.1 ? null : Math.floor(chance() * grades.length)] as const),
  )
  return { method: rules.method, opinions: Object.fromEntries(opinions) }
}
