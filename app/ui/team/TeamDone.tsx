import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

const DONE = ['name', 'end', 'invite'] as const
type Done = (typeof DONE)[number]

/** What was just done, as the address tells after an act. */
export function readDone(url: string): Done | null {
  const told = new URL(url).searchParams.get('fait')
  return DONE.find((done) => done === told) ?? null
}

export interface TeamDoneProps {
  done: Done | null
  refusals: readonly ShownRefusal[] | undefined
  /** Where the reader finds the messages, for whoever hands them over. */
  outbox?: string
}

/** Says what was done, unless something was refused since. */
export function TeamDone({ done, refusals, outbox }: TeamDoneProps) {
  const { t } = useTranslation('team')
  if (done === null || refusals !== undefined) return null
  return (
    <Notice kind="success" live>
      <p>{t(`done.${done}`)}</p>
      {done !== 'end' && (
        <p>{outbox === undefined ? t('handedOver') : <Link to={outbox}>{t('toHandOver')}</Link>}</p>
      )}
    </Notice>
  )
}
