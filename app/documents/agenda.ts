import type { AgendaPoint, PriorityResult } from '#app/domain/agenda.ts'
import type { Decision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf, formatEuros, formatNumber } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import { blocksTable } from './blocks-table.ts'
import {
  document,
  heading,
  list,
  paragraph,
  prose,
  type Block,
  type DocumentDescription,
  type Words,
} from './description.ts'
import { budgetText, moderationText, placeText, type T } from './words.ts'

/** What an agenda says on paper: what its readers see on the page, and nothing else. */
export interface AgendaContent {
  council: { name: string; timeZone: string }
  agenda: { title: string; meetsOn: string | null; place: string }
  consultation: {
    title: string
    releasedAt: string
    tooFew: number | null
    moderation: { published: number; received: number | null } | null
  } | null
  points: readonly AgendaPoint[]
}

/** An agenda as a document: what a committee holds in its hands before, during and after the meeting. */
export function agendaDocument(content: AgendaContent): DocumentDescription {
  const { t } = createI18n('fr')
  const { council, agenda, consultation, points } = content
  return document({
    kind: t('committee:document.description'),
    title: agenda.title,
    author: council.name,
    facts: [
      {
        label: t('committee:document.when'),
        value: agenda.meetsOn === null ? t('committee:agenda.noDate') : formatDay(agenda.meetsOn),
      },
      {
        label: t('committee:document.where'),
        value: agenda.place === '' ? t('committee:agenda.noPlace') : agenda.place,
      },
    ],
    blocks: [
      ...(consultation === null ? [] : aboutOf(t, content, consultation)),
      ...points.flatMap((point) => pointOf(t, point, council.timeZone)),
    ],
  })
}

function aboutOf(
  t: T,
  { council, points }: AgendaContent,
  { title, releasedAt, tooFew, moderation }: NonNullable<AgendaContent['consultation']>,
): Block[] {
  const told = points.flatMap(({ priority }) => (priority === null ? [] : [priority]))
  const result = told.find((priority) => priority.result !== null)?.result
  const written = told.every(({ sources }) => sources.length === 0)
  const unranked = told.some((priority) => priority.result?.place === null)
  const about =
    result == null
      ? [t('committee:agenda.aboutTooFew', { title, threshold: tooFew ?? 0 })]
      : [
          t('committee:agenda.about', {
            title,
            date: formatDayOf(releasedAt, council.timeZone),
            ballots: formatNumber(result.ballots),
          }),
          t(`committee:agenda.counting.${result.counting}`),
          ...(unranked ? [t('committee:agenda.unrankedNote')] : []),
          ...(result.blocks.length > 0
            ? []
            : [t(`committee:agenda.${result.blocksWithheld ? 'blocksWithheld' : 'noBlocks'}`)]),
          ...(written ? [t('committee:agenda.noSources')] : []),
        ]
  return [
    paragraph(about.join(' ')),
    ...(moderation === null ? [] : [paragraph(moderationText(t, moderation))]),
  ]
}

function pointOf(t: T, point: AgendaPoint, timeZone: string): Block[] {
  const { number, title, visibility, priority, notes, minutes } = point
  return [
    heading(1, `${number}. ${title}`),
    ...(visibility === 'named'
      ? [paragraph({ text: t('committee:document.restricted'), bold: true })]
      : []),
    ...(priority === null ? [] : priorityOf(t, priority)),
    ...section(t('committee:point.notes'), notes),
    ...section(t('committee:point.minutes'), minutes),
    ...(priority?.decision == null ? [] : decisionOf(t, priority.decision, priority.mergedInto, timeZone)),
  ]
}

function priorityOf(t: T, priority: NonNullable<AgendaPoint['priority']>): Block[] {
  const { result, description, sources } = priority
  return [
    result === null ? paragraph(t('committee:point.noRanking')) : paragraph(...standing(t, result)),
    ...prose(description),
    ...(result === null || result.blocks.length === 0
      ? []
      : [heading(2, t('committee:point.blocks')), ...blocksTable(t, result.blocks)]),
    ...(sources.length === 0 ? [] : [heading(2, t('committee:document.sources'))]),
    ...list(sources.map(({ title }) => title ?? t('committee:point.withdrawn'))),
  ]
}

function standing(t: T, { budget, place, grade }: PriorityResult): Words[] {
  const paid = budget === null ? '' : `${budgetText(t, budget)}, `
  return [
    { text: `${paid}${placeText(t, place)}`, bold: true },
    ...(grade === null ? [] : [`, ${t('committee:point.grade', { grade })}`]),
  ]
}

/** What was decided, why, who takes charge and until when. */
function decisionOf(
  t: T,
  decision: Decision,
  mergedInto: { title: string } | null,
  timeZone: string,
): Block[] {
  const { outcome, motive, owner, deadlineOn, decidedOn, changedAt, budget, funder } = decision
  const facts = [
    ...(mergedInto === null ? [] : [t('committee:decision.with', { title: mergedInto.title })]),
    ...(owner === '' ? [] : [t('committee:decision.by', { owner })]),
    ...(deadlineOn === undefined
      ? []
      : [t('committee:decision.until', { date: formatDay(deadlineOn) })]),
    ...(budget === undefined
      ? []
      : [t('committee:decision.budgetOf', { budget: formatEuros(budget) })]),
    ...(funder === undefined ? [] : [t('committee:decision.paidBy', { funder })]),
    t('committee:decision.decided', { date: formatDay(decidedOn) }),
    ...(changedAt === undefined
      ? []
      : [t('committee:decision.changed', { date: formatDayOf(changedAt, timeZone) })]),
  ]
  return [
    heading(2, t('committee:decision.title')),
    paragraph({ text: t(`committee:outcome.${outcome}`), bold: true }),
    ...prose(motive),
    paragraph(facts.join(' · ')),
  ]
}

function section(title: string, text: string): Block[] {
  const blocks = prose(text)
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks]
}
