import { describe, expect, it } from 'vitest';
import { pressUpdate, read, textUpdate } from '../../helpers/telegram.js';

const group = { id: -100, type: 'supergroup' };
const textOf = (update: unknown) => {
  const content = read(update)?.content;
  return content?.type === 'text' ? content.text : null;
};

describe('readTelegramUpdate', () => {
  it('reads a private message, an edit and a tap', () => {
    expect(read(textUpdate('xin chào'))).toMatchObject({
      chat: '7',
      person: '7',
      isGroup: false,
      content: { type: 'text', text: 'xin chào', edited: false },
    });
    expect(read(textUpdate('sửa', { edited: true }))?.content).toMatchObject({ edited: true });
    expect(read(pressUpdate('c:abc:0'))?.content).toMatchObject({ type: 'button', data: 'c:abc:0' });
  });

  it.each([
    ['@HoiKeHoachBot ai chủ trì', {}, 'ai chủ trì', 'mentioned'],
    ['ai chủ trì @hoikehoachbot ?', {}, 'ai chủ trì   ?', 'mentioned at the end, in lower case'],
    ['ai chủ trì', { reply_to_message: { from: { id: 666, is_bot: true } } }, 'ai chủ trì', 'replied to'],
    ['/help', {}, '/help', 'a command for whoever listens'],
    ['/help@HoiKeHoachBot', {}, '/help@HoiKeHoachBot', 'a command for this bot'],
    ['/help@AnotherBot', {}, null, 'a command for another bot'],
    ['chuyện riêng', {}, null, 'talk of the group'],
    ['@HoiKeHoachBotKhac ơi', {}, null, 'another name that begins alike'],
    ['trả lời bạn', { reply_to_message: { from: { id: 5 } } }, null, 'a reply to somebody else'],
  ])('in a group reads “%s” %j as %j (%s)', (text, message, expected, _why) => {
    expect(textOf(textUpdate(text, { chat: group, message }))).toBe(expected);
  });

  it('passes over bots, channels, service messages and other kinds of update', () => {
    for (const update of [
      textUpdate('x', { message: { from: { id: 9, is_bot: true } } }),
      textUpdate('x', { chat: { id: -1, type: 'channel' } }),
      textUpdate('', { message: { text: undefined, new_chat_members: [] } }),
      textUpdate('', { message: { text: undefined, photo: [] }, chat: group }),
      { update_id: 1, my_chat_member: {} },
      pressUpdate('x', { message: undefined }),
    ]) {
      expect(read(update)).toBeNull();
    }
  });

  it('knows what it cannot read', () => {
    expect(read(textUpdate('', { message: { text: undefined, voice: {} } }))?.content.type).toBe('unsupported');
  });

  it.each([
    null,
    5,
    'x',
    [],
    {},
    { update_id: 'x' },
    { update_id: 1, message: 5 },
    { update_id: 1, callback_query: {} },
  ])('survives %j', (update) => {
    expect(read(update)).toBeNull();
  });
});
