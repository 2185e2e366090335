import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChatLanguage, type ChatWords, chatMessages } from '../../messages/chat.js';
import { uncover } from '../uncover.js';
import { Answer, Suggestions } from './answer.jsx';
import { type ConversationEvent, type Turn, useConversation } from './conversation.js';
import type { Exchange } from './history.js';
import { Icon } from './icons.jsx';
import { download, transcriptOf } from './transcript.js';

/** What the server hands over in `data-start`. */
export interface ChatStart {
  readonly action: string;
  /** In a portal's frame. */
  readonly framed: boolean;
  readonly lang: ChatLanguage;
  /** Most characters of a question. */
  readonly limit: number;
  readonly shownCitations: number;
  readonly examples: readonly { readonly label: string; readonly question: string }[];
  readonly planId?: string;
  readonly exchange?: Exchange;
  readonly conversationId?: string;
}

/** What the frame around the chat tells it. */
export interface ChatCommands {
  /** Set by the chat once it is drawn. */
  ask: (question: string) => void;
  focus: () => void;
}

export interface ChatProps {
  readonly start: ChatStart;
  readonly greeting?: string | undefined;
  readonly commands?: ChatCommands;
  readonly onEvent?: (event: ConversationEvent) => void;
  /** Closes the frame; absent on a page of its own. */
  readonly onClose?: () => void;
}

/** The whole conversation: what was said, the input, the few commands. */
export function Chat({ start, greeting, commands, onEvent, onClose }: ChatProps) {
  const words = chatMessages[start.lang];
  const [draft, setDraft] = useState('');
  const [isTooLong, setTooLong] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const last = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isOnline = useOnline();
  const { turns, exchanges, ask, retry, clear } = useConversation({
    action: start.action,
    planId: start.planId,
    exchange: start.exchange,
    conversationId: start.conversationId,
    onEvent: onEvent ?? (() => {}),
  });

  const submit = (question: string) => {
    const trimmed = question.trim();
    if (trimmed === '') {
      input.current?.focus();
      return;
    }
    // As the server counts. What is too long stays in the input, to be shortened.
    if ([...trimmed.normalize('NFC')].length > start.limit) {
      setDraft(trimmed);
      setTooLong(true);
      onEvent?.({ type: 'failed', code: 'too-long' });
      input.current?.focus();
      return;
    }
    setDraft('');
    setTooLong(false);
    // The keyboard of a phone would cover the answer.
    if (isTouched()) input.current?.blur();
    ask(trimmed);
  };
  if (commands) {
    commands.ask = submit;
    commands.focus = () => input.current?.focus();
  }

  useLayoutEffect(() => {
    if (input.current) fitHeight(input.current);
  }, [draft]);

  // The newest question comes to the top, when it is asked and again when its answer has made room below it.
  const newest = turns.at(-1);
  const stage = newest && `${newest.id} ${newest.state.is}`;
  const shown = useRef(stage);
  useEffect(() => {
    if (!stage || shown.current === stage) return;
    shown.current = stage;
    last.current?.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' });
    // Where the pressed button went away with what it stood in, the keyboard goes on from here.
    if (document.activeElement === document.body && !isTouched()) last.current?.focus({ preventScroll: true });
  }, [stage]);

  return (
    <>
      {onClose && <PanelHead words={words} start={start} onClose={onClose} />}
      {/* In a frame it scrolls, so the keyboard must reach it. */}
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-label={words.logLabel}
        tabIndex={start.framed ? 0 : undefined}
        onFocusIn={({ target }) => uncover(target, form.current)}
      >
        <section class="card welcome">
          <p>{greeting || words.welcome}</p>
          {start.examples.length > 0 && (
            <>
              <p class="small">{words.tryThese}</p>
              <Suggestions suggestions={start.examples} onAsk={submit} />
            </>
          )}
        </section>
        {turns.map((turn, index) => (
          <article key={turn.id} class="turn" tabIndex={-1} ref={index === turns.length - 1 ? last : null}>
            <section class="question">
              <h2 class="hidden">{words.you}</h2>
              <p lang="vi">{turn.question}</p>
            </section>
            <Reply
              turn={turn}
              words={words}
              framed={start.framed}
              shown={start.shownCitations}
              onAsk={submit}
              onRetry={retry}
            />
          </article>
        ))}
        {!isOnline && <p class="card offline">{words.nowOffline}</p>}
      </div>
      <form
        class="ask"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          submit(draft);
        }}
      >
        <label for="question">{words.inputLabel}</label>
        {isTooLong && (
          <p id="too-long" class="refused" role="alert">
            {words.tooLong.replace('{limit}', String(start.limit))}
          </p>
        )}
        <div class="row">
          <textarea
            id="question"
            ref={input}
            rows={1}
            lang="vi"
            autoComplete="off"
            enterkeyhint="send"
            placeholder={words.placeholder}
            aria-invalid={isTooLong || undefined}
            aria-describedby={isTooLong ? 'too-long' : undefined}
            value={draft}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              setTooLong(false);
            }}
            onKeyDown={(event) => {
              // Enter that ends a composed word is part of the typing.
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              submit(draft);
            }}
          />
          <button class="main" type="submit">
            {words.send}
          </button>
        </div>
        {turns.length > 0 && (
          <div class="acts">
            <button
              type="button"
              class="plain"
              onClick={() => {
                clear();
                input.current?.focus();
              }}
            >
              <Icon name="fresh" />
              {words.newConversation}
            </button>
            {exchanges.length > 0 && (
              <button
                type="button"
                class="plain"
                onClick={() => download('hoi-ke-hoach.txt', transcriptOf(exchanges, words, new Date()))}
              >
                <Icon name="save" />
                {words.transcript}
              </button>
            )}
          </div>
        )}
      </form>
    </>
  );
}

interface PanelHeadProps {
  readonly words: ChatWords;
  readonly start: ChatStart;
  readonly onClose: () => void;
}

function PanelHead({ words, start, onClose }: PanelHeadProps) {
  const kept = new URLSearchParams({
    ...(start.planId ? { plan: start.planId } : {}),
    ...(start.lang === 'vi' ? {} : { lang: start.lang }),
  });
  return (
    <header class="panel-head">
      <p class="brand">{words.product}</p>
      <a href={`/?${kept}`.replace(/\?$/, '')} target="_blank" rel="noopener">
        <Icon name="open" />
        <span class="hidden">
          {words.fullPage} {words.newWindow}
        </span>
      </a>
      <button type="button" onClick={onClose} aria-label={words.close}>
        <Icon name="close" />
      </button>
    </header>
  );
}

interface ReplyProps {
  readonly turn: Turn;
  readonly words: ChatWords;
  readonly framed: boolean;
  readonly shown: number;
  readonly onAsk: (question: string) => void;
  readonly onRetry: (turn: Turn) => void;
}

function Reply({ turn, words, framed, shown, onAsk, onRetry }: ReplyProps) {
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

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** As high as its text, up to what the style allows. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
