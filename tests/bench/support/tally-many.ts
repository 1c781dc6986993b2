/** A child process of the tally benchmark: counts many rankings made one after the other, and how much memory that took. */
import { PairCounter } from '#app/domain/tally/pair-counter.ts'
import { pairwiseRows } from '#app/domain/tally/pairwise.ts'
import { schulze } from '#app/domain/tally/schulze.ts'
import { fillRanking, seeded } from './seeded.ts'

const [ballots = 0, options = 0] = process.argv.slice(2).map(Number)

const chance = seeded(ballots)
const all = new Uint8Array(ballots * options)
for (let ballot = 0; ballot < ballots; ballot += 1)
  fillRanking(all.subarray(ballot * options, (ballot + 1) * options), chance)
count(Math.min(ballots, 5_000))
const baseline = process.memoryUsage().rss
const began = performance.now()
const { winners, peak } = count(ballots)
const milliseconds = performance.now() - began
process.send?.({ milliseconds, megabytes: Math.max(0, peak - baseline) / 2 ** 20, winners })

function count(upTo: number): { winners: number[]; peak: number } {
  const counter = new PairCounter(options, 'last')
  let peak = process.memoryUsage().rss
  for (let ballot = 0; ballot < upTo; ballot += 1) {
    counter.add(all.subarray(ballot * options, (ballot + 1) * options))
    if (ballot % 50_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  const { ranks } = schulze(pairwiseRows(counter.pairs()))
  return { winners: ranks[0] ?? [], peak: Math.max(peak, process.memoryUsage().rss) }
}
