import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { ProposalDraft, ProposingStep } from '#app/forms/proposing.ts'
import { createI18n } from '#app/i18n/instance.ts'
import type { Desk } from '#app/ui/proposing/desk.ts'
import { ProposalForm } from '#app/ui/proposing/ProposalForm.tsx'
import type { ProposingState } from '#app/ui/proposing/use-proposing.ts'
import { aConsultation, aCouncil } from '#tests/factories/consultation.ts'

const SHOWN: Record<ProposingStep, readonly (keyof ProposalDraft)[]> = {
  start: ['organisation'],
  write: ['title', 'text', 'why', 'theme'],
  college: ['college'],
  review: ['consent'],
}

/**
 * What a browser without JavaScript sends from a step: the hidden fields that the real form writes, the
 * fields that the step shows with what stands in them, and the button that was pressed.
 */
export function postedProposal(step: ProposingStep, draft: ProposalDraft, intent: string): FormData {
  const form = new FormData()
  for (const [name, value] of hiddenFields(step, draft)) form.append(name, asSent(value))
  for (const name of SHOWN[step]) form.append(name, asSent(draft[name]))
  form.append('intent', intent)
  return form
}

/** Browsers send one kind of line end. */
function asSent(value: string): string {
  return value.replace(/\r\n|\r|\n/g, '\r\n')
}

function hiddenFields(step: ProposingStep, draft: ProposalDraft): [string, string][] {
  const page = renderToStaticMarkup(
    <I18nextProvider i18n={createI18n('fr')}>
      <ProposalForm
        desk={DESK}
        proposing={PROPOSING}
        draft={draft}
        refusals={[]}
        step={step}
        shows={SHOWN[step]}
      >
        {null}
      </ProposalForm>
    </I18nextProvider>,
  )
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)].map(
    ([, name = '', value = '']) => [decoded(name), decoded(value)],
  )
}

const DESK: Desk = {
  council: aCouncil(),
  consultation: { ...aConsultation(), state: 'proposing', charterVersion: 1 },
  help: '',
  notices: false,
  organisations: null,
  action: '/proposer',
  crumbs: [],
}

const PROPOSING: ProposingState = {
  screen: { kind: 'view', step: 'start', refusals: [] },
  draft: { title: '', text: '', why: '', theme: '', college: '', organisation: '', consent: '', code: '', proof: '', ticket: '' },
  similar: undefined,
  closeBy: null,
  reading: null,
  readingState: 'pending',
  similarStale: false,
  putBack: null,
  filling: 0,
  waiting: false,
  unreachable: null,
  device: {
    found: null,
    shared: null,
    keep: () => {},
    erase: () => {},
    setShared: () => {},
  },
  resumed: null,
  erase: () => {},
  undo: null,
  share: () => {},
  onSubmit: () => {},
  onChange: () => {},
}

const ENTITIES: Record<string, string> = {
  'amp': '&',
  'lt': '<',
  'gt': '>',
  'quot': '"',
  '#x27': "'",
}

function decoded(text: string): string {
  return text.replace(/&([a-z0-9#]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
