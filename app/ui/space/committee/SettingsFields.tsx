import { useTranslation } from 'react-i18next'
import { VISIBILITIES } from '#app/domain/agenda-visibility.ts'
import type { ToldFramework } from '#app/domain/framework.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { refusalsOf } from '#app/ui/refusals.ts'
import { Stored } from './Stored.tsx'
import { versionToSend } from './version.ts'
import type { ItemAnswer, MemberView, PointView } from './view.ts'

interface SettingsFieldsProps {
  point: PointView
  members: readonly MemberView[]
  frameworks: readonly ToldFramework[]
  answer: ItemAnswer | undefined
}

/** Who reads an item, and how long it should take. */
export function SettingsFields({ point, members, frameworks, answer }: SettingsFieldsProps) {
  const { t } = useTranslation('committee')
  const { visibility, plannedMinutes } = point
  const { version, stale } = versionToSend('settings', point.settingsVersion, answer)
  const typed = answer?.typed
  const refusals = answer?.part === 'settings' ? answer.refusals : undefined
  const named = members.filter((member) => member.named)
  return (
    <section className="point-part" aria-labelledby="lecture">
      <h2 id="lecture">{t('settings.title')}</h2>
      {stale && (
        <Stored
          title={t('item.stored')}
          values={[
            [t('settings.visibility'), t(`point.visibility.${visibility}`)],
            [t('settings.readers'), named.map(({ name }) => name).join(', ')],
            [t('settings.plannedMinutes'), String(plannedMinutes)],
            [t('settings.frameworks'), point.frameworks.map(({ title }) => title).join(', ')],
          ]}
        />
      )}
      <input type="hidden" name="settingsVersion" value={version} />
      <RadioCards
        name="visibility"
        legend={t('settings.visibility')}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: t(`point.visibility.${value}`),
          hint: t(`settings.visibilityHint.${value}`),
        }))}
        defaultValue={typed?.['visibility'] ?? visibility}
        refusals={refusals}
      />
      <fieldset className="choices">
        <legend className="choices-legend">{t('settings.readers')}</legend>
        <p className="field-hint">
          {t(members.length === 0 ? 'settings.readersNone' : 'settings.readersHint')}
        </p>
        <FieldError id={`${fieldId('readers')}-erreur`} refusals={refusalsOf('readers', refusals)} />
        {members.map(({ id, name, seat, named }, index) => (
          <Checkbox
            key={id}
            name="readers"
            value={id}
            id={index === 0 ? fieldId('readers') : `${fieldId('readers')}-${index}`}
            label={seat === '' ? name : `${name} (${seat})`}
            defaultChecked={answer === undefined ? named : answer.readers.includes(id)}
          />
        ))}
      </fieldset>
      {frameworks.length > 0 && (
        <fieldset className="choices">
          <legend className="choices-legend">{t('settings.frameworks')}</legend>
          <FieldError
            id={`${fieldId('frameworks')}-erreur`}
            refusals={refusalsOf('frameworks', refusals)}
          />
          {frameworks.map(({ id, title }, index) => (
            <Checkbox
              key={id}
              name="frameworks"
              value={id}
              id={index === 0 ? fieldId('frameworks') : `${fieldId('frameworks')}-${index}`}
              label={title}
              defaultChecked={
                answer === undefined
                  ? point.frameworks.some((one) => one.id === id)
                  : answer.frameworks.includes(id)
              }
            />
          ))}
        </fieldset>
      )}
      <Field
        name="plannedMinutes"
        label={t('settings.plannedMinutes')}
        hint={t('settings.plannedMinutesHint')}
        inputMode="numeric"
        defaultValue={typed?.['plannedMinutes'] ?? (plannedMinutes === 0 ? '' : String(plannedMinutes))}
        refusals={refusals}
        optional
      />
      <div>
        <Button name="part" value="settings" emphasis="secondary">
          {t('settings.save')}
        </Button>
      </div>
    </section>
  )
}
