import { svgIcon } from '../svg-icon.js';
import { hexColor, inkOn } from './colors.js';
import css from './loader.css?inline';
import { type FromPanel, type ToPanel, unwrap, wrap } from './protocol.js';
import { loaderWords } from './words.js';

/** Attributes a webmaster may set, on the script or on the element. */
export const ATTRIBUTES = ['position', 'greeting', 'plan', 'lang', 'color', 'label'] as const;
const ICON_PATH = 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12.500h5';
/** A frame that has not said it is ready by then will not: the portal's policy forbids it, or the server is away. */
const READY_WITHIN_MS = 20_000;
/** The same, once something has loaded in it. */
const ANSWER_WITHIN_MS = 2500;

/**
 * `<hoi-ke-hoach>`: a button that opens the chat in a frame from our own origin. Nothing but the button is loaded before
 * it is first opened, and nothing is stored. `origin` is where the script came from.
 */
export function defineWidget(origin: string): void {
  class HoiKeHoach extends HTMLElement {
    readonly #root = this.attachShadow({ mode: 'open' });
    readonly #launch = document.createElement('button');
    readonly #panel = document.createElement('div');
    #frame: HTMLIFrameElement | null = null;
    #isReady = false;
    #waiting: ToPanel[] = [];
    #timer = 0;
    #returnTo: HTMLElement | null = null;

    get isOpen(): boolean {
      return !this.#panel.hidden;
    }

    connectedCallback(): void {
      this.#draw();
      addEventListener('message', this.#hear);
      addEventListener('keydown', this.#onKey);
      document.addEventListener('securitypolicyviolation', this.#onRefused);
      this.#tell('ready');
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
      removeEventListener('keydown', this.#onKey);
      document.removeEventListener('securitypolicyviolation', this.#onRefused);
      clearTimeout(this.#timer);
      this.#frame = null;
      this.#isReady = false;
    }

    open(): void {
      if (this.isOpen) return;
      const active = document.activeElement;
      this.#returnTo = active instanceof HTMLElement && active !== document.body && active !== this ? active : null;
      this.#panel.hidden = false;
      this.#launch.hidden = true;
      this.#launch.setAttribute('aria-expanded', 'true');
      if (this.#frame) this.#focusFrame();
      else this.#load();
      this.#tell('open');
    }

    close(): void {
      if (!this.isOpen) return;
      this.#panel.hidden = true;
      this.#launch.hidden = false;
      this.#launch.setAttribute('aria-expanded', 'false');
      (this.#returnTo ?? this.#launch).focus();
      this.#tell('close');
    }

    toggle(): void {
      if (this.isOpen) this.close();
      else this.open();
    }

    /** Opens the chat and asks. */
    ask(question: string): void {
      this.open();
      this.#send({ type: 'ask', question: String(question) });
    }

    #draw(): void {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.#root.adoptedStyleSheets = [sheet];
      const { words } = this;
      const color = hexColor(this.dataset.color);
      if (color) {
        this.#launch.style.background = color;
        this.#launch.style.color = inkOn(color);
      }
      this.#launch.type = 'button';
      this.#launch.className = 'launch';
      this.#launch.setAttribute('aria-haspopup', 'dialog');
      this.#launch.setAttribute('aria-expanded', 'false');
      this.#launch.replaceChildren(svgIcon(ICON_PATH), this.dataset.label || words.label);
      this.#launch.addEventListener('click', () => this.open());
      this.#panel.className = 'panel';
      this.#panel.hidden = true;
      this.#panel.setAttribute('role', 'dialog');
      this.#panel.setAttribute('aria-label', words.panel);
      this.#root.replaceChildren(this.#launch, this.#panel);
    }

    get words() {
      return loaderWords[this.dataset.lang === 'en' ? 'en' : 'vi'];
    }

    #load(): void {
      const { words } = this;
      const frame = document.createElement('iframe');
      frame.title = words.panel;
      frame.allow = 'clipboard-write';
      frame.src = this.#address('/widget/v1/panel');
      frame.addEventListener('load', () => {
        // What was refused has loaded too, as an empty page: whoever is there answers at once.
        this.#failWithin(ANSWER_WITHIN_MS);
        this.#post(this.#hello());
      });
      const wait = document.createElement('p');
      wait.className = 'wait';
      wait.setAttribute('role', 'status');
      wait.textContent = words.opening;
      this.#panel.replaceChildren(wait, frame);
      this.#panel.classList.remove('failed');
      this.#frame = frame;
      this.#failWithin(READY_WITHIN_MS);
    }

    /** An address of ours, about the same plan and in the same language. */
    #address(path: string): string {
      const address = new URL(path, origin);
      if (this.dataset.plan) address.searchParams.set('plan', this.dataset.plan);
      if (this.dataset.lang === 'en') address.searchParams.set('lang', 'en');
      return address.href;
    }

    #failWithin(timeoutMs: number): void {
      clearTimeout(this.#timer);
      if (!this.#isReady) this.#timer = window.setTimeout(() => this.#fail(), timeoutMs);
    }

    #hello(): ToPanel {
      const { greeting, color } = this.dataset;
      return { type: 'hello', ...(greeting ? { greeting } : {}), ...(color ? { color } : {}) };
    }

    /** The frame does not come: the page of its own is one tap away. */
    #fail(): void {
      if (this.#isReady || !this.#frame) return;
      clearTimeout(this.#timer);
      const { words } = this;
      const wait = document.createElement('div');
      wait.className = 'wait';
      wait.setAttribute('role', 'alert');
      const link = document.createElement('a');
      link.href = this.#address('/');
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = words.fullPage;
      const close = document.createElement('button');
      close.type = 'button';
      close.textContent = words.close;
      close.addEventListener('click', () => this.close());
      const said = document.createElement('p');
      said.textContent = words.failed;
      wait.append(said, link, close);
      this.#frame = null;
      this.#panel.classList.add('failed');
      this.#panel.replaceChildren(wait);
      link.focus();
      this.#tell('error', { code: 'panel-unreachable' });
    }

    #post(message: ToPanel): void {
      this.#frame?.contentWindow?.postMessage(wrap(message), origin);
    }

    /** Now, or as soon as the panel is there. */
    #send(message: ToPanel): void {
      if (this.#isReady) this.#post(message);
      else this.#waiting.push(message);
    }

    #focusFrame(): void {
      this.#frame?.focus();
      this.#send({ type: 'focus' });
    }

    #hear = (event: MessageEvent): void => {
      if (event.origin !== origin || !this.#frame || event.source !== this.#frame.contentWindow) return;
      const message = unwrap(event.data) as FromPanel | null;
      if (message?.type === 'ready') {
        clearTimeout(this.#timer);
        this.#isReady = true;
        if (this.isOpen) this.#focusFrame();
        for (const waiting of this.#waiting.splice(0)) this.#post(waiting);
      }
      if (message?.type === 'close') this.close();
      if (message?.type === 'asked') this.#tell('ask');
      if (message?.type === 'answered') this.#tell('answer', { found: message.found === true });
      if (message?.type === 'failed') this.#tell('error', { code: String(message.code) });
    };

    #onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.isOpen && event.composedPath().includes(this)) this.close();
    };

    #onRefused = (event: SecurityPolicyViolationEvent): void => {
      const isOurs = event.blockedURI.startsWith(origin) && /^(?:frame|child)-src/.test(event.effectiveDirective);
      if (isOurs) this.#fail();
    };

    /** An event for the portal's own scripts, without a word of the conversation. */
    #tell(name: 'ready' | 'open' | 'close' | 'ask' | 'answer' | 'error', detail: object = {}): void {
      this.dispatchEvent(new CustomEvent(`hkh-${name}`, { detail, bubbles: true, composed: true }));
    }
  }
  customElements.define('hoi-ke-hoach', HoiKeHoach);
}
