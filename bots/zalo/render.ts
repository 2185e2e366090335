import { botMessages } from '../../src/messages/bots.js';
import { fitLayout, type Layout, layoutReply } from '../shared/layout.js';
import type { Destination, Reply } from '../shared/reply.js';
import { createStyledText, ZALO_TEXT_LIMIT, type ZaloTextStyle } from './client/index.js';

/** One message for `sendMessage`. */
export interface ZaloBody {
  readonly chatId: string;
  readonly text: string;
  readonly styles: readonly ZaloTextStyle[];
}

/** A reply as one Zalo message: plain text with styles beside it, choices as a numbered list. Pure. */
export function renderForZalo(reply: Reply, destination: Destination): ZaloBody {
  const layout = layoutReply(reply, { quote: reply.type === 'source' ? 'clause' : 'quote' });
  const fitted = fitLayout(layout, ZALO_TEXT_LIMIT, (candidate) => write(candidate).text.length);
  return { chatId: destination.chat, ...write(fitted) };
}

function write(layout: Layout): Pick<ZaloBody, 'text' | 'styles'> {
  const text = createStyledText();
  text.add(layout.lead.normalize('NFC'), ...(layout.sources.length > 0 ? (['b'] as const) : []));
  for (const source of layout.sources) {
    text.add('\n\n');
    if (source.quote !== null) text.add(`“${source.quote.normalize('NFC')}”`, 'i').add('\n');
    text.add(botMessages.source + source.label.normalize('NFC'), 'f_13');
    if (source.url !== null) text.add(`\n${source.url}`);
  }
  if (layout.omitted > 0) text.add(`\n\n${botMessages.moreSources(layout.omitted)}`);
  for (const notice of layout.notices) text.add('\n\n').add(botMessages.notice + notice, 'c_f27806');
  if (layout.choices.length > 0) {
    text.add('\n\n').add(layout.choicesTitle, 'b');
    layout.choices.forEach(({ label }, index) => {
      text.add(`\n${index + 1}. ${label}`);
    });
  }
  if (layout.hint !== null) text.add('\n\n').add(layout.hint, 'f_13');
  return text.build();
}
