import { account } from './fr/account.ts'
import { codes } from './fr/codes.ts'
import { common } from './fr/common.ts'
import { consultations } from './fr/consultations.ts'
import { drafting } from './fr/drafting.ts'
import { consolidation } from './fr/consolidation.ts'
import { help } from './fr/help.ts'
import { journal } from './fr/journal.ts'
import { letters } from './fr/letters.ts'
import { committee } from './fr/committee.ts'
import { moderation } from './fr/moderation.ts'
import { outcome } from './fr/outcome.ts'
import { pages } from './fr/pages.ts'
import { platform } from './fr/platform.ts'
import { proposals } from './fr/proposals.ts'
import { receipt } from './fr/receipt.ts'
import { refusal } from './fr/refusal.ts'
import { results } from './fr/results.ts'
import { settings } from './fr/settings.ts'
import { space } from './fr/space.ts'
import { today } from './fr/today.ts'
import { team } from './fr/team.ts'
import { voting } from './fr/voting.ts'
import { common as commonSimple } from './fr-simple/common.ts'
import { help as helpSimple } from './fr-simple/help.ts'
import { outcome as outcomeSimple } from './fr-simple/outcome.ts'
import { pages as pagesSimple } from './fr-simple/pages.ts'
import { proposals as proposalsSimple } from './fr-simple/proposals.ts'
import { receipt as receiptSimple } from './fr-simple/receipt.ts'
import { refusal as refusalSimple } from './fr-simple/refusal.ts'
import { results as resultsSimple } from './fr-simple/results.ts'
import { voting as votingSimple } from './fr-simple/voting.ts'
import type { Language } from './languages.ts'

/** The reference catalogue: its keys are the only ones that may be asked for. */
const fr = {
  account,
  codes,
  common,
  consultations,
  drafting,
  consolidation,
  help,
  journal,
  letters,
  committee,
  moderation,
  outcome,
  pages,
  platform,
  proposals,
  receipt,
  refusal,
  results,
  settings,
  space,
  today,
  team,
  voting,
}

/** A key absent here is read in `fr`. */
const frSimple: PartialCatalogue<typeof fr> = {
  common: commonSimple,
  help: helpSimple,
  outcome: outcomeSimple,
  pages: pagesSimple,
  proposals: proposalsSimple,
  receipt: receiptSimple,
  refusal: refusalSimple,
  results: resultsSimple,
  voting: votingSimple,
}

export const CATALOGUES = { fr, 'fr-simple': frSimple } satisfies Record<Language, unknown>

export const NAMESPACES = [
  'common',
  'account',
  'committee',
  'codes',
  'consultations',
  'drafting',
  'consolidation',
  'help',
  'journal',
  'letters',
  'moderation',
  'outcome',
  'pages',
  'platform',
  'proposals',
  'receipt',
  'refusal',
  'results',
  'settings',
  'space',
  'today',
  'team',
  'voting',
] as const satisfies readonly (keyof typeof fr)[]

export type Catalogue = typeof fr

type PartialCatalogue<T> = {
  [Key in keyof T]?: T[Key] extends string ? string : PartialCatalogue<T[Key]>
}
