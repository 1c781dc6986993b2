import type { Kysely, QueryId, RootOperationNode } from 'kysely'
import type { UseCaseContext } from '#app/usecases/context.ts'

/** The same store, noting every statement asked of it, in transactions too. */
export interface Counted<Schema> {
  store: Kysely<Schema>
  /** What was asked so far, as SQL without its values; `begin` and `commit` are left out. */
  statements: string[]
}

export function counting<Schema>(db: Kysely<Schema>): Counted<Schema> {
  const statements: string[] = []
  // Parts of a statement are transformed too; only whole ones have results.
  const nodes = new WeakMap<QueryId, RootOperationNode>()
  const store = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      nodes.set(queryId, node)
      return node
    },
    transformResult: ({ result, queryId }) => {
      const node = nodes.get(queryId)
      if (node === undefined) throw new Error('A result of a statement that was not seen')
      statements.push(db.getExecutor().compileQuery(node, queryId).sql)
      return Promise.resolve(result)
    },
  })
  return { store, statements }
}

/** The statements that a piece of work asks of registry and urn. */
export async function statementsOf(
  context: UseCaseContext,
  work: (counted: UseCaseContext) => Promise<unknown>,
): Promise<readonly string[]> {
  const registry = counting(context.registry)
  const urn = counting(context.urn)
  await work({ ...context, registry: registry.store, urn: urn.store })
  return [...registry.statements, ...urn.statements]
}
