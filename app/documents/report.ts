import { ACTION_STATES } from '#app/domain/action.ts'
import { OUTCOMES } from '#app/domain/decision.ts'
import { EVALUATION_QUESTIONS, type EvaluationQuestion, type EvaluationWord } from '#app/domain/evaluation.ts'
import {
  countAnswers,
  countOutcomes,
  countStates,
  type PresenceShare,
  type ReportedConsultation,
  type SeatShare,
} from '#app/domain/report.ts'
import type { ActionState } from '#app/domain/action.ts'
import type { Outcome } from '#app/domain/decision.ts'
import { formatDay, formatDayOf, formatList, formatNumber } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import {
  document,
  heading,
  list,
  note,
  paragraph,
  table,
  type Block,
  type DocumentDescription,
} from './description.ts'
import type { T } from './words.ts'

/** What the report of a year says: nothing but what everybody may read. */
export interface ReportContent {
  council: { name: string; timeZone: string }
  year: number
  day: string
  running: boolean
  consultations: readonly ReportedConsultation[]
  decisions: readonly { consultation: string; priority: string; outcome: Outcome; owner: string }[]
  actions: readonly { title: string; owner: string; state: ActionState; theme: string }[]
  evaluation: readonly {
    title: string
    answers: readonly { question: EvaluationQuestion; answer: EvaluationWord; text: string }[]
  }[]
  seats: readonly SeatShare[]
  presence: PresenceShare | null
  meetings: readonly { title: string | null; body: string | null; meetsOn: string }[]
}

/** The report of a year for the plenary, as a document. */
export function reportDocument(content: ReportContent): DocumentDescription {
  const { t } = createI18n('fr')
  const { council, year, day, running } = content
  return document({
    kind: t('report:year.kind'),
    title: t('report:year.title', { year }),
    author: council.name,
    facts: [{ label: t('report:year.day'), value: formatDay(day) }],
    blocks: [
      ...(running ? [note(t('report:year.running'))] : []),
      heading(1, t('report:consultations.title')),
      ...consultationsOf(t, content),
      heading(1, t('report:decisions.title')),
      ...decisionsOf(t, content),
      heading(1, t('report:actions.title')),
      ...actionsOf(t, content),
      heading(1, t('report:evaluation.title')),
      ...evaluationOf(t, content),
      heading(1, t('report:seats.title')),
      ...seatsOf(t, content),
      heading(1, t('report:meetings.title')),
      ...meetingsOf(t, content),
    ],
  })
}

function consultationsOf(t: T, { council, consultations }: ReportContent): Block[] {
  if (consultations.length === 0) return [paragraph(t('report:consultations.none'))]
  return [
    ...consultations.flatMap(({ title, releasedAt, told, threshold }) => [
      heading(2, title),
      paragraph(t('report:consultations.released', { date: formatDayOf(releasedAt, council.timeZone) })),
      ...(told === null
        ? [paragraph(t('report:consultations.tooFew', { threshold }))]
        : [
            paragraph(t('report:consultations.ballots', { figure: formatNumber(told.ballots) })),
            ...(told.first.length === 0
              ? []
              : [
                  paragraph(t('report:consultations.first', { count: told.first.length })),
                  ...list(told.first),
                ]),
          ]),
    ]),
    note(t('report:consultations.sample')),
  ]
}

function decisionsOf(t: T, { decisions }: ReportContent): Block[] {
  if (decisions.length === 0) return [paragraph(t('report:decisions.none'))]
  const counts = countOutcomes(decisions)
  const summary = OUTCOMES.flatMap((outcome) => {
    const count = counts.get(outcome)
    return count === undefined ? [] : [t(`outcome:count.${outcome}`, { count })]
  })
  return [
    paragraph(t('report:decisions.summary', { counts: formatList(summary) })),
    ...table({
      header: [
        t('report:decisions.priority'),
        t('report:decisions.consultation'),
        t('report:decisions.outcome'),
        t('report:decisions.owner'),
      ],
      rows: decisions.map(({ priority, consultation, outcome, owner }) => [
        priority,
        consultation,
        t(`committee:outcome.${outcome}`),
        owner,
      ]),
    }),
  ]
}

