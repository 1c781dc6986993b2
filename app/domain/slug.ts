/** The name of a council or consultation in its address: `priorites-2027`. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const LONGEST_SLUG = 80

/** Whether a text may be a slug; nothing else is looked up in a store. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text)
}
