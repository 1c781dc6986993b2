import type { MinutesItem, MinutesLine, Presence, ToldMinutes } from '#app/domain/minutes.ts'
import { formatDay, formatEuros, formatList, formatNumber } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import {
  document,
  heading,
  list,
  note,
  paragraph,
  prose,
  table,
  type Block,
  type DocumentDescription,
  type Fact,
} from './description.ts'
import type { T } from './words.ts'

/** For whom a document is written: members, or everybody. */
export type Readers = 'members' | 'everybody'

/** The minutes of a meeting as a document: who was there, each item with what was said and decided, what comes next. */
export function minutesDocument(told: ToldMinutes, readers: Readers): DocumentDescription {
  const { t } = createI18n('fr')
  const { presence, approval, nextOn, lines } = told
  return document({
    kind: t('minutes:kind'),
    title: told.title,
    author: told.council.name,
    facts: factsOf(t, told),
    blocks: [
      ...(approval === null ? [note(t('minutes:draft'))] : []),
      ...(readers === 'everybody' ? [note(t('minutes:rule'))] : []),
      ...(presence === null ? [] : presenceOf(t, presence)),
      ...lines.flatMap((line) => lineOf(t, line, readers)),
      ...(nextOn === null
        ? []
        : [heading(1, t('minutes:next')), paragraph(t('minutes:nextOn', { date: formatDay(nextOn) }))]),
      ...(approval === null || approval.corrections === ''
        ? []
        : [heading(1, t('minutes:corrections')), ...prose(approval.corrections)]),
    ],
  })
}

/** What a meeting decided, as a table: one decision a row, with who takes charge, until when and with what money. */
export function decisionListDocument(told: ToldMinutes, readers: Readers): DocumentDescription {
  const { t } = createI18n('fr')
  const items = told.lines.flatMap((line) =>
    line.kind === 'item' && line.item.decision !== null
      ? [{ title: line.item.title, number: line.item.number, decision: line.item.decision }]
      : [],
  )
  const rows = items.map(({ title, number, decision }) => [
    `${number}. ${title}`,
    { text: outcomeOf(t, decision), bold: true as const },
    decision.owner,
    decision.deadlineOn === undefined ? '' : formatDay(decision.deadlineOn),
    moneyOf(decision),
  ])
  return document({
    kind: t('minutes:decisionsKind'),
    title: told.title,
    author: told.council.name,
    facts: factsOf(t, told),
    blocks: [
      ...(told.approval === null ? [note(t('minutes:draft'))] : []),
      ...(readers === 'everybody' ? [note(t('minutes:rule'))] : []),
      ...(rows.length === 0 ? [paragraph(t('minutes:noDecisions'))] : []),
      ...table({
        header: [
          t('minutes:item'),
          t('minutes:decision'),
          t('minutes:owner'),
          t('minutes:deadline'),
          t('minutes:budget'),
        ],
        rows,
      }),
      ...items.flatMap(({ title, number, decision }) => [
        heading(1, `${number}. ${title}`),
        paragraph({ text: `${t('minutes:motive')}\u00A0: `, bold: true }),
        ...prose(decision.motive),
      ]),
    ],
  })
}

/** One of both, by the name of its files. */
export function minutesDocumentOf(name: string, told: ToldMinutes, readers: Readers): DocumentDescription {
  return name === 'releve-de-decisions' ? decisionListDocument(told, readers) : minutesDocument(told, readers)
}

function factsOf(t: T, { body, meetsOn, place, approval }: ToldMinutes): Fact[] {
  return [
    { label: t('minutes:body'), value: body?.name ?? t('minutes:steering') },
    {
      label: t('minutes:date'),
      value: meetsOn === '' ? t('minutes:noDate') : formatDay(meetsOn),
    },
    ...(place === '' ? [] : [{ label: t('minutes:place'), value: place }]),
    ...(approval === null
      ? []
      : [{ label: t('minutes:kind'), value: t('minutes:approved', { date: formatDay(approval.on) }) }]),
  ]
}

