import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import {
  LONGEST_CONTACT,
  LONGEST_THEME,
  newThemeField,
  themeField,
} from '#app/forms/drafting/proposals.ts'
import { intentField } from '#app/forms/drafting/step.ts'
import { Button } from '#app/ui/Button.tsx'
import { StepChoice, StepField } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'

/** Empty fields for themes to come. */
const ROOM = 3

/** Whether texts are collected, about what, and who answers somebody in distress. */
export function ProposalsStep(props: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'proposals' })
  const { themes } = props.draft
  const room = Math.max(1, ROOM - themes.length)
  return (
    <StepPage {...props}>
      <StepChoice
        name="collects"
        legend={t('collects')}
        choices={[
          { value: 'collect', label: t('collect'), hint: t('collectHint') },
          { value: 'list', label: t('list'), hint: t('listHint') },
        ]}
      />
      <fieldset className="form-group">
        <legend>
          <h2>{t('themes')}</h2>
        </legend>
        <p className="field-hint">{t('themesHint')}</p>
        {themes.map(({ id, name }, index) => (
          <Fragment key={id}>
            <div className="draft-theme">
              <StepField
                name={themeField(id)}
                label={t('theme', { number: index + 1 })}
                maxLength={LONGEST_THEME}
              />
              <Button
                emphasis="secondary"
                name="intent"
                value={intentField({ name: 'remove', item: id })}
                aria-label={t('removeLabel', { name })}
              >
                {t('remove')}
              </Button>
            </div>
            <ThemeInUse {...props} id={id} />
          </Fragment>
        ))}
        {Array.from({ length: room }, (_, index) => (
          <StepField
            key={`new ${index}`}
            name={newThemeField(index)}
            label={t('theme', { number: themes.length + index + 1 })}
            maxLength={LONGEST_THEME}
            optional
          />
        ))}
        <Button emphasis="quiet" name="intent" value={intentField({ name: 'stay' })}>
          {t('more')}
        </Button>
      </fieldset>
      <fieldset className="form-group only-collecting">
        <legend>
          <h2>{t('distress')}</h2>
        </legend>
        <p className="field-hint" id="champ-distressContacts" tabIndex={-1}>
          {t('distressHint')}
        </p>
        <StepField name="contact" label={t('contact')} maxLength={LONGEST_CONTACT} />
        <StepField name="deputy" label={t('deputy')} maxLength={LONGEST_CONTACT} />
      </fieldset>
    </StepPage>
  )
}

/** What becomes of the priorities of a theme that is taken away. */
function ThemeInUse({ draft, id }: StepPageProps & { id: string }) {
  const { t } = useTranslation('drafting', { keyPrefix: 'proposals' })
  const count = draft.priorities.filter(({ themeId }) => themeId === id).length
  return count === 0 ? null : <p className="row-note">{t('inUse', { count })}</p>
}
