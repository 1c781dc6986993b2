import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ENTRUST, GROUP_FIELD } from '#app/forms/group-work.ts'
import { formatList } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { DeskView } from './view.ts'

/** Which groups take part, where their opinions are read, and, for the coordinator, who is asked. */
export function GroupsOnDesk({ consultation, groups }: Pick<DeskView, 'consultation' | 'groups'>) {
  const { t } = useTranslation('groupWork')
  const { council } = useSpace()
  const { offered, taking, opinions } = groups
  const path = spacePaths.groupWork(council.slug, consultation.slug)
  if (offered.length === 0 && taking.length === 0) return null
  return (
    <>
      <p className="desk-calendar">
        {taking.length === 0 ? t('desk.none') : t('desk.taking', { groups: formatList(taking) })}{' '}
        {taking.length > 0 && <Link to={path}>{t('desk.read', { count: opinions })}</Link>}
      </p>
      {offered.length > 0 && (
        <details className="fold">
          <summary>{t('desk.choose')}</summary>
          <Form method="post" action={path} className="form" key={taking.join()}>
            <p>{t('desk.chooseText')}</p>
            {offered.map(({ id, name, chosen }) => (
              <Checkbox
                key={id}
                id={`groupe-${id}`}
                name={GROUP_FIELD}
                value={id}
                label={name}
                defaultChecked={chosen}
              />
            ))}
            <div>
              <Button name="act" value={ENTRUST} emphasis="secondary">
                {t('desk.save')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </>
  )
}
