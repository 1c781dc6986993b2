import { openStores, type StoreConfig } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { insertBallot } from '#db/urn/ballot.ts'
import { sharePoll } from '#db/urn/poll.ts'
import { aCastBallot } from '#tests/factories/ballot.ts'

/**
 * A process of its own that votes, started by `voters.ts`: so many simultaneous casts of one ballot
 * id, or one new ballot after another until the poll is closed.
 */
export interface VoterOrders {
  config: StoreConfig
  consultationId: string
  sameId?: { id: string; casts: number }
}

/** Ids that the urn acknowledged, and how many casts it turned away because the id was there. */
export interface VoterReport {
  inserted: string[]
  existed: number
}

type Outcome = 'inserted' | 'exists' | 'closed'

async function vote(orders: VoterOrders, ready: () => Promise<void>): Promise<VoterReport> {
  const { config, consultationId, sameId } = orders
  const stores = await openStores(config)
  const report: VoterReport = { inserted: [], existed: 0 }

  async function cast(id?: string): Promise<Outcome> {
    const ballot = aCastBallot({ consultationId, ...(id !== undefined && { id }) })
    const outcome = await transact(stores.urn, async (trx) => {
      const poll = await sharePoll(trx, consultationId)
      return poll?.state === 'open' ? insertBallot(trx, ballot) : 'closed'
    })
    if (outcome === 'inserted') report.inserted.push(ballot.id)
    if (outcome === 'exists') report.existed += 1
    return outcome
  }

  await ready()
  if (sameId !== undefined)
    await Promise.all(Array.from({ length: sameId.casts }, () => cast(sameId.id)))
  else while ((await cast()) !== 'closed') await new Promise((resolve) => setTimeout(resolve, 1))
  await stores.close()
  return report
}

/** Only in the process that `voters.ts` started. */
if (process.send !== undefined && process.argv[2] !== undefined) {
  const send = process.send.bind(process)
  const orders: VoterOrders = JSON.parse(process.argv[2])
  const report = await vote(orders, async () => {
    const start = new Promise((resolve) => process.once('message', resolve))
    send('ready')
    await start
  })
  send(report, () => process.disconnect())
}