function actionsOf(t: T, { actions, day }: ReportContent): Block[] {
  if (actions.length === 0) return [paragraph(t('report:actions.none'))]
  const counts = countStates(actions)
  const summary = ACTION_STATES.flatMap((state) => {
    const count = counts.get(state)
    return count === undefined ? [] : [t(`report:actions.count.${state}`, { count })]
  })
  return [
    paragraph(t('report:actions.summary', { counts: formatList(summary) })),
    ...table({
      header: [
        t('report:actions.action'),
        t('report:actions.theme'),
        t('report:actions.owner'),
        t('report:actions.state'),
      ],
      rows: actions.map(({ title, theme, owner, state }) => [
        title,
        theme,
        owner,
        t(`actions:state.${state}`),
      ]),
    }),
    note(t('report:actions.now', { date: formatDay(day) })),
  ]
}

function evaluationOf(t: T, { evaluation }: ReportContent): Block[] {
  if (evaluation.length === 0) return [paragraph(t('report:evaluation.none'))]
  const counts = countAnswers(evaluation.flatMap(({ answers }) => answers))
  return [
    paragraph(t('report:evaluation.lead')),
    ...table({
      header: [t('report:evaluation.question'), t('report:evaluation.answers')],
      rows: EVALUATION_QUESTIONS.flatMap((question) => {
        const own = counts.get(question)
        if (own === undefined) return []
        const words = own.map(([word, count]) =>
          t('report:evaluation.count', { answer: t(`actions:evaluation.answer.${word}`), count }),
        )
        return [[t(`actions:evaluation.short.${question}`), words.join(' · ')]]
      }),
    }),
    ...evaluation.flatMap(({ title, answers }) => [
      heading(2, title),
      ...list(
        EVALUATION_QUESTIONS.flatMap((question) =>
          answers
            .filter((one) => one.question === question)
            .map(({ answer, text }) => [
              { text: t(`actions:evaluation.short.${question}`), bold: true as const },
              ' – ',
              [t(`actions:evaluation.answer.${answer}`), text].filter((word) => word !== '').join('. '),
            ]),
        ),
      ),
    ]),
    note(t('actions:evaluation.source')),
  ]
}

function seatsOf(t: T, { seats, presence }: ReportContent): Block[] {
  if (seats.length === 0) return [paragraph(t('report:seats.none'))]
  const missing = seats.filter(({ usersAndCarers }) => usersAndCarers === 0)
  return [
    ...table({
      header: [
        t('report:seats.body'),
        t('report:seats.all'),
        t('report:seats.usersAndCarers'),
        t('report:seats.filled'),
      ],
      rows: seats.map(({ body, seats: all, usersAndCarers, filled }) => [
        body,
        formatNumber(all),
        formatNumber(usersAndCarers),
        formatNumber(filled),
      ]),
    }),
    ...(missing.length === 0
      ? []
      : [paragraph(t('report:seats.missing', { bodies: formatList(missing.map(({ body }) => body)) }))]),
    ...(presence === null
      ? [paragraph(t('report:seats.presenceNone'))]
      : [
          paragraph(t('report:seats.presence', presence.usersAndCarers)),
          paragraph(t('report:seats.presenceOthers', presence.others)),
        ]),
  ]
}

function meetingsOf(t: T, { meetings }: ReportContent): Block[] {
  if (meetings.length === 0) return [paragraph(t('report:meetings.none'))]
  return [
    paragraph(t('report:meetings.count', { count: meetings.length })),
    ...list(
      meetings.map(({ title, body, meetsOn }) =>
        [
          formatDay(meetsOn),
          title ?? body ?? t('report:meetings.committee'),
          t(title === null ? 'report:meetings.notPublic' : 'report:meetings.public'),
        ].join(' – '),
      ),
    ),
  ]
}
