import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EMAIL_COLLEGE, MINIMUM_THRESHOLD } from '#app/domain/consultation.ts'
import { collegeField, EMAIL_FIELD, ORDER_FIELD } from '#app/forms/drafting/participants.ts'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { refusalsOf } from '#app/ui/refusals.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { MoveButtons, MoveStatus } from './MoveButtons.tsx'
import { useStep, useStored } from './step-values.ts'
import { StepField, StoredBeside } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'

/** Which colleges take part, how small ones are merged, from how many people on something is shown. */
export function ParticipantsStep(props: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'participants' })
  return (
    <StepPage {...props}>
      <Colleges {...props} />
      <EmailVoting {...props} />
      <div className="threshold-field">
        <StepField
          name="threshold"
          label={t('threshold')}
          hint={t('thresholdHint', { minimum: MINIMUM_THRESHOLD })}
          inputMode="numeric"
          maxLength={6}
        />
      </div>
    </StepPage>
  )
}

/** Only where the council has the one college that an address says nothing about. */
function EmailVoting({ colleges }: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'participants' })
  const { values, stored } = useStep()
  const chosen = values[EMAIL_FIELD] !== undefined
  const storedChoice = stored === null ? chosen : stored[EMAIL_FIELD] !== undefined
  const college = colleges.find(({ id }) => id === EMAIL_COLLEGE)
  if (college === undefined) return null
  return (
    <fieldset className="form-group">
      <legend>
        <h2>{t('email')}</h2>
      </legend>
      <Checkbox
        name={EMAIL_FIELD}
        label={t('emailLabel', { college: college.name })}
        hint={t('emailHint')}
        defaultChecked={chosen}
      />
      {storedChoice !== chosen && (
        <StoredBeside>{t(storedChoice ? 'emailStoredYes' : 'emailStoredNo')}</StoredBeside>
      )}
    </fieldset>
  )
}

function Colleges({ council, colleges }: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'participants' })
  const { values, refusals } = useStep()
  const id = fieldId('colleges')
  const own = refusalsOf('colleges', refusals)
  const stored = useStoredColleges(colleges)
  const listed = (values[ORDER_FIELD] ?? '')
    .split(' ')
    .flatMap((known) => colleges.find((college) => college.id === known) ?? [])
  const rows = [...listed, ...colleges.filter((college) => !listed.includes(college))]
  const taking = rows.filter((college) => values[collegeField(college.id)] !== undefined)
  if (colleges.length === 0)
    return (
      <Notice kind="warning" title={t('none')}>
        <p>
          {t('noneText')} <Link to={spacePaths.settings(council.slug)}>{t('noneLink')}</Link>
        </p>
      </Notice>
    )
  return (
    <fieldset className="form-group">
      <legend>
        <h2>{t('colleges')}</h2>
      </legend>
      <div className="field-hint" id={id} tabIndex={-1}>
        <p>{t('collegesHint')}</p>
        <p>{t('orderHint')}</p>
      </div>
      <FieldError id={`${id}-erreur`} refusals={own} />
      <input type="hidden" name={ORDER_FIELD} value={rows.map((row) => row.id).join(' ')} />
      <ol className="draft-rows">
        {rows.map((college) => {
          const place = taking.indexOf(college)
          return (
            <li key={college.id} className="draft-row">
              <Checkbox
                name={collegeField(college.id)}
                label={college.name}
                hint={college.description}
                defaultChecked={place >= 0}
              />
              {place >= 0 && (
                <div className="draft-row-acts">
                  <MoveButtons
                    item={college.id}
                    title={college.name}
                    first={place === 0}
                    last={place === taking.length - 1}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <MoveStatus items={taking.map((college) => ({ id: college.id, title: college.name }))} />
      {stored !== null && <StoredBeside>{stored}</StoredBeside>}
    </fieldset>
  )
}

/** The colleges that somebody else stored meanwhile, in their order; null where nobody did. */
function useStoredColleges(colleges: StepPageProps['colleges']): string | null {
  const { stored, values } = useStep()
  const order = useStored(ORDER_FIELD)
  const differs =
    order !== null ||
    colleges.some(
      ({ id }) =>
        stored !== null && (stored[collegeField(id)] ?? '') !== (values[collegeField(id)] ?? ''),
    )
  if (stored === null || !differs) return null
  return (stored[ORDER_FIELD] ?? '')
    .split(' ')
    .filter((id) => stored[collegeField(id)] !== undefined)
    .flatMap((id) => colleges.find((college) => college.id === id)?.name ?? [])
    .join(', ')
}
