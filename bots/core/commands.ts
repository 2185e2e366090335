import { foldWords } from './words.js';

/** What a message asks of the bot. `question` is everything that is no command. */
export type Request =
  | { readonly type: 'question'; readonly text: string }
  | { readonly type: 'start' | 'help' | 'plans' | 'forget' | 'privacy' }
  /** A slash with a word that names no command. */
  | { readonly type: 'unknown' }
  | { readonly type: 'search' | 'agency' | 'deadline'; readonly argument: string }
  | { readonly type: 'source'; readonly index: number }
  | { readonly type: 'judge'; readonly rating: 'up' | 'down' | null; readonly words: string | null }
  /** Why the answer was not right; comes after a 👎. */
  | { readonly type: 'reason'; readonly words: string };

type CommandName = Exclude<Request['type'], 'question' | 'unknown'>;

/** A Map, not an object: people do write “constructor”. */
const NAMES: ReadonlyMap<string, CommandName> = new Map([
  ['start', 'start'],
  ['bat dau', 'start'],
  ['batdau', 'start'],
  ['help', 'help'],
  ['tro giup', 'help'],
  ['trogiup', 'help'],
  ['huong dan', 'help'],
  ['tim', 'search'],
  ['tim kiem', 'search'],
  ['ke hoach', 'plans'],
  ['kehoach', 'plans'],
  ['cac ke hoach', 'plans'],
  ['co quan', 'agency'],
  ['coquan', 'agency'],
  ['han', 'deadline'],
  ['thoi han', 'deadline'],
  ['nguon', 'source'],
  ['xem nguon', 'source'],
  ['phan hoi', 'judge'],
  ['phanhoi', 'judge'],
  ['gop y', 'judge'],
  ['ly do', 'reason'],
  ['lydo', 'reason'],
  ['xoa', 'forget'],
  ['xoa du lieu', 'forget'],
  ['quyen rieng tu', 'privacy'],
  ['rieng tu', 'privacy'],
  ['riengtu', 'privacy'],
  ['privacy', 'privacy'],
] as const);

const UP = /^(?:👍|dung roi|tot|huu ich)/u;
const DOWN = /^(?:👎|chua dung|sai|khong dung|khong tot|chua tot)/u;

/**
 * Reads a message. A slash command takes what follows it; a word command takes what follows a colon ("hạn: báo cáo"),
 * so that a question which merely begins with such a word ("cơ quan nào chủ trì …") stays a question.
 */
export function readRequest(text: string): Request {
  const thumb = /^(👍|👎)[\u{1F3FB}-\u{1F3FF}]?\s*:?\s*([\s\S]*)$/u.exec(text);
  if (thumb) return { type: 'judge', rating: thumb[1] === '👍' ? 'up' : 'down', words: thumb[2]?.trim() || null };
  const slash = /^\/(\p{L}+)(?:@\w+)?(?:\s+([\s\S]*))?$/u.exec(text);
  const slashed = slash && NAMES.get(foldWords(slash[1] ?? ''));
  if (slashed) return toRequest(slashed, slash[2]?.trim() ?? '');
  if (slash) return { type: 'unknown' };
  const numbered = /^(\D{2,12}?)\s+(\d{1,2})$/u.exec(text);
  if (numbered && NAMES.get(foldWords(numbered[1] ?? '')) === 'source') return toRequest('source', numbered[2] ?? '');
  const colon = text.indexOf(':');
  const head = colon < 0 ? text : text.slice(0, colon);
  // Folding a long text for nothing is saved: no command is that long.
  const named = head.length <= 40 ? NAMES.get(foldWords(head).replace(/[.!?]+$/, '')) : undefined;
  return named ? toRequest(named, colon < 0 ? '' : text.slice(colon + 1).trim()) : { type: 'question', text };
}

function toRequest(name: CommandName, argument: string): Request {
  switch (name) {
    case 'search':
    case 'agency':
    case 'deadline':
      return { type: name, argument };
    case 'source':
      return { type: 'source', index: Math.max(1, Number.parseInt(argument, 10) || 1) - 1 };
    case 'reason':
      return argument === '' ? { type: 'judge', rating: 'down', words: null } : { type: 'reason', words: argument };
    case 'judge':
      return readJudgement(argument);
    default:
      return { type: name };
  }
}

function readJudgement(argument: string): Request {
  const folded = foldWords(argument);
  const isDown = DOWN.test(folded);
  const rating = isDown ? 'down' : UP.test(folded) ? 'up' : argument === '' ? null : 'down';
  const words = argument.replace(/^(?:👍|👎)\s*:?\s*/u, '').trim();
  return { type: 'judge', rating, words: rating === 'down' && words !== '' ? words : null };
}
