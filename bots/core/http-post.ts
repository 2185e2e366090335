import http from 'node:http';
import https from 'node:https';

export interface HttpPostRequest {
  readonly url: string;
  readonly body: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /**
   * Called when the connection stands and before the first byte leaves. The request waits for it, so "about to send"
   * can be written down at the last possible moment: a process killed before it surely has not sent.
   */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
}

export interface HttpPostResponse {
  readonly status: number;
  readonly text: string;
}

/** Carries one JSON request. Rejects with `HttpPostError` only. */
export type HttpPost = (request: HttpPostRequest) => Promise<HttpPostResponse>;

/** No answer came. Holds neither the address nor the body: either may be secret. */
export class HttpPostError extends Error {
  override readonly name = 'HttpPostError';
  constructor(
    /** `ECONNREFUSED`, `ETIMEDOUT`, `ABORTED` …; no words of the remote side. */
    readonly code: string,
    /** False: nothing left this machine, so trying again cannot send twice. */
    readonly written: boolean,
  ) {
    super(`${code} ${written ? 'after' : 'before'} the request was written`);
  }
}

const MAX_RESPONSE_BYTES = 1024 * 1024;
/** Shorter than servers keep idle connections, so that a request is hardly ever written to one being closed. */
const IDLE_CONNECTION_MS = 4000;

/** Makes a sender with connections of its own. */
export function createHttpPost(): HttpPost {
  const options = { keepAlive: true, timeout: IDLE_CONNECTION_MS };
  const plain = new http.Agent(options);
  const secure = new https.Agent(options);

  return (given) =>
    new Promise((resolve, reject) => {
      const isSecure = given.url.startsWith('https:');
      const body = Buffer.from(given.body, 'utf8');
      let written = false;
      let code: string | null = null;
      const request = (isSecure ? https : http).request(given.url, {
        method: 'POST',
        // What must not be sent twice gets a connection of its own: a kept one may be closing at this moment, and then
        // nobody can tell whether the request arrived.
        agent: given.beforeWrite ? false : isSecure ? secure : plain,
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      });
      const giveUp = (reason: string) => {
        code ??= reason;
        request.destroy();
      };
      const timer = setTimeout(() => giveUp('ETIMEDOUT'), given.timeoutMs);
      const abort = () => giveUp('ABORTED');
      if (given.signal?.aborted) abort();
      given.signal?.addEventListener('abort', abort);
      const cleanUp = () => {
        clearTimeout(timer);
        given.signal?.removeEventListener('abort', abort);
      };
      const fail = (error?: NodeJS.ErrnoException) => {
        cleanUp();
        reject(new HttpPostError(code ?? error?.code ?? 'ECLOSED', written));
      };
      const write = async () => {
        try {
          await given.beforeWrite?.();
        } catch {
          return giveUp('NOT_RECORDED');
        }
        if (request.destroyed) return;
        written = true;
        request.end(body);
      };
      request.on('socket', (socket) => {
        if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', () => void write());
        else void write();
      });
      request.on('error', fail);
      request.on('close', () => fail());
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_RESPONSE_BYTES) giveUp('ETOOLARGE');
          else chunks.push(chunk);
        });
        response.on('error', fail);
        response.on('end', () => {
          cleanUp();
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
    });
}
