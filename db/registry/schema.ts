import type { Kysely } from 'kysely'

/**
 * Tables of the registry. Columns `*_at` are instants, ISO 8601 in UTC with milliseconds; `day` and
 * `*_on` are calendar dates; hashes and seeds are lower-case hex; `json` columns are JSON text;
 * booleans are 0 or 1.
 */
export interface RegistrySchema {
  council: CouncilTable
  charter: CharterTable
  college: CollegeTable
  relay: RelayTable
  consultation: ConsultationTable
  theme: ThemeTable
  priority: PriorityTable
  consultation_college: ConsultationCollegeTable
  consultation_seed: ConsultationSeedTable
  code_batch: CodeBatchTable
  participation_code: ParticipationCodeTable
  sealing: SealingTable
  release: ReleaseTable
  turnout: TurnoutTable
  journal_entry: JournalEntryTable
}

/** The registry, or a transaction on it. */
export type RegistryDb = Kysely<RegistrySchema>

export interface CouncilTable {
  council_id: string
  slug: string
  name: string
  territory: string
  population: number
  presentation: string
  contact: string
  time_zone: string
  demonstration: number
  created_at: string
}

export interface CharterTable {
  council_id: string
  version: number
  text: string
  adopted_on: string
}

export interface CollegeTable {
  council_id: string
  college_id: string
  name: string
  description: string
  position: number
}

export interface RelayTable {
  council_id: string
  relay_id: string
  name: string
}

export interface ConsultationTable {
  council_id: string
  consultation_id: string
  slug: string
  title: string
  question: string
  context: string
  summary: string
  reach: string
  method: 'majority-judgment' | 'approval'
  grades: string
  missing_opinions: 'ignored' | 'worst'
  threshold: number
  official_weighting: 'person' | 'college'
  charter_version: number | null
  distress_contacts: string
  proposing_opens_at: string | null
  proposing_closes_at: string | null
  voting_opens_at: string
  voting_closes_at: string
  opened_at: string | null
  cancelled_at: string | null
  cancel_reason: string | null
  sealed_at: string | null
  released_at: string | null
  decided_at: string | null
  followed_up_at: string | null
  created_at: string
}

export interface ThemeTable {
  council_id: string
  consultation_id: string
  theme_id: string
  position: number
  name: string
}

export interface PriorityTable {
  council_id: string
  consultation_id: string
  priority_id: string
  position: number
  theme_id: string | null
  title: string
  description: string
}

/** Name and description are copies: renaming a college later does not rewrite history. */
export interface ConsultationCollegeTable {
  council_id: string
  consultation_id: string
  college_id: string
  merge_rank: number
  name: string
  description: string
}

export interface ConsultationSeedTable {
  council_id: string
  consultation_id: string
  seed: string
}

export interface CodeBatchTable {
  council_id: string
  consultation_id: string
  batch_id: string
  college_id: string
  relay_id: string | null
  size: number
  created_at: string
}

export interface ParticipationCodeTable {
  council_id: string
  consultation_id: string
  code_hash: string
  batch_id: string
  college_id: string
}

export interface SealingTable {
  council_id: string
  consultation_id: string
  sealed_at: string
  blocks: string
}

export interface ReleaseTable {
  council_id: string
  consultation_id: string
  released_at: string
  content: string
  content_hash: string
}

export interface TurnoutTable {
  council_id: string
  consultation_id: string
  day: string
  at_least: number | null
}

export interface JournalEntryTable {
  council_id: string
  number: number
  at: string
  act: string
  actor: string
  subject: string
  details: string
  previous_hash: string
  hash: string
}
