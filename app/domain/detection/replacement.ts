import type { Span, SpanReason } from './span.ts'

const WORDS: Record<Exclude<Span['kind'], 'person' | 'situation'>, string> = {
  nir: '[numéro de sécurité sociale]',
  rpps: '[numéro RPPS]',
  phone: '[téléphone]',
  email: '[adresse e-mail]',
  iban: '[IBAN]',
  address: '[adresse]',
  handle: '[compte]',
  birthdate: '[date de naissance]',
}

const BY_FIRST_NAME: readonly SpanReason[] = ['name-after-kinship', 'first-name']

/** The words that may take the place of a passage in its author's own text; null for a situation, which is rewritten by hand. */
export function replacementFor({ kind, reason }: Pick<Span, 'kind' | 'reason'>): string | null {
  if (kind === 'situation') return null
  if (kind !== 'person') return WORDS[kind]
  if (reason === 'role-in-named-service') return '[une personne de l’équipe]'
  return BY_FIRST_NAME.includes(reason) ? '[prénom]' : '[nom]'
}

/** The text with words in place of these passages; a passage that lies in one already replaced is left to it. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const words = replacementFor(span)
    if (words === null || span.start < at) continue
    pieces.push(text.slice(at, span.start), words)
    at = span.end
  }
  return pieces.join('') + text.slice(at)
}
