import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { spacePaths } from '../paths.ts'

interface PrepareAgendaProps {
  council: string
  consultation: { slug: string; title: string }
}

/** One click: a released result becomes a draft agenda. */
export function PrepareAgenda({ council, consultation }: PrepareAgendaProps) {
  const { t } = useTranslation('committee')
  return (
    <Form method="post" action={spacePaths.agendas(council)}>
      <input type="hidden" name="consultation" value={consultation.slug} />
      <Button>
        {t('agendas.prepare')}
        <span className="visually-hidden">
          {' '}
          {t('agendas.prepareOf', { title: consultation.title })}
        </span>
      </Button>
    </Form>
  )
}
