import { EVERYBODY, mayReadItem, type Readable } from './agenda-visibility.ts'
import { replaceSpans, spansIn } from './detection.ts'
import {
  linesOf,
  type Approval,
  type MinutesContent,
  type MinutesItem,
  type MinutesLine,
  type Presence,
  type ToldMinutes,
} from './minutes.ts'
import { withoutNames, type KnownName } from './names.ts'

/** Who is not to be named, and what is said where a name is of several people. */
export interface Unnamed {
  people: readonly KnownName[]
  otherwise: string
}

/**
 * Minutes as everybody may read them, by rule and not by hand: items that are public, the others counted where they
 * stood; no name that the registry knows and nothing that looks like a name, an address or a number of somebody's;
 * presence by college and organisation. What no rule knows of a person stays: whoever publishes reads it first.
 */
export function publicMinutes(
  content: MinutesContent,
  approval: Approval | null,
  unnamed: Unnamed,
): ToldMinutes {
  const { items, presence, ...head } = content
  const clean = cleaner(unnamed)
  return {
    ...head,
    title: clean(head.title),
    place: clean(head.place),
    approval: approval && { ...approval, corrections: clean(approval.corrections) },
    presence: presence && publicPresence(presence, clean),
    lines: linesOf(items, (item) => mayReadItem(item, EVERYBODY)).map((line) =>
      line.kind === 'withheld' ? line : { kind: 'item', item: publicItem(line.item, clean) },
    ),
  }
}

/**
 * Published minutes without the items that are public no longer: whoever restricts an item takes it out of what
 * everybody reads, at once and whatever was approved. One that is on no agenda any more stays as it was published.
 */
export function stillPublic(told: ToldMinutes, now: readonly (Readable & { id: string })[]): ToldMinutes {
  const current = new Map(now.map((item) => [item.id, item] as const))
  const lines: MinutesLine[] = []
  for (const line of told.lines) {
    const item = line.kind === 'item' ? current.get(line.item.id) : undefined
    const withheld =
      line.kind === 'withheld' ? line.count : item !== undefined && !mayReadItem(item, EVERYBODY) ? 1 : 0
    const last = lines.at(-1)
    if (withheld === 0) lines.push(line)
    else if (last?.kind === 'withheld')
      lines.splice(-1, 1, { kind: 'withheld', count: last.count + withheld })
    else lines.push({ kind: 'withheld', count: withheld })
  }
  return { ...told, lines }
}

/** A text without names and data of people. */
export function cleaner({ people, otherwise }: Unnamed): (text: string) => string {
  return (text) => {
    const unnamed = withoutNames(text, people, otherwise)
    return replaceSpans(unnamed, spansIn(unnamed))
  }
}

function publicPresence({ rows, quorum, filled, guests }: Presence, clean: (text: string) => string): Presence {
  return {
    quorum,
    filled,
    guests: clean(guests),
    rows: rows.map((row) => ({ ...row, organisation: clean(row.organisation), names: [] })),
  }
}

function publicItem(item: MinutesItem, clean: (text: string) => string): MinutesItem {
  const { title, text, decision, hands, conflicts } = item
  return {
    ...item,
    title: clean(title),
    text: clean(text),
    decision: decision && {
      ...decision,
      motive: clean(decision.motive),
      owner: clean(decision.owner),
      ...(decision.funder !== undefined && { funder: clean(decision.funder) }),
      ...(decision.framework !== undefined && { framework: clean(decision.framework) }),
      mergedIntoTitle: decision.mergedIntoTitle === null ? null : clean(decision.mergedIntoTitle),
    },
    hands: hands.map(({ question, answers }) => ({ question: clean(question), answers })),
    conflicts: { count: conflicts.count, names: [] },
  }
}
