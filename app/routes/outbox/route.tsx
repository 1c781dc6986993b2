import { redirect, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted } from '#app/domain/refusal.ts'
import { numberOf, textOf, typedFields } from '#app/forms/fields.ts'
import { spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { MessagesToHandOver } from '#app/ui/outbox/MessagesToHandOver.tsx'
import { UndeliveredMail } from '#app/ui/outbox/UndeliveredMail.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { discardMessage, readOutbox } from '#app/usecases/outbox.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => t(data?.mail === 'smtp' ? 'platform:mail.title' : 'platform:outbox.title'))

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
  const outbox = useLoaderData<typeof loader>()
  const { page, pages, discarded } = outbox
  const { t } = useTranslation('platform')
  const byMail = outbox.mail === 'smtp'
  return (
    <Page
      title={t(byMail ? 'mail.title' : 'outbox.title')}
      lead={t(byMail ? 'mail.lead' : 'outbox.lead')}
    >
      {discarded && (
        <Notice kind="success" live>
          <p>{t(byMail ? 'mail.forgotten' : 'outbox.discarded')}</p>
        </Notice>
      )}
      {outbox.mail === 'smtp' ? (
        <UndeliveredMail waiting={outbox.waiting} undelivered={outbox.undelivered} />
      ) : (
        <MessagesToHandOver messages={outbox.messages} />
      )}
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
