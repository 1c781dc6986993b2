import { SOURCES_2026 } from './actions-2026.ts'
import { BESOINS_DROITS } from './besoins-droits.ts'
import { BESOINS_JEUNES } from './besoins-jeunes.ts'
import { BESOINS_LIENS } from './besoins-liens.ts'
import { BESOINS_PROCHES } from './besoins-proches.ts'
import { BESOINS_SOINS } from './besoins-soins.ts'
import { BESOINS_TOIT_ET_TRAVAIL } from './besoins-toit-et-travail.ts'
import type { Contribution } from './contribution.ts'
import { SOURCES_2027_LIFE } from './priorites-2027-quotidien.ts'
import { SOURCES_2027_CARE } from './priorites-2027-soins.ts'
import { SOIRS_ACCES } from './soirs-acces.ts'
import { SOIRS_CRISE } from './soirs-crise.ts'
import { SOIRS_LIENS } from './soirs-liens.ts'
import { SOIRS_PROCHES } from './soirs-proches.ts'

/** Contributions to one consultation, in the order in which they came in. */
export type Contributions = readonly Contribution[]

/** « Vos besoins pour 2028 », texts being collected. */
export const BESOINS_2028: Contributions = interleaved({
  soins: BESOINS_SOINS,
  toit: BESOINS_TOIT_ET_TRAVAIL,
  liens: BESOINS_LIENS,
  proches: BESOINS_PROCHES,
  jeunes: BESOINS_JEUNES,
  droits: BESOINS_DROITS,
})

/** « Le soir, la nuit, le dimanche », texts being gathered into priorities. */
export const SOIRS: Contributions = interleaved({
  crise: SOIRS_CRISE,
  liens: SOIRS_LIENS,
  proches: SOIRS_PROCHES,
  acces: SOIRS_ACCES,
})

/** « Les priorités de 2027 », being voted upon. */
export const SOURCES_2027: Contributions = alternating(SOURCES_2027_CARE, SOURCES_2027_LIFE)

export { SOURCES_2026 }

/** The lists of several themes, each with its theme, dealt out in turn: nobody writes by theme. */
function interleaved(byTheme: Readonly<Record<string, Contributions>>): Contributions {
  return alternating(
    ...Object.entries(byTheme).map(([theme, contributions]) =>
      contributions.map((contribution) => ({ theme, ...contribution })),
    ),
  )
}

function alternating(...lists: readonly Contributions[]): Contributions {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list[place] ?? []),
  ).flat()
}
