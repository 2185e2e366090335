/** What a button does: pick a choice, show the clause, judge, give a reason. */
export type ButtonAction = 'choice' | 'source' | 'up' | 'down' | 'reason';

/** Actions answered by a short thanks on the button itself; the others are answered by a message. */
const TOASTED: readonly ButtonAction[] = ['up', 'reason'];

export function isToasted(action: ButtonAction): boolean {
  return TOASTED.includes(action);
}

const LETTERS: Readonly<Record<ButtonAction, string>> = { choice: 'c', source: 's', up: 'u', down: 'd', reason: 'r' };

/** `c:Ab3dE9xYz1Q2:0`: some 17 ASCII bytes. It only names a stored answer, so it works after a restart. */
export function writeButtonData(action: ButtonAction, replyId: string, index = 0): string {
  return `${LETTERS[action]}:${replyId}:${index}`;
}

/** Null for data no button of ours carries. */
export function readButtonData(data: string): { action: ButtonAction; replyId: string; index: number } | null {
  const match = /^([csudr]):([\w-]{1,40}):(\d{1,2})$/.exec(data);
  const action = (Object.keys(LETTERS) as ButtonAction[]).find((name) => LETTERS[name] === match?.[1]);
  return match && action ? { action, replyId: match[2] as string, index: Number(match[3]) } : null;
}
