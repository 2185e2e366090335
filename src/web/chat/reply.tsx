import { useEffect, useState } from 'preact/hooks';
import type { ChatWords } from '../../messages/chat.js';
import { Answer } from './answer.jsx';
import type { Turn } from './conversation.js';

export interface ReplyProps {
  readonly turn: Turn;
  readonly words: ChatWords;
  readonly framed: boolean;
  readonly shown: number;
  readonly onAsk: (question: string) => void;
  readonly onRetry: (turn: Turn) => void;
}

/** What a question came to: still waited for, answered, or failed. */
export function Reply({ turn, words, framed, shown, onAsk, onRetry }: ReplyProps) {
  const { state } = turn;
  if (state.is === 'pending' || state.is === 'slow') {
    return (
      <p class="waiting">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {state.is === 'slow' ? words.slow : words.pending}
      </p>
    );
  }
  if (state.is === 'answered') {
    return (
      <Answer question={turn.question} view={state.view} words={words} framed={framed} shown={shown} onAsk={onAsk} />
    );
  }
  return <Failure turn={turn} words={words} onRetry={onRetry} />;
}

function Failure({ turn, words, onRetry }: Pick<ReplyProps, 'turn' | 'words' | 'onRetry'>) {
  const state = turn.state as Extract<Turn['state'], { is: 'failed' }>;
  const left = useSecondsUntil(state.retryAt);
  const said = {
    offline: words.offline,
    timeout: words.timeout,
    'rate-limited': left > 0 ? words.rateLimited : words.rateLimitOver,
    refused: state.detail ?? words.failed,
    failed: words.failed,
  }[state.code];
  const canRetry = state.code !== 'refused';
  // Said once with the seconds it began with; the running number is only for the eye.
  const [first] = useState(left);
  return (
    <section class="card error">
      <p>{said.replace('{seconds}', String(first))}</p>
      {canRetry && (
        <button type="button" disabled={left > 0} onClick={() => onRetry(turn)}>
          {words.retry}
          {left > 0 && <span aria-hidden="true"> ({left})</span>}
        </button>
      )}
    </section>
  );
}

/** Whole seconds until a moment; 0 once it is over or there is none. */
function useSecondsUntil(moment: number | undefined): number {
  const rest = () => (moment === undefined ? 0 : Math.max(0, Math.ceil((moment - Date.now()) / 1000)));
  const [left, setLeft] = useState(rest);
  useEffect(() => {
    if (moment === undefined) return;
    const timer = setInterval(() => setLeft(rest()), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}
