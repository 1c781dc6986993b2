/** The name of a council or consultation in its address: `priorites-2027`. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const LONGEST_SLUG = 80

/** Whether a text may be a slug; nothing else is looked up in a store. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text)
}

/** Leaves room for the number that parts two of the same name. */
const LONGEST_DRAWN = 40

/**
 * A slug drawn from a name, that is not among `taken`: "Élus & agents" → `elus-agents`, then
 * `elus-agents-2`. Words that every object has for a key are never one (`constructor`).
 */
export function slugFrom(name: string, taken: readonly string[]): string {
  const drawn = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_DRAWN)
    .replace(/^-|-$/g, '')
  const free = (slug: string) => isSlug(slug) && !(slug in {}) && !taken.includes(slug)
  if (free(drawn)) return drawn
  const base = drawn === '' ? 'sans-nom' : drawn
  for (let number = 2; ; number += 1) if (free(`${base}-${number}`)) return `${base}-${number}`
}
