import { Form, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CASE_LEVELS } from '#app/domain/distress-case.ts'
import { LIKE_FIELD } from '#app/forms/moderation.ts'
import { DESPITE_FIELD, LEVEL_FIELD, MARKED_FIELD } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { Answer } from './Answer.tsx'
import { Fixed } from './Fixed.tsx'
import { ACCEPT_ID, FORM_IDS } from './ids.ts'
import { NoteForm } from './NoteForm.tsx'
import { useModels } from './use-models.ts'
import type { ReviewProps, ReviewView } from './view.ts'

/** Whether there is anything that a moderator may do with this text. */
export function hasActs({ may }: ReviewView): boolean {
  return (
    may.rule ||
    may.ruleOnAppeal ||
    may.confirm ||
    may.decline ||
    may.retract ||
    may.ask ||
    may.giveOpinion ||
    may.refer
  )
}

/** What a moderator may do with a text: one form for each act. */
export function Acts(props: ReviewProps) {
  const { t } = useTranslation('moderation')
  const { view } = props
  const said = useSaidAlready(props)
  const { may, rules, proposed } = view
  return (
    <section className="review-acts" aria-labelledby="decider">
      <h2 id="decider">{t('acts.title')}</h2>
      {(may.rule || may.ruleOnAppeal) && <Accept {...props} />}
      {(may.rule || may.ruleOnAppeal) && <Answer act="return" {...props} {...said} />}
      {may.rule && <Answer act="refuse" words={rules.secondEyes ? 'propose' : 'refuse'} {...props} />}
      {may.ruleOnAppeal && <Answer act="uphold" {...props} />}
      {may.confirm && proposed !== null && (
        <Answer act="refuse" words="confirm" begun={proposed} {...props} />
      )}
      {may.decline && <NoteForm act="decline" {...props} />}
      {may.retract && <Answer act="retract" {...props} />}
      {may.giveOpinion && <NoteForm act="opine" open {...props} />}
      {may.ask && <NoteForm act="ask" {...props} />}
      {may.refer && <Refer {...props} />}
    </section>
  )
}

/** The answer that a text was proposed already, naming the one that the address says. */
function useSaidAlready({ view, origin }: ReviewProps) {
  const { council } = useSpace()
  const [query] = useSearchParams()
  const modelOf = useModels(view)
  const like = view.similar.find(
    ({ id, status }) => id === query.get(LIKE_FIELD) && status === 'accepted',
  )
  if (like === undefined) return {}
  const address = `${origin}${paths.proposal(council.slug, view.consultation.slug, like.id)}`
  const text = `${modelOf('return', 'said-already')}\n\n« ${like.title} »\n${address}`
  return { begun: { reason: 'said-already', text } } as const
}

function Accept({ view, answered }: ReviewProps) {
  const { t } = useTranslation('moderation')
  const answers = view.messages.some(({ kind }) => kind === 'answer')
  const described = answers ? 'accepter-seul accepter-aide' : 'accepter-aide'
  return (
    <Form method="post" className="review-accept">
      {answers && <p id="accepter-seul">{t('acts.accept.alone')}</p>}
      <Fixed act="accept" view={view} />
      {Object.values(view.marks).some((marks) => marks.length > 0) && (
        <>
          <input type="hidden" name={MARKED_FIELD} value="1" />
          <Checkbox
            name={DESPITE_FIELD}
            label={t('acts.accept.despite')}
            refusals={answered?.typed?.act === 'accept' ? answered.refusals : []}
          />
        </>
      )}
      <p className="row-note" id="accepter-aide">
        {t('acts.accept.hint')}
      </p>
      <Button id={ACCEPT_ID} aria-describedby={described}>
        {t('acts.accept.submit')}
      </Button>
    </Form>
  )
}

/** Hands the text to the clinical referent. */
function Refer({ view, answered }: ReviewProps) {
  const { t } = useTranslation('moderation')
  const typed = answered?.typed?.act === 'refer' ? answered.typed : null
  return (
    <details className="review-answer" id={FORM_IDS.refer} open={typed !== null}>
      <summary>{t('acts.refer.title')}</summary>
      <Form method="post" className="form">
        <Fixed act="refer" view={view} />
        <p className="row-note">{t('acts.refer.hint')}</p>
        <Select
          name={LEVEL_FIELD}
          label={t('acts.refer.level')}
          placeholder={t('acts.chooseLevel')}
          options={CASE_LEVELS.toReversed().map((value) => ({ value, label: t(`level.${value}`) }))}
          defaultValue={typed?.level}
          refusals={typed === null ? [] : answered?.refusals}
        />
        <Button emphasis="secondary">{t('acts.refer.submit')}</Button>
      </Form>
    </details>
  )
}
