import type { Migration } from 'kysely/migration'
import * as polls from './2026-11-22-01-polls.ts'
import * as reconciliation from './2026-11-22-02-reconciliation.ts'

/** Every migration of the urn, in order of name. Those already released never change. */
export const urnMigrations: Record<string, Migration> = {
  '2026-11-22-01-polls': polls,
  '2026-11-22-02-reconciliation': reconciliation,
}
