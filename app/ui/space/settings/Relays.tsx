import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { fieldOf, LONGEST, NEW } from '#app/forms/settings.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { fillingOf, type Answered, type Filling, type RelayView } from './view.ts'

interface RelaysProps {
  relays: readonly RelayView[]
  answered: Answered | undefined
}

/** The structures that hand out codes: to add and rename. */
export function Relays({ relays, answered }: RelaysProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <p>{t('relays.lead')}</p>
      {relays.length === 0 && <p>{t('relays.none')}</p>}
      <ul className="settings-list">
        {relays.map((relay) => (
          <li key={relay.id} className="settings-item">
            <div className="settings-told">
              <h3>{relay.name}</h3>
            </div>
            <Rename key={relay.version} relay={relay} answered={answered} />
          </li>
        ))}
      </ul>
      <Add key={relays.length} answered={answered} />
    </>
  )
}

function Rename({ relay, answered }: { relay: RelayView; answered: Answered | undefined }) {
  const { t } = useTranslation('settings')
  const filling = fillingOf(answered, 'rename-relay', relay.id)
  return (
    <details className="fold settings-fold" open={filling.refused}>
      <summary aria-label={t('editWhat', { name: relay.name })}>{t('edit')}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={relay.id} />
        <input type="hidden" name="version" value={filling.version(relay.version)} />
        {filling.changed && (
          <StoredNow values={[{ label: t('relays.name'), value: relay.name }]} />
        )}
        <Name id={relay.id} stored={relay.name} filling={filling} />
        <Button name="intent" value="rename-relay">
          {t('save')}
        </Button>
      </Form>
    </details>
  )
}

function Add({ answered }: { answered: Answered | undefined }) {
  const { t } = useTranslation('settings')
  const filling = fillingOf(answered, 'add-relay')
  return (
    <details className="fold" open={filling.refused}>
      <summary>{t('relays.add')}</summary>
      <Form method="post" className="form">
        <Name id={NEW} stored="" filling={filling} />
        <Button name="intent" value="add-relay">
          {t('relays.addSend')}
        </Button>
      </Form>
    </details>
  )
}

function Name({ id, stored, filling }: { id: string; stored: string; filling: Filling }) {
  const { t } = useTranslation('settings')
  const name = fieldOf.relay(id)
  return (
    <Field
      name={name}
      label={t('relays.name')}
      defaultValue={filling.value(name, stored)}
      maxLength={LONGEST.relayName}
      refusals={filling.refusals}
    />
  )
}
