import { isRouteErrorResponse, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '#app/domain/refusal.ts'
import type { KeptForm } from '#app/domain/kept-form.ts'
import { SignInAgain } from './account/KeptForms.tsx'
import { LinkButton } from './Button.tsx'
import { Page } from './layout/Page.tsx'
import { paths } from './paths.ts'
import { useRefusalSentence } from './refusals.ts'
import { spacePaths } from './space/paths.ts'

/** A calm page for whatever went wrong: what happened, whom to call, the way back. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation(['common', 'account'])
  const sentence = useRefusalSentence()
  const { status, refusals, incident, kept } = read(error)
  const { pathname } = useLocation()
  const missing = status === 404
  const inSpace = pathname.startsWith('/espace/')
  if (kept !== undefined)
    return (
      <Page title={t('account:again.title')} lead={refusals.map(sentence).join(' ')}>
        <SignInAgain kept={kept} />
      </Page>
    )
  return (
    <Page title={t(missing ? 'error.notFoundTitle' : 'error.title')}>
      <div className="error-page">
        {refusals.map((refusal) => (
          <p key={refusal.code} className="lead">
            {sentence(refusal)}
          </p>
        ))}
        {refusals.length === 0 && (
          <p className="lead">{t(missing ? 'error.notFound' : 'error.unexpected')}</p>
        )}
        {incident !== undefined && (
          <p>
            {t('error.incident')} <strong className="secret">{incident}</strong>.{' '}
            {t('error.incidentNote')}
          </p>
        )}
        <p className="actions">
          {status >= 500 ? (
            <LinkButton to={pathname} reloadDocument>
              {t('error.retry')}
            </LinkButton>
          ) : (
            <LinkButton to={inSpace ? spacePaths.home : paths.councils}>
              {inSpace ? t('error.space') : t('error.councils')}
            </LinkButton>
          )}
          <LinkButton to={paths.home} emphasis="secondary">
            {t('error.home')}
          </LinkButton>
        </p>
        <section className="error-help">
          <h2>{t('error.helpTitle')}</h2>
          <p>{t('error.help')}</p>
        </section>
      </div>
    </Page>
  )
}

interface Story {
  status: number
  refusals: readonly Refusal[]
  incident?: string
  /** What was being sent when the session was over. */
  kept?: KeptForm
}

function read(error: unknown): Story {
  if (!isRouteErrorResponse(error)) return { status: 500, refusals: [] }
  const data: unknown = error.data
  if (!isRecord(data)) return { status: error.status, refusals: [] }
  return {
    status: error.status,
    refusals: Array.isArray(data.refusals) ? data.refusals.flatMap(readRefusal) : [],
    ...(typeof data.incident === 'string' && { incident: data.incident }),
    ...(isKept(data.kept) && { kept: data.kept }),
  }
}

function isKept(value: unknown): value is KeptForm {
  if (!isRecord(value) || typeof value.action !== 'string' || !Array.isArray(value.fields))
    return false
  return value.fields.every(
    (field) => Array.isArray(field) && field.every((part) => typeof part === 'string'),
  )
}

function readRefusal(value: unknown): readonly Refusal[] {
  return isRecord(value) && isRefusalCode(value.code) ? [{ code: value.code }] : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isRefusalCode(value: unknown): value is RefusalCode {
  return REFUSAL_CODES.some((code) => code === value)
}
