import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/compose/finding.js';
import { noticesFor } from '../../src/compose/notices.js';
import type { AssignmentFact } from '../../src/domain/fact.js';
import { agencies } from '../../src/lexicon/agencies.js';
import { BEN_TRE, BINH_DINH, HAI_PHONG, plan } from '../helpers/real-corpus.js';

const finding = (given: Partial<Finding> = {}): Finding => ({
  planId: BEN_TRE,
  intent: 'responsibility',
  isList: false,
  text: '',
  facts: [],
  quotes: [],
  fit: 1,
  notices: [],
  ...given,
});
const led = (id: string, due: string | null = null): AssignmentFact => ({
  type: 'assignment',
  clause: 'PL.1',
  quote: '',
  task: '',
  leads: [{ id, text: '' }],
  coordinators: [],
  start: null,
  due,
  funding: null,
  approval: null,
  deliverable: null,
  actorClause: null,
});
const on = (day: string): Date => new Date(`${day}T12:00:00Z`);

describe('noticesFor', () => {
  it('says that the period is over from the first day after it', () => {
    const { meta } = plan(BEN_TRE);
    expect(noticesFor([finding()], [meta], on('2025-12-15'))).toEqual([]);
    expect(noticesFor([finding()], [meta], on('2026-01-15'))).toEqual([
      'Kế hoạch đã hết giai đoạn thực hiện (2021-2025).',
    ]);
  });

  it('says that a copy bears no number', () => {
    const { meta } = plan(BINH_DINH);
    expect(noticesFor([finding()], [meta], on('2026-01-15'))).toEqual([
      'Bản kế hoạch đang có chưa ghi số và ngày ban hành.',
    ]);
  });

  it('says what became of an agency, from the day of its successor on', () => {
    const asked = finding({ facts: [led('so-ldtbxh')], text: 'chi trả trợ cấp người có công' });
    expect(noticesFor([asked], [], on('2025-01-15'))).toEqual([]);
    const [notice, ...others] = noticesFor([asked], [], on('2026-01-15'));
    expect(others).toEqual([]);
    expect(notice).toMatch(/^Sở Lao động - Thương binh và Xã hội .*(?:nay là|sắp xếp lại).*Sở /);
  });

  it('dates each successor in the register as far as the day is known', () => {
    const told = agencies.flatMap(({ id }) => noticesFor([finding({ facts: [led(id)] })], [], on('2030-01-15')));
    expect(told.length).toBeGreaterThan(20);
    for (const notice of told.filter((text) => text.includes('(từ ')))
      expect(notice).toMatch(/\(từ (?:(?:\d{2}\/)?\d{1,2}\/)?20\d{2}, /);
  });

  it('chooses the successor by the words of the task: one department’s work went to several', () => {
    const notice = (text: string): string =>
      noticesFor([finding({ facts: [led('so-ldtbxh')], text })], [], on('2026-01-15')).join();
    expect(notice('chính sách giảm nghèo')).not.toBe(notice('chính sách người có công'));
  });

  it('doubts a year that no plan can mean, and quotes it as printed', () => {
    const misprint = finding({ planId: HAI_PHONG, facts: [led('so-nv', 'Năm 1010')] });
    expect(noticesFor([misprint], [], on('2014-01-15')).join()).toContain('“Năm 1010”, có thể là lỗi in');
    const plain = finding({ facts: [led('so-nv', 'Năm 2020')] });
    expect(noticesFor([plain], [], on('2014-01-15'))).toEqual([]);
  });

  it('says nothing twice', () => {
    const { meta } = plan(BEN_TRE);
    expect(noticesFor([finding(), finding()], [meta, meta], on('2026-01-15'))).toHaveLength(1);
  });

  it('says first what the finders note', () => {
    expect(noticesFor([finding({ notices: ['a'] })], [plan(BEN_TRE).meta], on('2026-01-15'))[0]).toBe('a');
  });
});
