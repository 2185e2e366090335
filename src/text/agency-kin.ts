import { agencies } from '../lexicon/agencies.js';
import { agencyById } from './agency-words.js';

/**
 * Other bodies that a person may mean by this one's name, the likeliest first: those that share the beginning of its name
 * ("Sở Văn hóa …"), what it became, and what became it. Empty for an unknown id.
 */
export function agencyKin(id: string): readonly string[] {
  const own = agencyById(id);
  if (!own) return [];
  const heir = heirOf(id);
  const ids = agencies
    .filter((other) => other.id !== id && other.kind === own.kind)
    .map((other) => {
      const isNamesake = own.kind === 'department' && beginning(other.name) === beginning(own.name);
      // "Sở Tài chính" took in another department and was there before it: only a body named after both is meant by either.
      const isRelated = sharesWords(own.name, other.name);
      const isHeir = isRelated && (heir?.startsWith(other.name) ?? false);
      const isOrigin = isRelated && (heirOf(other.id)?.startsWith(own.name) ?? false);
      return { id: other.id, closeness: isHeir ? 3 : isNamesake ? 2 : isOrigin ? 1 : 0 };
    });
  return ids
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map((kin) => kin.id);
}

/** "Sở Văn hóa" of "Sở Văn hóa, Thể thao và Du lịch". */
function beginning(name: string): string {
  return name
    .split(/[,\s]+/u)
    .slice(0, 3)
    .join(' ')
    .toLowerCase();
}

function sharesWords(one: string, other: string): boolean {
  const words = new Set(
    one
      .toLowerCase()
      .split(/[,\s]+/u)
      .slice(1),
  );
  return (
    other
      .toLowerCase()
      .split(/[,\s]+/u)
      .filter((word) => word !== 'và' && words.has(word)).length > 1
  );
}

/** The body that took over its work as a whole. */
function heirOf(id: string): string | undefined {
  return agencyById(id)?.successors?.find(({ topics }) => topics.length === 0)?.name;
}
