import { account } from './fr/account.ts'
import { actions } from './fr/actions.ts'
import { bodies } from './fr/bodies.ts'
import { codes } from './fr/codes.ts'
import { committee } from './fr/committee.ts'
import { consolidation } from './fr/consolidation.ts'
import { consultations } from './fr/consultations.ts'
import { drafting } from './fr/drafting.ts'
import { frameworks } from './fr/frameworks.ts'
import { groupWork } from './fr/group-work.ts'
import { journal } from './fr/journal.ts'
import { letters } from './fr/letters.ts'
import { files } from './fr/files.ts'
import { meetings } from './fr/meetings.ts'
import { live } from './fr/live.ts'
import { minutesKeeping } from './fr/minutes-keeping.ts'
import { moderation } from './fr/moderation.ts'
import { moderationSettings } from './fr/moderation-settings.ts'
import { platform } from './fr/platform.ts'
import { report } from './fr/report.ts'
import { settings } from './fr/settings.ts'
import { space } from './fr/space.ts'
import { team } from './fr/team.ts'
import { today } from './fr/today.ts'

/** What the teams' pages say, in everyday French only. No public page carries it. */
export const STAFF_CATALOGUE = {
  account,
  actions,
  bodies,
  codes,
  committee,
  consolidation,
  consultations,
  drafting,
  frameworks,
  groupWork,
  journal,
  letters,
  files,
  meetings,
  live,
  minutesKeeping,
  moderation,
  moderationSettings,
  platform,
  report,
  settings,
  space,
  team,
  today,
}

export type StaffCatalogue = typeof STAFF_CATALOGUE
