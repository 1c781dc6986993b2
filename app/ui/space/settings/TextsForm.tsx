import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST } from '#app/forms/settings.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { paths } from '#app/ui/paths.ts'
import { fillingOf, type Answered, type SettingsView } from './view.ts'

interface TextsFormProps {
  council: { slug: string }
  texts: SettingsView['texts']
  answered: Answered | undefined
}

/** What everybody reads of the council. */
export function TextsForm({ council, texts, answered }: TextsFormProps) {
  const { t } = useTranslation('settings')
  const { value, version, changed, refusals } = fillingOf(answered, 'texts')
  const fields = [
    { name: 'name', stored: texts.name, maxLength: LONGEST.name },
    {
      name: 'territory',
      stored: texts.territory,
      hint: t('texts.territoryHint'),
      maxLength: LONGEST.name,
    },
    {
      name: 'population',
      stored: String(texts.population),
      inputMode: 'numeric',
      autoComplete: 'off',
    },
    {
      name: 'presentation',
      stored: texts.presentation,
      hint: t('texts.presentationHint'),
      rows: 7,
      optional: true,
    },
    { name: 'contact', stored: texts.contact, hint: t('texts.contactHint'), rows: 3 },
  ] as const
  const differing = fields.filter(({ name, stored }) => value(name, stored) !== stored)
  return (
    <Form method="post" className="form">
      {changed && (
        <StoredNow
          values={differing.map(({ name, stored }) => ({
            label: t(`texts.${name}`),
            value: stored,
          }))}
        />
      )}
      <input type="hidden" name="version" value={version(texts.version)} />
      {fields.map(({ name, stored, ...field }) => (
        <Field
          key={name}
          name={name}
          label={t(`texts.${name}`)}
          defaultValue={value(name, stored)}
          refusals={refusals}
          {...field}
        />
      ))}
      <div className="actions">
        <Button name="intent" value="texts">
          {t('save')}
        </Button>
        <Link to={paths.council(council.slug)} className="standalone-link">
          {t('texts.see')}
        </Link>
      </div>
    </Form>
  )
}
