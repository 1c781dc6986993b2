import type { Kysely, QueryId } from 'kysely'
import type { Stores } from '#db/stores.ts'

export class PowerCut extends Error {}

/**
 * The same stores, whose `nth` statement fails, both counted together: `before` it is executed, or `after` it
 * was, when nobody learns of it. What comes later fails as well, as it would in a process that is no more.
 * `begin` and `commit` are not statements here; what a transaction did is lost with it.
 */
export function failingAt(
  { registry, urn }: Pick<Stores, 'registry' | 'urn'>,
  nth: number,
  when: 'before' | 'after',
  fail: () => void = () => {
    throw new PowerCut(`at statement ${nth}`)
  },
): Pick<Stores, 'registry' | 'urn'> {
  let begun = 0
  const counted = new WeakMap<QueryId, number>()
  const plugged = <Schema>(db: Kysely<Schema>): Kysely<Schema> =>
    db.withPlugin({
      // Parts of a statement are transformed under the same id as the whole.
      transformQuery: ({ node, queryId }) => {
        if (counted.has(queryId)) return node
        counted.set(queryId, (begun += 1))
        if (begun > nth || (begun === nth && when === 'before')) fail()
        return node
      },
      transformResult: ({ result, queryId }) => {
        if (counted.get(queryId) === nth && when === 'after') fail()
        return Promise.resolve(result)
      },
    })
  return { registry: plugged(registry), urn: plugged(urn) }
}
