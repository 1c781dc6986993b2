import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { contactsMissing, DATA_CONTACTS } from '#app/domain/council.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { fillingOf, type Answered, type DataContactsView } from './view.ts'

interface DataContactsFormProps {
  council: { slug: string }
  contacts: DataContactsView
  answered: Answered | undefined
}

/** Whom the page about data names to those who write and vote. */
export function DataContactsForm({ council, contacts, answered }: DataContactsFormProps) {
  const { t } = useTranslation('settings')
  const { value, version, changed, refusals } = fillingOf(answered, 'data')
  const missing = contactsMissing(contacts).length
  const differing = DATA_CONTACTS.filter((who) => value(who, contacts[who]) !== contacts[who])
  return (
    <>
      <p>{t('data.lead')}</p>
      {missing > 0 && (
        <Notice kind="warning">
          <p>{t('data.missing', { count: missing })}</p>
        </Notice>
      )}
      <Form method="post" className="form">
        {changed && (
          <StoredNow values={differing.map((who) => ({ label: t(`data.${who}`), value: contacts[who] }))} />
        )}
        <input type="hidden" name="version" value={version(contacts.version)} />
        {DATA_CONTACTS.map((who) => (
          <Field
            key={who}
            name={who}
            label={t(`data.${who}`)}
            hint={t(`data.${who}Hint`)}
            rows={3}
            defaultValue={value(who, contacts[who])}
            refusals={refusals}
          />
        ))}
        <div className="actions">
          <Button name="intent" value="data">
            {t('save')}
          </Button>
          <Link to={paths.data(council.slug)} className="standalone-link">
            {t('data.see')}
          </Link>
        </div>
      </Form>
    </>
  )
}