function presenceOf(t: T, { rows, quorum, filled, guests }: Presence): Block[] {
  const named = rows.some(({ names }) => names.length > 0)
  const reached = quorum !== null && filled >= quorum
  return [
    heading(1, t('minutes:presence.title')),
    ...table({
      caption: t('minutes:presence.caption'),
      header: [
        t('minutes:presence.college'),
        t('minutes:presence.organisation'),
        t('minutes:presence.seats'),
        t('minutes:presence.present'),
        t('minutes:presence.excused'),
        ...(named ? [t('minutes:presence.names')] : []),
      ],
      rows: rows.map(({ college, organisation, seats, present, excused, names }) => [
        t(`minutes:college.${college}`),
        organisation,
        formatNumber(seats),
        formatNumber(present),
        formatNumber(excused),
        ...(named ? [formatList(names)] : []),
      ]),
    }),
    ...(guests === '' ? [] : [paragraph(t('minutes:presence.guests', { guests }))]),
    ...(quorum === null
      ? []
      : [
          paragraph(
            t(`minutes:presence.${reached ? 'quorumReached' : 'quorumMissed'}`, {
              filled: formatNumber(filled),
              quorum: formatNumber(quorum),
            }),
          ),
        ]),
  ]
}

function lineOf(t: T, line: MinutesLine, readers: Readers): Block[] {
  if (line.kind === 'withheld') {
    const key = readers === 'everybody' ? 'withheld' : 'withheldMembers'
    return [note(t(`minutes:${key}`, { count: line.count }))]
  }
  const { number, title, text, decision, hands, conflicts } = line.item
  const said = [
    ...conflictsOf(t, conflicts),
    ...prose(text),
    ...hands.flatMap(({ question, answers }) =>
      table({
        caption: t('minutes:hands', { question }),
        header: [t('minutes:answer'), t('minutes:seatsFor')],
        rows: answers.map(({ answer, seats }) => [t(`live:hands.choice.${answer}`), formatNumber(seats)]),
      }),
    ),
    ...(decision === null ? [] : decisionOf(t, decision)),
  ]
  return [
    heading(1, `${number}. ${title}`),
    ...(said.length === 0 ? [note(t('minutes:nothing'))] : said),
  ]
}

function conflictsOf(t: T, { count, names }: MinutesItem['conflicts']): Block[] {
  if (count === 0) return []
  if (names.length === 0) return [paragraph(t('minutes:conflicts', { count }))]
  return [paragraph(t('minutes:conflictsOf', { names: formatList(names) }))]
}

type Decided = NonNullable<MinutesItem['decision']>

function decisionOf(t: T, decision: Decided): Block[] {
  const { motive, owner, deadlineOn } = decision
  const money = moneyOf(decision)
  const facts: [string, string][] = [
    [t('minutes:owner'), owner],
    [t('minutes:deadline'), deadlineOn === undefined ? '' : formatDay(deadlineOn)],
    [t('minutes:budget'), money],
    [t('minutes:framework'), decision.framework ?? ''],
  ]
  return [
    heading(2, t('minutes:decision')),
    paragraph({ text: outcomeOf(t, decision), bold: true }),
    ...prose(motive),
    ...list(
      facts.flatMap(([label, value]) => (value === '' ? [] : [[{ text: `${label}\u00A0: `, bold: true as const }, value]])),
    ),
  ]
}

function outcomeOf(t: T, { outcome, mergedIntoTitle }: Decided): string {
  const word = t(`minutes:outcome.${outcome}`)
  return mergedIntoTitle === null ? word : `${word} ${t('minutes:mergedWith', { title: mergedIntoTitle })}`
}

function moneyOf({ budget, funder }: Decided): string {
  return [...(budget === undefined ? [] : [formatEuros(budget)]), ...(funder === undefined ? [] : [funder])].join(', ')
}
