import { common } from './fr/common.ts'
import { data } from './fr/data.ts'
import { documents } from './fr/documents.ts'
import { emailVoting } from './fr/email-voting.ts'
import { figures } from './fr/figures.ts'
import { help } from './fr/help.ts'
import { minutes } from './fr/minutes.ts'
import { outcome } from './fr/outcome.ts'
import { pages } from './fr/pages.ts'
import { proposals } from './fr/proposals.ts'
import { receipt } from './fr/receipt.ts'
import { refusal } from './fr/refusal.ts'
import { results } from './fr/results.ts'
import { secrecy } from './fr/secrecy.ts'
import { subscribing } from './fr/subscribing.ts'
import { tracking } from './fr/tracking.ts'
import { voting } from './fr/voting.ts'
import { writing } from './fr/writing.ts'
import { common as commonSimple } from './fr-simple/common.ts'
import { data as dataSimple } from './fr-simple/data.ts'
import { documents as documentsSimple } from './fr-simple/documents.ts'
import { emailVoting as emailVotingSimple } from './fr-simple/email-voting.ts'
import { figures as figuresSimple } from './fr-simple/figures.ts'
import { help as helpSimple } from './fr-simple/help.ts'
import { minutes as minutesSimple } from './fr-simple/minutes.ts'
import { outcome as outcomeSimple } from './fr-simple/outcome.ts'
import { pages as pagesSimple } from './fr-simple/pages.ts'
import { proposals as proposalsSimple } from './fr-simple/proposals.ts'
import { receipt as receiptSimple } from './fr-simple/receipt.ts'
import { refusal as refusalSimple } from './fr-simple/refusal.ts'
import { results as resultsSimple } from './fr-simple/results.ts'
import { secrecy as secrecySimple } from './fr-simple/secrecy.ts'
import { subscribing as subscribingSimple } from './fr-simple/subscribing.ts'
import { tracking as trackingSimple } from './fr-simple/tracking.ts'
import { voting as votingSimple } from './fr-simple/voting.ts'
import { writing as writingSimple } from './fr-simple/writing.ts'
import type { Language } from './languages.ts'
import type { StaffCatalogue } from './staff-catalogue.ts'

/** What the public pages say. Its keys, and those of the teams' catalogue, are the only ones to ask for. */
const fr = {
  common,
  data,
  documents,
  emailVoting,
  figures,
  help,
  minutes,
  outcome,
  pages,
  proposals,
  receipt,
  refusal,
  results,
  secrecy,
  subscribing,
  tracking,
  voting,
  writing,
}

/** A key absent here is read in `fr`. */
const frSimple: PartialCatalogue<typeof fr> = {
  common: commonSimple,
  data: dataSimple,
  documents: documentsSimple,
  emailVoting: emailVotingSimple,
  figures: figuresSimple,
  help: helpSimple,
  minutes: minutesSimple,
  outcome: outcomeSimple,
  pages: pagesSimple,
  proposals: proposalsSimple,
  receipt: receiptSimple,
  refusal: refusalSimple,
  results: resultsSimple,
  secrecy: secrecySimple,
  subscribing: subscribingSimple,
  tracking: trackingSimple,
  voting: votingSimple,
  writing: writingSimple,
}

export const CATALOGUES = { fr, 'fr-simple': frSimple } satisfies Record<Language, unknown>

export type Catalogue = typeof fr & StaffCatalogue

/** The default namespace comes first. */
export const NAMESPACES = [
  'common',
  'account',
  'actions',
  'bodies',
  'codes',
  'committee',
  'frameworks',
  'consolidation',
  'consultations',
  'data',
  'documents',
  'drafting',
  'emailVoting',
  'figures',
  'groupWork',
  'help',
  'journal',
  'letters',
  'files',
  'meetings',
  'live',
  'moderation',
  'moderationSettings',
  'minutes',
  'minutesKeeping',
  'outcome',
  'pages',
  'platform',
  'proposals',
  'receipt',
  'refusal',
  'report',
  'results',
  'secrecy',
  'settings',
  'space',
  'subscribing',
  'team',
  'today',
  'tracking',
  'voting',
  'writing',
] as const satisfies readonly (keyof Catalogue)[]

type PartialCatalogue<T> = {
  [Key in keyof T]?: T[Key] extends string ? string : PartialCatalogue<T[Key]>
}
