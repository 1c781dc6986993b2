import { useTranslation } from 'react-i18next'
import {
  LONGEST_MOTIVE,
  LONGEST_OWNER,
  OUTCOMES,
  type Decision,
} from '#app/domain/decision.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Stored } from './Stored.tsx'
import { versionToSend } from './version.ts'
import type { ItemAnswer } from './view.ts'

interface DecisionFieldsProps {
  decision: Loaded<Decision> | null
  /** The day of the meeting, if it is known: most decisions are taken then. */
  meetsOn: string | null
  answer: ItemAnswer | undefined
}

/** What the committee decided about a priority. */
export function DecisionFields({ decision, meetsOn, answer }: DecisionFieldsProps) {
  const { t } = useTranslation('committee')
  const { version, stale } = versionToSend('decision', decision?.version ?? 0, answer)
  const typed = answer?.typed
  const refusals = answer?.part === 'decision' ? answer.refusals : undefined
  const isPublic = decision?.publishedAt !== undefined
  return (
    <section className="point-part" aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <p>{t(isPublic ? 'decision.publicNote' : 'decision.draftNote')}</p>
      {stale && decision !== null && (
        <Stored
          title={t('item.stored')}
          values={[
            [t('decision.outcome'), t(`outcome.${decision.outcome}`)],
            [t('decision.motive'), decision.motive],
            [t('decision.owner'), decision.owner],
            [t('decision.deadlineOn'), dayOf(decision.deadlineOn)],
            [t('decision.decidedOn'), dayOf(decision.decidedOn)],
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
      <Field
        name="motive"
        label={t('decision.motive')}
        hint={t('decision.motiveHint')}
        rows={4}
        maxLength={LONGEST_MOTIVE}
        defaultValue={typed?.['motive'] ?? decision?.motive}
        refusals={refusals}
      />
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
