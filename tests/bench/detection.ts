/**
 * What the detectors find in the corpus, of what its authors marked: on the part they were tuned on and on the part
 * kept aside, side by side. `--errors` lists what is missed of the open part, never of the other.
 *
 * A span is found where one of its kind covers at least half of both.
 */
import { DISTRESS_LEVELS, SPAN_KINDS, detect, type Span, type SpanKind } from '#app/domain/detection.ts'
import { readPart, type Contribution, type Marked } from '#tests/corpus/read.ts'

type Extent = Omit<Marked, 'kind'>

interface Tally {
  marked: number
  found: number
  told: number
  right: number
}

interface Read extends Contribution {
  told: readonly Span[]
  level: string
}

function overlap(a: Extent, b: Extent): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 >= a.end - a.start && shared > 0
}

function tallyOf(read: readonly Read[], kinds: readonly SpanKind[]): Tally {
  const tally = { marked: 0, found: 0, told: 0, right: 0 }
  for (const { spans, told } of read)
    for (const kind of kinds) {
      const expected = spans.filter((one) => one.kind === kind)
      const given = told.filter((one) => one.kind === kind)
      tally.marked += expected.length
      tally.told += given.length
      tally.found += expected.filter((one) => given.some((other) => overlap(one, other))).length
      tally.right += given.filter((one) => expected.some((other) => overlap(other, one))).length
    }
  return tally
}

function share(part: number, whole: number): string {
  return whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1)} %`.padStart(7)
}

function shown({ marked, found, told, right }: Tally): string {
  return `${String(marked).padStart(4)} ${share(found, marked)} ${share(right, told)}`
}

function read(contributions: readonly Contribution[]): readonly Read[] {
  return contributions.map((contribution) => {
    const { spans, distress } = detect(contribution.text)
    return { ...contribution, told: spans, level: distress }
  })
}

const parts = { open: read(readPart('open')), aside: read(readPart('aside')) }
const both = Object.values(parts)

console.log(`${both.map((part) => part.length).join(' contributions open, ')} kept aside`)
console.log('\n              open: marked, recall, precision | kept aside')
const DATA = SPAN_KINDS.filter((kind) => kind !== 'situation')
for (const [name, kinds] of [
  ...SPAN_KINDS.map((kind) => [kind, [kind]] as const),
  ['all but sit.', DATA] as const,
  ['all', SPAN_KINDS] as const,
])
  console.log(name.padEnd(14), both.map((part) => shown(tallyOf(part, kinds))).join('   |   '))

console.log('\ndistress marked → told', DISTRESS_LEVELS.join(' '))
for (const marked of DISTRESS_LEVELS)
  console.log(
    marked.padEnd(14),
    both
      .map((part) => {
        const of = part.filter(({ distress }) => distress === marked)
        const counts = DISTRESS_LEVELS.map((told) => of.filter(({ level }) => level === told).length)
        return counts.map((count) => String(count).padStart(6)).join('')
      })
      .join('   |   '),
  )
const rates = (name: string, of: (one: Read) => boolean, told: (one: Read) => boolean) =>
  console.log(
    name.padEnd(44),
    both
      .map((part) => {
        const all = part.filter(of)
        return `${share(all.filter(told).length, all.length)} of ${all.length}`
      })
      .join('   |   '),
  )
rates('urgent told urgent', ({ distress }) => distress === 'urgent', ({ level }) => level === 'urgent')
rates('urgent told urgent or concern', ({ distress }) => distress === 'urgent', ({ level }) => level !== 'none')
rates('concern told anything', ({ distress }) => distress === 'concern', ({ level }) => level !== 'none')
rates('prevention wrongly told anything', ({ prevention }) => prevention, ({ level }) => level !== 'none')
rates('no distress wrongly told anything', ({ distress }) => distress === 'none', ({ level }) => level !== 'none')

const texts = both.flat().map(({ text }) => text)
const began = performance.now()
for (let round = 0; round < 5; round += 1) for (const text of texts) detect(text)
const took = (performance.now() - began) / 5
const size = texts.reduce((sum, text) => sum + text.length, 0) / 1000
console.log(
  `\n${(took / texts.length).toFixed(3)} ms a text, ${(took / size).toFixed(3)} ms a thousand characters`,
)

if (process.argv.includes('--errors'))
  for (const { id, text, spans, told, distress, level } of parts.open) {
    const missed = spans.filter((one) => !told.some((other) => other.kind === one.kind && overlap(one, other)))
    const wrong = told.filter((one) => !spans.some((other) => other.kind === one.kind && overlap(other, one)))
    for (const { kind, start, end } of missed) console.log(`${id} missed ${kind}: ${text.slice(start, end)}`)
    for (const { kind, reason, start, end } of wrong)
      console.log(`${id} wrong ${kind} (${reason}): ${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]`)
    if (distress !== level)
      console.log(`${id} ${distress} told ${level}: ${text.replace(/\n/g, ' ').slice(0, 1200)}`)
  }
