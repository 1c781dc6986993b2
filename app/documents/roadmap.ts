import type { ActionState, Evidence } from '#app/domain/action.ts'
import type { RoadmapOrder } from '#app/domain/roadmap.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import {
  document,
  heading,
  list,
  paragraph,
  table,
  type Block,
  type DocumentDescription,
  type Words,
} from './description.ts'
import type { T } from './words.ts'

/** What a roadmap says: what its readers may read, and nothing else. */
export interface RoadmapContent {
  council: { name: string }
  day: string
  order: RoadmapOrder
  parts: readonly {
    heading: string
    actions: readonly {
      title: string
      aim: string
      theme: string
      framework: string
      owner: string
      deadlineOn: string | null
      state: ActionState
      lateSince: string | null
      steps: { done: number; all: number }
      evidence: readonly Pick<Evidence, 'text' | 'address' | 'datedOn'>[]
    }[]
  }[]
}

/** The roadmap of a council as a document: one table a heading, then what shows that something was done. */
export function roadmapDocument({ council, day, order, parts }: RoadmapContent): DocumentDescription {
  const { t } = createI18n('fr')
  return document({
    kind: t('report:roadmap.kind'),
    title: t('report:roadmap.title'),
    author: council.name,
    facts: [{ label: t('report:roadmap.day'), value: formatDay(day) }],
    blocks:
      parts.length === 0
        ? [paragraph(t('report:roadmap.none'))]
        : parts.flatMap((part) => blocksOf(t, part, order)),
  })
}

function blocksOf(
  t: T,
  { heading: given, actions }: RoadmapContent['parts'][number],
  order: RoadmapOrder,
): Block[] {
  const name = given === '' ? t(`report:roadmap.none-${order}`) : given
  const evidence = actions.flatMap((action) =>
    action.evidence.map((one): readonly Words[] => [
      { text: `${action.title}. `, bold: true },
      [formatDay(one.datedOn), one.text, one.address].filter((word) => word !== '').join(' – '),
    ]),
  )
  return [
    heading(1, name),
    ...table({
      caption: t('report:roadmap.caption', { theme: name }),
      header: [
        t('report:roadmap.action'),
        t('report:roadmap.owner'),
        t('report:roadmap.deadline'),
        t('report:roadmap.state'),
      ],
      rows: actions.map((action) => [
        [
          { text: action.title, bold: true },
          ...(action.aim === '' ? [] : [`\n${action.aim}`]),
          ...otherHeading(t, action, order),
        ],
        action.owner,
        action.deadlineOn === null ? t('report:roadmap.noDeadline') : formatDay(action.deadlineOn),
        stateText(t, action),
      ]),
    }),
    ...(evidence.length === 0 ? [] : [heading(2, t('report:roadmap.evidence')), ...list(evidence)]),
  ]
}

/** What it belongs to where the parts are themes, and its theme where they are frameworks. */
function otherHeading(
  t: T,
  { theme, framework }: { theme: string; framework: string },
  order: RoadmapOrder,
): string[] {
  const other = order === 'theme' ? 'framework' : 'theme'
  const heading = order === 'theme' ? framework : theme
  return heading === '' ? [] : [`\n${t(`report:roadmap.of-${other}`, { heading })}`]
}

/** "En cours, deux étapes faites sur quatre", and since when it is late. */
export function stateText(
  t: T,
  {
    state,
    steps,
    lateSince,
  }: Pick<RoadmapContent['parts'][number]['actions'][number], 'state' | 'steps' | 'lateSince'>,
): string {
  return [
    t(`actions:state.${state}`),
    ...(steps.all === 0 ? [] : [t('actions:line.steps', { count: steps.done, all: steps.all })]),
    ...(lateSince === null ? [] : [t('report:roadmap.lateSince', { date: formatDay(lateSince) })]),
  ].join(', ')
}
