import type { AgendaPoint, PriorityResult } from '#app/domain/agenda.ts'
import type { Agreement } from '#app/domain/agreement.ts'
import type { Decision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf, formatEuros, formatLength, formatNumber } from '#app/i18n/formats.ts'
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
  consultations: readonly {
    slug: string
    title: string
    releasedAt: string | null
    withdrawn: boolean
    tooFew: number | null
    agreement: Agreement | null
    moderation: { published: number; received: number | null } | null
  }[]
  points: readonly AgendaPoint[]
}

/** An agenda as a document: what a committee holds in its hands before, during and after the meeting. */
export function agendaDocument(content: AgendaContent): DocumentDescription {
  const { t } = createI18n('fr')
  const { council, agenda, consultations, points } = content
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
      ...consultations.flatMap((consultation) => aboutOf(t, content, consultation)),
      ...points.flatMap((point) => pointOf(t, point, council.timeZone)),
    ],
  })
}

function aboutOf(
  t: T,
  { council, points }: AgendaContent,
  consultation: AgendaContent['consultations'][number],
): Block[] {
  const { slug, title, releasedAt, withdrawn, tooFew, agreement, moderation } = consultation
  if (withdrawn) return [paragraph(t('committee:agenda.withdrawn', { title }))]
  const told = points.flatMap(({ kind, priority }) =>
    kind === 'priority' && priority?.consultation.slug === slug ? [priority] : [],
  )
  if (told.length === 0) return [paragraph(t('committee:agenda.aboutFollowUps', { title }))]
  const result = told.find((priority) => priority.result !== null)?.result
  const written = told.every(({ sources }) => sources.length === 0)
  const unranked = told.some((priority) => priority.result?.place === null)
  const about =
    result == null
      ? [t('committee:agenda.aboutTooFew', { title, threshold: tooFew ?? 0 })]
      : [
          t('committee:agenda.about', {
            title,
            date: releasedAt === null ? '' : formatDayOf(releasedAt, council.timeZone),
            ballots: formatNumber(result.ballots),
          }),
          t(`committee:agenda.counting.${result.counting}`),
          ...(unranked ? [t('committee:agenda.unrankedNote')] : []),
          ...(result.blocks.length > 0
            ? []
            : [t(`committee:agenda.${result.blocksWithheld ? 'blocksWithheld' : 'noBlocks'}`)]),
          ...(agreement === null ? [] : [t(`results:plain.alike.${agreement}`)]),
          ...(written ? [t('committee:agenda.noSources')] : []),
        ]
  return [
    paragraph(about.join(' ')),
    ...(moderation === null ? [] : [paragraph(moderationText(t, moderation))]),
  ]
}

function pointOf(t: T, point: AgendaPoint, timeZone: string): Block[] {
  const { kind, number, title, visibility, plannedMinutes, priority, action, frameworks, notes, minutes } =
    point
  return [
    heading(1, `${number}. ${title}`),
    ...(plannedMinutes === 0
      ? []
      : [paragraph(t('committee:point.planned', { length: formatLength(plannedMinutes) }))]),
    ...(visibility === 'named'
      ? [paragraph({ text: t('committee:document.restricted'), bold: true })]
      : []),
    ...(priority === null ? [] : kind === 'follow-up' ? followedUp(t, priority) : priorityOf(t, priority)),
    ...(action === null ? [] : actionOf(t, action)),
    ...(frameworks.length === 0
      ? []
      : [paragraph(`${t('frameworks:linked')} ${frameworks.map((one) => one.title).join(', ')}`)]),
    ...section(t('committee:point.notes'), notes),
    ...section(t('committee:point.minutes'), minutes),
    ...(priority?.decision == null ? [] : decisionOf(t, priority.decision, priority.mergedInto, timeZone)),
  ]
}

function priorityOf(t: T, priority: NonNullable<AgendaPoint['priority']>): Block[] {
  const { result, description, sources, source, alsoOn } = priority
  return [
    ...(source === 'as-made' ? [] : [paragraph({ text: t(`committee:point.source.${source}`), bold: true })]),
    ...alsoOn.map(({ title }) => paragraph(t('committee:point.alsoOn', { title }))),
    result === null ? paragraph(t('committee:point.noRanking')) : paragraph(...standing(t, result)),
    ...prose(description),
    ...(result === null || result.blocks.length === 0
      ? []
      : [heading(2, t('committee:point.blocks')), ...blocksTable(t, result.blocks)]),
    ...(sources.length === 0 ? [] : [heading(2, t('committee:document.sources'))]),
    ...list(sources.map(({ title }) => title ?? t('committee:point.withdrawn'))),
  ]
}

/** A decision that somebody had to act on: what was written since. */
function followedUp(t: T, { consultation, followUps }: NonNullable<AgendaPoint['priority']>): Block[] {
  return [
    paragraph(t('committee:point.from', { title: consultation.title })),
    heading(2, t('committee:followUp.title')),
    ...(followUps.length === 0
      ? [paragraph(t('committee:point.noFollowUp'))]
      : list(
          followUps.map(
            ({ status, text, writtenOn }) =>
              `${formatDay(writtenOn)}, ${t(`outcome:followUp.status.${status}`)}. ${text}`,
          ),
        )),
  ]
}

function actionOf(t: T, { owner, deadlineOn, state }: NonNullable<AgendaPoint['action']>): Block[] {
  const facts = [
    t(`outcome:followUp.status.${state}`),
    ...(owner === '' ? [] : [t('committee:decision.by', { owner })]),
    ...(deadlineOn === null ? [] : [t('committee:decision.until', { date: formatDay(deadlineOn) })]),
  ]
  return [paragraph(facts.join(' · '))]
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
  const { outcome, motive, owner, deadlineOn, decidedOn, changedAt, budget, funder, framework } =
    decision
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
    ...(framework === undefined ? [] : [t('committee:decision.partOf', { framework })]),
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
