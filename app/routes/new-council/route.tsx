import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TIME_ZONES, USUAL_TIME_ZONE } from '#app/domain/council.ts'
import { LONGEST_SLUG } from '#app/domain/slug.ts'
import { readNewCouncil } from '#app/forms/new-council.ts'
import { LONGEST } from '#app/forms/settings.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { foundCouncil, mayFound } from '#app/usecases/platform.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('platform:newCouncil.title'))

export const loader = spaceLoader(({ usecases }) => mayFound(usecases))

export const action = spaceAction(async ({ usecases, form }) => {
  const { typed, council } = readNewCouncil(form)
  const founded = council.ok ? await foundCouncil(usecases, council.value) : council
  if (!founded.ok) return answerWith({ typed, refusals: founded.refusals }, founded.refusals)
  return redirect(`${spacePaths.platformCouncil(founded.value.slug)}?fait=created`, 303)
})

export default function NewCouncil() {
  const { typed, refusals } = useActionData<typeof action>() ?? {}
  const { t } = useTranslation('platform')
  const field = (name: string) => ({ name, refusals, defaultValue: typed?.[name] })
  return (
    <Page title={t('newCouncil.title')} lead={t('newCouncil.lead')}>
      <FormError refusals={refusals} />
      <Form method="post" className="form">
        <Field
          {...field('name')}
          label={t('newCouncil.name')}
          hint={t('newCouncil.nameHint')}
          maxLength={LONGEST.name}
        />
        <Field
          {...field('slug')}
          label={t('newCouncil.slug')}
          hint={t('newCouncil.slugHint')}
          maxLength={LONGEST_SLUG}
          autoCapitalize="none"
          spellCheck={false}
          optional
        />
        <Field
          {...field('territory')}
          label={t('newCouncil.territory')}
          hint={t('newCouncil.territoryHint')}
          maxLength={LONGEST.name}
        />
        <Field
          {...field('population')}
          label={t('newCouncil.population')}
          inputMode="numeric"
          maxLength={15}
        />
        <Field
          {...field('presentation')}
          label={t('newCouncil.presentation')}
          hint={t('newCouncil.presentationHint')}
          rows={4}
          maxLength={LONGEST.presentation}
          optional
        />
        <Field
          {...field('contact')}
          label={t('newCouncil.contact')}
          hint={t('newCouncil.contactHint')}
          rows={2}
          maxLength={LONGEST.contact}
        />
        <Select
          name="timeZone"
          label={t('newCouncil.timeZone')}
          options={TIME_ZONES.map((zone) => ({ value: zone, label: t(`zones.${zone}`) }))}
          defaultValue={typed?.['timeZone'] ?? USUAL_TIME_ZONE}
          refusals={refusals}
        />
        <p>{t('newCouncil.colleges')}</p>
        <div>
          <Button>{t('newCouncil.submit')}</Button>
        </div>
      </Form>
    </Page>
  )
}
