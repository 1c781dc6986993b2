import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { USUAL_TIME_ZONE } from '#app/domain/council.ts'
import { accepted } from '#app/domain/refusal.ts'
import { numberOf, textOf, typedFields } from '#app/forms/fields.ts'
import { spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateText } from '#app/ui/DateText.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { discardMessage, readOutbox } from '#app/usecases/outbox.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('platform:outbox.title'))

export const loader = spaceLoader(async ({ usecases, request }) => {
  const { searchParams } = new URL(request.url)
  const page = numberOf(Object.fromEntries(searchParams), 'page') ?? 1
  const outbox = await readOutbox(usecases, page)
  return outbox.ok ? accepted({ ...outbox.value, discarded: searchParams.has('fait') }) : outbox
})

export const action = spaceAction(async ({ usecases, form }) => {
  valueOrThrow(await discardMessage(usecases, textOf(typedFields(form), 'message')))
  return redirect(`${spacePaths.outbox}?fait`, 303)
})

export default function OutboxPage() {
  const { messages, page, pages, discarded } = useLoaderData<typeof loader>()
  const { t } = useTranslation('platform')
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')}>
      {discarded && (
        <Notice kind="success" live>
          <p>{t('outbox.discarded')}</p>
        </Notice>
      )}
      {messages.length === 0 && <p>{t('outbox.none')}</p>}
      {messages.length > 0 && <p>{t('outbox.secret')}</p>}
      <ul className="plain-list letters">
        {messages.map(({ id, recipient, subject, body, createdAt, expiresAt }) => (
          <li key={id} className="letter">
            <h2>{subject}</h2>
            <dl className="facts">
              <div>
                <dt>{t('outbox.to')}</dt>
                <dd>{recipient}</dd>
              </div>
              <div>
                <dt>{t('outbox.written')}</dt>
                <dd>
                  <DateText instant={createdAt} timeZone={USUAL_TIME_ZONE} />
                </dd>
              </div>
              <div>
                <dt>{t('outbox.until')}</dt>
                <dd>
                  <DateText instant={expiresAt} timeZone={USUAL_TIME_ZONE} />
                </dd>
              </div>
            </dl>
            <p className="letter-body">{body}</p>
            <div className="letter-acts">
              <a className="button button-secondary" href={mailAddress(recipient, subject, body)}>
                {t('outbox.open')}
              </a>
              <Form method="post">
                <input type="hidden" name="message" value={id} />
                <Button emphasis="secondary">{t('outbox.discard')}</Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="actions" aria-label={t('outbox.pages')}>
          {page > 1 && <Link to={`?page=${page - 1}`}>{t('outbox.previous')}</Link>}
          <span>{t('outbox.page', { page, pages })}</span>
          {page < pages && <Link to={`?page=${page + 1}`}>{t('outbox.next')}</Link>}
        </nav>
      )}
    </Page>
  )
}

/** Opens the reader's own mail program on this message. */
function mailAddress(recipient: string, subject: string, body: string): string {
  const part = encodeURIComponent
  return `mailto:${part(recipient)}?subject=${part(subject)}&body=${part(body)}`
}
