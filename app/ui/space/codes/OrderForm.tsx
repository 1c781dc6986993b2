import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LARGEST_ORDER, smallestOrder } from '#app/domain/code-order.ts'
import { formatList } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { CodesView } from './view.ts'

interface OrderFormProps {
  codes: CodesView
  typed: Readonly<Record<string, string | undefined>> | undefined
  refusals: readonly ShownRefusal[] | undefined
}

/** For which relay, for which college, with what ceiling. */
export function OrderForm({ codes, typed, refusals }: OrderFormProps) {
  const { t } = useTranslation('codes')
  const { slug } = useSpace().council
  const { mayOrder, consultation, relays, colleges } = codes
  if (!mayOrder)
    return <p>{t(consultation.state === 'draft' ? 'order.notNow.draft' : 'order.notNow.over')}</p>
  if (relays.length === 0)
    return (
      <p>
        {t('order.noRelay')}{' '}
        <Link to={`${spacePaths.settings(slug)}#relais`}>{t('order.addRelay')}</Link>
      </p>
    )
  const unreachable = relays.filter(({ reachable }) => !reachable).map(({ name }) => name)
  return (
    <Form method="post" className="form">
      {unreachable.length > 0 && (
        <Notice>
          <p>{t('order.unreachable', { relays: formatList(unreachable) })}</p>
          <p>
            <Link to={spacePaths.team(slug)}>{t('order.team')}</Link>
          </p>
        </Notice>
      )}
      <Select
        name="relay"
        label={t('order.relay')}
        placeholder={t('order.choose')}
        options={relays.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed?.['relay']}
        refusals={refusals}
      />
      <Select
        name="college"
        label={t('order.college')}
        placeholder={t('order.choose')}
        options={colleges.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed?.['college']}
        refusals={refusals}
      />
      <Field
        name="most"
        label={t('order.most')}
        hint={t('order.mostHint', {
          least: smallestOrder(codes.consultation.threshold),
          most: LARGEST_ORDER,
        })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        defaultValue={typed?.['most']}
        refusals={refusals}
      />
      <div className="actions">
        <Button>{t('order.send')}</Button>
      </div>
    </Form>
  )
}
