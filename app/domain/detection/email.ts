import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

const ADDRESS =
  /(?<![a-z0-9._%+-])[a-z0-9_%+-](?:[a-z0-9._%+-]{0,63}) ?@ ?[a-z0-9](?:[a-z0-9-]{0,62})(?:(?: ?\. ?)[a-z0-9-]{1,63}){0,4}(?: ?\. ?)[a-z]{2,18}(?![a-z0-9])/g

/** E-mail addresses. */
export function emails({ plain, span }: Folded): readonly Span[] {
  return [...plain.matchAll(ADDRESS)].map(({ 0: whole, index }) =>
    span(index, index + whole.length, 'email', 'email-address'),
  )
}
