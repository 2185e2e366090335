import { describe, expect, it } from 'vitest';
import { assignRoles, coordinatorsIn, readActorLine } from '../../src/extract/actors.js';
import { BEN_TRE, BINH_DINH, clauseWith, HUE, plan, realPlans } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

const ids = (mentions: readonly { id: string | null }[] | undefined) => mentions?.map(({ id }) => id);

describe('readActorLine', () => {
  const rows: readonly [string, readonly string[], readonly string[], string][] = [
    [
      'b) Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      ['so-khdt'],
      ['so-bn-chung', 'ubnd-huyen'],
      'a line of its own: lead and partners',
    ],
    ['4. Sở Y tế: Tham mưu triển khai các chương trình', ['so-yt'], [], 'a numbered paragraph with a colon'],
    ['6. Sở Tài chính cân đối, bố trí vốn', ['so-tc'], [], 'without one'],
    ['3. Giao Sở Lao động-Thương binh và Xã hội chủ trì', ['so-ldtbxh'], [], '“Giao” hands the task over'],
    ['3. Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh', ['mttq'], [], 'so does “Đề nghị”'],
    [
      'a) Sở Lao động - Thương binh và Xã hội, Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính:',
      ['so-ldtbxh', 'so-gddt'],
      ['so-tc'],
      'two leads before the verb',
    ],
  ];
  it.each(rows)('in %j leads are %j, partners %j: %s', (text, leads, coordinators) => {
    const line = readActorLine(text);
    expect(ids(line?.leads)).toEqual(leads);
    expect(ids(line?.coordinators)).toEqual(coordinators);
  });

  it.each([
    ['Thực hiện tốt chính sách ưu đãi người có công', 'no agency at all'],
    ['- Tăng cường phối hợp giữa Sở Y tế và các huyện', 'an agency that does not open the clause'],
    ['', 'nothing'],
  ])('finds no actor in %j: %s', (text) => {
    expect(readActorLine(text)).toBeNull();
  });

  it('tells who only takes part from who leads', () => {
    expect(readActorLine('9. Liên đoàn Lao động tỉnh phối hợp với các cơ quan thực hiện')?.coordinatesOnly).toBe(
      true,
    );
    expect(readActorLine('9. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính')?.coordinatesOnly).toBe(false);
    expect(readActorLine('6. Sở Tài chính cân đối vốn')?.coordinatesOnly).toBe(false);
  });

  it('tells a line that only names the actor from one that says the task too', () => {
    expect(readActorLine(clauseWith(BINH_DINH, 'b) Sở Y tế chủ trì').text)?.isWholeClause).toBe(true);
    expect(readActorLine(clauseWith(HUE, '4. Sở Y tế: Tham mưu').text)?.isWholeClause).toBe(false);
  });

  it('ends the actor where its duty begins', () => {
    const { text } = clauseWith(BEN_TRE, '6. Sở Tài chính cân đối');
    expect(text.slice(readActorLine(text)?.restStart)).toMatch(/^ cân đối, bố trí vốn/);
  });
});

describe('coordinatorsIn', () => {
  it.each([
    ['chủ trì phối hợp với Sở Lao động - Thương binh và Xã hội trong việc hướng nghiệp', ['so-ldtbxh'], 'with whom'],
    ['phối hợp chặt chẽ với Sở Y tế, Sở Tài chính', ['so-yt', 'so-tc'], 'a list'],
    ['chủ trì tổ chức lập kế hoạch', [], 'nobody'],
    ['', [], 'nothing'],
  ])('in %j: %j, %s', (part, expected) => {
    expect(ids(coordinatorsIn(part))).toEqual(expected);
  });
});

describe('assignRoles', () => {
  it('hands the actor line above down to the paragraphs below it', () => {
    const roles = assignRoles(plan(BINH_DINH).clauses, new Map());
    const health = clauseWith(BINH_DINH, 'Hoàn thiện hệ thống tổ chức ngành Y tế');
    expect(ids(roles.get(health.id)?.leads)).toEqual(['so-yt']);
    expect(roles.get(health.id)?.clauseId).toBe(health.parentId);
  });

  it('ends with the part: the next actor takes over, and text outside has none', () => {
    const roles = assignRoles(plan(BINH_DINH).clauses, new Map());
    expect(ids(roles.get(clauseWith(BINH_DINH, 'Xây dựng môi trường văn hóa lành mạnh').id)?.leads)).toEqual([
      'so-vhtt',
    ]);
    expect(roles.get(clauseWith(BINH_DINH, 'Tỷ lệ thất nghiệp chung').id)).toBeUndefined();
  });

  it('prefers the clause’s own actor to the one above', () => {
    const above = clause('a) Sở Y tế chủ trì:', { id: 'a', kind: 'lettered' });
    const below = clause('- Sở Tài chính bố trí vốn', { id: 'a.1', parentId: 'a' });
    const plain = clause('- Mở rộng trạm y tế', { id: 'a.2', parentId: 'a' });
    const roles = assignRoles([above, below, plain], new Map());
    expect(ids(roles.get('a.1')?.leads)).toEqual(['so-tc']);
    expect(ids(roles.get('a.2')?.leads)).toEqual(['so-yt']);
  });

  it('names as actor only agencies printed in the clause it points to, over the real corpus', () => {
    for (const { clauses } of realPlans) {
      const texts = new Map(clauses.map(({ id, text }) => [id, text]));
      for (const { leads, coordinators, clauseId } of assignRoles(clauses, new Map()).values()) {
        for (const { text } of [...leads, ...coordinators]) expect(texts.get(clauseId)).toContain(text);
      }
    }
  });
});
