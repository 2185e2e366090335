import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ChatWords } from '../../messages/chat.js';

export interface AskFormProps {
  readonly words: ChatWords;
  /** Most characters of a question. */
  readonly limit: number;
  readonly draft: string;
  readonly isTooLong: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
  /** Commands below the input. */
  readonly children: ComponentChildren;
}

/** Where a question is typed: as high as its text, sent by Enter or by the button. */
export function AskForm(props: AskFormProps) {
  const { words, draft, isTooLong, form, input, onType, onSubmit } = props;
  useLayoutEffect(() => {
    if (input.current) fitHeight(input.current);
  }, [draft]);
  return (
    <form
      class="ask"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label for="question">{words.inputLabel}</label>
      {isTooLong && (
        <p id="too-long" class="refused" role="alert">
          {words.tooLong.replace('{limit}', String(props.limit))}
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
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter that ends a composed word is part of the typing.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            onSubmit();
          }}
        />
        <button class="main" type="submit">
          {words.send}
        </button>
      </div>
      {props.children}
    </form>
  );
}

/** Up to what the style allows. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
