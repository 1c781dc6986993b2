import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface CharterToAcceptProps {
  council: { slug: string }
  version: number
  refusals: readonly ShownRefusal[] | undefined
}

/** Asked once for each version; nothing waits for the answer. */
export function CharterToAccept({ council, version, refusals }: CharterToAcceptProps) {
  const { t } = useTranslation('today')
  return (
    <>
      <FormError refusals={refusals} fields={[]} />
      <Notice title={t('charter.title', { version })}>
        <p>
          {t('charter.text')}{' '}
          <Link to={paths.charter(council.slug, version)}>{t('charter.read')}</Link>
        </p>
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button emphasis="secondary">{t('charter.accept')}</Button>
        </Form>
      </Notice>
    </>
  )
}
