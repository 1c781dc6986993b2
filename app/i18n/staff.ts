import { addCatalogue, createI18n } from './instance.ts'
import { STAFF_CATALOGUE } from './staff-catalogue.ts'

/**
 * Importing this makes the teams' words known to every instance, those already there included: the
 * pages under `/espace` do, and whatever writes for teams on the server.
 */
addCatalogue('fr', STAFF_CATALOGUE)

export { createI18n }
