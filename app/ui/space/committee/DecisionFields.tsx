import { useTranslation } from 'react-i18next'
import {
  LONGEST_FUNDER,
  LONGEST_MOTIVE,
  LONGEST_OWNER,
  OUTCOMES,
  type Decision,
} from '#app/domain/decision.ts'
import { formatDay, formatEuros } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Stored } from './Stored.tsx'
import { versionToSend } from './version.ts'
import type { ItemAnswer } from './view.ts'

interface DecisionFieldsProps {
  decision: Loaded<Decision> | null
  /** The day of the meeting, if it is known: most decisions are taken then. */
  meetsOn: string | null
  /** The priorities that this one can be merged with. */
  others: readonly { id: string; title: string }[]
  /** What it may be part of; of the item alone: what is proposed. */
  frameworks: readonly { title: string }[]
  proposed: readonly { title: string }[]
  answer: ItemAnswer | undefined
}

/** What the committee decided about a priority. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { decision, meetsOn, others, frameworks, proposed, answer } = props
  const { t } = useTranslation('committee')
  const { version, stale } = versionToSend('decision', decision?.version ?? 0, answer)
  const typed = answer?.typed
  const refusals = answer?.part === 'decision' ? answer.refusals : undefined
  const isPublic = decision?.publishedAt !== undefined
  const titles = [
    ...new Set([...frameworks.map(({ title }) => title), ...(decision?.framework ? [decision.framework] : [])]),
  ]
  return (
    <section className="point-part decision-fields" aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <p>{t(isPublic ? 'decision.publicNote' : 'decision.draftNote')}</p>
      {stale && decision !== null && (
        <Stored
          title={t('item.stored')}
          values={[
            [t('decision.outcome'), t(`outcome.${decision.outcome}`)],
            [t('decision.mergedInto'), titleOf(decision.mergedInto, others)],
            [t('decision.motive'), decision.motive],
            [t('decision.owner'), decision.owner],
            [t('decision.deadlineOn'), dayOf(decision.deadlineOn)],
            [t('decision.decidedOn'), dayOf(decision.decidedOn)],
            [t('decision.budget'), decision.budget === undefined ? '' : formatEuros(decision.budget)],
            [t('decision.funder'), decision.funder ?? ''],
            [t('decision.framework'), decision.framework ?? ''],
          ]}
        />
      )}
      <input type="hidden" name="decisionVersion" value={version} />
      <RadioCards
        name="outcome"
        legend={t('decision.outcome')}
        choices={OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(`outcome.${outcome}`),
          hint: t(`decision.outcomeHint.${outcome}`),
        }))}
        defaultValue={typed?.['outcome'] ?? decision?.outcome}
        refusals={refusals}
        layout="row"
      />
      <div className="decision-merging">
        <Select
          name="mergedInto"
          label={t('decision.mergedInto')}
          hint={t('decision.mergedIntoHint')}
          placeholder={t('decision.choose')}
          options={others.map(({ id, title }) => ({ value: id, label: typeset(title) }))}
          defaultValue={typed?.['mergedInto'] ?? decision?.mergedInto}
          refusals={refusals}
        />
      </div>
      <Field
        name="motive"
        label={t('decision.motive')}
        hint={t('decision.motiveHint')}
        rows={4}
        maxLength={LONGEST_MOTIVE}
        defaultValue={typed?.['motive'] ?? decision?.motive}
        refusals={refusals}
      />
      <div className="decision-acting">
        <Field
          name="owner"
          label={t('decision.owner')}
          hint={t('decision.ownerHint')}
          maxLength={LONGEST_OWNER}
          defaultValue={typed?.['owner'] ?? decision?.owner}
          refusals={refusals}
        />
        <div className="field-pair">
          <Field
            name="budget"
            label={t('decision.budget')}
            hint={t('decision.budgetHint')}
            inputMode="numeric"
            defaultValue={typed?.['budget'] ?? decision?.budget?.toString() ?? ''}
            refusals={refusals}
            optional
          />
          <Field
            name="funder"
            label={t('decision.funder')}
            hint={t('decision.funderHint')}
            maxLength={LONGEST_FUNDER}
            defaultValue={typed?.['funder'] ?? decision?.funder ?? ''}
            refusals={refusals}
            optional
          />
        </div>
        {titles.length > 0 && (
          <Select
            name="framework"
            label={t('decision.framework')}
            placeholder={t('decision.noFramework')}
            options={titles.map((title) => ({ value: title, label: typeset(title) }))}
            defaultValue={
              typed?.['framework'] ??
              (decision === null ? proposed[0]?.title : decision.framework) ??
              ''
            }
            refusals={refusals}
            optional
          />
        )}
      </div>
      <div className="field-pair">
        <Field
          name="decidedOn"
          label={t('decision.decidedOn')}
          type="date"
          defaultValue={typed?.['decidedOn'] ?? decision?.decidedOn ?? meetsOn ?? ''}
          refusals={refusals}
        />
        <Field
          name="deadlineOn"
          label={t('decision.deadlineOn')}
          type="date"
          defaultValue={typed?.['deadlineOn'] ?? decision?.deadlineOn ?? ''}
          refusals={refusals}
          optional
        />
      </div>
      <div>
        <Button name="part" value="decision">
          {t('decision.save')}
        </Button>
      </div>
    </section>
  )
}

function dayOf(day: string | undefined): string {
  return day === undefined ? '' : formatDay(day)
}

function titleOf(id: string | undefined, others: readonly { id: string; title: string }[]): string {
  return others.find((other) => other.id === id)?.title ?? ''
}
