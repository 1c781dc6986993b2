import type { Span, SpanKind } from './span.ts'

/** Of two that overlap the first of this list stays; of one kind the longer. */
const PRECEDENCE: readonly SpanKind[] = [
  'iban',
  'nir',
  'rpps',
  'email',
  'handle',
  'phone',
  'address',
  'birthdate',
  'person',
]

/** Spans in order; no two of data overlap, nor two situations. A situation may hold data. */
export function resolve(spans: readonly Span[]): readonly Span[] {
  const kept = [
    ...withoutOverlap(spans.filter(({ kind }) => kind !== 'situation')),
    ...withoutOverlap(spans.filter(({ kind }) => kind === 'situation')),
  ]
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Takes them by place, and lets the weaker of two neighbours go: each is compared with the last kept alone. */
function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= span.start) continue
    let stays = true
    for (let last = kept.at(-1); last !== undefined && last.end > span.start; last = kept.at(-1)) {
      stays = isStronger(span, last)
      if (!stays) break
      kept.pop()
    }
    if (stays) kept.push(span)
  }
  return kept
}

function isStronger(a: Span, b: Span): boolean {
  const [first, second] = [PRECEDENCE.indexOf(a.kind), PRECEDENCE.indexOf(b.kind)]
  return first === second ? a.end - a.start > b.end - b.start : first < second
}
