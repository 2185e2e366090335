import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChatLanguage, chatMessages } from '../../messages/chat.js';
import { uncover } from '../uncover.js';
import { Suggestions } from './answer.jsx';
import { AskForm } from './ask-form.jsx';
import { type ConversationEvent, useConversation } from './conversation.js';
import { isCalm, isTouched, useOnline } from './device.js';
import type { Exchange } from './history.js';
import { Icon } from './icons.jsx';
import { PanelHead } from './panel-head.jsx';
import { Reply } from './reply.jsx';
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
      <AskForm
        words={words}
        limit={start.limit}
        draft={draft}
        isTooLong={isTooLong}
        form={form}
        input={input}
        onType={(text) => {
          setDraft(text);
          setTooLong(false);
        }}
        onSubmit={() => submit(draft)}
      >
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
      </AskForm>
    </>
  );
}
