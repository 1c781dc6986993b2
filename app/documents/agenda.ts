import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Table,
} from 'docx'
import type { AgendaPoint } from '#app/domain/agenda.ts'
import type { Decision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf, formatEuros, formatNumber } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import { blocksTable } from './blocks-table.ts'
import { STYLES } from './styles.ts'
import { legible, proseOf } from './text.ts'
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

/** An agenda as a file for word processors: real headings, lists and tables, in French. */
export async function agendaDocument(content: AgendaContent): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = createI18n('fr')
  const title = legible(content.agenda.title)
  const document = new Document({
    title,
    description: t('committee:document.description'),
    creator: legible(content.council.name),
    lastModifiedBy: legible(content.council.name),
    styles: STYLES,
    sections: [{ footers: { default: footer(t) }, children: [...head(t, content), ...body(t, content)] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Block = Paragraph | Table

function head(t: T, { council, agenda, consultation, points }: AgendaContent): Block[] {
  const when = agenda.meetsOn === null ? t('committee:agenda.noDate') : formatDay(agenda.meetsOn)
  const where = agenda.place === '' ? t('committee:agenda.noPlace') : legible(agenda.place)
  return [
    new Paragraph({ text: legible(council.name) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: legible(agenda.title) }),
    new Paragraph({
      children: [
        new TextRun({ text: `${t('committee:document.when')}\u00A0: `, bold: true }),
        new TextRun(when),
        new TextRun({ text: `${t('committee:document.where')}\u00A0: `, bold: true, break: 1 }),
        new TextRun(where),
      ],
    }),
    ...(consultation === null ? [] : [new Paragraph({ text: about(consultation) })]),
    ...(consultation?.moderation == null
      ? []
      : [new Paragraph({ text: moderationText(t, consultation.moderation) })]),
  ]

  function about({ title, releasedAt, tooFew }: NonNullable<AgendaContent['consultation']>): string {
    const told = points.flatMap(({ priority }) => (priority === null ? [] : [priority]))
    const result = told.find((priority) => priority.result !== null)?.result
    const written = told.every(({ sources }) => sources.length === 0)
    if (result == null)
      return t('committee:agenda.aboutTooFew', { title: legible(title), threshold: tooFew ?? 0 })
    const unranked = told.some((priority) => priority.result?.place === null)
    return [
      t('committee:agenda.about', {
        title: legible(title),
        date: formatDayOf(releasedAt, council.timeZone),
        ballots: formatNumber(result.ballots),
      }),
      t(`committee:agenda.counting.${result.counting}`),
      ...(unranked ? [t('committee:agenda.unrankedNote')] : []),
      ...(result.blocks.length > 0
        ? []
        : [t(`committee:agenda.${result.blocksWithheld ? 'blocksWithheld' : 'noBlocks'}`)]),
      ...(written ? [t('committee:agenda.noSources')] : []),
    ].join(' ')
  }
}

function body(t: T, { council, points }: AgendaContent): Block[] {
  return points.flatMap((point) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: `${point.number}. ${legible(point.title)}`,
    }),
    ...(point.visibility === 'named'
      ? [new Paragraph({ children: [new TextRun({ text: t('committee:document.restricted'), bold: true })] })]
      : []),
    ...(point.priority === null ? [] : priorityOf(t, point.priority)),
    ...section(t('committee:point.notes'), point.notes),
    ...section(t('committee:point.minutes'), point.minutes),
    ...(point.priority?.decision == null
      ? []
      : decisionOf(t, point.priority.decision, point.priority.mergedInto, council.timeZone)),
  ])
}

function priorityOf(t: T, priority: NonNullable<AgendaPoint['priority']>): Block[] {
  const { result, description, sources } = priority
  return [
    ...(result === null
      ? [new Paragraph({ text: t('committee:point.noRanking') })]
      : [
          new Paragraph({
            children: [
              ...(result.budget === null
                ? []
                : [new TextRun({ text: `${budgetText(t, result.budget)}, `, bold: true })]),
              new TextRun({ text: placeText(t, result.place), bold: true }),
              ...(result.grade === null
                ? []
                : [new TextRun(`, ${t('committee:point.grade', { grade: legible(result.grade) })}`)]),
            ],
          }),
        ]),
    ...proseOf(description),
    ...(result === null || result.blocks.length === 0
      ? []
      : [heading(t('committee:point.blocks')), new Table(blocksTable(t, result.blocks))]),
    ...(sources.length === 0 ? [] : [heading(t('committee:document.sources'))]),
    ...sources.map(
      ({ title }) =>
        new Paragraph({
          text: title === null ? t('committee:point.withdrawn') : legible(title),
          bullet: { level: 0 },
        }),
    ),
  ]
}

function decisionOf(
  t: T,
  decision: Decision,
  mergedInto: { title: string } | null,
  timeZone: string,
): Block[] {
  const { outcome, motive, owner, deadlineOn, decidedOn, changedAt, budget, funder } = decision
  const facts = [
    ...(mergedInto === null
      ? []
      : [t('committee:decision.with', { title: legible(mergedInto.title) })]),
    ...(owner === '' ? [] : [t('committee:decision.by', { owner: legible(owner) })]),
    ...(deadlineOn === undefined
      ? []
      : [t('committee:decision.until', { date: formatDay(deadlineOn) })]),
    ...(budget === undefined
      ? []
      : [t('committee:decision.budgetOf', { budget: formatEuros(budget) })]),
    ...(funder === undefined ? [] : [t('committee:decision.paidBy', { funder: legible(funder) })]),
    t('committee:decision.decided', { date: formatDay(decidedOn) }),
    ...(changedAt === undefined
      ? []
      : [t('committee:decision.changed', { date: formatDayOf(changedAt, timeZone) })]),
  ]
  return [
    heading(t('committee:decision.title')),
    new Paragraph({
      children: [new TextRun({ text: t(`committee:outcome.${outcome}`), bold: true })],
    }),
    ...proseOf(motive),
    new Paragraph({ text: facts.join(' · ') }),
  ]
}

function section(title: string, text: string): Block[] {
  return text === '' ? [] : [heading(title), ...proseOf(text)]
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text })
}

function footer(t: T): Footer {
  const page = [
    `${t('committee:document.page')} `,
    PageNumber.CURRENT,
    ` ${t('committee:document.of')} `,
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ children: page })],
      }),
    ],
  })
}
