import { botMessages } from '../../src/messages/bots.js';
import { fitLayout, type Layout, layoutReply, type SourceBlock, writeNotices } from '../core/layout.js';
import type { Destination, Reply } from '../core/reply.js';
import { createStyledText, type StyledText, ZALO_TEXT_LIMIT, type ZaloTextStyle } from './client/index.js';

/** One message for `sendMessage`. */
export interface ZaloBody {
  readonly chatId: string;
  readonly text: string;
  readonly styles: readonly ZaloTextStyle[];
}

const LINKED_PLACES = 3;

/** A reply as one Zalo message: plain text with styles beside it, choices as a numbered list. Pure. */
export function renderForZalo(reply: Reply, destination: Destination): ZaloBody {
  const layout = layoutReply(reply, { quote: 'quote' });
  const fitted = fitLayout(layout, ZALO_TEXT_LIMIT, (candidate) => write(candidate).text.length);
  return { chatId: destination.chat, ...write(fitted) };
}

function write(layout: Layout): Pick<ZaloBody, 'text' | 'styles'> {
  const text = createStyledText();
  let isFirst = true;
  const part = () => {
    if (!isFirst) text.add('\n\n');
    isFirst = false;
    return text;
  };
  if (layout.heading !== null) part().add(layout.heading, 'b');
  if (layout.lead !== '') part().add(layout.lead.normalize('NFC'), ...(layout.isLeadStrong ? (['b'] as const) : []));
  for (const { label, url } of layout.items)
    part().add(`• ${label.normalize('NFC')}${url === null ? '' : `\n${url}`}`);
  for (const source of layout.sources) {
    part();
    if (source.quote !== null) text.add(`“${source.quote.normalize('NFC')}”`, 'i').add('\n');
    writePlaces(text, source);
  }
  if (layout.omitted > 0) part().add(botMessages.more(layout.omitted));
  if (layout.notices.length > 0) part().add(writeNotices(layout.notices).normalize('NFC'), 'c_f27806');
  if (layout.choices.length > 0) {
    part().add(layout.choicesTitle, 'b');
    layout.choices.forEach(({ label }, index) => {
      text.add(`\n${index + 1}. ${label.normalize('NFC')}`);
    });
  }
  if (layout.hint !== null) part().add(layout.hint, 'f_13');
  return text.build();
}

/** Addresses stand in the text itself, so only the first few of many places get theirs; “nguồn” shows the others. */
function writePlaces(text: StyledText, { document, places }: SourceBlock): void {
  const label = botMessages.source + document.normalize('NFC');
  const [only, ...others] = places;
  if (only && others.length === 0) {
    text.add(`${label}, ${only.label}`, 'f_13').add(only.url === null ? '' : `\n${only.url}`);
    return;
  }
  const withLink = places.slice(0, LINKED_PLACES).filter(({ url }) => url !== null);
  const named = places.slice(withLink.length).map((place) => place.label);
  text.add(`${label}:`, 'f_13');
  for (const place of withLink) text.add(`\n• ${place.label}: ${place.url}`);
  if (named.length > 0) text.add(`\n• ${named.join('; ')}`);
}
