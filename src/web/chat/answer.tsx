import { useState } from 'preact/hooks';
import type { ChatWords } from '../../messages/chat.js';
import type { AnswerView } from '../../server/answer-view.js';
import { copyText } from '../clipboard.js';
import { Feedback } from './feedback.jsx';
import { Icon } from './icons.jsx';

/** An answer with more characters is a list to read, not a fact to see at a glance. */
const LONG_ANSWER = 280;

export interface AnswerProps {
  readonly question: string;
  readonly view: AnswerView;
  readonly words: ChatWords;
  /** Links open in a tab of their own. */
  readonly framed: boolean;
  /** Citations shown at once. */
  readonly shown: number;
  readonly onAsk: (question: string) => void;
}

/** One answer: the fact large, then what it rests on, what to know besides, what to ask next. */
export function Answer({ question, view, words, framed, shown, onAsk }: AnswerProps) {
  const rest = view.citations.slice(shown);
  const suggested = view.suggestions.length > 0 && (
    <>
      <p class="small">{view.asksBack ? words.choices : words.suggestions}</p>
      <Suggestions suggestions={view.suggestions} onAsk={onAsk} />
    </>
  );
  const draw = (citation: AnswerView['citations'][number]) => (
    <Citation key={citation.ref} citation={citation} words={words} framed={framed} />
  );
  return (
    <section class="card answer">
      <h2 class="hidden">{words.answer}</h2>
      <p class={view.text.length > LONG_ANSWER ? 'said long' : 'said'} lang="vi">
        {view.text}
      </p>
      {view.points.length > 0 && (
        <ul class="points" lang="vi">
          {view.points.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ul>
      )}
      {view.asksBack && suggested}
      {view.citations.slice(0, shown).map(draw)}
      {rest.length > 0 && (
        <details>
          <summary>{words.moreSources.replace('{count}', String(rest.length))}</summary>
          {rest.map(draw)}
        </details>
      )}
      {view.notices.length > 0 && (
        <ul class="notices" aria-label={words.notices} lang="vi">
          {view.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {!view.asksBack && suggested}
      <Feedback question={question} view={view} words={words} />
    </section>
  );
}

/** Questions to tap. */
export function Suggestions(props: Pick<AnswerProps, 'onAsk'> & Pick<AnswerView, 'suggestions'>) {
  return (
    <div class="suggestions" lang="vi">
      {props.suggestions.map(({ label, question }) => (
        <button type="button" key={question} onClick={() => props.onAsk(question)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function Citation(props: {
  readonly citation: AnswerView['citations'][number];
  readonly words: ChatWords;
  readonly framed: boolean;
}) {
  const { citation, words, framed } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <figure class="source">
      {citation.path.length > 0 && (
        <p class="path" lang="vi">
          {citation.path.join(' › ')}
        </p>
      )}
      <blockquote lang="vi">
        {citation.quote.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}
      </blockquote>
      <figcaption>
        <span class="official" lang="vi">
          {citation.label}
        </span>
        <span class="acts">
          <a class="button" href={citation.url} target={framed ? '_blank' : undefined} rel="noopener">
            {words.seeInPlan}
            {framed && <span class="hidden"> {words.newWindow}</span>}
          </a>
          <button type="button" onClick={async () => setCopied(await copyText(citation.label))}>
            <Icon name="copy" />
            {copied ? words.copied : words.copy}
          </button>
        </span>
        {copied === false && (
          <span class="refused">
            {words.copyFailed} <input type="text" readOnly value={citation.label} aria-label={words.source} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}
