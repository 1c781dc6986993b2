import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from '#app/forms/drafting/priority.ts'
import { EDITED_FIELD, intentField } from '#app/forms/drafting/step.ts'
import { withoutCost } from '#app/domain/draft.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { MoveButtons, MoveStatus } from './MoveButtons.tsx'
import { useStep, useStored } from './step-values.ts'
import { StepField, StoredBeside } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'
import { STEP_SLUGS } from './steps.ts'

interface PrioritiesStepProps extends StepPageProps {
  /** The priority whose words are in the fields; null for a new one. */
  edited: string | null
}

/** The list that is put to the vote, where it does not come out of proposals. */
export function PrioritiesStep(props: PrioritiesStepProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'priorities' })
  const { edited, answer, draft, council } = props
  const back = spacePaths.define(council.slug, draft.slug, STEP_SLUGS.priorities)
  return (
    <StepPage {...props} save={edited === null ? undefined : t('saveEdited')}>
      {answer?.removed !== undefined && (
        <Notice kind="success" title={t('removed', { title: answer.removed })} live>
          <p>{t('removedNote')}</p>
        </Notice>
      )}
      <PriorityRows {...props} back={back} />
      <fieldset className="form-group">
        <legend>
          <h2>{t(edited === null ? 'add' : 'edit')}</h2>
        </legend>
        {edited !== null && <input type="hidden" name={EDITED_FIELD} value={edited} />}
        <StepField name="title" label={t('titleField')} maxLength={LONGEST_TITLE} />
        <StepField
          name="description"
          label={t('description')}
          hint={t('descriptionHint')}
          rows={3}
          maxLength={LONGEST_DESCRIPTION}
          optional
        />
        <Cost {...props} />
        <Theme {...props} />
        {edited === null ? (
          <div>
            <Button emphasis="secondary" name="intent" value={intentField({ name: 'stay' })}>
              {t('addAnother')}
            </Button>
          </div>
        ) : (
          <LinkButton emphasis="quiet" to={back}>
            {t('leaveUnchanged')}
          </LinkButton>
        )}
      </fieldset>
    </StepPage>
  )
}

function PriorityRows(props: PrioritiesStepProps & { back: string }) {
  const { draft, back } = props
  const { t } = useTranslation('drafting', { keyPrefix: 'priorities' })
  const { priorities, themes } = draft
  return (
    <section className="form-group" aria-labelledby="liste">
      <h2 id="liste">{t('list', { count: priorities.length })}</h2>
      <p className="field-hint" id="champ-priorities" tabIndex={-1}>
        {t('listHint')}
      </p>
      <CostsMissing {...props} />
      <ol className="draft-rows draft-rows-numbered">
        {priorities.map(({ id, title, description, themeId, cost }, index) => (
          <li key={id} className="draft-row">
            <div>
              <p className="priority-title">{title}</p>
              {description !== '' && <p className="row-note">{description}</p>}
              {draft.method === 'budget' &&
                (cost == null ? (
                  <p className="row-note cost-missing">{t('costMissing')}</p>
                ) : (
                  <p className="row-note">{t('costOf', { cost: formatEuros(cost) })}</p>
                ))}
              {themeId !== undefined && (
                <p className="question-theme">{themes.find((theme) => theme.id === themeId)?.name}</p>
              )}
            </div>
            <div className="draft-row-acts">
              <MoveButtons
                item={id}
                title={title}
                first={index === 0}
                last={index === priorities.length - 1}
              />
              <Link
                className="button button-secondary"
                to={`${back}?modifier=${id}#champ-title`}
                aria-label={t('editLabel', { title })}
              >
                {t('editShort')}
              </Link>
              <Button
                emphasis="secondary"
                name="intent"
                value={intentField({ name: 'remove', item: id })}
                aria-label={t('removeLabel', { title })}
              >
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <MoveStatus items={priorities} />
    </section>
  )
}

/** Asked where there is a budget; under another method what was written goes along unseen. */
function Cost({ draft: { method, budget } }: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'priorities' })
  const { values } = useStep()
  if (method !== 'budget')
    return values['cost'] ? <input type="hidden" name="cost" value={values['cost']} /> : null
  return (
    <StepField
      name="cost"
      label={t('cost')}
      hint={
        budget == null ? t('costHintAlone') : t('costHint', { budget: formatEuros(budget) })
      }
      inputMode="numeric"
    />
  )
}

/** Where costs are still missing, the way to write them one after the other. */
function CostsMissing({ draft, back }: PrioritiesStepProps & { back: string }) {
  const { t } = useTranslation('drafting', { keyPrefix: 'priorities' })
  const missing = withoutCost(draft)
  const [first] = missing
  if (first === undefined) return null
  return (
    <p id="champ-costs" tabIndex={-1}>
      {t('costsMissing', { count: missing.length })}{' '}
      <Link to={`${back}?modifier=${first.id}#champ-cost`}>{t('costsWrite')}</Link>
    </p>
  )
}

function Theme({ draft: { themes } }: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'priorities' })
  const { values, refusals } = useStep()
  const stored = useStored('theme')
  if (themes.length === 0) return null
  const options = themes.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        name="theme"
        label={t('theme')}
        options={options}
        placeholder={t('noTheme')}
        defaultValue={values['theme']}
        refusals={refusals}
        optional
      />
      {stored !== null && (
        <StoredBeside>{options.find(({ value }) => value === stored)?.label ?? ''}</StoredBeside>
      )}
    </>
  )
}
