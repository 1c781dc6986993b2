import type { Calendar, State, Theme } from '#app/domain/consultation.ts'
import type { College, PublicCouncil } from '#app/domain/council.ts'
import type { ProposingRules } from '#app/forms/proposing.ts'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import type { Crumb } from '#app/ui/layout/Breadcrumbs.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

/** What the pages of proposals show of their consultation. */
export interface ProposingConsultationView {
  slug: string
  title: string
  question: string
  state: Exclude<State, 'draft'>
  calendar: Loaded<Calendar>
  themes: readonly Theme[]
  colleges: readonly College[]
  charterVersion: number | null
}

export type ProposingCouncilView = Pick<
  PublicCouncil,
  'slug' | 'name' | 'contact' | 'timeZone' | 'demonstration'
>

/** Where somebody proposes: on the public page, or as a representative among the staff's pages. */
export interface Desk {
  council: ProposingCouncilView
  consultation: ProposingConsultationView
  /** Where people find help nearby, as the council says it. */
  help: string
  /** Whether an address may be left, to be told of news. */
  notices: boolean
  /** In whose name a representative may propose; null for anybody else. */
  organisations: readonly string[] | null
  /** Where the form is sent. */
  action: string
  crumbs: readonly Crumb[]
}

export function rulesOf({ consultation, organisations }: Desk): ProposingRules {
  const { themes, colleges } = consultation
  return { themes, colleges, organisations }
}

/** The public page's desk. */
export function publicDesk(
  council: ProposingCouncilView,
  consultation: ProposingConsultationView,
  help: string,
  notices: boolean,
): Desk {
  return {
    council,
    consultation,
    help,
    notices,
    organisations: null,
    action: paths.propose(council.slug, consultation.slug),
    crumbs: consultationCrumbs(council, consultation),
  }
}

/** The desk of somebody who represents organisations. */
export function representativeDesk(
  council: ProposingCouncilView,
  consultation: ProposingConsultationView,
  help: string,
  organisations: readonly string[],
): Desk {
  return {
    ...publicDesk(council, consultation, help, false),
    organisations,
    action: spacePaths.propose(council.slug, consultation.slug),
  }
}
