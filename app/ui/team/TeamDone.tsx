import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { MailWay } from '#app/domain/mail.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

const DONE = ['name', 'end', 'invite'] as const
type Done = (typeof DONE)[number]

/** What was just done, as the address tells after an act. */
export function readDone(url: string): Done | null {
  const told = new URL(url).searchParams.get('fait')
  return DONE.find((done) => done === told) ?? null
}

/** How a form of a team's page was answered, if it was. */
export type TeamAnswer =
  | {
      typed: Readonly<Record<string, string | undefined>>
      refusals: readonly ShownRefusal[]
    }
  | undefined

/** The answer to the form by which somebody is named, rather than to a button beside somebody. */
export function answerToNaming(answer: TeamAnswer): TeamAnswer {
  return answer?.typed['intent'] === 'name' ? answer : undefined
}

export interface TeamDoneProps {
  done: Done | null
  answer: TeamAnswer
  mail: MailWay
  /** Where the reader finds the messages, for whoever hands them over. */
  outbox?: string
}

/** Says what was done or, since, what was refused; a refused naming is told beside its form. */
export function TeamDone({ done, answer, mail, outbox }: TeamDoneProps) {
  const { t } = useTranslation('team')
  if (answer !== undefined)
    return answerToNaming(answer) ? null : (
      <FormError refusals={answer.refusals} fields={[]} kept={false} />
    )
  if (done === null) return null
  return (
    <Notice kind="success" live>
      <p>{t(`done.${done}`)}</p>
      {done !== 'end' && mail === 'smtp' && <p>{t('sent')}</p>}
      {done !== 'end' && mail === 'by-hand' && (
        <p>{outbox === undefined ? t('handedOver') : <Link to={outbox}>{t('toHandOver')}</Link>}</p>
      )}
    </Notice>
  )
}
