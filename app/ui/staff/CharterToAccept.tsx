import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

export interface CharterToAcceptProps {
  council: { slug: string }
  version: number
}

/** Asked once for each version; nothing waits for the answer. */
export function CharterToAccept({ council, version }: CharterToAcceptProps) {
  const { t } = useTranslation('today')
  return (
    <Notice title={t('charter.title', { version })}>
      <p>
        {t('charter.text')}{' '}
        <Link to={paths.charter(council.slug, version)}>{t('charter.read')}</Link>
      </p>
      <Form method="post" action={spacePaths.charter(council.slug)}>
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="version" value={version} />
        <Button emphasis="secondary">{t('charter.accept')}</Button>
      </Form>
    </Notice>
  )
}
