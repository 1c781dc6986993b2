import { useState } from 'react'
import type { ProposalsOf } from '#app/ui/proposals/view.ts'
import { useTitleFocus } from '#app/ui/steps/hooks.ts'
import type { Unreachable } from '#app/ui/steps/unreachable.ts'
import { CodeScreen } from './CodeScreen.tsx'
import { ReadScreen } from './ReadScreen.tsx'
import { ReviseScreen } from './ReviseScreen.tsx'
import type { TrackingAnswer } from './view.ts'
import { WithdrawScreen } from './WithdrawScreen.tsx'
import { AppealScreen, ObjectScreen } from './WordsScreen.tsx'

interface TrackingPageProps extends ProposalsOf {
  /** Where people find help nearby, as the council says it. */
  help: string
  answer: TrackingAnswer | Unreachable | undefined
}

const NOTHING: TrackingAnswer = { screen: 'code', typed: '', refusals: [] }

/** An author comes back with the tracking code: what became of the proposal, and what can be done. */
export function TrackingPage({ answer, help, ...of }: TrackingPageProps) {
  const [shown, setShown] = useState(() => answered(answer) ?? NOTHING)
  const latest = answered(answer)
  if (latest !== null && latest !== shown) setShown(latest)
  const unreachable = answer !== undefined && 'kind' in answer ? answer : null
  useTitleFocus(shown, shown.refusals.length > 0)
  const shared = { ...of, unreachable }
  switch (shown.screen) {
    case 'code':
      return <CodeScreen {...shared} answer={shown} />
    case 'read':
      return <ReadScreen {...shared} help={help} answer={shown} />
    case 'revise':
      return <ReviseScreen {...shared} help={help} answer={shown} />
    case 'withdraw':
      return <WithdrawScreen {...shared} answer={shown} />
    case 'appeal':
      return <AppealScreen {...shared} answer={shown} />
    case 'object':
      return <ObjectScreen {...shared} answer={shown} />
  }
}

function answered(answer: TrackingPageProps['answer']): TrackingAnswer | null {
  return answer === undefined || 'kind' in answer ? null : answer
}
