import { useState } from 'preact/hooks';
import type { ChatWords, FeedbackReason } from '../../messages/chat.js';
import type { AnswerProps } from './answer.jsx';
import { sendFeedback } from './client.js';
import { Icon } from './icons.jsx';

type FeedbackState = 'none' | 'reasons' | 'sending' | 'thanks' | 'failed';

/** Whether the answer was right, and if not, why. */
export function Feedback({ question, view, words }: Pick<AnswerProps, 'question' | 'view' | 'words'>) {
  const [state, setState] = useState<FeedbackState>('none');
  const send = async (rating: 'up' | 'down', reason?: string, comment?: string) => {
    if (state === 'sending') return;
    setState('sending');
    const kept = await sendFeedback({
      rating,
      question,
      citations: view.citations.slice(0, 20).map((citation) => citation.ref),
      ...(reason ? { reason } : {}),
      ...(comment ? { comment } : {}),
    });
    setState(kept ? 'thanks' : 'failed');
  };
  if (state === 'thanks') {
    return (
      <p class="feedback small" tabIndex={-1} ref={takeFocus}>
        {words.thanks}
      </p>
    );
  }
  if (state === 'reasons') return <Reasons words={words} onSend={send} onCancel={() => setState('none')} />;
  return (
    <div class="feedback">
      <span class="small">{state === 'failed' ? words.feedbackFailed : words.feedback}</span>
      <button type="button" onClick={() => send('up')}>
        <Icon name="up" />
        {words.good}
      </button>
      <button type="button" onClick={() => setState('reasons')}>
        <Icon name="down" />
        {words.bad}
      </button>
    </div>
  );
}

function Reasons(props: {
  readonly words: ChatWords;
  readonly onSend: (rating: 'down', reason: string, comment: string) => void;
  readonly onCancel: () => void;
}) {
  const { words } = props;
  const [reason, setReason] = useState<FeedbackReason>('wrong');
  const [comment, setComment] = useState('');
  return (
    <form
      class="feedback reasons"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend('down', reason, comment.trim());
      }}
    >
      <fieldset>
        <legend>{words.reasonsTitle}</legend>
        {(Object.entries(words.reasons) as [FeedbackReason, string][]).map(([value, label], index) => (
          <label key={value}>
            <input
              type="radio"
              name="reason"
              value={value}
              checked={reason === value}
              ref={index === 0 ? takeFocus : null}
              onChange={() => setReason(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        {words.comment}
        <textarea
          rows={2}
          maxLength={500}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </label>
      <p class="small">{words.feedbackPrivacy}</p>
      <div class="acts">
        <button class="main" type="submit">
          {words.sendFeedback}
        </button>
        <button type="button" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** The button that was pressed is gone: the keyboard goes on here. */
function takeFocus(element: HTMLElement | null): void {
  if (element && !element.dataset.seen) {
    element.dataset.seen = '1';
    element.focus();
  }
}
